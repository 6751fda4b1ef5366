package plain

import (
	"slices"
	"strconv"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/tui/desk"
)

// This file asks one question and takes its answer.

// askField asks one question until it is answered or passed over.
func (f *form) askField(r *row) (move, error) {
	f.introduce(r)
	for {
		line, err := f.ask(f.fieldPrompt(r))
		if err != nil {
			return away, err
		}
		kind, answer := replyOf(line)
		switch kind {
		case keeps:
			return forward, nil
		case goesBack:
			return backward, nil
		case leaves:
			return away, nil
		case asksHelp:
			f.explain(r)
		case checks:
			f.readFindings(f.scope()...)
		case clears:
			f.clear(r)
			return forward, nil
		case answered:
			taken, err := f.take(r, answer)
			if err != nil {
				return away, err
			}
			if taken {
				return forward, nil
			}
		}
	}
}

// introduce says the question, or the present answer, and the choices that were not heard yet.
func (f *form) introduce(r *row) {
	switch present, question := f.present(r), f.in(r.field.Question); {
	case present != "":
		f.tell(f.labelled(f.in(r.field.Label)+f.in(charter.L10n{FR: ", à présent", EN: ", at present"}), present))
	case f.heard["question"] != question:
		f.tell(question)
	}
	f.heard["question"] = ""
	if problem := f.Misfit(r.key); !problem.IsZero() {
		f.say(problem)
	}
	if !desk.Typable(r.field) {
		f.offer(r)
	}
}

// present returns the answer a field has, for people; "" for none.
func (f *form) present(r *row) string {
	text := f.Text(r.key)
	if desk.Typable(r.field) {
		return text
	}
	return f.labels(f.Doc(), r.field, text)
}

// fieldPrompt returns the prompt of a field: its name, and in what form the answer is taken when that is not a line of text.
func (f *form) fieldPrompt(r *row) string {
	n := len(desk.Options(f.Doc(), r.field, f.Lang))
	numbers := "1"
	if n > 1 {
		numbers = f.in(charter.L10n{FR: "1 à {n}", EN: "1 to {n}"}.With("n", strconv.Itoa(n)))
	}
	var how charter.L10n
	switch ref := r.field.Kind == charter.KindRef; {
	case desk.Typable(r.field) && r.field.List:
		how = charter.L10n{FR: " (un par ligne, un point seul pour finir)", EN: " (one a line, a full stop alone to end)"}
	case desk.Typable(r.field) && desk.Multiline(r.field):
		how = charter.L10n{FR: " (un point seul pour finir)", EN: " (a full stop alone to end)"}
	case desk.Typable(r.field):
	case ref && n == 0:
		how = charter.L10n{FR: " (rien à choisir, + nom pour créer)", EN: " (nothing to choose, + name to create)"}
	case ref:
		how = charter.L10n{FR: " ({n}, + nom pour créer)", EN: " ({n}, + name to create)"}
	case r.field.List:
		how = charter.L10n{FR: " ({n}, plusieurs possibles)", EN: " ({n}, several possible)"}
	default:
		how = charter.L10n{FR: " ({n})", EN: " ({n})"}
	}
	return f.prompt(f.in(r.field.Label) + f.in(how.With("n", numbers)))
}

// clear takes the answer away.
func (f *form) clear(r *row) {
	if f.Text(r.key) == "" || r.field.Kind == charter.KindID {
		f.say(charter.L10n{FR: "Il n’y a rien à effacer.", EN: "There is nothing to clear."})
		return
	}
	f.put(r, "")
	f.say(charter.L10n{FR: "Effacé.", EN: "Cleared."})
}

// take takes an answer, and reports whether it could; otherwise it has said why.
func (f *form) take(r *row, answer string) (bool, error) {
	switch {
	case r.field.Kind == charter.KindID:
		return f.takeID(r, answer)
	case desk.Typable(r.field) && desk.Multiline(r.field):
		text, err := f.moreLines(r, answer)
		taken, problem := f.takeText(r, text)
		if err == nil {
			err = problem
		}
		return taken, err
	case desk.Typable(r.field):
		return f.takeText(r, answer)
	}
	return f.takeChoice(r, answer)
}

// takeText takes what was typed. What does not fit the field is kept aside and said.
func (f *form) takeText(r *row, text string) (bool, error) {
	f.put(r, text)
	problem := f.Misfit(r.key)
	if _, held := f.Session.Held(r.key); held && problem.IsZero() {
		problem = charter.L10n{FR: "cela ne peut pas s’écrire ici", EN: "this cannot be written here"}
	}
	if problem.IsZero() {
		return true, nil
	}
	return false, f.refuse(charter.L10n{
		FR: "À revoir : {why}. Entrée passe, la réponse reste de côté.", EN: "To look at again: {why}. Enter goes on, the answer is kept aside.",
	}.WithText("why", problem))
}

// moreLines reads the further lines of a text, up to a lone full stop, after the first. + goes on behind the text there is. At the end
// of the input it returns what came.
func (f *form) moreLines(r *row, first string) (string, error) {
	var text []string
	switch present := f.Text(r.key); {
	case first == ".":
		return present, nil
	case first != "+":
		text = []string{first}
	case present != "":
		text = strings.Split(present, "\n")
	}
	for {
		line, err := f.ask("> ")
		if err != nil || line == "." {
			return strings.Join(text, "\n"), err
		}
		if line == "?" {
			f.say(f.howTo(r))
			continue
		}
		text = append(text, strings.TrimPrefix(line, `\`))
	}
}

// put gives a field an answer and says what has changed by it: the firmness of an act, what the check says of the field.
func (f *form) put(r *row, answer string) {
	before := f.behaviour(f.key)
	firmness := charter.Talk
	if before != nil {
		firmness = f.Texts.Firmness(before)
	}
	known := f.remarks(r.key)
	f.Answer(r.key, answer)
	f.Flush()
	for _, remark := range f.remarks(r.key) {
		if !slices.Contains(known, remark) {
			f.tell(remark)
		}
	}
	if after := f.behaviour(f.key); after != nil && f.Texts.Firmness(after) != firmness {
		f.sayFirmness(after)
	}
}

// remarks returns what the check says of a field, hints left out, and that it is missing.
func (p *dialogue) remarks(key string) []string {
	var out []string
	for i := range p.Findings {
		if finding := &p.Findings[i]; desk.Within(finding.Key, key) && finding.Severity > lint.Hint && finding.Rule.ID != charter.MissingKey {
			out = append(out, p.remark(finding))
		}
	}
	return out
}
