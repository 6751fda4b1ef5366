package markdown

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"relcharter/lint/prose"
)

// deadlineIn reads a slot that is a deadline in one of the units of the format and nothing else: "within 2 working days", "sous 48 h",
// "le jour même". Notice, a time of the clock and a range ("24 to 48 hours") are left to the statement.
func deadlineIn(j judged, s prose.Slot) (measure, bool) {
	ws := measured(j.text[s.Start:s.End])
	if m, ok := fixedDeadlines[strings.Join(ws, " ")]; ok {
		return m, !governing[last(wordsOf(j.text[:s.Start]))]
	}
	i := afterAny(ws, deadlineLeads)
	if i == 0 || i >= len(ws) || !deadlineUnits[s.Quantity.Unit] {
		return measure{}, false
	}
	for _, w := range ws[i+1:] {
		if !unitNames[w] || workday[w] && s.Quantity.Unit != "working-day" {
			return measure{}, false
		}
	}
	if inRange(j.text[s.End:]) || isTheirs(j.text[:s.Start]) || beforeAct(j, s) {
		return measure{}, false
	}
	return measure{s.Quantity.Value, s.Quantity.Unit}, s.Quantity.Value > 0
}

// isTheirs reports whether a measure behind text is set to people, and not to the brand: "tell us within 12 days".
func isTheirs(text string) bool {
	if i := strings.LastIndexAny(text, ",;:."); i >= 0 {
		text = text[i+1:]
	}
	ws := wordsOf(text)
	for i, w := range ws {
		next := ""
		if i+1 < len(ws) {
			next = ws[i+1]
		}
		if w == "us" && i < 6 && !anyOf(ws[:i], pronouns) || strings.HasSuffix(w, "ez-nous") || (w == "you" || w == "vous") && duties[next] {
			return true
		}
	}
	return false
}

var (
	// workday are the words that make working time of a unit; governing, those behind which a day is only a part of a measure.
	workday   = words("working business ouvré ouvrés ouvrable ouvrables")
	governing = words("of the that after", "de du d' après")
)

var duties = words("have can may must should need", "avez pouvez devez disposez")

// beforeAct reports whether a measure within a sentence stands before its verb, and so measures something else: "scratches reported
// within a week are repaired".
func beforeAct(j judged, s prose.Slot) bool {
	if s.Start <= headEnd(j.text, nil) {
		return false
	}
	for _, a := range j.verdict.Slots {
		if a.Kind == prose.Act {
			return s.Start < a.Start && !strings.Contains(j.text[s.End:a.Start], ",")
		}
	}
	return false
}

// inRange reports whether a measure that rest stands behind is one of two: "24 to 48 hours", "2 jours ou plus".
func inRange(rest string) bool {
	rest = strings.TrimLeft(clipped(rest, 30), " \u00a0\u202f")
	if r, _ := utf8.DecodeRuneInString(rest); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "–")
	}
	for _, w := range measured(rest) {
		if !unitNames[w] {
			return w == "to" || w == "or" || w == "ou" || w[0] >= '0' && w[0] <= '9'
		}
	}
	return false
}

var (
	deadlineUnits = words("minute hour day working-day week month")
	unitNames     = words(
		"minute minutes min mins hour hours hr hrs h day days week weeks month months working business calendar",
		"mn heure heures jour jours j semaine semaines mois ouvré ouvrés ouvrable ouvrables calendaire calendaires",
	)
	deadlineLeads = [][]string{
		{"within"},
		{"within", "a", "maximum", "of"},
		{"inside"},
		{"in"},
		{"in", "under"},
		{"in", "less", "than"},
		{"under"},
		{"no", "later", "than"},
		{"sous"},
		{"dans", "les"},
		{"dans", "un", "délai", "de"},
		{"dans", "un", "délai", "d'"},
		{"dans", "un", "délai", "maximum", "de"},
		{"dans", "un", "délai", "maximal", "de"},
		{"en"},
		{"en", "moins", "de"},
		{"en", "moins", "d'"},
		{"d'", "ici"},
		{"sous", "un", "délai", "de"},
	}
	fixedDeadlines = map[string]measure{
		"the same day": {0, "day"}, "same day": {0, "day"}, "within the day": {0, "day"}, "within the hour": {0, "hour"},
		"by the next working day": {1, "working-day"}, "the next working day": {1, "working-day"}, "next working day": {1, "working-day"},
		"le jour même": {0, "day"}, "dans la journée": {0, "day"}, "dans l' heure": {0, "hour"},
	}
)

// measured returns the words of a text, a number apart from the unit that is glued to it: "48h" is "48", "h".
func measured(text string) []string {
	var out []string
	for _, w := range wordsOf(text) {
		n := strings.IndexFunc(w, func(r rune) bool { return !unicode.IsDigit(r) })
		if n > 0 && unitNames[w[n:]] {
			out = append(out, w[:n], w[n:])
			continue
		}
		out = append(out, w)
	}
	return out
}

// afterAny returns the index of the word behind the longest of the leads that ws begin with; 0 for none.
func afterAny(ws []string, leads [][]string) int {
	longest := 0
	for _, lead := range leads {
		if len(lead) > longest && len(ws) >= len(lead) && strings.Join(ws[:len(lead)], " ") == strings.Join(lead, " ") {
			longest = len(lead)
		}
	}
	return longest
}

// frequencyIn reads a slot that is a number of times in a period of the format: "twice a year", "chaque mois". What comes every
// second week, or on Mondays, is left to the statement.
func frequencyIn(j judged, s prose.Slot) (measure, bool) {
	text := strings.Join(measured(j.text[s.Start:s.End]), " ")
	if per, ok := adverbs[text]; ok {
		next, _, _ := strings.Cut(strings.TrimLeft(clipped(j.text[s.End:], 30), " "), " ")
		return measure{1, per}, !hasLetter(next) // "weekly news" is a thing, no rhythm
	}
	for _, every := range []string{"every ", "each ", "chaque ", "tous les ", "toutes les "} {
		if rest, ok := strings.CutPrefix(text, every); ok {
			per, known := periods[rest]
			return measure{1, per}, known
		}
	}
	for _, of := range []string{" times a ", " times per ", " fois par ", " fois l' ", " a ", " per "} {
		count, rest, ok := strings.Cut(text, of)
		if !ok {
			continue
		}
		times, known := counts[count]
		if n, err := strconv.Atoi(count); err == nil && strings.HasPrefix(of, " times") || err == nil && strings.HasPrefix(of, " fois") {
			times, known = n, n > 0
		}
		per, period := periods[rest]
		return measure{float64(times), per}, known && period
	}
	return measure{}, false
}

var (
	periods = map[string]string{
		"day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year",
		"jour": "day", "jours": "day", "semaine": "week", "semaines": "week", "mois": "month", "trimestre": "quarter", "trimestres": "quarter",
		"an": "year", "ans": "year", "année": "year", "années": "year",
	}
	counts = map[string]int{
		"once": 1, "twice": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
		"une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5,
	}
	adverbs = map[string]string{
		"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "annually": "year", "yearly": "year",
		"quotidiennement": "day", "mensuellement": "month", "trimestriellement": "quarter", "annuellement": "year",
	}
)

// thresholdIn reads a bound that a statement puts on something counted, when it puts one only: "at least 30 days" is 30 "days at
// least". Shares and numbers of times are none.
func thresholdIn(text, lang string) *measure {
	fields := strings.Fields(clipped(text, maxWords*8))
	var one *measure
	for i := range fields {
		for _, b := range bounds {
			n := len(b.words)
			if i+n+1 >= len(fields) || !strings.EqualFold(strings.Join(fields[i:i+n], " "), strings.Join(b.words, " ")) {
				continue
			}
			value, err := strconv.Atoi(fields[i+n])
			unit := strings.TrimRight(fields[i+n+1], ".,;:!?)…")
			if err != nil || value <= 0 || !countable(unit) {
				continue
			}
			if one != nil {
				return nil
			}
			side := b.en
			if lang == "fr" {
				side = b.fr
			}
			one = &measure{float64(value), unit + side}
		}
	}
	return one
}

var bounds = []struct {
	words  []string
	en, fr string // what the unit is followed by
}{
	{[]string{"at", "least"}, " at least", ", au moins"},
	{[]string{"at", "most"}, " at most", ", au plus"},
	{[]string{"no", "more", "than"}, " at most", ", au plus"},
	{[]string{"au", "moins"}, " at least", ", au moins"},
	{[]string{"au", "plus"}, " at most", ", au plus"},
}

// countable reports whether a word can be what is counted.
func countable(unit string) bool {
	switch unit {
	case "times", "time", "fois", "%", "per", "percent", "pour", "of", "de", "to", "à", "or", "ou", "and", "et", "working", "business":
		return false
	}
	return hasLetter(unit) && len(unit) > 1 || unit == "€" || unit == "£" || unit == "$"
}

// shareIn returns the share of cases a statement promises to succeed in, when it names one share and cases: "95% of calls", "dans 95 %
// des cas", or a row under the header "Target"; 0 otherwise.
func shareIn(j judged) float64 {
	var share float64
	n := 0
	for _, s := range j.verdict.Slots {
		if s.Kind != prose.Amount || s.Quantity.Unit != "percent" {
			continue
		}
		n++
		if j.Kind == Cell && len(j.Headings) > 0 && anyOf(wordsOf(clipped(j.Headings[len(j.Headings)-1], maxHeading)), targets) {
			share = s.Quantity.Value
		}
		ws := wordsOf(clipped(j.text[s.End:], 60))
		for len(ws) > 1 && of[ws[0]] {
			ws = ws[1:]
			if cases[ws[0]] {
				share = s.Quantity.Value
			}
		}
	}
	if n != 1 || share > 100 {
		return 0
	}
	return share
}

var (
	targets = words("target targets", "objectif objectifs cible")
	of      = words("of all our the your", "de d' des nos vos les")
	cases   = words(
		"calls letters emails e-mails requests cases enquiries inquiries queries complaints orders applications messages claims visits deliveries repairs trains",
		"appels courriers courriels e-mails mails demandes cas réclamations commandes messages dossiers lettres livraisons interventions visites trains",
	)
)
