package charter

// periodChoices are the periods over which one counts or measures.
var periodChoices = []Choice{
	{Value: "day", Label: L10n{FR: "jour", EN: "day"}},
	{Value: "week", Label: L10n{FR: "semaine", EN: "week"}},
	{Value: "month", Label: L10n{FR: "mois", EN: "month"}},
	{Value: "quarter", Label: L10n{FR: "trimestre", EN: "quarter"}},
	{Value: "year", Label: L10n{FR: "année", EN: "year"}},
}

// behaviourMeasureFields say by what anyone can check the act.
var behaviourMeasureFields = []*Field{
	{
		Path: "behaviour.deadline", Kind: KindTable,
		Label:    L10n{FR: "Délai", EN: "Deadline"},
		Help:     L10n{FR: "Le temps du client lui est précieux : un nombre, pas « au plus vite ».", EN: "Customers’ time is precious to them: a number, not “promptly”."},
		Question: L10n{FR: "En combien de temps au plus, et à compter de quand ?", EN: "Within how long at most, counted from when?"},
	},
	{
		Path: "behaviour.deadline.value", Kind: KindNumber, Required: true, Min: bound(0),
		Label:    L10n{FR: "Durée maximale", EN: "Longest wait"},
		Help:     L10n{FR: "Le nombre que vous tiendrez même un mauvais jour ; 0 jour : le jour même.", EN: "The number you will keep even on a bad day; 0 days means the same day."},
		Question: L10n{FR: "Combien de temps le client attendra-t-il, au pire ?", EN: "How long will the customer wait, at worst?"},
		Example:  L10n{FR: "2", EN: "2"},
	},
	{
		Path: "behaviour.deadline.unit", Kind: KindEnum, Required: true,
		Choices: []Choice{
			{Value: "minute", Label: L10n{FR: "minute", EN: "minute"}},
			{Value: "hour", Label: L10n{FR: "heure", EN: "hour"}},
			{Value: "day", Label: L10n{FR: "jour calendaire", EN: "calendar day"}},
			{Value: "working-day", Label: L10n{FR: "jour ouvré", EN: "working day"}},
			{Value: "week", Label: L10n{FR: "semaine", EN: "week"}},
			{Value: "month", Label: L10n{FR: "mois", EN: "month"}},
		},
		Label:    L10n{FR: "Unité", EN: "Unit"},
		Help:     L10n{FR: "« 10 jours » se lit de deux façons : les week-ends comptent-ils ?", EN: "“10 days” can be read two ways: do weekends count?"},
		Question: L10n{FR: "Jours ouvrés ou jours calendaires ?", EN: "Working days or calendar days?"},
	},
	{
		Path: "behaviour.deadline.from", Kind: KindText,
		Label:    L10n{FR: "À compter de", EN: "Counted from"},
		Help:     L10n{FR: "Envoi ou réception ? Vous et le client devez partir du même instant.", EN: "Sending or receipt? You and the customer must start the same clock."},
		Question: L10n{FR: "À quel instant le compte démarre-t-il ?", EN: "When exactly does the clock start?"},
		Example:  L10n{FR: "la réception de votre déclaration", EN: "the moment we receive your claim"},
	},
	{
		Path: "behaviour.frequency", Kind: KindTable,
		Label:    L10n{FR: "Fréquence", EN: "Frequency"},
		Help:     L10n{FR: "Pour ce qui revient : une visite par an, un point chaque semaine.", EN: "For what comes round again: a visit a year, a call each week."},
		Question: L10n{FR: "À quel rythme le faites-vous ?", EN: "How often do you do it?"},
	},
	{
		Path: "behaviour.frequency.times", Kind: KindInt, Required: true, Min: bound(1),
		Label:    L10n{FR: "Nombre de fois", EN: "Number of times"},
		Help:     L10n{FR: "Un nombre entier, au moins 1.", EN: "A whole number, 1 or more."},
		Question: L10n{FR: "Combien de fois ?", EN: "How many times?"},
		Example:  L10n{FR: "2", EN: "2"},
	},
	{
		Path: "behaviour.frequency.per", Kind: KindEnum, Required: true, Choices: periodChoices,
		Label:    L10n{FR: "Par", EN: "Per"},
		Help:     L10n{FR: "La période sur laquelle on compte.", EN: "The period you count over."},
		Question: L10n{FR: "Par semaine, par mois, par an ?", EN: "A week, a month, a year?"},
	},
	{
		Path: "behaviour.threshold", Kind: KindTable,
		Label:    L10n{FR: "Seuil", EN: "Threshold"},
		Help:     L10n{FR: "Une limite qui se compte : deux appels au plus, trente jours au moins.", EN: "A limit you can count: two calls at most, thirty days at least."},
		Question: L10n{FR: "Quel chiffre un client pourrait-il vérifier tout seul ?", EN: "Which figure could a customer check for themselves?"},
	},
	{
		Path: "behaviour.threshold.value", Kind: KindNumber, Required: true,
		Label:    L10n{FR: "Valeur", EN: "Value"},
		Help:     L10n{FR: "Le chiffre à ne pas dépasser, ou à garantir.", EN: "The figure you stay under, or guarantee."},
		Question: L10n{FR: "Quel chiffre, au juste ?", EN: "Which figure, exactly?"},
		Example:  L10n{FR: "2", EN: "2"},
	},
	{
		Path: "behaviour.threshold.unit", Kind: KindText, Required: true,
		Label:    L10n{FR: "Ce que l’on compte", EN: "What is counted"},
		Help:     L10n{FR: "Des appels, des euros, des questions, des passages au guichet.", EN: "Calls, pounds, questions, visits to the counter."},
		Question: L10n{FR: "Que compte-t-on ?", EN: "What are you counting?"},
		Example:  L10n{FR: "passages au guichet, au plus", EN: "visits to the counter at most"},
	},
	{
		Path: "behaviour.threshold.of", Kind: KindText,
		Label:    L10n{FR: "Pour quoi", EN: "For what"},
		Help:     L10n{FR: "La démarche ou la chose à laquelle le chiffre s’applique.", EN: "The errand or the thing the figure applies to."},
		Question: L10n{FR: "À quoi ce chiffre s’applique-t-il ?", EN: "What does this figure apply to?"},
		Example:  L10n{FR: "demande de carte d’identité", EN: "a parking permit"},
	},
	{
		Path: "behaviour.observable", Kind: KindText,
		Label:    L10n{FR: "Ce que chacun peut voir", EN: "What anyone can see"},
		Help:     L10n{FR: "Pour un acte sans chiffre : on le constate, oui ou non.", EN: "For an act without a figure: it is there to be seen, yes or no."},
		Question: L10n{FR: "À quoi un passant verrait-il que c’est fait ?", EN: "How could a passer-by tell that it is done?"},
		Example:  L10n{FR: "L’heure de chaque fournée est écrite sur l’ardoise.", EN: "The time of each bake is chalked on the board."},
	},
	{
		Path: "behaviour.target", Kind: KindTable,
		Label:    L10n{FR: "Objectif", EN: "Target"},
		Help:     L10n{FR: "La part des cas réussis : 95 % tenus valent mieux que « toujours ».", EN: "The share of cases you get right: 95% kept beats “always”."},
		Question: L10n{FR: "Sur cent fois, combien de fois la tiendrez-vous ?", EN: "Out of a hundred times, how often will you keep it?"},
	},
	{
		Path: "behaviour.target.share", Kind: KindNumber, Required: true, Min: bound(0), Max: bound(100),
		Label:    L10n{FR: "Pourcentage de réussite", EN: "Success rate, in percent"},
		Help:     L10n{FR: "De 0 à 100 ; pour les autres, prévoyez une réparation.", EN: "From 0 to 100; for the others, plan how to put it right."},
		Question: L10n{FR: "Quel pourcentage pourriez-vous défendre devant un client ?", EN: "What percentage could you defend to a customer’s face?"},
		Example:  L10n{FR: "95", EN: "95"},
	},
	{
		Path: "behaviour.target.per", Kind: KindEnum, Choices: periodChoices,
		Label:    L10n{FR: "Calculé par", EN: "Worked out per"},
		Help:     L10n{FR: "La période sur laquelle le pourcentage est calculé.", EN: "The period the percentage is worked out over."},
		Question: L10n{FR: "Sur quelle période faites-vous le compte ?", EN: "Over what period do you keep count?"},
	},
}
