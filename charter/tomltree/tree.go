package tomltree

import (
	"strings"
	"sync"
)

// Kind says what a top-level node is.
type Kind uint8

// The kinds of nodes.
const (
	Blank      Kind = iota // a run of blank lines
	Comment                // one line with nothing but a comment
	Table                  // a [header] line
	ArrayTable             // a [[header]] line
	KeyValue               // key = value, on one line or several
	Bad                    // lines that are no TOML; kept as they are
)

// ValueKind says what a value is.
type ValueKind uint8

// The kinds of values.
const (
	Scalar      ValueKind = iota // number, boolean, date or time
	String                       // any of the four kinds of strings
	Array                        // [ … ]
	InlineTable                  // { … }
)

// Node is a line of the file, or the lines of one value. Each byte of the source
// belongs to exactly one node, the byte order mark to the first.
type Node struct {
	Span           // whole lines, with indentation and line ending
	Kind Kind      //
	Key  []KeyPart // header, key/value; of a Bad node what could be read, may be nil
	Val  *Value    // KeyValue
	Head Span      // Table, ArrayTable: from the first '[' behind the last ']'
	Cmt  Span      // the comment from '#' to the end of its line; zero when there is none

	meant Kind // Bad: Table or ArrayTable when the line was meant as a header
	index int  // position in Tree.nodes
}

// KeyPart is one part of a dotted key.
type KeyPart struct {
	Span        // with its quotes
	Name string // without quotes and escapes
}

// Value is the text of a value.
type Value struct {
	Span  Span
	Kind  ValueKind
	Elems []*Value // Array, in source order
	Pairs []*Pair  // InlineTable, in source order
}

// Pair is a key/value of an inline table.
type Pair struct {
	Span // from the first byte of the key behind the last of the value
	Key  []KeyPart
	Val  *Value
}

// Tree is the lossless syntax tree of one TOML text. It never changes and may be
// used by several goroutines at once. What costs (path index, lines, decoded
// values, errors) is computed at first use and kept.
type Tree struct {
	src    string
	bom    bool
	eol    string
	nodes  []*Node
	faults []*Error // syntax errors found while parsing, at most maxErrors
	broken bool     // there were such errors, kept or not

	index  func() *pathIndex
	lines  func() []int // offset of each line's first byte
	marks  func() []mark
	meant  func() decoded
	errors func() []*Error
}

// Parse reads src. It never fails and never panics: what is no TOML becomes Bad
// nodes, and Errors says why. Its cost grows with the length of src, whatever src holds.
func Parse(src string) *Tree {
	t := &Tree{src: src, bom: strings.HasPrefix(src, bom), eol: "\n"}
	if crlf := strings.Count(src, "\r\n"); crlf > 0 && crlf*2 > strings.Count(src, "\n") {
		t.eol = "\r\n"
	}
	p := newParser(src, false)
	p.file()
	if p.total > 0 && p.doubtful {
		p = newParser(src, true)
		p.file()
	}
	t.nodes, t.faults, t.broken = p.nodes, p.faults, p.total > 0
	t.index = sync.OnceValue(t.buildIndex)
	t.lines = sync.OnceValue(t.findLines)
	t.marks = sync.OnceValue(t.findMarks)
	t.meant = sync.OnceValue(t.decode)
	t.errors = sync.OnceValue(t.collectErrors)
	return t
}

const bom = "\ufeff"

// Source is the text that was parsed.
func (t *Tree) Source() string { return t.src }

// EOL is the line ending most lines use, "\n" or "\r\n"; "\n" when there is none.
func (t *Tree) EOL() string { return t.eol }

// Nodes lists the nodes in source order. The list is the tree's own: only read it.
func (t *Tree) Nodes() []*Node { return t.nodes }

// isHeader tells whether n begins a table, be it a Bad line meant to.
func (n *Node) isHeader() bool {
	return n.Kind == Table || n.Kind == ArrayTable || n.Kind == Bad && n.meant != Blank
}

// begin is where the text of n starts, behind a byte order mark.
func (t *Tree) begin(n *Node) int {
	if n.Start == 0 && t.bom {
		return len(bom)
	}
	return n.Start
}

// end is where the text of n ends, before its last line ending.
func (t *Tree) end(n *Node) int {
	e, b := n.End, t.begin(n)
	if e > b && t.src[e-1] == '\n' {
		e--
		if e > b && t.src[e-1] == '\r' {
			e--
		}
	}
	return e
}

// lineStart is the offset of the first byte of the line off is on, behind a byte order mark.
func (t *Tree) lineStart(off int) int {
	s := strings.LastIndexByte(t.src[:off], '\n') + 1
	if s == 0 && t.bom {
		s = len(bom)
	}
	return s
}

// indent is the blank text before off on its line: "" when something else stands there.
func (t *Tree) indent(off int) string {
	s := t.src[t.lineStart(off):off]
	if strings.Trim(s, " \t") != "" {
		return ""
	}
	return s
}
