package tui

import (
	"strings"

	"relcharter/charter"
)

// helpText is the page behind F1.
var helpText = charter.L10n{
	FR: `Huit étapes, dans l’ordre que vous voulez. Rien ne vous bloque et rien ne se
perd : ce que vous tapez reste en brouillon jusqu’à l’enregistrement.

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
Vérifiable : on sait en combien de temps, combien de fois, ou ce qu’on verra.
Ferme : en plus, quelqu’un en répond, on le mesure, un manquement se répare.`,
	EN: `Eight steps, in whatever order you like. Nothing blocks you and nothing gets
lost: what you type is kept as a draft until you save it.

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
Verifiable: one knows how soon, how often, or what will be seen.
Firm: somebody also answers for it, it is measured, and a miss is made good.`,
}

func (a *app) drawHelp(width, height int) block {
	var b block
	b.add("  "+a.style.title.Render(a.say(text.HelpTitle)), "")
	for _, l := range strings.Split(a.say(helpText), "\n") {
		b.add("  " + fit(l, width-3))
	}
	return b.window(height, 0, 0)
}
