package tomltree

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"
)

// walkText has every style of table, list and string, with comments everywhere.
const walkText = `#:schema ./charter.schema.json
# Charte — ne pas reformater !
title   =   'Été'   # aligned by hand
owner.name = "Zoé" # dotted
tags = [
    "alpha",   # first
    # about beta
    "beta"     # no trailing comma
]
nums = [ 1, 2,3 , ]
meta = { a = 1, b = [1,2 , 3], c.d = 'x' }
rows = [
  { n = 1 }, # one
  # two
  { n = 2, m.k = """
two
lines""" },
]

# ---- goals ----

# why: goal one
[[goals]]
id = 0x01
body = '''
C:\raw\path
'''

  # indented twin
  [[goals]]   # header comment
  id = 2
  [goals.metrics]
  "a b".c = 1_000
  [[goals.steps]]
  n = 1
  # second
  [[goals.steps]]
  n = 2

# free comment between

[[goals]]
id = 3
[[goals.steps]]
n = 9

[other.inner] # implies other
deep.er = true

[last] # after
k = """
two
lines"""

[[goals]]
id = 4`

// walk is one chain of random edits.
type walk struct {
	*rand.Rand
	job
	tables, values, leaves, arrays, lists []Path
}

// look lists what can be edited in the present text.
func (w *walk) look() {
	w.want = comparable(w.tree.Decode())
	w.tables, w.values, w.leaves, w.arrays, w.lists = []Path{nil}, nil, nil, nil, nil
	eachPath(w.want, nil, func(p Path, v any) {
		r := w.tree.Get(p)
		switch v.(type) {
		case map[string]any:
			w.tables = append(w.tables, p)
		case []any:
			w.lists = append(w.lists, p)
			if r.Value != nil {
				w.arrays = append(w.arrays, p)
			}
		}
		if r.Value != nil {
			w.values = append(w.values, p)
			if r.Value.Kind == Scalar || r.Value.Kind == String {
				w.leaves = append(w.leaves, p)
			}
		}
	})
}

// step makes one random edit and returns its name, the edits, and what they should mean.
func (w *walk) step() (op string, p Path, edits []Edit, want any, err error) {
	pick := func(paths []Path) Path { return paths[w.Intn(len(paths))] }
	key := fmt.Sprintf("k%d", w.Intn(1000))
	order := func(Path) []string { return []string{"id", "title", "k1", key, "n", "tags", "goals", "other"} }
	entries := []Entry{{"n", "7"}, {"s", `"x"`}}
	table := map[string]any{"n": int64(7), "s": "x"}
	switch k := w.Intn(20); {
	case k < 3 && len(w.leaves) > 0:
		p = pick(w.leaves)
		s := fmt.Sprintf("v%d é\"'", w.Intn(100))
		edits, err = w.tree.SetString(p, s)
		return "set", p, edits, change(w.want, p, func(any) any { return s }), err
	case k < 4 && len(w.values) > 0:
		p = pick(w.values)
		edits, err = w.tree.Delete(p)
		return "delete", p, edits, change(w.want, p, func(any) any { return gone{} }), err
	case k < 6 && len(w.arrays) > 0:
		p = pick(w.arrays)
		edits, err = w.tree.Append(p, "'n'")
		return "append", p, edits, change(w.want, p, func(v any) any { return append(v.([]any), "n") }), err
	case k < 8 && len(w.lists) > 0:
		p = pick(w.lists)
		at := w.Intn(w.tree.Count(p) + 1)
		edits, err = w.tree.InsertItem(p, at, entries, order)
		return "insert item", p, edits, change(w.want, p, func(v any) any { return slices.Insert(v.([]any), at, any(table)) }), err
	case k < 9 && len(w.lists) > 0:
		if p = pick(w.lists); w.tree.Count(p) == 0 {
			break
		}
		i := w.Intn(w.tree.Count(p))
		edits, err = w.tree.DeleteItem(p, i)
		return "delete item", p, edits, change(w.want, p.With(I(i)), func(any) any { return gone{} }), err
	case k < 13 && len(w.lists) > 0:
		p = pick(w.lists)
		perm := w.Perm(w.tree.Count(p))
		edits, err = w.tree.Permute(p, perm)
		return "reorder", p, edits, change(w.want, p, func(v any) any {
			out := make([]any, len(perm))
			for i, j := range perm {
				out[i] = v.([]any)[j]
			}
			return out
		}), err
	case k < 14:
		p = Path{K(key)}
		if w.Intn(2) == 0 {
			edits, err = w.tree.CreateTable(p, entries, order)
			return "create table", p, edits, change(w.want, p, func(any) any { return table }), err
		}
		edits, err = w.tree.InsertItem(p, 0, entries, order)
		return "create item", p, edits, change(w.want, p, func(any) any { return []any{table} }), err
	}
	p = pick(w.tables).With(K(key))
	if w.Intn(4) == 0 {
		p = p.With(K("sub"))
	}
	edits, err = w.tree.Insert(p, "[ 1 ]", order)
	return "insert", p, edits, change(w.want, p, func(any) any { return []any{int64(1)} }), err
}

// TestRandomWalk chains edits. After each the meaning must be what was asked for,
// and no comment may be lost but by a deletion.
func TestRandomWalk(t *testing.T) {
	t.Parallel()
	done, refused, total := map[string]int{}, 0, 0
	seeds := int64(60)
	if testing.Short() {
		seeds = 12
	}
	for seed := range seeds {
		src := walkText
		if seed%5 == 0 {
			src += "\n"
		}
		if seed%2 == 1 {
			src = strings.ReplaceAll(src, "\n", "\r\n")
		}
		if seed%3 == 0 {
			src = bom + src
		}
		w := &walk{Rand: rand.New(rand.NewSource(seed)), job: job{t: t, done: done}}
		for i := 0; i < 25 && !t.Failed(); i++ {
			w.name, w.tree = fmt.Sprintf("seed %d step %d", seed, i), Parse(src)
			w.look()
			op, p, edits, want, err := w.step()
			total++
			if err != nil {
				if !strings.Contains(err.Error(), "spread") && !strings.Contains(err.Error(), "there already") {
					t.Fatalf("%s %s %s: %v\n%s", w.name, op, p, err, src)
				}
				refused++
				continue
			}
			w.expect(op, p, edits, nil, want, strings.HasPrefix(op, "delete"))
			out, _ := Splice(src, edits...)
			if !strings.HasPrefix(op, "delete") && strings.Count(out, "#") < strings.Count(src, "#") {
				t.Fatalf("%s %s %s: a comment was lost\n%s\n-- was\n%s", w.name, op, p, out, src)
			}
			src = out
		}
	}
	t.Log(done, "refused", refused)
	if refused*10 > total {
		t.Errorf("%d of %d edits refused", refused, total)
	}
}
