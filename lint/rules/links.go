package rules

import (
	"relcharter/charter"
	"relcharter/lint"
)

// header returns the place to point at when the [charter] table, or the file as a whole, is meant: the empty span at the
// beginning of a file that has none.
func header(p *lint.Pass) charter.Span {
	path, _, _ := p.Path("charter")
	return p.Tree().KeySpan(path)
}

// title returns the place of the charter's title, or else header.
func title(p *lint.Pass) charter.Span {
	if p.Charter.Title.Set() {
		return p.Charter.Title.Span
	}
	return header(p)
}
