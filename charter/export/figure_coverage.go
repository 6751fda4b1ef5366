package export

import (
	"slices"
	"strings"

	"relcharter/charter"
)

// A picture of the journey shows at most so many moments and acts; with more of them the table is easier to read.
const (
	mostMoments = 18
	mostActs    = 30
)

var nobodyPromised = charter.L10n{FR: "personne n’a rien promis ici", EN: "nobody has promised anything here"}

// coverageFigure sets the moments of the journey against the acts promised for them.
func (b *builder) coverageFigure() *figure {
	journey := slices.DeleteFunc(b.doc.Journey(), func(m charter.MomentCoverage) bool { return m.Moment.Name.Blank() && len(m.Acts) == 0 })
	if len(journey) == 0 {
		return nil
	}
	var empty, loose []string
	placed := map[*charter.Behaviour]bool{}
	for _, m := range journey {
		name := b.called(m.Moment.Name, m.Moment.Item)
		if len(m.Acts) == 0 {
			empty = append(empty, name)
		} else if !slices.ContainsFunc(m.Acts, func(bh *charter.Behaviour) bool { return bh.Running() && b.weigh(bh) >= charter.Verifiable }) {
			loose = append(loose, name)
		}
		for _, bh := range m.Acts {
			placed[bh] = true
		}
	}
	f := &figure{
		Anchor: "_fig-coverage", Kind: "coverage",
		Title: b.say(charter.L10n{FR: "Moment par moment, ce qui est promis", EN: "Moment by moment, what is promised"}),
		Says:  b.say(charter.L10n{FR: "Chaque moment du parcours a sa promesse.", EN: "Every moment of the journey has its promise."}),
		Table: b.coverageTable(journey),
	}
	if n := len(empty); n > 0 {
		f.Says = b.named(charter.L10n{FR: "Personne n’a rien promis à {n} moments sur {all} : {names}.", EN: "Nobody has promised anything at {n} of the {all} moments: {names}."}, empty,
			"n", number(n), "all", number(len(journey)))
		if n == 1 {
			f.Says = b.named(charter.L10n{FR: "Il reste un moment où personne n’a rien promis : {names}.", EN: "There is one moment at which nobody has promised anything: {names}."}, empty)
		}
	}
	if n := len(loose); n == len(journey) {
		f.Says = b.say(charter.L10n{FR: "On dit quelque chose à chaque moment ; rien encore n’est vérifiable.", EN: "Something is said at every moment; nothing yet can be checked."})
	} else if n > 0 {
		said := charter.L10n{FR: "À {n} moments, rien de vérifiable encore : {names}.", EN: "At {n} moments, nothing yet that can be checked: {names}."}
		if n == 1 {
			said = charter.L10n{FR: "À un moment, rien de vérifiable encore : {names}.", EN: "At one moment, nothing yet that can be checked: {names}."}
		}
		f.Says += " " + b.named(said, loose, "n", number(n))
	}
	customers := func(bh *charter.Behaviour) bool { return !placed[bh] && b.doc.ForCustomers(bh) }
	if n := len(b.acts(customers)); n > 0 {
		f.Note = b.counted(n,
			charter.L10n{FR: "Un autre acte envers les clients n’est lié à aucun moment.", EN: "One more act for customers is tied to no moment."},
			charter.L10n{FR: "{n} autres actes envers les clients ne sont liés à aucun moment.", EN: "{n} more acts for customers are tied to no moment."})
	}
	if len(journey) <= mostMoments && len(placed) <= mostActs {
		b.drawCoverage(f, journey)
	}
	return f
}

// shortName names a behaviour in a few words.
func (b *builder) shortName(bh *charter.Behaviour) string {
	if act := b.part(bh.Act); act != "" {
		return capital(act)
	}
	if said := words(b.prose(bh.Statement).flat()); said != "" {
		return oneLine(said)
	}
	return b.called(bh.ID, bh.Item)
}

// state is how a behaviour stands: its status while it is not done, and else its firmness.
func (b *builder) state(bh *charter.Behaviour) mark {
	switch {
	case planned(bh):
		return mark{Kind: "planned", Sign: "▷", Word: b.say(charter.L10n{FR: "prévu", EN: "planned"})}
	case suspended(bh):
		return mark{Kind: "suspended", Sign: "‖", Word: b.say(charter.L10n{FR: "suspendu", EN: "suspended"})}
	}
	f := b.weigh(bh)
	return mark{Kind: f.String(), Sign: firmnessSigns[f], Word: f.Label().In(b.lang)}
}

func (b *builder) coverageTable(journey []charter.MomentCoverage) *table {
	t := &table{
		Kind: "plain", RowHead: true, Caption: b.say(charter.L10n{FR: "Les moments, dans l’ordre, et les actes promis pour chacun", EN: "The moments, in order, and the acts promised for each"}),
		Head: []string{b.label("moment"), b.say(charter.L10n{FR: "Actes promis", EN: "Acts promised"})},
	}
	for _, m := range journey {
		name := textOf(b.called(m.Moment.Name, m.Moment.Item))
		if stage := m.Stage.Label.In(b.lang); stage != "" {
			name = append(name, textOf(" ("+stage+")")...)
		}
		var acts []rich
		for _, bh := range m.Acts {
			state := b.state(bh)
			act := textOf(b.shortName(bh))
			if len(b.acts(func(o *charter.Behaviour) bool { return o == bh })) > 0 {
				act = b.leading(bh, b.shortName(bh))
			}
			acts = append(acts, line(textOf(state.Sign+" "+state.Word+colon(b.lang)), act))
		}
		r := cells(line(name), bullets(acts))
		if len(acts) == 0 {
			r.Cells[1] = line(textOf("✗ " + b.say(nobodyPromised)))
			r.Anchor = b.anchors[m.Moment] // no card is about it
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

// grid is where the cells of the picture of the journey are.
type grid struct{ left, top, column, row, bottom int }

// x returns the middle of a column, y that of a row.
func (g grid) x(i int) int { return g.left + i*g.column + g.column/2 }
func (g grid) y(i int) int { return g.top + i*g.row + g.row/2 }

// drawCoverage draws a line for each act, with a mark in the columns of its moments. The acts come in the order in which people meet them.
func (b *builder) drawCoverage(f *figure, journey []charter.MomentCoverage) {
	var acts []*charter.Behaviour
	at := map[*charter.Behaviour][]int{}
	gaps := 0
	for i, m := range journey {
		for _, bh := range m.Acts {
			if len(at[bh]) == 0 {
				acts = append(acts, bh)
			}
			at[bh] = append(at[bh], i)
		}
		if len(m.Acts) == 0 {
			gaps++
		}
	}
	nobody := b.say(nobodyPromised)
	g := grid{left: 310, top: 150, column: min(110, 590/len(journey)), row: 38}
	g.bottom = g.top + len(acts)*g.row
	if need := widthOf(nobody)*15/100 + 30; gaps > 0 && g.bottom-g.top < need {
		g.bottom = g.top + need
	}
	width := g.left + len(journey)*g.column + 100
	var d drawing
	b.drawMoments(&d, g, journey)
	for i, bh := range acts {
		y := g.y(i)
		d.text("", 0, y+5, fitted(b.shortName(bh), g.left-18, 15))
		d.path("hair", "M"+number(g.left)+" "+number(g.top+(i+1)*g.row)+"h"+number(len(journey)*g.column))
		if columns := at[bh]; len(columns) > 1 {
			d.path("lane", "M"+number(g.x(columns[0]))+" "+number(y)+"H"+number(g.x(columns[len(columns)-1])))
		}
	}
	for i, m := range journey {
		if len(m.Acts) == 0 {
			d.rect("gap", g.x(i)-g.column/2+3, g.top+3, g.column-6, g.bottom-g.top-6)
			d.turned("x c", g.x(i)+5, (g.top+g.bottom)/2, -90, nobody)
		}
	}
	var m marks
	shown := map[string]mark{}
	for i, bh := range acts {
		state := b.state(bh)
		shown[state.Kind] = state
		for _, column := range at[bh] {
			m.put(state.Kind, g.x(column), g.y(i))
		}
	}
	m.draw(&d)
	b.drawTotals(&d, g, journey)
	b.drawKey(&d, g.bottom+62, shown)
	f.Picture = d.picture(f, width, g.bottom+76)
}

// drawMoments writes the names of the moments slantwise over their columns, and the part of the journey they are in.
func (b *builder) drawMoments(d *drawing, g grid, journey []charter.MomentCoverage) {
	most := 2
	if g.column < 46 {
		most = 1
	}
	for i, m := range journey {
		name := wrapped(b.called(m.Moment.Name, m.Moment.Item), 146, 14, most)
		for j, s := range name {
			off := (2*j - len(name) + 1) * 11 / 2 // half a line, across the slant
			d.turned("s", g.x(i)+4+off, g.top-35+off, -45, s)
		}
	}
	for _, ph := range phases {
		from, n := -1, 0
		for i, m := range journey {
			if slices.Contains(ph.stages, m.Stage.Value) {
				if from < 0 {
					from = i
				}
				n++
			}
		}
		if n == 0 {
			continue
		}
		left, wide := g.left+from*g.column+2, n*g.column-4
		d.rect("ground", left, g.top-24, wide, 22)
		if title := b.say(ph.title); widthOf(title)*15 <= wide*100 {
			d.text("m c", left+wide/2, g.top-8, title)
		}
	}
}

// drawTotals writes how many acts there are for each moment.
func (b *builder) drawTotals(d *drawing, g grid, journey []charter.MomentCoverage) {
	d.path("axis", "M0 "+number(g.bottom)+"H"+number(g.left+len(journey)*g.column))
	d.text("m", 0, g.bottom+25, b.say(charter.L10n{FR: "Actes promis", EN: "Acts promised"}))
	for i, m := range journey {
		class := "b c"
		if len(m.Acts) == 0 {
			class = "b c x"
		}
		d.text(class, g.x(i), g.bottom+25, number(len(m.Acts)))
	}
}

// drawKey explains the marks that are shown.
func (b *builder) drawKey(d *drawing, y int, shown map[string]mark) {
	var m marks
	x := 9
	for _, kind := range []string{"firm", "verifiable", "intention", "talk", "planned", "suspended"} {
		if state, ok := shown[kind]; ok {
			m.put(kind, x, y)
			d.text("m", x+16, y+5, state.Word)
			x += 16 + widthOf(state.Word)*15/100 + 28
		}
	}
	m.draw(d)
}

// marks gathers the marks of a picture, so that they take two elements: what is hollow, and what is filled.
type marks struct{ hollow, filled strings.Builder }

// put adds how a behaviour stands: a disc that fills as it gets firmer, or the sign of its status.
func (m *marks) put(kind string, x, y int) {
	at := func(dx, dy int) string { return "M" + number(x+dx) + " " + number(y+dy) }
	disc := at(-9, 0) + "a9 9 0 1 1 0 .01z"
	switch kind {
	case "firm":
		m.filled.WriteString(disc)
		return
	case "planned":
		disc = at(-6, -8) + "l14 8-14 8z"
	case "suspended":
		disc = at(-7, -8) + "h5v16h-5z" + at(2, -8) + "h5v16h-5z"
	case "verifiable":
		m.filled.WriteString(at(0, -9) + "a9 9 0 0 1 0 18z")
	case "intention":
		m.filled.WriteString(at(0, 0) + "v-9a9 9 0 0 1 9 9z")
	}
	m.hollow.WriteString(disc)
}

func (m *marks) draw(d *drawing) {
	d.path("ring", m.hollow.String())
	d.path("on", m.filled.String())
}
