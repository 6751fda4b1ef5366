package tui

import "relcharter/charter"

// text is the editor's own words. What the editor says of the charter's fields comes from the field table, what it says of
// findings from the rules.
var text = struct {
	AppName, Untitled, Unsaved, Modified, Saved, HomeTitle, HomeLead, HomeNew           charter.L10n
	HomeNewOther, HomeOpen, HomeResume, HomeExample, HomeLanguage, HomeQuit, Add, Empty charter.L10n
	More, MoreOne, Less, Missing, NoChoice, Example, Talk, Act, FindingsTitle           charter.L10n
	NoFindings, Picture, Next, Enlarge, HelpTitle, KeysList, KeysForm, KeysFirst        charter.L10n
	KeysChoice, KeysMany, KeysFindings, KeysPicture, KeysHome, KeysDialog, QuitTitle    charter.L10n
	QuitBody, QuitSave, QuitKeep, QuitBodyNoDraft, QuitLose, QuitStay, RecoverTitle     charter.L10n
	RecoverBody, RecoverStale, RecoverYes, RecoverNo, ChangedTitle, ChangedBody         charter.L10n
	ChangedOverwrite, ChangedKeep, SaveAsTitle, SaveAsBody, SavedAs, Deleted, Moved     charter.L10n
	Undone, Redone, NothingUndo, NoRedo, Refused, NotNumber, NotWhole, NotDate, Range   charter.L10n
	ListHint, YesNo, ByTrait, ByMoment, ByLevel, Says, Does, TraitNoAct, MomentNoAct    charter.L10n
	LevelEmpty, Only, ReviewDone, ReviewFindings, ReviewSave, ReviewExport, Held        charter.L10n
	HeldBack, DeletedLinks, FindingsHere, NoDraft, Errors, Warnings, Hints              charter.L10n
}{
	AppName:  charter.L10n{FR: "charte relationnelle", EN: "relational charter"},
	Untitled: charter.L10n{FR: "sans nom", EN: "untitled"},
	Unsaved:  charter.L10n{FR: "pas encore enregistré", EN: "not saved yet"},
	Modified: charter.L10n{FR: "modifié", EN: "modified"},
	Saved:    charter.L10n{FR: "enregistré", EN: "saved"},

	HomeTitle:    charter.L10n{FR: "Votre charte relationnelle", EN: "Your relational charter"},
	HomeLead:     charter.L10n{FR: "Une marque ne fait pas que parler : elle agit. Écrivez ici ce qu’elle dit, et ce qu’elle fait.", EN: "A brand does not only speak: it acts. Write down here what it says, and what it does."},
	HomeNew:      charter.L10n{FR: "Commencer une charte", EN: "Start a charter"},
	HomeNewOther: charter.L10n{FR: "Commencer une charte en anglais", EN: "Start a charter in French"},
	HomeOpen:     charter.L10n{FR: "Ouvrir {name}", EN: "Open {name}"},
	HomeResume:   charter.L10n{FR: "Reprendre le brouillon « {name} »", EN: "Resume the draft “{name}”"},
	HomeExample:  charter.L10n{FR: "Regarder un exemple : {name}", EN: "Look at an example: {name}"},
	HomeLanguage: charter.L10n{FR: "Switch to English", EN: "Passer en français"},
	HomeQuit:     charter.L10n{FR: "Quitter", EN: "Quit"},

	Add:      charter.L10n{FR: "+ ajouter un {noun}", EN: "+ new {noun}"},
	Empty:    charter.L10n{FR: "Rien encore. Entrée pour commencer.", EN: "Nothing yet. Enter to begin."},
	More:     charter.L10n{FR: "Préciser ({n} autres questions)", EN: "Say more ({n} further questions)"},
	MoreOne:  charter.L10n{FR: "Préciser (une autre question)", EN: "Say more (one further question)"},
	Less:     charter.L10n{FR: "Replier les précisions", EN: "Fold the further questions"},
	Missing:  charter.L10n{FR: "Manque :", EN: "Missing:"},
	NoChoice: charter.L10n{FR: "rien à choisir : ajoutez d’abord un élément à l’étape « {step} »", EN: "nothing to choose from: first add one in the step “{step}”"},
	Example:  charter.L10n{FR: "Ex. :", EN: "E.g.:"},

	Talk:          charter.L10n{FR: "Dire", EN: "Say"},
	Act:           charter.L10n{FR: "Faire", EN: "Do"},
	FindingsTitle: charter.L10n{FR: "Ce que la relecture signale", EN: "What the check found"},
	NoFindings:    charter.L10n{FR: "Rien à signaler.", EN: "Nothing to report."},
	Picture:       charter.L10n{FR: "La charte d’un coup d’œil", EN: "The charter at a glance"},
	Next:          charter.L10n{FR: "Et maintenant ?", EN: "What next?"},

	Enlarge:   charter.L10n{FR: "Agrandissez la fenêtre : il faut 60 colonnes et 15 lignes. Rien n’est perdu.", EN: "Please enlarge the window: 60 columns and 15 lines are needed. Nothing is lost."},
	HelpTitle: charter.L10n{FR: "Aide", EN: "Help"},

	KeysList:     charter.L10n{FR: "Entrée ouvrir · Alt+↑↓ déplacer · Suppr retirer · PgHaut/PgBas étape · F1 aide", EN: "Enter open · Alt+↑↓ move · Del remove · PgUp/PgDn step · F1 help"},
	KeysForm:     charter.L10n{FR: "Tab suivant · Échap liste · F2 relecture · F4 enregistrer · F1 aide", EN: "Tab next · Esc list · F2 check · F4 save · F1 help"},
	KeysFirst:    charter.L10n{FR: "Tab suivant · PgBas étape suivante · F2 relecture · F4 enregistrer · F1 aide", EN: "Tab next · PgDn next step · F2 check · F4 save · F1 help"},
	KeysChoice:   charter.L10n{FR: "←→ choisir · Retour arrière effacer · Tab suivant · F1 aide", EN: "←→ choose · Backspace clear · Tab next · F1 help"},
	KeysMany:     charter.L10n{FR: "←→ parcourir · Espace cocher · Tab suivant · F1 aide", EN: "←→ browse · Space tick · Tab next · F1 help"},
	KeysFindings: charter.L10n{FR: "↑↓ parcourir · Entrée y aller · Échap retour", EN: "↑↓ browse · Enter go there · Esc back"},
	KeysPicture:  charter.L10n{FR: "Entrée répondre · ↑↓ parcourir · PgHaut étape · F4 enregistrer · F1 aide", EN: "Enter answer · ↑↓ scroll · PgUp step · F4 save · F1 help"},
	KeysHome:     charter.L10n{FR: "↑↓ choisir · Entrée ouvrir · F1 aide · Ctrl+Q quitter", EN: "↑↓ choose · Enter open · F1 help · Ctrl+Q quit"},
	KeysDialog:   charter.L10n{FR: "←→ choisir · Entrée valider · Échap annuler", EN: "←→ choose · Enter confirm · Esc cancel"},

	QuitTitle:       charter.L10n{FR: "Des changements ne sont pas enregistrés", EN: "Some changes are not saved"},
	QuitBody:        charter.L10n{FR: "Enregistrer avant de quitter ? Sinon, ils restent en brouillon et vous seront proposés la prochaine fois.", EN: "Save before you leave? If not, they are kept as a draft and offered to you next time."},
	QuitSave:        charter.L10n{FR: "Enregistrer", EN: "Save"},
	QuitKeep:        charter.L10n{FR: "Garder en brouillon", EN: "Keep as a draft"},
	QuitBodyNoDraft: charter.L10n{FR: "Enregistrer avant de quitter ? Sinon, ils seront perdus : aucun brouillon ne peut être gardé ici.", EN: "Save before you leave? If not, they are lost: no draft can be kept here."},
	QuitLose:        charter.L10n{FR: "Quitter sans enregistrer", EN: "Leave without saving"},
	QuitStay:        charter.L10n{FR: "Rester", EN: "Stay"},

	RecoverTitle: charter.L10n{FR: "Un brouillon vous attend", EN: "A draft is waiting for you"},
	RecoverBody:  charter.L10n{FR: "La dernière fois, des changements n’ont pas été enregistrés. Les reprendre ?", EN: "Last time, some changes were not saved. Take them up again?"},
	RecoverStale: charter.L10n{FR: "Attention : le fichier a changé depuis ; le brouillon repart de l’ancienne version.", EN: "Careful: the file has changed since; the draft starts from the older version."},
	RecoverYes:   charter.L10n{FR: "Reprendre", EN: "Take up"},
	RecoverNo:    charter.L10n{FR: "Oublier le brouillon", EN: "Forget the draft"},

	ChangedTitle:     charter.L10n{FR: "Le fichier a changé sur le disque", EN: "The file has changed on disk"},
	ChangedBody:      charter.L10n{FR: "Quelqu’un d’autre l’a enregistré depuis que vous l’avez ouvert. Rien n’a été écrit.", EN: "Somebody else has saved it since you opened it. Nothing was written."},
	ChangedOverwrite: charter.L10n{FR: "Écrire ma version", EN: "Write my version"},
	ChangedKeep:      charter.L10n{FR: "Ne rien écrire", EN: "Write nothing"},

	SaveAsTitle: charter.L10n{FR: "Enregistrer sous quel nom ?", EN: "Save under what name?"},
	SaveAsBody:  charter.L10n{FR: "Le fichier sera créé ici : {folder}", EN: "The file will be created here: {folder}"},
	SavedAs:     charter.L10n{FR: "Enregistré : {name}", EN: "Saved: {name}"},
	Deleted:     charter.L10n{FR: "Retiré ; Ctrl+Z pour revenir en arrière", EN: "Removed; Ctrl+Z brings it back"},
	Moved:       charter.L10n{FR: "Déplacé", EN: "Moved"},
	Undone:      charter.L10n{FR: "Annulé", EN: "Undone"},
	Redone:      charter.L10n{FR: "Rétabli", EN: "Redone"},
	NothingUndo: charter.L10n{FR: "Rien à annuler", EN: "Nothing to undo"},
	NoRedo:      charter.L10n{FR: "Rien à rétablir", EN: "Nothing to redo"},
	Refused:     charter.L10n{FR: "Impossible ici : {why}", EN: "Not possible here: {why}"},

	NotNumber: charter.L10n{FR: "il faut un nombre, comme 2 ou 1,5", EN: "a number is needed, such as 2 or 1.5"},
	NotWhole:  charter.L10n{FR: "il faut un nombre entier, comme 2", EN: "a whole number is needed, such as 2"},
	NotDate:   charter.L10n{FR: "il faut une date, comme 2026-12-31 ou 31/12/2026", EN: "a date is needed, such as 2026-12-31"},
	Range:     charter.L10n{FR: "entre {min} et {max}", EN: "between {min} and {max}"},
	ListHint:  charter.L10n{FR: "un par ligne", EN: "one a line"},
	YesNo:     charter.L10n{FR: "oui / non", EN: "yes / no"},

	ByTrait:        charter.L10n{FR: "Trait par trait", EN: "Trait by trait"},
	ByMoment:       charter.L10n{FR: "Moment par moment", EN: "Moment by moment"},
	ByLevel:        charter.L10n{FR: "Bénéfices", EN: "Benefits"},
	Says:           charter.L10n{FR: "dit {n}", EN: "says {n}"},
	Does:           charter.L10n{FR: "fait {n}", EN: "does {n}"},
	TraitNoAct:     charter.L10n{FR: "aucun acte", EN: "no act"},
	MomentNoAct:    charter.L10n{FR: "personne n’a rien promis ici", EN: "nobody has promised anything here"},
	LevelEmpty:     charter.L10n{FR: "rien encore", EN: "nothing yet"},
	Only:           charter.L10n{FR: "Pour l’instant, cette charte parle et n’agit pas : aucun acte vérifiable envers les clients.", EN: "So far this charter talks and does not act: no verifiable act towards customers."},
	ReviewDone:     charter.L10n{FR: "Tout ce que le guide demande y est.", EN: "Everything the guide asks for is there."},
	ReviewFindings: charter.L10n{FR: "Le guide n’a plus de question. F2 montre ce que la relecture signale encore.", EN: "The guide has no more questions. F2 shows what the check still finds."},
	ReviewSave:     charter.L10n{FR: "Enregistrez la charte (F4) : vous saurez ici comment la publier.", EN: "Save the charter (F4): this is where you will read how to publish it."},
	ReviewExport:   charter.L10n{FR: "Pour publier : charter export {name} --to html,markdown -o DOSSIER/", EN: "To publish: charter export {name} --to html,markdown -o FOLDER/"},

	Held:         charter.L10n{FR: "réponses à revoir : {n}", EN: "answers to look at again: {n}"},
	HeldBack:     charter.L10n{FR: "réponses mal comprises, pas dans le fichier : {n}", EN: "answers not understood, not in the file: {n}"},
	DeletedLinks: charter.L10n{FR: "Retiré (liens vers lui : {n}) ; Ctrl+Z ramène tout", EN: "Removed (links to it: {n}); Ctrl+Z brings it all back"},
	FindingsHere: charter.L10n{FR: "Sur cet élément", EN: "On this item"},
	NoDraft:      charter.L10n{FR: "Le brouillon n’a pas pu être gardé, enregistrez bientôt : {why}", EN: "The draft could not be kept, save soon: {why}"},

	Errors:   charter.L10n{FR: "erreurs", EN: "errors"},
	Warnings: charter.L10n{FR: "alertes", EN: "warnings"},
	Hints:    charter.L10n{FR: "conseils", EN: "hints"},
}
