package charter

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
)

// hand edits a charter at random, as one of two people would. Each text it types holds its name and stands nowhere else.
type hand struct {
	name  string
	dice  *rand.Rand
	count int
}

func (h *hand) types() string { h.count++; return fmt.Sprintf("%s-%d", h.name, h.count) }

func (h *hand) pick(n int) int { return h.dice.IntN(n) }

// edits returns the document after up to n changes; those that a document refuses are left out.
func (h *hand) edits(t testing.TB, d *Document, n int) *Document {
	t.Helper()
	for range n {
		next, err := d.after(h.edit(d))
		if err == nil {
			d = next
		}
	}
	return d
}

func (h *hand) edit(d *Document) ([]Edit, error) {
	var listed []*Field
	for _, f := range FieldsOf("") {
		if f.Kind == KindItems {
			listed = append(listed, f)
		}
	}
	f := listed[h.pick(len(listed))]
	items := d.Items(f.Path)
	what := h.pick(10)
	if what >= 5 && what < 9 && len(items) == 0 {
		what = 4
	}
	switch what {
	case 4:
		id := h.types()
		if h.pick(3) == 0 {
			id = fmt.Sprintf("new-%d", h.pick(3)) // so that both may have the idea
		}
		entries := []Entry{{"name", h.types()}, {"statement", h.types()}}
		if FieldAt(f.Path+".id") != nil {
			entries = append(entries, Entry{"id", id})
		}
		return d.Add(f.Path, h.pick(len(items)+1), entries...)
	case 5, 6:
		return d.Remove(items[h.pick(len(items))].Key)
	case 7:
		return d.Move(f.Path, h.pick(len(items)), h.pick(len(items)))
	case 8:
		return d.Rename(items[h.pick(len(items))].Key, h.types())
	case 9:
		return h.jot(d), nil
	}
	keys := everyKey(d)
	key := keys[h.pick(len(keys))]
	if h.pick(6) == 0 {
		return d.Remove(key)
	}
	return d.Set(key, h.value(d, key))
}

// value returns another value for a key: a text of its own where the field takes any.
func (h *hand) value(d *Document, key string) any {
	_, f, _ := d.Path(key)
	old := d.Value(key)
	if f.Kind != KindText && f.Kind != KindProse && f.Kind != KindRef {
		return another(f, old)
	}
	list, _ := old.([]string)
	switch {
	case !f.List:
		return h.types()
	case len(list) > 0 && h.pick(3) == 0:
		return slices.Delete(slices.Clone(list), 0, 1)
	}
	return slices.Insert(slices.Clone(list), h.pick(len(list)+1), h.types())
}

// jot types what only a text editor can: a comment, or a key the format does not have.
func (h *hand) jot(d *Document) []Edit {
	nodes := d.Tree().Nodes()
	n := nodes[h.pick(len(nodes))]
	text := []string{"# " + h.types() + "\n", h.types() + " = \"" + h.types() + "\"\n"}[h.pick(2)]
	return []Edit{{Span: Span{Start: n.Start, End: n.Start}, New: text}}
}

// typed returns the texts of a decoded value, names of keys included.
func typed(v any, into map[string]int) {
	switch v := v.(type) {
	case map[string]any:
		for name, e := range v {
			if !void(e) {
				into[name]++
			}
			typed(e, into)
		}
	case []any, []map[string]any:
		for _, e := range elements(v) {
			typed(e, into)
		}
	case []Entry:
		for _, e := range v {
			into[e.Key]++
			typed(e.Value, into)
		}
	case []string:
		for _, s := range v {
			into[s]++
		}
	case string:
		into[strings.ReplaceAll(v, "\r\n", "\n")]++
	case time.Time:
		into[DateOf(v).String()]++
	default:
		into[fmt.Sprint(v)]++
	}
}

func textsOf(values ...any) map[string]int {
	out := map[string]int{}
	for _, v := range values {
		typed(v, out)
	}
	return out
}

// FuzzMerge: whatever two people do to a charter, nothing either typed is lost, nothing appears that nobody typed, and all
// clashes can be settled either way.
func FuzzMerge(f *testing.F) {
	for seed := range uint64(40) {
		f.Add(seed, uint8(seed), uint8(1+seed%9))
	}
	charters := exampleCharters(f)
	charters["notes"], charters["crlf"] = notes, variants(notes)[1]
	names := slices.Sorted(maps.Keys(charters))
	f.Fuzz(func(t *testing.T, seed uint64, which, many uint8) {
		base := Parse("base", charters[names[int(which)%len(names)]])
		we, they := &hand{name: "ours", dice: rand.New(rand.NewPCG(seed, 1))}, &hand{name: "theirs", dice: rand.New(rand.NewPCG(seed, 2))}
		ours, theirs := we.edits(t, base, int(many%32)), they.edits(t, base, int(many%32))
		mergesSides(t, base, ours, theirs)
		if again, clashes := merged(t, base, ours, ours); len(clashes) > 0 || again.Source() != ours.Source() {
			t.Errorf("merged with itself: %v", clashes)
		}
		keepsAll(t, base, ours, theirs)
	})
}

// TestMergeOddFiles merges what is no charter: layouts nobody keeps, values of the wrong type, texts that are no TOML.
func TestMergeOddFiles(t *testing.T) {
	odd := append([]string{
		"trait = [{ id = \"x\" }, { id = \"y\" }]\n", "[[trait]]\nid = \"y\"\n[[trait]]\nid = \"x\"\n[trait.a]\nb = 1\n[brand]\n[[trait]]\n",
		"trait = { id = \"x\" }\n", "brand = 1\n", "brand.name = \"x\"\nbrand.sub.y = 2\n", "[brand.sub]\nz = 07:32:00\n", "[[brand]]\nname = \"l\"\n",
		"[[behaviour]]\nlimits = [1, \"a\", { b = [] }]\n", "[[behaviour]]\nlimits = [\"a\", \"a\", \"b\"]\nmirror = [\"x\"]\ntraits = \"x\"\n",
		"[[x]]\n[[x.y]]\nz = 1979-05-27T07:32:00\n", "[[x]]\n[[x.y]]\nz = nan\n", "\"brand.name\" = [-inf, 1e300]\n",
	}, seeds...)
	merges := 0
	for _, b := range []string{"", odd[8]} {
		for i, o := range odd {
			for _, other := range odd[i%3*len(odd)/3 : (i%3+1)*len(odd)/3] {
				base, ours, theirs := Parse("base", b), Parse("ours", o), Parse("theirs", other)
				got, _, err := Merge(base, ours, theirs)
				if errors.Is(err, ErrUnmergeable) && (!base.Wellformed() || !ours.Wellformed() || !theirs.Wellformed()) {
					continue
				}
				if err != nil {
					t.Errorf("base %q, ours %q, theirs %q: %v", b, o, other, err)
					continue
				}
				merges++
				if b != o && b != other && got.Wellformed() {
					keepsAll(t, base, ours, theirs)
				}
			}
		}
	}
	if merges < 400 {
		t.Errorf("only %d merges", merges)
	}
}

// mergesSides checks that a side that did nothing gives the other, byte for byte.
func mergesSides(t *testing.T, base, ours, theirs *Document) {
	t.Helper()
	for _, side := range []*Document{ours, theirs} {
		for _, versions := range [][2]*Document{{side, base}, {base, side}} {
			if got, clashes := merged(t, base, versions[0], versions[1]); got.Source() != side.Source() || len(clashes) > 0 {
				t.Errorf("only one side changed, and the merge is another: %v", clashes)
			}
		}
	}
}

func merged(t *testing.T, base, ours, theirs *Document) (*Document, []Clash) {
	t.Helper()
	got, clashes, err := Merge(base, ours, theirs)
	if err != nil {
		t.Fatalf("%v\nours:\n%s\ntheirs:\n%s", err, ours.Source(), theirs.Source())
	}
	if !got.Wellformed() {
		t.Fatal("the merge is no TOML")
	}
	return got, clashes
}

func keepsAll(t *testing.T, base, ours, theirs *Document) {
	t.Helper()
	got, clashes := merged(t, base, ours, theirs)
	known := textsOf(base.tree.Decode(), ours.tree.Decode(), theirs.tree.Decode())
	there := textsOf(got.tree.Decode())
	for text := range there {
		if known[text] == 0 {
			t.Errorf("nobody typed %q", text)
		}
	}
	var disputed []any
	for _, c := range clashes {
		disputed = append(disputed, c.Base, c.Ours, c.Theirs)
		if c.Field != nil && !c.Field.IsTable() && got.Readable() {
			if now := got.Value(c.Key); !alikeShown(now, c.Theirs) {
				t.Errorf("%s holds %v until it is settled, not theirs, %v", c.Key, now, c.Theirs)
			}
		}
	}
	was, claimed := textsOf(base.tree.Decode()), textsOf(disputed...)
	for _, side := range []*Document{ours, theirs} {
		for text := range textsOf(side.tree.Decode()) {
			follows := strings.HasPrefix(text, "behaviour[") // an id that accept.on followed: nobody typed it there
			if was[text] == 0 && there[text] == 0 && claimed[text] == 0 && !follows {
				t.Errorf("%q is lost\nours:\n%s\ntheirs:\n%s\nmerged:\n%s\n%v", text, ours.Source(), theirs.Source(), got.Source(), clashes)
			}
		}
	}
	settles(t, got, clashes)
}

// settles settles all clashes for one side and for the other, and each its own way.
func settles(t *testing.T, d *Document, clashes []Clash) {
	t.Helper()
	for n, choose := range []func(int) bool{
		func(int) bool { return true }, func(int) bool { return false }, func(i int) bool { return i%2 == 0 },
	} {
		end, err := Settle(d, clashes, choose)
		if err != nil || !end.Wellformed() {
			t.Fatalf("way %d of settling: %v", n, err)
		}
		there := textsOf(end.tree.Decode())
		for i, c := range clashes {
			chosen := c.Theirs
			if choose(i) {
				chosen = c.Ours
			}
			if c.Field == nil || c.Field.Kind != KindText && c.Field.Kind != KindProse {
				continue // what refers to an item may be gone with it
			}
			for text := range textsOf(chosen) {
				if chosen != nil && there[text] == 0 {
					t.Errorf("way %d: %s was settled for %v, and %q is not there", n, c.Key, chosen, text)
				}
			}
		}
	}
}

func alikeShown(a, b any) bool {
	return fmt.Sprint(a) == fmt.Sprint(b) || a == nil && fmt.Sprint(b) == "[]"
}
