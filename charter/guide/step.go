// Package guide knows what to ask a team next, and why: the steps of writing a charter, what each still lacks, the sentence
// a behaviour makes, and the file a charter starts from.
package guide

import (
	"relcharter/charter"
)

// Step is one stage of writing a charter. Steps may be taken in any order.
type Step struct {
	ID    string
	Title charter.L10n
	Intro charter.L10n // what this step is for, one or two lines
	// Room is a note for whoever leads the group, in two lines: who answers best and how long it takes, and what to do when
	// nobody agrees.
	Room charter.L10n
	// Tables are what is filled in here: [charter] and [brand] as forms, arrays of tables as lists of items. The last step,
	// the review, has none.
	Tables []string
}

// Steps lists the steps in the order a facilitator would take them.
var Steps = []Step{
	{
		ID: "brand", Tables: []string{"brand", "charter"},
		Title: charter.L10n{FR: "Marque", EN: "Brand"},
		Intro: charter.L10n{
			FR: "Qui parle, à qui, et qui en répond. Deux minutes suffisent pour commencer.",
			EN: "Who is speaking, to whom, and who answers for it. Two minutes are enough to begin.",
		},
		Room: charter.L10n{
			FR: "La direction et le marketing, dix minutes.\nPas d’accord ? Gardez les deux phrases, et choisissez demain.",
			EN: "The directors and marketing, ten minutes.\nNo agreement? Keep both sentences and choose tomorrow.",
		},
	},
	{
		ID: "people", Tables: []string{"audience"},
		Title: charter.L10n{FR: "Publics", EN: "People"},
		Intro: charter.L10n{
			FR: "Les personnes avec qui la marque est en relation, ses équipes comprises.",
			EN: "The people the brand has a relationship with, its own staff included.",
		},
		Room: charter.L10n{
			FR: "Ceux qui voient les clients chaque jour, et les RH pour l’équipe : un quart d’heure.\nUn doute sur un public ? Gardez-le si vous y connaissez quelqu’un par son prénom.",
			EN: "Those who meet customers every day, and HR for the staff: fifteen minutes.\nUnsure about a group? Keep it if you know one of them by name.",
		},
	},
	{
		ID: "moments", Tables: []string{"moment"},
		Title: charter.L10n{FR: "Moments", EN: "Moments"},
		Intro: charter.L10n{
			FR: "Là où l’on se rencontre, avant, pendant et surtout après l’achat.",
			EN: "Where you and people meet: before, during and above all after the purchase.",
		},
		Room: charter.L10n{
			FR: "Le service client et la boutique, vingt minutes : racontez le dernier appel.\nTrop de moments ? Gardez ceux où l’on peut perdre quelqu’un.",
			EN: "Customer service and the shop floor, twenty minutes: retell the last call.\nToo many moments? Keep those where you could lose someone.",
		},
	},
	{
		ID: "traits", Tables: []string{"trait"},
		Title: charter.L10n{FR: "Traits", EN: "Traits"},
		Intro: charter.L10n{
			FR: "Trois ou quatre adjectifs humains. Chacun devra se prouver par un acte.",
			EN: "Three or four human adjectives. Each will have to be proved by an act.",
		},
		Room: charter.L10n{
			FR: "Le marketing propose, un ancien de la maison tranche : un quart d’heure.\nDeux mots se disputent la place ? Gardez celui qu’un acte prouve déjà.",
			EN: "Marketing suggests, an old hand settles it: fifteen minutes.\nTorn between two words? Keep the one an act already proves.",
		},
	},
	{
		ID: "discourse", Tables: []string{"discourse"},
		Title: charter.L10n{FR: "Discours", EN: "Words"},
		Intro: charter.L10n{
			FR: "Ce que la marque dit, et ce qu’elle évite de dire.",
			EN: "What the brand says, and what it avoids saying.",
		},
		Room: charter.L10n{
			FR: "Le marketing, et ceux qui décrochent le téléphone : vingt minutes.\nPas d’accord ? Dites les phrases à voix haute : on entend celle qui sonne faux.",
			EN: "Marketing, and the people who pick up the phone: twenty minutes.\nNo agreement? Say the lines aloud: you will hear which one rings false.",
		},
	},
	{
		ID: "behaviours", Tables: []string{"behaviour"},
		Title: charter.L10n{FR: "Actes", EN: "Acts"},
		Intro: charter.L10n{
			FR: "Le cœur de la charte : ce que la marque fait, et qu’une caméra verrait.",
			EN: "The heart of the charter: what the brand does, and a camera would see.",
		},
		Room: charter.L10n{
			FR: "Ceux qui feront l’acte, avec leur responsable, et les RH pour l’équipe. Dix minutes par acte.\nPas d’accord sur le délai ? Écrivez celui que vous tiendrez un mauvais jour.",
			EN: "Those who will do the act, and their manager; HR for acts towards staff. Ten minutes an act.\nNo agreement on how soon? Write the one you will keep on a bad day.",
		},
	},
	{
		ID: "benefits", Tables: []string{"benefit"},
		Title: charter.L10n{FR: "Bénéfices", EN: "Benefits"},
		Intro: charter.L10n{
			FR: "Ce que les gens y gagnent : par le produit, par le service, par la relation elle-même.",
			EN: "What people get out of it: from the product, the service, the relationship itself.",
		},
		Room: charter.L10n{
			FR: "Le service client apporte les mots entendus, le marketing choisit : dix minutes.\nPas d’accord ? Posez la question à deux clients, et revenez demain.",
			EN: "Customer service brings the words it hears, marketing picks: ten minutes.\nNo agreement? Ask two customers and come back tomorrow.",
		},
	},
	{
		ID:    "review",
		Title: charter.L10n{FR: "Revue", EN: "Review"},
		Intro: charter.L10n{
			FR: "Relire d’un coup d’œil : ce que la charte dit, ce qu’elle fait, ce qui manque.",
			EN: "Read it over at a glance: what the charter says, what it does, what is missing.",
		},
		Room: charter.L10n{
			FR: "Tout le monde autour du même écran, direction comprise : une demi-heure.\nUn point bloque ? Notez qui le règle, et quel jour.",
			EN: "Everybody at one screen, the directors too: half an hour.\nStuck on a point? Note who settles it, and on what day.",
		},
	},
}

// StepOf returns the step in which a table is filled in; nil for tables outside the guide.
func StepOf(table string) *Step {
	for i := range Steps {
		for _, t := range Steps[i].Tables {
			if t == table {
				return &Steps[i]
			}
		}
	}
	return nil
}

// Begun reports whether the step has anything in it yet.
func (s *Step) Begun(doc *charter.Document) bool {
	for _, table := range s.Tables {
		if len(doc.Items(table)) > 0 {
			return true
		}
	}
	switch s.ID {
	case "brand":
		return !doc.Brand.Name.Blank() && !doc.Brand.Purpose.Blank()
	case "review":
		return !doc.CommunicationalOnly()
	}
	return false
}
