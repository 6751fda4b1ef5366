package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentences cuts text into sentences, as byte ranges without gaps. A sentence ends behind . ! ? or … and what closes with it
// (quotes, brackets), when a plain space follows and then no lower-case letter; or at a hard line break (a line feed) that
// no lower-case letter follows. Colons and semicolons end nothing; nor do abbreviations, initials and "1." at its head.
func sentences(text string) [][2]int {
	var out [][2]int
	start := 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		switch {
		case r == '\n' && beginsSentence(text[i:]):
		case isStop(r):
			stop := i - size
			i = closed(text, i)
			if i == len(text) || text[i] != ' ' && text[i] != '\n' || !beginsSentence(text[i+1:]) {
				continue
			}
			if r == '.' && i == stop+1 && continues(text[start:stop], text[i+1:]) {
				continue
			}
		default:
			continue
		}
		out = append(out, [2]int{start, i})
		start = i
	}
	if strings.TrimSpace(text[start:]) != "" {
		out = append(out, [2]int{start, len(text)})
	}
	return out
}

func isStop(r rune) bool { return r == '.' || r == '!' || r == '?' || r == '…' }

// closed returns the offset behind the stops, closing quotes and brackets at i, no-break and plain spaces before "»" and
// no-break ones before "!" and "?" included.
func closed(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == ' ' || r == '\u00a0' || r == '\u202f' {
			next, more := utf8.DecodeRuneInString(text[i+size:])
			if next != '»' && (r == ' ' || next != '!' && next != '?') {
				return i
			}
			i += size + more
			continue
		}
		if !isStop(r) && !strings.ContainsRune("»”’\"')]", r) {
			return i
		}
		i += size
	}
	return i
}

// beginsSentence reports whether text can be the beginning of a sentence.
func beginsSentence(text string) bool {
	for _, r := range text {
		if r == ' ' || r == '\n' {
			continue
		}
		return !unicode.IsLower(r) && !strings.ContainsRune(",;:.)]!?»", r)
	}
	return false
}

var (
	// hard are abbreviations that something always follows in their sentence.
	hard = words("m mm mme mmes mlle mr mrs ms dr me pr prof st ste", "e.g i.e p.ex cf vs approx viz resp c.-à-d c-à-d",
		"tél tel réf ref fig chap av bd env bât")
	// before numbers are abbreviations when a number follows.
	beforeNumber = words("n° no nº nos art p pp vol min max al alin § sec ch ext")
	// ending are abbreviations, of units above all, that end a sentence unless a number follows.
	ending = words("etc h min s sec j km kg")
	// soft are abbreviations that may end a sentence.
	soft = words("a.m p.m am pm ltd inc co jr sr art vol")
	// starters are words that, with a capital, are taken to begin a sentence behind a soft abbreviation or an initial.
	starters = words("we our you your if when the this these they it in on at for all every each any no please",
		"nous notre nos vous votre vos si quand lorsque le la les l' un une ce cet cette ces il elle ils elles on en au aux dès pour tout toute tous chaque")
)

// continues reports whether the stop between before (the sentence so far) and after belongs to a word.
func continues(before, after string) bool {
	const longest = 24 // bytes looked at for the word before the stop
	head := before
	if len(head) > longest {
		head = strings.ToValidUTF8(head[len(head)-longest:], "")
	}
	at := strings.LastIndexFunc(head, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("(«“\"[/’'", r) })
	_, size := utf8.DecodeRuneInString(head[max(at, 0):])
	word := head
	if at >= 0 {
		word = head[at+size:]
	}
	low := strings.ToLower(word)
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, " \n"))
	switch {
	case len(before) < longest && strings.Trim(before, "0123456789 .") == "":
		return true // "1. " and "2.1. " number what follows
	case hard[low], unicode.IsDigit(next) && beforeNumber[low]:
		return true
	case ending[word]:
		return unicode.IsDigit(next)
	case soft[low]:
		return unicode.IsDigit(next) || !starts(after)
	}
	return isInitial(word) && !starts(after)
}

// isInitial reports whether a word is capital letters with stops between them: "J" of "J. Dupont", "U.K" of "U.K.".
func isInitial(word string) bool {
	n := 0
	for part := range strings.SplitSeq(word, ".") {
		part = strings.TrimPrefix(part, "-") // "J.-P."
		r, size := utf8.DecodeRuneInString(part)
		if size == 0 || size != len(part) || !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return n > 1 || word != "I"
}

// starts reports whether text begins with a word that is taken to begin a sentence.
func starts(text string) bool {
	const longest = 24 // bytes
	if len(text) > longest {
		text = strings.ToValidUTF8(text[:longest], "")
	}
	ws := wordsOf(text)
	return len(ws) > 0 && starters[ws[0]]
}
