// Package charter is the domain: a relational brand charter as a document that is read from TOML, understood, edited without
// disturbing a byte that was not meant, and saved.
package charter

import (
	"sort"
	"strings"
	"sync"
	"sync/atomic"

	"relcharter/charter/tomltree"
)

// Edit replaces a span of the source by new text. The same form serves form fields, fixes and editors.
type Edit = tomltree.Edit

// Document is a charter file: its source and what was understood of it. It is immutable and safe for concurrent use.
type Document struct {
	// Name is what messages call the file: a path, or "-" for standard input.
	Name string

	Schema     Number       `toml:"schema"`
	Charter    Profile      `toml:"charter"`
	Brand      Brand        `toml:"brand"`
	Audiences  []*Audience  `toml:"audience"`
	Moments    []*Moment    `toml:"moment"`
	Traits     []*Trait     `toml:"trait"`
	Discourse  []*Discourse `toml:"discourse"`
	Benefits   []*Benefit   `toml:"benefit"`
	Behaviours []*Behaviour `toml:"behaviour"`
	Ratings    []*Rating    `toml:"rating"`
	Accepts    []*Accept    `toml:"accept"`
	Approvals  []*Approval  `toml:"approval"`
	Theme      *Theme       `toml:"theme"`

	// Problems is what could not be read, sorted by place.
	Problems []Problem

	tree   *tomltree.Tree
	items  map[string][]Item // by table
	places map[string]int    // the index of an item, by its key
	served map[string]bool   // by the id of an audience: see servedBy

	references func() []Reference
	planned    atomic.Pointer[planned]
	doubts     []Problem // unknown keys that seem to be about visibility
}

// Parse reads a charter. It never fails: it returns what could be read, and the problems.
func Parse(name, src string) *Document { return understood(name, tomltree.Parse(src)) }

// understood returns the charter that a file holds.
func understood(name string, tree *tomltree.Tree) *Document {
	d := &Document{Name: name, tree: tree, items: map[string][]Item{}, places: map[string]int{}}
	d.references = sync.OnceValue(d.findReferences)
	for _, e := range d.tree.Errors() {
		d.Problems = append(d.Problems, syntaxProblem(d.tree, e))
	}
	broken := len(d.Problems) > 0
	b := binder{doc: d, broken: broken}
	b.document(d.tree.Decode())
	d.served = servedBy(d.Audiences)
	d.keepDoubtful()
	sort.SliceStable(d.Problems, func(i, j int) bool { return d.Problems[i].Span.Start < d.Problems[j].Span.Start })
	return d
}

// Source returns the text of the file.
func (d *Document) Source() string { return d.tree.Source() }

// Tree returns the syntax tree of the file.
func (d *Document) Tree() *tomltree.Tree { return d.tree }

// Position returns the line and columns of a 0-based byte offset.
func (d *Document) Position(offset int) Position { return d.tree.Position(offset) }

// Lang returns the language the charter is written in; English while it declares none that the tool speaks.
func (d *Document) Lang() Lang {
	if l, ok := ParseLang(d.Charter.Language.Value); ok {
		return l
	}
	return English
}

// Wellformed reports whether the source is TOML.
func (d *Document) Wellformed() bool { return len(d.tree.Errors()) == 0 }

// Readable reports whether every value in the file has a meaning: no syntax error, no wrong type, no value out of its range.
func (d *Document) Readable() bool {
	for i := range d.Problems {
		if d.Problems[i].Unreadable() {
			return false
		}
	}
	return true
}

// Items returns the entries of an array of tables, in the order of the file; nil for an unknown table.
func (d *Document) Items(table string) []Item { return d.items[table] }

// IDs returns the ids of these entries as they are written, "" for an entry without one.
func (d *Document) IDs(table string) []string {
	out := make([]string, len(d.items[table]))
	f := FieldAt(table + ".id")
	if f == nil {
		return out
	}
	rows, _ := tables(d.tree.Decode()[table])
	for i := range out {
		id, _ := f.read(rows[i]["id"])
		out[i], _ = id.(string)
	}
	return out
}

// Within returns the source span of bytes [start,end) of t's value, exact inside escapes and multi-line strings; the zero
// Span for a text that is not in the file. It is how what reads sentences points at a word of one.
func (d *Document) Within(t Text, start, end int) Span {
	if !t.Set() {
		return Span{}
	}
	v := &tomltree.Value{Span: t.Span, Kind: tomltree.String}
	raw, _ := d.tree.Text(v)
	return d.tree.StringSpan(v, unfolded(raw, start), unfolded(raw, end))
}

// unfolded returns the offset in raw of an offset in the same text with CRLF folded to LF.
func unfolded(raw string, offset int) int {
	if !strings.Contains(raw, "\r\n") {
		return offset
	}
	at := 0
	for i := 0; i < len(raw); i++ {
		if at == offset {
			return i
		}
		if raw[i] != '\r' || i+1 == len(raw) || raw[i+1] != '\n' {
			at++
		}
	}
	return len(raw)
}
