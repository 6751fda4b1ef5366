package main

import (
	"path/filepath"
	"strings"
	"testing"

	"relcharter/charter"
)

// TestPreviewSheets holds that a preview shows the card or the poster that charter export makes, and says why there is none.
func TestPreviewSheets(t *testing.T) {
	path := filepath.Join(t.TempDir(), "bikes"+charter.Extension)
	putCharter(t, path, goodCharter(t))
	for _, c := range []struct {
		options exportOptions
		args    []string
		trouble string
	}{
		{exportOptions{poster: true}, []string{"--poster"}, ""},
		{exportOptions{function: place{path: "atelier"}}, []string{"--for", "atelier"}, ""},
		{exportOptions{function: place{path: "finance"}}, nil, "s’appelle «\u202ffinance\u202f»"},
	} {
		w, _, _ := world()
		d := newDisplay(&session{streams: w, lang: charter.French}, []string{path}, &c.options)
		if err := d.begin(t.Context()); err != nil {
			t.Fatal(err)
		}
		ex := d.now.Load().exhibits[0]
		if c.trouble != "" {
			if len(ex.Troubles) != 1 || !strings.Contains(ex.Troubles[0].Message, c.trouble) {
				t.Errorf("%v: %v", c.options.function, ex.Troubles)
			}
			continue
		}
		export, out, stderr := world()
		if code := run(append([]string{"export", path}, c.args...), export); code != exitDone {
			t.Fatalf("%q: %d, %s", c.args, code, stderr)
		}
		if len(ex.Troubles) > 0 || string(ex.Page) != out.String() {
			t.Errorf("%q: not the page that is exported; %v", c.args, ex.Troubles)
		}
	}
}

// TestPreviewRepair holds that a repair that needs no answer is told with the command that makes it, and that any other is a question.
func TestPreviewRepair(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a"+charter.Extension)
	putCharter(t, path, strings.NewReplacer("title", "Title", "version", "verson").Replace(titled("Ours")))
	w, _, _ := world()
	d := newDisplay(&session{streams: w, lang: charter.French}, []string{path}, &exportOptions{})
	if err := d.begin(t.Context()); err != nil {
		t.Fatal(err)
	}
	told, asked := "", ""
	for _, g := range d.now.Load().exhibits[0].Groups {
		for _, f := range g.Findings {
			switch {
			case strings.Contains(f.Question, "charter lint --fix"):
				told = f.Question
			case strings.Contains(f.Question, "version"):
				asked = f.Question
			}
		}
	}
	if told != "Renommer en title (charter lint --fix s’en charge)" || asked != "Renommer en version\u202f?" {
		t.Errorf("told %q, asked %q", told, asked)
	}
}
