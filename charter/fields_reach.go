package charter

// behaviourReachFields say what else the act stands for and who may read about it.
var behaviourReachFields = []*Field{
	{
		Path: "behaviour.mirror", Kind: KindRef, Refs: "behaviour", Internal: true,
		Label:    L10n{FR: "Son pendant pour l’équipe", EN: "Staff counterpart"},
		Help:     L10n{FR: "L’acte envers l’équipe qui répond à celui-ci : on soigne comme on est soigné.", EN: "The act towards staff that mirrors this one: people treat others as they are treated."},
		Source:   "La symétrie des attentions, symetriedesattentions.com",
		Question: L10n{FR: "Que reçoit l’équipe, du même ordre ?", EN: "What does your team get that is equivalent?"},
		Example:  L10n{FR: "planning-quinze-jours", EN: "rota-two-weeks-ahead"},
	},
	{
		Path: "behaviour.needs", Kind: KindEnum, List: true, Internal: true,
		Choices: []Choice{
			{
				Value: "heard", Label: L10n{FR: "être entendu", EN: "to be heard"},
				Help: L10n{FR: "son message est arrivé, et il le sait", EN: "their message got through, and they know it"},
			},
			{
				Value: "listened", Label: L10n{FR: "être écouté", EN: "to be listened to"},
				Help: L10n{FR: "quelqu’un a pris le temps d’aller jusqu’au bout", EN: "someone took the time to hear it all"},
			},
			{
				Value: "understood", Label: L10n{FR: "être compris", EN: "to be understood"},
				Help: L10n{FR: "on lui redit son problème, et c’est bien le sien", EN: "you say the problem back, and it is theirs"},
			},
			{
				Value: "considered", Label: L10n{FR: "être considéré", EN: "to be considered"},
				Help: L10n{FR: "on le traite comme une personne, pas comme un dossier", EN: "treated as a person, not as a case number"},
			},
		},
		Label:    L10n{FR: "Besoins servis", EN: "Needs it meets"},
		Help:     L10n{FR: "Être entendu, écouté, compris, considéré : chaque besoin veut au moins un acte.", EN: "To be heard, listened to, understood, considered: each needs at least one act."},
		Source:   "evidencesx, « être entendu, écouté, compris et considéré »",
		Question: L10n{FR: "Comment le client sait-il qu’il a été compris ?", EN: "How does the customer know they were understood?"},
	},
	{
		Path: "behaviour.pillars", Kind: KindEnum, List: true, Internal: true,
		Choices: []Choice{
			{
				Value: "simplicity", Label: L10n{FR: "simplicité", EN: "simplicity"},
				Help: L10n{FR: "moins d’étapes, moins de mots, moins d’attente", EN: "fewer steps, fewer words, less waiting"},
			},
			{
				Value: "transparency", Label: L10n{FR: "transparence", EN: "transparency"},
				Help: L10n{FR: "on voit ce qui se passe, même quand ça va mal", EN: "people see what goes on, even when it goes badly"},
			},
			{
				Value: "trust", Label: L10n{FR: "confiance", EN: "trust"},
				Help: L10n{FR: "on peut s’en remettre à vous sans vérifier", EN: "people can rely on you without checking"},
			},
		},
		Label:    L10n{FR: "Piliers", EN: "Pillars"},
		Help:     L10n{FR: "Simplicité, transparence, confiance : au moins un acte pour chacun.", EN: "Simplicity, transparency, trust: at least one act for each."},
		Source:   "evidencesx, « Simplicité, Transparence et Confiance »",
		Question: L10n{FR: "Lequel des trois cet acte soutient-il ?", EN: "Which of the three does this act hold up?"},
	},
	{
		Path: "behaviour.signature", Kind: KindBool,
		Label:    L10n{FR: "Geste signature", EN: "Signature act"},
		Help:     L10n{FR: "Le geste qu’aucun concurrent ne pourrait signer à votre place.", EN: "The act no rival could put their own name to."},
		Source:   "Stratégies, « Ce qui est lisse est sans intérêt »",
		Question: L10n{FR: "Ce geste n’appartient-il qu’à vous ?", EN: "Is this act yours and nobody else’s?"},
	},
	{
		Path: "behaviour.visibility", Kind: KindEnum,
		Choices: []Choice{
			{
				Value: "public", Label: L10n{FR: "publié", EN: "published"},
				Help: L10n{FR: "vos clients le lisent sur la page publiée", EN: "customers read it on the published page"},
			},
			{
				Value: "internal", Label: L10n{FR: "interne", EN: "internal"},
				Help: L10n{FR: "seules vos équipes le lisent", EN: "only your own people read it"},
			},
		},
		Label:    L10n{FR: "Visibilité", EN: "Visibility"},
		Help:     L10n{FR: "Publié, sauf mention contraire ; interne, il reste hors de la page publique.", EN: "Published unless you say so; internal keeps it off the public page."},
		Question: L10n{FR: "Vos clients peuvent-ils lire cette promesse ?", EN: "May your customers read this promise?"},
	},
	{
		Path: "behaviour.business_case", Kind: KindProse, Internal: true,
		Label:    L10n{FR: "Coûts et gains", EN: "Costs and gains"},
		Help:     L10n{FR: "Pour vous seuls : ce que coûte un échec, ce que rapporte une promesse tenue.", EN: "For your eyes only: what a miss costs and what a kept promise earns."},
		Source:   "Bertrand Duperrin, « améliore la marge », « repeat business »",
		Question: L10n{FR: "Que coûte un manquement, et que gagne-t-on à tenir parole ?", EN: "What does a miss cost you, and what do you gain by keeping your word?"},
		Example:  L10n{FR: "Un appel nous coûte 4 € ; un litige évité nous en épargne 85.", EN: "A call costs us £4; every dispute avoided saves us £85."},
		Weak:     L10n{FR: "Un bon service fidélise.", EN: "Good service brings loyalty."},
		Flaw:     L10n{FR: "pas un chiffre là-dedans", EN: "not a figure in sight"},
	},
}
