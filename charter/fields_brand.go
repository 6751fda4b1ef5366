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
		Weak:     L10n{FR: "Groupe Tournesol Développement SAS", EN: "Harbour Cycling Group Holdings Ltd"},
		Flaw:     L10n{FR: "seul votre avocat dit cela", EN: "only your lawyer calls you that"},
	},
	{
		Path: "brand.purpose", Kind: KindProse,
		Label:    L10n{FR: "Raison d’être", EN: "Purpose"},
		Help:     L10n{FR: "Pourquoi vous existez, et ce à quoi vous renoncerez pour y rester fidèles.", EN: "Why you exist, and what you will pass up to stay true to it."},
		Source:   "Pouy, « raison d’être initiale »",
		Question: L10n{FR: "Que refuserez-vous, même rentable ?", EN: "What will you refuse, even if it pays?"},
		Example:  L10n{FR: "Faire durer les vélos : pas de vélo neuf vendu à qui peut faire réparer le sien.", EN: "To keep bikes going: we won’t sell you a new one when a repair will do."},
		Weak:     L10n{FR: "Devenir le leader de la mobilité douce.", EN: "To become the leader in green mobility."},
		Flaw:     L10n{FR: "parle de vous, et ne refuse rien", EN: "all about you, and refuses nothing"},
	},
	{
		Path: "brand.positioning", Kind: KindProse,
		Label:    L10n{FR: "Positionnement", EN: "Positioning"},
		Help:     L10n{FR: "Pour qui, et plutôt que quoi : c’est la base, la charte va plus loin.", EN: "For whom, and instead of what. That is the groundwork; the charter goes further."},
		Source:   "Pierre Volle, « Le positionnement et le bénéfice, c’est un basique »",
		Question: L10n{FR: "Pour qui êtes-vous là, et que feraient-ils sans vous ?", EN: "Who are you there for, and what would they do without you?"},
		Example:  L10n{FR: "Pour ceux qui roulent tous les jours et ne peuvent pas attendre trois semaines.", EN: "For people who ride every day and can’t wait three weeks for a repair."},
		Weak:     L10n{FR: "Des vélos de qualité pour tous.", EN: "Quality bikes for everyone."},
		Flaw:     L10n{FR: "pour tous, donc pour personne", EN: "for everyone means for no one"},
	},
	{
		Path: "brand.maturity", Kind: KindEnum, Internal: true,
		Choices: []Choice{
			{
				Value: "overlay", Label: L10n{FR: "ajoutée par-dessus", EN: "added on top"},
				Help: L10n{FR: "un habillage : la façon de travailler n’a pas changé", EN: "a layer of paint: the way you work has not changed"},
			},
			{
				Value: "improved", Label: L10n{FR: "existant amélioré", EN: "existing service improved"},
				Help: L10n{FR: "on fait mieux ce que l’on faisait déjà", EN: "you do better what you did already"},
			},
			{
				Value: "designed", Label: L10n{FR: "nouveaux services conçus", EN: "new services designed"},
				Help: L10n{FR: "on crée des services que les clients n’avaient pas", EN: "you create services customers did not have"},
			},
			{
				Value: "by-design", Label: L10n{FR: "pensée ainsi dès l’origine", EN: "built in from the start"},
				Help: L10n{FR: "chaque décision part de ce que vivra le client", EN: "every decision starts from what customers will go through"},
			},
		},
		Label:    L10n{FR: "Étape de la démarche", EN: "Progress so far"},
		Help:     L10n{FR: "Soyez francs : une couche de peinture, ou toute la maison bâtie autour du client ?", EN: "Be candid: a fresh coat of paint, or a house built around the customer?"},
		Source:   "Bertrand Duperrin, « surcouche dissociée de l’existant »",
		Question: L10n{FR: "À quelle étape êtes-vous vraiment ?", EN: "Which stage are you really at?"},
	},
}
