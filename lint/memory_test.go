package lint_test

import (
	"fmt"
	"io/fs"
	"reflect"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"relcharter/charter"
	"relcharter/examples"
	"relcharter/lint"
	"relcharter/lint/rules"
)

// versions returns each example as it is, and as it becomes when its texts change one after the other.
func versions(t *testing.T) map[string][]*charter.Document {
	t.Helper()
	names, err := fs.Glob(examples.Files, "*"+charter.Extension)
	if err != nil || len(names) < 3 {
		t.Fatal(names, err)
	}
	out := map[string][]*charter.Document{}
	for _, name := range names {
		src, err := examples.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		doc := charter.Parse(name, string(src))
		out[name] = append(out[name], doc)
		set := func(key string, value any) {
			edits, err := doc.Set(key, value)
			if err == nil {
				doc, err = doc.Apply(edits...)
			}
			if err != nil {
				t.Fatal(err)
			}
			out[name] = append(out[name], doc)
		}
		for i, act := range doc.Items("behaviour") {
			set(act.Key+".statement", fmt.Sprint(doc.Value(act.Key+".statement"), " 24 h"))
			set(act.Key+".act", doc.Value(out[name][0].Items("behaviour")[0].Key+".statement")) // one text at two places
			if i%2 == 0 {
				set(act.Key+".deadline.value", nil) // the same words, and less beside them
			}
		}
		set("charter.language", map[charter.Lang]string{charter.French: "en", charter.English: "fr"}[doc.Lang()])
	}
	return out
}

// With what was read before, the linter finds what it finds without.
func TestMemory(t *testing.T) {
	for name, docs := range versions(t) {
		memory := &lint.Memory{}
		for i, doc := range docs {
			options := lint.Options{Today: today}
			want := lint.Run(doc, rules.All(), options)
			options.Memory = memory
			got := lint.Run(doc, rules.All(), options)
			if diff := cmp.Diff(told(want), told(got)); diff != "" {
				t.Fatalf("%s, version %d (-want +got)\n%s", name, i, diff)
			}
			if !reflect.DeepEqual(want.Firmness, got.Firmness) || want.CommunicationalOnly != got.CommunicationalOnly {
				t.Errorf("%s, version %d: firmness %v, want %v", name, i, got.Firmness, want.Firmness)
			}
		}
	}
}

// told returns all that people see of what was found.
func told(r lint.Result) []string {
	var out []string
	for i := range r.Findings {
		f := &r.Findings[i]
		out = append(out, fmt.Sprint(f.Rule.ID, f.Key, f.Span, f.Start, f.End, f.Severity, f.Full, f.Message, f.Fingerprint, f.Accepted != nil, f.Fix))
	}
	for _, b := range r.Texts.Document().Behaviours {
		for _, p := range r.Texts.Said(b) {
			out = append(out, fmt.Sprint(p.Key, p.Verdict(), r.Texts.Firmness(b)))
		}
	}
	return out
}

// What was read is remembered while the text stands, and forgotten with it.
func TestMemoryHolds(t *testing.T) {
	memory := &lint.Memory{}
	read := func(statement string) any {
		doc := charter.Parse("", source("draft", "[[behaviour]]\nid = \"x\"\nstatement = \""+statement+"\"\n"))
		return lint.Run(doc, nil, lint.Options{Today: today, Memory: memory}).Texts.Said(doc.Behaviours[0])[0].Reading()
	}
	first := read("We answer.")
	if read("We answer.") != first {
		t.Error("read again, though nothing has changed")
	}
	read("We do not.")
	if read("We answer.") == first {
		t.Error("remembered, though it stood nowhere")
	}
}

// What a text makes good for is weighed anew when a field beside it answers more, or less, though the text stands.
func TestMemoryOfFields(t *testing.T) {
	const act = "[[behaviour]]\nid = \"x\"\nstatement = \"We call you back with a decision.\"\n"
	memory := &lint.Memory{}
	for _, beside := range []string{"", "deadline = { value = 2, unit = \"day\" }\n", "trigger = \"you call\"\n", ""} {
		doc := charter.Parse("", source("draft", act+beside))
		verdict := func(m *lint.Memory) any {
			texts := lint.Run(doc, rules.All(), lint.Options{Today: today, Memory: m}).Texts
			return texts.Said(doc.Behaviours[0])[0].Verdict()
		}
		if want, got := verdict(nil), verdict(memory); !reflect.DeepEqual(want, got) {
			t.Errorf("%q: %+v with what was read before, %+v without", beside, got, want)
		}
	}
}

// Several runs may share a memory.
func TestMemoryShared(t *testing.T) {
	docs := versions(t)
	memory := &lint.Memory{}
	var group sync.WaitGroup
	for name, versions := range docs {
		group.Go(func() {
			for _, doc := range versions[:3] {
				options := lint.Options{Today: today}
				want := strings.Join(told(lint.Run(doc, rules.All(), options)), "\n")
				options.Memory = memory
				if got := strings.Join(told(lint.Run(doc, rules.All(), options)), "\n"); got != want {
					t.Errorf("%s: found\n%s\nwant\n%s", name, got, want)
				}
			}
		})
	}
	group.Wait()
}

// What is remembered are the texts, not the files they stood in.
func TestMemoryLetsGo(t *testing.T) {
	const acts, size = 60, 1 << 18
	heap := func() int {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return int(m.HeapAlloc)
	}
	memory := &lint.Memory{}
	src := source("draft") + "\n# " + strings.Repeat("x", size) + "\n"
	before := heap()
	for i := range acts {
		src += fmt.Sprintf("[[behaviour]]\nid = \"a%d\"\nstatement = \"We answer %d.\"\n", i, i)
		lint.Run(charter.Parse("", src), nil, lint.Options{Today: today, Memory: memory})
	}
	if grown := heap() - before; grown > 8*size {
		t.Errorf("%d bytes more are held", grown)
	}
	runtime.KeepAlive(memory)
}
