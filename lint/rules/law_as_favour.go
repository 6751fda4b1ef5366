package rules

import (
	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "law-as-favour", Severity: lint.Error, Group: lint.Wording,
	Title: charter.L10n{
		FR: "La loi, présentée comme une faveur",
		EN: "The law, dressed up as a favour",
	},
	Why: charter.L10n{
		FR: "Un client qui découvre que votre « cadeau » lui était dû ne croit plus le reste. Vanter comme un plus un droit que donne la loi est interdit dans l’Union européenne.",
		EN: "Customers who find out that your “gift” was theirs by right stop believing the rest. Advertising a legal right as a plus of yours is banned in the European Union.",
	},
	Settle: charter.L10n{
		FR: "Dites que c’est la loi, et quel texte, ou faites mieux : « 30 jours, soit 16 de plus que la loi ». Les droits connus, à faire relire par un juriste : charter rules --rights.",
		EN: "Say that it is the law, and which text, or do better: “30 days, 16 more than the law”. The known rights, for your counsel to review: charter rules --rights.",
	},
	Ask: charter.L10n{FR: "Que donnez-vous de plus que la loi ?", EN: "What do you give beyond the law?"},
	Sources: []string{
		"Directive 2005/29/EC on unfair commercial practices, annex I, point 10: presenting rights given to consumers in law as a distinctive feature of the trader’s offer",
		"Digital Markets, Competition and Consumers Act 2024 (United Kingdom), schedule 20: the same practice",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "retours"
statement = "Pour tout achat en ligne, vous avez ⟦14 jours⟧ pour changer d’avis."
`,
			EN: `[[behaviour]]
id = "returns"
statement = "When you buy online, you have ⟦14 days⟧ to change your mind."
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "retours"
statement = "Pour tout achat en ligne, vous avez 30 jours pour changer d’avis, 16 de plus que la loi."
`,
			EN: `[[behaviour]]
id = "returns"
statement = "When you buy online, you have 30 days to change your mind, 16 more than the law gives you."
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "retours"
statement = "⟦Nous vous offrons⟧ 14 jours pour changer d’avis sur un achat en ligne."
basis = ⟦"legal"⟧
`,
			EN: `[[behaviour]]
id = "returns"
statement = "⟦We offer⟧ you 14 days to change your mind about an online purchase."
basis = ⟦"legal"⟧
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "retours"
statement = "La loi vous donne 14 jours pour changer d’avis sur un achat en ligne."
basis = "legal"
legal_ref = "Code de la consommation, art. L221-18"
`,
			EN: `[[behaviour]]
id = "returns"
statement = "The law gives you 14 days to change your mind about an online purchase."
basis = "legal"
legal_ref = "Consumer Contracts Regulations 2013, reg. 30"
`,
		},
	}},
	Precision: &lint.Precision{Right: 12, Of: 15},
	Check:     checkLawAsFavour,
})

func checkLawAsFavour(p *lint.Pass) {
	if p.Prose != nil {
		favoursIn(p)
		return
	}
	var due []dueRight
	if !p.Troubled("charter.language") {
		due = dueUnder(p, p.Charter.Language.Value)
	}
	for _, b := range p.Behaviours {
		if !b.Running() || !b.Public() || !p.ForCustomers(b) || p.Troubled(b.Key+".basis") {
			continue
		}
		if b.Voluntary() {
			if m := promiseOf(p, b); m.near(due) {
				m.read(p)
				favour(p, due, m)
			}
			continue
		}
		if b.LegalRef.Blank() && !p.Troubled(b.Key+".legal_ref") {
			unlabelled(p, b)
		}
		if b.Basis.Value == "legal" {
			gift(p, b)
		}
	}
}

// unlabelled reports a basis that nobody could look up.
func unlabelled(p *lint.Pass, b *charter.Behaviour) {
	f := lint.Finding{Key: b.Key + ".legal_ref", Span: b.Basis.Span, Severity: lint.Warning, Message: charter.L10n{
		FR: "« {name} » est exigé par la loi, on ne sait par quel texte ; citez l’article",
		EN: "“{name}” is required by law, by a text nobody names; cite the section",
	}}
	f.Fix = &charter.Fix{Title: charter.L10n{FR: "Quel texte votre juriste citerait-il ?", EN: "Which text would your lawyer point to?"}}
	if b.Basis.Value == "certified" {
		f.Message = charter.L10n{
			FR: "« {name} » est certifié, on ne sait par qui ; citez le label et sa référence",
			EN: "“{name}” is certified, nobody says by whom; cite the standard and its reference",
		}
		f.Fix = &charter.Fix{Title: charter.L10n{FR: "Quel organisme l’a contrôlé, et quand ?", EN: "Which body checked this, and when?"}}
	}
	f.Message = f.Message.With("name", nameOf(b))
	p.Report(f)
}

// gift reports a statement that makes a present of what the charter itself says the law asks for.
func gift(p *lint.Pass, b *charter.Behaviour) {
	for _, s := range p.Texts().Said(b) {
		if s.Role != lint.Promise || s.Has(lawWords) {
			continue
		}
		told := measuresIn(s)
		for _, at := range spotted(s, offerWords) {
			if len(told) > 0 && !offered(s, told) {
				continue
			}
			p.Report(lint.Finding{
				Key: s.Key, Span: s.Place(at), Severity: lint.Warning,
				Message: charter.L10n{
					FR: "« {words} » : l’acte est noté comme exigé par la loi ; dites « la loi vous donne… », pas que vous l’offrez",
					EN: "“{words}”: the act is marked as required by law; say “the law gives you…”, not that you offer it",
				}.With("words", cited(s, at)),
				Fix: &charter.Fix{Title: charter.L10n{FR: "Qu’en dirait un client qui connaît la loi ?", EN: "What would a customer who knows the law make of this?"}},
			})
			return
		}
	}
}

// favoursIn looks at a document that is no charter: at what it makes a present of, since no field says what the house does of its own
// accord.
func favoursIn(p *lint.Pass) {
	due := dueUnder(p, string(p.Prose.Lang))
	for _, s := range statements(p) {
		if !s.Has(offerWords) || s.Has(lawWords) {
			continue
		}
		told := measuresIn(s)
		if offered(s, told) {
			words := onlyWords(s.Text)
			favour(p, due, &promise{said: s, lang: s.Lang, words: words, context: func() string { return words }, told: told})
		}
	}
}
