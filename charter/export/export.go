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
	// View says for whom the page is.
	View View
	// Sheet says how much of the charter is on the page, and Function for whom a Card is.
	Sheet    Sheet
	Function string
	// Name is what the page is called, which names a charter without an id on a site; "" for nothing.
	Name string
	// AsOf is the day against which results are old; the zero Date stands for the latest day the charter itself names.
	AsOf charter.Date
	// Firmness returns how far a behaviour is a commitment. When it is nil, pages do not say.
	Firmness func(*charter.Behaviour) charter.Firmness
	// Findings is what there is to say against the charter. Only internal pages show it.
	Findings []Finding
	// FrontMatter is how a Markdown page begins, for the program that builds a site of it.
	FrontMatter Profile
	// Templates are what pages are laid out by; nil for the built-in ones.
	Templates *Templates
	// Logo is the picture on the cover; nil for none. See NewLogo.
	Logo *Logo
	// Generator names the program in the metadata of the page; empty for none.
	Generator string
}

// Sheet says how much of a charter is on a page.
type Sheet uint8

const (
	Whole  Sheet = iota // all of it
	Poster              // one page for a wall: at most six promises, with their results
	Card                // one page for the people of one function: what they say, do, never do and may decide; an internal page
)

// Finding is something to say against the charter, in the charter's language.
type Finding struct {
	Key      string // what it is about, as findings address it: "behaviour[prix-ferme].proof"
	Rule     string
	Severity string // in words
	Heavy    bool   // whether it must be settled before the charter is published
	Message  string
	Next     string // the repair, or the question to settle; "" when the message says it
}

// Format is one way of writing a charter down.
type Format struct {
	// ID names the format on a command line.
	ID string
	// Ext is how the name of a written file ends, dot included.
	Ext   string
	Label charter.L10n
	// Data says that the format is for programs: it has no sheets, and its layout no templates.
	Data bool
	// Write writes the whole page. A charter with problems gives a page of what could be read. The only errors are those of
	// the writer, and *TemplateError.
	Write func(io.Writer, *charter.Document, Options) error
}

// Formats returns the formats in the order they are offered. The slice is the caller's own.
func Formats() []Format {
	return []Format{
		{ID: "html", Ext: ".html", Label: charter.L10n{FR: "page web", EN: "web page"}, Write: writeHTML},
		{ID: "markdown", Ext: ".md", Label: charter.L10n{FR: "texte Markdown", EN: "Markdown text"}, Write: writeMarkdown},
		{ID: "json", Ext: ".json", Label: charter.L10n{FR: "JSON, pour les programmes", EN: "JSON, for programs"}, Data: true, Write: writeJSON},
		{ID: "csv", Ext: ".csv", Label: charter.L10n{FR: "tableau CSV des promesses et des résultats", EN: "CSV table of promises and results"}, Data: true, Write: writeCSV},
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
