package charter

// behaviourReachFields say what else the act stands for and who may read about it.
var behaviourReachFields = []*Field{
	{
		Path: "behaviour.mirror", Kind: KindRef, Refs: "behaviour",
		Label:    L10n{FR: "Son pendant pour l’équipe", EN: "Staff counterpart"},
		Help:     L10n{FR: "L’acte envers l’équipe qui répond à celui-ci : on soigne comme on est soigné.", EN: "The act towards staff that mirrors this one: people treat others as they are treated."},
		Question: L10n{FR: "Que reçoit l’équipe, du même ordre ?", EN: "What does your team get that is equivalent?"},
		Example:  L10n{FR: "planning-quinze-jours", EN: "rota-two-weeks-ahead"},
	},
	{
		Path: "behaviour.needs", Kind: KindEnum, List: true,
		Choices: []Choice{
			{Value: "heard", Label: L10n{FR: "être entendu", EN: "to be heard"}},
			{Value: "listened", Label: L10n{FR: "être écouté", EN: "to be listened to"}},
			{Value: "understood", Label: L10n{FR: "être compris", EN: "to be understood"}},
			{Value: "considered", Label: L10n{FR: "être considéré", EN: "to be considered"}},
		},
		Label:    L10n{FR: "Besoins servis", EN: "Needs it meets"},
		Help:     L10n{FR: "Être entendu, écouté, compris, considéré : chaque besoin veut au moins un acte.", EN: "To be heard, listened to, understood, considered: each needs at least one act."},
		Question: L10n{FR: "Comment le client sait-il qu’il a été compris ?", EN: "How does the customer know they were understood?"},
	},
	{
		Path: "behaviour.pillars", Kind: KindEnum, List: true,
		Choices: []Choice{
			{Value: "simplicity", Label: L10n{FR: "simplicité", EN: "simplicity"}},
			{Value: "transparency", Label: L10n{FR: "transparence", EN: "transparency"}},
			{Value: "trust", Label: L10n{FR: "confiance", EN: "trust"}},
		},
		Label:    L10n{FR: "Piliers", EN: "Pillars"},
		Help:     L10n{FR: "Simplicité, transparence, confiance : au moins un acte pour chacun.", EN: "Simplicity, transparency, trust: at least one act for each."},
		Question: L10n{FR: "Lequel des trois cet acte soutient-il ?", EN: "Which of the three does this act hold up?"},
	},
	{
		Path: "behaviour.signature", Kind: KindBool,
		Label:    L10n{FR: "Geste signature", EN: "Signature act"},
		Help:     L10n{FR: "Le geste qu’aucun concurrent ne pourrait signer à votre place.", EN: "The act no rival could put their own name to."},
		Question: L10n{FR: "Ce geste n’appartient-il qu’à vous ?", EN: "Is this act yours and nobody else’s?"},
	},
	{
		Path: "behaviour.visibility", Kind: KindEnum,
		Choices: []Choice{
			{Value: "public", Label: L10n{FR: "publié", EN: "published"}},
			{Value: "internal", Label: L10n{FR: "interne", EN: "internal"}},
		},
		Label:    L10n{FR: "Visibilité", EN: "Visibility"},
		Help:     L10n{FR: "Publié, sauf mention contraire ; interne, il reste hors de la page publique.", EN: "Published unless you say so; internal keeps it off the public page."},
		Question: L10n{FR: "Vos clients peuvent-ils lire cette promesse ?", EN: "May your customers read this promise?"},
	},
	{
		Path: "behaviour.business_case", Kind: KindProse,
		Label:    L10n{FR: "Coûts et gains", EN: "Costs and gains"},
		Help:     L10n{FR: "Pour vous seuls : ce que coûte un échec, ce que rapporte une promesse tenue.", EN: "For your eyes only: what a miss costs and what a kept promise earns."},
		Question: L10n{FR: "Que coûte un manquement, et que gagne-t-on à tenir parole ?", EN: "What does a miss cost you, and what do you gain by keeping your word?"},
		Example:  L10n{FR: "Un appel nous coûte 4 € ; un litige évité nous en épargne 85.", EN: "A call costs us £4; every dispute avoided saves us £85."},
	},
}
