package charter

// stageChoices are the stages of the journey, in the order people go through them.
var stageChoices = []Choice{
	{Value: "discover", Label: L10n{FR: "découvrir", EN: "discover"}},
	{Value: "choose", Label: L10n{FR: "choisir", EN: "choose"}},
	{Value: "order", Label: L10n{FR: "commander", EN: "order"}},
	{Value: "receive", Label: L10n{FR: "recevoir", EN: "receive"}},
	{Value: "use", Label: L10n{FR: "utiliser", EN: "use"}},
	{Value: "help", Label: L10n{FR: "se faire aider", EN: "get help"}},
	{Value: "repair", Label: L10n{FR: "faire réparer", EN: "get a repair"}},
	{Value: "complain", Label: L10n{FR: "réclamer", EN: "complain"}},
	{Value: "renew", Label: L10n{FR: "renouveler", EN: "renew"}},
	{Value: "leave", Label: L10n{FR: "partir", EN: "leave"}},
}

var audienceFields = []*Field{
	{
		Path: "audience", Kind: KindItems,
		Label:    L10n{FR: "Publics", EN: "Audiences"},
		Help:     L10n{FR: "Ceux avec qui vous êtes en relation, vos équipes comprises.", EN: "The people you have a relationship with, your own staff included."},
		Question: L10n{FR: "Avec qui êtes-vous en relation, même quand ils n’achètent rien ?", EN: "Who do you have a relationship with, even when they buy nothing?"},
	},
	idField("audience",
		L10n{FR: "Quel nom court donner à ce public ?", EN: "What short name suits these people?"},
		L10n{FR: "cyclistes-quotidiens", EN: "daily-riders"}),
	{
		Path: "audience.name", Kind: KindText, Required: true,
		Label:    L10n{FR: "Nom", EN: "Name"},
		Help:     L10n{FR: "Des mots que vous pourriez employer devant eux.", EN: "Words you could use to their face."},
		Question: L10n{FR: "Comment les appelez-vous quand ils sont dans la pièce ?", EN: "What do you call them when they are in the room?"},
		Example:  L10n{FR: "Ceux qui vont travailler à vélo", EN: "People who cycle to work"},
	},
	{
		Path: "audience.kind", Kind: KindEnum, Required: true,
		Choices: []Choice{
			{Value: "customer", Label: L10n{FR: "client", EN: "customer"}},
			{Value: "prospect", Label: L10n{FR: "pas encore client", EN: "not yet a customer"}},
			{Value: "former", Label: L10n{FR: "ancien client", EN: "former customer"}},
			{Value: "employee", Label: L10n{FR: "salarié", EN: "employee"}},
			{Value: "partner", Label: L10n{FR: "partenaire", EN: "partner"}},
		},
		Label:    L10n{FR: "Lien avec la marque", EN: "Link with the brand"},
		Help:     L10n{FR: "Vos équipes et vos partenaires aussi : ce sont eux qui tiendront la promesse.", EN: "Your staff and partners too: they are the ones who will keep the promise."},
		Question: L10n{FR: "Sont-ils clients, le seront-ils, l’ont-ils été, ou travaillent-ils avec vous ?", EN: "Are they customers now, later or no longer, or do they work with you?"},
	},
	{
		Path: "audience.relationship", Kind: KindEnum,
		Choices: []Choice{
			{Value: "new", Label: L10n{FR: "nouveau venu", EN: "newcomer"}},
			{Value: "regular", Label: L10n{FR: "habitué", EN: "regular"}},
			{Value: "dormant", Label: L10n{FR: "perdu de vue", EN: "out of touch"}},
			{Value: "high-value", Label: L10n{FR: "gros client", EN: "big customer"}},
		},
		Label:    L10n{FR: "Force du lien", EN: "Strength of the bond"},
		Help:     L10n{FR: "Regardez le lien plus que la dépense : un petit panier peut être un grand fidèle.", EN: "Look at the bond more than the spend: small baskets can be the most loyal."},
		Question: L10n{FR: "Les distinguez-vous par le lien ou par la dépense ?", EN: "Do you tell them apart by bond or by spend?"},
	},
	{
		Path: "audience.barriers", Kind: KindText, List: true,
		Label:    L10n{FR: "Ce qui peut les arrêter", EN: "What gets in their way"},
		Help:     L10n{FR: "Pas de smartphone, surdité, langue, horaires : tout ce qui laisse quelqu’un dehors.", EN: "No smartphone, hearing loss, language, hours: anything that shuts people out."},
		Question: L10n{FR: "Et sans smartphone, sans voiture, sans bien entendre ?", EN: "And without a smartphone, a car or good hearing?"},
		Example:  L10n{FR: "Pas de smartphone", EN: "No smartphone"},
	},
}

var momentFields = []*Field{
	{
		Path: "moment", Kind: KindItems,
		Label:    L10n{FR: "Moments de la relation", EN: "Moments"},
		Help:     L10n{FR: "Là où l’on a affaire à vous, de la première question jusqu’au départ.", EN: "Wherever people deal with you, from the first question to the goodbye."},
		Question: L10n{FR: "Appelez-vous demain, puis passez en boutique : est-ce la même maison ?", EN: "Call yourselves tomorrow, then walk in: does it feel like one company?"},
	},
	idField("moment",
		L10n{FR: "Quel nom court donner à ce moment ?", EN: "What short name suits this moment?"},
		L10n{FR: "panne-du-matin", EN: "morning-breakdown"}),
	{
		Path: "moment.name", Kind: KindText, Required: true,
		Label:    L10n{FR: "Nom", EN: "Name"},
		Help:     L10n{FR: "Ce que vit le client, dans ses mots, plutôt que le nom d’un service.", EN: "What the customer is going through, not the name of a department."},
		Question: L10n{FR: "Que vit le client à ce moment-là ?", EN: "What is the customer going through just then?"},
		Example:  L10n{FR: "Le vélo tombe en panne un matin de semaine", EN: "The bike breaks down on a weekday morning"},
	},
	{
		Path: "moment.stage", Kind: KindEnum, Required: true, Choices: stageChoices,
		Label:    L10n{FR: "Étape du parcours", EN: "Stage of the journey"},
		Help:     L10n{FR: "L’achat n’est pas un point final : la relation se joue surtout après.", EN: "The sale is not the end: most of the relationship comes after it."},
		Question: L10n{FR: "Où cela se place-t-il, et que promettez-vous le lendemain de l’achat ?", EN: "Where does this fall, and what do you promise the day after the sale?"},
	},
	{
		Path: "moment.channels", Kind: KindEnum, List: true, Required: true,
		Choices: []Choice{
			{Value: "phone", Label: L10n{FR: "téléphone", EN: "phone"}},
			{Value: "store", Label: L10n{FR: "sur place", EN: "in store"}},
			{Value: "web", Label: L10n{FR: "site web", EN: "website"}},
			{Value: "app", Label: L10n{FR: "appli", EN: "app"}},
			{Value: "email", Label: L10n{FR: "courriel", EN: "email"}},
			{Value: "chat", Label: L10n{FR: "messagerie", EN: "chat"}},
			{Value: "post", Label: L10n{FR: "courrier", EN: "post"}},
			{Value: "home", Label: L10n{FR: "à domicile", EN: "at home"}},
			{Value: "social", Label: L10n{FR: "réseaux sociaux", EN: "social media"}},
		},
		Label:    L10n{FR: "Canaux", EN: "Channels"},
		Help:     L10n{FR: "Par où l’on peut vous joindre ; gardez une voix humaine à côté des écrans.", EN: "How people can reach you; keep a human voice beside the screens."},
		Question: L10n{FR: "Qui choisit le canal : vous, ou le client ?", EN: "Who picks the channel: you, or the customer?"},
	},
	{
		Path: "moment.delivered_by", Kind: KindEnum,
		Choices: []Choice{
			{Value: "self", Label: L10n{FR: "en interne", EN: "in house"}},
			{Value: "partner", Label: L10n{FR: "un partenaire", EN: "a partner"}},
			{Value: "machine", Label: L10n{FR: "une machine", EN: "a machine"}},
		},
		Label:    L10n{FR: "Qui s’en charge", EN: "Who delivers it"},
		Help:     L10n{FR: "Un prestataire qui parle en votre nom tient votre promesse, ou la trahit.", EN: "A contractor who speaks in your name keeps your promise, or breaks it."},
		Question: L10n{FR: "Qui s’en charge vraiment : vos équipes, un prestataire, une machine ?", EN: "Who really delivers this: your people, a contractor, a machine?"},
	},
	{
		Path: "moment.kind", Kind: KindEnum,
		Choices: []Choice{
			{Value: "key", Label: L10n{FR: "décisif", EN: "decisive"}},
			{Value: "everyday", Label: L10n{FR: "de tous les jours", EN: "everyday"}},
		},
		Label:    L10n{FR: "Décisif ou quotidien", EN: "Decisive or everyday"},
		Help:     L10n{FR: "Les petites attentions des jours sans histoire comptent aussi.", EN: "Small kindnesses on uneventful days count too."},
		Question: L10n{FR: "Tout se joue-t-il ici, ou est-ce un jour comme les autres ?", EN: "Does everything hang on this, or is it a day like any other?"},
	},
}
