package tui

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/tui/session"
)

const bicycles = `schema = 1
[charter]
id = "charte"
title = "Notre charte"
language = "fr"
version = "2"
status = "review"
owner = "gérante"
review_by = 2027-06-01
[brand]
name = "Vélos Élise"
purpose = "Faire durer les vélos."
[[audience]]
id = "clients"
name = "Cyclistes du quotidien"
kind = "customer"
[[moment]]
id = "atelier"
name = "À l’atelier"
stage = "repair"
channels = ["store", "phone"]
[[moment]]
id = "depart"
name = "Au départ"
stage = "leave"
channels = ["store"]
[[trait]]
id = "franc"
name = "Franc"
[[trait]]
id = "patient"
name = "Patient"
[[discourse]]
id = "dire-le-prix"
say = "Voici le prix."
traits = ["franc", "patient"]
[[behaviour]]
id = "prix-ferme"
statement = "Quand vous déposez un vélo avant 11 h, votre mécanicien vous appelle le jour même avec un prix ferme."
trigger = "vous déposez un vélo avant 11 h"
actor = "votre mécanicien"
act = "vous appelle avec un prix ferme"
traits = ["franc"]
moments = ["atelier"]
deadline = { value = 0, unit = "day" }
[[behaviour]]
id = "rappel"
statement = "Nous vous rappelons."
act = "vous rappeler"
[[benefit]]
id = "duree"
level = "product"
statement = "Un vélo qui dure."
`

// screenRules stand in for the linter's, so that the screens do not change with the wording of a rule.
var screenRules = []*lint.Rule{
	{
		ID: "unanswered", Severity: lint.Error, Group: lint.Completeness,
		Check: func(p *lint.Pass) {
			for _, b := range p.Behaviours {
				if !b.Owned() {
					p.ReportAt(b.Key+".owner", b.Head, charter.L10n{
						FR: "personne ne répond de «\u202f{id}\u202f»\u00a0: qui le fait tenir, et s’explique sinon\u202f?",
						EN: "nobody answers for “{id}”: who makes it happen, and explains when it does not?",
					}.With("id", b.ID.Value))
				}
			}
		},
	},
	{
		ID: "one-level", Severity: lint.Hint, Group: lint.Core,
		Check: func(p *lint.Pass) {
			p.ReportAt("benefit[duree]", p.Benefits[0].Head, charter.L10n{FR: "un seul niveau de bénéfice", EN: "benefits at one level only"})
		},
	},
}

// screens are what people see, and how they get there from the first step of a charter.
var screens = []struct {
	name string
	open func(*driver)
}{
	{"brand", func(*driver) {}},
	{"list", func(d *driver) { d.press("pgdown", "6") }},
	{"behaviour", func(d *driver) { d.press("pgdown", "6", "enter", "tab", "tab") }},
	{"choice", func(d *driver) { d.press("pgdown", "6", "enter", "tab", "tab", "tab", "tab") }},
	{"refs", func(d *driver) { d.press("pgdown", "6", "enter").reach(".moments") }},
	{"picker", func(d *driver) { d.press("pgdown", "6", "enter").reach(".traits").press("enter").typeText("pat") }},
	{"trait", func(d *driver) { d.press("pgdown", "4", "down", "enter") }},
	{"findings", func(d *driver) { d.press("f2") }},
	{"picture", func(d *driver) { d.press("f3") }},
	{"review", func(d *driver) { d.press("pgdown", "8") }},
	{"palette", func(d *driver) { d.press("f5") }},
	{"help", func(d *driver) { d.press("tab", "f1") }},
	{"keys", func(d *driver) { d.press("pgdown", "6", "f1") }},
	{"quit", func(d *driver) { d.typeText("!").press("ctrl+q") }},
	{"status", func(d *driver) { d.press("pgdown", "8", "down", "enter").typeText("appr").press("enter") }},
	{"accept", func(d *driver) { d.press("f2", "a", "enter") }},
	{"meet", func(d *driver) { d.meet(&session.Holder{User: "Nadia Ferrand", Host: "atelier-2", Since: d.Now()}) }},
	{"clash", func(d *driver) {
		write(d.t, d.Session.Path(), strings.Replace(bicycles, "Faire durer les vélos.", "Réparer, puis réparer encore.", 1))
		d.press("tab").typeText(" Longtemps.").press("f4")
	}},
	{"changes", func(d *driver) {
		d.press("tab").typeText(" Longtemps.").press("pgdown", "4", "delete").sinceSave()
	}},
}

// The screens as people see them, in both languages and at three sizes, with the place of the cursor. Read the golden files before
// committing them.
func TestScreens(t *testing.T) {
	inUTC(t)
	for _, c := range screens {
		for _, lang := range charter.Languages {
			t.Run(c.name+"-"+string(lang), func(t *testing.T) {
				var out strings.Builder
				for _, size := range sizes {
					d := bicycle(t, lang)
					d.size(size[0], size[1])
					c.open(d)
					checkFits(t, d)
					out.WriteString(d.picture())
				}
				golden.RequireEqual(t, []byte(out.String()))
			})
		}
	}
}

// The screens one sees before a charter is open, or instead of it.
func TestOtherScreens(t *testing.T) {
	inUTC(t)
	for _, lang := range charter.Languages {
		for _, c := range []struct {
			name string
			open func(*testing.T, Options) *driver
		}{
			{"home", func(t *testing.T, o Options) *driver {
				write(t, filepath.Join(o.Folder, "velos.charter.toml"), bicycles)
				d := drive(t, Options{Start: New, Lang: lang, State: o.State})
				d.typeText("Quai 9").end()
				return drive(t, o)
			}},
			{"tour", func(t *testing.T, o Options) *driver {
				d := drive(t, o)
				d.app.tour()
				return d.press("enter", "enter", "enter")
			}},
			{"recover", func(t *testing.T, o Options) *driver {
				o.Start, o.Path = Edit, write(t, filepath.Join(t.TempDir(), "velos.charter.toml"), bicycles)
				d := drive(t, o)
				d.typeText("!").end()
				return drive(t, o)
			}},
		} {
			t.Run(c.name+"-"+string(lang), func(t *testing.T) {
				var out strings.Builder
				for _, size := range sizes {
					d := c.open(t, Options{Lang: lang, Rules: screenRules, Examples: shown(t), Folder: t.TempDir(), State: t.TempDir()})
					d.size(size[0], size[1])
					checkFits(t, d)
					out.WriteString(d.picture())
				}
				golden.RequireEqual(t, []byte(out.String()))
			})
		}
		t.Run("small-"+string(lang), func(t *testing.T) {
			d := bicycle(t, lang)
			d.size(50, 12)
			golden.RequireEqual(t, []byte(d.picture()))
		})
	}
}

// sizes are the usual window, a large one and the smallest.
var sizes = [][2]int{{80, 24}, {120, 36}, {60, 15}}

// bicycle opens the charter of the screens.
func bicycle(t *testing.T, lang charter.Lang) *driver {
	t.Helper()
	path := write(t, filepath.Join(t.TempDir(), "velos.charter.toml"), bicycles)
	return drive(t, Options{Start: Edit, Path: path, Lang: lang, Rules: screenRules, Services: services(nil)})
}

// inUTC makes the times on the screens the same everywhere.
func inUTC(t *testing.T) {
	local := time.Local
	time.Local = time.UTC
	t.Cleanup(func() { time.Local = local })
}

// picture returns the screen in a frame that names its size and where the cursor stands, from 1.
func (d *driver) picture() string {
	at := ""
	if c := d.View().Cursor; c != nil {
		at = fmt.Sprintf(", cursor at column %d of line %d", c.X+1, c.Y+1)
	}
	var lines []string
	for l := range strings.Lines(d.screen()) {
		lines = append(lines, strings.TrimRight(l, " \n"))
	}
	return fmt.Sprintf("%d × %d%s\n%s\n\n", d.width, d.height, at, strings.Join(lines, "\n"))
}
