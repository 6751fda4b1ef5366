package guide

import (
	"slices"
	"strings"

	"relcharter/charter"
)

var english = grammar{clause: englishClause, condition: englishCondition, otherwise: englishOtherwise}

// englishSmall are words that begin a noun or stand for one.
var englishSmall = []string{
	"we", "you", "they", "he", "she", "it", "someone", "somebody", "anyone", "anybody", "everyone", "everybody", "whoever", "nobody", "people",
	"the", "a", "an", "our", "your", "their", "his", "her", "my", "each", "every", "any", "one", "two", "three", "this", "that", "these", "those",
	"no", "all", "both", "some", "whichever",
}

// Verbs that make a clause of what follows an article, folded, and words that make a noun of it again.
var (
	englishVerbs = []string{
		"is", "are", "was", "were", "isn't", "aren't", "has", "have", "had", "does", "do", "doesn't", "don't", "can", "cannot", "can't", "will", "won't",
		"needs", "goes", "comes", "breaks", "fails", "stops", "arrives", "opens", "closes", "falls", "takes", "gets", "runs", "leaks", "rises",
		"changes", "ends", "starts", "misses", "asks", "calls", "becomes", "stays",
	}
	englishRelatives = []string{"who", "which", "that", "whose"}
	englishPronouns  = []string{
		"we", "you", "they", "he", "she", "it", "i", "someone", "somebody", "anyone", "anybody", "everyone", "everybody", "whoever", "nobody", "there",
	}
)

func clauseEnglish(s string) bool {
	return isClause(s, englishPronouns, englishVerbs, englishRelatives)
}

// nounEnglish reports whether an act is a noun without article, which no subject can do: "written answer".
func nounEnglish(verb string) bool {
	return slices.Contains([]string{"written", "free", "full", "new", "personal", "same-day", "sms", "phone"}, verb)
}

// englishClause joins an actor and what it does: a bare verb ("call you") takes will, a conjugated one ("calls you") stays,
// a thing ("a phone call") is owed.
func englishClause(actor, act string) string {
	if opens(act, []string{"we ", "i ", "you ", "our ", "your "}) || actor != "" && strings.HasPrefix(charter.Fold(act), charter.Fold(actor)+" ") {
		return lowered(act)
	}
	subject, act := englishSubject(actor), lowered(act)
	several := pluralEnglish(subject)
	adverb, verb, rest := parts(act)
	switch {
	case counted(act) || opens(act, []string{"a ", "an ", "one ", "two ", "three "}):
		return subject + " " + form("owe", several) + " you " + act
	case nounEnglish(verb) && !slices.Contains(englishPronouns, firstWord(subject)):
		return act + " (" + subject + ")"
	case nounEnglish(verb):
		return act
	case strings.HasSuffix(verb, "ed") && !slices.Contains([]string{"need", "feed", "shred", "speed", "embed", "heed", "wed", "bed"}, verb):
		return subject + " " + act // the past, which is no promise; the author will see it
	case verb == "to":
		return subject + " will " + adverb + rest
	case slices.Contains(modals, verb):
		return subject + " " + act
	case gerund(verb):
		return subject + " " + form("commit", several) + " to " + act
	case conjugated(verb) && several:
		return subject + " " + strings.TrimSpace(adverb+bare(verb)+" "+rest)
	case conjugated(verb):
		return subject + " " + act
	}
	return subject + " will " + act
}

// englishSubject returns who acts: "we" when nobody is named, "our mechanic" for a bare noun.
func englishSubject(actor string) string {
	switch {
	case actor == "":
		return "we"
	case slices.Contains(englishSmall, firstWord(actor)) || actor == "I":
		return named(actor, englishSmall)
	case small(actor):
		return "our " + named(actor, nil)
	}
	return named(actor, nil)
}

// pluralEnglish reports whether a subject takes the bare verb: I, you, we, they, or two joined by "and".
func pluralEnglish(subject string) bool {
	if slices.Contains([]string{"I", "you", "we", "they"}, subject) {
		return true
	}
	who, _, _ := strings.Cut(subject, " who ")
	head := who
	for _, preposition := range []string{" of ", " at ", " in ", " with ", " for ", " on ", ","} {
		head, _, _ = strings.Cut(head, preposition)
	}
	if opens(who, []string{"the ", "our ", "your ", "their ", "my "}) && strings.HasSuffix(head, "s") &&
		!strings.HasSuffix(head, "ss") && !strings.HasSuffix(head, "us") && !strings.HasSuffix(head, "is") {
		return true
	}
	return strings.Contains(who, " and ") || opens(who, []string{"all ", "both ", "two ", "three ", "these ", "those "})
}

// parts splits an act into the adverbs it begins with, its verb in lower case, and the rest.
func parts(act string) (adverbs, verb, rest string) {
	for rest = act; rest != ""; {
		var word string
		word, rest, _ = strings.Cut(rest, " ")
		switch w := strings.ToLower(word); {
		case w == "never", w == "always", w == "also", w == "then", w == "still", w == "first", len(w) > 4 && strings.HasSuffix(w, "ly") && w != "reply" && w != "apply" && w != "supply":
			adverbs += word + " "
		default:
			return adverbs, w, rest
		}
	}
	return adverbs, "", ""
}

// modals are verbs that need no will and have one form for everybody, or that the author has chosen the form of.
var modals = []string{
	"will", "can", "must", "may", "is", "are", "has", "have", "cannot", "won’t", "won't", "can’t", "can't", "doesn’t", "doesn't",
	"don’t", "don't", "promise", "promises",
}

// conjugated reports whether a verb has the s of the third person.
func conjugated(verb string) bool {
	return strings.HasSuffix(verb, "s") && !strings.HasSuffix(verb, "ss") && !slices.Contains([]string{"focus", "canvas", "bias", "discus"}, verb)
}

// bare returns a verb without the s of the third person: call, reply, watch, go.
func bare(verb string) string {
	stem := strings.TrimSuffix(verb, "s")
	if y, ok := strings.CutSuffix(verb, "ies"); ok && len(y) > 1 {
		return y + "y"
	}
	if short, ok := strings.CutSuffix(stem, "e"); ok {
		for _, ending := range []string{"sh", "ch", "ss", "x", "zz", "go", "do"} {
			if strings.HasSuffix(short, ending) && short != "cach" {
				return short
			}
		}
	}
	return stem
}

// form returns a regular verb for one or several subjects.
func form(verb string, several bool) string {
	if several {
		return verb
	}
	return verb + "s"
}

// gerund reports whether a verb is in -ing: "calling you back".
func gerund(verb string) bool {
	return len(verb) > 5 && strings.HasSuffix(verb, "ing") && !slices.Contains([]string{"string", "spring"}, verb)
}

// englishOpeners make a condition of a trigger by themselves.
var englishOpeners = []string{
	"when ", "whenever ", "if ", "as soon ", "once ", "every ", "each ", "after ", "before ", "on ", "in case", "at ", "while ", "during ",
	"within ", "for ", "until ", "the day ", "in the event", "upon ", "from ", "by ", "without ", "wherever ", "where ", "as long ", "in ",
}

func englishCondition(trigger string) string {
	if opens(trigger, englishOpeners) {
		return lowered(trigger) + ", "
	}
	if !clauseEnglish(trigger) {
		return trigger + ": " // "A storm: …", "Claim filed: …"
	}
	if slices.Contains(englishSmall, firstWord(trigger)) {
		trigger = lowered(trigger)
	}
	return "when " + trigger + ", "
}

// remedial are the verbs with which teams begin a remedy.
var remedial = []string{
	"refund", "pay", "give", "send", "bring", "call", "offer", "take", "waive", "credit", "replace", "repair", "deliver", "lend", "apologise",
	"apologize", "cancel", "extend", "reimburse", "add", "deduct", "write", "put", "let", "fix", "come", "collect", "return", "ship", "make",
	"do", "knock", "drop", "cover", "redo", "reply", "tell", "book", "move", "double",
}

func englishOtherwise(remedy string) string {
	if opens(remedy, []string{"otherwise", "if ", "failing ", "in that case"}) {
		return remedy
	}
	_, verb, rest := parts(remedy)
	plain := verb
	if !slices.Contains(remedial, verb) {
		plain = bare(verb)
	}
	if next := firstWord(rest); slices.Contains(remedial, plain) && next != "of" && next != "is" && next != "" {
		return "otherwise, we " + strings.Replace(lowered(remedy), verb, plain, 1)
	}
	if verb == "apologise" || verb == "apologize" {
		return "otherwise, we " + lowered(remedy)
	}
	second, _, _ := strings.Cut(rest, " ")
	if !clauseEnglish(remedy) && !conjugated(second) {
		return "otherwise: " + unlessName(remedy, func(string) bool { return false })
	}
	return "otherwise, " + unlessName(remedy, func(next string) bool { return conjugated(next) && next != "is" })
}
