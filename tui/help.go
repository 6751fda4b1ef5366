package tui

import (
	"strings"

	"relcharter/charter"
)

// helpText is the page behind F1.
var helpText = charter.L10n{
	FR: `Huit étapes, dans l’ordre que vous voulez. Rien ne vous bloque, et rien ne se perd :
ce que vous tapez est gardé en brouillon jusqu’à ce que vous l’enregistriez.

Tab, Maj+Tab     champ suivant, précédent
↑ ↓              d’un champ ou d’un élément à l’autre
Entrée           ouvrir, valider
Échap            revenir à la liste
PgHaut, PgBas    étape précédente, suivante (ou 1 à 8 dans une liste)
Alt+↑, Alt+↓     déplacer l’élément
Suppr            retirer l’élément (Ctrl+Z le ramène)

F2               ce que la relecture signale ; Entrée mène au champ
F3               la charte d’un coup d’œil
F4 ou Ctrl+S     enregistrer
Ctrl+Z, Ctrl+Y   annuler, rétablir
Ctrl+Q           quitter

○ parole   ◔ intention   ◑ vérifiable   ● ferme
Une promesse est vérifiable quand on sait sous quel délai, combien de fois, ou ce
qu’on verra. Elle est ferme quand quelqu’un en répond, qu’on la mesure et qu’un
manquement se répare.`,
	EN: `Eight steps, in whatever order you like. Nothing blocks you, and nothing is lost:
what you type is kept as a draft until you save it.

Tab, Shift+Tab   next field, previous field
↑ ↓              from one field or item to another
Enter            open, confirm
Esc              back to the list
PgUp, PgDn       previous step, next step (or 1 to 8 in a list)
Alt+↑, Alt+↓     move the item
Del              remove the item (Ctrl+Z brings it back)

F2               what the check found; Enter takes you to the field
F3               the charter at a glance
F4 or Ctrl+S     save
Ctrl+Z, Ctrl+Y   undo, redo
Ctrl+Q           quit

○ talk   ◔ intention   ◑ verifiable   ● firm
A promise is verifiable when one knows within how long, how often, or what will be
seen. It is firm when somebody answers for it, it is measured, and a miss is made
good.`,
}

func (a *app) drawHelp(width, height int) block {
	var b block
	b.add("  "+a.style.title.Render(a.say(text.HelpTitle)), "")
	for _, l := range strings.Split(a.say(helpText), "\n") {
		b.add("  " + fit(l, width-3))
	}
	return b.window(height, 0, 0)
}
