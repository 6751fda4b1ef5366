package prose

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// kind says what a token is made of.
type kind uint8

const (
	word kind = iota
	number
	mark // punctuation, currency and other signs
)

// token is a word, a number or a sign of a statement.
type token struct {
	*lexeme
	*sense           // how it is read here
	start, end int32 // bytes of the statement as given
	capital    bool  // begins with a capital
	glued      bool  // no space before it
	first      bool  // the first word of a sentence
}

// letters is a statement in lower case and composed, each byte with the place in the statement it comes from, and room to cut it.
type letters struct {
	low    []byte
	at     []int32 // one more than low has bytes
	pieces []piece // of the last word
}

// lettersPool lends letters to statements while they are cut.
var lettersPool = sync.Pool{New: func() any { return &letters{} }}

func (l *letters) add(r rune, from int) {
	n := len(l.low)
	l.low = utf8.AppendRune(l.low, r)
	for ; n < len(l.low); n++ {
		l.at = append(l.at, int32(from))
	}
}

// normalise takes a statement instead of what was there, in lower case and composed, with plain apostrophes, hyphens and spaces. Bytes
// that are no UTF-8, control characters and invisible ones become spaces or go.
func (l *letters) normalise(src string) {
	l.low, l.at = l.low[:0], l.at[:0]
	for i := 0; i < len(src); {
		c := src[i]
		if c < utf8.RuneSelf {
			switch {
			case 'A' <= c && c <= 'Z':
				c += 'a' - 'A'
			case c < ' ' || c == 0x7f:
				c = ' '
			case c == '`':
				c = '\''
			}
			l.low, l.at = append(l.low, c), append(l.at, int32(i))
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(src[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			l.add(' ', i)
		case unicode.Is(unicode.Mn, r):
			l.compose(r, i)
		default:
			l.plain(r, i)
		}
		i += n
	}
	l.at = append(l.at, int32(len(src)))
}

// compose adds a combining mark to the last letter.
func (l *letters) compose(mark rune, from int) {
	base, n := utf8.DecodeLastRune(l.low)
	composed := norm.NFC.String(string([]rune{base, mark}))
	r, size := utf8.DecodeRuneInString(composed)
	if n == 0 || size != len(composed) {
		return // a mark that stands on nothing, or that no letter has: as if it were not there
	}
	start := int(l.at[len(l.low)-n])
	l.low, l.at = l.low[:len(l.low)-n], l.at[:len(l.at)-n]
	l.add(r, start)
}

// plain adds a letter in lower case, and typographic signs as their plain kin.
func (l *letters) plain(r rune, from int) {
	switch r {
	case '’', '‘', 'ʼ', '´', '′', '＇':
		r = '\''
	case '‐', '‑', '−':
		r = '-'
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\ufe0f':
		return
	case 'œ', 'Œ':
		l.add('o', from)
		r = 'e'
	case 'æ', 'Æ':
		l.add('a', from)
		r = 'e'
	case 'İ':
		r = 'i'
	default:
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			r = ' '
		} else {
			r = unicode.ToLower(r)
		}
	}
	l.add(r, from)
}

// bare returns a lower-case letter without its accent.
func bare(r rune) rune {
	switch r {
	case 'à', 'á', 'â', 'ä', 'ã', 'å':
		return 'a'
	case 'ç':
		return 'c'
	case 'è', 'é', 'ê', 'ë':
		return 'e'
	case 'ì', 'í', 'î', 'ï':
		return 'i'
	case 'ñ':
		return 'n'
	case 'ò', 'ó', 'ô', 'ö', 'õ':
		return 'o'
	case 'ù', 'ú', 'û', 'ü':
		return 'u'
	case 'ÿ', 'ý':
		return 'y'
	}
	return r
}

// unaccented returns a lower-case text without accents.
func unaccented(low string) string {
	for i := 0; i < len(low); i++ {
		if low[i] >= utf8.RuneSelf {
			return strings.Map(bare, low)
		}
	}
	return low
}

// scanner cuts normalised letters into tokens.
type scanner struct {
	src    string
	low    string
	at     []int32
	pack   *pack
	pieces []piece // of the last word
	tokens []token
}

// mostBytes and mostTokens are how much of a statement is read. A statement is a sentence or a list item; what is longer is read up to
// there, so that a text without full stops costs no more than a long sentence.
const (
	mostBytes  = 1 << 13
	mostTokens = 400
)

// tokenise cuts a statement into tokens, as the language writes its words.
func tokenise(src string, p *pack) []token {
	if len(src) > mostBytes {
		end := mostBytes
		for end > 0 && !utf8.RuneStart(src[end]) {
			end--
		}
		src = src[:end]
	}
	l := lettersPool.Get().(*letters)
	defer lettersPool.Put(l)
	l.normalise(src)
	s := scanner{src: src, low: string(l.low), at: l.at, pack: p, pieces: l.pieces, tokens: make([]token, 0, len(src)/5+4)}
	for i := 0; i < len(s.low) && len(s.tokens) < mostTokens; {
		r, n := utf8.DecodeRuneInString(s.low[i:])
		switch {
		case r == ' ':
			i += n
		case '0' <= r && r <= '9':
			i = s.number(i)
		case unicode.IsLetter(r):
			i = s.word(i)
		case unicode.IsDigit(r) || unicode.IsNumber(r):
			s.emit(i, i+n, number)
			i += n
		default:
			s.emit(i, i+n, mark)
			i += n
		}
	}
	s.sentences()
	l.pieces = s.pieces
	return s.tokens
}

func (s *scanner) emit(from, to int, k kind) {
	t := token{lexeme: s.pack.lexeme(s.low[from:to], k), start: s.at[from], end: s.at[to]}
	if to < len(s.low) && to > from { // what was dropped or is a space belongs to nobody
		t.end = t.start + int32(s.width(from, to))
	}
	t.glued = from > 0 && s.low[from-1] != ' '
	if k == word {
		r, _ := utf8.DecodeRuneInString(s.src[t.start:])
		t.capital = unicode.IsUpper(r) || unicode.IsTitle(r)
	}
	s.tokens = append(s.tokens, t)
}

// width returns how many bytes of the statement the normalised bytes from-to come from: up to the end of the last rune.
func (s *scanner) width(from, to int) int {
	last := int(s.at[to-1])
	_, n := utf8.DecodeRuneInString(s.src[last:])
	end := last + n
	for end < int(s.at[to]) { // combining marks of the last letter
		r, n := utf8.DecodeRuneInString(s.src[end:])
		if !unicode.Is(unicode.Mn, r) {
			break
		}
		end += n
	}
	return end - int(s.at[from])
}

// number cuts a number: digits, with separators that stand between digits. 1 000  2'000  8.500  1,5
func (s *scanner) number(i int) int {
	digit := func(j int) bool { return j < len(s.low) && '0' <= s.low[j] && s.low[j] <= '9' }
	j := i
	for {
		for digit(j) {
			j++
		}
		if j >= len(s.low) || !digit(j+1) {
			break
		}
		switch s.low[j] {
		case '.', ',':
		case ' ', '\'':
			if !(digit(j+2) && digit(j+3)) || digit(j+4) { // thousands only
				s.emit(i, j, number)
				return j
			}
		default:
			s.emit(i, j, number)
			return j
		}
		j++
	}
	s.emit(i, j, number)
	return j
}

// word cuts a word at the joints of its language: l'|équipe  do|n't  contactez|-nous  same|-day.
func (s *scanner) word(i int) int {
	end := i
	for end < len(s.low) {
		r, n := utf8.DecodeRuneInString(s.low[end:])
		if !unicode.IsLetter(r) {
			if r != '\'' && r != '-' || end+n >= len(s.low) {
				break
			}
			if next, _ := utf8.DecodeRuneInString(s.low[end+n:]); !unicode.IsLetter(next) {
				break
			}
		}
		end += n
	}
	s.pieces = s.pack.cut(s.pieces[:0], s.low[i:end])
	for _, part := range s.pieces {
		s.emit(i+part.from, i+part.to, word)
	}
	return end
}

// sentences marks the first word of each sentence.
func (s *scanner) sentences() {
	begin := true
	for i := range s.tokens {
		t := &s.tokens[i]
		switch {
		case t.kind == word:
			t.first, begin = begin, false
		case t.kind == mark && strings.ContainsAny(t.low, ".!?…:•"):
			begin = true
		}
	}
}
