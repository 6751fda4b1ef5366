package tui

import (
	"strings"

	"relcharter/charter"
	"relcharter/tui/desk"
)

// helpText is the end of the page behind F1, wherever one is.
var helpText = charter.L10n{
	FR: `Huit étapes, dans l’ordre que vous voulez. Rien ne vous bloque et rien ne se perd : ce que vous tapez reste en brouillon jusqu’à l’enregistrement.

Tab, Maj+Tab     champ suivant, précédent
↑ ↓              d’un champ ou d’un élément à l’autre
Entrée           ouvrir, valider
Échap            revenir à la liste
PgHaut, PgBas    étape précédente, suivante (ou 1 à 8 dans une liste)
F5 ou ?          tout ce qu’on peut faire ici, et où aller

F2               ce que la relecture signale ; Entrée mène au champ
F3               la charte d’un coup d’œil
F4 ou Ctrl+S     enregistrer
F6               la prochaine question du guide
Ctrl+U           vider le champ
Ctrl+Z, Ctrl+Y   annuler, rétablir
Ctrl+Q           quitter

Dans une liste : Alt+↑ et Alt+↓ déplacent, d copie, Suppr retire, / cherche.
À la souris, tout se clique ; Maj+glisser sélectionne du texte (Option sur Mac).

○ parole   ◔ intention   ◑ vérifiable   ● ferme
Vérifiable : on sait en combien de temps, combien de fois, ou ce qu’on verra.
Ferme : en plus, quelqu’un en répond, on le mesure, un manquement se répare.`,
	EN: `Eight steps, in whatever order you like. Nothing blocks you and nothing gets lost: what you type is kept as a draft until you save it.

Tab, Shift+Tab   next field, previous field
↑ ↓              from one field or item to another
Enter            open, confirm
Esc              back to the list
PgUp, PgDn       previous step, next step (or 1 to 8 in a list)
F5 or ?          everything you can do here, and where to go

F2               what the check found; Enter takes you to the field
F3               the charter at a glance
F4 or Ctrl+S     save
F6               the guide’s next question
Ctrl+U           empty the field
Ctrl+Z, Ctrl+Y   undo, redo
Ctrl+Q           quit

In a list: Alt+↑ and Alt+↓ move, d copies, Del removes, / searches.
With the mouse, everything can be clicked; Shift+drag selects text (Option on a Mac).

○ talk   ◔ intention   ◑ verifiable   ● firm
Verifiable: one knows how soon, how often, or what will be seen.
Firm: somebody also answers for it, it is measured, and a miss is made good.`,
}

// help shows what there is to know where one is, then the keys.
func (a *app) help() {
	a.show(newPage(a.shared, a.say(text.HelpTitle), func(width int) []string {
		var out []string
		if a.editor != nil {
			out = append(out, a.editor.helpHere(width)...)
		}
		for _, l := range strings.Split(a.say(helpText), "\n") {
			if l == "" {
				out = append(out, "")
			}
			out = append(out, wrap(l, width)...)
		}
		return out
	}))
}

// helpHere explains the step and the field one is at.
func (e *editor) helpHere(width int) []string {
	step := e.current()
	out := []string{e.style.strong.Render(step.Title.In(e.Lang))}
	out = append(out, wrap(step.Intro.In(e.Lang), width)...)
	for _, l := range strings.Split(step.Room.In(e.Lang), "\n") {
		out = append(out, styled(e.style.dim, wrap(l, width))...)
	}
	out = append(out, "")
	if e.focus != onForm || e.form == nil || e.form.current().field == nil {
		return out
	}
	r := e.form.current()
	out = append(out, e.style.strong.Render(r.field.Label.In(e.Lang)))
	out = append(out, styled(e.style.question, wrap(r.field.Question.In(e.Lang), width))...)
	out = append(out, wrap(r.field.Help.In(e.Lang), width)...)
	if r.field.Source != "" {
		out = append(out, styled(e.style.dim, wrap(r.field.Source, width))...)
	}
	for _, o := range desk.Options(e.Doc(), r.field, e.Lang) {
		if !o.Help.IsZero() {
			out = append(out, wrap("• "+e.say(text.Meaning.With("choice", o.Label, "help", o.Help.In(e.Lang))), width)...)
		}
	}
	if desk.Typable(r.field) {
		out = append(out, e.form.examples(r.field, width)...)
	}
	return append(out, "")
}
