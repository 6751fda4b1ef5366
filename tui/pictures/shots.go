//go:build unix

package main

import "relcharter/charter"

// shot is a picture to be taken.
type shot struct {
	name  string // of the file, before its language
	lang  charter.Lang
	title string // for who cannot see it, in its language
	size
	charters []string // examples that are in the folder
	settings string   // of the linter
	args     []string
	steps    []step
}

type size struct{ cols, rows int }

// step is something typed, and a text that is on the screen once it is taken in. What the texts wait for is taken from the charters, which
// change less often than the words of the editor.
type step struct{ keys, shows string }

// Keys as terminals send them.
const (
	keyTab, keyEnter, keyDown, keyRight, keyEnd, keyPageDown = "\t", "\r", "\x1b[B", "\x1b[C", "\x1b[F", "\x1b[6~"
	keyF2, keyF3                                             = "\x1bOQ", "\x1bOR"
)

var locales = map[charter.Lang]string{charter.French: "fr_FR.UTF-8", charter.English: "en_GB.UTF-8"}

// undated leaves out the rules that look at the calendar, for charters with dates: a picture is the same on another day.
const undated = `[severity]
review-overdue = "off"
no-proof = "off"
`

func (s *shot) file() string { return s.name + "." + string(s.lang) + ".svg" }

// screens are the sizes of the window.
var (
	usual = size{80, 24}
	wide  = size{120, 36}
)

var shots = []*shot{
	{
		name: "home", lang: charter.French, title: "L’accueil : commencer une charte, en ouvrir une, regarder un exemple", size: usual,
		charters: []string{"maison-lumen", "velos-tournesol"},
		steps:    []step{{"", "velos-tournesol.charter.toml"}},
	},
	{
		name: "act", lang: charter.French, title: "Un acte qui s’écrit : ses réponses, la phrase qu’elles font, et sa fermeté", size: usual,
		charters: []string{"velos-tournesol"}, settings: undated, args: []string{"edit", "velos-tournesol.charter.toml"},
		steps: []step{
			{"", "Vélos Tournesol"},
			{keyPageDown, "Cyclistes du quotidien"},
			{"6", "prix ferme écrit"},
			{keyEnd + keyEnter + "votre pièce doit être commandée" + keyTab + "Samira" + keyTab + "vous prête un vélo" + keyTab + "0" + keyTab + keyRight + keyRight + keyRight + keyTab, ""},
			{"\x1b[Z\x1b[Z\x1b[Z", "vous prête un vélo le jour même."},
		},
	},
	{
		name: "findings", lang: charter.French, title: "La relecture : chaque constat, et ce qui le règle", size: usual,
		charters: []string{"maison-lumen"}, settings: undated, args: []string{"edit", "maison-lumen.charter.toml"},
		steps: []step{{"", "Maison Lumen"}, {keyF2 + keyDown, "écouter"}},
	},
	{
		name: "picture", lang: charter.French, title: "La charte d’un coup d’œil : ce qu’elle dit et ce qu’elle fait", size: usual,
		charters: []string{"velos-tournesol"}, settings: undated, args: []string{"edit", "velos-tournesol.charter.toml"},
		steps: []step{{"", "Vélos Tournesol"}, {keyF3, "Débrouillarde"}},
	},
	{
		name: "review", lang: charter.French, title: "La dernière étape : ce qu’on fait d’une charte écrite", size: usual,
		charters: []string{"velos-tournesol"}, settings: undated, args: []string{"edit", "velos-tournesol.charter.toml"},
		steps: []step{{"", "Vélos Tournesol"}, {keyPageDown, "Cyclistes du quotidien"}, {"8", "Débrouillarde"}},
	},
	{
		name: "wide", lang: charter.French, title: "Une grande fenêtre : à droite de l’acte, ce qui lui manque et la charte d’un coup d’œil", size: wide,
		charters: []string{"maison-lumen"}, settings: undated, args: []string{"edit", "maison-lumen.charter.toml"},
		steps: []step{{"", "Maison Lumen"}, {keyPageDown, ""}, {"6" + keyEnter + keyTab + keyTab, "attitude"}},
	},
	{
		name: "home", lang: charter.English, title: "The first screen: start a charter, open one, look at an example", size: usual,
		charters: []string{"harbour-insurance", "oak-and-rye"},
		steps:    []step{{"", "oak-and-rye.charter.toml"}},
	},
	{
		name: "act", lang: charter.English, title: "An act being written: its answers, the sentence they make, and how firm it is", size: usual,
		charters: []string{"oak-and-rye"}, args: []string{"edit", "oak-and-rye.charter.toml"},
		steps: []step{
			{"", "Oak & Rye"},
			{keyPageDown, "Morning regulars"},
			{"6", "Order the day before"},
			{keyEnd + keyEnter + "the loaf you reserved is gone" + keyTab + "the baker" + keyTab + "bakes you another" + keyTab + "0" + keyTab + keyRight + keyRight + keyRight + keyTab, ""},
			{"\x1b[Z\x1b[Z\x1b[Z", "the baker bakes you another the same"},
		},
	},
	{
		name: "findings", lang: charter.English, title: "The check: each finding, and what settles it", size: usual,
		charters: []string{"northgate-energy"}, settings: undated, args: []string{"edit", "northgate-energy.charter.toml"},
		steps: []step{{"", "Northgate Energy"}, {keyF2 + keyDown, "attitude"}},
	},
	{
		name: "picture", lang: charter.English, title: "The charter at a glance: what it says and what it does", size: usual,
		charters: []string{"northgate-energy"}, settings: undated, args: []string{"edit", "northgate-energy.charter.toml"},
		steps: []step{{"", "Northgate Energy"}, {keyF3, "Pioneering"}},
	},
	{
		name: "review", lang: charter.English, title: "The last step: what to do with a charter once it is written", size: usual,
		charters: []string{"oak-and-rye"}, args: []string{"edit", "oak-and-rye.charter.toml"},
		steps: []step{{"", "Oak & Rye"}, {keyPageDown, "Morning regulars"}, {"8", "Generous"}},
	},
	{
		name: "wide", lang: charter.English, title: "A large window: beside the act, what it lacks and the charter at a glance", size: wide,
		charters: []string{"northgate-energy"}, settings: undated, args: []string{"edit", "northgate-energy.charter.toml"},
		steps: []step{{"", "Northgate Energy"}, {keyPageDown, ""}, {"6" + keyEnter + keyTab + keyTab, "attitude"}},
	},
}
