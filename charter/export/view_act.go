package export

import (
	"regexp"
	"strings"

	"relcharter/charter"
)

// actCard shows one behaviour: the promise, when and by whom, the measure and the result, and what happens when it is missed.
func (b *builder) actCard(bh *charter.Behaviour) card {
	c := card{Anchor: b.anchors[bh], Kind: "act", Title: b.prose(bh.Statement), Above: b.where(bh), Marks: b.actMarks(bh)}
	if len(c.Title) == 0 {
		c.Title = line(textOf(capital(b.one(bh.Act))))
	}
	if len(c.Title) > 1 {
		c.Title, c.Body = c.Title[:1], []rich{c.Title[1:]}
	}
	c.Side, c.Foot = b.measures(bh), b.remedy(bh)
	c.Panels = b.panels(panel{Kind: "terms", Facts: b.terms(bh)}, panel{Kind: "details", Facts: b.details(bh)})
	return c
}

// where says in which stages and moments the act is done. The first card that names a moment carries its anchor.
func (b *builder) where(bh *charter.Behaviour) []spot {
	var out []spot
	for _, m := range b.doc.Moments {
		if !refers(bh.Moments, m.ID) || m.Name.Blank() {
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
	add := func(kind, sign string, word charter.L10n) { out = append(out, mark{kind, sign, capital(b.say(word))}) }
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
		add("legal", "§", charter.L10n{FR: "exigé par la loi", EN: "required by law"})
	case "certified":
		add("certified", "✓", charter.L10n{FR: "certifié", EN: "certified"})
	}
	if f, ok := b.shownFirmness(bh); ok {
		add(f.String(), firmnessSigns[f], f.Label())
	}
	return out
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
		charter.Firm:       {FR: "mesuré, suivi, et réparé si nous manquons", EN: "measured, followed up, and put right if we miss"},
		charter.Verifiable: {FR: "chacun peut le contrôler", EN: "anyone can check it"},
		charter.Intention:  {FR: "un acte, pas encore mesuré", EN: "an act, not measured yet"},
		charter.Talk:       {FR: "une attitude, pas encore un acte", EN: "an attitude, not an act yet"},
	}
	var out []mark
	for i := len(charter.Firmnesses) - 1; i >= 0; i-- {
		f := charter.Firmnesses[i]
		if !shown[f] {
			continue
		}
		out = append(out, mark{f.String(), firmnessSigns[f], capital(b.say(f.Label())) + colon(b.lang) + b.say(means[f])})
	}
	return out
}

// terms says when, who and what. The promise says alone what is done when neither of the others is told.
func (b *builder) terms(bh *charter.Behaviour) []fact {
	if bh.Trigger.Blank() && bh.Actor.Blank() {
		return nil
	}
	return b.facts(
		b.fact("behaviour.trigger", line(textOf(capital(b.trigger(bh))))),
		b.fact("behaviour.actor", line(textOf(capital(b.part(bh.Actor))))),
		b.fact("behaviour.act", line(textOf(capital(b.part(bh.Act))))),
	)
}

// reach says for whom the act is done and through which channels.
func (b *builder) reach(bh *charter.Behaviour) []fact {
	var names, channels []string
	for _, a := range b.doc.Audiences {
		if refers(bh.Audiences, a.ID) && !a.Name.Blank() {
			names = append(names, b.one(a.Name))
		}
	}
	seen := map[string]bool{}
	for _, m := range b.doc.Moments {
		if !refers(bh.Moments, m.ID) {
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
		b.own(wordWhere, line(textOf(capital(strings.Join(channels, ", "))))),
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
		limits = append(limits, line(textOf(capital(b.one(t)))))
	}
	all := append(b.reach(bh),
		b.fact("behaviour.limits", bullets(limits)),
		b.legalRef(bh))
	if d := bh.Data; d != nil {
		all = append(all,
			b.fact("behaviour.data", line(textOf(capital(b.one(d.Purpose))))),
			b.fact("behaviour.data.opt_out", line(textOf(capital(b.one(d.OptOut))))))
	}
	if bh.Owner != nil {
		all = append(all, b.fact("behaviour.owner", b.text(bh.Owner.Role)))
	}
	if !planned(bh) && !suspended(bh) {
		all = append(all, b.own(wordSince, b.day(bh.Since)))
	}
	return b.facts(all...)
}

// legalRef says which law or which standard is behind the act.
func (b *builder) legalRef(bh *charter.Behaviour) fact {
	switch bh.Basis.Value {
	case "legal":
		return b.own(charter.L10n{FR: "Ce que dit la loi", EN: "The law behind it"}, b.text(bh.LegalRef))
	case "certified":
		return b.own(charter.L10n{FR: "Certifié par", EN: "Certified under"}, b.text(bh.LegalRef))
	}
	return b.fact("behaviour.legal_ref", b.text(bh.LegalRef))
}

// remedy says what people get when the act is missed.
func (b *builder) remedy(bh *charter.Behaviour) []fact {
	r := bh.Remedy
	if r == nil {
		return nil
	}
	how := b.one(r.Claim)
	if r.Automatic.Value {
		automatic := b.say(charter.L10n{FR: "rien à faire, c’est automatique", EN: "nothing to do, it is automatic"})
		if how != "" {
			how = automatic + b.say(charter.L10n{FR: " ; sinon : ", EN: "; failing that: "}) + how
		} else {
			how = automatic
		}
	}
	act := b.own(charter.L10n{FR: "Si nous manquons", EN: "If we miss"}, line(textOf(capital(b.miss(r.Act)))))
	act.Kind = "gives"
	all := []fact{act}
	if said := charter.Fold(r.Act.Value); !strings.Contains(said, charter.Fold(r.Within.Value)) {
		all = append(all, b.fact("behaviour.remedy.within", line(textOf(capital(b.part(r.Within))))))
	}
	if said := charter.Fold(r.Act.Value); !strings.Contains(said, charter.Fold(r.Amount.Value)) {
		all = append(all, b.fact("behaviour.remedy.amount", line(textOf(capital(b.part(r.Amount))))))
	}
	return b.facts(append(all, b.own(charter.L10n{FR: "Pour l’obtenir", EN: "To get it"}, line(textOf(capital(how)))))...)
}

// otherwise matches the words with which a remedy says again what its label says.
var otherwise = regexp.MustCompile(`(?i)^(sinon|à défaut|autrement|otherwise|if not|failing that)\s*[,:]?\s*`)

// miss returns a remedy without the "otherwise" that its label says already.
func (b *builder) miss(t charter.Text) string {
	s := b.part(t)
	if rest := otherwise.ReplaceAllString(s, ""); rest != "" {
		return rest
	}
	return s
}
