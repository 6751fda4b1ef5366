package plain

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/tui/desk"
)

func TestHome(t *testing.T) {
	folder, state := t.TempDir(), t.TempDir()
	write(t, filepath.Join(folder, "rye.charter.toml"), bakery)
	write(t, filepath.Join(folder, "broken.charter.toml"), "schema = 1\nname = oops\n")
	_, said := talk(t, Options{Folder: folder, State: state}, "save", "broken", "start a charter", "", "Harbour", "q", "2")
	hears(t, said, "No choice matches “save”", "broken.charter.toml: line 2")
	_, said = talk(t, Options{Folder: folder, State: state}, "resume", "brand", "2")
	hears(t, said, "Resume the draft “Harbour”", "1. Name: Harbour")
	_, said = talk(t, Options{Folder: folder, State: state}, "+ rye.charter.toml", "q")
	hears(t, said, "Charter open: rye.charter.toml")
}

func TestServices(t *testing.T) {
	services := desk.Services{
		Markdown: func(*charter.Document) (string, error) { return "# Rye\n\n::error::x", nil },
		Preview:  func(_ *charter.Document, path string) (string, error) { return "page-of-" + filepath.Base(path), nil },
		Browse:   func(string) error { return errors.New("no browser") },
		Publish: func(_ *charter.Document, _, folder string) ([]string, error) {
			return []string{folder + "/rye.html"}, errors.New("no room")
		},
		Approved: func(string) (*charter.Document, string, error) {
			return charter.Parse("", strings.Replace(bakery, "Frank", "Candid", 1)), "May", nil
		},
	}
	p, said := talk(t, Options{Start: Edit, Path: openBakery(t), Services: services}, "read", "preview", "publish", "site", "what has changed since approval", "q")
	hears(t, said, "# Rye\n\n: :error", "The page is here: page-of-rye.charter.toml", "The browser does not open", "Published: site/rye.html", "no room",
		"Approved: May\nChanged: trait “Frank”, Adjective\nBefore: Candid\nNow: Frank")
	if len(p.outcome.Published) != 1 {
		t.Errorf("%+v", p.outcome)
	}
}

// Small corrections are made one by one or all at once, and can be undone.
func TestMend(t *testing.T) {
	misspelt := strings.Replace(bakery, `name = "Rye"`, "name = \"Rye\"\nPurpose = \"Bread first.\"", 1)
	for _, answers := range [][]string{{"!", "2", "correct it"}, {"!", "make all"}} {
		path := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), misspelt)
		p, said := talk(t, Options{Start: Edit, Path: path}, answers...)
		hears(t, said, "Corrected; “undo” takes it back.")
		if p.Doc().Brand.Purpose.Value != "Bread first." {
			t.Error(p.Doc().Source())
		}
	}
}

// One correction after the other, each is made of the charter as it is by then.
func TestMendInTurn(t *testing.T) {
	pasted := strings.NewReplacer(`"Regulars"`, `"Regu[200~lars, our dear old friends"`, `"We keep a loaf`, `"We [200~keep a loaf`).Replace(bakery)
	path := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), pasted)
	_, said := talk(t, Options{Start: Edit, Path: path}, "!")
	var numbers []string
	for line := range strings.Lines(said) {
		if number, what, ok := strings.Cut(line, ". error"); ok && strings.Contains(what, "[200~") {
			numbers = append(numbers, number)
		}
	}
	if len(numbers) != 2 {
		t.Fatalf("%v to correct:\n%s", numbers, said)
	}
	p, _ := talk(t, Options{Start: Edit, Path: path}, "!", numbers[0], "correct it", numbers[1], "correct it")
	if p.Doc().Audiences[0].Name.Value != "Regulars, our dear old friends" || p.Doc().Behaviours[0].Statement.Value != "We keep a loaf for you." {
		t.Error(p.Doc().Source())
	}
}

// An item without an id is followed to its new place: what is asked for next is done to it, not to its neighbour.
func TestMoveWithoutID(t *testing.T) {
	unnamed := bakery + "\n[[behaviour]]\nstatement = \"Alpha.\"\n\n[[behaviour]]\nstatement = \"Beta.\"\n"
	path := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), unnamed)
	p, said := talk(t, Options{Start: Edit, Path: path}, "acts", "beta", "move up", "remove")
	hears(t, said, "Moved: 2 of 3.\n", "Beta.> remove")
	if got := p.Doc().Behaviours; len(got) != 2 || got[1].Statement.Value != "Alpha." {
		t.Error(p.Doc().Source())
	}
}

// The picture says where the charter stands and what its acts show, and asks what leads further, while there is something further.
func TestMaturity(t *testing.T) {
	for _, c := range []struct {
		stage string
		lang  charter.Lang
		says  string
		asks  bool
	}{
		{"improved", charter.English, "Progress so far.\nThe charter says “existing service improved”; its acts are only at “added on\ntop”.\nWhat the acts show is this tool’s own reading, not a standard.\nNot yet “existing service improved” (acts for customers that can be checked:\n0).\nTo go further: ", true},
		{"improved", charter.French, "Étape de la démarche.\nLa charte se dit «\u202fexistant amélioré\u202f»\u202f; ses actes", true},
		{"improved", charter.French, "Ce que montrent les actes est une lecture de cet outil, pas une norme.\nPas encore «\u202fexistant amélioré\u202f» (actes vérifiables envers les clients\u00a0: 0).\n", true},
		{"by-design", charter.English, "The charter says “built in from the start”", false},
		{"", charter.English, "The charter does not say where it stands; its acts show: added on top.", true},
	} {
		src := strings.Replace(bakery, `name = "Rye"`, "name = \"Rye\"\nmaturity = \""+c.stage+`"`, 1)
		if c.stage == "" {
			src = bakery
		}
		path := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), src)
		_, said := talk(t, Options{Start: Edit, Path: path, Lang: c.lang}, "picture")
		hears(t, said, c.says)
		if asks := strings.Contains(said, "To go further") || strings.Contains(said, "Pour aller"); asks != c.asks {
			t.Errorf("%s: asks %v\n%s", c.stage, asks, said)
		}
	}
	bare := write(t, filepath.Join(t.TempDir(), "bare.charter.toml"), bakery[:strings.Index(bakery, "[[behaviour]]")])
	if _, said := talk(t, Options{Start: Edit, Path: bare}, "picture"); strings.Contains(said, "Progress") {
		t.Errorf("neither words nor acts to go by:\n%s", said)
	}
}

// What is planned or suspended covers no moment, and is read out as what it is.
func TestPictureWaits(t *testing.T) {
	waits := bakery
	for _, status := range []string{"planned", "suspended"} {
		waits += "\n[[moment]]\nid = \"" + status + "\"\nname = \"At " + status + "\"\n[[behaviour]]\nact = \"ring you\"\nobservable = \"it rings\"\nmoments = [\"" + status + "\"]\nstatus = \"" + status + "\"\n"
	}
	waits += "[[behaviour]]\nact = \"write to you\"\nobservable = \"a letter\"\nmoments = [\"suspended\"]\nstatus = \"pilot\"\n"
	path := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), waits)
	_, said := talk(t, Options{Start: Edit, Path: path}, "picture")
	hears(t, said, "At planned: nothing in place today; “ring you”, planned\n", "At suspended: “ring you”, suspended; “write to you”, verifiable\n")
	_, said = talk(t, Options{Start: Edit, Path: path, Lang: charter.French}, "picture")
	hears(t, said, "At planned\u00a0: rien en place aujourd’hui\u202f; «\u202fring you\u202f», prévu\n")
}

// An act is asked for from what it proves, and linked to it.
func TestProve(t *testing.T) {
	for _, table := range []string{"traits", "moments", "people"} {
		p, _ := talk(t, Options{Start: Edit, Path: openBakery(t)}, table, "1", "prove", "you reserve a loaf", "q", "q")
		acts := p.Doc().Behaviours
		if len(acts) != 2 || len(acts[1].Traits)+len(acts[1].Moments)+len(acts[1].Audiences) != 1 {
			t.Errorf("%s: %s", table, p.Doc().Source())
		}
	}
}

// An item that undoing has taken away is left.
func TestItemGone(t *testing.T) {
	_, said := talk(t, Options{Start: Edit, Path: openBakery(t)}, "people", "+ Oak", "", "", "", "", "oak", "undo", "undo", "undo", "anywhere")
	hears(t, said, "Oak> undo", "People> undo", "Removed: audience", "People> anywhere")
}
