package charter

// behaviourProofFields say how anyone can know whether the act is done.
var behaviourProofFields = []*Field{
	{
		Path: "behaviour.proof", Kind: KindTable,
		Label:    L10n{FR: "Preuve", EN: "Proof"},
		Help:     L10n{FR: "Comment chacun peut savoir si la promesse est tenue.", EN: "How anyone can tell whether the promise is kept."},
		Question: L10n{FR: "Quel chiffre dira si vous tenez parole, et qui le relève ?", EN: "Which figure will show you kept your word, and who takes it?"},
	},
	{
		Path: "behaviour.proof.metric", Kind: KindText, Required: true,
		Label:    L10n{FR: "Ce qu’on mesure", EN: "What is measured"},
		Help:     L10n{FR: "Une mesure de l’acte lui-même ; la fidélité n’en est que la conséquence.", EN: "A measure of the act itself; loyalty only follows from it."},
		Question: L10n{FR: "Que relevez-vous pour savoir si c’est fait ?", EN: "What do you record to know it was done?"},
		Example:  L10n{FR: "part des courriers qui ont reçu une réponse sous dix jours ouvrés", EN: "share of letters answered within ten working days"},
	},
	{
		Path: "behaviour.proof.source", Kind: KindEnum,
		Choices: []Choice{
			{Value: "customer", Label: L10n{FR: "les clients", EN: "customers"}},
			{Value: "operations", Label: L10n{FR: "relevés internes", EN: "internal records"}},
			{Value: "mystery", Label: L10n{FR: "des clients mystère", EN: "mystery shoppers"}},
			{Value: "audit", Label: L10n{FR: "un contrôle extérieur", EN: "an outside audit"}},
		},
		Label:    L10n{FR: "Qui le dit", EN: "Who says so"},
		Help:     L10n{FR: "C’est au client de le dire, ou à un tiers ; on ne se note pas soi-même.", EN: "It is for customers or outsiders to say; don’t mark your own work."},
		Question: L10n{FR: "Quel client le dit, et où ?", EN: "Which customer says so, and where?"},
	},
	{
		Path: "behaviour.proof.every", Kind: KindEnum, Choices: periodChoices,
		Label:    L10n{FR: "Mesuré chaque", EN: "Measured every"},
		Help:     L10n{FR: "Au-delà de deux périodes sans relevé, le chiffre ne prouve plus rien.", EN: "Once two periods go by unmeasured, the figure proves nothing."},
		Question: L10n{FR: "À quel rythme faites-vous le relevé ?", EN: "How often do you take the reading?"},
	},
	{
		Path: "behaviour.proof.baseline", Kind: KindNumber,
		Label:    L10n{FR: "Point de départ", EN: "Starting point"},
		Help:     L10n{FR: "Le chiffre d’avant la promesse, pour voir le chemin parcouru.", EN: "The figure before the promise, to show how far you have come."},
		Question: L10n{FR: "Où en étiez-vous avant de promettre ?", EN: "Where did you stand before you promised?"},
		Example:  L10n{FR: "62", EN: "62"},
	},
	{
		Path: "behaviour.proof.last", Kind: KindNumber,
		Label:    L10n{FR: "Dernier résultat", EN: "Latest result"},
		Help:     L10n{FR: "Tel quel, dans la même unité que l’objectif, même s’il est en dessous.", EN: "As it stands, in the same unit as the target, even if it falls short."},
		Question: L10n{FR: "Quel est le dernier chiffre, bon ou mauvais ?", EN: "What is the latest figure, good or bad?"},
		Example:  L10n{FR: "91.5", EN: "91.5"},
	},
	{
		Path: "behaviour.proof.as_of", Kind: KindDate,
		Label:    L10n{FR: "Relevé du", EN: "As of"},
		Help:     L10n{FR: "Le dernier jour que compte ce résultat.", EN: "The last day this result covers."},
		Question: L10n{FR: "De quand date ce chiffre ?", EN: "How recent is that figure?"},
		Example:  L10n{FR: "2026-10-31", EN: "2026-10-31"},
	},
	{
		Path: "behaviour.proof.url", Kind: KindText,
		Label:    L10n{FR: "Où le vérifier", EN: "Where to check it"},
		Help:     L10n{FR: "Une page ouverte à tous vaut mieux qu’un chiffre sur parole.", EN: "A page anyone can open beats a figure on trust."},
		Question: L10n{FR: "Où un client peut-il le vérifier lui-même ?", EN: "Where can a customer check it for themselves?"},
		Example:  L10n{FR: "https://valbrune.example/nos-delais", EN: "https://northgate.example/our-figures"},
	},
	{
		Path: "behaviour.proof.note", Kind: KindProse,
		Label:    L10n{FR: "Explication", EN: "Explanation"},
		Help:     L10n{FR: "Un échec s’explique, y compris en public : la cause, et ce qui change.", EN: "Explain a miss, in public too: what caused it and what will change."},
		Question: L10n{FR: "Si le résultat est en dessous, que s’est-il passé et que changez-vous ?", EN: "If the result falls short, what happened and what are you changing?"},
		Example:  L10n{FR: "Il nous manquait deux agents en juin ; ils sont recrutés et formés depuis septembre.", EN: "We were two people short in June; both posts have been filled since September."},
	},
}

// behaviourRemedyFields say what happens when the act fails, and what makes it possible.
var behaviourRemedyFields = []*Field{
	{
		Path: "behaviour.remedy", Kind: KindTable,
		Label:    L10n{FR: "Si ce n’est pas tenu", EN: "If it is not kept"},
		Help:     L10n{FR: "Échouer est humain : dites d’avance ce que le client reçoit alors.", EN: "Failing is human: say beforehand what the customer then gets."},
		Question: L10n{FR: "Que faites-vous quand vous échouez ?", EN: "What do you do when you fail?"},
	},
	{
		Path: "behaviour.remedy.act", Kind: KindText, Required: true,
		Label:    L10n{FR: "Réparation", EN: "Putting it right"},
		Help:     L10n{FR: "Quelque chose qui compte pour le client ; des excuses ne suffisent pas.", EN: "Something that matters to the customer; an apology is not enough."},
		Question: L10n{FR: "Que reçoit le client, sans avoir à plaider sa cause ?", EN: "What does the customer get, without having to argue for it?"},
		Example:  L10n{FR: "la main-d’œuvre est offerte", EN: "the labour is free"},
	},
	{
		Path: "behaviour.remedy.within", Kind: KindText,
		Label:    L10n{FR: "Sous quel délai", EN: "How soon"},
		Help:     L10n{FR: "La réparation a son délai, elle aussi.", EN: "Putting things right has a deadline too."},
		Question: L10n{FR: "Quand l’aura-t-il reçue ?", EN: "When will they have it?"},
		Example:  L10n{FR: "sous dix jours ouvrés", EN: "within ten working days"},
	},
	{
		Path: "behaviour.remedy.amount", Kind: KindText,
		Label:    L10n{FR: "Montant", EN: "Amount"},
		Help:     L10n{FR: "Une somme exacte ou un plafond, pas « un geste commercial ».", EN: "An exact sum or a ceiling, not “a goodwill gesture”."},
		Question: L10n{FR: "Combien, au juste ?", EN: "How much, exactly?"},
		Example:  L10n{FR: "30 € par demi-journée sans courant", EN: "£30 for every 12 hours without power"},
	},
	{
		Path: "behaviour.remedy.automatic", Kind: KindBool,
		Label:    L10n{FR: "Accordée d’office", EN: "Given without asking"},
		Help:     L10n{FR: "La meilleure réparation arrive sans qu’on la demande.", EN: "The best remedy arrives before anyone asks for it."},
		Question: L10n{FR: "La reçoit-on sans rien demander ?", EN: "Do people get it without having to ask?"},
	},
	{
		Path: "behaviour.remedy.claim", Kind: KindText,
		Label:    L10n{FR: "Comment la demander", EN: "How to claim it"},
		Help:     L10n{FR: "Si elle n’est pas accordée d’office : une seule démarche, et courte.", EN: "If it is not given without asking: a single, short step."},
		Question: L10n{FR: "Que doit faire le client, et combien de minutes y passe-t-il ?", EN: "What must the customer do, and how many minutes does it take?"},
		Example:  L10n{FR: "un message avec votre numéro de dossier", EN: "one text with your claim number"},
	},
	{
		Path: "behaviour.enabler", Kind: KindTable,
		Label:    L10n{FR: "En coulisses", EN: "Behind the scenes"},
		Help:     L10n{FR: "Sans moyens, la promesse expose ceux qui sont face au client.", EN: "A promise without means sets your front-line people up to fail."},
		Question: L10n{FR: "Que change-t-on derrière pour pouvoir tenir ?", EN: "What changes backstage so that you can keep it?"},
	},
	{
		Path: "behaviour.enabler.people", Kind: KindText,
		Label:    L10n{FR: "Équipes", EN: "People"},
		Help:     L10n{FR: "Qui, combien, et formés à quoi.", EN: "Who, how many, and trained in what."},
		Question: L10n{FR: "Qui vous faut-il, et formé à quoi ?", EN: "Who do you need, and trained in what?"},
		Example:  L10n{FR: "deux mécaniciens de plus, formés au devis par téléphone", EN: "two more mechanics, trained to quote over the phone"},
	},
	{
		Path: "behaviour.enabler.process", Kind: KindText,
		Label:    L10n{FR: "Façon de travailler", EN: "Way of working"},
		Help:     L10n{FR: "Ce que l’on fait autrement, et dans quel ordre.", EN: "What you do differently, and in what order."},
		Question: L10n{FR: "Qu’est-ce qui change dans la journée de travail ?", EN: "What changes in the working day?"},
		Example:  L10n{FR: "tous les vélos sont examinés avant midi, avant toute réparation", EN: "every bike is looked over by noon, before any repair starts"},
	},
	{
		Path: "behaviour.enabler.system", Kind: KindText,
		Label:    L10n{FR: "Outils", EN: "Tools"},
		Help:     L10n{FR: "L’outil aide à tenir la promesse ; il n’en est pas une.", EN: "A tool helps you keep the promise; it is not one in itself."},
		Question: L10n{FR: "Quel outil vous faut-il, et que faites-vous quand il tombe en panne ?", EN: "Which tool do you need, and what do you do when it breaks down?"},
		Example:  L10n{FR: "un tableau partagé où l’accueil voit où en est chaque vélo", EN: "a shared board where the front desk sees where each bike stands"},
	},
	{
		Path: "behaviour.enabler.latitude", Kind: KindText,
		Label:    L10n{FR: "Marge de manœuvre", EN: "Room to decide"},
		Help:     L10n{FR: "Ce que la personne face au client peut décider sans demander.", EN: "What the person facing the customer may decide without asking."},
		Question: L10n{FR: "Qui peut décider seul, et jusqu’à combien ?", EN: "Who may decide alone, and up to how much?"},
		Example:  L10n{FR: "jusqu’à 60 €, sans demander", EN: "up to £50, no questions asked"},
	},
}
