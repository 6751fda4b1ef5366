package tui

import (
	"path/filepath"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"relcharter/charter"
	"relcharter/lint"
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

// The screens as people see them, at the two usual sizes. Read the golden files before committing them.
func TestScreens(t *testing.T) {
	for _, c := range []struct {
		name string
		lang charter.Lang
		w, h int
		keys []string
	}{
		{"brand", charter.French, 80, 24, nil},
		{"behaviour", charter.French, 80, 24, []string{"pgdown", "6", "enter", "tab", "tab"}},
		{"choice", charter.English, 80, 24, []string{"pgdown", "6", "enter", "tab", "tab", "tab", "tab"}},
		{"wide", charter.French, 120, 36, []string{"pgdown", "6", "down", "enter", "tab"}},
		{"findings", charter.English, 80, 24, []string{"f2", "down"}},
		{"review", charter.French, 80, 24, []string{"pgdown", "8"}},
		{"help", charter.French, 80, 24, []string{"f1"}},
		{"list", charter.English, 80, 24, []string{"pgdown", "4", "end"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := write(t, filepath.Join(t.TempDir(), "velos.charter.toml"), bicycles)
			d := drive(t, Options{Start: Edit, Path: path, Lang: c.lang, Rules: screenRules})
			d.size(c.w, c.h)
			d.press(c.keys...)
			golden.RequireEqual(t, []byte(d.screen()+"\n"))
		})
	}
}
