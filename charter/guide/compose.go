package guide

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"relcharter/charter"
)

// Compose returns the sentence the parts of a behaviour make, in lang: "Quand vous déposez votre vélo avant 11 h, votre
// mécanicien vous appelle le jour même. Sinon, la main-d’œuvre est offerte." It is "" while nobody does anything.
func Compose(b *charter.Behaviour, lang charter.Lang) string {
	act := clean(b.Act.Value)
	if act == "" {
		return ""
	}
	w := words(lang)
	actor := clean(b.Actor.Value)
	if actor == "" {
		actor = w.we
	}
	sentence := w.conjugate(actor, act)
	for _, measure := range []string{b.Deadline.Words(lang), b.Frequency.Words(lang)} {
		if measure != "" && !strings.Contains(charter.Fold(act), charter.Fold(measure)) {
			sentence += " " + measure
		}
	}
	if trigger := clean(b.Trigger.Value); trigger != "" {
		sentence = w.condition(trigger) + ", " + sentence
	}
	sentence = capital(sentence) + "."
	if b.Remedy != nil {
		if remedy := clean(b.Remedy.Act.Value); remedy != "" {
			sentence += " " + w.otherwise(remedy)
		}
	}
	return sentence
}

// clean returns a typed fragment without the white space and full stop around it.
func clean(s string) string {
	return strings.TrimRight(strings.TrimSpace(s), ".;, \u00a0\u202f")
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// lowered returns a fragment as it stands inside a sentence. A word with a second capital is a name and stays as it is.
func lowered(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	word, _, _ := strings.Cut(s, " ")
	if strings.IndexFunc(word[min(n, len(word)):], unicode.IsUpper) >= 0 || word == "I" {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}

// grammar is what a language puts between the parts.
type grammar struct {
	we        string
	openers   []string // words that already make a condition of a trigger, folded
	when      string
	verb      func(actor, act string) string
	remedies  []string // words that already introduce a remedy, folded
	otherLead string
}

func words(lang charter.Lang) grammar {
	if lang == charter.French {
		return grammar{
			we: "nous",
			openers: []string{
				"quand", "lorsque", "lorsqu'", "si ", "s'il", "des ", "chaque", "en cas", "a chaque", "au ", "a l'", "apres", "avant", "pour ",
				"tous les", "toutes les", "tant que", "une fois", "pendant", "a la", "le jour", "aussitot",
			},
			when: "quand", verb: french,
			remedies:  []string{"sinon", "a defaut", "autrement"},
			otherLead: "Sinon, ",
		}
	}
	return grammar{
		we: "we",
		openers: []string{
			"when", "whenever", "if ", "as soon", "once", "every", "each", "after", "before", "on ", "in case", "at ", "while", "during",
			"within", "for ", "until", "the day", "in the event",
		},
		when: "when", verb: english,
		remedies:  []string{"otherwise", "if not", "if we", "failing"},
		otherLead: "Otherwise, ",
	}
}

func (g grammar) conjugate(actor, act string) string { return g.verb(lowered(actor), lowered(act)) }

func (g grammar) condition(trigger string) string {
	if startsWith(trigger, g.openers) {
		return lowered(trigger)
	}
	return g.when + " " + lowered(trigger)
}

func (g grammar) otherwise(remedy string) string {
	if startsWith(remedy, g.remedies) {
		return capital(remedy) + "."
	}
	return g.otherLead + lowered(remedy) + "."
}

func startsWith(s string, leads []string) bool {
	folded := charter.Fold(s) + " "
	for _, lead := range leads {
		if strings.HasPrefix(folded, lead) {
			return true
		}
	}
	return false
}

// french joins an actor and what it does. An infinitive ("vous rappeler") becomes an engagement, a conjugated verb stays.
func french(actor, act string) string {
	switch {
	case startsWith(act, []string{"nous ", "je ", "on "}):
		return act
	case !infinitive(act):
		return actor + " " + act
	case charter.Fold(actor) == "nous":
		return "nous nous engageons à " + act
	case charter.Fold(actor) == "je":
		return "je m’engage à " + act
	}
	return actor + " s’engage à " + act
}

// infinitive reports whether the verb of a French fragment is in the infinitive: its first word that is no pronoun.
func infinitive(act string) bool {
	for _, word := range strings.Fields(charter.Fold(act)) {
		word = strings.TrimPrefix(strings.TrimPrefix(word, "l'"), "n'")
		switch word {
		case "vous", "le", "la", "les", "lui", "leur", "y", "en", "ne", "pas", "jamais", "nous", "se":
			continue
		}
		for _, ending := range []string{"er", "ir", "re", "oir"} {
			if strings.HasSuffix(word, ending) {
				return true
			}
		}
		return false
	}
	return false
}

// english joins an actor and what it does: a bare verb ("call you") takes will, a conjugated one ("calls you") stays.
func english(actor, act string) string {
	first, _, _ := strings.Cut(charter.Fold(act), " ")
	switch {
	case startsWith(act, []string{"we ", "i ", "our ", "your "}):
		return act
	case first == "to":
		return actor + " will " + strings.TrimSpace(act[2:])
	case startsWith(act, []string{"will ", "never ", "always ", "can ", "must ", "may ", "is ", "are "}):
		return actor + " " + act
	case strings.HasSuffix(first, "s") && !strings.HasSuffix(first, "ss"):
		return actor + " " + act
	}
	return actor + " will " + act
}

// Follows reports whether the statement of a behaviour is still what its parts make: nobody has written another.
func Follows(doc *charter.Document, key string) bool {
	b := behaviourAt(doc, key)
	if b == nil {
		return false
	}
	s := strings.TrimSpace(b.Statement.Value)
	return s == "" || s == Compose(b, doc.Lang())
}

// Rewrite plans making the statement of a behaviour what its parts make now.
func Rewrite(doc *charter.Document, key string) ([]charter.Edit, error) {
	b := behaviourAt(doc, key)
	if b == nil {
		return nil, nil
	}
	sentence := Compose(b, doc.Lang())
	if sentence == b.Statement.Value {
		return nil, nil
	}
	return doc.Set(key+".statement", sentence)
}

func behaviourAt(doc *charter.Document, key string) *charter.Behaviour {
	for _, b := range doc.Behaviours {
		if b.Key == key {
			return b
		}
	}
	return nil
}
