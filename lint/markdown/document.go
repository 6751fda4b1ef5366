// Package markdown reads a Markdown document as what its readers would quote: sentences, list items and table rows, each with
// its place in the source and with what stands above it. It does not judge them.
package markdown

import (
	"relcharter/charter"
	"relcharter/lint"
)

// Document is a Markdown file read as statements. It is immutable and safe for concurrent use.
type Document struct {
	// Name is what messages call the file: a path, or "-" for standard input.
	Name string
	// Language is the tag that the front matter declares under lang or language, as written but with hyphens ("fr", "en-GB");
	// "" when it declares none.
	Language string
	// Title is the title of the front matter, or else the first level-1 heading; "" when there is none.
	Title string
	// Headings are in the order of the file.
	Headings []Heading
	// Statements are in the order of the file. None is empty; code, HTML blocks, struck text and images give none.
	Statements []*Statement
	// Problems is what could not be read as it was meant, sorted by place. It is empty for nearly every document.
	Problems []charter.Problem

	src     string
	lines   lineTable
	accepts []*lint.Acceptance
}

// Heading is a heading of the document.
type Heading struct {
	// Level is 1 to 6, or BoldLine.
	Level int
	Text  string
	Span  charter.Span
}

// BoldLine is the level of a paragraph that stands as a heading: all bold, short, no sentence. It is under every other.
const BoldLine = 7

// Source returns the text of the file.
func (d *Document) Source() string { return d.src }

// Position returns the line and columns of a 0-based byte offset, brought into the bounds of the file. A byte order mark is
// not counted, a byte that is no UTF-8 counts as one character.
func (d *Document) Position(offset int) charter.Position { return d.lines.position(d.src, offset) }

// Kind is what part of a document a statement was.
type Kind uint8

// The kinds, the innermost one that fits; but all that stands in a block quote is a Quote.
const (
	Paragraph     Kind = iota // a sentence of a paragraph, footnotes included
	Item                      // an item of a list, a definition, or one of their sentences
	Cell                      // a cell of a table, or a row of short cells
	Quote                     // somebody else's words
	SentenceTitle             // a heading that is a full sentence: "We answer within five days"
)

// Statement is one statement as a reader would quote it: markup gone, entities decoded, one line, valid UTF-8 without control
// characters.
type Statement struct {
	// Text is the sentence or item alone. Of an item, the separator of the list (";", ", and") is not part of it.
	Text string
	Kind Kind
	// Stem is the beginning that an item under "We will:" shares with its neighbours, without its colon; "" when the statement
	// stands alone.
	Stem string
	// Trigger is the innermost heading or lead-in above the statement that says when it holds ("If you phone us", "En cas de
	// retard"), without its colon; "".
	Trigger string
	// Headings is what stands above the statement, outermost first: headings, lead-ins that are mere labels ("Our values:"),
	// the headers of a table's column and row, the term of a definition. At most maxPath. It is shared: do not write to it.
	Headings []string
	// Span goes from the first to the last byte of Text in the source.
	Span charter.Span

	joined piece
}

// Joined returns the statement with its stem: "We will use plain language". The first letter of the item is then in lower
// case, a label at its head ("Speed: answer…") left out, and what French elides is elided. Without a stem it is Text.
func (s *Statement) Joined() string { return s.joined.text }

// Source returns the smallest range of the source that covers bytes [start,end) of Joined, 0-based; both are brought into its
// bounds. Bytes of the stem are at the stem's place. Ranges grow with start and end.
func (s *Statement) Source(start, end int) charter.Span { return s.joined.source(start, end) }
