package markdown

import (
	"bytes"

	"relcharter/charter"
)

// footnotes masks the labels of footnotes, "[^1]" and "[^1]:", so that a note is a paragraph like others, and the indentation
// of its further paragraphs. The parser's own footnotes are looked up one by one.
func (p *preparer) footnotes(line []byte) {
	indent := len(line) - len(bytes.TrimLeft(line, " "))
	switch {
	case indent <= 3 && bytes.HasPrefix(line[indent:], []byte("[^")):
		if n := labelLength(line[indent:]); n > 0 && indent+n < len(line) && line[indent+n] == ':' {
			mask(line[indent : indent+n+1])
			line[indent] = '\n' // a note right below another is a paragraph of its own
			p.footnote = true
		}
	case p.footnote && (indent >= 4 || line[0] == '\t'):
		mask(line[:max(min(indent, 4), 1)])
	case indent == 0:
		p.footnote = false
	}
	for i := bytes.Index(line, []byte("[^")); i >= 0; {
		n := labelLength(line[i:])
		mask(line[i : i+n])
		next := bytes.Index(line[i+max(n, 2):], []byte("[^"))
		if next < 0 {
			return
		}
		i += max(n, 2) + next
	}
}

func mask(b []byte) {
	for i := range b {
		b[i] = masked
	}
}

// labelLength is the length of the footnote label that text, which begins with "[^", begins with; 0 when it is none.
func labelLength(text []byte) int {
	const longest = 60
	for i, c := range text[2:min(len(text), longest)] {
		switch {
		case c == ']' && i > 0:
			return i + 3
		case c == ']' || c == '[' || c <= ' ':
			return 0
		}
	}
	return 0
}

// references breaks a long row of link definitions, which the parser takes off one by one.
func (p *preparer) references(at int, line []byte) {
	text := bytes.TrimLeft(line, "> \t")
	if !bytes.HasPrefix(text, []byte("[")) || !bytes.Contains(text, []byte("]:")) {
		return
	}
	if p.refs++; p.refs < maxReferences {
		return
	}
	p.refs = 0
	for i := range bytes.TrimRight(line, "\r\n") {
		line[i] = ' '
	}
	p.report(at, at+len(line), charter.L10n{
		FR: "trop de définitions de liens à la suite : celle-ci n’est pas lue ; laissez une ligne vide de temps en temps",
		EN: "too many link definitions in a row: this one is not read; leave a blank line now and then",
	})
}

// inlines masks the emphasis and the unfinished links that are one too many; and escaped backticks, since one of them makes
// the parser look for the end of its code in all that follows.
func (p *preparer) inlines(line []byte) {
	tildes := 0
	for i := 0; i < len(line); i++ {
		if line[i] != '~' {
			tildes = 0
		} else if tildes++; tildes > maxTildes {
			line[i] = masked
		}
		switch c := line[i]; {
		case c == '\\' && i+1 < len(line):
			if line[i+1] == '`' {
				mask(line[i : i+2])
			}
			i++
		case c == '*' || c == '_' || c == '~':
			if i == 0 || line[i-1] != c {
				p.delims++
			}
			if p.delims > maxDelimiters && markerLength(line[i:]) == 0 {
				line[i] = masked
			}
		case c == ']' && i+1 < len(line) && line[i+1] == '(':
			stop := bytes.IndexAny(line[i+2:], "()[") // -1 too when the link goes on below
			if stop < 0 || line[i+2+stop] != ')' {
				p.open++
			}
			if p.links++; p.links > maxLinks || p.open > maxOpenLinks {
				line[i] = masked
			}
		case c == ']':
			if p.brackets++; p.brackets > maxBrackets {
				line[i] = masked
			}
		}
	}
}

// tables takes the table out of lines [start,end), up to a blank one, when it would be made of cells nobody wrote: the parser
// fills each row up to the number of columns.
func (p *preparer) tables(start, end int) {
	rows := bytes.Count(p.out[start:end], []byte("\n")) + 1
	for at := start; at < end; {
		line := p.out[at : at+lineLength(p.out[at:end])]
		columns := bytes.Count(line, []byte("|")) + 1
		if cells := rows * columns; cells > maxCells && cells > end-start && len(bytes.Trim(line, "|:-> \t\r\n")) == 0 {
			mask(bytes.TrimRight(line, "\r\n"))
			p.report(at, at+len(line), charter.L10n{
				FR: "ce tableau a surtout des cases absentes ; il est lu comme du texte",
				EN: "most cells of this table are missing; it is read as text",
			})
		}
		at += len(line)
	}
}
