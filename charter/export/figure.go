package export

import "html/template"

// figure is a picture of something that is also told by a table: formats that hold no pictures show the table alone.
type figure struct {
	Anchor string
	Title  string
	// Says is what the picture shows, in a sentence, for those who do not see it.
	Says string
	// Picture is an SVG element that names itself by Title and Says. Everything in it that an author typed is escaped.
	Picture template.HTML
	Table   *table
}
