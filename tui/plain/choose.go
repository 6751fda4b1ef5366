package plain

import (
	"slices"
	"strconv"
	"strings"

	"relcharter/charter"
)

// This file understands choices: by number, by name, by a part of the name typed without accents.

// choice is one thing to choose.
type choice struct {
	name  string   // what it is called
	label string   // what is read out; the name when it is ""
	words []string // what it also answers to, folded
	quiet bool     // it has no number, and answers to its words only
	rare  bool     // it is read out only when all choices are asked for
}

// noted returns a choice with a remark read out behind its name; "" for none.
func noted(name, note string, words ...string) choice {
	c := choice{name: name, words: words}
	if note != "" {
		c.label = name + ", " + note
	}
	return c
}

// listed returns what is read out of the choices that have a number, by number. They stand before those that have none.
func listed(choices []choice) []string {
	var out []string
	for i := range choices {
		switch c := &choices[i]; {
		case c.quiet:
		case c.label == "":
			out = append(out, c.name)
		default:
			out = append(out, c.label)
		}
	}
	return out
}

// readChoices reads out choices with their numbers: all of them, or all but the rare ones, of which it says how many there are.
func (p *dialogue) readChoices(choices []choice, all bool) {
	left := 0
	for i, label := range listed(choices) {
		if choices[i].rare && !all {
			left++
			continue
		}
		p.tell(strconv.Itoa(i+1) + ". " + label)
	}
	if left > 0 {
		p.say(charter.L10n{
			FR: "Le point d’interrogation lit aussi les autres : {n}.", EN: "A question mark reads the others too: {n}.",
		}.With("n", strconv.Itoa(left)))
	}
}

// readAtOnce is how many items or findings are read out by themselves.
const readAtOnce = 30

// chosen returns the index of the choice that an answer means: its number, its name or a word for it, else the only one whose name begins
// with the answer, or has a word that does. Otherwise it returns what is wrong.
func (p *dialogue) chosen(answer string, choices []choice) (int, charter.L10n) {
	n := len(listed(choices))
	if i, err := strconv.Atoi(answer); err == nil {
		switch {
		case i >= 1 && i <= n:
			return i - 1, charter.L10n{}
		case n == 0:
			return 0, nothingToChoose
		}
		return 0, charter.L10n{FR: "Il faut un numéro de 1 à {n}.", EN: "A number from 1 to {n} is needed."}.With("n", strconv.Itoa(n))
	}
	want := charter.Fold(answer)
	for _, fits := range []func(choice) bool{
		func(c choice) bool {
			return !c.quiet && (charter.Fold(c.name) == want || slices.Contains(c.words, want))
		},
		func(c choice) bool { return c.quiet && slices.Contains(c.words, want) },
		func(c choice) bool { return !c.quiet && strings.HasPrefix(charter.Fold(c.name), want) },
		func(c choice) bool {
			return !c.quiet && strings.Contains(strings.ReplaceAll(charter.Fold(c.name), "'", " "), " "+want)
		},
	} {
		var found []int
		for i := range choices {
			if fits(choices[i]) {
				found = append(found, i)
			}
		}
		if len(found) == 1 {
			return found[0], charter.L10n{}
		}
		if len(found) > 1 {
			return 0, severalFit(found, choices)
		}
	}
	return 0, charter.L10n{
		FR: "Aucun choix ne correspond à « {answer} ». Un point d’interrogation montre la liste.", EN: "No choice matches “{answer}”. A question mark shows the list.",
	}.With("answer", charter.Short(answer, 40))
}

var nothingToChoose = charter.L10n{FR: "Il n’y a rien à choisir ici.", EN: "There is nothing to choose from here."}

// severalFit says which choices an answer could mean.
func severalFit(found []int, choices []choice) charter.L10n {
	var names []string
	for _, i := range found[:min(len(found), 5)] {
		names = append(names, strconv.Itoa(i+1)+" "+charter.Short(choices[i].name, 40))
	}
	return charter.L10n{
		FR: "Plusieurs choix correspondent : {names}. Donnez le numéro.", EN: "Several choices match: {names}. Give the number.",
	}.With("names", strings.Join(names, ", "))
}

// chosenMany returns the indices of the choices that an answer means: numbers with spaces between them, or names with commas.
func (p *dialogue) chosenMany(answer string, choices []choice) ([]int, charter.L10n) {
	parts := strings.FieldsFunc(answer, func(r rune) bool { return r == ',' || r == ';' })
	var out []int
	for _, part := range parts {
		for _, one := range numbersApart(strings.TrimSpace(part)) {
			i, problem := p.chosen(one, choices)
			if !problem.IsZero() {
				return nil, problem
			}
			if !slices.Contains(out, i) {
				out = append(out, i)
			}
		}
	}
	if out == nil {
		return nil, nothingToChoose
	}
	return out, charter.L10n{}
}

func allNumbers(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { _, err := strconv.Atoi(w); return err != nil })
}

// numbersApart splits "1 3" into its numbers, and leaves everything else as it is; blank text gives nothing.
func numbersApart(s string) []string {
	if s == "" {
		return nil
	}
	if words := strings.Fields(s); allNumbers(words) {
		return words
	}
	return []string{s}
}

// pick asks which of some choices is meant, after listing them. Enter means the one at index usual; none when it is negative. It
// returns -1 when the person goes back.
func (p *dialogue) pick(question string, usual int, names ...charter.L10n) (int, error) {
	p.tell(question)
	var choices []choice
	for _, n := range names {
		choices = append(choices, choice{name: p.in(n)})
	}
	p.readChoices(choices, true)
	for {
		line, err := p.ask(p.pickPrompt(usual, choices))
		if err != nil {
			return -1, err
		}
		kind, answer := replyOf(line)
		switch {
		case kind == keeps && usual >= 0:
			return usual, nil
		case kind == leaves || kind == goesBack:
			return -1, nil
		case kind == asksHelp:
			p.tell(question)
			p.readChoices(choices, true)
			continue
		case kind == answered:
			i, problem := p.chosen(answer, choices)
			if problem.IsZero() {
				return i, nil
			}
			err = p.refuse(problem)
		default:
			err = p.refuse(charter.L10n{FR: "Donnez un numéro, ou q pour revenir.", EN: "Give a number, or q to go back."})
		}
		if err != nil {
			return -1, err
		}
	}
}

func (p *dialogue) pickPrompt(usual int, choices []choice) string {
	if usual < 0 {
		return p.prompt(p.in(charter.L10n{FR: "Votre choix", EN: "Your choice"}))
	}
	return p.prompt(p.in(charter.L10n{FR: "Votre choix (Entrée = {usual})", EN: "Your choice (Enter = {usual})"}.With("usual", choices[usual].name)))
}

// confirm asks a question to be answered with yes or no; Enter means no.
func (p *dialogue) confirm(question charter.L10n) (bool, error) {
	both := []choice{
		{name: p.in(charter.L10n{FR: "oui", EN: "yes"}), words: []string{"o", "y", "oui", "yes"}},
		{name: p.in(charter.L10n{FR: "non", EN: "no"}), words: []string{"n", "non", "no"}},
	}
	for {
		line, err := p.ask(p.prompt(p.in(question) + p.in(charter.L10n{FR: " (oui ou non, Entrée = non)", EN: " (yes or no, Enter = no)"})))
		if err != nil {
			return false, err
		}
		kind, answer := replyOf(line)
		if kind != answered {
			return false, nil
		}
		i, problem := p.chosen(answer, both)
		if problem.IsZero() {
			return i == 0, nil
		}
		if err := p.refuse(charter.L10n{FR: "Répondez par oui ou par non.", EN: "Answer yes or no."}); err != nil {
			return false, err
		}
	}
}

// askText asks for one line of text. Enter means usual; false means that the person goes back.
func (p *dialogue) askText(label, usual string) (string, bool, error) {
	if usual != "" {
		label = p.in(charter.L10n{FR: "{label} (Entrée = {usual})", EN: "{label} (Enter = {usual})"}.With("label", label, "usual", usual))
	}
	line, err := p.ask(p.prompt(label))
	if err != nil {
		return "", false, err
	}
	switch kind, answer := replyOf(line); kind {
	case answered:
		return answer, true, nil
	case keeps:
		return usual, usual != "", nil
	}
	return "", false, nil
}
