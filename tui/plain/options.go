package plain

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"relcharter/charter"
	"relcharter/tui/desk"
)

// This file takes the answers that are chosen, and the ids, which are made of what is typed.

// offer reads out the choices of a field, unless they were heard.
func (f *form) offer(r *row) {
	labels := listed(f.choices(r))
	if now := strings.Join(labels, "\n"); f.heard["choices "+r.field.Path] != now {
		f.heard["choices "+r.field.Path] = now
		f.readChoices(f.choices(r), true)
	}
}

// choices returns what can be chosen for a field, by name and by the word of the file.
func (f *form) choices(r *row) []choice {
	var out []choice
	for _, o := range desk.Options(f.Doc(), r.field, f.Lang) {
		c := choice{name: o.Label, words: []string{charter.Fold(o.Value)}}
		if r.field.Kind == charter.KindBool {
			c.words = map[string][]string{"true": {"o", "y", "yes", "oui"}, "false": {"n", "no", "non"}}[o.Value]
		}
		out = append(out, c)
	}
	return out
}

// labels returns the names a charter has for chosen options, the words of the file for those that have none.
func (p *dialogue) labels(doc *charter.Document, field *charter.Field, text string) string {
	var names []string
	for _, value := range strings.Split(text, "\n") {
		for _, o := range desk.Options(doc, field, p.Lang) {
			if o.Value == value {
				value = o.Label
				break
			}
		}
		if value != "" {
			names = append(names, value)
		}
	}
	return strings.Join(names, ", ")
}

// takeChoice takes one choice, or several.
func (f *form) takeChoice(r *row, answer string) (bool, error) {
	if name, plus := strings.CutPrefix(answer, "+"); plus && r.field.List || plus && r.field.Kind == charter.KindRef {
		return f.addChoice(r, strings.TrimSpace(name))
	}
	options := desk.Options(f.Doc(), r.field, f.Lang)
	if !r.field.List {
		i, problem := f.chosen(answer, f.choices(r))
		if !problem.IsZero() {
			return false, f.refuse(problem)
		}
		if r.key == desk.StatusKey {
			return f.takeStatus(options[i].Value)
		}
		f.put(r, options[i].Value)
		return true, nil
	}
	chosen, problem := f.chosenMany(answer, f.choices(r))
	if !problem.IsZero() {
		return false, f.refuse(problem)
	}
	var values []string
	for _, i := range chosen {
		values = append(values, options[i].Value)
	}
	f.put(r, strings.Join(values, "\n"))
	return true, nil
}

// addChoice adds a choice to those there are: one from the list, or an item created on the spot.
func (f *form) addChoice(r *row, name string) (bool, error) {
	if name == "" {
		return false, f.refuse(charter.L10n{FR: "Donnez un nom après le +.", EN: "Give a name after the +."})
	}
	value := ""
	choices := f.choices(r)
	i := slices.IndexFunc(choices, func(c choice) bool { return charter.Fold(c.name) == charter.Fold(name) })
	if n, err := strconv.Atoi(name); err == nil && n >= 1 && n <= len(choices) {
		i = n - 1
	}
	switch {
	case i >= 0:
		value = desk.Options(f.Doc(), r.field, f.Lang)[i].Value
	case r.field.Kind != charter.KindRef:
		_, problem := f.chosen(name, choices)
		return false, f.refuse(problem)
	default:
		id, err := f.Create(r.field.Refs, name)
		if err != nil {
			return false, f.refused(err)
		}
		value = id
		f.tell(f.labelled(f.in(charter.L10n{FR: "Créé", EN: "Created"}), f.in(desk.Noun[r.field.Refs])+" "+f.quoted(name)))
	}
	switch text := f.Text(r.key); {
	case !r.field.List || text == "":
		f.put(r, value)
	case !f.Chosen(r.key, value):
		f.put(r, text+"\n"+value)
	}
	return true, nil
}

// refused says that a change could not be made.
func (p *dialogue) refused(err error) error {
	return p.refuse(charter.L10n{FR: "Impossible ici : {why}", EN: "Not possible here: {why}"}.With("why", err.Error()))
}

// takeID gives the item, or the charter, the id made of what was typed.
func (f *form) takeID(r *row, typed string) (bool, error) {
	id := charter.Slug(typed)
	if id == "" {
		return false, f.refuse(charter.L10n{FR: "Il faut au moins une lettre ou un chiffre.", EN: "At least one letter or digit is needed."})
	}
	if f.key == f.table {
		if err := f.Do(r.key, func(doc *charter.Document) ([]charter.Edit, error) { return doc.Set(r.key, id) }); err != nil {
			return false, f.refused(err)
		}
	} else {
		f.Session.Hold(r.key, id, f.Now())
		key := f.Leave(f.key)
		f.rebase(key)
		r.key = key + ".id" // a question that was taken by itself, too
	}
	f.Flush()
	f.tell(f.labelled(f.in(r.field.Label), fmt.Sprint(f.Doc().Value(r.key))))
	return true, nil
}
