package rules

import (
	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var _ = add(lint.Rule{
	ID: "absolute-claim", Severity: lint.Warning, Group: lint.Wording,
	Title: charter.L10n{
		FR: "Une promesse de perfection",
		EN: "A promise of perfection",
	},
	Why: charter.L10n{
		FR: "Personne ne tient « toujours », et tout le monde le sait. Le premier raté fait mentir la charte entière.",
		EN: "Nobody keeps “always”, and everybody knows it. The first failure makes a liar of the whole charter.",
	},
	Settle: charter.L10n{
		FR: "Dites la part que vous tenez, et ce que reçoivent les autres : « 95 % chaque mois ; sinon, la livraison est offerte ».",
		EN: "Say the share you keep, and what the others get: “95% every month; otherwise, delivery is free”.",
	},
	Ask: charter.L10n{FR: "Sur cent fois, combien de fois est-ce vrai ?", EN: "How many times in a hundred is it true?"},
	Sources: []string{
		"A. Parasuraman, Valarie Zeithaml and Leonard Berry, A Conceptual Model of Service Quality, Journal of Marketing, 1985: promises that exceed delivery",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[discourse]]
id = "accueil"
say = "Nos clients sont ⟦100 % satisfaits⟧."
`,
			EN: `[[discourse]]
id = "welcome"
say = "Our customers are ⟦100% satisfied⟧."
`,
		},
		Good: charter.L10n{
			FR: `[[discourse]]
id = "accueil"
say = "Nous décrochons 95 appels sur 100 en moins de 3 minutes."
`,
			EN: `[[discourse]]
id = "welcome"
say = "We answer 95 calls in 100 within 3 minutes."
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons ⟦toujours⟧ sous 1 jour ouvré."
deadline = { value = 1, unit = "working-day", from = "votre appel" }
proof = { metric = "part des rappels à temps", source = "operations", last = 84 }
`,
			EN: `[[behaviour]]
id = "callback"
statement = "We ⟦always⟧ call you back within 1 working day."
deadline = { value = 1, unit = "working-day", from = "your call" }
proof = { metric = "share of calls returned in time", source = "operations", last = 84 }
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons sous 1 jour ouvré, 9 fois sur 10."
deadline = { value = 1, unit = "working-day", from = "votre appel" }
target = { share = 90, per = "month" }
proof = { metric = "part des rappels à temps", source = "operations", last = 84 }
`,
			EN: `[[behaviour]]
id = "callback"
statement = "We call you back within 1 working day, 9 times in 10."
deadline = { value = 1, unit = "working-day", from = "your call" }
target = { share = 90, per = "month" }
proof = { metric = "share of calls returned in time", source = "operations", last = 84 }
`,
		},
	}},
	Precision: &lint.Precision{Right: 21, Of: 23},
	Check:     checkAbsoluteClaim,
})

// whole is the share, in percent, of a promise that was always kept.
const whole = 100

func checkAbsoluteClaim(p *lint.Pass) {
	told := map[*charter.Behaviour]bool{}
	type record struct {
		share float64
		known bool
	}
	records := map[*charter.Behaviour]record{} // a metric is read once, not for each passage of its act
	for passage := range p.Passages(lint.Statement, lint.Promise, lint.Deed, lint.Message, lint.Gain, lint.Purpose) {
		b := passage.Behaviour
		if passage.Quoted || b != nil && told[b] {
			continue
		}
		found := spotted(passage, "rule-absolute")
		message := charter.L10n{
			FR: "« {words} » : le premier raté vous donne tort ; écrivez le chiffre que vous tenez",
			EN: "“{words}”: the first failure proves you wrong; write the figure you can keep",
		}
		r, seen := records[b]
		if !seen {
			r.share, r.known = kept(p, b)
			records[b] = r
		}
		switch {
		case r.known && r.share < whole:
			found = append(found, spotted(passage, "rule-absolute-all")...)
			message = charter.L10n{
				FR: "« {words} » : votre propre mesure dit le contraire ; écrivez le chiffre que vous tenez",
				EN: "“{words}”: your own figures say otherwise; write the figure you can keep",
			}
		case r.known, b != nil && (targeted(b) || p.Troubled(b.Key+".target")):
			continue
		}
		if len(found) > 0 && (passage.Role != lint.Statement || boundless(passage)) {
			told[b] = true
			p.ReportIn(passage, found[0], message.With("words", cited(passage, found[0])))
		}
	}
}

// boundless reports whether a statement claims to be without fault: what is an act to be checked, or only an effort, does not.
func boundless(passage *lint.Passage) bool {
	if passage.Has("rule-effort") {
		return false
	}
	label := passage.Verdict().Label
	return label == prose.Talk || label == prose.Intention
}

// kept returns in what share of cases, in percent, a behaviour was last kept; false when its proof does not tell.
func kept(p *lint.Pass, b *charter.Behaviour) (float64, bool) {
	if b == nil || b.Proof == nil || !b.Proof.Last.Set() || p.Troubled(b.Key+".proof") {
		return 0, false
	}
	return b.Proof.Last.Value, targeted(b) || reads(p, b.Proof.Metric, "rule-proportion")
}
