package tomltree

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// job checks edits of one text.
type job struct {
	t    *testing.T
	name string
	tree *Tree
	want any            // what the text means
	done map[string]int // edits checked, by operation
}

// expect checks that edits turn the text into one that means want, and leave
// everything else as it is. With loose, empty tables and lists do not count.
func (j *job) expect(op string, p Path, edits []Edit, err error, want any, loose bool) {
	j.t.Helper()
	src := j.tree.Source()
	where := fmt.Sprintf("%s %s of %s", op, p, j.name)
	if err != nil {
		j.t.Errorf("%s: %v\n%s", where, err, src)
		return
	}
	out, err := Splice(src, edits...)
	if err != nil {
		j.t.Errorf("%s: %v", where, err)
		return
	}
	got, err := meaning(out)
	if err != nil {
		j.t.Errorf("%s: no longer valid: %v\n%s\n-- was\n%s", where, err, out, src)
		return
	}
	if errs := Parse(out).Errors(); len(errs) > 0 {
		j.t.Errorf("%s: no longer valid: %v\n%s\n-- was\n%s", where, errs[0], out, src)
		return
	}
	if loose {
		got, want = prune(got), prune(clone(want))
	}
	if !reflect.DeepEqual(got, want) {
		j.t.Errorf("%s: wrong meaning (-want +got)\n%s\n%s\n-- was\n%s", where, cmp.Diff(want, got), out, src)
		return
	}
	if bareNewlines(out) > bareNewlines(src) && j.tree.EOL() == "\r\n" {
		j.t.Errorf("%s: a newline without carriage return\n%q", where, out)
		return
	}
	if strings.HasPrefix(src, bom) != strings.HasPrefix(out, bom) {
		j.t.Errorf("%s: the byte order mark changed", where)
		return
	}
	j.done[op]++
}

// eachJob runs f on every valid file in its four variants; with -short in two of them, in turn.
func eachJob(t *testing.T, f func(*job)) {
	t.Helper()
	t.Parallel()
	files := corpus(t, "valid")
	done := map[string]int{}
	for i, c := range files {
		for v, src := range variants(c.src) {
			if testing.Short() && (v+i)%8 != 0 {
				continue
			}
			want, err := meaning(src)
			if err != nil {
				t.Fatalf("%s: %v", c.name, err)
			}
			f(&job{t, fmt.Sprintf("%s variant %d", c.name, v), Parse(src), want, done})
		}
	}
	t.Log(done)
	if len(done) == 0 {
		t.Error("nothing was checked")
	}
}

// values lists the paths of the values in the text.
func (j *job) values() []Path {
	var out []Path
	eachPath(j.want, nil, func(p Path, _ any) {
		if r := j.tree.Get(p); r != nil && r.Value != nil {
			out = append(out, p)
		}
	})
	return out
}

func TestIdentity(t *testing.T) {
	for _, c := range slices.Concat(corpus(t, "valid"), corpus(t, "invalid")) {
		for _, src := range variants(c.src) {
			lossless(t, c.name, src)
		}
	}
}

func lossless(t *testing.T, name, src string) {
	t.Helper()
	at := 0
	tree := Parse(src)
	for _, n := range tree.Nodes() {
		if n.Start != at || n.End <= n.Start {
			t.Fatalf("%s: node [%d,%d) behind %d", name, n.Start, n.End, at)
		}
		at = n.End
	}
	if at != len(src) {
		t.Fatalf("%s: %d of %d bytes", name, at, len(src))
	}
	if out, err := Splice(src); out != src || err != nil {
		t.Fatalf("%s: splice without edits: %v", name, err)
	}
}

func TestLocateCorpus(t *testing.T) {
	eachJob(t, func(j *job) {
		if !reflect.DeepEqual(comparable(j.tree.Decode()), j.want) {
			t.Errorf("%s: Decode differs", j.name)
		}
		src := j.tree.Source()
		eachPath(j.want, nil, func(p Path, v any) {
			r := j.tree.Get(p)
			if r == nil {
				t.Errorf("%s: %s is nowhere", j.name, p)
				return
			}
			last := p[len(p)-1]
			if k := j.tree.KeySpan(p); last.Index < 0 {
				if key, err := meaning(src[k.Start:k.End] + "=1"); err != nil || !reflect.DeepEqual(key, any(map[string]any{last.Key: int64(1)})) {
					t.Errorf("%s: the key of %s is %q", j.name, p, src[k.Start:k.End])
				}
			}
			switch x := v.(type) {
			case map[string]any:
				keys := slices.Clone(j.tree.Keys(p))
				slices.Sort(keys)
				if len(keys) != len(x) {
					t.Errorf("%s: %s has keys %q", j.name, p, keys)
				}
			case []any:
				if j.tree.Count(p) != len(x) {
					t.Errorf("%s: %s has %d items", j.name, p, j.tree.Count(p))
				}
			}
			if r.Value == nil {
				return
			}
			j.done["locate"]++
			one, err := meaning("x = " + src[r.Value.Span.Start:r.Value.Span.End])
			if err != nil || !reflect.DeepEqual(one, any(map[string]any{"x": v})) {
				t.Errorf("%s: %s is %v, located as %q", j.name, p, v, src[r.Value.Span.Start:r.Value.Span.End])
			}
			if text, ok := j.tree.Text(r.Value); ok && text != v {
				t.Errorf("%s: %s is %q, own decoding %q", j.name, p, v, text)
			}
		})
	})
}

func TestSetCorpus(t *testing.T) {
	eachJob(t, func(j *job) {
		for _, p := range j.values() {
			edits, err := j.tree.Set(p, `"né\"w"`)
			j.expect("set", p, edits, err, change(j.want, p, func(any) any { return `né"w` }), false)
		}
	})
}

func TestSetStringCorpus(t *testing.T) {
	awkward := []string{"", "plain", "it's \"q\" \\ é", "two\nlines\n", "'''", `"""x""""`, "ends '", "\nstarts", "tab\tbell\a", `\`, "a\r\nb", `"""""" "`}
	n := 0
	eachJob(t, func(j *job) {
		for _, p := range j.values() {
			n++
			for i, s := range awkward {
				if (i+n)%4 != 0 { // each text on each kind of place, but not all on all
					continue
				}
				edits, err := j.tree.SetString(p, s)
				want := strings.ReplaceAll(s, "\r\n", "\n")
				want = strings.ReplaceAll(want, "\n", j.tree.EOL())
				j.expect("set string", p, edits, err, change(j.want, p, func(any) any { return want }), false)
			}
		}
	})
}

func TestDeleteCorpus(t *testing.T) {
	eachJob(t, func(j *job) {
		eachPath(j.want, nil, func(p Path, _ any) {
			edits, err := j.tree.Delete(p)
			j.expect("delete", p, edits, err, change(j.want, p, func(any) any { return gone{} }), true)
			if last := p[len(p)-1]; last.Index >= 0 {
				again, err := j.tree.DeleteItem(p[:len(p)-1], last.Index)
				if err != nil || !reflect.DeepEqual(again, edits) {
					t.Errorf("%s: DeleteItem %s differs: %v", j.name, p, err)
				}
			}
		})
	})
}

func TestListsCorpus(t *testing.T) {
	eachJob(t, func(j *job) {
		eachPath(j.want, nil, func(p Path, v any) {
			a, ok := v.([]any)
			if !ok {
				return
			}
			if j.tree.Get(p).Value != nil {
				edits, err := j.tree.Append(p, `"new"`)
				j.expect("append", p, edits, err, change(j.want, p, func(v any) any { return append(v.([]any), "new") }), false)
			}
			for _, at := range slices.Compact([]int{0, len(a) / 2, len(a)}) {
				edits, err := j.tree.InsertItem(p, at, []Entry{{"zz new", "1"}, {"zz", "'x'"}}, nil)
				item := map[string]any{"zz new": int64(1), "zz": "x"}
				j.expect("insert item", p.With(I(at)), edits, err, change(j.want, p, func(v any) any {
					return slices.Insert(v.([]any), at, any(item))
				}), false)
			}
			perm := make([]int, len(a))
			for i := range perm {
				perm[i] = (2*len(a) - 2 - i) % max(len(a), 1)
			}
			edits, err := j.tree.Permute(p, perm)
			if err != nil && strings.Contains(err.Error(), "spread") {
				j.done["reorder refused"]++
				return
			}
			j.expect("reorder", p, edits, err, change(j.want, p, func(v any) any {
				out := make([]any, len(perm))
				for i, k := range perm {
					out[i] = v.([]any)[k]
				}
				return out
			}), false)
		})
	})
}

func TestInsertCorpus(t *testing.T) {
	eachJob(t, func(j *job) {
		insert := func(p Path, v any) {
			m, ok := v.(map[string]any)
			if !ok {
				return
			}
			var keys []string
			if len(p) == 0 {
				keys = j.tree.Keys(nil)
			} else {
				keys = j.tree.Keys(p)
			}
			for at := range len(m) + 1 { // the new key at each place in order
				if at > 3 && at < len(m)-1 {
					continue
				}
				order := func(Path) []string { return slices.Insert(slices.Clone(keys), at, "zz new") }
				q := p.With(K("zz new"))
				edits, err := j.tree.Insert(q, "[1]", order)
				j.expect("insert", q, edits, err, change(j.want, q, func(any) any { return []any{int64(1)} }), false)
			}
			q := p.With(K("zz new"), K("b"), K("c"))
			edits, err := j.tree.Insert(q, "1", nil)
			j.expect("insert below a missing table", q, edits, err, change(j.want, q, func(any) any { return int64(1) }), false)
		}
		insert(nil, j.want)
		eachPath(j.want, nil, insert)
	})
}

func TestCreateCorpus(t *testing.T) {
	eachJob(t, func(j *job) {
		keys := j.tree.Keys(nil)
		p := Path{K("zz new")}
		for at := range len(keys) + 1 {
			order := func(Path) []string { return slices.Insert(slices.Clone(keys), at, "zz new") }
			edits, err := j.tree.CreateTable(p, []Entry{{"a", "1"}, {"b", "'x'"}}, order)
			table := map[string]any{"a": int64(1), "b": "x"}
			j.expect("create table", p, edits, err, change(j.want, p, func(any) any { return table }), false)
			edits, err = j.tree.InsertItem(p, 0, []Entry{{"a", "1"}, {"b", "'x'"}}, order)
			j.expect("create item", p, edits, err, change(j.want, p, func(any) any { return []any{table} }), false)
		}
		eachPath(j.want, nil, func(p Path, v any) {
			if _, ok := v.(map[string]any); !ok {
				return
			}
			q := p.With(K("zz new"))
			edits, err := j.tree.InsertItem(q, 0, []Entry{{"a", "1"}}, nil)
			j.expect("create inner item", q, edits, err, change(j.want, q, func(any) any {
				return []any{map[string]any{"a": int64(1)}}
			}), false)
		})
	})
}
