package guide

import (
	"strings"

	"relcharter/charter"
)

// junction is a table whose items an act should stand behind, and what a facilitator asks of one that has none.
type junction struct {
	table string
	name  string // the field an item of it is known by
	// question holds {name}; why says what is missing.
	question, why charter.L10n
}

// junctions lists them in the order of the steps.
var junctions = []junction{
	{
		table: "audience", name: "name",
		question: charter.L10n{
			FR: "« {name} » : que leur promettez-vous, à eux ?",
			EN: "“{name}”: what do you promise them?",
		},
		why: charter.L10n{
			FR: "Vous les nommez, et aucun acte n’est pour eux.",
			EN: "You name them, and no act is for them.",
		},
	},
	{
		table: "moment", name: "name",
		question: charter.L10n{
			FR: "« {name} » : à ce moment-là, qui fait quoi, et en combien de temps ?",
			EN: "“{name}”: just then, who does what, and how soon?",
		},
		why: charter.L10n{
			FR: "Personne n’a rien promis ici.",
			EN: "Nobody has promised anything here.",
		},
	},
	{
		table: "trait", name: "name",
		question: charter.L10n{
			FR: "« {name} » : que fait la marque qui le prouve ?",
			EN: "“{name}”: what does the brand do that proves it?",
		},
		why: charter.L10n{
			FR: "Un trait sans acte reste une belle parole.",
			EN: "A trait without an act is only a fine word.",
		},
	},
	{
		table: "discourse", name: "say",
		question: charter.L10n{
			FR: "« {name} » : quel acte rend cette phrase vraie ?",
			EN: "“{name}”: which act makes these words true?",
		},
		why: charter.L10n{
			FR: "Vous le dites, et rien de ce que vous faites ne le confirme.",
			EN: "You say so, and nothing you do bears it out.",
		},
	},
	{
		table: "benefit", name: "statement",
		question: charter.L10n{
			FR: "« {name} » : grâce à quel geste de votre part ?",
			EN: "“{name}”: thanks to which act of yours?",
		},
		why: charter.L10n{
			FR: "Un bénéfice que personne n’apporte n’est qu’un argument de vente.",
			EN: "A benefit nobody delivers is only a sales pitch.",
		},
	},
}

// promptName is how many characters of an item's name a question quotes, at most.
const promptName = 40

// Prompt returns the question that leads from an item to the act behind it: a public, a moment, a trait, a message or a benefit. It
// returns false for other keys, for items that nobody has named yet, and for discourse that is a tone or a word, which no act
// makes true.
func Prompt(doc *charter.Document, key string) (Ask, bool) {
	for _, j := range junctions {
		if !strings.HasPrefix(key, j.table+"[") {
			continue
		}
		name, _ := doc.Value(key + "." + j.name).(string)
		kind, _ := doc.Value(key + ".kind").(string)
		if strings.TrimSpace(name) == "" || j.table == "discourse" && kind != "" && kind != "message" {
			return Ask{}, false
		}
		return Ask{Step: "behaviours", Key: key, Question: j.question.With("name", charter.Short(unquoted(name), promptName)), Why: j.why}, true
	}
	return Ask{}, false
}

// Prompts returns the question of each item that no act stands behind, in the order of the steps and of the file. A trait takes an act
// that can be checked; elsewhere any act will do, a planned one too, for it is a promise.
func Prompts(doc *charter.Document) []Ask {
	acted := actedOn(doc)
	var out []Ask
	for _, j := range junctions {
		for _, it := range doc.Items(j.table) {
			if a, ok := Prompt(doc, it.Key); ok && !acted[it.Key] {
				out = append(out, a)
			}
		}
	}
	return out
}

// actedOn returns the keys of the items that an act stands behind.
func actedOn(doc *charter.Document) map[string]bool {
	acted := map[string]bool{}
	for _, ref := range doc.References() {
		if strings.HasPrefix(ref.Item, "behaviour[") {
			acted[ref.Table+"["+ref.Value+"]"] = true
		}
	}
	for _, t := range doc.Traits {
		acted[t.Key] = proved(doc, t) // to be tied to an act is not enough
	}
	toAll := false
	for _, b := range doc.Behaviours {
		toAll = toAll || len(b.Audiences) == 0
	}
	for _, a := range doc.Audiences {
		if toAll && a.Kind.Value != "employee" && a.Kind.Value != "partner" {
			acted[a.Key] = true // an act that names no public is owed to every customer
		}
	}
	return acted
}

// unquoted returns a text without the quotation marks that stand round the whole of it, since a question sets its own.
func unquoted(s string) string {
	s = strings.TrimSpace(s)
	for _, pair := range [][2]string{{"«", "»"}, {"“", "”"}, {"\"", "\""}} {
		inner, opened := strings.CutPrefix(s, pair[0])
		inner, closed := strings.CutSuffix(inner, pair[1])
		if opened && closed && !strings.ContainsAny(inner, pair[0]+pair[1]) {
			return strings.Trim(inner, " \u00a0\u202f")
		}
	}
	return s
}
