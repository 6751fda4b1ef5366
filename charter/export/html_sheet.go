package export

import (
	"crypto/sha256"
	"encoding/base64"
	"hash"
	"io"
	"strings"

	"relcharter/charter"
)

// styleSheet is the style sheet of the pages of a theme but for its last lines, those of the foot of printed pages.
type styleSheet struct {
	values [5]string // of the theme
	text   string
	sum    hash.Cloner // of the text
}

// sheetFor returns the style sheet of a theme.
func (t *Templates) sheetFor(theme *charter.Theme) *styleSheet {
	s := &styleSheet{}
	if theme != nil {
		for i, value := range []charter.Text{theme.Paper, theme.Ink, theme.Accent, theme.HeadingFont, theme.Font} {
			s.values[i] = value.Value
		}
	}
	if last := t.last.Load(); last != nil && last.values == s.values {
		return last
	}
	s.text = "\n" + paletteOf(theme).css() + fontsOf(theme) + t.css
	sum := sha256.New()
	_, _ = io.WriteString(sum, s.text) // a hash takes everything
	s.sum = sum.(hash.Cloner)
	t.last.Store(s)
	return s
}

// policy returns the content security policy of a page with the style sheet and its last lines: it may do nothing but show itself.
func (s *styleSheet) policy(foot string) string {
	sum, err := s.sum.Clone()
	if err != nil {
		panic(err) // SHA-256 can be cloned: see hash.Cloner
	}
	_, _ = io.WriteString(sum, foot)
	return strings.Join([]string{
		"default-src 'none'",
		"style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum.Sum(nil)) + "'",
		"img-src data:",
		"font-src data:",
		"base-uri 'none'",
		"form-action 'none'",
	}, "; ")
}
