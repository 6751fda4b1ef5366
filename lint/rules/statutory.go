package rules

import (
	_ "embed"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

// statutoryTable is what the law already gives, for counsel to review; its head says how it is written.
//
//go:embed statutory.txt
var statutoryTable string

// statutoryRight is an entry of the table.
type statutoryRight struct {
	name       string
	sector     charter.L10n
	least      bool // people have at least that much; else the house acts within that time at most
	values     []float64
	unit       string // as in prose.Quantity
	right      charter.L10n
	condition  charter.L10n           // "if you sell at a distance", asked when nothing makes sure of it; zero where that would be idle
	supervisor bool                   // a regulator asks for it, rather than the law
	doubtful   bool                   // it has so many exceptions that a finding is no error
	sources    map[string]legalSource // by country: "EU", "FR", "UK"
	subject    map[string][][]string  // by language: one phrase of each list is in a promise about the right
	where, not map[string][]string    // by language
}

// legalSource is where a country says so.
type legalSource struct {
	text, url string
	since     charter.Date
	read      bool // the figure was read when the table was checked
}

// statutory returns the table and the day it was checked. An entry that cannot be read is a fault of the program.
var statutory = sync.OnceValues(func() ([]*statutoryRight, charter.Date) {
	var rights []*statutoryRight
	var checked charter.Date
	for line := range strings.Lines(statutoryTable) {
		line = strings.TrimSpace(line)
		key, value, _ := strings.Cut(line, ":")
		value = strings.TrimSpace(value)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			rights = append(rights, &statutoryRight{
				name:    strings.Trim(line, "[]"),
				sources: map[string]legalSource{}, subject: map[string][][]string{}, where: map[string][]string{}, not: map[string][]string{},
			})
		case key == "checked":
			checked = day(value)
		default:
			rights[len(rights)-1].read(key, value)
		}
	}
	return rights, checked
})

// read takes a line of the entry.
func (r *statutoryRight) read(key, value string) {
	key, lang, _ := strings.Cut(key, "-")
	switch key {
	case "sector":
		say(&r.sector, lang, value)
	case "measure":
		r.measure(value)
	case "right":
		say(&r.right, lang, value)
	case "if":
		say(&r.condition, lang, value)
	case "by":
		r.supervisor = value == "supervisor"
	case "doubtful":
		r.doubtful = value == "yes"
	case "subject":
		r.subject[lang] = append(r.subject[lang], phrasesOf(value))
	case "where":
		r.where[lang] = phrasesOf(value)
	case "not":
		r.not[lang] = phrasesOf(value)
	case "EU", "FR", "UK":
		part := strings.Split(value, " | ")
		r.sources[key] = legalSource{text: part[0], url: part[1], since: day(part[2]), read: part[3] == "read"}
	default:
		panic("statutory.txt: " + r.name + ": " + key)
	}
}

// measure takes "at least 25 50 percent".
func (r *statutoryRight) measure(text string) {
	words := strings.Fields(text)
	r.least, r.unit = words[1] == "least", words[len(words)-1]
	for _, w := range words[2 : len(words)-1] {
		v, err := strconv.ParseFloat(w, 64)
		if err != nil {
			panic(err)
		}
		r.values = append(r.values, v)
	}
}

func say(text *charter.L10n, lang, value string) {
	if lang == string(charter.French) {
		text.FR = value
	} else {
		text.EN = value
	}
}

func day(text string) charter.Date {
	d, err := charter.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

// phrasesOf returns the phrases of a line as they stand in onlyWords; one that ends in * begins a word.
func phrasesOf(line string) []string {
	var out []string
	for phrase := range strings.SplitSeq(line, " | ") {
		words := onlyWords(phrase)
		if strings.HasSuffix(phrase, "*") {
			words = strings.TrimSuffix(words, " ")
		}
		out = append(out, words)
	}
	return out
}

// anyIn reports whether one of the phrases stands in words, both as onlyWords gives them.
func anyIn(words string, phrases []string) bool {
	return slices.ContainsFunc(phrases, func(phrase string) bool { return strings.Contains(words, phrase) })
}

// about reports whether a promise in a language is about the right.
func (r *statutoryRight) about(words string, lang charter.Lang) bool {
	for _, list := range r.subject[string(lang)] {
		if !anyIn(words, list) {
			return false
		}
	}
	return len(r.subject[string(lang)]) > 0 && !anyIn(words, r.not[string(lang)])
}

// located reports whether the words make sure that the promise falls under the right.
func (r *statutoryRight) located(words string, lang charter.Lang) bool {
	where := r.where[string(lang)]
	return len(where) == 0 || anyIn(words, where)
}

// near is how far two times may be apart, as a share, and be the same in law: 30 days and a month.
const near = 0.03

// gives reports whether a measure of a promise is the one the right gives; exact says that its unit is no figure of speech.
func (r *statutoryRight) gives(q prose.Quantity, exact bool) bool {
	return slices.ContainsFunc(r.values, func(v float64) bool {
		due := prose.Quantity{Value: v, Unit: r.unit}
		switch {
		case q.Unit == due.Unit || !lasts(due):
			return q == due
		case due.Unit == "working-day":
			return !exact && (q.Unit == "day" || q.Unit == "week") && sameTime(q, due)
		}
		a, b := q.Value*minutesIn(q.Unit), v*minutesIn(r.unit)
		return math.Abs(a-b) <= near*b
	})
}

// beatenBy reports whether a measure of a promise is better for people than all the right gives.
func (r *statutoryRight) beatenBy(q prose.Quantity) bool {
	due := prose.Quantity{Value: slices.Max(r.values), Unit: r.unit}
	switch {
	case r.gives(q, false):
		return false
	case !lasts(due):
		return q.Unit == due.Unit && q.Value > due.Value
	case !lasts(q):
		return false
	case r.least:
		return longer(due, q)
	}
	return longer(q, due)
}

// above reports whether a measure of a promise is worse for people than the right: only a time tells.
func (r *statutoryRight) above(q prose.Quantity) bool {
	due := prose.Quantity{Value: r.values[0], Unit: r.unit}
	if !lasts(q) || !lasts(due) || r.gives(q, false) {
		return false
	}
	if r.least {
		return longer(q, due)
	}
	return longer(due, q)
}

// union lists the members of the European Union, by the codes of ISO 3166-1.
var union = strings.Fields("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK")

// countriesOf returns whose law a charter in a language falls under, the nearest first: the country of its region, or where most
// charters in that language are written. The file says no more of it. It is empty for a country the table knows nothing of.
func countriesOf(language string) []string {
	lang, region, regional := strings.Cut(strings.ReplaceAll(language, "_", "-"), "-")
	region = strings.ToUpper(region)
	switch {
	case regional && region == "GB":
		return []string{"UK"}
	case regional && slices.Contains(union, region):
		return []string{region, "EU"}
	case regional:
		return nil
	case strings.EqualFold(lang, string(charter.French)):
		return []string{"FR", "EU"}
	}
	return []string{"UK", "EU"}
}

// dueRight is a right as one country gives it.
type dueRight struct {
	*statutoryRight
	source string
}

// jurisdiction is whose law was asked for, and on what day.
type jurisdiction struct {
	country string
	today   charter.Date
}

// dueKnown holds the rights that were asked for, by jurisdiction.
var dueKnown sync.Map

// dueUnder returns the rights a charter in a language falls under on a day, in the order of the table. The list is shared: only read
// it.
func dueUnder(p *lint.Pass, language string) []dueRight {
	countries := countriesOf(language)
	if len(countries) == 0 {
		return nil
	}
	at := jurisdiction{countries[0], p.Today}
	if known, ok := dueKnown.Load(at); ok {
		return known.([]dueRight)
	}
	var out []dueRight
	rights, _ := statutory()
	for _, r := range rights {
		for _, country := range countries {
			if s, known := r.sources[country]; known && !p.Today.Before(s.since) {
				out = append(out, dueRight{r, s.text})
				break
			}
		}
	}
	dueKnown.Store(at, out)
	return out
}
