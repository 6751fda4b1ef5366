package tui

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"relcharter/charter"
)

// typable reports whether a field is filled in by typing; the others by choosing.
func typable(f *charter.Field) bool {
	switch f.Kind {
	case charter.KindText, charter.KindProse, charter.KindID, charter.KindInt, charter.KindNumber, charter.KindDate:
		return true
	}
	return false
}

// multiline reports whether a typed field takes several lines.
func multiline(f *charter.Field) bool { return f.Kind == charter.KindProse || f.List }

// shown returns a value of the document as it is typed: a decimal comma in French, one element a line for a list.
func shown(v any, lang charter.Lang) string {
	switch v := v.(type) {
	case string:
		return v
	case float64:
		s := charter.Number{Value: v}.String()
		if lang == charter.French {
			s = strings.Replace(s, ".", ",", 1)
		}
		return s
	case charter.Date:
		return v.String()
	case []string:
		lines := make([]string, len(v))
		for i, e := range v {
			lines[i] = strings.ReplaceAll(e, "\n", lineBreak)
		}
		return strings.Join(lines, "\n")
	}
	return ""
}

// lineBreak stands for a line break within an element of a list, whose elements are typed one a line.
const lineBreak = "↵"

// frenchDate is a day as it is written by hand: 31/12/2026.
var frenchDate = regexp.MustCompile(`^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$`)

// typed returns what a typed text means for a field, nil for a blank one, or what is wrong with it.
func typed(f *charter.Field, s string, lang charter.Lang) (any, charter.L10n) {
	trimmed := strings.TrimSpace(s)
	if f.List {
		var out []string
		for _, line := range strings.Split(s, "\n") {
			if line = strings.TrimSpace(line); line != "" {
				out = append(out, strings.ReplaceAll(line, lineBreak, "\n"))
			}
		}
		if out == nil {
			return nil, charter.L10n{}
		}
		return out, charter.L10n{}
	}
	if trimmed == "" {
		return nil, charter.L10n{}
	}
	switch f.Kind {
	case charter.KindInt, charter.KindNumber:
		return typedNumber(f, trimmed, lang)
	case charter.KindDate:
		if m := frenchDate.FindStringSubmatch(trimmed); m != nil {
			trimmed = m[3] + "-" + pad2(m[2]) + "-" + pad2(m[1])
		}
		d, err := charter.ParseDate(trimmed)
		if err != nil {
			return nil, text.NotDate
		}
		return d, charter.L10n{}
	case charter.KindProse:
		return strings.TrimRight(s, "\n"), charter.L10n{}
	}
	return s, charter.L10n{}
}

func pad2(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// Thousands as English sets them, and what a French reader could take for either a thousand or a decimal.
var (
	thousands = regexp.MustCompile(`^-?\d{1,3}(,\d{3})+(\.\d+)?$`)
	ambiguous = regexp.MustCompile(`^-?\d{1,3}(\.\d{3})+$`)
)

func typedNumber(f *charter.Field, s string, lang charter.Lang) (any, charter.L10n) {
	s = strings.NewReplacer("\u202f", "", "\u00a0", "", " ", "", "−", "-").Replace(strings.TrimSuffix(s, "%"))
	switch {
	case lang != charter.French && thousands.MatchString(s):
		s = strings.ReplaceAll(s, ",", "")
	case lang == charter.French && ambiguous.MatchString(s):
		return nil, text.NotNumber
	}
	n, err := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
	switch {
	case err != nil || math.IsInf(n, 0) || math.IsNaN(n):
		return nil, text.NotNumber
	case f.Kind == charter.KindInt && n != math.Trunc(n):
		return nil, text.NotWhole
	case f.Min != nil && n < *f.Min || f.Max != nil && n > *f.Max:
		return nil, outside(f)
	}
	return n, charter.L10n{}
}

func outside(f *charter.Field) charter.L10n {
	low, high := "−∞", "∞"
	if f.Min != nil {
		low = charter.Number{Value: *f.Min}.String()
	}
	if f.Max != nil {
		high = charter.Number{Value: *f.Max}.String()
	}
	return text.Range.With("min", low, "max", high)
}

// pasted returns text from the clipboard as a field takes it: composed accents, plain line endings, no control characters.
func pasted(s string, lines bool) string {
	s = norm.NFC.String(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s))
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case r == '\n' || charter.Visible(string(r)) == string(r):
			return r
		}
		return -1
	}, s)
	if !lines {
		s = strings.ReplaceAll(s, "\n", " ")
	}
	return s
}

// option is one thing to choose.
type option struct {
	value any
	label string
}

// options returns what can be chosen for a field.
func options(doc *charter.Document, f *charter.Field, lang charter.Lang) []option {
	var out []option
	switch f.Kind {
	case charter.KindEnum:
		for _, c := range f.Choices {
			out = append(out, option{value: c.Value, label: c.Label.In(lang)})
		}
	case charter.KindBool:
		yes, no, _ := strings.Cut(text.YesNo.In(lang), " / ")
		out = []option{{value: true, label: yes}, {value: false, label: no}}
	case charter.KindLang:
		out = []option{{value: "fr", label: "français"}, {value: "en", label: "English"}}
	case charter.KindRef:
		for _, it := range doc.Items(f.Refs) {
			if id, ok := doc.Value(it.Key + ".id").(string); ok {
				out = append(out, option{value: id, label: nameOf(doc, f.Refs, it.Key)})
			}
		}
	}
	return out
}

// naming lists the fields an item is known by, the best first.
var naming = []string{"name", "say", "statement", "act", "rule", "by"}

// nameOf returns what an item is called: its name, the beginning of its text, or its id.
func nameOf(doc *charter.Document, table, key string) string {
	for _, field := range naming {
		if charter.FieldAt(table+"."+field) == nil {
			continue
		}
		if s, ok := doc.Value(key + "." + field).(string); ok && strings.TrimSpace(s) != "" {
			return charter.Short(s, 60)
		}
	}
	if id, ok := doc.Value(key + ".id").(string); ok {
		return "(" + charter.Short(id, 40) + ")"
	}
	return key
}
