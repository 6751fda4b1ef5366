package charter

var ratingFields = []*Field{
	{
		Path: "rating", Kind: KindItems,
		Label:    L10n{FR: "Notes", EN: "Ratings"},
		Help:     L10n{FR: "La note des clients à côté de la vôtre : l’écart en dit long.", EN: "Customers’ rating beside your own: the gap says a lot."},
		Source:   "James Allen and others, Closing the Delivery Gap, Bain & Company, 2005",
		Question: L10n{FR: "Quelle note vous donnez-vous, et laquelle vous donnent-ils ?", EN: "How do you rate yourselves, and how do they rate you?"},
	},
	{
		Path: "rating.by", Kind: KindEnum, Required: true,
		Choices: []Choice{
			{
				Value: "customer", Label: L10n{FR: "les clients", EN: "customers"},
				Help: L10n{FR: "recueillie auprès d’eux, pas devinée", EN: "collected from them, not guessed"},
			},
			{
				Value: "team", Label: L10n{FR: "l’équipe", EN: "the team"},
				Help: L10n{FR: "la vôtre, donnée avant de voir celle des clients", EN: "your own, given before you see theirs"},
			},
		},
		Label:    L10n{FR: "Qui note", EN: "Rated by"},
		Help:     L10n{FR: "Les clients ou l’équipe : il faut les deux pour comparer.", EN: "Customers or the team: it takes both to compare."},
		Question: L10n{FR: "Qui vous donne cette note ?", EN: "Who is giving this rating?"},
	},
	{
		Path: "rating.value", Kind: KindEnum, Required: true,
		Choices: []Choice{
			{
				Value: "excellent", Label: L10n{FR: "excellente", EN: "excellent"},
				Help: L10n{FR: "ils vous recommandent sans qu’on le leur demande", EN: "they recommend you unprompted"},
			},
			{
				Value: "good", Label: L10n{FR: "bonne", EN: "good"},
				Help: L10n{FR: "contents, à une ou deux réserves près", EN: "happy, with a reservation or two"},
			},
			{
				Value: "ok", Label: L10n{FR: "correcte", EN: "all right"},
				Help: L10n{FR: "rien à reprocher, rien à raconter non plus", EN: "nothing to complain of, and nothing to tell"},
			},
			{
				Value: "poor", Label: L10n{FR: "mauvaise", EN: "poor"},
				Help: L10n{FR: "ils restent, faute de mieux", EN: "they stay, for want of better"},
			},
			{
				Value: "very-poor", Label: L10n{FR: "très mauvaise", EN: "very poor"},
				Help: L10n{FR: "ils partent, et le disent autour d’eux", EN: "they leave, and tell others"},
			},
		},
		Label:    L10n{FR: "Note", EN: "Rating"},
		Help:     L10n{FR: "Comment on juge la relation, sans arrondir vers le haut.", EN: "How the relationship is judged, with no rounding up."},
		Question: L10n{FR: "Comment juge-t-on la relation avec vous ?", EN: "How would they sum up the relationship with you?"},
	},
	{
		Path: "rating.as_of", Kind: KindDate, Required: true,
		Label:    L10n{FR: "Relevée le", EN: "Taken on"},
		Help:     L10n{FR: "Le jour où la note a été recueillie.", EN: "The day the rating was collected."},
		Question: L10n{FR: "De quand date cette note ?", EN: "How recent is this rating?"},
		Example:  L10n{FR: "2026-10-31", EN: "2026-10-31"},
	},
	{
		Path: "rating.url", Kind: KindText,
		Label:    L10n{FR: "Où la lire", EN: "Where to read it"},
		Help:     L10n{FR: "L’enquête ou les avis, là où chacun peut les lire.", EN: "The survey or the reviews, where anyone can read them."},
		Question: L10n{FR: "Où peut-on lire ce que disent les clients ?", EN: "Where can people read what customers say?"},
		Example:  L10n{FR: "https://tournesol-velos.example/avis", EN: "https://harbour-bikes.example/reviews"},
		Weak:     L10n{FR: "enquête interne", EN: "internal survey"},
		Flaw:     L10n{FR: "personne dehors ne peut la lire", EN: "nobody outside can read it"},
	},
}

var acceptFields = []*Field{
	{
		Path: "accept", Kind: KindItems, Internal: true,
		Label:    L10n{FR: "Alertes acceptées", EN: "Accepted findings"},
		Help:     L10n{FR: "Une alerte que l’équipe garde en connaissance de cause, et pour un temps.", EN: "A finding the team knowingly lives with, for a time."},
		Question: L10n{FR: "Quelle alerte gardez-vous, pourquoi, et jusqu’à quand ?", EN: "Which finding are you keeping, why, and until when?"},
	},
	{
		Path: "accept.rule", Kind: KindText, Required: true,
		Label:    L10n{FR: "Règle", EN: "Rule"},
		Help:     L10n{FR: "Le nom de la règle, tel que l’alerte l’affiche.", EN: "The name of the rule, as the finding shows it."},
		Question: L10n{FR: "Quelle règle mettez-vous de côté ?", EN: "Which rule are you setting aside?"},
		Example:  L10n{FR: "no-remedy", EN: "no-mirror"},
		Weak:     L10n{FR: "toutes", EN: "all of them"},
		Flaw:     L10n{FR: "une règle à la fois", EN: "one rule at a time"},
	},
	{
		Path: "accept.on", Kind: KindText, Required: true,
		Label:    L10n{FR: "Élément concerné", EN: "Where it applies"},
		Help:     L10n{FR: "Le passage visé, tel que l’alerte l’affiche : sa table et son identifiant.", EN: "The place as the finding shows it: its table and its identifier."},
		Question: L10n{FR: "Quelle partie de la charte cela concerne-t-il ?", EN: "Which part of the charter does this concern?"},
		Example:  L10n{FR: "behaviour[prix-ferme]", EN: "behaviour[firm-price]"},
		Weak:     L10n{FR: "toute la charte", EN: "the whole charter"},
		Flaw:     L10n{FR: "autant retirer la règle", EN: "you might as well drop the rule"},
	},
	{
		Path: "accept.reason", Kind: KindText, Required: true,
		Label:    L10n{FR: "Raison", EN: "Reason"},
		Help:     L10n{FR: "Une raison que vous oseriez donner à un client.", EN: "A reason you would dare give a customer."},
		Question: L10n{FR: "Pourquoi est-ce acceptable, pour l’instant ?", EN: "Why is this acceptable, for now?"},
		Example:  L10n{FR: "Le budget des remboursements sera voté en mars.", EN: "The budget for refunds will be settled in March."},
		Weak:     L10n{FR: "Vu en réunion.", EN: "Discussed in a meeting."},
		Flaw:     L10n{FR: "le diriez-vous à un client ?", EN: "would you tell a customer that?"},
	},
	{
		Path: "accept.until", Kind: KindDate, Required: true,
		Label:    L10n{FR: "Jusqu’au", EN: "Until"},
		Help:     L10n{FR: "Passé ce jour, l’alerte revient.", EN: "After that day the finding comes back."},
		Question: L10n{FR: "Quel jour en reparlez-vous ?", EN: "On what day will you talk about it again?"},
		Example:  L10n{FR: "2027-03-31", EN: "2027-03-31"},
		Weak:     L10n{FR: "2099-12-31", EN: "2099-12-31"},
		Flaw:     L10n{FR: "autant dire pour toujours", EN: "as good as for ever"},
	},
	{
		Path: "accept.by", Kind: KindText,
		Label:    L10n{FR: "Acceptée par", EN: "Accepted by"},
		Help:     L10n{FR: "La personne qui en prend la responsabilité.", EN: "The person who takes it upon themselves."},
		Question: L10n{FR: "Qui prend cela sur soi ?", EN: "Who takes this upon themselves?"},
		Example:  L10n{FR: "Nadia Bertin, directrice de la relation clients", EN: "Priya Shah, head of customer care"},
		Weak:     L10n{FR: "L’équipe projet", EN: "The project team"},
		Flaw:     L10n{FR: "dissoute dans six mois", EN: "disbanded in six months"},
	},
}

var approvalFields = []*Field{
	{
		Path: "approval", Kind: KindItems,
		Label:    L10n{FR: "Approbations", EN: "Approvals"},
		Help:     L10n{FR: "Qui a approuvé quel texte, et quand ; s’il change, il faut recommencer.", EN: "Who approved which text, and when; if it changes, ask again."},
		Question: L10n{FR: "Qui doit donner son accord avant la publication ?", EN: "Who has to agree before you publish?"},
	},
	{
		Path: "approval.by", Kind: KindText, Required: true,
		Label:    L10n{FR: "Approuvée par", EN: "Approved by"},
		Help:     L10n{FR: "Une personne, par son nom.", EN: "A person, by name."},
		Question: L10n{FR: "Qui donne son accord ?", EN: "Who is giving their approval?"},
		Example:  L10n{FR: "Karim Le Goff", EN: "Tom Ellery"},
		Weak:     L10n{FR: "La direction", EN: "Management"},
		Flaw:     L10n{FR: "un nom, s’il vous plaît", EN: "a name, please"},
	},
	{
		Path: "approval.role", Kind: KindText, Required: true,
		Label:    L10n{FR: "Fonction", EN: "Position"},
		Help:     L10n{FR: "Ce qui donne à cette personne le droit d’approuver.", EN: "What gives this person the right to approve."},
		Question: L10n{FR: "À quel titre cette personne approuve-t-elle ?", EN: "In what capacity do they approve it?"},
		Example:  L10n{FR: "directeur général", EN: "chief executive"},
		Weak:     L10n{FR: "membre du comité", EN: "committee member"},
		Flaw:     L10n{FR: "lequel, et de quel droit ?", EN: "which one, and by what right?"},
	},
	{
		Path: "approval.on", Kind: KindDate, Required: true,
		Label:    L10n{FR: "Approuvée le", EN: "Approved on"},
		Help:     L10n{FR: "Le jour où l’accord a été donné.", EN: "The day approval was given."},
		Question: L10n{FR: "Quel jour l’accord a-t-il été donné ?", EN: "On what day was it approved?"},
		Example:  L10n{FR: "2026-11-20", EN: "2026-11-20"},
	},
	{
		Path: "approval.seal", Kind: KindText, Required: true, Internal: true,
		Label:    L10n{FR: "Sceau", EN: "Seal"},
		Help:     L10n{FR: "L’empreinte du texte approuvé ; l’outil la pose, vous n’avez rien à taper.", EN: "The fingerprint of the approved text; the tool sets it, never you."},
		Question: L10n{FR: "Le texte est-il resté tel qu’il a été approuvé ?", EN: "Is the text still what was approved?"},
		Example:  L10n{FR: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", EN: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"},
	},
}

var themeFields = []*Field{
	{
		Path: "theme", Kind: KindTable,
		Label:    L10n{FR: "Apparence", EN: "Look"},
		Help:     L10n{FR: "L’allure de la page publiée ; tout y est facultatif.", EN: "How the published page looks; everything here is optional."},
		Question: L10n{FR: "À quoi reconnaîtra-t-on que cette page est la vôtre ?", EN: "What will tell people that this page is yours?"},
	},
	{
		Path: "theme.logo", Kind: KindText,
		Label:    L10n{FR: "Fichier du logo", EN: "Logo file"},
		Help:     L10n{FR: "Une image rangée à côté de ce fichier ; rien n’est pris sur Internet.", EN: "A picture kept beside this file; nothing is fetched from the web."},
		Question: L10n{FR: "Dans quel fichier est votre logo ?", EN: "Which file holds your logo?"},
		Example:  L10n{FR: "images/tournesol.svg", EN: "images/harbour.svg"},
		Weak:     L10n{FR: "https://tournesol-velos.example/logo.png", EN: "https://harbour-bikes.example/logo.png"},
		Flaw:     L10n{FR: "une adresse : rien n’est téléchargé", EN: "an address: nothing is downloaded"},
	},
	{
		Path: "theme.accent", Kind: KindText,
		Label:    L10n{FR: "Couleur d’accent", EN: "Accent colour"},
		Help:     L10n{FR: "La couleur qui attire l’œil, notée # et six chiffres.", EN: "The colour that draws the eye, written # and six digits."},
		Question: L10n{FR: "Quelle couleur vous fait reconnaître de loin ?", EN: "Which colour do people know you by from afar?"},
		Example:  L10n{FR: "#b45309", EN: "#0f5c8c"},
		Weak:     L10n{FR: "jaune", EN: "blue"},
		Flaw:     L10n{FR: "lequel ? donnez son code", EN: "which one? give its code"},
	},
	{
		Path: "theme.ink", Kind: KindText,
		Label:    L10n{FR: "Couleur du texte", EN: "Text colour"},
		Help:     L10n{FR: "Assez foncée pour se lire sans effort.", EN: "Dark enough to read with ease."},
		Question: L10n{FR: "De quelle couleur est le texte ?", EN: "What colour is the text?"},
		Example:  L10n{FR: "#1f2937", EN: "#222222"},
		Weak:     L10n{FR: "#cccccc", EN: "#cccccc"},
		Flaw:     L10n{FR: "illisible sur un fond clair", EN: "unreadable on a pale page"},
	},
	{
		Path: "theme.paper", Kind: KindText,
		Label:    L10n{FR: "Couleur du fond", EN: "Background colour"},
		Help:     L10n{FR: "Assez claire pour que le texte s’y détache.", EN: "Light enough for the text to stand out."},
		Question: L10n{FR: "Sur quelle couleur le texte est-il posé ?", EN: "What colour lies behind the text?"},
		Example:  L10n{FR: "#fffaf0", EN: "#ffffff"},
		Weak:     L10n{FR: "#4b5563", EN: "#4b5563"},
		Flaw:     L10n{FR: "le texte ne s’y détache pas", EN: "the text does not stand out"},
	},
	{
		Path: "theme.font", Kind: KindText,
		Label:    L10n{FR: "Police du texte", EN: "Text font"},
		Help:     L10n{FR: "Une police que vos lecteurs ont déjà ; rien n’est téléchargé.", EN: "A font your readers already have; nothing is downloaded."},
		Question: L10n{FR: "Quelle police pour le texte ?", EN: "Which font for the text?"},
		Example:  L10n{FR: "Georgia, serif", EN: "Verdana, sans-serif"},
		Weak:     L10n{FR: "Tournesol Sans", EN: "Harbour Sans"},
		Flaw:     L10n{FR: "vos lecteurs ne l’ont pas", EN: "your readers do not have it"},
	},
	{
		Path: "theme.heading_font", Kind: KindText,
		Label:    L10n{FR: "Police des titres", EN: "Heading font"},
		Help:     L10n{FR: "Laissez vide pour garder celle du texte.", EN: "Leave it empty to keep the text font."},
		Question: L10n{FR: "Quelle police pour les titres ?", EN: "Which font for the headings?"},
		Example:  L10n{FR: "Palatino, serif", EN: "Trebuchet MS, sans-serif"},
		Weak:     L10n{FR: "Tournesol Titre", EN: "Harbour Display"},
		Flaw:     L10n{FR: "absente de leur ordinateur", EN: "not on their computers"},
	},
}
