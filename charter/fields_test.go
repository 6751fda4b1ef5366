package charter

import (
	"reflect"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFieldsMatchModel compares path, shape and order of every key, in both directions, with what a Document holds.
func TestFieldsMatchModel(t *testing.T) {
	var described []string
	for _, f := range Fields {
		described = append(described, f.Path+" "+shapeOfField(f))
	}
	modelled := modelKeys(reflect.TypeFor[Document](), "")
	if diff := cmp.Diff(modelled, described); diff != "" {
		t.Errorf("the model (-) and Fields (+) differ:\n%s", diff)
	}
}

// modelKeys lists the keys of a struct of the model and of the tables inside it, as "path shape", in the struct's order.
func modelKeys(table reflect.Type, prefix string) []string {
	var keys []string
	for i := range table.NumField() {
		name, ok := table.Field(i).Tag.Lookup("toml")
		if !ok {
			continue
		}
		typ, path := table.Field(i).Type, prefix+name
		keys = append(keys, path+" "+shapeOfType(typ))
		if shape := shapeOfType(typ); shape == "table" || shape == "items" {
			keys = append(keys, modelKeys(structOf(typ), path+".")...)
		}
	}
	return keys
}

func shapeOfType(typ reflect.Type) string {
	switch typ {
	case reflect.TypeFor[Text]():
		return "text"
	case reflect.TypeFor[[]Text]():
		return "texts"
	case reflect.TypeFor[Number]():
		return "number"
	case reflect.TypeFor[Bool]():
		return "bool"
	case reflect.TypeFor[Date]():
		return "date"
	}
	switch {
	case structOf(typ) == nil:
		return "no field can describe a " + typ.String()
	case typ.Kind() == reflect.Slice:
		return "items"
	}
	return "table"
}

// structOf returns the struct behind a table or an array of tables of the model, and nil for anything else.
func structOf(typ reflect.Type) reflect.Type {
	if typ.Kind() == reflect.Slice {
		typ = typ.Elem()
	}
	if typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
	}
	if typ.Kind() != reflect.Struct {
		return nil
	}
	return typ
}

func shapeOfField(f *Field) string {
	shape := map[Kind]string{
		KindText: "text", KindProse: "text", KindID: "text", KindRef: "text", KindEnum: "text", KindLang: "text",
		KindInt: "number", KindNumber: "number", KindBool: "bool", KindDate: "date", KindTable: "table", KindItems: "items",
	}[f.Kind]
	if f.List {
		shape += "s"
	}
	return shape
}

func TestFieldsStandInOrder(t *testing.T) {
	seen := map[string]*Field{}
	for _, f := range Fields {
		if seen[f.Path] != nil {
			t.Errorf("%s: described twice", f.Path)
		}
		if parent := f.Parent(); parent != "" && (seen[parent] == nil || !seen[parent].IsTable()) {
			t.Errorf("%s: no table %q before it", f.Path, parent)
		}
		seen[f.Path] = f
	}
}

func TestFieldLookups(t *testing.T) {
	listed := 0
	for _, parent := range append([]*Field{{}}, Fields...) {
		children := FieldsOf(parent.Path)
		listed += len(children)
		if (len(children) > 0) != (parent.Path == "" || parent.IsTable()) {
			t.Errorf("FieldsOf(%q) has %d fields", parent.Path, len(children))
		}
		last := -1
		for _, f := range children {
			at := slices.Index(Fields, f)
			if at <= last || f.Parent() != parent.Path {
				t.Errorf("FieldsOf(%q): %s is out of place", parent.Path, f.Path)
			}
			last = at
		}
	}
	if listed != len(Fields) {
		t.Errorf("FieldsOf lists %d fields in all, want %d", listed, len(Fields))
	}
	for _, f := range Fields {
		if got := FieldAt(f.Path); got != f {
			t.Errorf("FieldAt(%q) = %v", f.Path, got)
		}
	}
	for _, path := range []string{"", "owner", "behaviour.", "behaviour.deadline.valu", "Brand"} {
		if got := FieldAt(path); got != nil {
			t.Errorf("FieldAt(%q) = %s, want nil", path, got.Path)
		}
	}
}

func TestFieldsAreSound(t *testing.T) {
	for _, f := range Fields {
		for _, p := range formProblems(f) {
			t.Errorf("%s: %s", f.Path, p)
		}
	}
}

func TestFormProblemsAreFound(t *testing.T) {
	for name, f := range map[string]*Field{
		"Refs on a text":         {Kind: KindText, Refs: "trait"},
		"reference to nothing":   {Kind: KindRef, Refs: "traits"},
		"reference to a table":   {Kind: KindRef, Refs: "brand"},
		"reference without ids":  {Kind: KindRef, Refs: "rating"},
		"choices on a text":      {Kind: KindText, Choices: periodChoices},
		"enum without choices":   {Kind: KindEnum},
		"repeated choice":        {Kind: KindEnum, Choices: []Choice{{Value: "day"}, {Value: "day"}}},
		"choice with a space":    {Kind: KindEnum, Choices: []Choice{{Value: "working day"}}},
		"bound on a text":        {Kind: KindText, Min: bound(1)},
		"bounds the wrong way":   {Kind: KindInt, Min: bound(2), Max: bound(1)},
		"list of tables as List": {Kind: KindTable, List: true},
	} {
		if got := formProblems(f); len(got) != 1 {
			t.Errorf("%s: got problems %q, want one", name, got)
		}
	}
}

func TestSiblingsHaveDistinctLabels(t *testing.T) {
	for _, parent := range append([]*Field{{}}, Fields...) {
		labels := map[string]string{}
		for _, f := range FieldsOf(parent.Path) {
			for _, lang := range Languages {
				key := string(lang) + f.Label.In(lang)
				if labels[key] != "" {
					t.Errorf("%s and %s have the same label", labels[key], f.Path)
				}
				labels[key] = f.Path
			}
		}
	}
}

var identifier = regexp.MustCompile(`^[a-z0-9-]+$`)

// formProblems says what is wrong with the references, choices and bounds of a field.
func formProblems(f *Field) (problems []string) {
	if (f.Refs != "") != (f.Kind == KindRef) {
		problems = append(problems, "Refs belongs to a reference, and only there")
	}
	if f.Kind == KindRef {
		items, id := FieldAt(f.Refs), FieldAt(f.Refs+".id")
		if items == nil || items.Kind != KindItems || id == nil || id.Kind != KindID {
			problems = append(problems, "Refs names no array of tables with ids: "+f.Refs)
		}
	}
	if (len(f.Choices) > 0) != (f.Kind == KindEnum) {
		problems = append(problems, "choices belong to an enumeration, and only there")
	}
	values := map[string]bool{}
	for _, c := range f.Choices {
		if values[c.Value] || !identifier.MatchString(c.Value) {
			problems = append(problems, "choice repeated or malformed: "+c.Value)
		}
		values[c.Value] = true
	}
	number := f.Kind == KindInt || f.Kind == KindNumber
	if !number && (f.Min != nil || f.Max != nil) {
		problems = append(problems, "bounds on something that is no number")
	}
	if f.Min != nil && f.Max != nil && *f.Min > *f.Max {
		problems = append(problems, "Min is above Max")
	}
	if f.List && f.IsTable() {
		problems = append(problems, "a table that is a list is KindItems")
	}
	return problems
}
