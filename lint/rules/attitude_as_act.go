package rules

import (
	"slices"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var _ = add(lint.Rule{
	ID: "attitude-as-act", Severity: lint.Error, Group: lint.Wording,
	Title: charter.L10n{
		FR: "Une attitude tient lieu d’acte",
		EN: "An attitude stands in for an act",
	},
	Why: charter.L10n{
		FR: "Écouter, respecter, comprendre : personne ne peut voir si c’est fait, ni à quelle heure. Un délai n’y change rien : on n’écoute pas « sous 24 heures ».",
		EN: "Listen, respect, understand: nobody can see whether it was done, or at what time. A deadline changes nothing: nobody listens “within 24 hours”.",
	},
	Settle: charter.L10n{
		FR: "Imaginez une caméra : que filmerait-elle ? Écrivez cet acte, ou ce que chacun peut en voir.",
		EN: "Imagine a camera: what would it film? Write that act, or what anyone can see of it.",
	},
	Ask: charter.L10n{FR: "Que verrait une caméra ?", EN: "What would a camera see?"},
	Sources: []string{
		"Pierre Volle, la charte relationnelle : traits de personnalité, éléments de discours, éléments d’action",
		"Robert Mager, Goal Analysis, 1972: say what somebody would be seen doing",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "ecoute"
statement = "Nous sommes à votre écoute sous 24 heures."
act = "⟦écouter⟧ chaque client"
deadline = { value = 24, unit = "hour", from = "votre appel" }
`,
			EN: `[[behaviour]]
id = "listening"
statement = "We listen to you within 24 hours."
act = "⟦listen⟧ to each customer"
deadline = { value = 24, unit = "hour", from = "your call" }
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons avec une décision sous 48 heures."
act = "rappeler avec une décision"
deadline = { value = 48, unit = "hour", from = "votre appel" }
`,
			EN: `[[behaviour]]
id = "call-back"
statement = "We call you back with a decision within 48 hours."
act = "call back with a decision"
deadline = { value = 48, unit = "hour", from = "your call" }
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "egards"
statement = "Nous ⟦respectons⟧ chacun de nos clients."
`,
			EN: `[[behaviour]]
id = "regard"
statement = "We ⟦respect⟧ every one of our customers."
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "egards"
statement = "Nous respectons chacun de nos clients."
act = "respecter"
observable = "Le vendeur pose son téléphone quand un client entre."
`,
			EN: `[[behaviour]]
id = "regard"
statement = "We respect every one of our customers."
act = "respect"
observable = "The assistant puts the phone away when a customer walks in."
`,
		},
	}},
	Precision: &lint.Precision{Right: 40, Of: 46},
	Check:     checkAttitudeAsAct,
})

func checkAttitudeAsAct(p *lint.Pass) {
	if p.Prose != nil {
		for _, s := range statements(p) {
			if at, found := vowedAttitude(s); found {
				reportAttitude(p, s, at)
			}
		}
		return
	}
	said := sayingsOf(p)
	for _, b := range p.Behaviours {
		if b.Status.Value == "suspended" || p.Troubled(b.Key+".observable") {
			continue
		}
		if where, at, found := said.attitude(b); found {
			reportAttitude(p, where, at)
		}
	}
}

func reportAttitude(p *lint.Pass, passage *lint.Passage, at prose.Span) {
	severity := lint.Error
	if p.Prose != nil { // words alone stop nothing
		severity = lint.Warning
	}
	p.Report(lint.Finding{Severity: severity, Key: passage.Key, Span: passage.Place(at), Message: charter.L10n{
		FR: "« {words} » dit une attitude, pas un acte ; écrivez l’acte qui la montre",
		EN: "“{words}” is an attitude, not an act; write the act that shows it",
	}.With("words", cited(passage, at))})
}

// vowedAttitude returns the verb of attitude in a statement that promises it, as an act is promised: “we will respect you”.
func vowedAttitude(s *lint.Passage) (prose.Span, bool) {
	vows := s.Find("rule-vow")
	if len(vows) == 0 {
		return prose.Span{}, false
	}
	at, found := s.Reading().Attitude()
	if found && within(s.Find("rule-attitude-not"), at) {
		return prose.Span{}, false
	}
	if !found {
		for _, manner := range s.Find("rule-manner") {
			if !found && manner.Start >= vows[0].Start {
				at, found = manner, true
			}
		}
	}
	if !found || !slices.ContainsFunc(vows, func(vow prose.Span) bool { return binds(s, vow, at) }) {
		return prose.Span{}, false
	}
	v := s.Verdict()
	return at, v.Label == prose.Talk && v.Certain
}

// binds reports whether nothing but small words stands between a promise and what is promised.
func binds(s *lint.Passage, vow, at prose.Span) bool {
	if at.Start < vow.End {
		return at.Start >= vow.Start
	}
	for _, w := range strings.Fields(charter.Fold(s.Text[vow.End:at.Start])) {
		switch w {
		case "to", "always", "never", "not", "also", "continue", "all", "both", "do", "a", "de", "d'", "ne", "pas", "jamais", "toujours", "vous", "nous", "les":
		default:
			return false
		}
	}
	return true
}

// sayings is what each behaviour says it does.
type sayings struct {
	deed, promise map[*charter.Behaviour]*lint.Passage
}

func sayingsOf(p *lint.Pass) sayings {
	out := sayings{map[*charter.Behaviour]*lint.Passage{}, map[*charter.Behaviour]*lint.Passage{}}
	for s := range p.Passages(lint.Deed) {
		out.deed[s.Behaviour] = s
	}
	for s := range p.Passages(lint.Promise) {
		out.promise[s.Behaviour] = s
	}
	return out
}

// attitude returns where a behaviour names an attitude: in its act, or in its statement while it has no act. What anyone can
// see rescues it.
func (s sayings) attitude(b *charter.Behaviour) (where *lint.Passage, at prose.Span, found bool) {
	if !b.Observable.Blank() {
		return nil, at, false
	}
	if where = s.deed[b]; where != nil {
		at, found = attitudeInDeed(where)
	} else if where = s.promise[b]; where != nil && where.Has("rule-brand") {
		at, found = attitudeInPromise(where)
	}
	return where, at, found
}

// attitudeInDeed returns the words of an act that name an attitude: a verb such as listen, or being polite. Many verbs are an
// attitude or an act by what they stand with (serve you well, serve tea): only those count that never name an act, and those that stand alone.
func attitudeInDeed(deed *lint.Passage) (prose.Span, bool) {
	turn, _ := deed.Reading().Attitude()
	if deed.Attitude() {
		return turn, true
	}
	if manners := deed.Find("rule-manner"); len(manners) > 0 && !deed.Verdict().Label.Act() {
		return manners[0], true
	}
	return turn, false
}

// attitudeInPromise returns the words of a statement that name an attitude, when nothing in it is an act.
func attitudeInPromise(promise *lint.Passage) (prose.Span, bool) {
	turn, found := promise.Reading().Attitude()
	if found && within(promise.Find("rule-attitude-not"), turn) {
		return turn, false
	}
	if !found {
		manners := promise.Find("rule-manner")
		if len(manners) == 0 {
			return turn, false
		}
		turn = manners[0]
	}
	v := promise.Verdict()
	return turn, v.Label == prose.Talk && v.Certain
}
