package export

import (
	"bytes"
	"html"
	"strings"

	"relcharter/charter"
)

// generator names the program that made a page, and for whom the page is: what MadeFor reads. It is "" when the program is not to be named.
func (o Options) generator() string {
	if o.Generator == "" {
		return ""
	}
	return clean(o.Generator) + " (" + o.View.String() + ")"
}

// signature returns what goes after a web page that does not say who made it, for whom: one of somebody's own template. Else it is "".
func (p *page) signature(out string) string {
	mark := `"` + html.EscapeString(p.Generator) + `"`
	signed := "<!-- generator=" + mark + " -->\n"
	if made := htmlMade().FindString(out[:min(len(out), htmlHead)]); !htmlSigned().MatchString(signed) || strings.HasSuffix(made, mark) {
		return ""
	}
	return signed
}

var (
	// htmlSigned matches what signature adds.
	htmlSigned = charter.Pattern(`<!-- generator="charter[^"]*" -->\s*\z`)
	// htmlMade, jsonMade and csvMade match what a page of ours begins with, and markdownMade what one ends with: its fingerprint.
	htmlMade     = charter.Pattern(`<meta name="generator" content="charter[^"]*"`)
	jsonMade     = charter.Pattern(`\A\{\n  "version": \d+,\n  "view": "(public|internal)"`)
	csvMade      = charter.Pattern(`\A\x{feff}id,statement,[a-z_,]*`)
	markdownMade = charter.Pattern(`(?m)^- \*\*[^*]+\*\*[^` + "`]*`[0-9a-f]{12}`" + `$`)
	// markdownBand matches the band of an internal page, which comes first of its text.
	markdownBand = charter.Pattern(`\A(?:---\n(?s:.*?)\n---\n\n)?> \*\*⊘`)
)

// htmlHead is within how many bytes of a page its metadata are.
const htmlHead = 4 << 10

// signedTail is within how many bytes of the end of a page its signature is, blank lines after it included.
const signedTail = 256

// MadeFor tells the pages of this program, indexes among them, from what people have written, and returns for whom such a page is. Of
// a Markdown page of somebody's own template, only one that ends as ours do is known.
func MadeFor(page []byte) (view View, ours bool) {
	page = bytes.ReplaceAll(page, []byte("\r\n"), []byte("\n")) // git may change them
	internal := false
	if signed := htmlSigned().Find(page[max(0, len(page)-signedTail):]); signed != nil {
		ours, internal = true, bytes.Contains(signed, []byte(`(internal)" -->`))
	} else if made := htmlMade().Find(page[:min(len(page), htmlHead)]); made != nil {
		ours, internal = true, bytes.HasSuffix(made, []byte(`(internal)"`))
	} else if made := jsonMade().FindSubmatch(page); made != nil {
		ours, internal = true, string(made[1]) == Internal.String()
	} else if made := csvMade().Find(page); made != nil {
		ours, internal = true, bytes.HasSuffix(made, []byte(","+csvInternal))
	} else if markdownMade().Match(page) {
		ours, internal = true, markdownBand().Match(page)
	}
	if internal {
		view = Internal
	}
	return view, ours
}
