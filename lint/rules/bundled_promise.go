package rules

import (
	"slices"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var _ = add(lint.Rule{
	ID: "bundled-promise", Severity: lint.Warning, Group: lint.Wording,
	Title: charter.L10n{
		FR: "Deux promesses en une",
		EN: "Two promises in one",
	},
	Why: charter.L10n{
		FR: "Accuser réception se tient presque toujours, résoudre moins souvent : réunis, ils n’ont ni une mesure ni un responsable, et le plus facile cache l’autre.",
		EN: "Acknowledging is nearly always kept, fixing less often: together they have neither one measure nor one owner, and the easy one hides the other.",
	},
	Settle: charter.L10n{
		FR: "Faites-en deux actes, chacun avec son délai.",
		EN: "Make two acts of it, each with its own deadline.",
	},
	Ask: charter.L10n{FR: "Que doit-on au client quand une moitié seulement est tenue ?", EN: "What do you owe customers when only one half is kept?"},
	Sources: []string{
		"ISO/IEC/IEEE 29148:2018, requirements engineering: a requirement is singular",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "reclamation"
statement = "Nous accusons réception de votre réclamation et la résolvons."
act = "accuser réception ⟦et résoudre⟧ le problème"
`,
			EN: `[[behaviour]]
id = "complaint"
statement = "We acknowledge your complaint and resolve it."
act = "acknowledge your complaint ⟦and resolve⟧ it"
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "accuse-de-reception"
statement = "Nous accusons réception de votre réclamation."
act = "accuser réception"

[[behaviour]]
id = "resolution"
statement = "Nous résolvons le problème."
act = "résoudre le problème"
`,
			EN: `[[behaviour]]
id = "receipt"
statement = "We acknowledge your complaint."
act = "acknowledge your complaint"

[[behaviour]]
id = "solution"
statement = "We resolve your complaint."
act = "resolve your complaint"
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "reclamation"
statement = "Nous accusons réception sous 2 jours ouvrés et vous donnons une décision ⟦sous 10 jours ouvrés⟧."
`,
			EN: `[[behaviour]]
id = "complaint"
statement = "We acknowledge your letter within 2 working days and give you a decision ⟦within 10 working days⟧."
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "reclamation"
statement = "Nous vous donnons une décision sous 10 jours ouvrés."
`,
			EN: `[[behaviour]]
id = "complaint"
statement = "We give you a decision within 10 working days."
`,
		},
	}},
	Precision: &lint.Precision{Right: 14, Of: 14},
	Check:     checkBundledPromise,
})

func checkBundledPromise(p *lint.Pass) {
	for s := range p.Passages(lint.Deed, lint.Promise, lint.Statement) {
		if s.Quoted || s.Role == lint.Promise && !s.Behaviour.Act.Blank() {
			continue
		}
		if s.Role != lint.Statement {
			if at, found := secondDeed(s); found {
				p.ReportIn(s, at, charter.L10n{
					FR: "« {words} » est un second acte ; écrivez-le à part",
					EN: "“{words}” is a second act; write it as one of its own",
				}.With("words", cited(s, at)))
				continue
			}
		}
		if at, found := secondDelay(s); found {
			p.ReportIn(s, at, charter.L10n{
				FR: "« {words} » mesure une autre promesse ; faites-en deux",
				EN: "“{words}” measures another promise; make two of them",
			}.With("words", cited(s, at)))
		}
	}
}

// secondDeed returns the outcome that an act promises beside a first step: acknowledge and resolve. Two verbs that go hand in
// hand, such as wash and dry, are one act.
func secondDeed(s *lint.Passage) (prose.Span, bool) {
	outcomes := s.Find("rule-bundle")
	if len(outcomes) == 0 {
		return prose.Span{}, false
	}
	first := s.Find("rule-bundle-first")
	if s.Role == lint.Promise { // what comes before the house is named may be for the customer to do: “call us and we refund”
		house := s.Find("rule-brand")
		first = slices.DeleteFunc(first, func(at prose.Span) bool { return len(house) == 0 || at.Start < house[0].Start })
	}
	for _, at := range outcomes {
		if len(first) > 0 && first[0].End <= at.Start {
			return at, true
		}
	}
	return prose.Span{}, false
}

// secondDelay returns the deadline of a second act: two different ones, joined by “and”, that no case or remedy sets apart.
func secondDelay(s *lint.Passage) (prose.Span, bool) {
	deadlines := s.Find("deadline")
	joints := s.Find("rule-and")
	if len(deadlines) < 2 || len(joints) == 0 || s.Has("rule-otherwise") {
		return prose.Span{}, false
	}
	v := s.Verdict()
	if !v.Label.Act() {
		return prose.Span{}, false
	}
	var first *prose.Slot
	for i := range v.Slots {
		slot := &v.Slots[i]
		if slot.Kind != prose.Deadline || slot.Quantity.Unit == "" || clockTime(s, slot.Span) || !within(s.Find("rule-delay"), slot.Span) {
			continue
		}
		switch {
		case first == nil:
			first = slot
		case slot.Quantity != first.Quantity && within(joints, prose.Span{Start: first.End, End: slot.Start}):
			return slot.Span, true
		}
	}
	return prose.Span{}, false
}
