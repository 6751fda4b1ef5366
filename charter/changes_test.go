package charter

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// told returns changes as lines: kind, key, old and new.
func told(changes []Change) []string {
	kinds := []string{"added", "removed", "altered", "moved", "renamed"}
	var out []string
	for _, c := range changes {
		line := kinds[c.Kind] + " " + c.Key
		if c.Kind != Added && c.Kind != Removed {
			line += fmt.Sprintf(": %v -> %v", c.Old, c.New)
		}
		out = append(out, line)
	}
	return out
}

func TestChanges(t *testing.T) {
	franc, net := "[[trait]] # le premier\nid = \"franc\"\nname = \"Franc\"\n", "# Celui-ci compte.\n[[trait]]\nid = \"net\"\nname = \"Net\"\n"
	vif := "[[trait]]\nid = \"vif\"\nname = \"Vif\"\n"
	for _, tt := range []struct {
		name  string
		edits []string // old and new texts in turn
		want  []string
	}{
		{"nothing", nil, nil},
		{"comments, layout, quotes", []string{"# Notre", "# Votre", `id       = "c" # stable`, `id = 'c'`, "\n\n\n", "\n", `["a", "b"]`, "[\n  \"a\",\n  \"b\",\n]"}, nil},
		{"a table written another way", []string{"[behaviour.owner]\nrole = \"moi\"", "owner = { role = \"moi\" }"}, nil},
		{"a field", []string{`name = "B"`, `name = "Bo"`}, []string{"altered brand.name: B -> Bo"}},
		{"a field come and gone", []string{`name = "B"`, `purpose = "P"`}, []string{"altered brand.name: B -> <nil>", "altered brand.purpose: <nil> -> P"}},
		{"a table of an item", []string{"deadline = { value = 2, unit = \"day\" } # ouvrés ?\n", "deadline = { value = 3, unit = \"day\" }\nsignature = true\n"}, []string{
			"altered behaviour[prix].deadline.value: 2 -> 3", "altered behaviour[prix].signature: <nil> -> true",
		}},
		{"a list and a date", []string{`["a", "b"]`, `["b"]`, "2027-01-01", "2027-01-02"}, []string{
			"altered behaviour[prix].limits: [a b] -> [b]", "altered accept[#1].until: 2027-01-01 -> 2027-01-02",
		}},
		{"the wrong type", []string{`name = "B"`, "name = 3"}, []string{"altered brand.name: B -> 3"}},
		{"a key nobody knows", []string{"[brand]\n", "[brand]\nmotto = \"M\"\n\"brand.name\" = 1\n"}, []string{
			"altered brand.brand.name: <nil> -> 1", "altered brand.motto: <nil> -> M",
		}},
		{"an item added", []string{net, net + vif}, []string{"added trait[vif]"}},
		{"an item removed", []string{net, ""}, []string{"removed trait[net]"}},
		{"another item in its place", []string{net, vif}, []string{"removed trait[net]", "added trait[vif]"}},
		{"another item that is half the same", []string{`id = "prix"`, `id = "autre"`, "le prix.", "la monnaie."}, []string{"removed behaviour[prix]", "added behaviour[autre]"}},
		{"two in another order", []string{franc, "", net, net + vif + franc}, []string{"moved trait[net]: 2 -> 1", "added trait[vif]"}},
		{"one renamed, references with it", []string{`id = "net"`, `id = "clair"`, `"net",`, `"clair",`, `["net"]`, `["clair"]`}, []string{
			"renamed trait[clair]: net -> clair",
		}},
		{"one renamed, a reference left", []string{`id = "net"`, `id = "clair"`, `"net",`, `"clair",`}, []string{"renamed trait[clair]: net -> clair"}},
		{"one renamed and accepted", []string{`id = "prix"`, `id = "p"`, `mirror = "prix"`, `mirror = "p"`, "behaviour[prix].proof", "behaviour[p].proof"}, []string{
			"renamed behaviour[p]: prix -> p",
		}},
		{"one without id altered", []string{`reason = "r"`, `reason = "s"`}, []string{"altered accept[#1].reason: r -> s"}},
		{"one without id before it", []string{"[[accept]]", "[[accept]]\nrule = \"x\"\n\n[[accept]]"}, []string{"added accept[#1]"}},
		{"an id lost", []string{`id = "net"`, `id = "N E T"`}, []string{"altered trait[#2].id: net -> N E T"}},
		{"no list of items", []string{franc, "", net, "", "[brand]", "trait = 1\n[brand]"}, []string{
			"altered charter.trait: <nil> -> 1", "removed trait[franc]", "removed trait[net]",
		}},
	} {
		src := notes
		for i := 0; i+1 < len(tt.edits); i += 2 {
			src = strings.Replace(src, tt.edits[i], tt.edits[i+1], 1)
		}
		got := told(Changes(Parse("", notes), Parse("", src)))
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: want (-), got (+):\n%s", tt.name, diff)
		}
		for _, same := range variants(src) {
			if got := Changes(Parse("", src), Parse("", same)); got != nil {
				t.Errorf("%s: line endings count as %v", tt.name, told(got))
			}
		}
	}
}

// What an item holds comes with it when it is added or removed.
func TestChangesOfItems(t *testing.T) {
	d := Parse("", notes)
	next := do(t, d, func() ([]Edit, error) { return d.Remove("behaviour[suite]") })
	want := []Entry{{"id", "suite"}, {"statement", "S"}, {"traits", []string{"net"}}, {"owner", []Entry{{"role", "moi"}}}, {"mirror", "prix"}}
	if c := Changes(d, next); len(c) != 1 || !cmp.Equal(c[0].Old, any(want)) || c[0].New != nil || c[0].Field != FieldAt("behaviour") {
		t.Errorf("removed: %+v", c)
	}
	if c := Changes(next, d); len(c) != 1 || c[0].Old != nil || !cmp.Equal(c[0].New, any(want)) {
		t.Errorf("added: %+v", c)
	}
}

// Items move as few as possible, whatever the order.
func TestMovesAreFew(t *testing.T) {
	var src strings.Builder
	for i := range 6 {
		fmt.Fprintf(&src, "[[trait]]\nid = \"t%d\"\n", i)
	}
	d := Parse("", src.String())
	for _, tt := range []struct{ from, to int }{{0, 5}, {5, 0}, {2, 3}, {4, 1}} {
		next := do(t, d, func() ([]Edit, error) { return d.Move("trait", tt.from, tt.to) })
		if got := Changes(d, next); len(got) != 1 || got[0].Kind != Moved {
			t.Errorf("%d to %d: %v", tt.from, tt.to, told(got))
		}
	}
	if got := rising([]int{5, 0, 1, 4, 2, 3}); len(got) != 4 || !got[0] || !got[1] || !got[2] || !got[3] {
		t.Errorf("the longest rising run is %v", got)
	}
}

// A charter has changed exactly when its changes are listed, and an approval is about no more than them.
func TestChangesAreComplete(t *testing.T) {
	step := 7
	if testing.Short() {
		step = 49
	}
	for name, src := range exampleCharters(t) {
		d := Parse(name, src)
		if got := Changes(d, Parse("", src)); got != nil {
			t.Errorf("%s: %v", name, told(got))
		}
		keys := everyKey(d)
		for i := 0; i < len(keys); i += step {
			_, f, _ := d.Path(keys[i])
			next, err := d.after(d.Set(keys[i], another(f, d.Value(keys[i]))))
			if err != nil {
				continue
			}
			got := Changes(d, next)
			if len(got) != 1 || f.Kind != KindID && got[0].Key != keys[i] {
				t.Errorf("%s: setting %s is told as %v", name, keys[i], told(got))
			}
		}
		if empty := Changes(Parse("", ""), d); !slices.ContainsFunc(empty, func(c Change) bool { return c.Kind == Added && strings.HasPrefix(c.Key, "behaviour[") }) {
			t.Errorf("%s: a new charter is told as %v", name, told(empty))
		}
	}
}
