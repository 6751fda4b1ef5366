package plain

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"relcharter/charter"
	"relcharter/charter/guide"
	"relcharter/lint"
	"relcharter/tui/desk"
)

// entry is one thing to do from a menu.
type entry struct {
	choice
	do func() error
}

// listing says when the entries of a menu are read out by themselves; a question mark reads them out at any time.
type listing uint8

const (
	onceEver   listing = iota // the first time the menu is met
	onEntering                // each time it is entered
	onChange                  // whenever they are others than those heard last
)

// menu is a list of things to do, asked about until one of them goes back up.
type menu struct {
	id      string // what the menu is, for what was heard
	prompt  func() string
	head    func() // what is said before the prompt; nil for nothing
	entries func() []entry
	listing listing
	enter   func() error            // what Enter does; nil goes back up
	plus    func(name string) error // what "+ name" does; nil when there is nothing to add
	checks  func() error            // what ! does
	leave   func() error            // what q does; nil goes back up
	gone    func() bool             // whether what the menu is about is there no more; nil when that cannot be
	help    charter.L10n            // said behind the entries when asked for
}

// follow asks what to do until something goes back up, which is no error.
func (p *dialogue) follow(m menu) error {
	for entering := true; ; entering = false {
		if m.gone != nil && m.gone() {
			return nil
		}
		entries := slices.Concat(m.entries(), p.everywhere())
		choices := make([]choice, len(entries))
		for i := range entries {
			choices[i] = entries[i].choice
		}
		labels := listed(choices)
		if m.head != nil {
			m.head()
		}
		heard, now := p.heard["menu "+m.id], strings.Join(labels, "\n")+"\n"
		if m.listing == onceEver && heard == "" || m.listing == onEntering && entering || m.listing == onChange && heard != now {
			p.readChoices(choices, false)
			p.heard["menu "+m.id] = now
		}
		err := p.obey(m, entries, choices)
		if errors.Is(err, errUp) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// obey asks once and does what is asked for.
func (p *dialogue) obey(m menu, entries []entry, choices []choice) error {
	line, err := p.ask(m.prompt())
	if err != nil {
		return err
	}
	up := func(do func() error) error {
		if do == nil {
			return errUp
		}
		return do()
	}
	kind, answer := replyOf(line)
	if name, plus := strings.CutPrefix(answer, "+"); plus && m.plus != nil {
		return m.plus(strings.TrimSpace(name))
	}
	switch kind {
	case keeps:
		return up(m.enter)
	case leaves, goesBack:
		return up(m.leave)
	case checks:
		return m.checks()
	case asksHelp:
		p.readChoices(choices, true)
		p.say(m.help)
		return nil
	case clears:
		return p.refuse(charter.L10n{FR: "Il n’y a rien à effacer ici.", EN: "There is nothing to clear here."})
	}
	i, problem := p.chosen(answer, choices)
	if !problem.IsZero() {
		return p.refuse(problem)
	}
	return entries[i].do()
}

// everywhere returns what can be asked for in any menu without being listed there.
func (p *dialogue) everywhere() []entry {
	quiet := func(words string, do func() error) entry {
		return entry{choice{quiet: true, words: strings.Fields(words)}, do}
	}
	leave := quiet("quitter quit exit", p.quit)
	if p.Session == nil {
		return []entry{leave}
	}
	return []entry{
		quiet("enregistrer sauver save", p.save),
		quiet("annuler undo", func() error { return p.step(p.Undo, undone) }),
		quiet("retablir redo", func() error { return p.step(p.Redo, redone) }),
		quiet("relecture check", func() error { return p.review() }),
		quiet("image picture", p.picture),
		quiet("etat status", p.status),
		quiet("aide help", func() error { p.say(mainHelp); return nil }),
		leave,
	}
}

// mainMenu is what everything can be reached from.
func (p *dialogue) mainMenu() error {
	return p.follow(menu{
		id:      "main",
		prompt:  func() string { return p.in(charter.L10n{FR: "Menu> ", EN: "Menu> "}) },
		head:    p.state,
		entries: p.mainEntries,
		enter:   p.next,
		checks:  func() error { return p.review() },
		leave:   p.quit,
		help:    mainHelp,
	})
}

var mainHelp = charter.L10n{
	FR: `Entrée mène à la question suivante du guide. Un numéro, un nom ou une partie d’un nom choisit, sans accents si vous voulez.
Partout : le point d’interrogation aide, le point d’exclamation lit ce que la relecture signale, q ou deux points à la suite remontent d’un cran.
Dans une question : Entrée garde la réponse, un tiret l’efface, le signe inférieur revient à la question précédente.
Une réponse qui commence par une barre oblique inverse est prise telle quelle, sans elle : \q pour répondre q.
Un texte de plusieurs lignes finit par un point seul sur une ligne.
Dans tout menu, on peut taper : enregistrer, annuler, rétablir, relecture, image, quitter.
Rien ne se perd : chaque réponse est gardée en brouillon jusqu’à l’enregistrement.
Un acte est parole, intention, vérifiable ou ferme. Vérifiable : on sait en combien de temps, combien de fois, ou ce qu’on verra. Ferme : en plus, quelqu’un en répond, on le mesure, un manquement se répare.`,
	EN: `Enter leads to the guide’s next question. A number, a name or a part of a name chooses.
Anywhere: a question mark helps, an exclamation mark reads out what the check found, q or two full stops go one level up.
In a question: Enter keeps the answer, a hyphen clears it, a less-than sign goes back to the question before.
An answer that begins with a backslash is taken as it is, without it: \q to answer q.
A text of several lines ends with a full stop alone on a line.
In any menu you can type: save, undo, redo, check, picture, quit.
Nothing gets lost: every answer is kept as a draft until you save.
An act is talk, intention, verifiable or firm. Verifiable: one knows how soon, how often, or what will be seen. Firm: somebody also answers for it, it is measured, and a miss is made good.`,
}

func (p *dialogue) mainEntries() []entry {
	var out []entry
	add := func(name charter.L10n, note, words string, do func() error) {
		both := []string{charter.Fold(name.FR), charter.Fold(name.EN)} // a script need not know who runs it
		out = append(out, entry{noted(p.in(name), note, append(both, strings.Fields(words)...)...), do})
	}
	for i := range guide.Steps {
		s := &guide.Steps[i]
		if len(s.Tables) == 0 {
			add(charter.L10n{FR: "La charte d’un coup d’œil", EN: "The charter at a glance"}, "", "revue review", p.picture)
			continue
		}
		add(s.Title, p.stepNote(s), "", func() error { return p.enterStep(s) })
	}
	add(charter.L10n{FR: "Ce que la relecture signale", EN: "What the check found"}, "", "", func() error { return p.review() })
	add(charter.L10n{FR: "État de la charte", EN: "Status of the charter"}, p.statusName(), "etat status", p.status)
	add(charter.L10n{FR: "Annuler", EN: "Undo"}, "", "", func() error { return p.step(p.Undo, undone) })
	add(charter.L10n{FR: "Rétablir", EN: "Redo"}, "", "", func() error { return p.step(p.Redo, redone) })
	add(charter.L10n{FR: "Enregistrer", EN: "Save"}, "", "", p.save)
	out = append(out, p.publishing()...)
	add(charter.L10n{FR: "Ce qui a changé depuis l’enregistrement", EN: "What has changed since the last save"}, "", "", p.sinceSave)
	if len(p.waiting) > 0 {
		add(charter.L10n{FR: "Brouillon en attente", EN: "Draft that waits"}, "", "brouillon draft", p.recover)
	}
	add(charter.L10n{FR: "Aide", EN: "Help"}, "", "", func() error { p.say(mainHelp); return nil })
	add(charter.L10n{FR: "Quitter", EN: "Quit"}, "", "", p.quit)
	return out
}

// stepNote says how much there is in a step, and how much of it is to be settled.
func (p *dialogue) stepNote(s *guide.Step) string {
	var notes []string
	items, n := false, 0
	for _, table := range s.Tables {
		items = items || charter.FieldAt(table).Kind == charter.KindItems
		n += len(p.Doc().Items(table))
	}
	switch {
	case items && n > 0:
		notes = append(notes, strconv.Itoa(n))
	case !s.Begun(p.Doc()):
		notes = append(notes, p.in(charter.L10n{FR: "rien encore", EN: "nothing yet"}))
	}
	if open := p.unsettled(s); open > 0 {
		notes = append(notes, p.in(charter.L10n{FR: "à régler : {n}", EN: "to settle: {n}"}.With("n", strconv.Itoa(open))))
	}
	return strings.Join(notes, ", ")
}

// unsettled returns how many answers do not fit and how many errors and warnings there are in a step.
func (p *dialogue) unsettled(s *guide.Step) int {
	n := 0
	for _, key := range p.Misfits() {
		if desk.InStep(s, key) {
			n++
		}
	}
	for i := range p.Findings {
		if f := &p.Findings[i]; f.Severity > lint.Hint && desk.InStep(s, f.Key) {
			n++
		}
	}
	return n
}
