package export

import (
	"bytes"
	"regexp"
)

// generator names the program that made a page, and for whom the page is: what MadeFor reads. It is "" when the program is not to be named.
func (o Options) generator() string {
	if o.Generator == "" {
		return ""
	}
	return clean(o.Generator) + " (" + o.View.String() + ")"
}

var (
	// htmlMade, jsonMade and csvMade match what a page of ours begins with, and markdownMade what one ends with: its fingerprint.
	htmlMade     = regexp.MustCompile(`<meta name="generator" content="charter[^"]*"`)
	jsonMade     = regexp.MustCompile(`\A\{\n  "version": \d+,\n  "view": "(public|internal)"`)
	csvMade      = regexp.MustCompile(`\A\x{feff}id,statement,[a-z_,]*`)
	markdownMade = regexp.MustCompile(`(?m)^- \*\*[^*]+\*\*[^` + "`]*`[0-9a-f]{12}`" + `$`)
	// markdownBand matches the band of an internal page, which comes first of its text.
	markdownBand = regexp.MustCompile(`\A(?:---\n(?s:.*?)\n---\n\n)?> \*\*⊘`)
)

// htmlHead is within how many bytes of a page its metadata are.
const htmlHead = 4 << 10

// MadeFor tells the pages of this program, indexes among them, from what people have written, and returns for whom such a page is. A page
// of somebody's own templates that does not say who made it is not ours.
func MadeFor(page []byte) (view View, ours bool) {
	page = bytes.ReplaceAll(page, []byte("\r\n"), []byte("\n")) // git may change them
	internal := false
	if made := htmlMade.Find(page[:min(len(page), htmlHead)]); made != nil {
		ours, internal = true, bytes.HasSuffix(made, []byte(`(internal)"`))
	} else if made := jsonMade.FindSubmatch(page); made != nil {
		ours, internal = true, string(made[1]) == Internal.String()
	} else if made := csvMade.Find(page); made != nil {
		ours, internal = true, bytes.HasSuffix(made, []byte(","+csvInternal))
	} else if markdownMade.Match(page) {
		ours, internal = true, markdownBand.Match(page)
	}
	if internal {
		view = Internal
	}
	return view, ours
}
