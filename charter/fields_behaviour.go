package charter

// behaviourActFields say what the act is and what it is tied to.
var behaviourActFields = []*Field{
	{
		Path: "behaviour", Kind: KindItems,
		Label:    L10n{FR: "Comportements", EN: "Behaviours"},
		Help:     L10n{FR: "Des actes promis, qu’une caméra pourrait filmer ; pas des attitudes.", EN: "Promised acts a camera could film, rather than attitudes."},
		Question: L10n{FR: "Que fait la marque, précisément, qui prouve ce qu’elle dit ?", EN: "What does the brand do, exactly, that proves what it says?"},
	},
	idField("behaviour",
		L10n{FR: "Quel nom court donner à cet acte ?", EN: "What short name suits this act?"},
		L10n{FR: "prix-ferme", EN: "firm-price"}),
	{
		Path: "behaviour.statement", Kind: KindProse, Required: true,
		Label:    L10n{FR: "La promesse", EN: "The promise"},
		Help:     L10n{FR: "La phrase que liront vos clients : quand, qui, fait quoi, en combien de temps.", EN: "The sentence customers will read: when, who, does what, how soon."},
		Question: L10n{FR: "Que promettez-vous, en une phrase qu’un client pourrait vous rappeler ?", EN: "What do you promise, in one sentence a customer could quote back at you?"},
		Example:  L10n{FR: "Quand vous déposez un vélo avant 11 h, votre mécanicien vous appelle le jour même avec un prix ferme.", EN: "When you drop off a bike before 11 am, your mechanic calls you the same day with a firm price."},
	},
	{
		Path: "behaviour.trigger", Kind: KindText,
		Label:    L10n{FR: "Quand", EN: "When"},
		Help:     L10n{FR: "Le fait qui déclenche l’acte ; « toujours » ne déclenche rien.", EN: "The event that sets it off; “always” sets nothing off."},
		Question: L10n{FR: "Que faut-il qu’il arrive pour que vous agissiez ?", EN: "What has to happen for you to act?"},
		Example:  L10n{FR: "vous signalez un dégât des eaux", EN: "you report a burst pipe"},
	},
	{
		Path: "behaviour.actor", Kind: KindText,
		Label:    L10n{FR: "Qui", EN: "Who"},
		Help:     L10n{FR: "Un métier, une personne ou une machine : quelqu’un qu’on puisse désigner.", EN: "A job, a person or a machine: somebody you could point to."},
		Question: L10n{FR: "Qui, ou quoi, porte cette promesse ?", EN: "Who, or what, carries this promise?"},
		Example:  L10n{FR: "votre gestionnaire de sinistre", EN: "your claims handler"},
	},
	{
		Path: "behaviour.act", Kind: KindText,
		Label:    L10n{FR: "Fait quoi", EN: "Does what"},
		Help:     L10n{FR: "Un seul geste, et visible : « écouter » ou « respecter » ne se filme pas.", EN: "A single, visible act: nobody can film “listening” or “caring”."},
		Question: L10n{FR: "Que verrait une caméra ?", EN: "What would a camera see?"},
		Example:  L10n{FR: "vous rappelle avec une décision écrite", EN: "calls you back with a decision in writing"},
	},
	{
		Path: "behaviour.audiences", Kind: KindRef, List: true, Refs: "audience",
		Label:    L10n{FR: "Pour qui", EN: "For whom"},
		Help:     L10n{FR: "Les publics concernés ; si c’est vide, la promesse vaut pour tous vos clients.", EN: "Who it holds for; left empty, it holds for every customer."},
		Question: L10n{FR: "Vaut-elle aussi pour votre plus petit client ?", EN: "Does it hold for your smallest customer too?"},
		Example:  L10n{FR: "cyclistes-quotidiens", EN: "daily-riders"},
	},
	{
		Path: "behaviour.moments", Kind: KindRef, List: true, Refs: "moment",
		Label:    L10n{FR: "À quels moments", EN: "At which moments"},
		Help:     L10n{FR: "Les moments où l’acte a lieu, surtout ceux d’après l’achat.", EN: "The moments when it happens, above all those after the sale."},
		Question: L10n{FR: "À quel moment de la relation cela se passe-t-il ?", EN: "At what point in the relationship does this happen?"},
		Example:  L10n{FR: "panne-du-matin", EN: "morning-breakdown"},
	},
	{
		Path: "behaviour.traits", Kind: KindRef, List: true, Refs: "trait",
		Label:    L10n{FR: "Traits prouvés", EN: "Traits it proves"},
		Help:     L10n{FR: "Tant qu’aucun acte ne le prouve, un trait n’est qu’un mot.", EN: "Until an act proves it, a trait is just a word."},
		Question: L10n{FR: "Quel trait ce geste exprime-t-il ?", EN: "Which trait does this act express?"},
		Example:  L10n{FR: "franc", EN: "frank"},
	},
	{
		Path: "behaviour.benefits", Kind: KindRef, List: true, Refs: "benefit",
		Label:    L10n{FR: "Bénéfices apportés", EN: "Benefits it brings"},
		Help:     L10n{FR: "Ce que l’acte change pour les gens ; sinon, à quoi bon ?", EN: "What the act changes for people; if nothing, why do it?"},
		Question: L10n{FR: "Qu’est-ce que le client y gagne ?", EN: "What does the customer gain by it?"},
		Example:  L10n{FR: "sans-surprise", EN: "no-surprises"},
	},
	{
		Path: "behaviour.discourse", Kind: KindRef, List: true, Refs: "discourse",
		Label:    L10n{FR: "Paroles tenues", EN: "Words it makes good"},
		Help:     L10n{FR: "Les phrases de la marque que cet acte rend vraies.", EN: "The things you say that this act makes true."},
		Question: L10n{FR: "Laquelle de vos phrases cet acte rend-il vraie ?", EN: "Which of your lines does this act make true?"},
		Example:  L10n{FR: "prix-dabord", EN: "price-first"},
	},
}
