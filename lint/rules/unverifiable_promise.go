package rules

import (
	"strings"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var _ = add(lint.Rule{
	ID: "unverifiable-promise", Severity: lint.Error, Group: lint.Completeness, Documents: true,
	Title: charter.L10n{
		FR: "Une promesse que personne ne peut vérifier",
		EN: "A promise nobody can check",
	},
	Why: charter.L10n{
		FR: "Le droit européen trace la même limite : un engagement est ferme quand on peut vérifier qu’il est tenu. Sans mesure, le client ne peut ni compter dessus, ni dire qu’il a été déçu.",
		EN: "European law draws the same line: a commitment is firm when people can verify that it is kept. With no measure, customers can neither count on it nor say they were let down.",
	},
	Settle: charter.L10n{
		FR: "Ajoutez un délai, une fréquence, un seuil ou ce qu’une caméra verrait.",
		EN: "Add a deadline, a frequency, a threshold, or what a camera would see.",
	},
	Ask: charter.L10n{FR: "À quoi un client saura-t-il que c’est fait ?", EN: "How will a customer know it was done?"},
	Sources: []string{
		"Directive 2005/29/EC on unfair commercial practices, article 6(2)(b)",
		"UK Cabinet Office, Service First, guide to national charters, 1998",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "reponse"
statement = "Quand vous nous écrivez, nous vous répondons."
trigger = "quand vous nous écrivez"
act = ⟦"répondre"⟧
`,
			EN: `[[behaviour]]
id = "reply"
statement = "When you write to us, we answer."
trigger = "when you write to us"
act = ⟦"answer"⟧
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "reponse"
statement = "Quand vous nous écrivez, nous vous répondons sous 1 jour ouvré."
trigger = "quand vous nous écrivez"
act = "répondre"
deadline = { value = 1, unit = "working-day", from = "votre message" }
`,
			EN: `[[behaviour]]
id = "reply"
statement = "When you write to us, we answer within 1 working day."
trigger = "when you write to us"
act = "answer"
deadline = { value = 1, unit = "working-day", from = "your message" }
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "accueil"
statement = ⟦"Vous êtes accueilli chaleureusement."⟧
`,
			EN: `[[behaviour]]
id = "welcome"
statement = ⟦"You always get a warm welcome."⟧
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "accueil"
statement = "La personne qui vous accueille porte un badge à son prénom."
act = "porter un badge"
observable = "Un badge, avec le prénom."
`,
			EN: `[[behaviour]]
id = "welcome"
statement = "Whoever greets you wears a badge with their first name."
act = "wear a badge"
observable = "A badge with a first name on it."
`,
		},
	}},
	Check: checkUnverifiablePromise,
})

func checkUnverifiablePromise(p *lint.Pass) {
	if p.Prose != nil {
		checkIntentions(p)
		return
	}
	said := sayingsOf(p)
	for _, b := range p.Behaviours {
		if !said.uncheckable(p, b) {
			continue
		}
		if s := said.promise[b]; s != nil && (reportRefusal(p, s) || reportUnfiled(p, s)) {
			continue
		}
		f := lint.Finding{Key: b.Key + ".statement", Span: b.Statement.Span}
		f.Message, f.Fix = said.lack(b)
		if !b.Act.Blank() {
			f.Key, f.Span = b.Key+".act", b.Act.Span
		}
		f.Message = f.Message.With("name", nameOf(b))
		p.Report(f)
	}
}

// uncheckable reports whether the rule speaks of a behaviour.
func (s sayings) uncheckable(p *lint.Pass, b *charter.Behaviour) bool {
	if b.Measured() || b.Statement.Blank() || b.Status.Value == "suspended" || unclear(p, b) {
		return false
	}
	if _, _, found := s.attitude(b); found {
		return false // attitude-as-act says what is wrong: a measure would not mend it
	}
	// effort-hedge asks for the measure too
	return targeted(b) || !unmeasuredEffort(s.promise[b]) && !unmeasuredEffort(s.deed[b])
}

// lack returns what is to be said of a behaviour nobody could check, {name} to be filled in, and what to ask; nil when that is what the
// rule asks.
func (s sayings) lack(b *charter.Behaviour) (charter.L10n, *charter.Fix) {
	for _, passage := range []*lint.Passage{s.promise[b], s.deed[b]} {
		if passage == nil {
			continue
		}
		if elastic := spotted(passage, elasticWords); len(elastic) > 0 {
			return charter.L10n{
				FR: "« {words} » n’est pas un délai, et personne ne peut vérifier « {name} » ; donnez un nombre et une unité",
				EN: "“{words}” is no deadline, and nobody can check “{name}”; give a number and a unit",
			}.With("words", cited(passage, elastic[0])), &charter.Fix{Title: charter.L10n{FR: "En combien de temps, au plus tard ?", EN: "How long does it take, at the latest?"}}
		}
	}
	switch {
	case b.Act.Blank():
		return charter.L10n{
			FR: "« {name} » ne dit pas ce que vous faites ; écrivez l’acte, et un délai ou un signe visible",
			EN: "“{name}” does not say what you do; write the act, and a deadline or a visible sign",
		}, &charter.Fix{Title: charter.L10n{FR: "Que verrait une caméra, et à quel moment ?", EN: "What would a camera see, and when?"}}
	case b.Trigger.Blank():
		return charter.L10n{
			FR: "« {name} » ne se vérifie pas ; ajoutez une fréquence, un délai ou un signe visible",
			EN: "nobody can check “{name}”; add a frequency, a deadline or a visible sign",
		}, nil
	}
	return charter.L10n{
		FR: "« {name} » ne se vérifie pas ; ajoutez un délai ou un signe visible",
		EN: "nobody can check “{name}”; add a deadline or a visible sign",
	}, nil
}

// reportRefusal asks what would show an act that the house never does, in place of a measure: it is owed at all times. Where the words
// alone make it an act people can check, there is nothing to ask.
func reportRefusal(p *lint.Pass, s *lint.Passage) bool {
	v := s.Verdict()
	if !refuses(s) || v.Label != prose.Verifiable || s.Has(elasticWords) {
		return false
	}
	if p.Firmness(s.Behaviour) >= charter.Verifiable {
		return true
	}
	f := lint.Finding{Key: s.Behaviour.Key + ".statement", Span: s.Behaviour.Statement.Span, Message: charter.L10n{
		FR: "« {name} » vaut à tout moment, et rien ne dit à quoi on le verrait ; ajoutez un signe visible",
		EN: "“{name}” holds at all times, and nothing says how anyone would see it; add a visible sign",
	}.With("name", nameOf(s.Behaviour))}
	if v.Certain {
		f.Severity = lint.Warning
	}
	f.Fix = &charter.Fix{Title: charter.L10n{FR: "Qu’est-ce qui montrerait que vous y avez manqué ?", EN: "What would show that you had broken it?"}}
	p.Report(f)
	return true
}

// refuses reports whether a statement begins with what the house never does.
func refuses(s *lint.Passage) bool {
	for _, at := range spotted(s, "rule-refusal") {
		if before := strings.TrimSpace(s.Text[:at.Start]); before == "" || strings.HasSuffix(before, ",") {
			measure, measured := s.Measured()
			return !measured || clockTime(s, measure.Span)
		}
	}
	return false
}

// reportUnfiled reports a measure that only the statement bears: people can check it, but nothing can follow it up.
func reportUnfiled(p *lint.Pass, s *lint.Passage) bool {
	measure, found := s.Measured()
	if !found || p.Firmness(s.Behaviour) < charter.Verifiable {
		return false
	}
	f := lint.Finding{Severity: lint.Warning, Key: s.Key, Span: s.Place(measure.Span), Message: charter.L10n{
		FR: "« {words} » n’est que dans la phrase : mettez cette mesure dans son champ, pour qu’on puisse la suivre",
		EN: "“{words}” is only in the sentence: put the measure in its field too, so that it can be followed up",
	}.With("words", cited(s, measure.Span))}
	f.Fix = &charter.Fix{Title: charter.L10n{FR: "Est-ce un délai, une fréquence ou un seuil ?", EN: "Is it a deadline, a frequency or a threshold?"}}
	p.Report(f)
	return true
}

// checkIntentions reports the statements of a document that surely tell of an act nobody could check. One that draws back is
// left to the rules on hedges.
func checkIntentions(p *lint.Pass) {
	for _, s := range statements(p) {
		v := s.Verdict()
		if v.Label != prose.Intention || !v.Certain || v.Hedge >= prose.Effort {
			continue
		}
		at := prose.Span{End: len(s.Text)}
		for _, slot := range v.Slots {
			if slot.Kind == prose.Act {
				at = slot.Span
				break
			}
		}
		p.Report(lint.Finding{Severity: lint.Warning, Span: s.Place(at), Message: charter.L10n{
			FR: "« {words} » ne se vérifie pas ; ajoutez un délai, une fréquence ou un signe visible",
			EN: "nobody can check “{words}”; add a deadline, a frequency or a visible sign",
		}.With("words", cited(s, at))})
	}
}
