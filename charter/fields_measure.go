package charter

// periodChoices are the periods over which one counts or measures.
var periodChoices = []Choice{
	{
		Value: "day", Label: L10n{FR: "jour", EN: "day"},
		Help: L10n{FR: "tous les jours, week-ends compris", EN: "every day, weekends included"},
	},
	{
		Value: "week", Label: L10n{FR: "semaine", EN: "week"},
		Help: L10n{FR: "du lundi au dimanche", EN: "Monday to Sunday"},
	},
	{
		Value: "month", Label: L10n{FR: "mois", EN: "month"},
		Help: L10n{FR: "du premier au dernier jour du mois", EN: "from the first to the last day of the month"},
	},
	{
		Value: "quarter", Label: L10n{FR: "trimestre", EN: "quarter"},
		Help: L10n{FR: "trois mois : quatre fois l’an", EN: "three months: four times a year"},
	},
	{
		Value: "year", Label: L10n{FR: "année", EN: "year"},
		Help: L10n{FR: "douze mois : entre-temps, beaucoup aura changé", EN: "twelve months: much will have changed meanwhile"},
	},
}

// behaviourMeasureFields say by what anyone can check the act.
var behaviourMeasureFields = []*Field{
	{
		Path: "behaviour.deadline", Kind: KindTable,
		Label:    L10n{FR: "Délai", EN: "Deadline"},
		Help:     L10n{FR: "Le temps du client lui est précieux : un nombre, pas « au plus vite ».", EN: "Customers’ time is precious to them: a number, not “promptly”."},
		Source:   "evidencesx, « Le temps lui est précieux »",
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
			{
				Value: "minute", Label: L10n{FR: "minute", EN: "minute"},
				Help: L10n{FR: "pour qui attend debout, ou au téléphone", EN: "for people waiting on their feet, or on the line"},
			},
			{
				Value: "hour", Label: L10n{FR: "heure", EN: "hour"},
				Help: L10n{FR: "l’horloge tourne la nuit aussi ; sinon, dites vos horaires", EN: "the clock runs at night too; if not, say your hours"},
			},
			{
				Value: "day", Label: L10n{FR: "jour calendaire", EN: "calendar day"},
				Help: L10n{FR: "week-ends et jours fériés compris ; 0 : le jour même", EN: "weekends and holidays included; 0 means the same day"},
			},
			{
				Value: "working-day", Label: L10n{FR: "jour ouvré", EN: "working day"},
				Help: L10n{FR: "les jours où l’on travaille : ni week-ends, ni jours fériés", EN: "days people work: no weekends, no public holidays"},
			},
			{
				Value: "week", Label: L10n{FR: "semaine", EN: "week"},
				Help: L10n{FR: "sept jours : d’un mardi au mardi suivant", EN: "seven days: from one Tuesday to the next"},
			},
			{
				Value: "month", Label: L10n{FR: "mois", EN: "month"},
				Help: L10n{FR: "de date à date : du 12 au 12 suivant", EN: "date to date: from the 12th to the next 12th"},
			},
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
		Weak:     L10n{FR: "la prise en charge de votre dossier", EN: "the day we open your case"},
		Flaw:     L10n{FR: "vous seuls savez quand", EN: "only you know when that is"},
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
		Weak:     L10n{FR: "niveau de satisfaction", EN: "level of satisfaction"},
		Flaw:     L10n{FR: "un client ne peut pas le compter", EN: "no customer can count it"},
	},
	{
		Path: "behaviour.threshold.of", Kind: KindText,
		Label:    L10n{FR: "Pour quoi", EN: "For what"},
		Help:     L10n{FR: "La démarche ou la chose à laquelle le chiffre s’applique.", EN: "The errand or the thing the figure applies to."},
		Question: L10n{FR: "À quoi ce chiffre s’applique-t-il ?", EN: "What does this figure apply to?"},
		Example:  L10n{FR: "demande de carte d’identité", EN: "a parking permit"},
		Weak:     L10n{FR: "l’ensemble de nos services", EN: "all our services"},
		Flaw:     L10n{FR: "en tout, ou chaque fois ?", EN: "in all, or each time?"},
	},
	{
		Path: "behaviour.observable", Kind: KindText,
		Label:    L10n{FR: "Ce que chacun peut voir", EN: "What anyone can see"},
		Help:     L10n{FR: "Pour un acte sans chiffre : on le constate, oui ou non.", EN: "For an act without a figure: it is there to be seen, yes or no."},
		Question: L10n{FR: "À quoi un passant verrait-il que c’est fait ?", EN: "How could a passer-by tell that it is done?"},
		Example:  L10n{FR: "L’heure de chaque fournée est écrite sur l’ardoise.", EN: "The time of each bake is chalked on the board."},
		Weak:     L10n{FR: "Nos clients sont satisfaits.", EN: "Our customers are satisfied."},
		Flaw:     L10n{FR: "aucun passant ne le verrait", EN: "no passer-by could see it"},
	},
	{
		Path: "behaviour.target", Kind: KindTable,
		Label:    L10n{FR: "Objectif", EN: "Target"},
		Help:     L10n{FR: "La part des cas réussis : 95 % tenus valent mieux que « toujours ».", EN: "The share of cases you get right: 95% kept beats “always”."},
		Source:   "Charte en faveur de la clientèle, Belgium: 90% of calls answered within 2.5 minutes",
		Question: L10n{FR: "Sur cent fois, combien de fois la tiendrez-vous ?", EN: "Out of a hundred times, how often will you keep it?"},
	},
	{
		Path: "behaviour.target.share", Kind: KindNumber, Required: true, Min: bound(0), Max: bound(100),
		Label:    L10n{FR: "Pourcentage de réussite", EN: "Success rate, in percent"},
		Help:     L10n{FR: "De 0 à 100 ; pour les autres, prévoyez une réparation.", EN: "From 0 to 100; for the others, plan how to put it right."},
		Question: L10n{FR: "Quel pourcentage pourriez-vous défendre devant un client ?", EN: "What percentage could you defend to a customer’s face?"},
		Example:  L10n{FR: "95", EN: "95"},
		Weak:     L10n{FR: "100", EN: "100"},
		Flaw:     L10n{FR: "personne n’y croit, vous non plus", EN: "nobody believes it, nor do you"},
	},
	{
		Path: "behaviour.target.per", Kind: KindEnum, Choices: periodChoices,
		Label:    L10n{FR: "Calculé par", EN: "Worked out per"},
		Help:     L10n{FR: "La période sur laquelle le pourcentage est calculé.", EN: "The period the percentage is worked out over."},
		Question: L10n{FR: "Sur quelle période faites-vous le compte ?", EN: "Over what period do you keep count?"},
	},
}
