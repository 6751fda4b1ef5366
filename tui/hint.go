package tui

import (
	"strings"

	"relcharter/charter"
)

// hint is a key worth knowing where one is, and what it does; a click on it does the same.
type hint struct {
	key, what charter.L10n
	do        func()
}

// The names of keys, as they stand on keyboards.
var (
	keyEnter  = charter.L10n{FR: "Entrée", EN: "Enter"}
	keyEsc    = charter.L10n{FR: "Échap", EN: "Esc"}
	keyTab    = charter.L10n{FR: "Tab", EN: "Tab"}
	keySpace  = charter.L10n{FR: "Espace", EN: "Space"}
	keyDel    = charter.L10n{FR: "Suppr", EN: "Del"}
	keyPgUp   = charter.L10n{FR: "PgHaut", EN: "PgUp"}
	keyPgDown = charter.L10n{FR: "PgBas", EN: "PgDn"}
	keyBack   = charter.L10n{FR: "Retour arrière", EN: "Backspace"}
)

// plainKey is a key that is called the same in both languages.
func plainKey(name string) charter.L10n { return charter.L10n{FR: name, EN: name} }

// hints draws as many hints as fit on one line of width cells.
func (c *shared) hints(width int, all ...hint) block {
	var b block
	var line strings.Builder
	line.WriteString(" ")
	at := 1
	for i, h := range all {
		label := c.say(h.key) + " " + c.say(h.what)
		n := lenOf(label)
		if at+n > width {
			break
		}
		if i > 0 {
			line.WriteString(c.style.dim.Render(" · "))
		}
		line.WriteString(c.style.key.Render(c.say(h.key)) + " " + c.style.dim.Render(c.say(h.what)))
		if h.do != nil {
			b.zones = append(b.zones, zone{rect{at, 0, n, 1}, func(int, int) { h.do() }})
		}
		at += n + 3
	}
	b.add(fit(line.String(), width))
	return b
}
