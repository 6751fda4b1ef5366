package charter

import (
	"strings"

	"relcharter/charter/tomltree"
)

// This file writes into a text what it is to mean.

// writer changes a document until it means what is wanted. Each time edits are made the whole file is read anew, so it plans as many of
// one document as can be made together.
type writer struct {
	doc *Document
	// raw returns the text to write for a value that is to stand at a spot.
	raw   func(at spot, v any) string
	from  *merger // nil when no items are written
	alone bool    // each edit is made before the next one is planned: for layouts in which edits meet

	planned []Edit
	done    map[string]bool // the paths written or taken out: what is not as wanted by then never will be
	turn    turn
}

// turn is what was planned within one task since the document was read.
type turn struct {
	lines bool // lines were put into tables
	full  bool // what is to come has to wait: it may stand where something was planned
}

// task is what one item or one table is to hold. Edits of two tasks do not meet.
type task []wanted

// wanted is a value and its place.
type wanted struct {
	from  spot
	path  Path
	value any // of an item its row; nil or something empty for what is to go
}

// write makes onto mean what was merged.
func (m *merger) write(onto *Document) (*Document, error) {
	if !onto.Wellformed() {
		return nil, errMeaning
	}
	var failed error
	for _, alone := range []bool{false, true} {
		w := writer{doc: onto, raw: m.raw, from: m, alone: alone, done: map[string]bool{}}
		failed = w.file(m.meant)
		if failed == nil && !same(m.meant, w.doc.tree.Decode()) {
			failed = errMeaning
		}
		if failed == nil {
			return w.doc, nil
		}
	}
	return nil, failed
}

// pathOf returns the place of item i of a table.
func pathOf(table string, i int) Path { return Path{tomltree.K(table), tomltree.I(i)} }

// step makes planned edits.
func (w *writer) step(edits []Edit, err error) error {
	next, err := w.doc.after(edits, err)
	if err == nil {
		w.doc = next
	}
	return err
}

// file makes the file hold what is wanted and nothing else: first its tables and items, then what they hold.
func (w *writer) file(want map[string]any) error {
	for _, name := range namesOf("", w.doc.tree.Decode()) {
		if !void(want[name]) {
			continue
		}
		if err := w.fill(task{{spot{}.with(name), Path{tomltree.K(name)}, nil}}); err != nil {
			return err
		}
	}
	var rest []task
	for _, name := range namesOf("", want) {
		if rows, ok := want[name].([]map[string]any); ok && w.from.order[name] != nil {
			held, err := w.items(name, rows)
			if err != nil {
				return err
			}
			rest = append(rest, held...)
			continue
		}
		t := task{{spot{}.with(name), Path{tomltree.K(name)}, want[name]}}
		_, isTable := w.doc.tree.Decode()[name].(map[string]any)
		if _, wantsTable := want[name].(map[string]any); isTable && wantsTable {
			rest = append(rest, t)
		} else if err := w.fill(t); err != nil {
			return err
		}
	}
	return w.fill(rest...)
}

// fill does tasks: what can be planned of all of them at once, then what had to wait.
func (w *writer) fill(tasks ...task) error {
	for len(tasks) > 0 {
		now := tasks
		if w.alone {
			now = tasks[:1]
		}
		var open []task
		for _, t := range now {
			w.turn = turn{}
			for _, v := range t {
				if err := w.wanted(v); err != nil {
					return err
				}
			}
			if w.turn.full {
				open = append(open, t)
			}
		}
		if w.planned != nil {
			if err := w.step(w.planned, nil); err != nil {
				return err
			}
			w.planned = nil
		}
		tasks = append(open, tasks[len(now):]...)
	}
	return nil
}

func (w *writer) wanted(v wanted) error {
	if row, ok := v.value.(map[string]any); ok && v.path[len(v.path)-1].Index >= 0 {
		return w.table(v.from, v.path, row)
	}
	return w.value(v.from, v.path, v.value)
}

// table plans that the table at path holds what is wanted and nothing else.
func (w *writer) table(from spot, path Path, want map[string]any) error {
	have, _ := lookup(w.doc.tree.Decode(), path).(map[string]any)
	for _, name := range namesOf(from.fields, have) {
		if !void(want[name]) {
			continue
		}
		if err := w.value(from.with(name), path.With(tomltree.K(name)), nil); err != nil {
			return err
		}
	}
	for _, name := range namesOf(from.fields, want) {
		if err := w.value(from.with(name), path.With(tomltree.K(name)), want[name]); err != nil {
			return err
		}
	}
	return nil
}

// value plans that path holds what is wanted; nil or something empty takes it out.
func (w *writer) value(from spot, path Path, want any) error {
	have := lookup(w.doc.tree.Decode(), path)
	if w.turn.full || alike(have, want) || w.done[path.String()] {
		return nil
	}
	ref := w.doc.tree.Get(path)
	_, isTable := have.(map[string]any)
	values, wantsTable := want.(map[string]any)
	if ref != nil && (void(want) || isTable != wantsTable || ref.Value == nil && !isTable) {
		return w.remove(from, path)
	}
	switch list, isList := want.([]any); {
	case void(want):
		return nil
	case wantsTable:
		return w.table(from, path, values)
	case ref == nil:
		edits, err := w.doc.tree.Insert(path, w.doc.eol(w.raw(from, want)), order)
		return w.plan(path, edits, err, !w.isLine(path, edits))
	case isList && ref.Value.Kind == tomltree.Array:
		if wanted, pure := texts(list); pure {
			edits, err := w.doc.setListAt(path, ref.Value.Span, wanted, w.doc.eol(w.raw(from, want)))
			return w.plan(path, edits, err, false)
		}
	}
	edits, err := w.doc.tree.Set(path, w.doc.eol(w.raw(from, want)))
	return w.plan(path, edits, err, false)
}

// plan notes edits to make; last says that what follows in the task may stand in the same place.
func (w *writer) plan(path Path, edits []Edit, err error, last bool) error {
	w.planned = append(w.planned, edits...)
	w.done[path.String()] = true
	w.turn.full = last || w.alone
	return err
}

// isLine reports whether edits put a line for path into a table of lines, beside which others may be put at once: they come in the
// order they are planned in, that of Fields.
func (w *writer) isLine(path Path, edits []Edit) bool {
	parent := path[:len(path)-1]
	ref := w.doc.tree.Get(parent)
	if len(parent) == 0 || ref == nil || ref.Value != nil || ref.Pair != nil || ref.Array != nil || len(edits) != 1 {
		return false
	}
	w.turn.lines = true
	return !strings.HasPrefix(strings.TrimLeft(edits[0].New, " \t\r\n"), "[") // a header of its own
}

// remove plans taking out what stands at path. When clashes are settled a table within an item goes with the last of its fields, as it
// does when a person removes that.
func (w *writer) remove(from spot, path Path) error {
	if w.turn.full = true; w.turn.lines {
		return nil // one may stand beside it
	}
	for f := FieldAt(from.fields); w.from == nil && f != nil && w.doc.lastWithin(path, f); f = FieldAt(f.Parent()) {
		path = path[:len(path)-1]
	}
	edits, err := w.doc.tree.Delete(path)
	if err == nil && len(edits) == 0 {
		return errMeaning
	}
	w.planned = append(w.planned, edits...)
	return err
}
