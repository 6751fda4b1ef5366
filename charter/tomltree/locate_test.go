package tomltree

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const locateText = `top = 1
dot.ted.x = 'a'
in = { y = [ 1, { z = 2 } ] }

# about items
[[ item ]] # one
id = 1
[item.sub]
s = 1
  # end

[other.deep]
k = """
x
"""

[[item]]
id = 2
`

func TestLocate(t *testing.T) {
	tree := Parse(locateText)
	text := func(s Span) string { return locateText[s.Start:s.End] }
	for _, c := range []struct{ path, key, value, extent string }{
		{"top", "top", "1", "top = 1\n"},
		{"dot", "dot", "", "dot.ted.x = 'a'\n"},
		{"dot.ted", "ted", "", "dot.ted.x = 'a'\n"},
		{"dot.ted.x", "x", "'a'", "dot.ted.x = 'a'\n"},
		{"in", "in", "{ y = [ 1, { z = 2 } ] }", "in = { y = [ 1, { z = 2 } ] }\n"},
		{"in.y", "y", "[ 1, { z = 2 } ]", "y = [ 1, { z = 2 } ]"},
		{"in.y[0]", "", "1", "1"},
		{"in.y[1]", "", "{ z = 2 }", "{ z = 2 }"},
		{"in.y[1].z", "z", "2", "z = 2"},
		{"item[0]", "item", "", "[[ item ]] # one\nid = 1\n[item.sub]\ns = 1\n  # end\n"},
		{"item[0].id", "id", "1", "id = 1\n"},
		{"item[0].sub", "sub", "", "[item.sub]\ns = 1\n  # end\n"},
		{"item[1]", "item", "", "[[item]]\nid = 2\n"},
		{"other", "other", "", "[other.deep]\nk = \"\"\"\nx\n\"\"\"\n"},
		{"other.deep.k", "k", "\"\"\"\nx\n\"\"\"", "k = \"\"\"\nx\n\"\"\"\n"},
	} {
		p := path(c.path)
		r := tree.Get(p)
		if r == nil || !r.Path.Equal(p) {
			t.Errorf("%s is nowhere: %v", c.path, r)
			continue
		}
		value := ""
		if r.Value != nil {
			value = text(r.Value.Span)
		}
		if d := cmp.Diff([]string{c.key, c.value, c.extent}, []string{text(tree.KeySpan(p)), value, text(tree.ItemSpan(p))}); d != "" {
			t.Errorf("%s: key, value, extent (-want +got)\n%s", c.path, d)
		}
	}
	if s := tree.ItemSpan(path("item")); !strings.HasPrefix(text(s), "[[ item ]]") || !strings.HasSuffix(text(s), "id = 2\n") {
		t.Errorf("the list is %q", text(s))
	}
	for _, nowhere := range []string{"z", "top.x", "item.id", "item[2]", "in.y[2]", "in.y.z", "top[0]"} {
		p := path(nowhere)
		if tree.Get(p) != nil || tree.KeySpan(p) != (Span{}) || tree.ItemSpan(p) != (Span{}) || tree.Count(p) != 0 || tree.Keys(p) != nil {
			t.Errorf("%s is somewhere", nowhere)
		}
	}
	if d := cmp.Diff([]string{"top", "dot", "in", "item", "other"}, tree.Keys(nil)); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"id", "sub"}, tree.Keys(path("item[0]"))); d != "" {
		t.Error(d)
	}
	if tree.Count(path("item")) != 2 || tree.Count(path("in.y")) != 2 || tree.Count(path("top")) != 0 {
		t.Error("counts")
	}
	r := tree.Get(path("in.y[1].z"))
	if r.Pair == nil || text(r.Pair.Span) != "z = 2" || r.Array != nil || r.Node.Kind != KeyValue {
		t.Errorf("%+v", r)
	}
}

func TestNodePath(t *testing.T) {
	tree := Parse(locateText)
	var got []string
	for _, n := range tree.Nodes() {
		if p := tree.NodePath(n); p != nil {
			got = append(got, p.String())
		}
	}
	want := []string{"top", "dot.ted.x", "in", "item[0]", "item[0].id", "item[0].sub", "item[0].sub.s", "other.deep", "other.deep.k", "item[1]", "item[1].id"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if tree.NodePath(nil) != nil || tree.NodePath(Parse("a = 1").Nodes()[0]) != nil {
		t.Error("a foreign node has a path")
	}
}

// TestBrokenFile: what can be read of a broken file is found and decoded.
func TestBrokenFile(t *testing.T) {
	tree := Parse(lines(
		`schema = 1`, `[charter]`, `title = "A`, `id = "x"`, `tags = [ "a", oops, "b" ]`, `when = 2026-01-02`,
		`[charter]`, `id = "y"`, `owner = "z"`,
		`[brand`, `name = "B"`,
		`[[trait]]`, `id = “t”`, `meta = { a = 1, b = un }`, `[[trait]]`, `id = 2`, `id = 3`,
		`a b`, `[ some thing ]`, `lost = 1`, `[end]`, `ok = true`,
	))
	want := map[string]any{
		"schema":  int64(1),
		"charter": map[string]any{"id": "x", "when": tree.Decode()["charter"].(map[string]any)["when"], "owner": "z", "tags": []any{"a", "b"}},
		"brand":   map[string]any{"name": "B"},
		"trait":   []map[string]any{{"meta": map[string]any{"a": int64(1)}}, {"id": int64(2)}},
		"end":     map[string]any{"ok": true},
	}
	if d := cmp.Diff(want, tree.Decode()); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	r := tree.Get(path("charter.title"))
	if r == nil || r.Value != nil || r.Node.Kind != Bad {
		t.Errorf("the unreadable title is %+v", r)
	}
	if s := tree.KeySpan(path("charter.title")); tree.Source()[s.Start:s.End] != "title" {
		t.Errorf("its key is at %v", s)
	}
	if edits, err := tree.Set(path("charter.title"), `"t"`); err == nil {
		t.Errorf("a value that cannot be read was set: %v", edits)
	}
}

func TestConcurrentUse(t *testing.T) {
	tree := Parse(walkText + "\noops")
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if len(tree.Errors()) != 1 || tree.Get(path("goals[1].id")) == nil || len(tree.Decode()) == 0 || tree.Position(400).Line < 2 {
				t.Error("wrong answer")
			}
		})
	}
	wg.Wait()
}

func TestEmpty(t *testing.T) {
	for _, src := range []string{"", bom, "\n", "\r\n\r\n", bom + " "} {
		tree := Parse(src)
		if tree.Source() != src || len(tree.Errors()) > 0 || tree.Decode() == nil || len(tree.Decode()) > 0 || tree.Position(0) != (Position{1, 1, 1, 1}) {
			t.Errorf("%q: %v", src, tree.Errors())
		}
	}
	if Parse("a = 1\r\nb = 2\nc = 3").EOL() != "\n" || Parse("a = 1\r\nb = 2\r\n").EOL() != "\r\n" || Parse("").EOL() != "\n" {
		t.Error("line endings")
	}
}
