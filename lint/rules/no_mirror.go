package rules

import (
	"slices"

	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "no-mirror", Severity: lint.Warning, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "L’équipe tient la promesse et n’en reçoit aucune",
		EN: "Staff keep the promise and get none",
	},
	Why: charter.L10n{
		FR: "Pas d’expérience client sans expérience de ceux qui le servent : on soigne comme on est soigné.",
		EN: "There is no customer experience without that of the people who serve: people treat others as they are treated.",
	},
	Settle: charter.L10n{
		FR: "Ajoutez un acte envers l’équipe, du même ordre, et reliez les deux : la réponse promise en un jour suppose un outil remplacé en deux. Là où un partenaire tient la promesse, l’acte peut être pour lui.",
		EN: "Add an act of the same kind towards staff, and tie the two: an answer promised in a day takes a tool replaced in two. Where a partner keeps the promise, the act may be for them.",
	},
	Ask: charter.L10n{FR: "Que promettez-vous à l’équipe qui vaille ce que vous promettez aux clients ?", EN: "What do you promise your team that is worth what you promise customers?"},
	Sources: []string{
		"Bertrand Duperrin, « pas d’expérience client sans expérience employé »",
		"La symétrie des attentions, symetriedesattentions.com",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[charter]
title = ⟦"Notre parole"⟧

[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons sous 24 heures."
deadline = { value = 24, unit = "hour" }
`,
			EN: `[charter]
title = ⟦"Our word"⟧

[[behaviour]]
id = "call-back"
statement = "We call you back within 24 hours."
deadline = { value = 24, unit = "hour" }
`,
		},
		Good: charter.L10n{
			FR: `[charter]
title = "Notre parole"

[[audience]]
id = "equipe"
name = "Nos conseillers"
kind = "employee"

[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons sous 24 heures."
deadline = { value = 24, unit = "hour" }
mirror = "outil"

[[behaviour]]
id = "outil"
statement = "Un conseiller qui signale un outil en panne en reçoit un autre sous 2 jours ouvrés."
audiences = ["equipe"]
deadline = { value = 2, unit = "working-day" }
`,
			EN: `[charter]
title = "Our word"

[[audience]]
id = "team"
name = "Our advisers"
kind = "employee"

[[behaviour]]
id = "call-back"
statement = "We call you back within 24 hours."
deadline = { value = 24, unit = "hour" }
mirror = "tool"

[[behaviour]]
id = "tool"
statement = "An adviser who reports a broken tool gets another one within 2 working days."
audiences = ["team"]
deadline = { value = 2, unit = "working-day" }
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[audience]]
id = "equipe"
name = "Nos conseillers"
kind = "employee"

[[behaviour]]
id = ⟦"rappel"⟧
statement = "Nous vous rappelons sous 24 heures."
deadline = { value = 24, unit = "hour" }

[[behaviour]]
id = "outil"
statement = "Un conseiller qui signale un outil en panne en reçoit un autre sous 2 jours ouvrés."
audiences = ["equipe"]
`,
			EN: `[[audience]]
id = "team"
name = "Our advisers"
kind = "employee"

[[behaviour]]
id = ⟦"call-back"⟧
statement = "We call you back within 24 hours."
deadline = { value = 24, unit = "hour" }

[[behaviour]]
id = "tool"
statement = "An adviser who reports a broken tool gets another one within 2 working days."
audiences = ["team"]
`,
		},
		Good: charter.L10n{
			FR: `[[audience]]
id = "equipe"
name = "Nos conseillers"
kind = "employee"

[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons sous 24 heures."
deadline = { value = 24, unit = "hour" }
mirror = "outil"

[[behaviour]]
id = "outil"
statement = "Un conseiller qui signale un outil en panne en reçoit un autre sous 2 jours ouvrés."
audiences = ["equipe"]
`,
			EN: `[[audience]]
id = "team"
name = "Our advisers"
kind = "employee"

[[behaviour]]
id = "call-back"
statement = "We call you back within 24 hours."
deadline = { value = 24, unit = "hour" }
mirror = "tool"

[[behaviour]]
id = "tool"
statement = "An adviser who reports a broken tool gets another one within 2 working days."
audiences = ["team"]
`,
		},
	}},
	Check: checkNoMirror,
})

func checkNoMirror(p *lint.Pass) {
	if lost(p, "audience") || slices.ContainsFunc(p.Audiences, func(a *charter.Audience) bool { return p.Troubled(a.Key + ".kind") }) {
		return // the audience that cannot be found or read may be staff
	}
	owed, ours := false, false   // whether anything is promised to customers, and by the house itself
	given, cared := false, false // whether anything is promised to staff, and to partners
	m := mirrors{map[string]bool{}, map[string]bool{}}
	for _, b := range p.Behaviours {
		if p.Troubled(b.Key + ".audiences") {
			return
		}
		if p.Committed(b) {
			owed, ours = true, ours || !byPartners(p, b)
		}
		if towards(p, b, "employee") {
			m.staff[b.ID.Value] = true
			given = given || b.Status.Value != "suspended"
		}
		if towards(p, b, "partner") {
			m.partners[b.ID.Value] = true
			cared = cared || b.Status.Value != "suspended"
		}
	}
	switch {
	case !owed: // no-committed-action says so
	case !given && (ours || !cared):
		p.ReportAt("charter", title(p), charter.L10n{
			FR: "rien n’est promis à l’équipe qui tient ces promesses ; ajoutez un acte envers elle, et nommez-le dans {field}",
			EN: "nothing is promised to the staff who keep these promises; add an act for them, and name it under {field}",
		}.WithText("field", asked("behaviour.mirror")))
	default:
		checkMirrors(p, m)
	}
}

// towards reports whether a behaviour names an audience of a kind.
func towards(p *lint.Pass, b *charter.Behaviour, kind string) bool {
	return slices.ContainsFunc(p.Audiences, func(a *charter.Audience) bool {
		return a.Kind.Value == kind && slices.ContainsFunc(b.Audiences, func(t charter.Text) bool { return p.Meant("audience", t.Value) == a.ID.Value })
	})
}

// mirrors are the ids of the acts that may mirror a promise: those towards staff, and those towards the partners who keep it.
type mirrors struct{ staff, partners map[string]bool }

// hold reports whether an act may mirror a promise.
func (m mirrors) hold(p *lint.Pass, id string, b *charter.Behaviour) bool {
	return m.staff[id] || m.partners[id] && byPartners(p, b)
}

// checkMirrors reports the promises that no act towards staff mirrors. What the law asks for needs none, nor does what nobody could
// check, which is unverifiable-promise's.
func checkMirrors(p *lint.Pass, m mirrors) {
	var alone []*charter.Behaviour
	mistaken := mistakenMirrors(p, m)
	begun := false
	for _, b := range p.Behaviours {
		begun = begun || b.Mirror.Set()
		if _, mistake := mistaken[b.ID.Value]; !mistake && p.Committed(b) && b.Voluntary() && b.Mirror.Blank() && !m.staff[b.ID.Value] && !p.Troubled(b.Key+".mirror") {
			alone = append(alone, b)
		}
		id := p.Meant("behaviour", b.Mirror.Value)
		if mistaken[id] != b {
			continue
		}
		p.ReportAt(b.Key+".mirror", b.Mirror.Span, charter.L10n{
			FR: "« {name} » ne s’adresse pas à l’équipe ; dites-le dans {field}, ou nommez un autre acte",
			EN: "“{name}” is not for staff; say so under {field} if it is, or name another act",
		}.WithText("field", asked("behaviour.audiences")).With("name", charter.Short(id, nameLimit)))
	}
	message := charter.L10n{
		FR: "« {name} » n’a pas de pendant pour l’équipe ; nommez l’acte qui lui répond",
		EN: "“{name}” has no counterpart for staff; name the act that answers it",
	}
	if !begun && len(alone) > 1 { // the acts are there, the ties are not: one finding
		alone = alone[:1]
		message = charter.L10n{
			FR: "aucune promesse ne nomme son pendant pour l’équipe ; reliez-les, à commencer par « {name} »",
			EN: "no promise names its counterpart for staff; tie them, beginning with “{name}”",
		}
	}
	reportLacking(p, "no-mirror", "mirror", alone, message, charter.L10n{
		FR: "{n} actes n’ont pas de pendant pour l’équipe : {names} ; nommez-le",
		EN: "{n} acts have no counterpart for staff: {names}; name it",
	})
}

// mistakenMirrors returns the acts named as mirrors that cannot be, by id, and the first promise that names each: it is one
// finding, whatever it is to mirror.
func mistakenMirrors(p *lint.Pass, m mirrors) map[string]*charter.Behaviour {
	first := map[string]*charter.Behaviour{}
	for _, b := range p.Behaviours {
		if id := p.Meant("behaviour", b.Mirror.Value); id != "" && !m.hold(p, id, b) && first[id] == nil {
			first[id] = b
		}
	}
	return first
}
