//go:build unix

package main

import "relcharter/charter"

// shot is a picture to be taken.
type shot struct {
	name    string // of the file, before its language
	lang    charter.Lang
	title   string // for who cannot see it, in its language
	charter string // the example in the folder
	home    bool   // the first screen; else the charter is open
	size
	steps []step
}

type size struct{ cols, rows int }

// step is something typed, and a text that is on the screen once it is taken in. What the texts wait for is taken from the charters, which
// change less often than the words of the editor.
type step struct{ keys, shows string }

// Keys as terminals send them.
const (
	keyTab, keyEnter, keyDown, keyRight, keyEnd, keyPageDown = "\t", "\r", "\x1b[B", "\x1b[C", "\x1b[F", "\x1b[6~"
	keyBackTab, keyF2, keyF3                                 = "\x1b[Z", "\x1bOQ", "\x1bOR"
)

// sameDay chooses the calendar day, third of the units of a deadline, and goes back to what is done.
const sameDay = keyTab + keyRight + keyRight + keyRight + keyBackTab + keyBackTab

var locales = map[charter.Lang]string{charter.French: "fr_FR.UTF-8", charter.English: "en_GB.UTF-8"}

func (s *shot) file() string { return s.name + "." + string(s.lang) + ".svg" }

var (
	usual = size{80, 24}
	wide  = size{120, 36}
)

var shots = []*shot{
	{
		name: "home", lang: charter.French, title: "L’accueil : commencer une charte, en ouvrir une, regarder un exemple",
		charter: "velos-tournesol", home: true, size: usual, steps: []step{{"", "velos-tournesol.charter.toml"}},
	},
	{
		name: "act", lang: charter.French, title: "Un acte qui s’écrit : ses réponses, la phrase qu’elles font, et sa fermeté",
		charter: "velos-tournesol", size: usual, steps: []step{
			{"", "Vélos Tournesol"},
			{keyPageDown + "6", "prix ferme écrit"},
			{keyEnd + keyEnter + "votre pièce manque" + keyTab + "Samira" + keyTab + "vous prête un vélo" + keyTab + "0" + sameDay, "Quand votre pièce manque, Samira vous prête un vélo le jour même."},
		},
	},
	{
		name: "findings", lang: charter.French, title: "La relecture : chaque constat, et la question qui le règle",
		charter: "maison-lumen", size: usual, steps: []step{{"", "Maison Lumen"}, {keyF2 + keyDown, "écouter"}},
	},
	{
		name: "picture", lang: charter.French, title: "La charte d’un coup d’œil : ce qu’elle dit et ce qu’elle fait",
		charter: "velos-tournesol", size: usual, steps: []step{{"", "Vélos Tournesol"}, {keyF3, "Débrouillarde"}},
	},
	{
		name: "review", lang: charter.French, title: "La dernière étape : ce qu’on fait d’une charte écrite",
		charter: "velos-tournesol", size: usual, steps: []step{{"", "Vélos Tournesol"}, {keyPageDown + "8", "Débrouillarde"}},
	},
	{
		name: "wide", lang: charter.French, title: "Une grande fenêtre : à côté de l’acte, ce qui ne va pas et la charte d’un coup d’œil",
		charter: "maison-lumen", size: wide, steps: []step{{"", "Maison Lumen"}, {keyPageDown + "6" + keyEnter + keyTab + keyTab, "attitude"}},
	},

	{
		name: "home", lang: charter.English, title: "The first screen: start a charter, open one, look at an example",
		charter: "oak-and-rye", home: true, size: usual, steps: []step{{"", "oak-and-rye.charter.toml"}},
	},
	{
		name: "act", lang: charter.English, title: "An act being written: its answers, the sentence they make, and how firm it is",
		charter: "oak-and-rye", size: usual, steps: []step{
			{"", "Oak & Rye"},
			{keyPageDown + "6", "Order the day before"},
			{keyEnd + keyEnter + "your reserved loaf is gone" + keyTab + "the baker" + keyTab + "bakes you another" + keyTab + "0" + sameDay, "the baker bakes you another the same day."},
		},
	},
	{
		name: "findings", lang: charter.English, title: "The check: each finding, and the question that settles it",
		charter: "northgate-energy", size: usual, steps: []step{{"", "Northgate Energy"}, {keyF2 + keyDown, "attitude"}},
	},
	{
		name: "picture", lang: charter.English, title: "The charter at a glance: what it says and what it does",
		charter: "northgate-energy", size: usual, steps: []step{{"", "Northgate Energy"}, {keyF3, "Pioneering"}},
	},
	{
		name: "review", lang: charter.English, title: "The last step: what to do with a charter once it is written",
		charter: "oak-and-rye", size: usual, steps: []step{{"", "Oak & Rye"}, {keyPageDown + "8", "Generous"}},
	},
	{
		name: "wide", lang: charter.English, title: "A large window: beside the act, what is wrong with it and the charter at a glance",
		charter: "northgate-energy", size: wide, steps: []step{{"", "Northgate Energy"}, {keyPageDown + "6" + keyEnter + keyTab + keyTab, "attitude"}},
	},
}
