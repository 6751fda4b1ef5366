package charter

var benefitFields = []*Field{
	{
		Path: "benefit", Kind: KindItems,
		Label:    L10n{FR: "Bénéfices", EN: "Benefits"},
		Help:     L10n{FR: "Ce que les gens y gagnent, par le produit, le service et la relation.", EN: "What people gain from the product, the service and the relationship."},
		Source:   "Pierre Volle, des bénéfices liés « aux produits, aux services mais aussi à la relation »",
		Question: L10n{FR: "Que gagne-t-on du seul fait d’être en relation avec vous ?", EN: "What do people gain from the relationship alone?"},
	},
	idField("benefit",
		L10n{FR: "Quel nom court donner à ce bénéfice ?", EN: "What short name suits this benefit?"},
		L10n{FR: "sans-surprise", EN: "no-surprises"}),
	{
		Path: "benefit.level", Kind: KindEnum, Required: true,
		Choices: []Choice{
			{
				Value: "product", Label: L10n{FR: "produit", EN: "product"},
				Help: L10n{FR: "vient de la chose elle-même : ce qu’on achète", EN: "comes from the thing itself: what people buy"},
			},
			{
				Value: "service", Label: L10n{FR: "service", EN: "service"},
				Help: L10n{FR: "vient de ce qu’on fait autour : délai, conseil, réparation", EN: "comes from what you do around it: timing, advice, repairs"},
			},
			{
				Value: "relation", Label: L10n{FR: "relation", EN: "relationship"},
				Help: L10n{FR: "vient du lien lui-même : être connu, écouté, tranquille", EN: "comes from the tie itself: being known, heard, at ease"},
			},
		},
		Label:    L10n{FR: "Niveau", EN: "Level"},
		Help:     L10n{FR: "Beaucoup s’arrêtent au produit et au service ; la relation compte aussi.", EN: "Many stop at product and service; the relationship counts too."},
		Source:   "Pierre Volle, des bénéfices liés « aux produits, aux services mais aussi à la relation »",
		Question: L10n{FR: "Est-ce le produit, le service ou la relation qui l’apporte ?", EN: "Does it come from the product, the service or the relationship?"},
	},
	{
		Path: "benefit.statement", Kind: KindProse, Required: true,
		Label:    L10n{FR: "Ce qu’on y gagne", EN: "What people gain"},
		Help:     L10n{FR: "Avec les mots du client, pas ceux de la fiche produit.", EN: "In the customer’s words, not those of the product sheet."},
		Source:   "evidencesx, « plus-produit », « plus-client »",
		Question: L10n{FR: "Comment un client le raconterait-il à un ami ?", EN: "How would a customer tell a friend about it?"},
		Example:  L10n{FR: "Je sais ce que je vais payer avant qu’on touche à mon vélo.", EN: "I know what I’ll pay before anyone touches my bike."},
		Weak:     L10n{FR: "Un service client de qualité.", EN: "Quality customer service."},
		Flaw:     L10n{FR: "la brochure parle, pas le client", EN: "the brochure talking, not the customer"},
	},
	{
		Path: "benefit.kind", Kind: KindEnum, Internal: true,
		Choices: []Choice{
			{
				Value: "confidence", Label: L10n{FR: "tranquillité", EN: "confidence"},
				Help: L10n{FR: "on sait à quoi s’attendre, et l’on dort mieux", EN: "people know what to expect, and sleep better"},
			},
			{
				Value: "social", Label: L10n{FR: "lien humain", EN: "human tie"},
				Help: L10n{FR: "on connaît quelqu’un, et quelqu’un nous connaît", EN: "they know someone, and someone knows them"},
			},
			{
				Value: "special", Label: L10n{FR: "traitement de faveur", EN: "special treatment"},
				Help: L10n{FR: "un prix, une priorité, un cadeau", EN: "a price, a place at the front, a gift"},
			},
		},
		Label:    L10n{FR: "Nature du bénéfice", EN: "Kind of benefit"},
		Help:     L10n{FR: "La tranquillité et le lien comptent plus que les faveurs.", EN: "Confidence and human ties count for more than favours."},
		Source:   "Thorsten Hennig-Thurau, Kevin Gwinner and Dwayne Gremler, Understanding Relationship Marketing Outcomes, 2002",
		Question: L10n{FR: "Est-ce de la tranquillité, un lien, ou une faveur ?", EN: "Is it peace of mind, a human tie, or a favour?"},
	},
}
