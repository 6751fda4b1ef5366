package settings

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"relcharter/charter"
	"relcharter/charter/tomltree"
	"relcharter/lint"
)

// Error is what a settings file says that cannot be meant.
type Error struct {
	Path     string
	Problems []Problem // in the order of the file; at least one
}

// Problem is one thing of a settings file that cannot be meant.
type Problem struct {
	At      charter.Position
	Message charter.L10n
}

func (e *Error) Error() string {
	p := &e.Problems[0]
	return fmt.Sprintf("%s:%d:%d: %s", e.Path, p.At.Line, p.At.Rune, p.Message.EN)
}

// Parse reads the text of a settings file. Its error is an *Error; a file that says one thing that cannot be meant sets nothing.
func Parse(path, src string, c Catalogue) (*Settings, error) {
	doc := charter.Parse(path, src)
	r := &reader{catalogue: c, doc: doc, out: &Settings{Path: path, Off: map[string]bool{}, Severities: map[string]lint.Severity{}}}
	if !doc.Wellformed() {
		for i := range doc.Problems {
			if p := &doc.Problems[i]; p.Code == charter.Malformed {
				r.say(p.Span, p.Message)
			}
		}
		return nil, &Error{Path: path, Problems: r.problems}
	}
	r.table(nil, doc.Tree().Decode(), readers)
	if len(r.problems) > 0 {
		slices.SortStableFunc(r.problems, func(a, b Problem) int {
			if a.At.Line != b.At.Line {
				return a.At.Line - b.At.Line
			}
			return a.At.Rune - b.At.Rune
		})
		return nil, &Error{Path: path, Problems: r.problems}
	}
	return r.out, nil
}

type reader struct {
	catalogue Catalogue
	doc       *charter.Document
	out       *Settings
	problems  []Problem
}

// readers read the value of each key at the top of the file.
var readers = map[string]func(*reader, charter.Path, any){
	"ruleset":  (*reader).ruleset,
	"ignore":   func(r *reader, at charter.Path, v any) { r.out.Ignore = r.patterns(at, v) },
	"markdown": func(r *reader, at charter.Path, v any) { r.out.Markdown = r.patterns(at, v) },
	"severity": (*reader).severities,
	"limits":   func(r *reader, at charter.Path, v any) { r.table(at, r.asTable(at, v), limitReaders) },
}

var limitReaders = map[string]func(*reader, charter.Path, any){
	"talk_share":     (*reader).talkShare,
	"review_months":  func(r *reader, at charter.Path, v any) { r.out.Limits.ReviewMonths = r.count(at, v, 1, 120) },
	"sentence_words": func(r *reader, at charter.Path, v any) { r.out.Limits.SentenceWords = r.count(at, v, 5, 200) },
	"results_months": func(r *reader, at charter.Path, v any) { r.out.Limits.ResultsMonths = r.count(at, v, 1, 120) },
}

func (r *reader) say(at charter.Span, message charter.L10n) {
	r.problems = append(r.problems, Problem{At: r.doc.Position(at.Start), Message: message})
}

func (r *reader) saySpan(at charter.Path, message charter.L10n) {
	r.say(r.doc.Tree().ValueSpan(at), message)
}

// table reads the keys of a table, each by its reader.
func (r *reader) table(at charter.Path, values map[string]any, by map[string]func(*reader, charter.Path, any)) {
	for _, key := range slices.Sorted(maps.Keys(values)) {
		path := at.With(tomltree.K(key))
		read := by[key]
		if read == nil {
			r.unknown(path, key, slices.Sorted(maps.Keys(by)), charter.L10n{
				FR: "« {key} » n’est pas un réglage", EN: "“{key}” is not a setting",
			})
			continue
		}
		read(r, path, values[key])
	}
}

// unknown says that a key names nothing, and what was most likely meant.
func (r *reader) unknown(at charter.Path, key string, known []string, what charter.L10n) {
	r.say(r.doc.Tree().KeySpan(at), suggest(what, key, known))
}

// suggest adds what was most likely meant, or what there is.
func suggest(what charter.L10n, word string, known []string) charter.L10n {
	if near, ok := charter.Nearest(word, known); ok {
		what.FR += " ; vouliez-vous dire « {near} » ?"
		what.EN += "; did you mean “{near}”?"
		what = what.With("near", near)
	} else if len(known) <= 8 {
		what.FR += " ; ce qui existe : {known}"
		what.EN += "; there are: {known}"
		what = what.With("known", strings.Join(known, ", "))
	} else {
		what.FR += " ; toutes les règles : charter rules"
		what.EN += "; all the rules: charter rules"
	}
	return what.With("key", charter.Short(word, 40))
}

func (r *reader) asTable(at charter.Path, v any) map[string]any {
	table, ok := v.(map[string]any)
	if !ok {
		name := at[len(at)-1].Key
		r.say(r.doc.Tree().KeySpan(at), charter.L10n{
			FR: "« {name} » est une table : écrivez [{name}] sur une ligne, et dessous un réglage par ligne",
			EN: "“{name}” is a table: write [{name}] on a line, and one setting a line below it",
		}.With("name", name))
	}
	return table
}

func (r *reader) ruleset(at charter.Path, v any) {
	name, ok := v.(string)
	if !ok || !slices.Contains(r.catalogue.Rulesets, name) {
		if !ok {
			name = strings.Trim(r.text(at), `"'`)
		}
		r.saySpan(at, suggest(charter.L10n{
			FR: "« {key} » n’est pas un jeu de règles connu de cette version",
			EN: "“{key}” is not a set of rules this version knows",
		}, name, r.catalogue.Rulesets))
		return
	}
	r.out.Ruleset = name
}

// text returns the source of a value.
func (r *reader) text(at charter.Path) string {
	s := r.doc.Tree().ValueSpan(at)
	return r.doc.Source()[s.Start:s.End]
}

func (r *reader) patterns(at charter.Path, v any) []string {
	var out []string
	list, ok := v.([]any)
	for _, each := range list {
		text, isText := each.(string)
		ok = ok && isText && strings.TrimSpace(text) != ""
		if why := unusable(text); ok && !why.IsZero() {
			r.saySpan(at, why.With("pattern", charter.Short(text, 40)))
			return nil
		}
		out = append(out, text)
	}
	if !ok {
		r.saySpan(at, charter.L10n{
			FR: "il faut une liste de motifs, comme [\"archives/\", \"*.md\"]",
			EN: "a list of patterns is needed, such as [\"archive/\", \"*.md\"]",
		})
	}
	return out
}

// unusable says why a pattern matches nothing.
func unusable(pattern string) charter.L10n {
	switch {
	case strings.HasPrefix(pattern, "./"):
		return charter.L10n{
			FR: "« {pattern} » : retirez ./, les motifs partent du dossier des réglages", EN: "“{pattern}”: leave out ./, patterns start at the folder of the settings",
		}
	case strings.HasPrefix(pattern, "../") || strings.Contains(pattern, "/../"):
		return charter.L10n{
			FR: "« {pattern} » sort du dossier des réglages ; mettez-les plus haut", EN: "“{pattern}” leaves the folder of the settings; put them higher up",
		}
	case strings.ContainsAny(pattern, `\#`) || strings.Count(pattern, "[") != strings.Count(pattern, "]"):
		return charter.L10n{
			FR: "« {pattern} » ne peut rien désigner ; écrivez les chemins avec /, et fermez les crochets",
			EN: "“{pattern}” cannot match anything; write paths with /, and close brackets",
		}
	}
	return charter.L10n{}
}

// severityWords are what a rule can be set to.
var severityWords = []string{"off", lint.Hint.String(), lint.Warning.String(), lint.Error.String()}

func (r *reader) severities(at charter.Path, v any) {
	var ids []string
	byID := map[string]*lint.Rule{}
	for _, rule := range r.catalogue.Rules {
		ids = append(ids, rule.ID)
		byID[rule.ID] = rule
	}
	values := r.asTable(at, v)
	for _, id := range slices.Sorted(maps.Keys(values)) {
		path := at.With(tomltree.K(id))
		rule := byID[id]
		if rule == nil {
			r.unknown(path, id, ids, charter.L10n{FR: "« {key} » n’est pas une règle", EN: "“{key}” is not a rule"})
			continue
		}
		r.severity(path, rule, values[id])
	}
}

func (r *reader) severity(at charter.Path, rule *lint.Rule, v any) {
	word, _ := v.(string)
	weight, known := lint.ParseSeverity(word)
	switch {
	case !known && word != "off":
		r.saySpan(at, suggest(charter.L10n{
			FR: "« {key} » n’est pas une gravité", EN: "“{key}” is not a severity",
		}, strings.Trim(r.text(at), `"'`), severityWords))
	case !rule.Acceptable() && weight < rule.Severity:
		r.saySpan(at, charter.L10n{
			FR: "« {id} » ne peut être ni adoucie ni éteinte : sans elle, un feu vert ne voudrait rien dire",
			EN: "“{id}” can be neither softened nor turned off: without it a green light would mean nothing",
		}.With("id", rule.ID))
	case word == "off":
		r.out.Off[rule.ID] = true
	default:
		r.out.Severities[rule.ID] = weight
	}
}

func (r *reader) talkShare(at charter.Path, v any) {
	share, ok := v.(float64)
	if whole, isWhole := v.(int64); isWhole {
		share, ok = float64(whole), true
	}
	if !ok || !(share > 0 && share <= 1) {
		r.saySpan(at, charter.L10n{
			FR: "il faut une part entre 0 et 1, comme 0.5", EN: "a share between 0 and 1 is needed, such as 0.5",
		})
		return
	}
	r.out.Limits.TalkShare = share
}

func (r *reader) count(at charter.Path, v any, least, most int64) int {
	n, ok := v.(int64)
	if !ok || n < least || n > most {
		r.saySpan(at, charter.L10n{
			FR: "il faut un nombre entier de {least} à {most}", EN: "a whole number from {least} to {most} is needed",
		}.With("least", fmt.Sprint(least), "most", fmt.Sprint(most)))
		return 0
	}
	return int(n)
}
