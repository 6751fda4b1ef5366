package plain

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint/rules"
	"relcharter/tui/session"
)

// hears fails for each text that is not in what was said.
func hears(t *testing.T, transcript string, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if !strings.Contains(transcript, text) {
			t.Errorf("%q is not said in\n%s", text, transcript)
		}
	}
}

// What is saved differs from what was read only where something was answered.
func TestSave(t *testing.T) {
	crlf := "\ufeff" + strings.ReplaceAll(bakery, "\n", "\r\n")
	path := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), crlf)
	p, said := talk(t, Options{Start: Edit, Path: path, State: t.TempDir()}, "brand", "1", "Rye & Sons", "q", "q", "save", "q")
	hears(t, said, "Saved: rye.charter.toml")
	if got := content(t, path); got != strings.Replace(crlf, `name = "Rye"`, `name = "Rye & Sons"`, 1) {
		t.Errorf("saved %q", got)
	}
	if len(p.outcome.Saved) != 1 || p.outcome.Draft || p.outcome.Cut {
		t.Errorf("%+v", p.outcome)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// A new charter never replaces a file.
func TestSaveNew(t *testing.T) {
	folder := t.TempDir()
	state := t.TempDir()
	o := Options{Start: New, Folder: folder, State: state, Lang: charter.French}
	_, said := talk(t, o, "", "Vélos d’E\u0301lise", "save", "", "q")
	hears(t, said, "(Entrée = velos-d-elise.charter.toml)", "Enregistré\u00a0: velos-d-elise.charter.toml")
	if got := charter.Parse("", content(t, filepath.Join(folder, "velos-d-elise.charter.toml"))).Brand.Name.Value; got != "Vélos d’Élise" {
		t.Errorf("saved %q", got)
	}
	_, said = talk(t, o, "", "Vélos d’Élise", "save", "", "autre", "q")
	hears(t, said, "existe déjà", "Enregistré\u00a0: autre.charter.toml")
	if left, _ := os.ReadDir(state); len(left) > 0 {
		t.Errorf("a draft is left after saving: %v", left)
	}
}

// However a sitting ends, what was answered comes back.
func TestDraft(t *testing.T) {
	for name, answers := range map[string][]string{
		"the input ends":          {"brand", "1", "Rye and Oak"},
		"in the middle of a text": {"brand", "1", "Rye and Oak", "Bread", "first."},
		"asked to":                {"brand", "1", "Rye and Oak", "q", "quit", "2"},
	} {
		t.Run(name, func(t *testing.T) {
			path, state := openBakery(t), t.TempDir()
			o := Options{Start: Edit, Path: path, State: state}
			p, _ := talk(t, o, answers...)
			if content(t, path) != bakery || !p.outcome.Draft {
				t.Errorf("the file was written, or the draft is not kept: %+v", p.outcome)
			}
			p, said := talk(t, o, "4", "quit")
			hears(t, said, "A draft is waiting for you, kept today at 09:3")
			if p.Doc().Source() != bakery {
				t.Error("a draft was taken up unasked")
			}
			p, said = talk(t, o, "compare", "take it up", "undo", "redo", "save", "quit")
			hears(t, said, "Before: Rye\nNow: Rye and Oak", "The draft is taken up", "Saved")
			if !strings.Contains(content(t, path), `name = "Rye and Oak"`) || p.outcome.Draft {
				t.Error(content(t, path))
			}
			if left, _ := os.ReadDir(state); len(left) > 0 {
				t.Errorf("a draft is left after saving: %v", left)
			}
		})
	}
}

// The draft is there before the next answer is asked for: whatever comes, nothing is lost.
func TestDraftAfterEachAnswer(t *testing.T) {
	path, state := openBakery(t), t.TempDir()
	in, answers := io.Pipe()
	done := make(chan error)
	go func() {
		o := Options{Start: Edit, Path: path, State: state, Lang: charter.English, In: in, Out: io.Discard, Rules: rules.All(), Today: today}
		_, err := Run(context.Background(), o)
		done <- err
	}()
	for _, l := range []string{"brand", "1", "Oak", "", ""} { // the last comes once the one before is taken
		answers.Write([]byte(l + "\n"))
	}
	waiting, _ := (session.Store{Folder: state}).Waiting(session.Name(path, clock()()), clock()())
	if len(waiting) != 1 {
		t.Fatalf("drafts: %q", waiting)
	}
	if d, _ := (session.Store{Folder: state}).Read(waiting[0]); !strings.Contains(d.Source, `"Oak"`) {
		t.Errorf("the draft is %+v", d)
	}
	answers.Close()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestDraftForgotten(t *testing.T) {
	o := Options{Start: Edit, Path: openBakery(t), State: t.TempDir()}
	talk(t, o, "brand", "1", "Oak")
	_, said := talk(t, o, "3", "q")
	hears(t, said, "Forgotten.")
	if _, said = talk(t, o, "q"); strings.Contains(said, "waiting") {
		t.Error(said)
	}
}

// An answer that does not fit is kept as a draft, is said, and is not in the file.
func TestMisfit(t *testing.T) {
	path := openBakery(t)
	o := Options{Start: Edit, Path: path, State: t.TempDir()}
	_, said := talk(t, o, "brand", "answers", "read", "review by", "soon", "", "q", "q", "save", "q", "2")
	hears(t, said, "a date is needed", "Answers not understood, not in the file: 1")
	if content(t, path) != bakery {
		t.Error("an answer that does not fit is in the file")
	}
	_, said = talk(t, o, "1", "!", "1", "01/02/2027", "q", "save", "q")
	hears(t, said, "“soon”: a date is needed")
	if !strings.Contains(content(t, path), "review_by = 2027-02-01") {
		t.Error(content(t, path))
	}
}

// Somebody else saves the file meanwhile: what both have done is joined, and asked about where both have changed the same.
func TestJoin(t *testing.T) {
	path := openBakery(t)
	theirs := strings.NewReplacer(`"Rye"`, `"Barley"`, `"Regulars"`, `"Neighbours"`).Replace(bakery)
	in, answers := io.Pipe()
	go func() {
		for _, l := range []string{"brand", "1", "Oak", "q", "q", "traits", "1", "1", "Candid", "q", "q", "q"} {
			answers.Write([]byte(l + "\n"))
		}
		os.WriteFile(path, []byte(theirs), 0o600)
		answers.Write([]byte("save\nmy version\nquit\n"))
	}()
	var out bytes.Buffer
	o := Options{Start: Edit, Path: path, Lang: charter.English, In: in, Out: &out, Rules: rules.All(), Today: today}
	if _, err := Run(context.Background(), o); err != nil {
		t.Fatal(err)
	}
	hears(t, out.String(), "Somebody else has saved", "You: Oak\nThe other: Barley", "Saved: rye.charter.toml")
	doc := charter.Parse("", content(t, path))
	if doc.Brand.Name.Value != "Oak" || doc.Traits[0].Name.Value != "Candid" || doc.Audiences[0].Name.Value != "Neighbours" {
		t.Error(doc.Source())
	}
}

func TestOpenElsewhere(t *testing.T) {
	path := openBakery(t)
	lock, _, err := session.Acquire(path, session.Holder{User: "Ines \x1b[31m", Host: "atelier", PID: 1, Since: clock()()}, clock()())
	if err != nil {
		t.Fatal(err)
	}
	_, said := talk(t, Options{Start: Edit, Path: path}, "leave")
	hears(t, said, "This charter is open already: Ines", "(atelier)")
	if strings.Contains(said, "\x1b") || !strings.HasSuffix(said, "leave\n") {
		t.Error(said)
	}
	if err := lock.Release(clock()()); err != nil {
		t.Error(err)
	}
}

// A script is not asked what it cannot have foreseen, and ends at the first answer that cannot be taken.
func TestScript(t *testing.T) {
	path, state := openBakery(t), t.TempDir()
	o := Options{Start: Edit, Path: path, State: state, Lang: charter.English, Rules: rules.All(), Today: today, Piped: true}
	run := func(answers string) (Outcome, string, error) {
		var out bytes.Buffer
		o.In, o.Out = strings.NewReader(answers), &out
		outcome, err := Run(context.Background(), o)
		return outcome, out.String(), err
	}
	outcome, said, err := run("brand\n1\nOak\r\nFirst\r.\r\nq\n")
	hears(t, said, "Name: Oak\n", "> .\n")
	if err != nil || !outcome.Cut || !outcome.Draft {
		t.Errorf("%+v, %v", outcome, err)
	}
	outcome, said, err = run("people\n1\n1\n\nnobody\nsave\n")
	hears(t, said, "A draft waits and stays as it is.", "No choice matches “nobody”")
	var refused *Refused
	if !errors.As(err, &refused) || refused.Line != 5 || len(outcome.Saved) > 0 || content(t, path) != bakery {
		t.Errorf("%+v, %v", outcome, err)
	}
	if _, said, err = run("draft\n1\nsave\nquit"); err != nil || !strings.Contains(content(t, path), `purpose = "First"`) {
		t.Errorf("%v\n%s", err, said)
	}
}

// A line that cannot be an answer is refused, and asked for again.
func TestLines(t *testing.T) {
	o := Options{Start: Edit, Path: openBakery(t)}
	p, said := talk(t, o, "brand", "1", "\xe9t\xe9", "\x1b[A\x1b[B", strings.Repeat("x", 2<<20), "q")
	hears(t, said, "not UTF-8", "at present: Rye", "too long")
	if p.Doc().Brand.Name.Value != "Rye" || p.Doc().Brand.Purpose.Value != "" {
		t.Error(p.Doc().Source())
	}
	p, _ = talk(t, o, "brand", "1", `\q`, `\<`, "..", `\.`, ".", "q")
	if p.Doc().Brand.Name.Value != "q" || p.Doc().Brand.Purpose.Value != "<\n..\n." {
		t.Error(p.Doc().Source())
	}
}

// Without a folder for drafts none is promised.
func TestNoDrafts(t *testing.T) {
	p, said := talk(t, Options{Start: Edit, Path: openBakery(t)}, "brand", "1", "Oak", "q", "quit", "2")
	hears(t, said, "they would be lost", "leave without saving")
	if p.outcome.Draft {
		t.Error("a draft is promised")
	}
	blocked := filepath.Join(write(t, filepath.Join(t.TempDir(), "file"), ""), "drafts")
	var out bytes.Buffer
	o := Options{Start: Edit, Path: openBakery(t), State: blocked, In: strings.NewReader("brand\n1\nOak\n"), Out: &out, Lang: charter.English}
	outcome, err := Run(context.Background(), o)
	hears(t, out.String(), "The draft could not be kept, save soon")
	if err == nil || outcome.Draft {
		t.Errorf("%+v, %v", outcome, err)
	}
}

// A file that has become unreadable is written over only when that is asked for.
func TestInsist(t *testing.T) {
	for choice, want := range map[string]string{"": "= [", "write my version": `name = "Oak"`} {
		path := openBakery(t)
		in, answers := io.Pipe()
		go func() {
			answers.Write([]byte("brand\n"))
			answers.Write([]byte("1\n")) // comes once the first is asked for: the file has been read
			os.WriteFile(path, []byte("= ["), 0o600)
			answers.Write([]byte("Oak\nq\nq\n"))
			answers.Write([]byte("save\n" + choice + "\nquit\n2\n"))
			answers.Close()
		}()
		var out bytes.Buffer
		if _, err := Run(context.Background(), Options{Start: Edit, Path: path, Lang: charter.English, In: in, Out: &out, Rules: rules.All(), Today: today}); err != nil {
			t.Fatal(err)
		}
		hears(t, out.String(), "has not left it")
		if !strings.Contains(content(t, path), want) {
			t.Errorf("%q: %s", choice, content(t, path))
		}
	}
}
