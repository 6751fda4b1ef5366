package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"relcharter/lint/prose"
)

// answers are the fields of a behaviour that its statement fills in; what is "" or zero it does not tell, or not in one way.
type answers struct {
	trigger, actor, act string
	deadline, frequency *measure
	threshold           *measure
	share               float64 // of the target, in percent; 0 for none
	remedy              string
}

// measure is a number and its unit, as the format writes them.
type measure struct {
	value float64
	unit  string
}

// answersOf reads the fields of an act. Measures are only read in a statement that can be checked: beside an effort or a way out a
// number promises nothing.
func answersOf(j judged) answers {
	var a answers
	own, at := ownTrigger(j)
	a.trigger = own
	twice := false // two conditions: one field holds one
	if t := j.Trigger; len(t) <= maxStem && isOccasion(wordsOf(t)) {
		a.trigger, twice = t, own != "" && !strings.HasPrefix(j.text, t)
	}
	var found []prose.Span // what else the sentence tells, for who does what
	if own != "" {
		found = append(found, at)
	}
	if j.verdict.Label == prose.Verifiable && !j.attitude {
		found = append(found, a.measures(j)...)
	}
	a.remedy = fallbackIn(j.text)
	if j.verdict.Hedge == prose.NoHedge && a.remedy == "" && !twice {
		a.actor, a.act = deedOf(j, found)
	}
	return a
}

// measures reads the measures of a statement and returns where those stand that an act is told without.
func (a *answers) measures(j judged) []prose.Span {
	var at []prose.Span
	a.deadline, at = only(j, prose.Deadline, deadlineIn, at)
	a.frequency, at = only(j, prose.Frequency, frequencyIn, at)
	if a.deadline == nil {
		a.threshold = thresholdIn(j.text, j.verdict.Language)
	}
	a.share = shareIn(j)
	return at
}

// only returns the measure of the slots of a kind, and adds its place to at, when they hold exactly one that can be read.
func only(j judged, kind prose.SlotKind, read func(j judged, s prose.Slot) (measure, bool), at []prose.Span) (*measure, []prose.Span) {
	var one *measure
	var place prose.Span
	for _, s := range j.verdict.Slots {
		if s.Kind != kind || inTrigger(j, s.Span) {
			continue
		}
		m, ok := read(j, s)
		switch {
		case !ok && s.Quantity.Unit != "":
			return nil, at // another number says something of its own
		case !ok:
		case one != nil:
			return nil, at
		default:
			one, place = &m, s.Span
		}
	}
	if one != nil {
		at = append(at, place)
	}
	return one, at
}

// inTrigger reports whether a slot stands within a condition: "if it lasts more than 6 hours".
func inTrigger(j judged, s prose.Span) bool {
	for _, t := range j.verdict.Slots {
		if t.Kind == prose.Trigger && t.Start < s.Start && s.End <= t.End && isOccasion(wordsOf(j.text[t.Start:t.End])) {
			return true
		}
	}
	return false
}

// ownTrigger returns the condition at the head or the end of the statement, and where it stands; "" when it has none, or several.
func ownTrigger(j judged) (string, prose.Span) {
	var one prose.Span
	head := headEnd(j.text, nil)
	for _, s := range j.verdict.Slots {
		ends := !hasLetter(j.text[s.End:])
		if s.Kind != prose.Trigger || s.Start < one.End || ends == (s.Start <= head) || s.Start > head && wonders(j) {
			continue
		}
		text := j.text[s.Start:s.End]
		ws := wordsOf(text)
		if len(ws) > maxTrigger || !isOccasion(ws) || strings.ContainsAny(text, "()") || !conditions[ws[0]] && (s.Start > head || hasDigit(text)) {
			continue
		}
		if one.End > 0 {
			return "", prose.Span{}
		}
		one = s.Span
	}
	return strings.TrimRight(j.text[one.Start:one.End], " ,"), one
}

// wonders reports whether the act is one of telling or asking, behind which "if" and "when" begin what is told: "we say when".
func wonders(j judged) bool {
	for _, s := range j.verdict.Slots {
		if s.Kind == prose.Act {
			return telling[firstWord(j.text[s.Start:s.End])]
		}
	}
	return false
}

var (
	// conditions begin a condition wherever it stands; events do at the beginning of a sentence.
	conditions = words("if when whenever once", "si s' quand lorsque lorsqu'")
	events     = words("after before following upon", "après avant dès suite")
	telling    = words("tell say ask explain know see check show", "disons dit demandons demande expliquons explique savons vérifions montrons indiquons")
	// excuses make no condition of what they stand in.
	excuses = words("possible needed necessary appropriate required applicable practicable", "possible besoin nécessaire utile échéant")
)

// isOccasion reports whether words name an event that sets an act off; a channel, such as "by post", is none.
func isOccasion(ws []string) bool {
	if len(ws) < 2 || anyOf(ws, excuses) || notTriggers[ws[1]] {
		return false
	}
	switch ws[0] {
	case "once":
		return ws[1] != "a" && ws[1] != "per" && ws[1] != "every" && ws[1] != "an"
	case "in":
		return ws[1] == "case" || len(ws) > 2 && ws[2] == "event"
	case "as":
		return ws[1] == "soon"
	case "each", "every":
		return ws[1] == "time"
	case "en":
		return ws[1] == "cas"
	case "une", "chaque":
		return ws[1] == "fois" && len(ws) > 2 && ws[2] != "par"
	case "lors":
		return true
	}
	return conditions[ws[0]] || events[ws[0]]
}

// deedOf returns who does what in a statement that is one clause: "[When…,] our mechanic calls you [within 2 days]." Both are ""
// when it is built otherwise; found are the places of what stands beside the act.
func deedOf(j judged, found []prose.Span) (actor, act string) {
	start := headEnd(j.text, found)
	who, what := prose.Span{}, prose.Span{}
	for _, s := range j.verdict.Slots {
		switch {
		case s.Kind == prose.Actor && who.End == 0 && s.Start >= start:
			who = s.Span
		case s.Kind == prose.Act && what.End == 0:
			what = s.Span
		}
	}
	if who.End == 0 || what.Start < who.End || !isActor(j.text[start:who.End]) {
		return "", ""
	}
	skip, ok := upToVerb(j.text[who.End:what.Start])
	verb := firstWord(j.text[what.Start:what.End])
	if !ok || vows[verb] {
		return "", ""
	}
	begin := who.End + skip
	end := len(j.text)
	for _, f := range found {
		if f.Start > what.Start {
			end = min(end, f.Start)
		}
	}
	act = strings.TrimRight(j.text[begin:end], " .!…\u00a0\u202f")
	act = strings.TrimLeft(act, " ")
	if !aside(j.text[end:], end, found) || act == "" || strings.ContainsAny(act, ",.;:!?()–—") || joins(act) {
		return "", ""
	}
	return j.text[start:who.End], act
}

// headEnd returns where a sentence begins behind the labels or the condition at its head: "3. Candour. We…", "When you call, we…".
func headEnd(text string, found []prose.Span) int {
	at := 0
	for labels := 0; labels < 3; labels++ {
		head, next := clipped(text[at:], maxName), 0
		for _, sign := range []string{": ", ". ", " – ", " — "} {
			i := strings.Index(head, sign)
			if i > 0 && (next == 0 || i+len(sign) < next) && isLabel(head[:i]) {
				next = i + len(sign)
			}
		}
		if next == 0 {
			break
		}
		at += next
	}
	for _, f := range found {
		if rest, comma := strings.CutPrefix(text[f.End:], ", "); f.Start == at && comma {
			return len(text) - len(rest)
		}
	}
	return at
}

// isLabel reports whether what stands before a sign is a label, and no sentence.
func isLabel(text string) bool {
	ws := wordsOf(text)
	return len(ws) <= maxLabel && !isClause(ws)
}

// isActor reports whether a text is who acts, and no more: a pronoun, a name, or a noun with its determiner.
func isActor(text string) bool {
	ws := wordsOf(text)
	if len(ws) == 0 || len(ws) > 4 || strings.ContainsAny(text, ",.;:()–—") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text)
	return len(ws) == 1 || !pronouns[last(ws)] && (nounHeads[ws[0]] || unicode.IsUpper(r))
}

// upToVerb returns how much of what stands between who acts and the verb is no part of the act ("will"), and whether all of
// it is small words.
func upToVerb(between string) (skip int, ok bool) {
	for _, future := range []string{" will ", " shall ", "’ll ", "'ll "} {
		if strings.HasPrefix(between, future) {
			skip = len(future)
		}
	}
	for _, w := range wordsOf(between[skip:]) {
		if !small[w] {
			return 0, false
		}
	}
	return skip, true
}

var (
	small = words("always never also then", "vous nous le la les l' lui leur en y ne n' se s'")
	// vows are verbs that promise an act and do not name it.
	vows = words(
		"commit undertake promise pledge guarantee want aim try strive seek",
		"engageons engage engagent promettons promet garantissons garantit assurons assure veillons veille efforçons souhaitons voulons",
	)
)

// aside reports whether the rest of a sentence, which begins at offset at, is nothing but what was found in it.
func aside(rest string, at int, found []prose.Span) bool {
	for i := 0; i < len(rest); {
		inside := false
		for _, f := range found {
			if f.Start <= at+i && at+i < f.End {
				i, inside = f.End-at, true
			}
		}
		if inside {
			continue
		}
		r, size := utf8.DecodeRuneInString(rest[i:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return false
		}
		i += size
	}
	return true
}

// joins reports whether an act is two: "answer and we call back".
func joins(act string) bool {
	ws := wordsOf(act)
	for i := 1; i+1 < len(ws); i++ {
		if (ws[i] == "and" || ws[i] == "et") && (ws[i+1] == "we" || ws[i+1] == "nous") {
			return true
		}
	}
	return false
}
