package rules

import (
	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "miss-unexplained", Severity: lint.Warning, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "Un objectif manqué, sans explication",
		EN: "A missed target, and no explanation",
	},
	Why: charter.L10n{
		FR: "On pardonne un échec qu’on vous entend expliquer ; un mauvais chiffre sans un mot passe pour de l’indifférence.",
		EN: "People forgive a miss you own up to; a poor figure without a word reads as indifference.",
	},
	Settle: charter.L10n{
		FR: "Dites ce qui s’est passé et ce qui change : « Il nous manquait deux agents en juin ; ils sont recrutés. »",
		EN: "Say what happened and what changes: “We were two people short in June; both posts are filled.”",
	},
	Ask: charter.L10n{
		FR: "Que verra-t-on de différent au prochain relevé ?",
		EN: "What will be different at the next reading?",
	},
	Sources: []string{
		"evidencesx, on people who are « faillible et émotive », and own up to it in public",
		"NatWest, Our Customer Charter: The First Progress Report, February 2011: 20 of 25 goals met, the others shown, all of it audited",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons avec une décision sous 48 heures."
target = { share = 90, per = "month" }
proof = { metric = "part des rappels sous 48 heures", source = "operations", last = ⟦71⟧ }
`,
			EN: `[[behaviour]]
id = "call-back"
statement = "We call you back with a decision within 48 hours."
target = { share = 90, per = "month" }
proof = { metric = "share of calls back within 48 hours", source = "operations", last = ⟦71⟧ }
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons avec une décision sous 48 heures."
target = { share = 90, per = "month" }
proof = { metric = "part des rappels sous 48 heures", source = "operations", last = 71, note = "Il nous manquait deux conseillers ; ils arrivent le 1er décembre." }
`,
			EN: `[[behaviour]]
id = "call-back"
statement = "We call you back with a decision within 48 hours."
target = { share = 90, per = "month" }
proof = { metric = "share of calls back within 48 hours", source = "operations", last = 71, note = "We were two advisers short; both start on 1 December." }
`,
		},
	}},
	Check: checkMissUnexplained,
})

func checkMissUnexplained(p *lint.Pass) {
	for _, b := range p.Behaviours {
		if !b.Running() || b.Target == nil || b.Proof == nil || p.Troubled(b.Key+".target") || p.Troubled(b.Key+".proof") {
			continue
		}
		last, share := b.Proof.Last, b.Target.Share
		if !last.Set() || last.Value >= share.Value || !b.Proof.Note.Blank() {
			continue
		}
		p.ReportAt(b.Key+".proof.note", last.Span, charter.L10n{
			FR: "« {name} » : {last} % pour un objectif de {share} %, sans explication ; donnez-la",
			EN: "“{name}”: {last}% against a target of {share}%, unexplained; say why",
		}.WithText("last", figure(last)).WithText("share", figure(share)).With("name", nameOf(b)))
	}
}

// figure returns a number as people write it.
func figure(n charter.Number) charter.L10n {
	return charter.L10n{FR: n.In(charter.French), EN: n.In(charter.English)}
}
