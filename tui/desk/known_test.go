package desk

import (
	"path/filepath"
	"testing"
	"time"

	"relcharter/charter"
	"relcharter/charter/guide"
	"relcharter/tui/session"
)

func TestWhen(t *testing.T) {
	east := time.FixedZone("", 2*3600)
	d := &Desk{Today: charter.Date{Year: 2026, Month: 11, Day: 21}, Now: func() time.Time { return time.Date(2026, 11, 21, 9, 30, 0, 0, east) }}
	for _, c := range []struct {
		at     time.Time
		fr, en string
	}{
		{time.Date(2026, 11, 21, 6, 5, 0, 0, time.UTC), "aujourd’hui à 08:05", "today at 08:05"},
		{time.Date(2026, 11, 20, 22, 30, 0, 0, time.UTC), "aujourd’hui à 00:30", "today at 00:30"},
		{time.Date(2026, 5, 1, 20, 0, 0, 0, time.UTC), "le 1er mai 2026 à 22:00", "on 1 May 2026 at 22:00"},
		{time.Time{}, "la dernière fois", "last time"},
	} {
		for lang, want := range map[charter.Lang]string{charter.French: c.fr, charter.English: c.en} {
			if d.Lang = lang; d.When(c.at) != want {
				t.Errorf("%v in %s: %q, want %q", c.at, lang, d.When(c.at), want)
			}
		}
	}
}

// A charter without a file is named after the brand, one with a file after that.
func TestPageName(t *testing.T) {
	folder := t.TempDir()
	d := at(t, bakery)
	d.Answer("brand.name", "Vélos d’Élise")
	if d.Flush(); d.PageName(folder) != filepath.Join(folder, "velos-d-elise.charter.toml") {
		t.Error(d.PageName(folder))
	}
	d.Answer("brand.name", "?")
	if d.Flush(); d.PageName(folder) != filepath.Join(folder, "charter.charter.toml") {
		t.Error(d.PageName(folder))
	}
	file, err := charter.Create(filepath.Join(folder, "rye.charter.toml"), d.Doc())
	if err != nil {
		t.Fatal(err)
	}
	d.Begin(session.Open(file))
	if got := d.PageName("elsewhere"); got != file.Path {
		t.Error(got)
	}
}

// Each key is settled in one step: its own, and a finding on the whole in that of the acts.
func TestInStep(t *testing.T) {
	for key, want := range map[string]string{
		"brand.name": "brand", "behaviour[loaf].act": "behaviours", "behaviour": "behaviours", WholeCharter: "behaviours", "trait[frank]": "traits",
	} {
		var in []string
		for i := range guide.Steps {
			if InStep(&guide.Steps[i], key) {
				in = append(in, guide.Steps[i].ID)
			}
		}
		if len(in) != 1 || in[0] != want {
			t.Errorf("%s is in %v, want %s", key, in, want)
		}
	}
}
