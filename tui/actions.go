package tui

import (
	"slices"

	"relcharter/charter"
	"relcharter/tui/desk"
)

// action is something that can be done in the editor, by its key, from the list of everything, or with the mouse.
type action struct {
	name  charter.L10n
	keys  []string     // as Bubble Tea calls them, nil for what has no key; a letter or sign holds where nothing is typed
	shown charter.L10n // the key, as it stands on the keyboard
	when  func(*app) bool
	do    func(*app)
}

// What must hold for an action to be possible.
func always(*app) bool       { return true }
func (a *app) editing() bool { return a.editor != nil }
func (a *app) inList() bool  { return a.editing() && a.editor.focus == onList }
func (a *app) filling() bool {
	return a.editing() && a.editor.focus != onFindings && a.editor.focus != onPicture
}
func (a *app) onItem() bool { return a.editing() && a.editor.item() != "" }

// onAnswer reports whether the field in focus has an answer that can be taken away: every charter has a status, every item an id.
func (a *app) onAnswer() bool {
	if !a.editing() || a.editor.focus != onForm || a.editor.form == nil {
		return false
	}
	r := a.editor.form.current()
	return r.field != nil && r.field.Kind != charter.KindID && r.key != desk.StatusKey && a.Text(r.key) != ""
}

// actions lists what can be done, in the order in which it is shown. It is a function because doing some of it leads back to the list.
func actions() []action {
	return []action{
		{charter.L10n{FR: "Aide sur ce que vous remplissez", EN: "Help with what you are filling in"}, []string{"f1"}, plainKey("F1"), always, (*app).help},
		{charter.L10n{FR: "Tout ce qu’on peut faire ici", EN: "Everything you can do here"}, []string{"?", "f5", "ctrl+p"}, plainKey("?, F5"), always, (*app).palette},
		{charter.L10n{FR: "Ce que la relecture signale", EN: "What the check found"}, []string{"f2"}, plainKey("F2"), (*app).editing, func(a *app) { a.editor.toggle(onFindings) }},
		{charter.L10n{FR: "La charte d’un coup d’œil", EN: "The charter at a glance"}, []string{"f3"}, plainKey("F3"), (*app).editing, func(a *app) { a.editor.toggle(onPicture) }},
		{charter.L10n{FR: "Enregistrer", EN: "Save"}, []string{"f4", "ctrl+s"}, plainKey("F4"), (*app).editing, func(a *app) { a.save(nil) }},
		{charter.L10n{FR: "Annuler", EN: "Undo"}, []string{"ctrl+z"}, plainKey("Ctrl+Z"), (*app).editing, (*app).undo},
		{charter.L10n{FR: "Rétablir", EN: "Redo"}, []string{"ctrl+y"}, plainKey("Ctrl+Y"), (*app).editing, (*app).redo},
		{charter.L10n{FR: "Vider ce champ", EN: "Empty this field"}, []string{"ctrl+u"}, plainKey("Ctrl+U"), (*app).onAnswer, func(a *app) { a.editor.form.empty() }},
		{charter.L10n{FR: "Étape suivante", EN: "Next step"}, []string{"pgdown"}, keyPgDown, (*app).filling, func(a *app) { a.editor.enter(a.editor.step + 1) }},
		{charter.L10n{FR: "Étape précédente", EN: "Previous step"}, []string{"pgup"}, keyPgUp, (*app).filling, func(a *app) { a.editor.enter(a.editor.step - 1) }},
		{charter.L10n{FR: "La prochaine question du guide", EN: "The guide’s next question"}, []string{"f6"}, plainKey("F6"), (*app).editing, func(a *app) { a.editor.next() }},

		{charter.L10n{FR: "Chercher dans la liste", EN: "Search the list"}, []string{"/"}, plainKey("/"), (*app).inList, func(a *app) { a.editor.search() }},
		{charter.L10n{FR: "Ajouter un élément à la liste", EN: "Add an item to the list"}, []string{"insert"}, charter.L10n{FR: "Inser", EN: "Ins"}, func(a *app) bool { return a.editing() && a.editor.list != nil }, func(a *app) { a.editor.add() }},
		{charter.L10n{FR: "Écrire l’acte qui prouve cet élément", EN: "Write the act that proves this item"}, []string{"f7"}, plainKey("F7"), func(a *app) bool { return a.onItem() && a.editor.list.table != "behaviour" }, func(a *app) { a.editor.prove(a.editor.item()) }},
		{charter.L10n{FR: "Copier cet élément", EN: "Copy this item"}, []string{"d"}, plainKey("d"), func(a *app) bool { return a.inList() && a.onItem() }, func(a *app) { a.editor.duplicate() }},
		{charter.L10n{FR: "Monter cet élément", EN: "Move this item up"}, []string{"alt+up"}, plainKey("Alt+↑"), (*app).onItem, func(a *app) { a.editor.move(-1) }},
		{charter.L10n{FR: "Descendre cet élément", EN: "Move this item down"}, []string{"alt+down"}, plainKey("Alt+↓"), (*app).onItem, func(a *app) { a.editor.move(1) }},
		{charter.L10n{FR: "Retirer cet élément", EN: "Remove this item"}, []string{"delete"}, keyDel, func(a *app) bool { return a.inList() && a.onItem() }, func(a *app) { a.editor.remove() }},
		{charter.L10n{FR: "Changer l’identifiant de cet élément, partout", EN: "Change this item’s id, everywhere"}, nil, charter.L10n{}, (*app).onItem, func(a *app) { a.editor.goTo(a.editor.item() + ".id") }},

		{charter.L10n{FR: "Faire toutes les petites corrections sûres", EN: "Make all the small, safe corrections"}, nil, charter.L10n{}, (*app).editing, (*app).mendAll},
		{charter.L10n{FR: "Changer l’état de la charte", EN: "Change the charter’s status"}, nil, charter.L10n{}, (*app).editing, (*app).chooseStatus},
		{charter.L10n{FR: "Voir la page dans le navigateur", EN: "See the page in the browser"}, nil, charter.L10n{}, func(a *app) bool { return a.editing() && a.options.Services.Preview != nil }, (*app).preview},
		{charter.L10n{FR: "Lire la charte ici, telle qu’elle sera publiée", EN: "Read the charter here, as it will be published"}, nil, charter.L10n{}, func(a *app) bool { return a.editing() && a.options.Services.Markdown != nil }, (*app).readHere},
		{charter.L10n{FR: "Publier (HTML et Markdown)", EN: "Publish (HTML and Markdown)"}, nil, charter.L10n{}, func(a *app) bool { return a.editing() && a.options.Services.Publish != nil }, (*app).publish},
		{charter.L10n{FR: "Ce qui a changé depuis l’approbation", EN: "What has changed since approval"}, nil, charter.L10n{}, func(a *app) bool { return a.editing() && a.options.Services.Approved != nil }, (*app).sinceApproval},
		{charter.L10n{FR: "Ce qui a changé depuis l’enregistrement", EN: "What has changed since the last save"}, nil, charter.L10n{}, (*app).editing, (*app).sinceSave},
		{charter.L10n{FR: "Visite guidée (deux minutes)", EN: "Guided tour (two minutes)"}, nil, charter.L10n{}, func(a *app) bool { return !a.editing() }, (*app).tour},
		{charter.L10n{FR: "Switch to English", EN: "Passer en français"}, nil, charter.L10n{}, always, (*app).otherLanguage},
		{charter.L10n{FR: "Souris : laisser le terminal sélectionner le texte", EN: "Mouse: let the terminal select text"}, []string{"f8"}, plainKey("F8"), func(a *app) bool { return a.mouse }, (*app).toggleMouse},
		{charter.L10n{FR: "Souris : cliquer dans l’éditeur", EN: "Mouse: click in the editor"}, []string{"f8"}, plainKey("F8"), func(a *app) bool { return !a.mouse }, (*app).toggleMouse},
		{charter.L10n{FR: "Quitter", EN: "Quit"}, []string{"ctrl+q"}, plainKey("Ctrl+Q"), always, (*app).quit},
	}
}

// act does the action that a key stands for where one is, and reports whether there is one.
func (a *app) act(key string) bool {
	if len([]rune(key)) == 1 && a.editing() && a.editor.typing() {
		return false
	}
	for _, action := range actions() {
		if slices.Contains(action.keys, key) && action.when(a) {
			action.do(a)
			return true
		}
	}
	return false
}

func (a *app) undo() { a.step(a.Undo, text.Undone, text.NothingUndo) }
func (a *app) redo() { a.step(a.Redo, text.Redone, text.NoRedo) }

func (a *app) step(back func() (string, bool), done, nothing charter.L10n) {
	key, ok := back()
	if !ok {
		a.status = a.say(nothing)
		return
	}
	a.editor.refresh()
	if key != "" {
		a.editor.form = nil // to go there is not to leave the form: that would settle an id, which is a change
		a.editor.goTo(key)
	}
	a.status = a.say(done)
	if key != "" {
		a.status += " · " + a.called(key)
	}
}

func (a *app) mendAll() {
	a.Flush()
	if a.status = a.say(text.NoMendAll); a.MendAll() {
		a.editor.refresh()
		a.status = a.say(text.Mended)
	}
}

func (a *app) toggleMouse() {
	a.mouse = !a.mouse
	a.status = a.say(text.MouseOff)
	if a.mouse {
		a.status = a.say(text.MouseOn)
	}
}

func (a *app) otherLanguage() {
	if a.Session != nil {
		a.TakeIn() // an answer means what it meant where it was typed
	}
	a.Lang = other(a.Lang)
	a.fillHome()
	if a.editor != nil {
		a.editor.refresh()
	}
}

func other(lang charter.Lang) charter.Lang {
	if lang == charter.French {
		return charter.English
	}
	return charter.French
}
