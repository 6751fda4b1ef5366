package charter

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"relcharter/charter/tomltree"
)

// This file words the values that do not fit.

func (b *binder) add(p Problem) { b.doc.Problems = append(b.doc.Problems, p) }

// crowded reports whether the list being read has had its share of problems listed; one more is then counted.
func (b *binder) crowded() bool {
	if b.most == 0 || len(b.doc.Problems) < b.most {
		return false
	}
	b.more++
	return true
}

// moreElements makes p, the problem of an element, that of n elements of the list at once.
func (b *binder) moreElements(s slot, n int, p *Problem) {
	p.Key, p.Fix = s.key(), nil
	p.Message = L10n{
		FR: "{n} autres éléments de {name} ne conviennent pas non plus",
		EN: "{n} more elements of {name} do not fit either",
	}.With("n", strconv.Itoa(n), "name", s.Name())
}

var didYouMean = L10n{FR: " ; vouliez-vous dire « {near} » ?", EN: "; did you mean “{near}”?"}

func (t L10n) plus(u L10n) L10n { return L10n{FR: t.FR + u.FR, EN: t.EN + u.EN} }

func (b *binder) wrongType(s slot, v any) {
	if b.crowded() {
		return
	}
	span := s.at.ValueSpan()
	if span == (Span{}) {
		span = s.at.KeySpan()
	}
	p := Problem{Code: WrongType, Key: s.key(), Span: span}
	p.Message = L10n{FR: "{name} : il faut {want}, pas {got}", EN: "{name} needs {want}, not {got}"}.
		WithText("want", s.expects(s.element >= 0)).WithText("got", found(v)).With("name", s.Name())
	if new, ok := s.retype(b.doc.Source()[span.Start:span.End], v); ok {
		p.Fix = &Fix{
			Safe:  true,
			Title: L10n{FR: "Écrire {new}", EN: "Write {new}"}.With("new", Short(new, 40)),
			Edits: []Edit{{Span: span, New: new}},
		}
	}
	if s.Path == "behaviour."+visibility {
		b.doc.doubts = append(b.doc.doubts, p)
	}
	b.add(p)
}

func (b *binder) badValue(s slot, span Span, v any, message L10n) {
	if b.crowded() {
		return
	}
	p := Problem{Code: BadValue, Key: s.key(), Span: span}
	text := fmt.Sprint(v)
	message = message.With("choices", strings.Join(s.Values(), ", "))
	if s.Min != nil {
		message = message.With("min", Number{Value: *s.Min}.String())
	}
	if s.Max != nil {
		message = message.With("max", Number{Value: *s.Max}.String())
	}
	p.Message = message.With("value", Short(text, 60))
	if near, ok := s.nearest(text); ok {
		p.Message = p.Message.plus(didYouMean.With("near", near))
		p.Fix = &Fix{
			Safe:  s.surely(text, near),
			Title: L10n{FR: "Écrire {near}", EN: "Write {near}"}.With("near", near),
			Edits: []Edit{{Span: span, New: tomltree.Quote(near)}},
		}
	}
	b.add(p)
}

// nearest returns the choice or id a text most likely stands for: a slip of the keys, or the choice's name for people.
func (f *Field) nearest(s string) (string, bool) {
	switch f.Kind {
	case KindEnum:
		return f.nearestChoice(s)
	case KindID:
		if id := Slug(s); id != "" {
			return id, true
		}
	case KindLang:
		switch Fold(s) {
		case "francais", "french":
			return string(French), true
		case "anglais", "english":
			return string(English), true
		}
		if l, ok := ParseLang(s); ok {
			return string(l), true
		}
	}
	return "", false
}

// surely reports whether a text can only mean a value: it is that value, or its name for people in full, as hands vary them, and no
// other value is. An id is what others may refer to as it stands: it is never sure.
func (f *Field) surely(text, value string) bool {
	switch f.Kind {
	case KindEnum:
		meant := map[string]bool{}
		for _, c := range f.Choices {
			if Alike(text, c.Value) || Alike(text, c.Label.FR) || Alike(text, c.Label.EN) {
				meant[c.Value] = true
			}
		}
		return len(meant) == 1 && meant[value]
	case KindLang:
		folded := Fold(text)
		return folded == value || folded == "francais" || folded == "french" || folded == "anglais" || folded == "english"
	}
	return false
}

// nearestChoice returns the value a text stands for: one typed with a slip, or the name it has for people, in full or its
// first word. A word that begins several names, such as "jour", stands for none of them.
func (f *Field) nearestChoice(s string) (string, bool) {
	values := map[string]string{}
	var labels []string
	begun := map[string]bool{}
	folded := strings.TrimSuffix(Fold(s), "s")
	for _, c := range f.Choices {
		for _, label := range []string{Fold(c.Label.FR), Fold(c.Label.EN)} {
			labels = append(labels, label)
			values[label] = c.Value
			if first, _, more := strings.Cut(label, " "); more && strings.TrimSuffix(first, "s") == folded {
				begun[c.Value] = true
			}
		}
	}
	if len(begun) > 0 {
		for value := range begun {
			return value, len(begun) == 1
		}
	}
	if label, ok := Nearest(s, labels); ok {
		return values[label], true
	}
	return Nearest(s, f.Values())
}

func (f *Field) expects(element bool) L10n {
	if f.List && !element {
		return L10n{FR: "une liste, comme [\"un\", \"deux\"]", EN: "a list, such as [\"one\", \"two\"]"}
	}
	switch f.Kind {
	case KindInt:
		return L10n{FR: "un nombre entier", EN: "a whole number"}
	case KindNumber:
		return L10n{FR: "un nombre", EN: "a number"}
	case KindBool:
		return L10n{FR: "true (oui) ou false (non)", EN: "true or false"}
	case KindDate:
		return L10n{FR: "une date, comme 2026-12-31", EN: "a date, such as 2026-12-31"}
	case KindTable:
		return L10n{
			FR: "plusieurs champs, sous un titre [" + f.Path + "] ou entre accolades { }",
			EN: "several fields, under a [" + f.Path + "] heading or in braces { }",
		}
	case KindItems:
		return L10n{FR: "des entrées [[" + f.Path + "]]", EN: "[[" + f.Path + "]] entries"}
	}
	return L10n{FR: "un texte entre guillemets droits", EN: "text in straight quotes"}
}

func found(v any) L10n {
	switch v.(type) {
	case string:
		return L10n{FR: "un texte", EN: "text"}
	case int64, float64:
		return L10n{FR: "un nombre", EN: "a number"}
	case bool:
		return L10n{FR: "true ou false", EN: "true or false"}
	case time.Time:
		return L10n{FR: "une date ou une heure", EN: "a date or a time"}
	case []any:
		return L10n{FR: "une liste", EN: "a list"}
	case []map[string]any:
		return L10n{FR: "des entrées entre doubles crochets [[ ]]", EN: "entries in double brackets [[ ]]"}
	}
	return L10n{FR: "plusieurs champs", EN: "several fields"}
}

// retype returns the TOML the author meant when only the notation is wrong: a date or number in quotes, a lone value where
// a list is expected, a number where text is.
func (f *Field) retype(raw string, v any) (string, bool) {
	s, isText := v.(string)
	s = strings.TrimSpace(s)
	if f.List {
		if _, problem := f.read(v); isText && problem.IsZero() {
			return "[" + raw + "]", true
		}
		return "", false
	}
	switch f.Kind {
	case KindDate:
		if isText {
			_, err := ParseDate(s)
			return s, err == nil
		}
		if t, ok := v.(time.Time); ok && t.Year() > 0 && len(raw) > 10 {
			return raw[:10], true
		}
	case KindInt, KindNumber:
		n, err := strconv.ParseFloat(s, 64)
		if !isText || err != nil {
			return "", false
		}
		out := Number{Value: n}.String()
		return out, f.checkNumber(n).IsZero() && (f.Kind == KindNumber || !strings.Contains(out, "."))
	case KindBool:
		return s, isText && (s == "true" || s == "false")
	case KindText, KindProse:
		switch v.(type) {
		case int64, float64, bool, time.Time:
			return tomltree.Quote(raw), true
		}
	}
	return "", false
}
