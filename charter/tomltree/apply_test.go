package tomltree

import (
	"reflect"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// agrees checks that a tree with edits made is the tree of the text they leave.
func agrees(t *testing.T, tree *Tree, edits ...Edit) *Tree {
	t.Helper()
	src, spliceErr := Splice(tree.Source(), edits...)
	got, err := tree.Apply(edits...)
	if err != nil || spliceErr != nil {
		if (err == nil) != (spliceErr == nil) {
			t.Fatalf("Apply: %v, Splice: %v", err, spliceErr)
		}
		return nil
	}
	want := Parse(src)
	if got.Source() != src || !reflect.DeepEqual(comparable(got.Decode()), comparable(want.Decode())) ||
		!cmp.Equal(got.Decode(), want.Decode(), cmpopts.EquateNaNs()) {
		t.Fatalf("%q decodes to %v, want %v; it was\n%q", got.Source(), got.Decode(), want.Decode(), tree.Source())
	}
	if diff := cmp.Diff(want.Errors(), got.Errors()); diff != "" {
		t.Fatalf("errors of %q (-want +got)\n%s\nit was\n%q", src, diff, tree.Source())
	}
	return got
}

// raws are what a value may be replaced by: values, and what ends one, begins another or is none.
var raws = []string{
	`"new"`, `'new'`, "\"\"\"\nnew\"\"\"", "'''new'''", `"é\u00e9"`, `"`, `"""`, `"a" # b`, "\"a\"\nzz = \"b\"", "\"a\"\n[zz]", "\"a\"\n[[zz]]\nx = 1", `"a" "b"`,
	"1", "2.5", "nan", "true", "2026-11-22", "2026-11-22 10:00:00", "10:00", "1 # b", "1\nzz = 2", "01", "", "[]", "[1, 2]", "[\n1,\n]", "[1", "{}", "{ zz = 1 }", "{ a = 1, a = 2 }", "{",
	"\x00", "\"\xff\"", "\"\\q\"",
}

func TestApplyCorpus(t *testing.T) {
	eachJob(t, func(j *job) {
		if len(j.tree.Source()) > 1000 {
			return
		}
		for i, p := range j.values() {
			span := j.tree.Get(p).Value.Span
			middle := (span.Start + span.End) / 2
			for k := range len(raws) / 8 { // in the end each in many places
				raw := raws[(i+8*k)%len(raws)]
				agrees(t, j.tree, Edit{span, raw})
				agrees(t, j.tree, Edit{Span{middle, middle + 1}, raw})
				j.done["replaced"]++
			}
		}
	})
}

// Where the text behind a value adds to it, which the decoder lets through in part, the value is not exchanged alone, whatever its kind.
func TestApplyExtended(t *testing.T) {
	for _, src := range []string{
		"a = {}\n[a.b]\nc = 1\n", "a = {}\na.b = 1\n", "a = { b = {} }\n[a.b.c]\nd = 1\n", "a = []\n[[a]]\nb = 1\n", "a = [{}]\na.b = 1\n",
		"a.b = {}\n[a.b.c]\nd = 1\n", "a.b.c = 1\n[a.b]\nd = 1\n", "[[a]]\nb = {}\n[a.b.c]\nd = 1\n", "[a.b]\nc = 1\n[d]\na = {}\n",
	} {
		tree := Parse(src)
		for _, n := range tree.nodes {
			if n.Kind != KeyValue {
				continue
			}
			for _, raw := range raws {
				agrees(t, tree, Edit{n.Val.Span, raw})
			}
		}
	}
}

// What an edit of a value has left alone is not decoded again.
func TestApplyShares(t *testing.T) {
	tree := Parse("a = \"x\"\n[b]\nc = 1\n[[d]]\ne = \"y\"\nf = { g = \"z\" }\n[[d]]\ne = \"w\"\n")
	for _, path := range []Path{{K("a")}, {K("d"), I(0), K("e")}, {K("d"), I(0), K("f"), K("g")}} {
		edits, err := tree.SetString(path, "other")
		if err != nil {
			t.Fatal(err)
		}
		next := agrees(t, tree, edits...)
		for _, beside := range []Path{{K("b")}, {K("d"), I(1)}} {
			if reflect.ValueOf(at(next, beside)).Pointer() != reflect.ValueOf(at(tree, beside)).Pointer() {
				t.Errorf("%s: %s is decoded again", path, beside)
			}
		}
		if tree.Decode()["a"] != "x" {
			t.Errorf("%s: the tree itself has changed", path)
		}
	}
}

// at returns the decoded value at a path.
func at(tree *Tree, path Path) (v any) {
	v = tree.Decode()
	for _, s := range path {
		if s.Index >= 0 {
			v = v.([]map[string]any)[s.Index]
		} else {
			v = v.(map[string]any)[s.Key]
		}
	}
	return v
}

// A tree keeps no text but its own and the one its values were first decoded from, however many edits lie between.
func TestApplyLetsGo(t *testing.T) {
	const items, size = 60, 1 << 18
	tree := Parse("# " + strings.Repeat("x", size) + "\n" + strings.Repeat("[[d]]\ne = \"y\"\n", items))
	tree.Decode()
	before := heap()
	for i := range items {
		edits, err := tree.SetString(Path{K("d"), I(i), K("e")}, "z")
		if err == nil {
			tree, err = tree.Apply(edits...)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if grown := heap() - before; grown > 4*size {
		t.Errorf("%d bytes more are held", grown)
	}
	runtime.KeepAlive(tree)
}

func heap() int {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}

// FuzzApply: a tree with edits made is the tree of the text they leave.
func FuzzApply(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, src string) {
		tree := Parse(src)
		for i, n := range tree.Nodes() {
			if n.Kind != KeyValue || i > 20 {
				continue
			}
			raw := raws[(i+len(src))%len(raws)]
			agrees(t, tree, Edit{n.Val.Span, raw})
			agrees(t, tree, Edit{Span{n.Val.Span.Start, n.Val.Span.Start + 1}, raw})
			agrees(t, tree, Edit{Span{n.Val.Span.End - 1, n.Val.Span.End}, raw})
		}
	})
}
