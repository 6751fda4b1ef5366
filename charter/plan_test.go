package charter

import (
	"errors"
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// notes is a charter with the comments, alignment and blank lines of somebody who keeps it by hand.
const notes = `# Notre charte. Ne pas trier !
schema = 1

[charter]
id       = "c" # stable
title    = 'Chez "nous"'
language = "fr"
version  = "1"
status   = "draft"

# La marque.
[brand]
name = "B"

[[trait]] # le premier
id = "franc"
name = "Franc"

# Celui-ci compte.
[[trait]]
id = "net"
name = "Net"

[[behaviour]]
id = "prix"
statement = """
Nous vous rendons
le prix."""
traits = [
  "franc", # surtout
  # en second
  "net",
]
limits = ["a", "b"]
deadline = { value = 2, unit = "day" } # ouvrés ?

# Un mot libre.

[[behaviour]]
id = "suite"
statement = "S"
traits = ["net"]
mirror = "prix"
[behaviour.owner]
role = "moi"

[[accept]]
rule = "no-proof"
on = "behaviour[prix].proof"
reason = "r"
until = 2027-01-01
`

// variants of a text written by hand: as is, and as an editor of Windows leaves it.
func variants(src string) []string {
	return []string{src, "\ufeff" + strings.ReplaceAll(src, "\n", "\r\n")}
}

// change is an expected change of notes: old becomes new, once, and nothing else does. An empty old means no change.
type change struct{ old, new string }

func (c change) of(t *testing.T, src string) string {
	t.Helper()
	old, new := c.old, c.new
	if strings.Contains(src, "\r\n") {
		old, new = strings.ReplaceAll(old, "\n", "\r\n"), strings.ReplaceAll(new, "\n", "\r\n")
	}
	if n := strings.Count(src, old); n != 1 && old != "" {
		t.Fatalf("%q stands %d times in the document", old, n)
	}
	return strings.Replace(src, old, new, 1)
}

// expect applies a plan and compares the source with what the changes make of it.
func expect(t *testing.T, name string, d *Document, edits []Edit, err error, changes ...change) {
	t.Helper()
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	next, err := d.Apply(edits...)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	want := d.Source()
	for _, c := range changes {
		if c.old != "" {
			want = c.of(t, want)
		}
	}
	if next.Source() != want {
		t.Errorf("%s: want (-), got (+):\n%s", name, cmp.Diff(want, next.Source()))
	}
}

func TestSet(t *testing.T) {
	for _, tt := range []struct {
		key   string
		value any
		want  change
	}{
		{"brand.name", "Ç", change{`name = "B"`, `name = "Ç"`}},
		{"brand.name", "B", change{}},
		{"charter.title", "L'autre", change{`'Chez "nous"'`, `"L'autre"`}},
		{"charter.title", "À lui", change{`'Chez "nous"'`, `'À lui'`}},
		{"charter.title", `a"b\c`, change{`'Chez "nous"'`, `'a"b\c'`}},
		{"brand.name", "a\x1b[2J", change{`name = "B"`, `name = "a\u001B[2J"`}},
		{"brand.name", "un\ndeux", change{`name = "B"`, "name = \"\"\"\nun\ndeux\"\"\""}},
		{"brand.name", "un\r\ndeux\rtrois", change{`name = "B"`, "name = \"\"\"\nun\ndeux\ntrois\"\"\""}},
		{"behaviour[prix].statement", "Le\nprix", change{"Nous vous rendons\nle prix.", "Le\nprix"}},
		{"charter.owner", "Inès", change{"status   = \"draft\"\n", "status   = \"draft\"\nowner = \"Inès\"\n"}},
		{"brand.purpose", "", change{"name = \"B\"\n", "name = \"B\"\npurpose = \"\"\n"}},
		{"schema", 1, change{}},
		{"behaviour[prix].deadline.value", 3.5, change{"value = 2,", "value = 3.5,"}},
		{"behaviour[prix].deadline.from", "lundi", change{`unit = "day" }`, `unit = "day", from = "lundi" }`}},
		{"behaviour[suite].deadline.value", 4, change{"mirror = \"prix\"\n", "deadline = { value = 4 }\nmirror = \"prix\"\n"}},
		{"behaviour[suite].owner.function", "f", change{"role = \"moi\"\n", "role = \"moi\"\nfunction = \"f\"\n"}},
		{"behaviour[suite].signature", true, change{"mirror = \"prix\"\n", "mirror = \"prix\"\nsignature = true\n"}},
		{"accept[#1].until", Date{Year: 2028, Month: 2, Day: 29}, change{"2027-01-01", "2028-02-29"}},
		{"behaviour[prix].traits", []string{"net"}, change{"  \"franc\", # surtout\n", ""}},
		{"behaviour[prix].traits", []string{"franc"}, change{"  # en second\n  \"net\",\n", ""}},
		{"behaviour[prix].traits", []string{"franc", "net", "vif"}, change{"  \"net\",\n", "  \"net\",\n  \"vif\",\n"}},
		{"behaviour[prix].traits", []string{"droit", "net"}, change{`"franc", # surtout`, `"droit", # surtout`}},
		{"behaviour[prix].traits", []string{"net", "franc"}, change{
			"  \"franc\", # surtout\n  # en second\n  \"net\",\n", "  # en second\n  \"net\",\n  \"franc\", # surtout\n",
		}},
		{"behaviour[prix].limits", []string{"b", "c"}, change{`["a", "b"]`, `["b", "c"]`}},
		{"behaviour[prix].limits", []string{}, change{`["a", "b"]`, `[]`}},
		{"behaviour[prix].limits", []string{"b", "a", "b"}, change{`["a", "b"]`, `["b", "a", "b"]`}},
		{"behaviour[prix].limits", []string{"a", "b"}, change{}},
		{"behaviour[prix].limits[#2]", "z", change{`["a", "b"]`, `["a", "z"]`}},
		{"behaviour[prix].needs", []string{"heard"}, change{"limits = [\"a\", \"b\"]\n", "limits = [\"a\", \"b\"]\nneeds = [\"heard\"]\n"}},
		{"behaviour[prix].limits", nil, change{"limits = [\"a\", \"b\"]\n", ""}},
		{"charter.contact", nil, change{}},
		{"theme.ink", "#fff", change{"until = 2027-01-01\n", "until = 2027-01-01\n\n[theme]\nink = \"#fff\"\n"}},
	} {
		for _, src := range variants(notes) {
			d := Parse("x", src)
			edits, err := d.Set(tt.key, tt.value)
			expect(t, tt.key, d, edits, err, tt.want)
		}
	}
}

func TestSetRefuses(t *testing.T) {
	d := Parse("x", notes)
	for key, value := range map[string]any{
		"charter":                         "x",
		"behaviour":                       "x",
		"behaviour.act":                   "x", // of which?
		"behaviour[prix]":                 "x",
		"behaviour[autre].act":            "x",
		"behaviour[#3].act":               "x",
		"behaviour[#0].act":               "x",
		"behaviour[#x].act":               "x",
		"behaviour[prix.act":              "x",
		"behaviour[prix]act":              "x",
		"behaviour[prix].limits[a]":       "x",
		"behaviour[prix].limits[#9]":      "x",
		"charter[#1].title":               "x",
		"charter.title.x":                 "x",
		"charter.":                        "x",
		"":                                "x",
		"nowhere":                         "x",
		"brand.name":                      struct{}{},
		"brand.purpose":                   "\xff",
		"behaviour[prix].deadline.value":  math.NaN(),
		"behaviour[suite].deadline.value": math.Inf(1),
	} {
		if edits, err := d.Set(key, value); err == nil || edits != nil {
			t.Errorf("Set(%q, %v) plans %v, %v", key, value, edits, err)
		}
	}
	if _, err := d.Set("nowhere", "x"); !errors.Is(err, ErrNoSuchKey) {
		t.Errorf("an unknown key is refused with %v", err)
	}
	for _, broken := range []string{"a = \n", "[brand]\nname = \"B\"\n[brand]\n"} {
		if _, err := Parse("x", broken).Set("brand.name", "C"); err == nil {
			t.Errorf("%q was edited", broken)
		}
	}
}

// TestSetChangesType gives a field another notation than the one it has.
func TestSetChangesType(t *testing.T) {
	src := head + "purpose = 3\n[[behaviour]]\nid = \"b\"\nstatement = \"s\"\ntraits = \"franc\"\nlimits = [1, \"a\"]\nsignature = \"oui\"\n"
	for key, value := range map[string]any{
		"brand.purpose":          "trois",
		"behaviour[b].traits":    []string{"a", "b"},
		"behaviour[b].limits":    []string{"a", "ç"},
		"behaviour[b].signature": false,
	} {
		d := Parse("x", src)
		next := do(t, d, func() ([]Edit, error) { return d.Set(key, value) })
		if got := next.Value(key); !reflect.DeepEqual(got, value) || len(next.Problems) != len(d.Problems)-1 {
			t.Errorf("%s is %v, want %v; problems %v", key, got, value, next.Problems)
		}
	}
}

func TestSetNumbers(t *testing.T) {
	for _, n := range []float64{0, math.Copysign(0, -1), 1, -3, 0.1, 2.5e-9, 1e15, 1 << 53, 1<<53 + 2, 1e20, -1e22, 1.7e308, math.MaxInt64} {
		d := Parse("x", notes)
		key := "behaviour[prix].deadline.value"
		next := do(t, d, func() ([]Edit, error) { return d.Set(key, n) })
		if got := next.Value(key); got != n {
			t.Errorf("%v came back as %v", n, got)
		}
	}
}

func TestApplyRefuses(t *testing.T) {
	d := Parse("a.toml", notes)
	for name, edits := range map[string][]Edit{
		"overlap":  {{Span: Span{Start: 2, End: 9}}, {Span: Span{Start: 5, End: 12}}},
		"outside":  {{Span: Span{Start: 2, End: len(notes) + 1}}},
		"reversed": {{Span: Span{Start: 9, End: 2}}},
		"negative": {{Span: Span{Start: -1, End: 2}}},
		"broken":   {{Span: Span{Start: len(notes), End: len(notes)}, New: "a = ["}},
		"twice":    {{Span: Span{Start: len(notes), End: len(notes)}, New: "rule = \"x\"\n"}},
	} {
		next, err := d.Apply(edits...)
		if err == nil || next != nil || !strings.HasPrefix(err.Error(), "a.toml: ") {
			t.Errorf("%s: %v, %v", name, next, err)
		}
	}
	if d.Source() != notes || len(d.Behaviours) != 2 {
		t.Error("a refused edit changed the document")
	}
}

// TestDifference has edits begin and end between characters and line endings, as editors that count in UTF-16 need.
func TestDifference(t *testing.T) {
	for _, tt := range []struct {
		old, new string
		want     Edit
	}{
		{"abc", "abc", Edit{Span: Span{Start: 3, End: 3}}},
		{"abc", "axc", Edit{Span: Span{Start: 1, End: 2}, New: "x"}},
		{"aa", "aaa", Edit{Span: Span{Start: 2, End: 2}, New: "a"}},
		{"", "é", Edit{New: "é"}},
		{"xéy", "xèy", Edit{Span: Span{Start: 1, End: 3}, New: "è"}},
		{"x\u00e9y", "x\u0129y", Edit{Span: Span{Start: 1, End: 3}, New: "\u0129"}}, // the last byte in common
		{"😀", "😁", Edit{Span: Span{Start: 0, End: 4}, New: "😁"}},
		{"a\r\nb", "a\nb", Edit{Span: Span{Start: 1, End: 3}, New: "\n"}},
		{"a\r\nb", "a\r\n\r\nb", Edit{Span: Span{Start: 3, End: 3}, New: "\r\n"}},
	} {
		if got := difference(tt.old, tt.new); got != tt.want {
			t.Errorf("%q to %q: %+v, want %+v", tt.old, tt.new, got, tt.want)
		}
	}
}

// do applies a plan and returns the document it leaves.
func do(t testing.TB, d *Document, plan func() ([]Edit, error)) *Document {
	t.Helper()
	edits, err := plan()
	if err != nil {
		t.Fatal(err)
	}
	next, err := d.Apply(edits...)
	if err != nil {
		t.Fatal(err)
	}
	return next
}
