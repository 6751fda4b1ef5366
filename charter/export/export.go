// Package export turns a charter into pages for people: Markdown, and HTML in one file that needs nothing else.
//
// A charter is first made into a page value, in the charter's own language; each format only writes that value down, so two
// formats cannot say different things. A page is a function of the charter and the options: no clock, no map order.
package export

import (
	"io"

	"relcharter/charter"
)

// Options is what a page needs to know beside the charter.
type Options struct {
	// Firmness returns how far a behaviour is a commitment. When it is nil, pages do not say.
	Firmness func(*charter.Behaviour) charter.Firmness
	// Generator names the program in the metadata of the page; empty for none.
	Generator string
}

// Format is one way of writing a charter down.
type Format struct {
	// ID names the format on a command line.
	ID string
	// Ext is how the name of a written file ends, dot included.
	Ext   string
	Label charter.L10n
	// Write writes the whole page. A charter with problems gives a page of what could be read. The only errors are those of
	// the writer.
	Write func(io.Writer, *charter.Document, Options) error
}

// Formats returns the formats in the order they are offered. The slice is the caller's own.
func Formats() []Format {
	return []Format{
		{ID: "html", Ext: ".html", Label: charter.L10n{FR: "page web", EN: "web page"}, Write: writeHTML},
		{ID: "markdown", Ext: ".md", Label: charter.L10n{FR: "texte Markdown", EN: "Markdown text"}, Write: writeMarkdown},
	}
}

// Find returns the format with that id, and false when there is none.
func Find(id string) (Format, bool) {
	for _, f := range Formats() {
		if f.ID == id {
			return f, true
		}
	}
	return Format{}, false
}
