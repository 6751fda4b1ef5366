package charter

// stageChoices are the stages of the journey, in the order people go through them.
var stageChoices = []Choice{
	{
		Value: "discover", Label: L10n{FR: "découvrir", EN: "discover"},
		Help: L10n{FR: "on entend parler de vous pour la première fois", EN: "people hear of you for the first time"},
	},
	{
		Value: "choose", Label: L10n{FR: "choisir", EN: "choose"},
		Help: L10n{FR: "on compare, on hésite, on demande un prix", EN: "they compare, hesitate, ask for a price"},
	},
	{
		Value: "order", Label: L10n{FR: "commander", EN: "order"},
		Help: L10n{FR: "on s’engage : une commande, une signature, un dépôt", EN: "they commit: an order, a signature, a deposit"},
	},
	{
		Value: "receive", Label: L10n{FR: "recevoir", EN: "receive"},
		Help: L10n{FR: "on reçoit ce qu’on a choisi, et on le découvre", EN: "what they chose arrives, and they unpack it"},
	},
	{
		Value: "use", Label: L10n{FR: "utiliser", EN: "use"},
		Help: L10n{FR: "on s’en sert, jour après jour, quand tout va bien", EN: "they use it day after day, while all is well"},
	},
	{
		Value: "help", Label: L10n{FR: "se faire aider", EN: "get help"},
		Help: L10n{FR: "on a une question, ou l’on est perdu", EN: "they have a question, or are stuck"},
	},
	{
		Value: "repair", Label: L10n{FR: "faire réparer", EN: "get a repair"},
		Help: L10n{FR: "quelque chose a cassé, ou ne marche plus", EN: "something has broken, or stopped working"},
	},
	{
		Value: "complain", Label: L10n{FR: "réclamer", EN: "complain"},
		Help: L10n{FR: "on vous dit que ça ne va pas", EN: "they tell you that something is wrong"},
	},
	{
		Value: "renew", Label: L10n{FR: "renouveler", EN: "renew"},
		Help: L10n{FR: "on revient, on prolonge, on rachète", EN: "they come back, extend or buy again"},
	},
	{
		Value: "leave", Label: L10n{FR: "partir", EN: "leave"},
		Help: L10n{FR: "on résilie, on vend, on s’en va", EN: "they cancel, sell up or move on"},
	},
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
		Source:   "evidencesx, « une cible à viser », « trophées »",
		Question: L10n{FR: "Comment les appelez-vous quand ils sont dans la pièce ?", EN: "What do you call them when they are in the room?"},
		Example:  L10n{FR: "Ceux qui vont travailler à vélo", EN: "People who cycle to work"},
		Weak:     L10n{FR: "Cible CSP+ urbaine", EN: "Urban target segment"},
		Flaw:     L10n{FR: "le diriez-vous devant eux ?", EN: "would you say it to them?"},
	},
	{
		Path: "audience.kind", Kind: KindEnum, Required: true,
		Choices: []Choice{
			{
				Value: "customer", Label: L10n{FR: "client", EN: "customer"},
				Help: L10n{FR: "ils achètent ou utilisent ce que vous faites aujourd’hui", EN: "they buy or use what you do today"},
			},
			{
				Value: "prospect", Label: L10n{FR: "pas encore client", EN: "not yet a customer"},
				Help: L10n{FR: "ils vous regardent, ou pourraient venir", EN: "they are looking at you, or might come"},
			},
			{
				Value: "former", Label: L10n{FR: "ancien client", EN: "former customer"},
				Help: L10n{FR: "ils sont partis, et parlent encore de vous", EN: "they have left, and still talk about you"},
			},
			{
				Value: "employee", Label: L10n{FR: "salarié", EN: "employee"},
				Help: L10n{FR: "vos équipes, intérimaires et apprentis compris", EN: "your own people, temps and trainees included"},
			},
			{
				Value: "partner", Label: L10n{FR: "partenaire", EN: "partner"},
				Help: L10n{FR: "ils vendent, livrent ou réparent en votre nom", EN: "they sell, deliver or repair in your name"},
			},
		},
		Label:    L10n{FR: "Lien avec la marque", EN: "Link with the brand"},
		Help:     L10n{FR: "Vos équipes et vos partenaires aussi : ce sont eux qui tiendront la promesse.", EN: "Your staff and partners too: they are the ones who will keep the promise."},
		Source:   "evidencesx, « tout le monde fait du marketing pour vous »",
		Question: L10n{FR: "Sont-ils clients, le seront-ils, l’ont-ils été, ou travaillent-ils avec vous ?", EN: "Are they customers now, later or no longer, or do they work with you?"},
	},
	{
		Path: "audience.relationship", Kind: KindEnum, Internal: true,
		Choices: []Choice{
			{
				Value: "new", Label: L10n{FR: "nouveau venu", EN: "newcomer"},
				Help: L10n{FR: "quelques semaines avec vous : tout est à apprendre", EN: "a few weeks with you: everything is still new"},
			},
			{
				Value: "regular", Label: L10n{FR: "habitué", EN: "regular"},
				Help: L10n{FR: "ils reviennent, et n’ont plus à se présenter", EN: "they keep coming back and need no introduction"},
			},
			{
				Value: "dormant", Label: L10n{FR: "perdu de vue", EN: "out of touch"},
				Help: L10n{FR: "plus de nouvelles, et pas d’adieu non plus", EN: "no news of them, and no goodbye either"},
			},
			{
				Value: "high-value", Label: L10n{FR: "gros client", EN: "big customer"},
				Help: L10n{FR: "ils dépensent beaucoup ; tiennent-ils à vous pour autant ?", EN: "they spend a lot; are they fond of you for all that?"},
			},
		},
		Label:    L10n{FR: "Force du lien", EN: "Strength of the bond"},
		Help:     L10n{FR: "Regardez le lien plus que la dépense : un petit panier peut être un grand fidèle.", EN: "Look at the bond more than the spend: small baskets can be the most loyal."},
		Source:   "evidencesx, « intensité relationnelle »",
		Question: L10n{FR: "Les distinguez-vous par le lien ou par la dépense ?", EN: "Do you tell them apart by bond or by spend?"},
	},
	{
		Path: "audience.barriers", Kind: KindText, List: true, Internal: true,
		Label:    L10n{FR: "Ce qui peut les arrêter", EN: "What gets in their way"},
		Help:     L10n{FR: "Pas de smartphone, surdité, langue, horaires : tout ce qui laisse quelqu’un dehors.", EN: "No smartphone, hearing loss, language, hours: anything that shuts people out."},
		Source:   "evidencesx, « Internet et un smartphone »",
		Question: L10n{FR: "Et sans smartphone, sans voiture, sans bien entendre ?", EN: "And without a smartphone, a car or good hearing?"},
		Example:  L10n{FR: "Pas de smartphone", EN: "No smartphone"},
		Weak:     L10n{FR: "Manque d’intérêt", EN: "Lack of interest"},
		Flaw:     L10n{FR: "leur fait porter la faute", EN: "puts the blame on them"},
	},
}

var momentFields = []*Field{
	{
		Path: "moment", Kind: KindItems,
		Label:    L10n{FR: "Moments de la relation", EN: "Moments"},
		Help:     L10n{FR: "Là où l’on a affaire à vous, de la première question jusqu’au départ.", EN: "Wherever people deal with you, from the first question to the goodbye."},
		Source:   "Stratégies, « connus et reconnus à chaque point de contact »",
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
		Weak:     L10n{FR: "Parcours SAV, étape 3", EN: "After-sales process, step 3"},
		Flaw:     L10n{FR: "votre schéma, pas leur journée", EN: "your flow chart, not their day"},
	},
	{
		Path: "moment.stage", Kind: KindEnum, Required: true, Choices: stageChoices,
		Label:    L10n{FR: "Étape du parcours", EN: "Stage of the journey"},
		Help:     L10n{FR: "L’achat n’est pas un point final : la relation se joue surtout après.", EN: "The sale is not the end: most of the relationship comes after it."},
		Source:   "Pierre Volle, « L’achat n’est plus un point final »",
		Question: L10n{FR: "Où cela se place-t-il, et que promettez-vous le lendemain de l’achat ?", EN: "Where does this fall, and what do you promise the day after the sale?"},
	},
	{
		Path: "moment.channels", Kind: KindEnum, List: true, Required: true,
		Choices: []Choice{
			{
				Value: "phone", Label: L10n{FR: "téléphone", EN: "phone"},
				Help: L10n{FR: "une voix au bout du fil", EN: "a voice on the line"},
			},
			{
				Value: "store", Label: L10n{FR: "sur place", EN: "in store"},
				Help: L10n{FR: "face à face, chez vous : boutique, agence, guichet", EN: "face to face, at your place: shop, branch, counter"},
			},
			{
				Value: "web", Label: L10n{FR: "site web", EN: "website"},
				Help: L10n{FR: "votre site, espace client compris", EN: "your site, customer account included"},
			},
			{
				Value: "app", Label: L10n{FR: "appli", EN: "app"},
				Help: L10n{FR: "votre application, sur téléphone ou tablette", EN: "your own app, on a phone or tablet"},
			},
			{
				Value: "email", Label: L10n{FR: "courriel", EN: "email"},
				Help: L10n{FR: "des messages écrits, lus plus tard", EN: "written messages, read later"},
			},
			{
				Value: "chat", Label: L10n{FR: "messagerie", EN: "chat"},
				Help: L10n{FR: "une conversation écrite, en direct : chat, SMS, WhatsApp", EN: "a written conversation, live: web chat, text, WhatsApp"},
			},
			{
				Value: "post", Label: L10n{FR: "courrier", EN: "post"},
				Help: L10n{FR: "une lettre, un colis", EN: "a letter, a parcel"},
			},
			{
				Value: "home", Label: L10n{FR: "à domicile", EN: "at home"},
				Help: L10n{FR: "chez le client : livraison, dépannage, visite", EN: "at the customer’s place: delivery, repair, visit"},
			},
			{
				Value: "social", Label: L10n{FR: "réseaux sociaux", EN: "social media"},
				Help: L10n{FR: "vos pages publiques, et les messages qu’on y laisse", EN: "your public pages, and the messages left there"},
			},
		},
		Label:    L10n{FR: "Canaux", EN: "Channels"},
		Help:     L10n{FR: "Par où l’on peut vous joindre ; gardez une voix humaine à côté des écrans.", EN: "How people can reach you; keep a human voice beside the screens."},
		Source:   "evidencesx, « par le moyen de son choix »",
		Question: L10n{FR: "Qui choisit le canal : vous, ou le client ?", EN: "Who picks the channel: you, or the customer?"},
	},
	{
		Path: "moment.delivered_by", Kind: KindEnum, Internal: true,
		Choices: []Choice{
			{
				Value: "self", Label: L10n{FR: "en interne", EN: "in house"},
				Help: L10n{FR: "vos propres salariés", EN: "people on your own payroll"},
			},
			{
				Value: "partner", Label: L10n{FR: "un partenaire", EN: "a partner"},
				Help: L10n{FR: "un prestataire ou un revendeur, en votre nom", EN: "a contractor or a dealer, in your name"},
			},
			{
				Value: "machine", Label: L10n{FR: "une machine", EN: "a machine"},
				Help: L10n{FR: "une borne, un robot, un serveur vocal : personne en face", EN: "a kiosk, a bot, a phone menu: nobody there"},
			},
		},
		Label:    L10n{FR: "Qui s’en charge", EN: "Who delivers it"},
		Help:     L10n{FR: "Un prestataire qui parle en votre nom tient votre promesse, ou la trahit.", EN: "A contractor who speaks in your name keeps your promise, or breaks it."},
		Source:   "Pierre Volle, « canaux, offres, intermédiaires »",
		Question: L10n{FR: "Qui s’en charge vraiment : vos équipes, un prestataire, une machine ?", EN: "Who really delivers this: your people, a contractor, a machine?"},
	},
	{
		Path: "moment.kind", Kind: KindEnum, Internal: true,
		Choices: []Choice{
			{
				Value: "key", Label: L10n{FR: "décisif", EN: "decisive"},
				Help: L10n{FR: "la suite en dépend : on reste, ou l’on s’en va", EN: "what follows hangs on it: people stay, or leave"},
			},
			{
				Value: "everyday", Label: L10n{FR: "de tous les jours", EN: "everyday"},
				Help: L10n{FR: "un jour sans histoire, où une attention se remarque", EN: "an uneventful day, when a kindness gets noticed"},
			},
		},
		Label:    L10n{FR: "Décisif ou quotidien", EN: "Decisive or everyday"},
		Help:     L10n{FR: "Les petites attentions des jours sans histoire comptent aussi.", EN: "Small kindnesses on uneventful days count too."},
		Source:   "Stratégies, « petites attentions »",
		Question: L10n{FR: "Tout se joue-t-il ici, ou est-ce un jour comme les autres ?", EN: "Does everything hang on this, or is it a day like any other?"},
	},
}
