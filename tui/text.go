package tui

import "relcharter/charter"

// text is the editor's own words. What the editor says of the charter's fields comes from the field table, what it says of
// findings from the rules.
var text = struct {
	AppName, Untitled, Unsaved, Modified, Saved, HomeTitle, HomeLead, HomeNew, HomeNewOther, HomeOpen                                                                                                                                                                   charter.L10n
	HomeExample, HomeLanguage, HomeQuit, Add, Empty, More, MoreOne, Less, Missing, NoChoice, Talk, Act                                                                                                                                                                  charter.L10n
	FindingsTitle, NoFindings, Picture, Next, Enlarge, HelpTitle, KeysDialog, QuitTitle, QuitBody, QuitSave                                                                                                                                                             charter.L10n
	QuitKeep, QuitBodyNoDraft, QuitLose, QuitStay, RecoverStale, RecoverYes, RecoverNo, ChangedTitle                                                                                                                                                                    charter.L10n
	ChangedOverwrite, ChangedKeep, SaveAsTitle, SaveAsBody, SavedAs, Deleted, Moved, Undone, Redone, NothingUndo                                                                                                                                                        charter.L10n
	NoRedo, Refused, ListHint, ByTrait, ByMoment, ByLevel, Says, Does, TraitNoAct, MomentNoAct, LevelEmpty, Only                                                                                                                                                        charter.L10n
	ReviewDone, ReviewFindings, Held, HeldBack, DeletedLinks, FindingsHere, NoDraft, Errors, Warnings, Hints                                                                                                                                                            charter.L10n
	WordHelp, WordAll, WordSave, WordOpen, WordAdd, WordStep, WordMove, WordRemove, WordSearch, WordList                                                                                                                                                                charter.L10n
	WordNext, WordPick, WordTick, WordBrowse, WordChoose, WordClear, WordUnfold, WordGoThere, WordRepair                                                                                                                                                                charter.L10n
	WordAccept, WordBack, WordGoOn, WordScroll, WordClose, WordPicture, WordQuit, WordEndTour, HomeTour, HomeResume                                                                                                                                                     charter.L10n
	HomeResumeUnnamed, PaletteTitle, Filter, NothingFound, KeysPicker, KeysTick, Create, GoTo, Meaning, Nothing                                                                                                                                                         charter.L10n
	Copied, Mended, NoMend, NothingNext, MouseOn, MouseOff, StatusTitle, StatusAsk, StatusDemands, StatusFree                                                                                                                                                           charter.L10n
	StatusSame, StatusYes, StatusNo, AndMore, AcceptTitle, AcceptReason, AcceptUntil, AcceptBy, AcceptYes, AcceptNoReason                                                                                                                                               charter.L10n
	AcceptPast, AcceptDone, NotAcceptable, RecoverTitle, RecoverBody, RecoverCompare, CompareTitle, LastTime                                                                                                                                                            charter.L10n
	OpenElsewhere, OpenElsewhereBody, GoOn, QuitNow, ChangedBody, GoneBody, Joined, ClashTitle                                                                                                                                                                          charter.L10n
	ClashOurs, ClashTheirs, ClashKept, ClashRemoved, RecoverJoined, NotTakenUp, NotJoined, StatusOpen, Created, TypeToCreate, NoMendAll, NoFolder, WordAct, AnExample, Cancel, SavedJoined, KeepOurs, TakeTheirs, DoorNext, DoorStatus, DoorPreview, DoorRead, DoorSave charter.L10n
	DoorPublish, DoorChanges, PreviewShown, PreviewAt, PublishTitle, PublishBody, PublishYes, Published                                                                                                                                                                 charter.L10n
	SinceSave, SinceApproval, NeverApproved, NoChanges, Added, Removed, MovedTo, Renamed, Was, Is, LevelActs, NotKept, MoreAbove, MoreBelow, NothingToday, WaitsOnly, TheCharter, TheActs                                                                               charter.L10n
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
	HomeExample:  charter.L10n{FR: "Regarder un exemple : {name}", EN: "Look at an example: {name}"},
	HomeLanguage: charter.L10n{FR: "Switch to English", EN: "Passer en français"},
	HomeQuit:     charter.L10n{FR: "Quitter", EN: "Quit"},

	Add:      charter.L10n{FR: "+ ajouter un {noun}", EN: "+ new {noun}"},
	Empty:    charter.L10n{FR: "Rien encore. Entrée pour commencer.", EN: "Nothing yet. Enter to begin."},
	More:     charter.L10n{FR: "Préciser ({n} autres questions)", EN: "Say more ({n} further questions)"},
	MoreOne:  charter.L10n{FR: "Préciser (une autre question)", EN: "Say more (one further question)"},
	Less:     charter.L10n{FR: "Replier les précisions", EN: "Fold the further questions"},
	Missing:  charter.L10n{FR: "Manque :", EN: "Missing:"},
	NoChoice: charter.L10n{FR: "rien encore : Entrée pour en créer un", EN: "nothing yet: Enter to create one"},

	Talk:          charter.L10n{FR: "Dire", EN: "Say"},
	Act:           charter.L10n{FR: "Faire", EN: "Do"},
	FindingsTitle: charter.L10n{FR: "Ce que la relecture signale", EN: "What the check found"},
	NoFindings:    charter.L10n{FR: "Rien à signaler.", EN: "Nothing to report."},
	Picture:       charter.L10n{FR: "La charte d’un coup d’œil", EN: "The charter at a glance"},
	Next:          charter.L10n{FR: "Et maintenant ?", EN: "What next?"},

	Enlarge:   charter.L10n{FR: "Agrandissez la fenêtre : il faut 60 colonnes et 15 lignes. Rien n’est perdu.", EN: "Please enlarge the window: 60 columns and 15 lines are needed. Nothing is lost."},
	HelpTitle: charter.L10n{FR: "Aide", EN: "Help"},

	KeysDialog: charter.L10n{FR: "←→ choisir · Entrée valider · Échap annuler", EN: "←→ choose · Enter confirm · Esc cancel"},

	QuitTitle:       charter.L10n{FR: "Des changements ne sont pas enregistrés", EN: "Some changes are not saved"},
	QuitBody:        charter.L10n{FR: "Enregistrer avant de quitter ? Sinon, ils restent en brouillon et vous seront proposés la prochaine fois.", EN: "Save before you leave? If not, they are kept as a draft and offered to you next time."},
	QuitSave:        charter.L10n{FR: "Enregistrer", EN: "Save"},
	QuitKeep:        charter.L10n{FR: "Garder en brouillon", EN: "Keep as a draft"},
	QuitBodyNoDraft: charter.L10n{FR: "Enregistrer avant de quitter ? Sinon, ils seront perdus : aucun brouillon ne peut être gardé ici.", EN: "Save before you leave? If not, they are lost: no draft can be kept here."},
	QuitLose:        charter.L10n{FR: "Quitter sans enregistrer", EN: "Leave without saving"},
	QuitStay:        charter.L10n{FR: "Rester", EN: "Stay"},

	RecoverStale: charter.L10n{FR: "Attention : le fichier a changé depuis ; le brouillon repart de l’ancienne version.", EN: "Careful: the file has changed since; the draft starts from the older version."},
	RecoverYes:   charter.L10n{FR: "Reprendre", EN: "Take up"},
	RecoverNo:    charter.L10n{FR: "Oublier le brouillon", EN: "Forget the draft"},

	ChangedTitle:     charter.L10n{FR: "Le fichier a changé sur le disque", EN: "The file has changed on disk"},
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

	ListHint: charter.L10n{FR: "un par ligne", EN: "one a line"},

	ByTrait:        charter.L10n{FR: "Trait par trait", EN: "Trait by trait"},
	ByMoment:       charter.L10n{FR: "Moment par moment", EN: "Moment by moment"},
	ByLevel:        charter.L10n{FR: "Bénéfices", EN: "Benefits"},
	Says:           charter.L10n{FR: "dit {n}", EN: "says {n}"},
	Does:           charter.L10n{FR: "fait {n}", EN: "does {n}"},
	TraitNoAct:     charter.L10n{FR: "aucun acte", EN: "no act"},
	MomentNoAct:    charter.L10n{FR: "personne n’a rien promis ici", EN: "nobody has promised anything here"},
	NothingToday:   charter.L10n{FR: "rien en place aujourd’hui", EN: "nothing in place today"},
	WaitsOnly:      charter.L10n{FR: "{states} seulement", EN: "only {states}"},
	LevelEmpty:     charter.L10n{FR: "rien encore", EN: "nothing yet"},
	Only:           charter.L10n{FR: "Pour l’instant, cette charte parle et n’agit pas : aucun acte vérifiable envers les clients.", EN: "So far this charter talks and does not act: no verifiable act towards customers."},
	ReviewDone:     charter.L10n{FR: "Tout ce que le guide demande y est.", EN: "Everything the guide asks for is there."},
	ReviewFindings: charter.L10n{FR: "Le guide n’a plus de question. F2 montre ce que la relecture signale encore.", EN: "The guide has no more questions. F2 shows what the check still finds."},

	Held:         charter.L10n{FR: "réponses à revoir : {n}", EN: "answers to look at again: {n}"},
	HeldBack:     charter.L10n{FR: "réponses mal comprises, pas dans le fichier : {n}", EN: "answers not understood, not in the file: {n}"},
	DeletedLinks: charter.L10n{FR: "Retiré (liens vers lui : {n}) ; Ctrl+Z ramène tout", EN: "Removed (links to it: {n}); Ctrl+Z brings it all back"},
	FindingsHere: charter.L10n{FR: "Sur cet élément", EN: "On this item"},
	NoDraft:      charter.L10n{FR: "Le brouillon n’a pas pu être gardé, enregistrez bientôt : {why}", EN: "The draft could not be kept, save soon: {why}"},

	Errors:      charter.L10n{FR: "erreurs", EN: "errors"},
	Warnings:    charter.L10n{FR: "alertes", EN: "warnings"},
	Hints:       charter.L10n{FR: "conseils", EN: "hints"},
	WordHelp:    charter.L10n{FR: "aide", EN: "help"},
	WordAll:     charter.L10n{FR: "tout", EN: "everything"},
	WordSave:    charter.L10n{FR: "enregistrer", EN: "save"},
	WordOpen:    charter.L10n{FR: "ouvrir", EN: "open"},
	WordAdd:     charter.L10n{FR: "ajouter", EN: "add"},
	WordStep:    charter.L10n{FR: "étape suivante", EN: "next step"},
	WordMove:    charter.L10n{FR: "déplacer", EN: "move"},
	WordRemove:  charter.L10n{FR: "retirer", EN: "remove"},
	WordSearch:  charter.L10n{FR: "chercher", EN: "search"},
	WordList:    charter.L10n{FR: "liste", EN: "list"},
	WordNext:    charter.L10n{FR: "suivant", EN: "next"},
	WordPick:    charter.L10n{FR: "choisir ou créer", EN: "choose or create"},
	WordTick:    charter.L10n{FR: "cocher", EN: "tick"},
	WordBrowse:  charter.L10n{FR: "parcourir", EN: "browse"},
	WordChoose:  charter.L10n{FR: "choisir", EN: "choose"},
	WordClear:   charter.L10n{FR: "effacer", EN: "clear"},
	WordUnfold:  charter.L10n{FR: "déplier", EN: "unfold"},
	WordGoThere: charter.L10n{FR: "y aller", EN: "go there"},
	WordRepair:  charter.L10n{FR: "corriger", EN: "correct"},
	WordAccept:  charter.L10n{FR: "vivre avec", EN: "live with it"},
	WordBack:    charter.L10n{FR: "retour", EN: "back"},
	WordGoOn:    charter.L10n{FR: "continuer", EN: "go on"},
	WordScroll:  charter.L10n{FR: "parcourir", EN: "scroll"},
	WordClose:   charter.L10n{FR: "fermer", EN: "close"},
	WordPicture: charter.L10n{FR: "d’un coup d’œil", EN: "at a glance"},
	WordQuit:    charter.L10n{FR: "quitter", EN: "quit"},
	WordEndTour: charter.L10n{FR: "finir la visite", EN: "end the tour"},

	HomeTour:          charter.L10n{FR: "Visite guidée sur un exemple (deux minutes)", EN: "A guided tour of an example (two minutes)"},
	HomeResume:        charter.L10n{FR: "Reprendre le brouillon « {name} », {when}", EN: "Resume the draft “{name}”, {when}"},
	HomeResumeUnnamed: charter.L10n{FR: "Reprendre un brouillon sans nom, {when}", EN: "Resume an untitled draft, {when}"},

	PaletteTitle: charter.L10n{FR: "Que voulez-vous faire ?", EN: "What would you like to do?"},
	Filter:       charter.L10n{FR: "Tapez un mot :", EN: "Type a word:"},
	NothingFound: charter.L10n{FR: "rien de ce nom", EN: "nothing by that name"},
	KeysPicker:   charter.L10n{FR: "↑↓ parcourir · Entrée choisir · Échap fermer", EN: "↑↓ browse · Enter choose · Esc close"},
	KeysTick:     charter.L10n{FR: "↑↓ parcourir · Entrée cocher ou décocher · Échap terminé", EN: "↑↓ browse · Enter tick or untick · Esc done"},
	Create:       charter.L10n{FR: "+ créer : {name} ({noun})", EN: "+ create: {name} ({noun})"},
	GoTo:         charter.L10n{FR: "Aller à : {name}", EN: "Go to: {name}"},
	Meaning:      charter.L10n{FR: "{choice} : {help}", EN: "{choice}: {help}"},
	Nothing:      charter.L10n{FR: "(rien)", EN: "(nothing)"},
	Copied:       charter.L10n{FR: "Copié ; changez ce qui diffère", EN: "Copied; change what differs"},
	Mended:       charter.L10n{FR: "Corrigé ; Ctrl+Z pour revenir en arrière", EN: "Corrected; Ctrl+Z takes it back"},
	NoMend:       charter.L10n{FR: "Ici, c’est à vous de répondre : Entrée mène au champ", EN: "This one needs your answer: Enter takes you to the field"},
	NothingNext:  charter.L10n{FR: "Le guide n’a plus de question", EN: "The guide has no more questions"},
	MouseOn:      charter.L10n{FR: "Souris : clics dans l’éditeur ; Maj+glisser sélectionne du texte (Option sur Mac)", EN: "Mouse: clicks go to the editor; Shift+drag selects text (Option on a Mac)"},
	MouseOff:     charter.L10n{FR: "Souris : le terminal sélectionne de nouveau ; F8 pour cliquer", EN: "Mouse: the terminal selects again; F8 to click"},

	StatusTitle:   charter.L10n{FR: "Où en est cette charte ?", EN: "How far has this charter come?"},
	StatusAsk:     charter.L10n{FR: "Passer la charte à « {status} » ?", EN: "Set the charter to “{status}”?"},
	StatusDemands: charter.L10n{FR: "À l’état « {status} », la relecture sera plus exigeante. Remarques en plus, ou plus lourdes : {n}.", EN: "At “{status}”, the check asks for more. Findings that are new or weigh more: {n}."},
	StatusFree:    charter.L10n{FR: "La charte est à « {status} » ; rien de plus à régler", EN: "The charter is at “{status}”; nothing more to settle"},
	StatusSame:    charter.L10n{FR: "C’est déjà l’état de la charte", EN: "That is the charter’s status already"},
	StatusYes:     charter.L10n{FR: "Passer quand même", EN: "Set it all the same"},
	StatusNo:      charter.L10n{FR: "Pas encore", EN: "Not yet"},
	AndMore:       charter.L10n{FR: "… et {n} de plus", EN: "… and {n} more"},

	AcceptTitle:    charter.L10n{FR: "Vivre avec cette remarque, pour un temps", EN: "Live with this finding, for a while"},
	AcceptReason:   charter.L10n{FR: "Pour quelle raison ?", EN: "For what reason?"},
	AcceptUntil:    charter.L10n{FR: "Jusqu’à quelle date ?", EN: "Until what date?"},
	AcceptBy:       charter.L10n{FR: "Qui le décide ? (facultatif)", EN: "Who decides? (optional)"},
	AcceptYes:      charter.L10n{FR: "Vivre avec", EN: "Live with it"},
	AcceptNoReason: charter.L10n{FR: "il faut une raison : quelqu’un la relira un jour", EN: "a reason is needed: somebody will read it one day"},
	AcceptPast:     charter.L10n{FR: "il faut une date à venir", EN: "a date to come is needed"},
	AcceptDone:     charter.L10n{FR: "Noté dans la charte ; Ctrl+Z pour revenir en arrière", EN: "Noted in the charter; Ctrl+Z takes it back"},
	NotAcceptable:  charter.L10n{FR: "Cette remarque-là ne se met pas de côté : sans elle, la charte ne voudrait rien dire", EN: "This one cannot be set aside: without it the charter would mean nothing"},

	RecoverTitle:   charter.L10n{FR: "Un brouillon vous attend", EN: "A draft is waiting for you"},
	RecoverBody:    charter.L10n{FR: "Des changements n’ont pas été enregistrés ({when}). Les reprendre ?", EN: "Some changes were not saved ({when}). Take them up again?"},
	RecoverCompare: charter.L10n{FR: "Comparer", EN: "Compare"},
	CompareTitle:   charter.L10n{FR: "Ce que le brouillon changerait", EN: "What the draft would change"},

	OpenElsewhere:     charter.L10n{FR: "Cette charte est déjà ouverte", EN: "This charter is open already"},
	OpenElsewhereBody: charter.L10n{FR: "{who} l’a ouverte {when}. Vous pouvez continuer : à l’enregistrement, vos changements et les siens seront réunis, et rien ne se perd.", EN: "{who} opened it {when}. You can go on: when you save, your changes and theirs are joined, and nothing gets lost."},
	GoOn:              charter.L10n{FR: "Continuer", EN: "Go on"},
	QuitNow:           charter.L10n{FR: "Quitter", EN: "Quit"},
	ChangedBody:       charter.L10n{FR: "Quelqu’un d’autre l’a enregistré, et sa version ne peut pas être réunie à la vôtre. Rien n’a été écrit.", EN: "Somebody else has saved it, and their version cannot be joined with yours. Nothing was written."},
	GoneBody:          charter.L10n{FR: "Le fichier n’est plus là, ou ne se lit plus. Rien n’a été écrit.", EN: "The file is gone, or can no longer be read. Nothing was written."},
	Joined:            charter.L10n{FR: "Enregistré ailleurs entre-temps : ces changements sont repris ici ({n})", EN: "Saved elsewhere meanwhile: those changes are in here now ({n})"},
	ClashTitle:        charter.L10n{FR: "Changé des deux côtés ({n} sur {all})", EN: "Changed on both sides ({n} of {all})"},
	ClashOurs:         charter.L10n{FR: "Chez vous :", EN: "Yours:"},
	ClashTheirs:       charter.L10n{FR: "Sur le disque :", EN: "On disk:"},
	ClashKept:         charter.L10n{FR: "gardé, et modifié", EN: "kept, and changed"},
	ClashRemoved:      charter.L10n{FR: "retiré", EN: "removed"},
	AnExample:         charter.L10n{FR: "un exemple", EN: "an example"},
	Cancel:            charter.L10n{FR: "Annuler", EN: "Cancel"},
	SavedJoined:       charter.L10n{FR: "Enregistré : {name}, avec des changements venus d’ailleurs ({n})", EN: "Saved: {name}, with changes made elsewhere ({n})"},
	KeepOurs:          charter.L10n{FR: "Garder le vôtre", EN: "Keep yours"},
	TakeTheirs:        charter.L10n{FR: "Prendre celui du disque", EN: "Take the one on disk"},

	DoorNext:    charter.L10n{FR: "Répondre à la prochaine question", EN: "Answer the next question"},
	DoorStatus:  charter.L10n{FR: "Changer l’état", EN: "Change the status"},
	DoorPreview: charter.L10n{FR: "Voir la page dans le navigateur", EN: "See the page in the browser"},
	DoorRead:    charter.L10n{FR: "Lire la charte ici", EN: "Read the charter here"},
	DoorSave:    charter.L10n{FR: "Enregistrer", EN: "Save"},
	DoorPublish: charter.L10n{FR: "Publier les pages", EN: "Publish the pages"},
	DoorChanges: charter.L10n{FR: "Ce qui a changé depuis l’approbation", EN: "What has changed since approval"},

	PreviewShown:  charter.L10n{FR: "La page s’ouvre dans le navigateur ({path})", EN: "The page is opening in the browser ({path})"},
	PreviewAt:     charter.L10n{FR: "La page est là : {path}", EN: "The page is here: {path}"},
	PublishTitle:  charter.L10n{FR: "Publier la charte", EN: "Publish the charter"},
	PublishBody:   charter.L10n{FR: "Une page HTML et un document Markdown seront écrits dans ce dossier. Ils montrent toute la charte : vos équipes et ce qui arrête les gens y sont aussi.", EN: "An HTML page and a Markdown document will be written to this folder. They show the whole charter: your staff and what gets in people’s way are in it too."},
	PublishYes:    charter.L10n{FR: "Publier", EN: "Publish"},
	Published:     charter.L10n{FR: "Publié : {names}", EN: "Published: {names}"},
	SinceSave:     charter.L10n{FR: "Depuis le dernier enregistrement", EN: "Since the last save"},
	SinceApproval: charter.L10n{FR: "Depuis l’approbation ({when})", EN: "Since approval ({when})"},
	NeverApproved: charter.L10n{FR: "Aucune version approuvée n’est connue : il faut que le fichier approuvé soit dans git", EN: "No approved version is known: the approved file has to be in git"},
	NoChanges:     charter.L10n{FR: "Rien n’a changé.", EN: "Nothing has changed."},
	Added:         charter.L10n{FR: "ajouté", EN: "added"},
	Removed:       charter.L10n{FR: "retiré", EN: "removed"},
	MovedTo:       charter.L10n{FR: "déplacé", EN: "moved"},
	Renamed:       charter.L10n{FR: "nouvel identifiant", EN: "new id"},
	Was:           charter.L10n{FR: "avant :", EN: "before:"},
	Is:            charter.L10n{FR: "maintenant :", EN: "now:"},

	LevelActs:     charter.L10n{FR: "nommés : {named} · tenus par un acte : {delivered}", EN: "named: {named} · backed by an act: {delivered}"},
	TheCharter:    charter.L10n{FR: "la charte", EN: "the charter"},
	TheActs:       charter.L10n{FR: "les actes", EN: "the acts"},
	NotJoined:     charter.L10n{FR: "Rien n’est décidé, rien n’est écrit ; la question reviendra à l’enregistrement", EN: "Nothing is decided, nothing is written; the question comes back when you save"},
	StatusOpen:    charter.L10n{FR: "La charte est à « {status} » ; remarques encore à régler : {n} (F2)", EN: "The charter is at “{status}”; findings still to settle: {n} (F2)"},
	Created:       charter.L10n{FR: "Créé et coché : {name}", EN: "Created and ticked: {name}"},
	TypeToCreate:  charter.L10n{FR: "rien encore : tapez un nom pour le créer", EN: "nothing yet: type a name to create it"},
	NoMendAll:     charter.L10n{FR: "Rien à corriger tout seul ici", EN: "Nothing here can be corrected by itself"},
	NoFolder:      charter.L10n{FR: "il faut un dossier", EN: "a folder is needed"},
	WordAct:       charter.L10n{FR: "écrire cet acte", EN: "write that act"},
	RecoverJoined: charter.L10n{FR: "Le fichier a changé depuis : le reprendre réunit le brouillon et ce qui a été enregistré.", EN: "The file has changed since: taking it up joins the draft with what was saved."},
	NotTakenUp:    charter.L10n{FR: "Rien n’est décidé : le brouillon reste tel quel", EN: "Nothing is decided: the draft stays as it is"},
	MoreAbove:     charter.L10n{FR: "↑ {n} de plus", EN: "↑ {n} more"},
	MoreBelow:     charter.L10n{FR: "↓ {n} de plus", EN: "↓ {n} more"},
	NotKept:       charter.L10n{FR: "Sans réponse, l’élément n’est pas gardé ; Ctrl+Z le ramène", EN: "Without an answer, the item is not kept; Ctrl+Z brings it back"},
}
