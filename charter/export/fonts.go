package export

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"relcharter/charter"
)

// The fonts of a page are those the reader's system has: nothing is fetched.
const (
	serifFonts = `"Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L","Book Antiqua",Georgia,serif`
	sansFonts  = `Seravek,"Gill Sans Nova",Ubuntu,Calibri,"Source Sans Pro","Segoe UI","Helvetica Neue",Arial,sans-serif`
)

// genericFonts are the families every system has something for; quoted, they would name a font of that name
// (https://www.w3.org/TR/css-fonts-4/#generic-font-families).
var genericFonts = []string{
	"serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-serif", "ui-sans-serif", "ui-monospace", "ui-rounded",
}

// isFontName reports whether a name of a font may go into a style sheet as it is, between quotes: letters and digits, blanks and hyphens
// within, 64 signs at most.
func isFontName(name string) bool {
	bare := strings.Trim(name, " -")
	return bare != "" && bare == name && utf8.RuneCountInString(name) <= 64 &&
		!strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != ' ' && r != '-' })
}

// mostFonts is how many families a list may name.
const mostFonts = 12

// fontList returns a list of font families as a style sheet has it; otherwise when it is none. Each name is quoted anew, so that nothing
// else can come in with it.
func fontList(t charter.Text, otherwise string) string {
	var out []string
	for _, name := range strings.Split(strings.TrimSpace(t.Value), ",") {
		name = strings.TrimSpace(name)
		if len(name) > 1 && (name[0] == '"' || name[0] == '\'') && name[len(name)-1] == name[0] {
			name = name[1 : len(name)-1]
		}
		switch generic := strings.ToLower(name); {
		case !isFontName(name):
			return otherwise
		case slices.Contains(genericFonts, generic):
			out = append(out, generic)
		default:
			out = append(out, `"`+name+`"`)
		}
	}
	if len(out) == 0 || len(out) > mostFonts {
		return otherwise
	}
	return strings.Join(out, ",")
}

// fontsOf returns the fonts of a theme as custom properties.
func fontsOf(theme *charter.Theme) string {
	serif, sans := serifFonts, sansFonts
	if theme != nil {
		serif, sans = fontList(theme.HeadingFont, serif), fontList(theme.Font, sans)
	}
	return ":root{--serif:" + serif + ";--sans:" + sans + "}\n"
}
