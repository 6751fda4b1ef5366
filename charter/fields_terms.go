package charter

// behaviourTermsFields say on what terms the act is promised, and whether it is kept today.
var behaviourTermsFields = []*Field{
	{
		Path: "behaviour.basis", Kind: KindEnum,
		Choices: []Choice{
			{
				Value: "voluntary", Label: L10n{FR: "volontaire", EN: "voluntary"},
				Help: L10n{FR: "rien ne vous y oblige : la promesse est de vous", EN: "nothing compels you: the promise is your own"},
			},
			{
				Value: "legal", Label: L10n{FR: "exigé par la loi", EN: "required by law"},
				Help: L10n{FR: "une loi l’impose à tous ; dites laquelle", EN: "a law asks it of everyone; say which"},
			},
			{
				Value: "certified", Label: L10n{FR: "certifié", EN: "certified"},
				Help: L10n{FR: "un label l’exige, et quelqu’un vient le contrôler", EN: "a standard requires it, and somebody comes to check"},
			},
		},
		Label:    L10n{FR: "D’où vient l’obligation", EN: "Where it comes from"},
		Help:     L10n{FR: "Volontaire, sauf mention contraire ; la loi n’est pas un cadeau que vous faites.", EN: "Voluntary unless you say so; obeying the law is no gift of yours."},
		Source:   "Directive 2005/29/EC on unfair commercial practices, annex I, point 10",
		Question: L10n{FR: "Le faites-vous de vous-mêmes, ou parce que la loi l’exige ?", EN: "Do you do this by choice, or because the law says so?"},
	},
	{
		Path: "behaviour.legal_ref", Kind: KindText,
		Label:    L10n{FR: "Texte ou certificat", EN: "Law or certificate"},
		Help:     L10n{FR: "L’article de loi ou le label, pour que chacun puisse le retrouver.", EN: "The section of law or the standard, so that anyone can look it up."},
		Question: L10n{FR: "Quel texte l’impose, ou qui le certifie ?", EN: "Which law requires it, or who certifies it?"},
		Example:  L10n{FR: "Code de la consommation, art. L221-18", EN: "Consumer Contracts Regulations 2013, reg. 29"},
		Weak:     L10n{FR: "la réglementation en vigueur", EN: "the applicable regulations"},
		Flaw:     L10n{FR: "laquelle ? où la lire ?", EN: "which ones? where are they?"},
	},
	{
		Path: "behaviour.limits", Kind: KindText, List: true,
		Label:    L10n{FR: "Limites", EN: "Limits"},
		Help:     L10n{FR: "Chaque exception, nommée : « sauf circonstances » laisse la porte ouverte.", EN: "Each exception by name: “in some circumstances” leaves the door open."},
		Source:   "ISO 10001:2018, Customer satisfaction: guidelines for codes of conduct for organizations",
		Question: L10n{FR: "Quand ne la tiendrez-vous pas ? Aidez-vous aussi sans rien vendre ?", EN: "When will it not hold? Do you help even when nothing is sold?"},
		Example:  L10n{FR: "sauf les jours d’alerte météo rouge", EN: "except from 24 to 26 December"},
		Weak:     L10n{FR: "sauf circonstances exceptionnelles", EN: "except in exceptional circumstances"},
		Flaw:     L10n{FR: "excuse tout, après coup", EN: "excuses anything, after the event"},
	},
	{
		Path: "behaviour.data", Kind: KindTable,
		Label:    L10n{FR: "Données personnelles", EN: "Personal data"},
		Help:     L10n{FR: "Ce que vous devez savoir de la personne, et comment elle peut refuser.", EN: "What you need to know about the person, and how they can refuse."},
		Source:   "Regulation (EU) 2016/679 (GDPR), articles 5, 13 and 21",
		Question: L10n{FR: "Quelle donnée, pour quoi faire, et comment dire non ?", EN: "Which data, what for, and how do people say no?"},
	},
	{
		Path: "behaviour.data.purpose", Kind: KindText, Required: true,
		Label:    L10n{FR: "À quoi elles servent", EN: "What it is for"},
		Help:     L10n{FR: "La donnée et son usage, en une phrase qu’on comprend du premier coup.", EN: "The data and its use, in a sentence people grasp at once."},
		Question: L10n{FR: "Le diriez-vous au client, en face ?", EN: "Would you say it to the customer’s face?"},
		Example:  L10n{FR: "votre adresse, pour vous prévenir d’une coupure dans votre rue", EN: "your address, to warn you of a power cut in your street"},
		Weak:     L10n{FR: "améliorer votre expérience", EN: "to improve your experience"},
		Flaw:     L10n{FR: "quelle donnée, pour quoi faire ?", EN: "which data, to do what?"},
	},
	{
		Path: "behaviour.data.opt_out", Kind: KindText,
		Label:    L10n{FR: "Comment dire non", EN: "How to say no"},
		Help:     L10n{FR: "Un geste simple, qui ne fait rien perdre du service.", EN: "One simple step, with no loss of service."},
		Source:   "evidencesx, « la maîtrise de ce qu’il souhaite partager »",
		Question: L10n{FR: "Peut-on refuser seul, et rester servi comme les autres ?", EN: "Can people refuse unaided and still be served like anyone else?"},
		Example:  L10n{FR: "répondez STOP au message ; le dépannage reste le même", EN: "text back STOP; we still come out to you just the same"},
		Weak:     L10n{FR: "écrivez à notre délégué à la protection des données", EN: "write to our data protection officer"},
		Flaw:     L10n{FR: "trop long : personne ne le fera", EN: "too much trouble: nobody will"},
	},
	{
		Path: "behaviour.status", Kind: KindEnum,
		Choices: []Choice{
			{
				Value: "planned", Label: L10n{FR: "prévu", EN: "planned"},
				Help: L10n{FR: "personne ne le fait encore ; donnez la date", EN: "nobody does it yet; give the date"},
			},
			{
				Value: "pilot", Label: L10n{FR: "à l’essai", EN: "on trial"},
				Help: L10n{FR: "quelques équipes le font, pour voir", EN: "a few teams do it, to see how it goes"},
			},
			{
				Value: "live", Label: L10n{FR: "tenu aujourd’hui", EN: "kept today"},
				Help: L10n{FR: "fait tous les jours, partout où la charte le dit", EN: "done every day, wherever the charter says so"},
			},
			{
				Value: "suspended", Label: L10n{FR: "suspendu", EN: "suspended"},
				Help: L10n{FR: "promis, puis arrêté ; dites-le aux clients", EN: "promised, then stopped; tell customers"},
			},
		},
		Label:    L10n{FR: "Où il en est", EN: "Where it stands"},
		Help:     L10n{FR: "Tenu aujourd’hui, sauf mention contraire ; un projet ne s’écrit pas au présent.", EN: "Kept today unless you say so; a plan must not read as a fact."},
		Source:   "A3CG, a dataset on sustainability claims that tells implemented from planned actions, ACL 2025",
		Question: L10n{FR: "Le faites-vous déjà, ou est-ce encore un projet ?", EN: "Do you do this already, or is it still a plan?"},
	},
	{
		Path: "behaviour.since", Kind: KindDate,
		Label:    L10n{FR: "Date de début", EN: "Start date"},
		Help:     L10n{FR: "Le premier jour où l’acte est tenu ; pour un projet, le jour promis.", EN: "The first day it is kept; for a plan, the day you promise."},
		Question: L10n{FR: "Depuis quel jour le faites-vous, ou à partir de quand ?", EN: "Since what day have you done it, or when will it start?"},
		Example:  L10n{FR: "2027-03-01", EN: "2027-03-01"},
	},
	{
		Path: "behaviour.owner", Kind: KindTable,
		Label:    L10n{FR: "Qui en répond", EN: "Who answers for it"},
		Help:     L10n{FR: "Une promesse que personne ne signe n’est tenue par personne.", EN: "A promise nobody signs is a promise nobody keeps."},
		Source:   "Bertrand Duperrin, « DRH autour de la table »",
		Question: L10n{FR: "Qui, hors marketing, signe cette promesse ?", EN: "Who, outside marketing, signs this promise?"},
	},
	{
		Path: "behaviour.owner.role", Kind: KindText, Required: true,
		Label:    L10n{FR: "Poste", EN: "Post"},
		Help:     L10n{FR: "Le poste qu’un client peut demander, même si la personne change.", EN: "The post a customer can ask for, even when the person changes."},
		Question: L10n{FR: "Qui peut trancher, et comment le joindre ?", EN: "Who can decide, and how are they reached?"},
		Example:  L10n{FR: "Responsable de l’atelier", EN: "Head of repairs"},
		Weak:     L10n{FR: "Le service concerné", EN: "The relevant department"},
		Flaw:     L10n{FR: "qui décroche le téléphone ?", EN: "who picks up the phone?"},
	},
	{
		Path: "behaviour.owner.function", Kind: KindText, Internal: true,
		Label:    L10n{FR: "Service", EN: "Department"},
		Help:     L10n{FR: "Si tout revient au marketing, la promesse en restera aux mots.", EN: "If marketing holds it all, the promise will stay on paper."},
		Source:   "Pierre Volle, « disparition des silos »",
		Question: L10n{FR: "Quel service la tient au quotidien ?", EN: "Which department keeps it day to day?"},
		Example:  L10n{FR: "Indemnisation", EN: "Claims"},
		Weak:     L10n{FR: "Marketing et communication", EN: "Marketing and communications"},
		Flaw:     L10n{FR: "il le dit, un autre le fera", EN: "they say it, somebody else does it"},
	},
}
