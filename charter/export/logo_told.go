package export

import (
	"bytes"
	"encoding/xml"
	"slices"
	"strings"

	"relcharter/charter"
)

// A drawing program writes into an SVG who drew it, when, and in which folder; a page for everybody is no place for that. This file takes
// it out, and leaves every other byte as it is.

// toldElements are the elements of SVG that show nothing and tell something.
var toldElements = []string{"title", "desc", "metadata"}

// shownSpaces are the namespaces whose elements and attributes a browser shows; "" is that of attributes without a prefix.
var shownSpaces = []string{"", svgSpace, "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace", "xml", "xmlns"}

// pictureAlone returns an SVG, which vectorSize has accepted, without comments and without what tells of the picture instead of being it.
func pictureAlone(data []byte) []byte {
	reader := xml.NewDecoder(bytes.NewReader(data))
	var out []byte
	dropped := 0 // how many of the elements around are left out
	for {
		from := reader.InputOffset()
		token, err := reader.Token()
		if err != nil {
			return out // the end: there was no error before
		}
		src := data[from:reader.InputOffset()]
		switch token := token.(type) {
		case xml.StartElement:
			if dropped > 0 || told(token.Name) {
				dropped++
				continue
			}
			src = pictureTag(src, token.Attr)
		case xml.EndElement:
			if dropped > 0 {
				dropped--
				continue
			}
		case xml.Comment:
			continue
		}
		if dropped == 0 {
			out = append(out, src...)
		}
	}
}

func told(name xml.Name) bool {
	return name.Space != svgSpace || slices.Contains(toldElements, strings.ToLower(name.Local))
}

// anyAttribute matches an attribute of a tag.
var anyAttribute = charter.Pattern(`\s*([^\s=<>"'/]+)\s*=\s*(?:"[^"]*"|'[^']*')`)

// pictureTag returns a tag without the attributes that are not for browsers: those of drawing programs, names and data.
func pictureTag(src []byte, attributes []xml.Attr) []byte {
	i := -1
	return anyAttribute().ReplaceAllFunc(src, func(m []byte) []byte {
		i++
		if i < len(attributes) && toldAttribute(attributes[i].Name) {
			return nil
		}
		return m
	})
}

func toldAttribute(name xml.Name) bool {
	return !slices.Contains(shownSpaces, name.Space) || name.Local == "title" || name.Local == "aria-label" || name.Space == "" && strings.HasPrefix(name.Local, "data-")
}
