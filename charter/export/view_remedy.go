package export

import (
	"strings"

	"relcharter/charter"
)

// legalRef says which law or which standard is behind the act.
func (b *builder) legalRef(bh *charter.Behaviour) fact {
	switch bh.Basis.Value {
	case "legal":
		f := b.own(charter.L10n{FR: "Ce que dit la loi", EN: "The law behind it"}, b.text(bh.LegalRef))
		f.Kind = "law"
		return f
	case "certified":
		return b.own(charter.L10n{FR: "Certifié par", EN: "Certified under"}, b.text(bh.LegalRef))
	}
	return b.fact("behaviour.legal_ref", b.text(bh.LegalRef))
}

// remedyToCome says what people will get when an act that is not in place yet is missed.
func (b *builder) remedyToCome(bh *charter.Behaviour) panel {
	p := panel{Kind: "details later", Title: b.say(charter.L10n{FR: "Quand ce sera en place", EN: "Once it is in place"})}
	if planned(bh) {
		p.Facts = b.remedy(bh)
	}
	return p
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
	act := b.own(wordMiss, line(textOf(capital(b.miss(r.Act)))))
	act.Kind = "gives"
	all := []fact{act}
	if said := charter.Fold(r.Act.Value); !strings.Contains(said, charter.Fold(r.Within.Value)) {
		all = append(all, b.fact("behaviour.remedy.within", line(textOf(inSentence(b.part(r.Within))))))
	}
	if said := charter.Fold(r.Act.Value); !strings.Contains(said, charter.Fold(r.Amount.Value)) {
		all = append(all, b.fact("behaviour.remedy.amount", line(textOf(inSentence(b.part(r.Amount))))))
	}
	return b.facts(append(all, b.own(charter.L10n{FR: "Pour l’obtenir", EN: "To get it"}, line(textOf(inSentence(how)))))...)
}

// otherwise matches the words with which a remedy says again what its label says.
var otherwise = charter.Pattern(`(?i)^(sinon|à défaut|autrement|otherwise|if not|failing that)\s*[,:]?\s*`)

// miss returns a remedy without the "otherwise" that its label says already.
func (b *builder) miss(t charter.Text) string {
	s := b.part(t)
	if rest := otherwise().ReplaceAllString(s, ""); rest != "" {
		return rest
	}
	return s
}
