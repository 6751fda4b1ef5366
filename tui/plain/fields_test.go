package plain

import (
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/charter/guide"
	"relcharter/tui/desk"
)

// answerTo returns what to answer to a question, further lines included, so that the field has a value.
func answerTo(f *charter.Field) []string {
	switch {
	case f.Kind == charter.KindRef && f.List:
		return []string{"+ 1"}
	case !desk.Typable(f):
		return []string{"1"}
	}
	answer := f.Example.EN
	if f.Kind == charter.KindText || f.Kind == charter.KindProse {
		answer += " – été"
	}
	if desk.Multiline(f) {
		return []string{answer, "."}
	}
	return []string{answer}
}

// Whatever a charter can hold of what the guide asks for can be answered, in one go from the first question to the last, and cleared again.
func TestEveryField(t *testing.T) {
	for _, step := range guide.Steps {
		for _, table := range step.Tables {
			item, open := table, []string{table}
			answers := []string{charter.Fold(step.Title.EN), "1"}
			if charter.FieldAt(table).Kind == charter.KindItems {
				answers = []string{charter.Fold(step.Title.EN), "+"}
			} else {
				open = step.Tables
			}
			var rows []*charter.Field
			for _, more := range []bool{false, true} {
				if more {
					answers = append(answers, "yes")
				}
				for _, t := range open {
					asked, rest := guide.Form(t)
					if more {
						asked = rest
					}
					for _, f := range asked {
						rows = append(rows, f)
						answers = append(answers, answerTo(f)...)
					}
				}
			}
			if _, more := guide.Form(table); len(more) == 0 && len(open) == 1 {
				answers = answers[:len(answers)-1]
			}
			path := openBakery(t)
			p, said := talk(t, Options{Start: Edit, Path: path}, answers...)
			if items := p.Doc().Items(table); len(items) > 0 {
				item = items[len(items)-1].Key
			}
			for _, f := range rows {
				key := guide.KeyOf(item, table, f)
				if !strings.HasPrefix(f.Path, table+".") {
					continue
				}
				if p.Doc().Value(key) == nil && !emptyHere(p.Doc(), f) {
					t.Errorf("%s has no value\n%s", key, said)
				}
			}
			if len(p.Misfits()) > 0 || !p.Doc().Readable() {
				t.Errorf("%s: answers not understood: %v", table, p.Misfits())
			}
		}
	}
}

// emptyHere reports whether there is nothing to choose for a field in the small charter.
func emptyHere(doc *charter.Document, f *charter.Field) bool {
	return f.Kind == charter.KindRef && len(doc.Items(f.Refs)) == 0
}

// What was answered can be taken back, the last part of a table too; what is left can still be read.
func TestClear(t *testing.T) {
	path := openBakery(t)
	p, _ := talk(t, Options{Start: Edit, Path: path}, "acts", "1", "1", "", "", "", "2", "day", "q", "1", "", "", "", "-", "-", "q")
	if !p.Doc().Readable() || p.Doc().Value("behaviour[loaf].deadline.value") != nil || p.Doc().Value("behaviour[loaf].deadline.unit") != nil {
		t.Error(p.Doc().Source())
	}
}
