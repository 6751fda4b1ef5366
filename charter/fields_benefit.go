package charter

var benefitFields = []*Field{
	{
		Path: "benefit", Kind: KindItems,
		Label:    L10n{FR: "Bénéfices", EN: "Benefits"},
		Help:     L10n{FR: "Ce que les gens y gagnent, par le produit, le service et la relation.", EN: "What people gain from the product, the service and the relationship."},
		Question: L10n{FR: "Que gagne-t-on du seul fait d’être en relation avec vous ?", EN: "What do people gain from the relationship alone?"},
	},
	idField("benefit",
		L10n{FR: "Quel nom court donner à ce bénéfice ?", EN: "What short name suits this benefit?"},
		L10n{FR: "sans-surprise", EN: "no-surprises"}),
	{
		Path: "benefit.level", Kind: KindEnum, Required: true,
		Choices: []Choice{
			{Value: "product", Label: L10n{FR: "produit", EN: "product"}},
			{Value: "service", Label: L10n{FR: "service", EN: "service"}},
			{Value: "relation", Label: L10n{FR: "relation", EN: "relationship"}},
		},
		Label:    L10n{FR: "Niveau", EN: "Level"},
		Help:     L10n{FR: "Beaucoup s’arrêtent au produit et au service ; la relation compte aussi.", EN: "Many stop at product and service; the relationship counts too."},
		Question: L10n{FR: "Est-ce le produit, le service ou la relation qui l’apporte ?", EN: "Does it come from the product, the service or the relationship?"},
	},
	{
		Path: "benefit.statement", Kind: KindProse, Required: true,
		Label:    L10n{FR: "Ce qu’on y gagne", EN: "What people gain"},
		Help:     L10n{FR: "Avec les mots du client, pas ceux de la fiche produit.", EN: "In the customer’s words, not those of the product sheet."},
		Question: L10n{FR: "Comment un client le raconterait-il à un ami ?", EN: "How would a customer tell a friend about it?"},
		Example:  L10n{FR: "Je sais ce que je vais payer avant qu’on touche à mon vélo.", EN: "I know what I’ll pay before anyone touches my bike."},
	},
	{
		Path: "benefit.kind", Kind: KindEnum,
		Choices: []Choice{
			{Value: "confidence", Label: L10n{FR: "tranquillité", EN: "confidence"}},
			{Value: "social", Label: L10n{FR: "lien humain", EN: "human tie"}},
			{Value: "special", Label: L10n{FR: "traitement de faveur", EN: "special treatment"}},
		},
		Label:    L10n{FR: "Nature du bénéfice", EN: "Kind of benefit"},
		Help:     L10n{FR: "La tranquillité et le lien comptent plus que les faveurs.", EN: "Confidence and human ties count for more than favours."},
		Question: L10n{FR: "Est-ce de la tranquillité, un lien, ou une faveur ?", EN: "Is it peace of mind, a human tie, or a favour?"},
	},
}
