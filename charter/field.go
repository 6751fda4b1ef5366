package charter

import "strings"

// Kind is what a field holds.
type Kind uint8

const (
	KindText   Kind = iota // one line of text
	KindProse              // one or several lines, Markdown allowed
	KindID                 // the item's own id: [a-z0-9-]+, unique in the file
	KindRef                // the id of an item of the table named by Field.Refs
	KindEnum               // one of Field.Choices
	KindLang               // a language tag: fr or en, a region allowed (fr-CA)
	KindInt                // a whole number
	KindNumber             // a number
	KindBool               // true or false
	KindDate               // a TOML local date: 2026-01-31
	KindTable              // a table: its fields follow, their paths prefixed with its own
	KindItems              // an array of tables: likewise
)

// Choice is one value of an enumeration, with its name for people and what choosing it means, in one line.
type Choice struct {
	Value string
	Label L10n
	Help  L10n
}

// Field describes one key of the charter file. The model, the schema, the guide, the forms of the editor, hovers, starter
// files and the export's headings all read the same table, Fields.
type Field struct {
	// Path addresses the key without ids: "behaviour.deadline.value". A table's own path comes before its fields'.
	Path string
	Kind Kind
	// List says that the key holds an array of values of Kind.
	List     bool
	Required bool
	// Internal says that what the field holds, and what stands within it, is for the brand's own people: it never reaches a page for
	// everybody.
	Internal bool
	// Refs names the table whose ids a KindRef field holds.
	Refs    string
	Choices []Choice
	// Min and Max bound a KindInt or KindNumber, inclusive; nil means no bound.
	Min, Max *float64

	Label    L10n // the name of the field, as a heading
	Help     L10n // why it matters or what belongs here, one line
	Question L10n // what a good facilitator would ask
	Example  L10n // a good answer, as it would be typed; empty for tables
	// Weak is an answer that looks like one and is none, as it would be typed, and Flaw says why, in a few words. Texts that
	// people write have both, numbers and dates where there is a telling one.
	Weak, Flaw L10n
	// Source is where Help comes from, as a reader could look it up, in the words of lint.Rule.Sources; "" when it comes from
	// nowhere else.
	Source string
}

// Name returns the last part of the path: the key as it stands in the file.
func (f *Field) Name() string { return f.Path[strings.LastIndexByte(f.Path, '.')+1:] }

// Parent returns the path of the table the field stands in; "" at the top level.
func (f *Field) Parent() string {
	if i := strings.LastIndexByte(f.Path, '.'); i >= 0 {
		return f.Path[:i]
	}
	return ""
}

// IsTable reports whether the field holds a table or an array of tables.
func (f *Field) IsTable() bool { return f.Kind == KindTable || f.Kind == KindItems }

// Choice returns the choice with that value, and false when there is none.
func (f *Field) Choice(value string) (Choice, bool) {
	for _, c := range f.Choices {
		if c.Value == value {
			return c, true
		}
	}
	return Choice{}, false
}

// Values returns the values of the choices, in the order they are offered.
func (f *Field) Values() []string {
	out := make([]string, len(f.Choices))
	for i, c := range f.Choices {
		out[i] = c.Value
	}
	return out
}

func bound(v float64) *float64 { return &v }
