package charter

var brandFields = []*Field{
	{
		Path: "brand", Kind: KindTable, Required: true,
		Label:    L10n{FR: "La marque", EN: "The brand"},
		Help:     L10n{FR: "Qui parle : un nom, une raison d’être, une place choisie.", EN: "Who is speaking: a name, a reason to exist, a place of your own."},
		Question: L10n{FR: "Qui êtes-vous, et que manquerait-il si vous n’étiez pas là ?", EN: "Who are you, and what would be missing if you were gone?"},
	},
	{
		Path: "brand.name", Kind: KindText, Required: true,
		Label:    L10n{FR: "Nom", EN: "Name"},
		Help:     L10n{FR: "Le nom que vos clients emploient.", EN: "The name your customers use."},
		Question: L10n{FR: "Sous quel nom vos clients vous connaissent-ils ?", EN: "What name do your customers know you by?"},
		Example:  L10n{FR: "Tournesol Vélos", EN: "Harbour Bikes"},
	},
	{
		Path: "brand.purpose", Kind: KindProse,
		Label:    L10n{FR: "Raison d’être", EN: "Purpose"},
		Help:     L10n{FR: "Pourquoi vous existez, et ce à quoi vous renoncerez pour y rester fidèles.", EN: "Why you exist, and what you will pass up to stay true to it."},
		Question: L10n{FR: "Que refuserez-vous, même rentable ?", EN: "What will you refuse, even if it pays?"},
		Example:  L10n{FR: "Faire durer les vélos : pas de vélo neuf vendu à qui peut faire réparer le sien.", EN: "To keep bikes going: we won’t sell you a new one when a repair will do."},
	},
	{
		Path: "brand.positioning", Kind: KindProse,
		Label:    L10n{FR: "Positionnement", EN: "Positioning"},
		Help:     L10n{FR: "Pour qui, et plutôt que quoi : c’est la base, la charte va plus loin.", EN: "For whom, and instead of what. That is the groundwork; the charter goes further."},
		Question: L10n{FR: "Pour qui êtes-vous là, et que feraient-ils sans vous ?", EN: "Who are you there for, and what would they do without you?"},
		Example:  L10n{FR: "Pour ceux qui roulent tous les jours et ne peuvent pas attendre trois semaines.", EN: "For people who ride every day and can’t wait three weeks for a repair."},
	},
	{
		Path: "brand.maturity", Kind: KindEnum,
		Choices: []Choice{
			{Value: "overlay", Label: L10n{FR: "ajoutée par-dessus", EN: "added on top"}},
			{Value: "improved", Label: L10n{FR: "existant amélioré", EN: "existing service improved"}},
			{Value: "designed", Label: L10n{FR: "nouveaux services conçus", EN: "new services designed"}},
			{Value: "by-design", Label: L10n{FR: "pensée ainsi dès l’origine", EN: "built in from the start"}},
		},
		Label:    L10n{FR: "Étape de la démarche", EN: "Progress so far"},
		Help:     L10n{FR: "Soyez francs : une couche de peinture, ou toute la maison bâtie autour du client ?", EN: "Be candid: a fresh coat of paint, or a house built around the customer?"},
		Question: L10n{FR: "À quelle étape êtes-vous vraiment ?", EN: "Which stage are you really at?"},
	},
}
