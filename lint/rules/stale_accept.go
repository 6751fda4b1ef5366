package rules

import (
	"strings"
	"unicode"

	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "stale-accept", Severity: lint.Warning, Group: lint.Completeness, Documents: true, Last: true,
	Title: charter.L10n{
		FR: "Un constat accepté qui ne l’est plus, ou qui n’existe plus",
		EN: "An accepted finding that no longer is one, or no longer is accepted",
	},
	Why: charter.L10n{
		FR: "On accepte un constat pour un temps et pour une raison. Ce qui reste ensuite cache le prochain, ou fait croire que tout est réglé.",
		EN: "A finding is accepted for a time and a reason. What stays after that hides the next one, or makes it look settled.",
	},
	Settle: charter.L10n{
		FR: "Retirez ce qui ne sert plus ; pour le reste, donnez une nouvelle date et la raison d’aujourd’hui, ou réglez ce que dit le constat.",
		EN: "Take out what serves no more; for the rest, give a new date and today’s reason, or settle the finding.",
	},
	Ask: charter.L10n{FR: "Est-ce réglé, ou vivez-vous encore avec, et jusqu’à quand ?", EN: "Is it settled, or do you still live with it, and until when?"},
	Sources: []string{
		"Charter file format, schema 1: an accepted finding has a rule, a place, a reason and an end",
		"ESLint documentation, Configure Rules: report unused disable directives",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons sous 24 heures."
deadline = { value = 24, unit = "hour" }

[[accept]]
rule = ⟦"no-remedy"⟧
on = "behaviour[rappel]"
reason = "le budget est voté en mars"
until = 2026-03-31
`,
			EN: `[[behaviour]]
id = "call-back"
statement = "We call you back within 24 hours."
deadline = { value = 24, unit = "hour" }

[[accept]]
rule = ⟦"no-remedy"⟧
on = "behaviour[call-back]"
reason = "the budget is voted in March"
until = 2026-03-31
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons sous 24 heures."
deadline = { value = 24, unit = "hour" }

[[accept]]
rule = "no-remedy"
on = "behaviour[rappel]"
reason = "le budget est voté en mars"
until = 2027-03-31
`,
			EN: `[[behaviour]]
id = "call-back"
statement = "We call you back within 24 hours."
deadline = { value = 24, unit = "hour" }

[[accept]]
rule = "no-remedy"
on = "behaviour[call-back]"
reason = "the budget is voted in March"
until = 2027-03-31
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons sous 24 heures."
deadline = { value = 24, unit = "hour" }

[[accept]]
rule = ⟦"no-remdy"⟧
on = "behaviour[rappel]"
reason = "le budget est voté en mars"
until = 2027-03-31
`,
			EN: `[[behaviour]]
id = "call-back"
statement = "We call you back within 24 hours."
deadline = { value = 24, unit = "hour" }

[[accept]]
rule = ⟦"no-remdy"⟧
on = "behaviour[call-back]"
reason = "the budget is voted in March"
until = 2027-03-31
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "rappel" # charter: accept no-remedy until 2027-03-31: le budget est voté en mars
statement = "Nous vous rappelons sous 24 heures."
deadline = { value = 24, unit = "hour" }
`,
			EN: `[[behaviour]]
id = "call-back" # charter: accept no-remedy until 2027-03-31: the budget is voted in March
statement = "We call you back within 24 hours."
deadline = { value = 24, unit = "hour" }
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons sous 24 heures."
deadline = { value = 24, unit = "hour" }
remedy = { act = "un bon de 5 €", automatic = true }

[[accept]]
rule = ⟦"no-remedy"⟧
on = "behaviour[rappel]"
reason = "le budget est voté en mars"
until = 2027-03-31
`,
			EN: `[[behaviour]]
id = "call-back"
statement = "We call you back within 24 hours."
deadline = { value = 24, unit = "hour" }
remedy = { act = "a £5 voucher", automatic = true }

[[accept]]
rule = ⟦"no-remedy"⟧
on = "behaviour[call-back]"
reason = "the budget is voted in March"
until = 2027-03-31
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons sous 24 heures."
deadline = { value = 24, unit = "hour" }
remedy = { act = "un bon de 5 €", automatic = true }
`,
			EN: `[[behaviour]]
id = "call-back"
statement = "We call you back within 24 hours."
deadline = { value = 24, unit = "hour" }
remedy = { act = "a £5 voucher", automatic = true }
`,
		},
	}},
	Check: checkStaleAccept,
})

// repairsListed is how many entries of one charter are given repairs; a charter with more of them is nobody's to read.
const repairsListed = 100

func checkStaleAccept(p *lint.Pass) {
	for i, a := range p.Acceptances() {
		f, stale := staleness(p, a)
		if i >= repairsListed && f.Fix != nil && f.Fix.Safe {
			f.Fix = nil // its question stands in for it
		}
		if !stale || p.Troubled(a.Key) && a.Key != "" {
			continue // what an entry lacks, or cannot be read, is said already
		}
		if f.Key == "" {
			f.Key, f.Span = a.Key, a.Span
		}
		if a.Comment() {
			f.Key = a.On
		}
		if f.Key == "" && p.Prose == nil {
			f.Key = "charter"
		}
		f.Message = f.Message.With("rule", charter.Short(a.Rule, nameLimit), "on", charter.Short(a.On, nameLimit))
		p.Report(f)
	}
}

// staleness returns what is wrong with an entry by which the team lives with a finding, the first thing that is.
func staleness(p *lint.Pass, a *lint.Acceptance) (lint.Finding, bool) {
	if a.Fault != lint.NoFault {
		return unreadable(a), true
	}
	rule := Find(a.Rule)
	switch {
	case rule == nil:
		return unknownRule(p, a), true
	case rule.Last:
		return lint.Finding{Message: charter.L10n{
			FR: "« {rule} » ne s’accepte pas : il veille sur ce que vous acceptez ; retirez cette entrée",
			EN: "“{rule}” cannot be accepted: it keeps watch over what you accept; take this entry out",
		}, Fix: removal(p, a, false)}, true
	case !rule.Acceptable():
		return lint.Finding{Message: charter.L10n{
			FR: "« {rule} » ne s’accepte pas : c’est la raison d’être de l’outil, ou la lecture du fichier ; retirez cette entrée",
			EN: "“{rule}” cannot be accepted: the tool exists for it, or the file cannot be read without it; take this entry out",
		}, Fix: removal(p, a, false)}, true
	case strings.IndexFunc(a.Reason, unicode.IsLetter) < 0:
		return lint.Finding{Message: charter.L10n{
			FR: "rien ne dit pourquoi « {rule} » est accepté ; donnez une raison que vous oseriez dire à un client",
			EN: "nothing says why “{rule}” is accepted; give a reason you would dare tell a customer",
		}}, true
	case !a.Comment() && !rule.Compares && addressesNothing(p, a.On): // what was withdrawn is no longer there to be addressed
		return nowhere(p, a), true
	case a.Until.Before(p.Today):
		return lint.Finding{Message: dated(charter.L10n{
			FR: "« {rule} » n’était accepté que jusqu’au {date} ; réglez-le, ou dites jusqu’à quand et pourquoi",
			EN: "“{rule}” was only accepted until {date}; settle it, or say until when and why",
		}, a.Until)}, true
	case a.Judged && !a.Used:
		return lint.Finding{Message: charter.L10n{
			FR: "« {rule} » n’a plus rien à dire ici ; retirez cette entrée, qui cacherait le prochain constat",
			EN: "“{rule}” has nothing to say here any more; take this entry out, which would hide the next finding",
		}, Fix: removal(p, a, true)}, true
	}
	return lint.Finding{}, false
}

func unknownRule(p *lint.Pass, a *lint.Acceptance) lint.Finding {
	near, found := charter.Nearest(a.Rule, ruleIDs())
	if !found {
		return lint.Finding{Message: charter.L10n{
			FR: "aucune règle ne s’appelle « {rule} » ; reprenez le nom que donne le constat entre crochets",
			EN: "no rule is called “{rule}”; use the name that the finding shows in brackets",
		}}
	}
	f := lint.Finding{Message: charter.L10n{
		FR: "aucune règle ne s’appelle « {rule} » ; vouliez-vous dire « {near} » ?",
		EN: "no rule is called “{rule}”; did you mean “{near}”?",
	}.With("near", near, "rule", charter.Short(a.Rule, nameLimit))}
	if p.Prose == nil {
		f.Fix = respelling(p, a.Span, a.Rule, near)
	}
	return f
}
