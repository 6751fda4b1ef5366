package desk

import (
	"reflect"
	"testing"

	"relcharter/charter"
)

func TestTyped(t *testing.T) {
	for _, c := range []struct {
		path, typed string
		lang        charter.Lang
		want        any
		problem     charter.L10n
	}{
		{"behaviour.threshold.value", "1,500", charter.English, 1500.0, charter.L10n{}},
		{"behaviour.threshold.value", "1,500.5", charter.English, 1500.5, charter.L10n{}},
		{"behaviour.threshold.value", "1,5", charter.English, 1.5, charter.L10n{}},
		{"behaviour.threshold.value", "1,500", charter.French, 1.5, charter.L10n{}},
		{"behaviour.threshold.value", "1\u202f500,5", charter.French, 1500.5, charter.L10n{}},
		{"behaviour.threshold.value", "1.500", charter.French, nil, NotNumber},
		{"behaviour.threshold.value", "1.5", charter.French, 1.5, charter.L10n{}},
		{"behaviour.threshold.value", "dix", charter.French, nil, NotNumber},
		{"behaviour.threshold.value", "1%2", charter.English, nil, NotNumber},
		{"behaviour.target.share", "95 %", charter.French, 95.0, charter.L10n{}},
		{"behaviour.target.share", "120", charter.English, nil, Range.With("min", "0", "max", "100")},
		{"behaviour.frequency.times", "1.5", charter.English, nil, NotWhole},
		{"behaviour.since", "1/3/2027", charter.French, charter.Date{Year: 2027, Month: 3, Day: 1}, charter.L10n{}},
		{"behaviour.since", "2027-02-30", charter.English, nil, NotDate},
		{"behaviour.limits", "one\n\n two \nthree↵four", charter.English, []string{"one", "two", "three\nfour"}, charter.L10n{}},
		{"behaviour.limits", " \n", charter.English, nil, charter.L10n{}},
		{"behaviour.act", "  ", charter.English, nil, charter.L10n{}},
	} {
		got, problem := Typed(charter.FieldAt(c.path), c.typed, c.lang)
		if !reflect.DeepEqual(got, c.want) || problem != c.problem {
			t.Errorf("%s %q in %s: %#v, %v; want %#v, %v", c.path, c.typed, c.lang, got, problem, c.want, c.problem)
		}
	}
}

// What is shown and typed back unchanged means the same.
func TestShownTyped(t *testing.T) {
	for _, c := range []struct {
		path  string
		value any
	}{
		{"behaviour.limits", []string{"one\ntwo", "three"}},
		{"behaviour.threshold.value", 1500.5},
		{"behaviour.since", charter.Date{Year: 2027, Month: 3, Day: 1}},
		{"behaviour.statement", "two\nlines"},
	} {
		for _, lang := range charter.Languages {
			got, problem := Typed(charter.FieldAt(c.path), Shown(c.value, lang), lang)
			if !reflect.DeepEqual(got, c.value) || !problem.IsZero() {
				t.Errorf("%s in %s: %#v comes back as %#v, %v", c.path, lang, c.value, got, problem)
			}
		}
	}
}
