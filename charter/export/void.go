package export

import "relcharter/charter"

// Blank reports whether a charter has nothing to publish: no brand, no title, and nothing the page could show.
func Blank(doc *charter.Document, opts Options) bool {
	if !doc.Brand.Name.Blank() || !doc.Charter.Title.Blank() {
		return false
	}
	opts.Findings = nil // what is to be said against nothing
	return len(newPage(doc, opts).Sections) == 0
}

// Employs reports whether the people of the function of a Card keep any promise today.
func Employs(doc *charter.Document, opts Options) bool {
	opts.Sheet, opts.View = Card, Internal
	return len(newBuilder(doc, opts).actsOf(oneLine(opts.Function))) > 0
}
