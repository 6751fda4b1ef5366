package tui

import (
	"path/filepath"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/tui/desk"
)

const bakery = `schema = 1
# our charter
[charter]
id = "c"
title = "Charter"
language = "en"
version = "1"
status = "draft"
[brand]
name = "Rye"
[[audience]]
id = "regulars"
name = "Regulars"
kind = "customer"
[[trait]]
id = "frank"   # and proud
name = "Frank"
[[trait]]
id = "patient"
name = "Patient"
[[behaviour]]
id = "loaf"
statement = "We keep a loaf for you."
traits = ["frank"]
`

func openBakery(t *testing.T) (*driver, string) {
	path := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), bakery)
	return drive(t, Options{Start: Edit, Path: path}), path
}

// example opens a copy of a charter that comes with the program.
func example(t *testing.T, name string, o Options) (*driver, string) {
	t.Helper()
	src := content(t, filepath.Join("..", "examples", name+charter.Extension))
	path := write(t, filepath.Join(t.TempDir(), name+charter.Extension), src)
	o.Start, o.Path = Edit, path
	return drive(t, o), path
}

// shown returns the charters that come with the program.
func shown(t *testing.T) []Example {
	t.Helper()
	paths, err := filepath.Glob("../examples/*" + charter.Extension)
	if err != nil || len(paths) == 0 {
		t.Fatal(err, paths)
	}
	var out []Example
	for _, path := range paths {
		out = append(out, Example{strings.TrimSuffix(filepath.Base(path), charter.Extension), content(t, path)})
	}
	return out
}

// asked is what an editor has asked of the program around it.
type asked struct {
	published, previewed, browsed []string
	fails                         error
	approved                      *charter.Document
}

// services stand in for the program around the editor.
func services(a *asked) desk.Services {
	if a == nil {
		a = &asked{}
	}
	return desk.Services{
		Publish: func(_ *charter.Document, path, folder string) ([]string, error) {
			a.published = append(a.published, filepath.Join(folder, strings.TrimSuffix(filepath.Base(path), charter.Extension)+".html"))
			return a.published, a.fails
		},
		Preview: func(_ *charter.Document, path string) (string, error) {
			a.previewed = append(a.previewed, path)
			return "/tmp/velos.html", a.fails
		},
		Browse: func(file string) error { a.browsed = append(a.browsed, file); return a.fails },
		Markdown: func(doc *charter.Document) (string, error) {
			return "# " + doc.Brand.Name.Value + "\n\nLine\n", a.fails
		},
		Approved: func(string) (*charter.Document, string, error) { return a.approved, "2026-05-04", a.fails },
	}
}
