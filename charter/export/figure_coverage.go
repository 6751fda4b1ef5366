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
	placed := map[*charter.Behaviour]bool{}
	for _, m := range journey {
		for _, bh := range m.Acts {
			placed[bh] = true
		}
	}
	f := &figure{
		Anchor: "_fig-coverage", Kind: "coverage",
		Title: b.say(charter.L10n{FR: "Moment par moment, ce qui est promis", EN: "Moment by moment, what is promised"}),
		Says:  b.coverageSays(journey),
		Table: b.coverageTable(journey),
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

// coverageSays tells the moments at which nothing is promised, or nothing that can be checked.
func (b *builder) coverageSays(journey []charter.MomentCoverage) string {
	var empty, waiting, loose []string
	for _, m := range journey {
		name := b.called(m.Moment.Name, m.Moment.Item)
		switch promised := m.Promised(); {
		case len(m.Acts) == 0:
			empty = append(empty, name)
		case len(promised) == 0:
			waiting = append(waiting, name)
		case !slices.ContainsFunc(promised, func(bh *charter.Behaviour) bool { return b.weigh(bh) >= charter.Verifiable }):
			loose = append(loose, name)
		}
	}
	if len(loose) == len(journey) {
		return b.say(charter.L10n{FR: "On dit quelque chose à chaque moment ; rien encore n’est vérifiable.", EN: "Something is said at every moment; nothing yet can be checked."})
	}
	var said []string
	tell := func(names []string, one, several charter.L10n) {
		switch n := len(names); n {
		case 0:
		case 1:
			said = append(said, b.named(one, names))
		default:
			said = append(said, b.named(several, names, "n", number(n), "all", number(len(journey))))
		}
	}
	tell(empty,
		charter.L10n{FR: "Il reste un moment où personne n’a rien promis : {names}.", EN: "There is one moment at which nobody has promised anything: {names}."},
		charter.L10n{FR: "Personne n’a rien promis à {n} moments sur {all} : {names}.", EN: "Nobody has promised anything at {n} of the {all} moments: {names}."})
	tell(waiting,
		charter.L10n{FR: "À un moment, rien n’est en place aujourd’hui : {names}.", EN: "At one moment, nothing is in place today: {names}."},
		charter.L10n{FR: "À {n} moments, rien n’est en place aujourd’hui : {names}.", EN: "At {n} moments, nothing is in place today: {names}."})
	if len(said) == 0 {
		said = append(said, b.say(charter.L10n{FR: "Chaque moment du parcours a sa promesse.", EN: "Every moment of the journey has its promise."}))
	}
	tell(loose,
		charter.L10n{FR: "À un moment, rien de vérifiable encore : {names}.", EN: "At one moment, nothing yet that can be checked: {names}."},
		charter.L10n{FR: "À {n} moments, rien de vérifiable encore : {names}.", EN: "At {n} moments, nothing yet that can be checked: {names}."})
	return strings.Join(said, " ")
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
		Kind: "plain", RowHead: true, Caption: b.say(charter.L10n{FR: "Les moments, dans l’ordre, et les actes liés à chacun", EN: "The moments, in order, and the acts tied to each"}),
		Head: []string{b.label("moment"), b.say(charter.L10n{FR: "Les actes, et où ils en sont", EN: "The acts, and where they stand"})},
	}
	for _, m := range journey {
		name := textOf(b.called(m.Moment.Name, m.Moment.Item))
		if stage := m.Stage.Label.In(b.lang); stage != "" {
			name = append(name, textOf(" ("+stage+")")...)
		}
		var acts []rich
		for _, bh := range m.Acts {
			state := b.state(bh)
			act := b.statement(bh)
			if len(b.acts(func(o *charter.Behaviour) bool { return o == bh })) > 0 {
				act = b.linkTo(bh, act)
			}
			acts = append(acts, line(textOf(state.Sign+"\u00a0"+state.Word+colon(b.lang)), act))
		}
		r := cells(line(name), bullets(acts))
		if only := b.unpromised(m); only != "" {
			r.Cells[1] = append(line(textOf(only)), r.Cells[1]...)
		}
		if len(acts) == 0 {
			r.Cells[1] = line(textOf("✗ " + b.say(nobodyPromised)))
			r.Anchor = b.anchors[m.Moment] // no card is about it
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

// unpromised says what stands for a promise at a moment that has none of today; "" for one that has, or that has nothing at all.
func (b *builder) unpromised(m charter.MomentCoverage) string {
	if len(m.Acts) == 0 || len(m.Promised()) > 0 {
		return ""
	}
	plans := len(slices.DeleteFunc(slices.Clone(m.Acts), suspended))
	switch {
	case plans == 0:
		return "◌ " + b.counted(len(m.Acts),
			charter.L10n{FR: "un acte suspendu seulement", EN: "only a suspended act"}, charter.L10n{FR: "des actes suspendus seulement", EN: "only suspended acts"})
	case plans == len(m.Acts):
		return "◌ " + b.counted(plans,
			charter.L10n{FR: "un acte prévu seulement", EN: "only a planned act"}, charter.L10n{FR: "des actes prévus seulement", EN: "only planned acts"})
	}
	return "◌ " + b.say(charter.L10n{FR: "des actes prévus ou suspendus seulement", EN: "only planned or suspended acts"})
}
