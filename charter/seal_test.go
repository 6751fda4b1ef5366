package charter

import (
	"strings"
	"testing"

	"relcharter/charter/tomltree"
)

const sealed = `schema = 1

[charter]
id = "a"
title = "Our word"
language = "en"
version = "1"
status = "approved"
review_by = 2027-10-01

[brand]
name = "B"

[[trait]]
id = "frank"
name = "Frank"

[[trait]]
id = "steady"
name = "Steady"

[[behaviour]]
id = "x"
statement = "We call back."
traits = ["frank", "steady"]
deadline = { value = 2, unit = "day" }
proof = { metric = "share on time", source = "audit", every = "month", last = 90, as_of = 2026-10-31, note = "two people left" }
`

func TestSeal(t *testing.T) {
	was := Parse("a", sealed).Seal()
	if !IsSeal(was) {
		t.Fatalf("%q is no seal", was)
	}
	for _, tt := range []struct {
		name, old, new string
		same           bool
	}{
		{"a comment", "[brand]", "[brand] # ours\n# and yours", true},
		{"layout", `value = 2, unit = "day"`, `unit='day',value  =  2.0`, true},
		{"a table on lines of its own", `deadline = { value = 2, unit = "day" }`, "deadline.unit = \"day\"\ndeadline.value = 2", true},
		{"the order of items", "id = \"frank\"\nname = \"Frank\"\n\n[[trait]]\nid = \"steady\"\nname = \"Steady\"", "id = \"steady\"\nname = \"Steady\"\n\n[[trait]]\nname = \"Frank\"\nid = \"frank\"", true},
		{"the order of a list", `["frank", "steady"]`, `["steady", "frank"]`, true},
		{"an empty list", "[brand]", "excludes = []\n[brand]", true},
		{"the status", `"approved"`, `"published"`, true},
		{"an approval", "[brand]", "[[approval]]\nby = \"N\"\nrole = \"R\"\non = 2026-11-01\nseal = \"s\"\n[brand]", true},
		{"an accepted finding", "[brand]", "[[accept]]\nrule = \"no-remedy\"\n[brand]", true},
		{"the look", "[brand]", "[theme]\nink = \"#000000\"\n[brand]", true},
		{"a new reading", "last = 90, as_of = 2026-10-31", "last = 71, as_of = 2026-11-30", true},
		{"what explains it", "two people left", "they are back", true},
		{"a rating", "[brand]", "[[rating]]\nby = \"team\"\nvalue = \"ok\"\nas_of = 2026-10-01\n[brand]", true},
		{"the next review", "2027-10-01", "2027-10-02", false},
		{"the version", `version = "1"`, `version = "2"`, false},
		{"a number", "value = 2", "value = 3", false},
		{"a number as text", "value = 2", "value = \"2\"", false},
		{"a word", "call back", "ring back", false},
		{"the metric", "share on time", "share", false},
		{"one element less", `["frank", "steady"]`, `["frank"]`, false},
		{"one element twice", `["frank", "steady"]`, `["frank", "frank", "steady"]`, false},
		{"two elements as one", `["frank", "steady"]`, `["frank\",\"steady"]`, false},
		{"one item less", "[[trait]]\nid = \"steady\"\nname = \"Steady\"\n", "", false},
		{"a value that moves to another item", "name = \"Frank\"\n\n[[trait]]\nid = \"steady\"", "\n[[trait]]\nid = \"steady\"\nmeaning = \"Frank\"", false},
	} {
		src := strings.Replace(sealed, tt.old, tt.new, 1)
		if src == sealed {
			t.Errorf("%s: nothing is changed", tt.name)
		}
		if got := Parse("b", src).Seal(); got == "" || (got == was) != tt.same {
			t.Errorf("%s: the seal is %s after %s", tt.name, got, was)
		}
	}
	if got := Parse("a", "title = no quotes\n"+sealed).Seal(); got != "" {
		t.Errorf("a file that is not TOML has the seal %q", got)
	}
}

func TestIsSeal(t *testing.T) {
	seal := Parse("a", sealed).Seal()
	for s, want := range map[string]bool{
		seal: true, strings.ToUpper(seal): true, seal[1:]: false, seal + "0": false, "sha256:" + seal: false,
		strings.Repeat("g", 64): false, "": false,
	} {
		if IsSeal(s) != want {
			t.Errorf("IsSeal(%q) = %v", s, !want)
		}
	}
}

// FuzzSeal holds that no change of layout breaks the seal of a charter, and every change of a promise does.
func FuzzSeal(f *testing.F) {
	f.Add(sealed, "\r\n\"quoted\\")
	f.Add("behaviour = [{ id = 'x', statement = \"\"\"\na\r\nb \\\n c\"\"\", traits = ['b', 'a'] }, {}] # in a row\n", "é")
	f.Add("[[behaviour]]\nstatement = \"\" # none\n[behaviour.proof]\nlast = 0x1f\nn = [nan, 1e3, 07:32:00]\n", "")
	f.Fuzz(func(t *testing.T, src, word string) {
		d := Parse("a", src)
		if !d.Wellformed() {
			return
		}
		was := d.Seal()
		for _, same := range layouts(d) {
			if next := Parse("a", same); next.Wellformed() && next.Seal() != was {
				t.Errorf("the seal of %q is not that of %q", same, src)
			}
		}
		if len(d.Behaviours) == 0 {
			return
		}
		b := d.Behaviours[len(d.Behaviours)-1]
		edits, err := d.Set(b.Key+".statement", b.Statement.Value+"x"+plainLines(word).(string))
		if err != nil {
			return // the word is no text, or the table cannot be edited
		}
		if next, err := d.Apply(edits...); err != nil || next.Seal() == was {
			t.Errorf("%v: the seal of %q outlives %q", err, src, word)
		}
	})
}

// layouts returns the source of a charter in other layouts.
func layouts(d *Document) []string {
	src := d.Source()
	out := []string{src + "\n# a word in passing\n\n", "# a word in passing\n" + strings.TrimPrefix(src, "\ufeff")}
	if !strings.Contains(src, "\r") {
		out = append(out, strings.ReplaceAll(src, "\n", "\r\n"))
	}
	for _, table := range []string{"trait", "behaviour"} {
		if n := len(d.Items(table)); n > 1 {
			if edits, err := d.Move(table, 0, n-1); err == nil {
				if next, err := d.Apply(edits...); err == nil {
					out = append(out, next.Source())
				}
			}
		}
	}
	for i, b := range d.Behaviours {
		if i == 0 && b.Statement.Set() {
			if next, err := d.Apply(Edit{Span: b.Statement.Span, New: tomltree.Quote(b.Statement.Value)}); err == nil {
				out = append(out, next.Source())
			}
		}
	}
	return out
}
