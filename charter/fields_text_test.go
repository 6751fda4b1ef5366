package charter

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFieldTextsAreSound(t *testing.T) {
	same := map[string]bool{}
	for _, f := range Fields {
		for _, p := range slices.Concat(textProblems(f), exampleProblems(f), weakProblems(f)) {
			t.Errorf("%s: %s", f.Path, p)
		}
		for _, text := range append(choiceTexts(f), f.Example, f.Weak) {
			same[text.FR] = same[text.FR] || text.FR == text.EN
		}
	}
	for text := range sameInBoth {
		if !same[text] {
			t.Errorf("sameInBoth: %q is not needed any more", text)
		}
	}
}

func TestTextProblemsAreFound(t *testing.T) {
	sound := Field{
		Path: "behaviour.act", Kind: KindText,
		Label:    L10n{FR: "Prix : ferme !", EN: "Price: firm!"},
		Help:     L10n{FR: "« 10 % » avant 11 h ; voir https://a.example.", EN: "“10%” by 11; see https://a.example."},
		Question: L10n{FR: "Est-ce l’usage ?", EN: "Isn’t it so?"},
		Example:  L10n{FR: "un prix", EN: "a price"},
		Weak:     L10n{FR: "une écoute", EN: "an ear"},
		Flaw:     L10n{FR: "rien à filmer", EN: "nothing to film"},
		Source:   "Somebody, « quelque chose », 1999",
	}
	if got := textProblems(&sound); got != nil {
		t.Fatalf("the sound field has problems: %q", got)
	}
	spoil := func(name string, change func(f *Field)) {
		f := sound
		change(&f)
		if got := textProblems(&f); len(got) != 1 {
			t.Errorf("%s: got problems %q, want one", name, got)
		}
	}
	for _, bad := range []string{
		"Quoi ?", "Quoi?", "Quoi ?", "Prix : ferme", "Prix: ferme", "Prix : ferme", "oui ; non", "ferme!",
		"« prix »", "« prix »", "« prix »", "“prix”", "10 %", "à 11 h", "l'acte", "deux  mots", " prix", "a\nb",
	} {
		spoil(bad, func(f *Field) { f.Help.FR = bad })
	}
	for _, bad := range []string{"Price : firm", "Firm ?", "10 %", "Price : firm", "« price »", `"price"`, "don't", "two  words", "price "} {
		spoil(bad, func(f *Field) { f.Question.EN = bad })
	}
	spoil("label missing", func(f *Field) { f.Label.EN = "" })
	spoil("example missing", func(f *Field) { f.Example.FR = "" })
	spoil("label too long", func(f *Field) { f.Label.FR = strings.Repeat("é", longestLabel+1) })
	spoil("help too long", func(f *Field) { f.Help.EN = strings.Repeat("e", longestHelp+1) })
	spoil("question too long", func(f *Field) { f.Question.EN = strings.Repeat("e", longestQuestion+1) })
	spoil("label not translated", func(f *Field) { f.Label = L10n{FR: "Prix", EN: "Prix"} })
	choice := func(label, help L10n) []Choice { return []Choice{{Value: "a", Label: label, Help: help}} }
	spoil("choice not translated", func(f *Field) { f.Choices = choice(L10n{FR: "a", EN: "a"}, L10n{FR: "c’est a", EN: "it is a"}) })
	spoil("choice without help", func(f *Field) { f.Choices = choice(L10n{FR: "un", EN: "one"}, L10n{FR: "c’est un"}) })
	spoil("help of a choice too long", func(f *Field) {
		f.Choices = choice(L10n{FR: "un", EN: "one"}, L10n{FR: "c’est un", EN: strings.Repeat("e", longestHelp+1)})
	})
	spoil("weak missing", func(f *Field) { f.Weak.EN = "" })
	spoil("flaw missing", func(f *Field) { f.Flaw.FR = "" })
	spoil("weak too long", func(f *Field) { f.Weak.EN = strings.Repeat("e", longestExample+1) })
	spoil("flaw too long", func(f *Field) { f.Flaw.EN = strings.Repeat("e", longestFlaw+1) })
	spoil("flaw not French", func(f *Field) { f.Flaw.FR = "qui ?" })
	spoil("source not French", func(f *Field) { f.Source = "Somebody, « quelque chose »" })
	spoil("source too long", func(f *Field) { f.Source = strings.Repeat("e", longestSource+1) })
	spoil("example of a table", func(f *Field) { f.Kind = KindTable })
}

func TestExampleProblemsAreFound(t *testing.T) {
	for _, f := range []Field{
		{Kind: KindInt, Example: L10n{FR: "1.5", EN: "2"}},
		{Kind: KindInt, Min: bound(1), Example: L10n{FR: "1", EN: "0"}},
		{Kind: KindNumber, Max: bound(1), Example: L10n{FR: "2", EN: "1"}},
		{Kind: KindNumber, Example: L10n{FR: "0,5", EN: "0.5"}},
		{Kind: KindDate, Example: L10n{FR: "31/01/2027", EN: "2027-01-31"}},
		{Kind: KindLang, Example: L10n{FR: "fr", EN: "fr"}},
		{Kind: KindID, Example: L10n{FR: "Prix-Ferme", EN: "firm-price"}},
		{Path: "behaviour.traits", Kind: KindRef, Refs: "trait", Example: L10n{FR: "franc", EN: "kind"}},
		{Path: "behaviour.mirror", Kind: KindRef, Refs: "behaviour", Example: L10n{FR: "prix-ferme", EN: "rota"}},
	} {
		if got := exampleProblems(&f); len(got) != 1 {
			t.Errorf("%v: got problems %q, want one", f.Example, got)
		}
	}
}

func TestWeakProblemsAreFound(t *testing.T) {
	good, weak, flaw := L10n{FR: "un prix", EN: "a price"}, L10n{FR: "une écoute", EN: "an ear"}, L10n{FR: "rien", EN: "nothing"}
	for name, f := range map[string]Field{
		"text without weak":   {Kind: KindText, Example: good},
		"prose without flaw":  {Kind: KindProse, Example: good, Weak: weak},
		"weak is the example": {Kind: KindText, Example: good, Weak: L10n{FR: "une écoute", EN: "a price"}, Flaw: flaw},
		"weak id":             {Kind: KindID, Example: good, Weak: weak, Flaw: flaw},
		"weak choice":         {Kind: KindEnum, Weak: weak, Flaw: flaw},
		"flaw of nothing":     {Kind: KindInt, Example: good, Flaw: flaw},
		"weak no date":        {Kind: KindDate, Example: good, Weak: L10n{FR: "2027-01-04", EN: "never"}, Flaw: flaw},
	} {
		if got := weakProblems(&f); len(got) != 1 {
			t.Errorf("%s: got problems %q, want one", name, got)
		}
	}
}

// The longest texts, in characters, that forms and help lines have room for.
const (
	longestLabel    = 28
	longestHelp     = 90
	longestQuestion = 110
	longestExample  = 120
	longestFlaw     = 60
	longestSource   = 110
)

// textProblems says what is wrong with the texts of a field: missing, too long, untranslated or badly typed.
func textProblems(f *Field) (problems []string) {
	check := func(what string, text L10n, longest int, sameAllowed bool) {
		if text.FR == "" || text.EN == "" {
			problems = append(problems, what+" is missing")
		}
		if text.FR == text.EN && !sameAllowed && !sameInBoth[text.FR] {
			problems = append(problems, what+" is the same in both languages: "+text.FR)
		}
		for _, s := range []string{text.FR, text.EN} {
			if n := utf8.RuneCountInString(s); n > longest {
				problems = append(problems, fmt.Sprintf("%s is %d characters too long: %s", what, n-longest, s))
			}
			if s != strings.TrimSpace(s) || strings.Contains(s, "  ") || strings.ContainsAny(s, "'\n\t") {
				problems = append(problems, what+" holds a stray space, line break or straight apostrophe: "+s)
			}
		}
		if bad := frenchMistake.FindString(text.FR); bad != "" {
			problems = append(problems, fmt.Sprintf("%s: %q is not French typography", what, bad))
		}
		if bad := englishMistake.FindString(text.EN); bad != "" {
			problems = append(problems, fmt.Sprintf("%s: %q is not English typography", what, bad))
		}
	}
	check("label", f.Label, longestLabel, false)
	check("help", f.Help, longestHelp, false)
	check("question", f.Question, longestQuestion, false)
	for _, c := range f.Choices {
		check("choice "+c.Value, c.Label, longestLabel, false)
		check("help of choice "+c.Value, c.Help, longestHelp, false)
	}
	if !f.Weak.IsZero() {
		check("weak", f.Weak, longestExample, f.Kind == KindNumber || f.Kind == KindDate)
		check("flaw", f.Flaw, longestFlaw, false)
	}
	if n := utf8.RuneCountInString(f.Source); n > longestSource || quoteMistake.MatchString(f.Source) {
		problems = append(problems, fmt.Sprintf("source of %d characters, or with a bad quotation: %s", n, f.Source))
	}
	switch f.Kind {
	case KindTable, KindItems, KindBool, KindEnum:
		if !f.Example.IsZero() {
			problems = append(problems, "example where the form shows what can be chosen")
		}
	case KindInt, KindNumber, KindDate:
		check("example", f.Example, longestExample, true)
	default:
		check("example", f.Example, longestExample, false)
	}
	return problems
}

// choiceTexts returns all that is said of the choices of a field.
func choiceTexts(f *Field) (texts []L10n) {
	for _, c := range f.Choices {
		texts = append(texts, c.Label, c.Help)
	}
	return texts
}

// sameInBoth are the words that French and English write alike, and the seal and the colours, which no language changes.
var sameInBoth = map[string]bool{
	"minute": true, "service": true, "#cccccc": true, "#4b5563": true,
	"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08": true,
}

var (
	// frenchMistake finds ; ! ? « » without U+202F, a colon without U+00A0 (save in an address), a unit parted from its
	// number by an ordinary space, straight or English quotes, and a no-break space of the wrong kind.
	frenchMistake = regexp.MustCompile(`[^\x{202f}][;!?»]|^[;!?»:]|[^\x{a0}]:($|[^/])|«($|[^\x{202f}])|\d [%€]|\d h\b|["“”]|[^«]\x{202f}[^;!?»]|\x{a0}[^:%€h]`)
	// quoteMistake finds guillemets without U+202F inside, and straight quotes and apostrophes.
	quoteMistake = regexp.MustCompile(`[^\x{202f}]»|«($|[^\x{202f}])|["']`)
	// englishMistake finds French spaces and quotes, straight quotes, and a space before punctuation.
	englishMistake = regexp.MustCompile(`[\x{202f}\x{a0}«»"]| [;:!?%]`)
)

// exampleProblems says where the example of a field is no value of that field.
func exampleProblems(f *Field) (problems []string) {
	for _, lang := range Languages {
		if err := exampleError(f, lang); err != nil {
			problems = append(problems, fmt.Sprintf("example in %s: %v", lang, err))
		}
	}
	return problems
}

func exampleError(f *Field, lang Lang) error {
	example := f.Example.In(lang)
	switch f.Kind {
	case KindInt, KindNumber:
		v, err := strconv.ParseFloat(example, 64)
		if err == nil && (f.Min != nil && v < *f.Min || f.Max != nil && v > *f.Max || f.Kind == KindInt && v != float64(int(v))) {
			return fmt.Errorf("%s is out of bounds", example)
		}
		return err
	case KindDate:
		_, err := ParseDate(example)
		return err
	case KindLang:
		if got, ok := ParseLang(example); !ok || got != lang {
			return fmt.Errorf("%q is not the language of the text", example)
		}
	case KindID, KindRef:
		if !identifier.MatchString(example) {
			return fmt.Errorf("%q is no identifier", example)
		}
		ownTable := f.Refs == f.Parent() // an item mirrors another one, never itself
		if f.Kind == KindRef && (FieldAt(f.Refs+".id").Example.In(lang) == example) == ownTable {
			return fmt.Errorf("%q does not fit the example of %s.id", example, f.Refs)
		}
	}
	return nil
}

// setByTool is the one text that the tool writes and nobody types.
const setByTool = "approval.seal"

// weakProblems says where the weak answer of a field is missing, out of place, or no weak answer.
func weakProblems(f *Field) (problems []string) {
	typed := f.Kind == KindText || f.Kind == KindProse
	telling := typed || f.Kind == KindInt || f.Kind == KindNumber || f.Kind == KindDate
	switch {
	case f.Weak.IsZero() != f.Flaw.IsZero():
		return []string{"a weak answer without its flaw, or a flaw of no answer"}
	case f.Weak.IsZero() && typed && f.Path != setByTool:
		return []string{"no weak answer"}
	case f.Weak.IsZero():
		return nil
	case !telling || f.Path == setByTool:
		return []string{"weak answer where nobody types one"}
	}
	asExample := *f
	asExample.Example = f.Weak
	problems = exampleProblems(&asExample) // a number out of bounds is no answer at all
	for _, lang := range Languages {
		if f.Weak.In(lang) == f.Example.In(lang) {
			problems = append(problems, "the weak answer is the good one: "+f.Weak.In(lang))
		}
	}
	return problems
}
