package charter

var schemaFields = []*Field{
	{
		Path: "schema", Kind: KindInt, Required: true, Min: bound(1), Max: bound(1),
		Label:    L10n{FR: "Version du format", EN: "Format version"},
		Help:     L10n{FR: "Toujours 1 : la version du format que cet outil sait lire.", EN: "Always 1: the version of the format this tool reads."},
		Question: L10n{FR: "Ce fichier est-il bien écrit au format 1 ?", EN: "Is this file written in format 1?"},
		Example:  L10n{FR: "1", EN: "1"},
	},
}

var charterFields = []*Field{
	{
		Path: "charter", Kind: KindTable, Required: true,
		Label:    L10n{FR: "La charte", EN: "The charter"},
		Help:     L10n{FR: "Ce que couvre la charte, qui en répond et jusqu’à quand elle vaut.", EN: "What the charter covers, who answers for it and how long it holds."},
		Question: L10n{FR: "Quelle charte écrivez-vous, et qui en répond ?", EN: "Which charter are you writing, and who answers for it?"},
	},
	{
		Path: "charter.id", Kind: KindID, Required: true,
		Label:    L10n{FR: "Identifiant", EN: "Identifier"},
		Help:     L10n{FR: "Un nom court qui ne changera pas : minuscules sans accent, chiffres, tirets.", EN: "A short name that will never change: lower-case letters, digits, hyphens."},
		Question: L10n{FR: "Sous quel nom court la retrouverez-vous dans trois ans ?", EN: "What short name will you still know it by in three years?"},
		Example:  L10n{FR: "tournesol-velos", EN: "harbour-bikes"},
	},
	{
		Path: "charter.title", Kind: KindText, Required: true,
		Label:    L10n{FR: "Titre", EN: "Title"},
		Help:     L10n{FR: "Le titre que vos clients liront en haut de la page.", EN: "The title your customers will read at the top of the page."},
		Question: L10n{FR: "Comment s’appelle cette charte pour ceux qui la liront ?", EN: "What will the people who read this charter call it?"},
		Example:  L10n{FR: "Ce que Tournesol Vélos vous doit", EN: "What you can expect from Harbour Bikes"},
	},
	{
		Path: "charter.language", Kind: KindLang, Required: true,
		Label:    L10n{FR: "Langue", EN: "Language"},
		Help:     L10n{FR: "La langue du texte, fr ou en ; vous pouvez préciser la région : fr-CA.", EN: "The language of the text, fr or en; you may add a region, as in en-GB."},
		Question: L10n{FR: "Dans quelle langue écrivez-vous à vos clients ?", EN: "Which language do you write to your customers in?"},
		Example:  L10n{FR: "fr", EN: "en"},
	},
	{
		Path: "charter.version", Kind: KindText, Required: true,
		Label:    L10n{FR: "Numéro de version", EN: "Version"},
		Help:     L10n{FR: "Un numéro ou une date, pour savoir quel texte on a sous les yeux.", EN: "A number or a date, so everyone knows which text is in front of them."},
		Question: L10n{FR: "Quelle version est-ce, et qu’est-ce qui a changé depuis la précédente ?", EN: "Which version is this, and what has changed since the last one?"},
		Example:  L10n{FR: "2027-1", EN: "2.0"},
	},
	{
		Path: "charter.status", Kind: KindEnum, Required: true,
		Choices: []Choice{
			{Value: "draft", Label: L10n{FR: "brouillon", EN: "draft"}},
			{Value: "review", Label: L10n{FR: "en relecture", EN: "in review"}},
			{Value: "approved", Label: L10n{FR: "approuvée", EN: "approved"}},
			{Value: "published", Label: L10n{FR: "publiée", EN: "published"}},
			{Value: "retired", Label: L10n{FR: "retirée", EN: "retired"}},
		},
		Label:    L10n{FR: "État", EN: "Status"},
		Help:     L10n{FR: "Un brouillon ne reçoit que des conseils ; après accord, toutes les règles comptent.", EN: "A draft only gets hints; once approved, every rule counts in full."},
		Question: L10n{FR: "Où en est-elle, du brouillon à la publication ?", EN: "How far along is it, from first draft to publication?"},
	},
	{
		Path: "charter.owner", Kind: KindText,
		Label:    L10n{FR: "Qui en répond", EN: "Who answers for it"},
		Help:     L10n{FR: "Une personne, par son nom et sa fonction, qui en rend compte à la direction.", EN: "One person, by name and post, who accounts for it to the board."},
		Question: L10n{FR: "Qui répond de cette charte devant le comité de direction ?", EN: "Who answers for this charter to the board?"},
		Example:  L10n{FR: "Nadia Bertin, directrice de la relation clients", EN: "Priya Shah, head of customer care"},
	},
	{
		Path: "charter.contact", Kind: KindText,
		Label:    L10n{FR: "Nous joindre", EN: "Contact"},
		Help:     L10n{FR: "Une adresse, un numéro : quelqu’un y répond quand la charte n’est pas tenue.", EN: "An address or number where somebody answers when the charter is not kept."},
		Question: L10n{FR: "À qui un client s’adresse-t-il quand la charte n’est pas tenue ?", EN: "Where does a customer turn when the charter is not kept?"},
		Example:  L10n{FR: "charte@tournesol-velos.example ou 01 99 00 12 34", EN: "charter@harbour-bikes.example or 01632 960 123"},
	},
	{
		Path: "charter.scope", Kind: KindProse,
		Label:    L10n{FR: "Ce qu’elle couvre", EN: "What it covers"},
		Help:     L10n{FR: "Lieux, produits, métiers : facturer, refuser et rappeler un produit en font partie.", EN: "Places, products, trades: billing, refusals and recalls are part of it too."},
		Question: L10n{FR: "Facturer, refuser, rappeler un produit : est-ce couvert ?", EN: "Billing, saying no, recalling a product: is all that covered?"},
		Example:  L10n{FR: "Nos deux ateliers et la boutique en ligne, factures comprises ; pas encore la location.", EN: "Both workshops and the online shop, billing included; not bike hire, for now."},
	},
	{
		Path: "charter.excludes", Kind: KindEnum, List: true, Choices: stageChoices,
		Label:    L10n{FR: "Étapes laissées de côté", EN: "Stages left out"},
		Help:     L10n{FR: "Les étapes dont la charte ne dit rien : mieux vaut l’annoncer que l’oublier.", EN: "The stages the charter says nothing about: better declared than forgotten."},
		Question: L10n{FR: "Quelles étapes laissez-vous de côté, et l’avoueriez-vous à un client ?", EN: "Which stages are you leaving out, and would you admit it to a customer?"},
	},
	{
		Path: "charter.consulted", Kind: KindText, List: true,
		Label:    L10n{FR: "Écrite avec", EN: "Written with"},
		Help:     L10n{FR: "De vrais clients, des équipes, des partenaires qui l’ont relue avant qu’elle sorte.", EN: "Real customers, staff and partners who went through it before it came out."},
		Question: L10n{FR: "Qui l’a relue côté clients, et côté équipes ?", EN: "Which customers have tested it, and which of your teams?"},
		Example:  L10n{FR: "Douze clients de l’atelier, le 4 mars", EN: "Twelve workshop customers, on 4 March"},
	},
	{
		Path: "charter.asks", Kind: KindText, List: true,
		Label:    L10n{FR: "Demandé en retour", EN: "Asked in return"},
		Help:     L10n{FR: "Ce qui vous aide à tenir parole, sans jamais devenir une condition.", EN: "What helps you keep your word, and never becomes a condition."},
		Question: L10n{FR: "Que demandez-vous en retour, et pourquoi ?", EN: "What do you ask in return, and why?"},
		Example:  L10n{FR: "Prévenez-nous la veille si vous ne pouvez pas venir.", EN: "Tell us the day before if you can’t make it."},
	},
	{
		Path: "charter.effective", Kind: KindDate,
		Label:    L10n{FR: "En vigueur le", EN: "In force from"},
		Help:     L10n{FR: "Le jour à partir duquel on peut vous prendre au mot.", EN: "The day from which people may take you at your word."},
		Question: L10n{FR: "À partir de quel jour un client pourra-t-il s’en réclamer ?", EN: "From which day may a customer hold you to it?"},
		Example:  L10n{FR: "2027-01-04", EN: "2027-01-04"},
	},
	{
		Path: "charter.review_by", Kind: KindDate,
		Label:    L10n{FR: "À revoir avant le", EN: "Review by"},
		Help:     L10n{FR: "Une charte s’entretient : prévoyez sa relecture dans les dix-huit mois.", EN: "A charter needs upkeep: plan to look at it again within eighteen months."},
		Question: L10n{FR: "Quand la rouvrirez-vous, chiffres en main ?", EN: "When will you open it again, figures in hand?"},
		Example:  L10n{FR: "2028-01-04", EN: "2028-01-04"},
	},
	{
		Path: "charter.results_url", Kind: KindText,
		Label:    L10n{FR: "Page des résultats", EN: "Results page"},
		Help:     L10n{FR: "Où chacun peut lire ce qui est tenu, et ce qui ne l’est pas.", EN: "Where anyone can read what was kept, and what was not."},
		Question: L10n{FR: "Où publiez-vous les résultats, bons et mauvais ?", EN: "Where do you publish the results, good and bad?"},
		Example:  L10n{FR: "https://tournesol-velos.example/resultats", EN: "https://harbour-bikes.example/results"},
	},
}
