package plain

import (
	"math/rand/v2"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/tui/desk"
)

// FuzzDialogue answers with any lines at all: nothing breaks, nothing but text is written, the charter stays one, and what was answered
// is in it or in the draft.
func FuzzDialogue(f *testing.F) {
	f.Add("\nOak\n\nFirst\n.\n")
	f.Add("4\n1\n1\n\x1b]0;x\a\u202e\n##vso[x]\n.\n::error::\n\nq\nq\nquit\n2\n")
	f.Add("acts\n+\na\nb\nc\n-1\n0\n7\n1\n<\n<\n-\n!\n?\nq\nundo\nredo\n!\n1\n1\n")
	f.Add("status\n5\ny\nsave\n\nbrand\n2\nid\n+\n..\n")
	f.Add("traits\n1\nprove\n\n+ x\n1 1\n\nremove\nduplicate\nid\n--\n")
	f.Fuzz(func(t *testing.T, answers string) { checkDialogue(t, strings.Split(answers, "\n")) })
}

func checkDialogue(t *testing.T, answers []string) {
	t.Helper()
	p, said := talk(t, Options{Start: Edit, Path: openBakery(t), State: t.TempDir()}, answers...)
	for _, r := range said {
		if r != '\n' && (r < ' ' || r == 0x7f || charter.Hidden(r)) {
			t.Fatalf("%U is written after %q", r, answers)
		}
	}
	if strings.Contains(said, "\n::") || strings.Contains(said, "##vso[") {
		t.Fatalf("a build server would take an order after %q", answers)
	}
	if !p.Doc().Wellformed() || !p.Doc().Readable() {
		t.Fatalf("the charter is broken after %q:\n%s", answers, p.Doc().Source())
	}
	d, kept := p.store.Read(p.draft)
	if p.Session.Dirty() != kept || kept && d.Source != p.Doc().Source() {
		t.Fatalf("the draft is not what was answered: kept %v, dirty %v, after %q", kept, p.Session.Dirty(), answers)
	}
}

// TestRandomDialogues answers with what means something somewhere, in any order.
func TestRandomDialogues(t *testing.T) {
	words := strings.Fields(`1 2 3 4 5 6 7 8 9 10 1 2 3 q .. < ! ? - + . yes no oui undo redo save picture check id up down remove duplicate prove
		brand people moments traits words acts benefits status draft day 0 1,5 -1 2027-01-31 31/12/2026 soon frank queue loaf \q \\ ::x ##vso[a]`)
	words = append(words, "", "", "", "+ Élise", "+ 1", "1 2", "a, b", "l’été\u202e", "e\u0301", `"""`, "'''", "= [", "#", "\x1b[2J")
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 150 {
		answers := make([]string, 80)
		for i := range answers {
			answers[i] = words[rnd.IntN(len(words))]
		}
		checkDialogue(t, answers)
	}
}

// TestAnswersAreKept answers questions at random and looks for each answer in the charter or in the draft.
func TestAnswersAreKept(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	words := []string{"pain", "été", "l’œuvre", "\\?", "q ", "a  b", "“x”", "100 %", "e\u0301", "#", "=", `"`, "'''"}
	for range 30 {
		var lines []string
		answer := func(section string, questions int) {
			lines = append(lines, section, "1", "1")
			for range questions {
				lines = append(lines, words[rnd.IntN(len(words))]+" "+words[rnd.IntN(len(words))])
			}
			lines = append(lines, "q", "q", "q")
		}
		answer("acts", 3)
		state := t.TempDir()
		p, said := talk(t, Options{Start: Edit, Path: openBakery(t), State: state}, lines...)
		for i, name := range []string{"trigger", "actor", "act"} {
			_, want := replyOf(desk.Pasted(lines[3+i], false))
			d, _ := p.store.Read(p.draft)
			if got, _ := charter.Parse("", d.Source).Value("behaviour[loaf]." + name).(string); got != want {
				t.Errorf("%s: answered %q, the draft has %q\n%s", name, want, got, said)
			}
		}
	}
}
