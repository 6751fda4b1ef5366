package export

import (
	"slices"

	"relcharter/charter"
)

// ratingFigure sets how customers rate the relationship beside how the team does; nil when nobody has rated it.
func (b *builder) ratingFigure() *figure {
	t := b.ratingTable()
	if len(t.Rows) == 0 {
		return nil
	}
	f := &figure{
		Anchor: "_fig-ratings", Kind: "scale", Table: t,
		Title: b.say(charter.L10n{FR: "La note des clients, et la nôtre", EN: "How customers rate us, and how we rate ourselves"}),
	}
	customers, team := b.doc.LatestRating("customer"), b.doc.LatestRating("team")
	switch {
	case customers != nil && team == nil:
		f.Title = b.say(charter.L10n{FR: "La note que nos clients nous donnent", EN: "How customers rate us"})
	case customers == nil && team != nil:
		f.Title = b.say(charter.L10n{FR: "La note que nous nous donnons", EN: "How we rate ourselves"})
	}
	switch {
	case customers != nil && team != nil:
		f.Says = b.apart(customers, team)
	case customers != nil:
		f.Says = b.say(charter.L10n{FR: "Les clients ont donné leur note ; l’équipe n’a pas encore donné la sienne.", EN: "Customers have given their rating; the team has not given its own yet."})
	case team != nil:
		f.Says = b.say(charter.L10n{FR: "L’équipe s’est notée ; les clients n’ont pas encore été interrogés.", EN: "The team has rated itself; customers have not been asked yet."})
	default:
		return f
	}
	b.drawRatings(f, customers, team)
	return f
}

// apart says how far the two ratings are from each other.
func (b *builder) apart(customers, team *charter.Rating) string {
	gap := team.Step() - customers.Step()
	if gap == 0 {
		return b.say(charter.L10n{FR: "Les clients et l’équipe donnent la même note : {value}.", EN: "Customers and the team give the same rating: {value}."}.
			With("value", b.choice("rating.value", team.Value)))
	}
	above := charter.L10n{FR: "au-dessus", EN: "higher"}
	if gap < 0 {
		gap, above = -gap, charter.L10n{FR: "au-dessous", EN: "lower"}
	}
	steps := []charter.L10n{{FR: "d’un cran", EN: "one step"}, {FR: "de deux crans", EN: "two steps"}, {FR: "de trois crans", EN: "three steps"}, {FR: "de quatre crans", EN: "four steps"}}
	return b.say(charter.L10n{FR: "L’équipe se donne une note {steps} {above} de celle des clients.", EN: "The team rates itself {steps} {above} than its customers do."}.
		WithText("steps", steps[gap-1]).WithText("above", above))
}

// ratingTable lists the ratings.
func (b *builder) ratingTable() *table {
	t := &table{
		Kind: "ratings", RowHead: true, Caption: b.say(charter.L10n{FR: "La relation, vue par les clients et par l’équipe", EN: "The relationship, as customers and the team see it"}),
		Head: []string{b.label("rating.by"), b.label("rating.value"), b.label("rating.as_of")},
	}
	for _, r := range b.doc.Ratings {
		if r.By.Blank() || r.Value.Blank() {
			continue
		}
		value := line(textOf(capital(b.choice("rating.value", r.Value))))
		if !r.URL.Blank() {
			see := b.address(r.URL, b.say(charter.L10n{FR: "lire les avis", EN: "read the reviews"}))
			value = line(value.flat(), textOf(" ("), see.flat(), textOf(")"))
		}
		t.Rows = append(t.Rows, cells(line(textOf(capital(b.choice("rating.by", r.By)))), value, b.day(r.AsOf)))
	}
	return t
}

// drawRatings draws the steps of the scale, the worst first, customers' mark over them and the team's under them.
func (b *builder) drawRatings(f *figure, customers, team *charter.Rating) {
	const high = 46
	top := 4
	if customers != nil {
		top = 62
	}
	values := charter.FieldAt("rating.value").Choices // the best first
	width := halfWidth / len(values)
	var d drawing
	for i, v := range slices.Backward(values) {
		step := len(values) - i
		x := (step - 1) * width
		class, text := "off", "c s"
		if customers != nil && customers.Step() == step || team != nil && team.Step() == step {
			class, text = "full", "c s in b"
		}
		d.rect(class, x+2, top, width-4, high)
		label := wrapped(capital(v.Label.In(b.lang)), width-4, 14, 2)
		d.lines(text, x+width/2, top+high/2+5-9*(len(label)-1), 18, label)
	}
	place := func(r *charter.Rating, y int, said string) {
		if r == nil {
			return
		}
		day := ""
		if r.AsOf.Set() {
			day = r.AsOf.In(b.lang)
		}
		room := max(widthOf(said), widthOf(day))*15/200 + 2
		x := min(max((r.Step()-1)*width+width/2, room), halfWidth-room)
		d.text("b c", x, y, said)
		if day != "" {
			d.text("m c", x, y+19, day)
		}
	}
	tip := func(r *charter.Rating, y int, shape string) {
		if r != nil {
			d.path("on", "M"+number((r.Step()-1)*width+width/2)+" "+number(y)+shape)
		}
	}
	tip(customers, top-2, "l-7-12h14z")
	place(customers, 18, "● "+capital(b.choice("rating.by", charter.Text{Value: "customer"})))
	tip(team, top+high+2, "l-7 12h14z")
	place(team, top+high+32, "◆ "+capital(b.choice("rating.by", charter.Text{Value: "team"})))
	height := top + high + 4
	if team != nil {
		height += 54
	}
	f.Picture = d.picture(f, halfWidth, height)
}
