package desk

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
)

// What stands in a field, typed back as it is shown, is what stood there: whatever the field, in both languages.
func TestShownTypedExamples(t *testing.T) {
	seen := map[charter.Kind]int{}
	for name, src := range examples(t) {
		doc := charter.Parse(name, src)
		eachField(doc, func(key string, f *charter.Field) {
			v := doc.Value(key)
			if v == nil {
				return
			}
			seen[f.Kind]++
			for _, lang := range charter.Languages {
				if got, problem := Typed(f, Shown(v, lang), lang); !reflect.DeepEqual(got, v) || !problem.IsZero() {
					t.Errorf("%s: %s in %s: %#v comes back as %#v, %v", name, key, lang, v, got, problem)
				}
			}
		})
	}
	for kind := range charter.KindTable {
		if seen[kind] == 0 && kind != charter.KindID {
			t.Errorf("no example has a field of kind %d", kind)
		}
	}
}

// A number of any size is shown as it can be typed.
func FuzzNumber(f *testing.F) {
	for _, n := range []float64{0, 1.5, -2, 1500, 1234567.125, 0.001, 1e6, 1e21, -0.5} {
		f.Add(n)
	}
	field := charter.FieldAt("behaviour.threshold.value")
	f.Fuzz(func(t *testing.T, n float64) {
		if n != n || n > 1e15 || n < 0 {
			return
		}
		for _, lang := range charter.Languages {
			if got, problem := Typed(field, Shown(n, lang), lang); got != n {
				t.Errorf("%v in %s is shown as %q and comes back as %v, %v", n, lang, Shown(n, lang), got, problem)
			}
		}
	})
}

// eachField calls do with each field of the tables and items of a charter.
func eachField(doc *charter.Document, do func(key string, f *charter.Field)) {
	for _, table := range charter.FieldsOf("") {
		switch table.Kind {
		case charter.KindItems:
			for _, it := range doc.Items(table.Path) {
				for _, f := range leaves(table.Path) {
					do(it.Key+strings.TrimPrefix(f.Path, table.Path), f)
				}
			}
		case charter.KindTable:
			for _, f := range leaves(table.Path) {
				do(f.Path, f)
			}
		}
	}
}

// FuzzDesk does anything in any order: no answer that fits is lost on the way, undoing all of it leads back to the first text, doing
// all of it again to the last.
func FuzzDesk(f *testing.F) {
	for seed := range uint64(6) {
		f.Add(seed)
	}
	sources := examples(f)
	names := make([]string, 0, len(sources))
	for name := range sources {
		names = append(names, name)
	}
	slices.Sort(names)
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 1))
		src := sources[names[r.IntN(len(names))]]
		if r.IntN(3) == 0 {
			src = strings.ReplaceAll(src, "\n", "\r\n")
		}
		m := &monkey{Desk: at(t, src), Rand: r, t: t, answers: map[string]string{}}
		for range 40 {
			m.act()
			m.check()
		}
		m.Flush()
		last := m.Doc().Source()
		n := 0
		for _, ok := m.Undo(); ok; _, ok = m.Undo() {
			if n++; r.IntN(4) == 0 {
				m.Flush()
			}
		}
		if m.Doc().Source() != src || len(m.Session.HeldKeys()) > 0 {
			t.Fatalf("seed %d: %d undone, and not back at the start: aside %v\n%s", seed, n, m.Session.HeldKeys(), strings.Join(m.log, "\n"))
		}
		for range n { // what had been undone before stays undone
			if m.Redo(); r.IntN(4) == 0 {
				m.Flush()
			}
		}
		if m.Flush(); m.Doc().Source() != last {
			t.Fatalf("seed %d: %d done again, and not at the end\n%s", seed, n, strings.Join(m.log, "\n"))
		}
	})
}

// monkey does things at random and remembers what it has answered.
type monkey struct {
	*Desk
	*rand.Rand
	t       *testing.T
	answers map[string]string // that fit, by key
	pending func() Settled
	log     []string
}

var lines = map[charter.Kind][]string{
	charter.KindText:   {"", "Été", "“quoted” \\ 'single'", "日本語", "a # b", "x"},
	charter.KindProse:  {"", "one\ntwo", "Un texte.", "\"\"\"", "tab\tand ↵"},
	charter.KindInt:    {"", "1", "7", "seven"},
	charter.KindNumber: {"", "0", "0.5", "12", "much"},
	charter.KindDate:   {"", "2027-01-31", "31/12/2026", "2027-"},
	charter.KindBool:   {"", "true", "false"},
	charter.KindLang:   {"en", "fr"},
}

// answerTo returns something one might answer to a field.
func (m *monkey) answerTo(f *charter.Field) string {
	choices := lines[f.Kind]
	switch f.Kind {
	case charter.KindEnum:
		choices = append(f.Values(), "")
	case charter.KindRef:
		choices = []string{""}
		for _, o := range Options(m.Doc(), f, m.Lang) {
			choices = append(choices, o.Value)
		}
	}
	one := choices[m.IntN(len(choices))]
	if f.List && m.IntN(2) == 0 {
		if other := choices[m.IntN(len(choices))]; other != one {
			one += "\n" + other
		}
	}
	return one
}

var listed = []string{"audience", "moment", "trait", "discourse", "benefit", "behaviour"}

// item returns the key of an item of a table; "" when it has none.
func (m *monkey) item() (table, key string, n int) {
	table = listed[m.IntN(len(listed))]
	items := m.Doc().Items(table)
	if len(items) == 0 {
		return table, "", 0
	}
	i := m.IntN(len(items))
	return table, items[i].Key, i
}

func (m *monkey) act() {
	table, key, i := m.item()
	what := m.IntN(16)
	did := func(format string, args ...any) { m.log = append(m.log, fmt.Sprintf(format, args...)) }
	switch {
	case what < 6:
		m.answer()
	case what == 6:
		m.pending = m.Settling()
		did("settling")
	case what == 7 && m.pending != nil:
		did("settle %v", m.Settle(m.pending()))
		m.pending = nil
	case what == 8:
		k, _ := m.Undo()
		did("undo %s", k)
		clear(m.answers) // some of them are gone, as they should be
	case what == 9:
		k, _ := m.Redo()
		did("redo %s", k)
		clear(m.answers)
	case what == 10:
		k, err := m.Add(table)
		did("add %s %v", k, err)
	case key == "":
	case what == 11:
		n, err := m.Remove(key)
		did("remove %s %d %v", key, n, err)
		m.forget(func(k string, f *charter.Field) bool {
			return err == nil && (Within(k, key) || f == nil || f.Kind == charter.KindRef)
		})
	case what == 12:
		to := m.IntN(len(m.Doc().Items(table)))
		did("move %s to %d: %v", key, to, m.Move(table, i, to))
	case what == 13:
		k, err := m.Duplicate(key)
		did("duplicate %s %s %v", key, k, err)
	case what == 14:
		m.Answer(key+".id", []string{"new", "new-2", "x y", ""}[m.IntN(4)])
		renamed := m.Leave(key)
		did("rename %s %s", key, renamed)
		m.rename(key, renamed)
	default:
		k, err := m.Prove(key)
		did("prove %s %s %v", key, k, err)
	}
}

func (m *monkey) answer() {
	var keys []string
	var fields []*charter.Field
	eachField(m.Doc(), func(key string, f *charter.Field) { keys, fields = append(keys, key), append(fields, f) })
	i := m.IntN(len(keys))
	key, f := keys[i], fields[i]
	text := m.answerTo(f)
	m.Answer(key, text)
	m.log = append(m.log, fmt.Sprintf("answer %s %q", key, text))
	delete(m.answers, key)
	if _, problem := Typed(f, text, m.Lang); problem.IsZero() && (text != "" || f.Name() != "statement") { // a blank sentence follows its parts
		m.answers[key] = text
	}
}

func (m *monkey) forget(gone func(key string, f *charter.Field) bool) {
	for key := range m.answers {
		if gone(key, FieldOf(m.Doc(), key)) {
			delete(m.answers, key)
		}
	}
}

func (m *monkey) rename(old, key string) {
	for k, text := range m.answers {
		if Within(k, old) {
			delete(m.answers, k)
			m.answers[key+strings.TrimPrefix(k, old)] = text
		}
	}
	m.forget(func(_ string, f *charter.Field) bool { return old != key && f.Kind == charter.KindRef })
}

// check asserts that each answer is still there, and that the charter is sound.
func (m *monkey) check() {
	m.t.Helper()
	for key, text := range m.answers {
		f := FieldOf(m.Doc(), key)
		if f == nil {
			m.t.Fatalf("%s is nowhere:\n%s", key, strings.Join(m.log, "\n"))
		}
		want, _ := Typed(f, text, m.Lang)
		got, _ := Typed(f, m.Text(key), m.Lang)
		if !reflect.DeepEqual(got, want) {
			m.t.Fatalf("%s has %#v, %#v was answered:\n%s", key, got, want, strings.Join(m.log, "\n"))
		}
	}
	for _, p := range m.Doc().Problems {
		if p.Unreadable() {
			m.t.Fatalf("%+v after\n%s", p, strings.Join(m.log, "\n"))
		}
	}
}
