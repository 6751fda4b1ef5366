package plain

import (
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"relcharter/charter"
	"relcharter/tui/session"
)

// meanwhile hands out answers one by one, and lets others do something before the last of them.
type meanwhile struct {
	answers []string
	last    []string
	others  func()
	rest    string
}

func (m *meanwhile) Read(b []byte) (int, error) {
	if m.rest == "" {
		if len(m.answers) == 0 && m.others != nil {
			m.others()
			m.others, m.answers = nil, m.last
		}
		if len(m.answers) == 0 {
			return 0, io.EOF
		}
		m.rest, m.answers = m.answers[0]+"\n", m.answers[1:]
	}
	n := copy(b, m.rest)
	m.rest = m.rest[n:]
	return n, nil
}

// The trait has enough to be known again by, whatever it is called; somebody else calls it otherwise.
var (
	described = strings.Replace(bakery, `"Frank"`, "\"Frank\"\nmeaning = \"We say it.\"\nnever = \"Rude.\"", 1)
	recalled  = strings.NewReplacer(`"frank"`, `"open"`, `"Frank"`, `"Open"`).Replace(described)
)

// What both have changed is settled as it was answered, ids first or last.
func TestJoinSettled(t *testing.T) {
	for _, c := range []struct {
		name   string
		keep   []string
		id     string
		called string
	}{
		{"all of mine", []string{"1", "1", "1"}, "honest", "Honest"},
		{"all of theirs", []string{"2", "2", "2"}, "open", "Open"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), described)
			in := &meanwhile{
				answers: []string{"traits", "1", "read", "adjective", "Honest", "q", "id", "honest", "q", "q"},
				others:  func() { write(t, path, recalled) },
				last:    append([]string{"save"}, append(c.keep, "q")...),
			}
			_, said := talkTo(t, in, Options{Start: Edit, Path: path})
			hears(t, said, "Both of you have changed this, 1 of", "You: Honest\nThe other: Open", "Saved: rye.charter.toml")
			if got := charter.Parse("", content(t, path)); got.Traits[0].ID.Value != c.id || got.Traits[0].Name.Value != c.called {
				t.Errorf("saved %s, %s\n%s", got.Traits[0].ID.Value, got.Traits[0].Name.Value, said)
			}
		})
	}
}

// The input ends at the question which answer is to stay: ours is kept, theirs stays in the file, and the question comes back.
func TestJoinCutOff(t *testing.T) {
	path, state := openBakery(t), t.TempDir()
	theirs := strings.Replace(bakery, `"Rye"`, `"Barley"`, 1)
	o := Options{Start: Edit, Path: path, State: state}
	in := &meanwhile{answers: []string{"brand", "1", "Oak", "q", "q"}, others: func() { write(t, path, theirs) }, last: []string{"save"}}
	p, said := talkTo(t, in, o)
	hears(t, said, "Which is to stay?")
	if content(t, path) != theirs || !p.outcome.Draft {
		t.Errorf("the file was written, or no draft is kept: %+v", p.outcome)
	}
	_, said = talk(t, o, "1", "the draft", "save", "q")
	hears(t, said, "joins the draft with", "Draft: Oak\nAt present: Barley", "Saved")
	if !strings.Contains(content(t, path), `"Oak"`) {
		t.Error(content(t, path))
	}
}

// A draft begun before somebody else saved does not take back what they did.
func TestDraftJoined(t *testing.T) {
	ours := strings.NewReplacer(`"Rye"`, `"Oak"`, `"Frank"`, `"Candid"`).Replace(bakery)
	theirs := strings.NewReplacer(`"Rye"`, `"Barley"`, `"Regulars"`, `"Neighbours"`).Replace(bakery)
	for _, c := range []struct {
		name, onDisk string
		answers      []string
		says         string
		want         []string
	}{
		{"the draft’s", bakery, []string{"1", "1"}, "Draft: Oak\nAt present: Barley", []string{`"Oak"`, `"Candid"`, `"Neighbours"`}},
		{"the present one", bakery, []string{"1", "2"}, "1 of 1: Name", []string{`"Barley"`, `"Candid"`, `"Neighbours"`}},
		{"compared first", bakery, []string{"2", "1", "1"}, "Before: Barley\nNow: Oak", []string{`"Oak"`, `"Candid"`, `"Neighbours"`}},
		{"not to be joined", "= [", []string{"1"}, "starts from the older", []string{`"Oak"`, `"Candid"`, `"Regulars"`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			path, state := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), theirs), t.TempDir()
			store := session.Store{Folder: state}
			if err := store.Write(session.Name(path, clock()()), session.Draft{Path: path, OnDisk: c.onDisk, Source: ours}); err != nil {
				t.Fatal(err)
			}
			p, said := talk(t, Options{Start: Edit, Path: path, State: state}, append(c.answers, "save", "undo")...)
			hears(t, said, c.says, "The draft is taken up", "Saved")
			for _, want := range c.want {
				if !strings.Contains(content(t, path), want) {
					t.Errorf("%s is not in\n%s", want, content(t, path))
				}
			}
			if p.Doc().Source() != theirs {
				t.Errorf("undone, the charter is not what was on disk:\n%s", p.Doc().Source())
			}
		})
	}
}

// While it is asked what is to stay of a draft, the draft is still there.
func TestDraftJoinedCutOff(t *testing.T) {
	path, state := openBakery(t), t.TempDir()
	o := Options{Start: Edit, Path: path, State: state}
	talk(t, o, "brand", "1", "Oak")
	write(t, path, strings.Replace(bakery, `"Rye"`, `"Barley"`, 1))
	talk(t, o, "take it up")
	_, said := talk(t, o, "take it up", "2", "q")
	hears(t, said, "Draft: Oak\nAt present: Barley")
}

// The draft of an editor that still runs is not offered, and stays when another saves.
func TestDraftOfAnother(t *testing.T) {
	path, state := openBakery(t), t.TempDir()
	o := Options{Start: Edit, Path: path, State: state}
	talk(t, o, "brand", "1", "Oak")
	drafts, err := os.ReadDir(state)
	if err != nil || len(drafts) != 1 {
		t.Fatal(drafts, err)
	}
	theirs := filepath.Join(state, drafts[0].Name())
	kept := strings.Replace(content(t, theirs), `"pid":`+strconv.Itoa(os.Getpid()), `"pid":`+strconv.Itoa(os.Getppid()), 1)
	write(t, theirs, kept)
	_, said := talk(t, o, "brand", "1", "Barley", "q", "q", "save", "q")
	hears(t, said, "Saved")
	if strings.Contains(said, "waiting") {
		t.Errorf("what somebody is writing is offered:\n%s", said)
	}
	if content(t, theirs) != kept {
		t.Error("the draft of the other has changed")
	}
}

// later is a clock some hours ahead, for somebody else.
func later() time.Time { return time.Date(2026, 11, 21, 18, 0, 0, 0, time.UTC) }

// onlyDraft fails unless a text is in the one draft of a folder.
func onlyDraft(t *testing.T, state, text string) {
	t.Helper()
	left, _ := os.ReadDir(state)
	if len(left) != 1 || !strings.Contains(content(t, filepath.Join(state, left[0].Name())), text) {
		t.Errorf("%q is not in the one draft: %v", text, left)
	}
}

// Two who take up the same draft keep what they make of it apart.
func TestDraftTakenUpTwice(t *testing.T) {
	o := Options{Start: Edit, Path: openBakery(t), State: t.TempDir()}
	talk(t, o, "brand", "1", "Oak")
	other := o
	other.Now = later
	in := &meanwhile{
		answers: []string{"compare"}, // by then the draft has been read
		others:  func() { talk(t, other, "take it up", "brand", "answers", "1", "Theirs") },
		last:    []string{"take it up", "brand", "answers", "1", "Mine", "q", "q", "save", "q"},
	}
	_, said := talkTo(t, in, o)
	hears(t, said, "taken up", "Saved")
	onlyDraft(t, o.State, "Theirs")
}

// So do two who resume the draft of a charter without a file.
func TestDraftResumedTwice(t *testing.T) {
	o := Options{Folder: t.TempDir(), State: t.TempDir()}
	p, _ := talk(t, o, "start a charter", "", "Harbour")
	seen := waitingDraft{name: p.draft}
	seen.Draft, _ = p.store.Read(p.draft)
	talk(t, Options{Folder: o.Folder, State: o.State, Now: later}, "resume", "brand", "answers", "1", "Theirs")
	if err := p.resume(seen); err != nil {
		t.Fatal(err)
	}
	if err := p.saveAs(filepath.Join(o.Folder, "mine.charter.toml")); err != nil {
		t.Fatal(err)
	}
	onlyDraft(t, o.State, "Theirs")
}

// A folder that is not there is said, and another name can be given; a script ends there.
func TestSaveElsewhere(t *testing.T) {
	folder := t.TempDir()
	o := Options{Start: New, Folder: folder, Path: filepath.Join(folder, "none", "rye.charter.toml"), State: t.TempDir()}
	p, said := talk(t, o, "", "Rye", "q", "save", "", "q")
	hears(t, said, "rye.charter.toml: no such folder", "Name of the file (Enter = rye.charter.toml)", "Saved: rye.charter.toml")
	if got := p.outcome.Saved; len(got) != 1 || got[0] != filepath.Join(folder, "rye.charter.toml") {
		t.Errorf("saved %q", got)
	}
}

// What waits for a file that was deleted is not forgotten when a new charter takes its name.
func TestSaveOverDeleted(t *testing.T) {
	folder, state := t.TempDir(), t.TempDir()
	name := session.Name(filepath.Join(folder, "rye.charter.toml"), later())
	if err := (session.Store{Folder: state}).Write(name, session.Draft{OnDisk: bakery, Source: described}); err != nil {
		t.Fatal(err)
	}
	_, said := talk(t, Options{Start: New, Folder: folder, State: state}, "", "Rye", "q", "save", "", "q")
	hears(t, said, "Saved: rye.charter.toml")
	onlyDraft(t, state, "We say it.")
}
