package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"relcharter/charter"
)

// writeXML writes a document of which every text went through xmlText.
func writeXML(w io.Writer, document any) error {
	body, err := xml.MarshalIndent(document, "", "  ")
	if err != nil {
		return fmt.Errorf("encode report: %w", err)
	}
	return writeOut(w, []byte(xml.Header+string(body)+"\n"))
}

// xmlText returns s inert and of characters XML 1.0 allows (section 2.2, Char): the others are shown as charter.Visible shows what it hides.
func xmlText(s string) string { return nonCharacters.Replace(charter.Inert(s)) }

var nonCharacters = strings.NewReplacer("\ufffe", `\u{fffe}`, "\uffff", `\u{ffff}`)
