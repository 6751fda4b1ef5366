package prose

import "strings"

// piece is a part of a word that is read as a word of its own.
type piece struct{ from, to int }

// cut adds to pieces where a run of letters, apostrophes and hyphens falls into words.
func (p *pack) cut(pieces []piece, run string) []piece {
	from := 0
	for i := 0; i < len(run); i++ {
		switch run[i] {
		case '\'':
			pieces, from = p.apostrophe(pieces, run, from, i)
		case '-':
			if p.splits(run[from:i], run[i+1:]) {
				pieces = append(pieces, piece{from, i})
				from = i + 1
			}
		}
	}
	if from < len(run) {
		pieces = append(pieces, piece{from, len(run)})
	}
	return pieces
}

// apostrophe cuts at an apostrophe when the language elides there, and returns where the next word begins.
func (p *pack) apostrophe(pieces []piece, run string, from, i int) ([]piece, int) {
	if p.elides[run[from:i]] {
		return append(pieces, piece{from, i + 1}), i + 1
	}
	for _, clitic := range p.clitics {
		if !strings.HasPrefix(run[i:], clitic) || len(run) > i+len(clitic) && run[i+len(clitic)] != '-' && run[i+len(clitic)] != '\'' {
			continue
		}
		if clitic == "'t" { // do|n't: the n belongs to the negation
			if i-1 > from && run[i-1] == 'n' {
				return append(pieces, piece{from, i - 1}), i - 1
			}
			continue
		}
		return append(pieces, piece{from, i}), i
	}
	return pieces, from
}

// splits reports whether the hyphen between two parts of a word joins words: contactez-nous, same-day; not e-mail.
func (p *pack) splits(before, after string) bool {
	if !p.hyphened {
		part, _, _ := strings.Cut(after, "-")
		part, _, _ = strings.Cut(part, "'")
		return p.enclitics[part] && before != "rendez" && before != "soi" && before != "nous" && before != "vous" && before != "eux" && before != "elles"
	}
	return len(before) > 2
}
