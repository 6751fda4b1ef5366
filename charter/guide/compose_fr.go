package guide

import (
	"slices"
	"strings"

	"relcharter/charter"
)

var french = grammar{clause: frenchClause, condition: frenchCondition, otherwise: frenchOtherwise}

// Words that begin a noun or stand for one. A fragment that begins with none of them is a bare noun or a name.
var (
	frenchSubjects = []string{"je", "j’", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "quelqu’", "qui", "quiconque", "personne"}
	frenchArticles = []string{
		"le", "la", "l’", "les", "un", "une", "des", "ce", "cet", "cette", "ces", "mon", "ma", "mes", "votre", "vos", "notre", "nos", "leur", "leurs",
		"son", "sa", "ses", "chaque", "tout", "toute", "tous", "toutes", "aucun", "aucune", "plusieurs", "deux", "trois", "quatre", "cinq", "quelques",
	}
	frenchSmall = append(append([]string{}, frenchSubjects...), frenchArticles...)
)

// Verbs that make a clause of what follows an article, folded, and words that make a noun of it again.
var (
	frenchVerbs = []string{
		"est", "sont", "etait", "etaient", "sera", "seront", "a", "ont", "avait", "aura", "arrive", "arrivent", "manque", "manquent", "tombe", "tombent",
		"casse", "depasse", "depassent", "reste", "restent", "change", "changent", "monte", "augmente", "baisse", "devient", "ferme", "ouvre",
		"passe", "dure", "prend", "revient", "demande", "appelle", "repond", "refuse", "compte", "vaut",
		"plaint", "sort", "vient", "attend", "perd", "recoit", "signale", "veut", "souhaite", "quitte", "hesite", "oublie", "trompe", "doit", "rapporte",
	}
	frenchRelatives = []string{"qui", "que", "dont", "ou"}
	frenchPronouns  = []string{"je", "j’", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "quelqu’", "quiconque", "personne"}
)

// clauseFrench reports whether a fragment is a clause. "Entre" is a verb at its end alone: elsewhere it stands between two things.
func clauseFrench(s string) bool {
	enters := strings.HasSuffix(charter.Fold(s), " entre")
	return enters || isClause(s, frenchPronouns, frenchVerbs, frenchRelatives)
}

// frenchNouns are endings, and whole words, that an act has only when it is a noun: "réponse écrite", "rappel". Folded.
var frenchNouns = []string{"tion", "sion", "aison", "ment", "ance", "ence", "onse", "rappel", "appel", "envoi", "renvoi", "retour", "remise", "pret", "devis", "avoir"}

// nounFrench reports whether an act is a bare noun, which no subject can do.
func nounFrench(act string) bool {
	first := charter.Fold(firstWord(act))
	return slices.ContainsFunc(frenchNouns, func(ending string) bool { return strings.HasSuffix(first, ending) })
}

// frenchClause joins an actor and what it does. An infinitive ("vous rappeler") becomes an engagement, a thing ("un appel")
// is owed, a conjugated verb stays as it is.
func frenchClause(actor, act string) string {
	if wholeFrench(actor, act) {
		return lowered(act)
	}
	act = strings.ReplaceAll(lowered(act), "'", "’")
	verb := frenchVerb(act)
	subject := frenchSubject(actor, verb)
	switch {
	case nounFrench(act) && !slices.Contains(frenchPronouns, firstWord(subject)):
		return act + " (" + subject + ")"
	case nounFrench(act):
		return act
	case thingFrench(act):
		return subject + " " + pick(subject, "devons", "dois", "doivent", "doit") + " " + act
	case !infinitive(verb):
		return subject + " " + act
	}
	switch subject {
	case "nous":
		return "nous nous engageons à " + reflexive(act, "nous ", "nous ")
	case "je":
		return "je m’engage à " + reflexive(act, "me ", "m’")
	}
	return subject + " " + pick(subject, "", "", "s’engagent", "s’engage") + " à " + act
}

// pick returns the form of a verb for a subject: nous, je, several, one. "vous" stands before the form of devoir.
func pick(subject, we, i, several, one string) string {
	form := one
	switch {
	case subject == "nous":
		form = we
	case subject == "je":
		form = i
	case pluralFrench(subject):
		form = several
	}
	if strings.HasPrefix(form, "s’") {
		return form
	}
	return "vous " + form
}

// wholeFrench reports whether an act is a sentence already, with its own subject: "vous recevez un appel".
func wholeFrench(actor, act string) bool {
	folded := charter.Fold(act)
	if actor != "" && strings.HasPrefix(folded, charter.Fold(actor)+" ") {
		return true
	}
	words := slices.DeleteFunc(strings.Fields(folded), func(w string) bool { return w == "ne" || w == "y" || w == "en" })
	if len(words) == 0 {
		return false
	}
	switch words[0] {
	case "nous", "je", "on", "il", "elle", "ils", "elles":
		return len(words) > 1 && !infinitive(words[1])
	case "vous":
		return len(words) > 1 && (strings.HasSuffix(words[1], "ez") || words[1] == "etes")
	}
	return strings.HasPrefix(folded, "j'")
}

// frenchSubject returns who acts. Without an actor it is "nous", or "on" with a verb that does not end as one of "nous".
func frenchSubject(actor, verb string) string {
	switch folded := charter.Fold(actor); {
	case folded == "" || folded == "nous":
		if infinitive(verb) || strings.HasSuffix(verb, "ons") || verb == "" {
			return "nous"
		}
		return "on"
	case slices.Contains(frenchSmall, firstWord(actor)):
		return named(actor, frenchSmall)
	case small(actor): // a bare noun
		our := "notre "
		if pluralFrench(actor) {
			our = "nos "
		}
		return our + named(actor, nil)
	}
	return named(actor, nil)
}

// pluralFrench reports whether a subject is several people.
func pluralFrench(subject string) bool {
	first, rest, _ := strings.Cut(charter.Fold(subject), " ")
	switch first {
	case "les", "des", "nos", "vos", "leurs", "ces", "mes", "ses", "ils", "elles", "tous", "toutes", "plusieurs", "deux", "trois", "quelques":
		return true
	}
	rest, _, _ = strings.Cut(rest, " qui ")
	bare := !slices.Contains(frenchSmall, firstWord(subject)) && small(subject)
	return strings.Contains(" "+rest+" ", " et ") || bare && (strings.HasSuffix(first, "s") || strings.HasSuffix(first, "x"))
}

// thingFrench reports whether an act is no verb but something given: "un appel", "10 € de remise".
func thingFrench(act string) bool {
	return counted(act) || opens(act, []string{"un ", "une ", "des ", "deux ", "trois "})
}

// frenchVerb returns the verb of a fragment, folded: its first word that is no pronoun, negation or adverb; "" when a thing
// stands in its place.
func frenchVerb(act string) string {
	if thingFrench(act) {
		return ""
	}
	for _, word := range strings.Fields(charter.Fold(act)) {
		if i := strings.IndexByte(word, '\''); i >= 0 {
			word = word[i+1:]
		}
		switch word {
		case "vous", "le", "la", "les", "lui", "leur", "y", "en", "ne", "pas", "jamais", "plus", "rien", "nous", "se", "me",
			"toujours", "aussi", "bien", "vite", "aussitot", "tout":
			continue
		}
		if !strings.HasSuffix(word, "ement") && !strings.HasSuffix(word, "amment") && !strings.HasSuffix(word, "emment") {
			return word
		}
	}
	return ""
}

// Endings by which a verb in -re is an infinitive, and verbs in -er whose present has such an ending, folded.
var (
	infinitives = []string{"dre", "ttre", "clure", "ompre", "aincre", "suivre", "vivre", "aitre", "oitre", "ire"}
	presents    = []string{
		"encadre", "cadre", "engendre", "tire", "attire", "retire", "etire", "soutire", "admire", "respire", "inspire", "aspire", "expire",
		"desire", "eclaire", "declaire", "dechire", "flaire", "vire", "cire", "transpire", "conspire",
	}
)

// infinitive reports whether a folded verb is in the infinitive.
func infinitive(verb string) bool {
	ends := func(ending string) bool { return strings.HasSuffix(verb, ending) }
	return ends("er") || ends("ir") || slices.ContainsFunc(infinitives, ends) && !slices.Contains(presents, verb)
}

// reflexive returns an infinitive with the pronoun of its subject in place of "se" or "s’".
func reflexive(act, full, elided string) string {
	act = strings.ReplaceAll(act, "s'", "s’")
	if rest, ok := strings.CutPrefix(act, "se "); ok {
		return full + rest
	}
	if rest, ok := strings.CutPrefix(act, "s’"); ok {
		return elided + rest
	}
	return act
}

// frenchOpeners make a condition of a trigger by themselves; "dès" has its accent, "des" is an article.
var frenchOpeners = []string{
	"quand ", "lorsque ", "lorsqu'", "si ", "s'il", "chaque ", "en ", "a ", "au ", "aux ", "apres ", "avant ", "pour ", "tous les ", "toutes les ",
	"tant que ", "une fois ", "pendant ", "le jour ", "aussitot ", "sitot ", "lors ", "depuis ", "durant ", "sur ", "sous ", "sans ", "jusqu",
	"le lundi ", "le mardi ", "le mercredi ", "le jeudi ", "le vendredi ", "le samedi ", "le dimanche ",
}

func frenchCondition(trigger string) string {
	first := firstWord(trigger)
	switch {
	case first == "dès" || opens(trigger, frenchOpeners):
		return lowered(trigger) + ", "
	case slices.Contains(frenchSmall, first) && clauseFrench(trigger):
		return "quand " + lowered(trigger) + ", "
	}
	return trigger + "\u00a0: " // "Une crevaison : …", "Vélo déposé avant 11 h : …"
}

func frenchOtherwise(remedy string) string {
	if opens(remedy, []string{"sinon", "a defaut", "autrement", "si ", "s'il", "dans ce cas", "passe ce delai", "au-dela", "en cas ", "faute de "}) {
		return remedy
	}
	if firstWord(remedy) == "vous" || infinitive(frenchVerb(remedy)) {
		return "sinon, " + frenchClause("", remedy)
	}
	if !clauseFrench(remedy) {
		return "sinon\u00a0: " + unlessName(remedy, func(string) bool { return false })
	}
	return "sinon, " + unlessName(remedy, func(next string) bool { return next == "vous" || next == "nous" })
}
