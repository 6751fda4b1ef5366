package desk

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"relcharter/charter"
)

// Typable reports whether a field is filled in by typing; the others by choosing.
func Typable(f *charter.Field) bool {
	switch f.Kind {
	case charter.KindText, charter.KindProse, charter.KindID, charter.KindInt, charter.KindNumber, charter.KindDate:
		return true
	}
	return false
}

// Multiline reports whether a typed field takes several lines.
func Multiline(f *charter.Field) bool { return f.Kind == charter.KindProse || f.List }

// Shown returns a value of the document as it is answered: a decimal comma and a day as 31/12/2026 in French, one element a line for a list; a choice as
// the file has it.
func Shown(v any, lang charter.Lang) string {
	switch v := v.(type) {
	case string:
		return v
	case bool:
		return strconv.FormatBool(v)
	case float64:
		s := charter.Number{Value: v}.String()
		if lang == charter.French {
			s = strings.Replace(s, ".", ",", 1)
		}
		return s
	case charter.Date:
		if lang == charter.French {
			return fmt.Sprintf("%02d/%02d/%04d", v.Day, v.Month, v.Year)
		}
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

// What is wrong with an answer.
var (
	NotNumber = charter.L10n{FR: "il faut un nombre, comme 2 ou 1,5", EN: "a number is needed, such as 2 or 1.5"}
	NotWhole  = charter.L10n{FR: "il faut un nombre entier, comme 2", EN: "a whole number is needed, such as 2"}
	NotDate   = charter.L10n{FR: "il faut une date, comme 31/12/2026", EN: "a date is needed, such as 2026-12-31"}
	NotID     = charter.L10n{FR: "il faut des lettres ou des chiffres, comme prix-ferme", EN: "letters or digits are needed, such as firm-price"}
	Range     = charter.L10n{FR: "entre {min} et {max}", EN: "between {min} and {max}"}
)

var yesNo = charter.L10n{FR: "oui / non", EN: "yes / no"}

// lineBreak stands for a line break within an element of a list, whose elements are typed one a line.
const lineBreak = "↵"

// frenchDate is a day as it is written by hand: 31/12/2026.
var frenchDate = charter.Pattern(`^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$`)

// Typed returns what an answer means for a field, nil for a blank one, or what is wrong with it.
func Typed(f *charter.Field, s string, lang charter.Lang) (any, charter.L10n) {
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
		if m := frenchDate().FindStringSubmatch(trimmed); m != nil {
			trimmed = m[3] + "-" + pad2(m[2]) + "-" + pad2(m[1])
		}
		d, err := charter.ParseDate(trimmed)
		if err != nil {
			return nil, NotDate
		}
		return d, charter.L10n{}
	case charter.KindProse:
		return strings.TrimRight(s, "\n"), charter.L10n{}
	case charter.KindBool:
		return trimmed == "true", charter.L10n{}
	case charter.KindID:
		if id := charter.Slug(trimmed); id != "" {
			return id, charter.L10n{}
		}
		return nil, NotID
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
	thousands = charter.Pattern(`^-?\d{1,3}(,\d{3})+(\.\d+)?$`)
	ambiguous = charter.Pattern(`^-?\d{1,3}(\.\d{3})+$`)
)

func typedNumber(f *charter.Field, s string, lang charter.Lang) (any, charter.L10n) {
	s = strings.NewReplacer("\u202f", "", "\u00a0", "", " ", "", "−", "-").Replace(strings.TrimSuffix(s, "%"))
	switch {
	case lang != charter.French && thousands().MatchString(s):
		s = strings.ReplaceAll(s, ",", "")
	case lang == charter.French && ambiguous().MatchString(s):
		return nil, NotNumber
	}
	n, err := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
	switch {
	case err != nil || math.IsInf(n, 0) || math.IsNaN(n):
		return nil, NotNumber
	case f.Kind == charter.KindInt && n != math.Trunc(n):
		return nil, NotWhole
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
	return Range.With("min", low, "max", high)
}

// Pasted returns text from the clipboard as a field takes it: composed accents, plain line endings, no control characters.
func Pasted(s string, lines bool) string {
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

// Option is one thing to choose.
type Option struct {
	Value string       // as the file has it: "repair", "true", an id
	Label string       // for people
	Help  charter.L10n // what choosing it means; may be zero
}

// Options returns what can be chosen for a field.
func Options(doc *charter.Document, f *charter.Field, lang charter.Lang) []Option {
	var out []Option
	switch f.Kind {
	case charter.KindEnum:
		for _, c := range f.Choices {
			out = append(out, Option{Value: c.Value, Label: c.Label.In(lang), Help: c.Help})
		}
	case charter.KindBool:
		yes, no, _ := strings.Cut(yesNo.In(lang), " / ")
		out = []Option{{Value: "true", Label: yes}, {Value: "false", Label: no}}
	case charter.KindLang:
		out = []Option{{Value: "fr", Label: "français"}, {Value: "en", Label: "English"}}
	case charter.KindRef:
		for _, it := range doc.Items(f.Refs) {
			if id, ok := doc.Value(it.Key + ".id").(string); ok {
				out = append(out, Option{Value: id, Label: NameOf(doc, f.Refs, it.Key)})
			}
		}
	}
	return out
}

// naming lists the fields an item is known by, the best first.
var naming = []string{"name", "say", "statement", "act", "rule", "by"}

// NameOf returns what an item is called: its name, the beginning of its text, or its id.
func NameOf(doc *charter.Document, table, key string) string {
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

// FieldOf returns the field that key addresses; nil for a key that addresses nothing.
func FieldOf(doc *charter.Document, key string) *charter.Field {
	_, field, ok := doc.Path(key)
	if !ok {
		return nil
	}
	return field
}

// ItemOf splits the key of a field or item: the key of the item, or table, it stands in, and the name of the table.
func ItemOf(key string) (item, table string) {
	item = key
	if end := strings.Index(key, "]"); end >= 0 {
		item = key[:end+1]
	} else if name, _, ok := strings.Cut(key, "."); ok {
		item = name
	}
	table, _, _ = strings.Cut(item, "[")
	return item, table
}
