package guide

import "relcharter/charter"

// Stop is one halt of the tour.
type Stop struct {
	Step string // the id of the step it is about; "" for the charter as a whole
	// Key is the item or table to show, by the language of the tour, in the example of that language; zero when the whole is meant.
	Key   charter.L10n
	Title charter.L10n
	Body  charter.L10n // at most three lines of 70 columns
	Do    charter.L10n // what to press, or where to look; the names of keys are those of the help page
}

// TourExample names the charter the tour is shown over, by the language of the tour: the file without its ending.
var TourExample = charter.L10n{FR: "velos-tournesol", EN: "harbour-insurance"}

// Tour shows in two minutes what a relational charter is: it follows one trait of an example to the words that voice it and the act
// that proves it.
var Tour = []Stop{
	{
		Title: charter.L10n{FR: "Dire, et faire", EN: "Saying, and doing"},
		Body: charter.L10n{
			FR: "On sait souvent ce qu’une marque est et comment elle parle. Une charte relationnelle y ajoute ce qu’elle fait pour les gens, et que chacun peut vérifier.",
			EN: "We often know what a brand is and how it talks. A relational charter adds what it does for people, in ways anyone can check.",
		},
		Do: charter.L10n{FR: "F3 montre la charte d’un coup d’œil ; F3 de nouveau la referme.", EN: "F3 shows the charter at a glance; F3 again closes it."},
	},
	{
		Step:  "traits",
		Key:   charter.L10n{FR: "trait[ponctuelle]", EN: "trait[steady]"},
		Title: charter.L10n{FR: "Un trait", EN: "A trait"},
		Body: charter.L10n{
			FR: "« Ponctuelle » se dirait d’une personne. Deux phrases l’expliquent : ce que cela veut dire, et ce que ce n’est jamais.",
			EN: "You could say “steady” of a person. Two sentences explain it: what it means, and what it never means.",
		},
		Do: charter.L10n{FR: "Sur votre charte, PgHaut et PgBas changent d’étape, et Entrée ouvre un trait.", EN: "On your own charter, PgUp and PgDn change steps, and Enter opens a trait."},
	},
	{
		Step:  "discourse",
		Key:   charter.L10n{FR: "discourse[un-jour-une-heure]", EN: "discourse[my-claim-now]"},
		Title: charter.L10n{FR: "Un message", EN: "A message"},
		Body: charter.L10n{
			FR: "Ce que la marque dit, mot pour mot, et ce qu’elle ne dit plus. Le trait s’y entend ; à ce stade, rien ne le prouve encore.",
			EN: "What the brand says, word for word, and what it no longer says. You can hear the trait in it; so far, nothing proves it.",
		},
		Do: charter.L10n{FR: "Tab passe d’une question à l’autre ; chacune dit pourquoi elle compte.", EN: "Tab goes from question to question; each says why it matters."},
	},
	{
		Step:  "behaviours",
		Key:   charter.L10n{FR: "behaviour[rendu-sous-2-jours]", EN: "behaviour[storm-line]"},
		Title: charter.L10n{FR: "Un acte", EN: "An act"},
		Body: charter.L10n{
			FR: "Quand, qui, fait quoi, en combien de temps, et sinon : cinq réponses courtes. La promesse que liront vos clients se compose avec elles.",
			EN: "When, who, does what, how soon, and if not: five short answers. The promise your customers will read is made from them.",
		},
		Do: charter.L10n{FR: "Dans un acte à vous, la phrase suit ce que vous tapez, jusqu’à ce que vous en écriviez une autre.", EN: "In an act of yours, the sentence follows what you type, until you write another."},
	},
	{
		Step:  "behaviours",
		Key:   charter.L10n{FR: "behaviour[rendu-sous-2-jours].proof", EN: "behaviour[storm-line].proof"},
		Title: charter.L10n{FR: "Ferme, ou parole ?", EN: "Firm, or talk?"},
		Body: charter.L10n{
			FR: "Cet acte est ferme : on sait sous quel délai, quelqu’un en répond, on le mesure, et un manquement se répare. Sans délai, ce ne serait qu’une intention.",
			EN: "This act is firm: you know how soon, somebody answers for it, it is measured, and a miss is made good. With no deadline, it would only be an intention.",
		},
		Do: charter.L10n{FR: "Dans la liste : ○ parole, ◔ intention, ◑ vérifiable, ● ferme.", EN: "In the list: ○ talk, ◔ intention, ◑ verifiable, ● firm."},
	},
	{
		Title: charter.L10n{FR: "La relecture", EN: "The check"},
		Body: charter.L10n{
			FR: "La charte est relue pendant que vous écrivez. Chaque remarque montre l’endroit, dit quoi faire et pose une question. Aucune ne vous bloque.",
			EN: "The charter is checked while you write. Each finding shows the place, says what to do and asks a question. None of them blocks you.",
		},
		Do: charter.L10n{FR: "F2 : ici, rien à signaler. Sur la vôtre, Entrée vous mènera au champ.", EN: "F2: nothing to report here. On yours, Enter will take you to the field."},
	},
	{
		Title: charter.L10n{FR: "Rien ne se perd", EN: "Nothing gets lost"},
		Body: charter.L10n{
			FR: "Ce que vous tapez reste en brouillon, même si l’ordinateur s’éteint. Votre fichier, lui, ne change que lorsque vous enregistrez.",
			EN: "What you type is kept as a draft, even if the computer goes off. Your file itself changes only when you save.",
		},
		Do: charter.L10n{FR: "F4 ou Ctrl+S enregistre ; Ctrl+Z annule, Ctrl+Y rétablit.", EN: "F4 or Ctrl+S saves; Ctrl+Z undoes, Ctrl+Y redoes."},
	},
	{
		Step:  "review",
		Title: charter.L10n{FR: "Publier", EN: "Publishing"},
		Body: charter.L10n{
			FR: "La dernière étape dit ce qui manque encore, puis comment publier : une page pour vos clients, un document pour vos équipes.",
			EN: "The last step says what is still missing, then how to publish: a page for your customers, a document for your teams.",
		},
		Do: charter.L10n{FR: "8 dans une liste, ou PgBas jusqu’à « Revue ». À vous : une charte commence par un nom.", EN: "8 in a list, or PgDn as far as “Review”. Over to you: a charter starts with a name."},
	},
}
