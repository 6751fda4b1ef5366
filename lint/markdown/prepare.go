package markdown

import (
	"bytes"
	"unicode/utf8"

	"relcharter/charter"
)

// masked stands in a prepared source for a byte that is not to be read: text without a meaning to the parser, and left out of
// every statement.
const masked = 0x7f

// What the parser is given, at most; of inline signs, between two blank lines or beginnings of items. Each bounds work that grows with the square of something (measured with goldmark 1.8.7:
// 1 MB took 10 s to minutes); no document written for readers comes near.
const (
	maxMarkers    = 64     // container markers (">", "-", "1.") at the beginning of a line
	maxIndent     = 128    // columns of white space at the beginning of a line, a tab being 4
	maxDelimiters = 1000   // runs of "*", "_" and "~"
	maxTildes     = 100    // "~" in a row
	maxOpenLinks  = 250    // "](" without their ")"
	maxLinks      = 5000   // "](" in all
	maxBrackets   = 1000   // "]" that may end a reference
	maxReferences = 500    // lines in a row that define a link
	maxCells      = 10_000 // cells of a table most of whose cells are not written
)

// preparer makes the source that the parser reads: of the same length, so that every offset stays what it is in the file.
type preparer struct {
	out      []byte
	problems []charter.Problem
	blank    int  // the offset behind the last blank line
	footnote bool // the line above belongs to a footnote
	refs     int  // lines in a row that define a link
	inlineCount
}

// inlineCount counts inline signs since the last blank line or beginning of an item.
type inlineCount struct{ delims, links, open, brackets int }

// prepare returns what the parser reads in place of src, whose first body bytes are front matter.
func prepare(src string, body int) ([]byte, []charter.Problem) {
	p := preparer{out: []byte(src)}
	for i := range p.out[:body] {
		p.out[i] = '\n'
	}
	p.bytes(body)
	for run := body; run < len(p.out); {
		stop := p.run(run)
		p.tables(run, stop)
		run = stop
	}
	return p.out, p.problems
}

// bytes masks what is no text. A lone carriage return ends a line, as in CommonMark.
func (p *preparer) bytes(from int) {
	broken := -1
	for i := from; i < len(p.out); {
		r, size := utf8.DecodeRune(p.out[i:])
		switch {
		case r == utf8.RuneError && size == 1, r == 0:
			if broken < 0 {
				broken = i
			}
			p.out[i] = masked
		case r == '\r' && (i+1 == len(p.out) || p.out[i+1] != '\n'):
			p.out[i] = '\n'
		case r < ' ' && r != '\t' && r != '\n' && r != '\r':
			p.out[i] = masked
		}
		i += size
	}
	if broken >= 0 {
		p.report(broken, broken+1, charter.L10n{
			FR: "ce fichier contient des octets qui ne sont pas de l’UTF-8 ; ils sont passés, réenregistrez-le avec cet encodage",
			EN: "this file holds bytes that are not UTF-8; they are passed over, save it again with that encoding",
		})
	}
}

// run masks, up to the next blank line, what would cost too much, and returns the offset behind that line.
func (p *preparer) run(at int) int {
	p.inlineCount = inlineCount{}
	for at < len(p.out) {
		end := at + lineLength(p.out[at:])
		line := p.out[at:end]
		if isBlank(line) {
			p.refs = 0
			p.blanks(at, end)
			return end
		}
		if indent := len(line) - len(bytes.TrimLeft(line, " ")); indent < 4 && line[indent] != '>' && markerLength(line[indent:]) == 1 {
			p.inlineCount = inlineCount{}
		}
		p.containers(at, line)
		p.footnotes(line)
		p.references(at, line)
		p.inlines(line)
		at = end
	}
	return at
}

// blanks makes one blank line of a blank one at [at,end) and another right above it: each costs as much as lists are open.
func (p *preparer) blanks(at, end int) {
	if at > 0 && p.blank == at {
		p.out[at-1] = ' '
	}
	p.blank = end
}

// isBlank reports whether a line ends a paragraph. A no-break space is text.
func isBlank(line []byte) bool { return len(bytes.Trim(line, " \t\r\n")) == 0 }

// lineLength is the length of the first line of text, its line feed included.
func lineLength(text []byte) int {
	if i := bytes.IndexByte(text, '\n'); i >= 0 {
		return i + 1
	}
	return len(text)
}

// containers bounds how deep a line may stand in lists and quotes.
func (p *preparer) containers(at int, line []byte) {
	column, markers := 0, 0
	for i := 0; i < len(line); {
		switch c := line[i]; {
		case c == ' ' || c == '\t':
			column++
			if c == '\t' {
				column += 3
			}
			if column > maxIndent && markers == 0 {
				line[i] = masked
			}
			i++
			continue
		case markerLength(line[i:]) == 0:
			return
		}
		size := markerLength(line[i:])
		if markers++; markers > maxMarkers || column > maxIndent {
			p.deep(at+i, at+len(line))
			for ; i < len(line) && (markerLength(line[i:]) > 0 || line[i] == ' ' || line[i] == '\t'); i++ {
				line[i] = masked
			}
			return
		}
		i += size
	}
}

func (p *preparer) deep(start, end int) {
	p.report(start, end, charter.L10n{
		FR: "trop de listes ou de citations imbriquées : cette ligne est lue à un niveau moins profond",
		EN: "too many lists or quotes inside one another: this line is read at a lesser depth",
	})
}

// markerLength is the length of the container marker that text begins with, the white space behind it not included.
func markerLength(text []byte) int {
	if text[0] == '>' {
		return 1
	}
	n := 0
	for n < len(text) && n < 9 && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	if n == len(text) || n == 0 && !bytes.ContainsRune([]byte("-+*"), rune(text[0])) || n > 0 && text[n] != '.' && text[n] != ')' {
		return 0
	}
	if n+1 < len(text) && text[n+1] != ' ' && text[n+1] != '\t' && text[n+1] != '\n' && text[n+1] != '\r' {
		return 0
	}
	return n + 1
}

// report adds a problem; of a kind that is there already, only the first place is told.
func (p *preparer) report(start, end int, message charter.L10n) {
	for _, known := range p.problems {
		if known.Message == message {
			return
		}
	}
	p.problems = append(p.problems, charter.Problem{
		Code: charter.Malformed, Span: charter.Span{Start: start, End: end}, Message: message,
	})
}
