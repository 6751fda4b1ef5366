package export

import (
	"strings"

	"relcharter/charter"
)

// actCard shows one behaviour: the promise, the measure, the result and what follows when it is missed, then the rest in small.
func (b *builder) actCard(bh *charter.Behaviour) card {
	c := card{Anchor: b.anchors[bh], Kind: "act", Title: b.prose(bh.Statement), Above: b.where(bh), Marks: b.actMarks(bh)}
	if blank(c.Title.flat()) {
		c.Title = line(textOf(capital(b.called(bh.Act, bh.Item))))
	}
	if len(c.Title) > 1 {
		c.Title, c.Body = c.Title[:1], []rich{c.Title[1:]}
	}
	c.Strip = b.strip(bh)
	c.Panels = b.panels(
		panel{Kind: "note", Facts: b.note(bh)},
		panel{Kind: "details", Facts: append(b.terms(bh), b.details(bh)...)},
		b.remedyToCome(bh),
		b.backstage(bh),
	)
	return c
}

// where says in which stages and moments the act is done. The first card that names a moment carries its anchor.
func (b *builder) where(bh *charter.Behaviour) []spot {
	var out []spot
	for _, m := range b.doc.Moments {
		if !charter.Refers(bh.Moments, m.ID) || m.Name.Blank() {
			continue
		}
		s := spot{Text: b.one(m.Name)}
		if !b.placed[m] {
			b.placed[m] = true
			s.Anchor = b.anchors[m]
		}
		out = append(out, s)
	}
	return out
}

func (b *builder) actMarks(bh *charter.Behaviour) []mark {
	var out []mark
	add := func(kind, sign string, word charter.L10n) {
		out = append(out, mark{Kind: kind, Sign: sign, Word: capital(b.say(word))})
	}
	if !bh.Public() {
		add("withheld", "⊘", charter.L10n{FR: "interne : absent de la page publique", EN: "internal: not on the public page"})
	}
	switch bh.Status.Value {
	case "planned":
		add("planned", "▷", charter.L10n{FR: "prévu", EN: "planned"})
	case "pilot":
		add("pilot", "◐", charter.L10n{FR: "à l’essai", EN: "on trial"})
	case "suspended":
		add("suspended", "‖", charter.L10n{FR: "suspendu", EN: "suspended"})
	}
	if bh.Signature.Value {
		add("signature", "★", charter.L10n{FR: "geste signature", EN: "signature act"})
	}
	switch bh.Basis.Value {
	case "legal":
		add("legal", "§", wordLegal)
	case "certified":
		add("certified", "✓", charter.L10n{FR: "certifié", EN: "certified"})
	}
	if f, ok := b.shownFirmness(bh); ok {
		add(f.String(), firmnessSigns[f], f.Label())
	}
	return append(out, b.findingMarks(bh.Key)...)
}

// firmnessSigns shows each degree as a disc that fills.
var firmnessSigns = map[charter.Firmness]string{
	charter.Talk: "○", charter.Intention: "◔", charter.Verifiable: "◑", charter.Firm: "●",
}

// shownFirmness returns the degree to show for a behaviour, and false when none is. What is not done yet, or no more, holds nobody to
// anything. Readers outside take for granted that a promise can be checked, and are told when one cannot.
func (b *builder) shownFirmness(bh *charter.Behaviour) (charter.Firmness, bool) {
	f, ok := b.firmness(bh)
	return f, ok && bh.Running() && (b.internal() || f < charter.Verifiable)
}

// legend explains the marks of firmness that are on the page.
func (b *builder) legend() []mark {
	shown := map[charter.Firmness]bool{}
	for _, bh := range b.acts((*charter.Behaviour).Running) {
		if f, ok := b.shownFirmness(bh); ok {
			shown[f] = true
		}
	}
	means := map[charter.Firmness]charter.L10n{
		charter.Firm:       {FR: "mesuré, suivi, et réparé si la promesse n’est pas tenue", EN: "measured, followed up, and put right if we miss"},
		charter.Verifiable: {FR: "chacun peut le contrôler", EN: "anyone can check it"},
		charter.Intention:  {FR: "un acte, pas encore vérifiable", EN: "an act that cannot be checked yet"},
		charter.Talk:       {FR: "une attitude, pas encore un acte", EN: "an attitude, not an act yet"},
	}
	var out []mark
	for i := len(charter.Firmnesses) - 1; i >= 0; i-- {
		f := charter.Firmnesses[i]
		if !shown[f] {
			continue
		}
		out = append(out, mark{Kind: f.String(), Sign: firmnessSigns[f], Word: capital(b.say(f.Label())) + colon(b.lang) + b.say(means[f])})
	}
	return out
}

// terms says when, who and what, as far as the promise does not say it. What is done is told by the promise alone when neither of the
// others is there, or when it has most of the words.
func (b *builder) terms(bh *charter.Behaviour) []fact {
	if bh.Trigger.Blank() && bh.Actor.Blank() {
		return nil
	}
	term := func(path, words string) fact {
		return b.fact(path, line(textOf(inSentence(b.unsaid(bh, words)))))
	}
	return b.facts(
		term("behaviour.trigger", b.trigger(bh)),
		term("behaviour.actor", b.part(bh.Actor)),
		b.inPractice(bh),
	)
}

// inPractice says what is done, whose name is an infinitive, unless most of it is in the promise.
func (b *builder) inPractice(bh *charter.Behaviour) fact {
	act := b.part(bh.Act)
	if said, of := saidOf(bh, act); 2*said > of {
		return fact{}
	}
	return b.own(charter.L10n{FR: "Concrètement", EN: "In practice"}, line(textOf(inSentence(act))))
}

// reach says for whom the act is done and through which channels.
func (b *builder) reach(bh *charter.Behaviour) []fact {
	var names, channels []string
	for _, a := range b.doc.Audiences {
		if charter.Refers(bh.Audiences, a.ID) && !a.Name.Blank() {
			names = append(names, b.one(a.Name))
		}
	}
	seen := map[string]bool{}
	for _, m := range b.doc.Moments {
		if !charter.Refers(bh.Moments, m.ID) {
			continue
		}
		for _, ch := range m.Channels {
			if !seen[ch.Value] {
				seen[ch.Value] = true
				channels = append(channels, b.choice("moment.channels", ch))
			}
		}
	}
	return []fact{
		b.fact("behaviour.audiences", line(textOf(strings.Join(names, " · ")))),
		b.own(wordWhere, line(textOf(strings.Join(channels, ", ")))),
	}
}

// trigger returns the trigger without the "when" that its label says already.
func (b *builder) trigger(bh *charter.Behaviour) string {
	s := b.part(bh.Trigger)
	lead := b.say(charter.L10n{FR: "quand ", EN: "when "})
	if len(s) > len(lead) && strings.EqualFold(s[:len(lead)], lead) {
		return s[len(lead):]
	}
	return s
}

// details says for whom and where, the limits, the law behind it, the personal data and who answers for it.
func (b *builder) details(bh *charter.Behaviour) []fact {
	var limits []rich
	for _, t := range bh.Limits {
		limits = append(limits, line(textOf(inSentence(b.one(t)))))
	}
	all := append([]fact{b.legalRef(bh), b.fact("behaviour.limits", bullets(limits))}, b.reach(bh)...)
	if d := bh.Data; d != nil {
		all = append(all,
			b.fact("behaviour.data", line(textOf(inSentence(b.one(d.Purpose))))),
			b.fact("behaviour.data.opt_out", line(textOf(inSentence(b.one(d.OptOut))))))
	}
	if bh.Owner != nil {
		all = append(all, b.fact("behaviour.owner", b.text(bh.Owner.Role)))
	}
	if !planned(bh) {
		all = append(all, b.own(wordSince, b.day(bh.Since)))
	}
	return b.facts(all...)
}
