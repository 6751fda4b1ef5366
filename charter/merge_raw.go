package charter

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
	"time"

	"relcharter/charter/tomltree"
)

// This file finds the text of what goes from one version into another.

// cutHeader returns the [[header]] in the text of a new item, and what stands before it.
func cutHeader(text string) (before, header string) {
	start, end := strings.Index(text, "[["), strings.Index(text, "]]")
	if start < 0 || end < start {
		return "", ""
	}
	return text[:start], text[start : end+len("]]")]
}

// itemText returns the text of an item with a [[header]], and of the comments directly above it, without its last line ending;
// "" for one in an inline array. The comments a file begins with are the file's.
func (d *Document) itemText(table string, i int) string {
	nodes, span := d.tree.Nodes(), d.items[table][i].Span
	at := sort.Search(len(nodes), func(i int) bool { return nodes[i].End > span.Start })
	for at < len(nodes) && nodes[at].Kind != tomltree.ArrayTable {
		at++
	}
	if at == len(nodes) || nodes[at].Head.Start < span.Start || nodes[at].Start > span.Start {
		return ""
	}
	first := at
	for first > 0 && nodes[first-1].Kind == tomltree.Comment {
		first--
	}
	if first == 0 {
		first = at
	}
	return strings.TrimRight(d.Source()[nodes[first].Start:span.End], "\r\n")
}

// raw returns the text to write for a value: that of the version it is from, where one has it as it is wanted.
func (m *merger) raw(from spot, v any) string {
	for _, s := range []*side{m.theirs, m.ours} {
		path := from.path
		if from.table != "" {
			i, there := s.rosters[from.table].place[from.label]
			if !there {
				continue
			}
			path = pathOf(from.table, i).With(path...)
		}
		ref := s.doc.tree.Get(path)
		if ref != nil && ref.Value != nil && same(v, lookup(s.doc.tree.Decode(), path)) {
			return strings.ReplaceAll(s.doc.text(ref.Value.Span), "\r\n", "\n")
		}
	}
	return inTOML(v)
}

// setListAt is setList for an array whose text is at span: it reads no more than that.
func (d *Document) setListAt(path Path, span Span, list []string, raw string) ([]Edit, error) {
	const lead = "x="
	apart := &Document{tree: tomltree.Parse(lead + d.text(span) + d.tree.EOL())}
	if apart.tree.EOL() != d.tree.EOL() { // another line ending within the array
		return d.setList(path, list, raw)
	}
	edits, err := apart.setList(Path{tomltree.K("x")}, list, raw)
	for i := range edits {
		edits[i].Start += span.Start - len(lead)
		edits[i].End += span.Start - len(lead)
	}
	return edits, err
}

// inTOML writes a decoded value on its own.
func inTOML(v any) string {
	switch v := v.(type) {
	case string:
		return tomltree.Quote(v)
	case float64:
		return strings.ToLower(strconv.FormatFloat(v, 'g', -1, 64)) // NaN, +Inf
	case time.Time:
		layouts := map[string]string{ // the names BurntSushi/toml gives the zones of local times
			"date-local": time.DateOnly, "time-local": "15:04:05.999999999", "datetime-local": "2006-01-02T15:04:05.999999999",
		}
		if layout, local := layouts[v.Location().String()]; local {
			return v.Format(layout)
		}
		return v.Format(time.RFC3339Nano)
	case map[string]any:
		var pairs []string
		for _, name := range namesOf(".", v) {
			pairs = append(pairs, tomltree.Path{tomltree.K(name)}.String()+" = "+inTOML(v[name]))
		}
		return "{ " + strings.Join(pairs, ", ") + " }"
	case []any, []map[string]any:
		var elems []string
		for _, e := range elements(v) {
			elems = append(elems, inTOML(e))
		}
		return "[" + strings.Join(elems, ", ") + "]"
	}
	return fmt.Sprint(v)
}
