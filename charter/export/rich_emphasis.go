package export

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file decides by which marks words stand out in Markdown. A mark that touches another, or stands between a letter and a sign, can
// mean something else or nothing (https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis): where it might, there is a tag, and
// where tags are dropped, the words do not stand out.

// piece is a part of a line of Markdown: a text, or one end of words that stand out.
type piece struct {
	text    string     // what is written; of an end, once settled
	kind    inlineKind // of an end; plain for a text
	open    bool       // of an end: words follow
	other   int        // of an end: where the other one is
	settled bool       // of an end
}

// stressMarks are the marks for words that stand out, the one to be taken first; stressTags the tags that mean the same.
var (
	stressMarks = map[inlineKind][]string{strong: {"**", "__"}, missed: {"**", "__"}, emphasis: {"*", "_"}, struck: {"~~"}}
	stressTags  = map[inlineKind]string{strong: "strong", missed: "strong", emphasis: "em", struck: "del"}
)

// stressed adds words that stand out to a line. The blanks at their ends stay outside.
func stressed(line []piece, kind inlineKind, words []piece) []piece {
	var after []piece
	for len(words) > 0 && words[0].kind == plain {
		rest := strings.TrimLeftFunc(words[0].text, unicode.IsSpace)
		line = append(line, piece{text: words[0].text[:len(words[0].text)-len(rest)]})
		if words[0].text = rest; rest != "" {
			break
		}
		words = words[1:]
	}
	for n := len(words) - 1; n >= 0 && words[n].kind == plain; n-- {
		rest := strings.TrimRightFunc(words[n].text, unicode.IsSpace)
		after = append([]piece{{text: words[n].text[len(rest):]}}, after...)
		if words[n].text = rest; rest != "" {
			break
		}
		words = words[:n]
	}
	if len(words) > 0 {
		line = append(line, piece{kind: kind, open: true})
		line = append(append(line, words...), piece{kind: kind})
	}
	return append(line, after...)
}

// settle returns a line with marks or tags at the ends of the words that stand out.
func (d dialect) settle(line []piece) string {
	var opens []int
	for i := range line {
		switch p := &line[i]; {
		case p.kind == plain:
		case p.open:
			opens = append(opens, i)
		default:
			p.other = opens[len(opens)-1]
			line[p.other].other = i
			opens = opens[:len(opens)-1]
		}
	}
	within := map[byte]int{} // how many words that stand out by a mark of this sign are around
	var b strings.Builder
	for i := range line {
		p := &line[i]
		if bare, called := strings.CutSuffix(p.text, "!"); called && d.signAt(line, i, 1) == '[' {
			p.text = bare + d.sign('!') // before a link it would make a picture of it
		}
		if p.open {
			d.settleWords(line, i, within)
		}
		if p.kind != plain && p.text != "" && p.text[0] != '<' {
			if within[p.text[0]]++; !p.open {
				within[p.text[0]] -= 2
			}
		}
		b.WriteString(p.text)
	}
	return b.String()
}

// settleWords settles the ends of words that stand out.
func (d dialect) settleWords(line []piece, i int, within map[byte]int) {
	from, to := &line[i], &line[line[i].other]
	from.settled, to.settled = true, true
	if from.kind != struck || !d.struckTag {
		for _, mark := range stressMarks[from.kind] {
			if d.markable(line, i, mark, within[mark[0]] > 0) {
				from.text, to.text = mark, mark
				return
			}
		}
	}
	if tag := stressTags[from.kind]; !d.noTags {
		from.text, to.text = "<"+tag+">", "</"+tag+">"
	}
}

// markable reports whether the words that begin at i surely stand out by that mark; within says that they are among others that do by a
// mark of the same sign.
func (d dialect) markable(line []piece, i int, mark string, within bool) bool {
	j := line[i].other
	before, first, last, after := d.signAt(line, i, -1), d.signAt(line, i, 1), d.signAt(line, j, -1), d.signAt(line, j, 1)
	if slices.Contains([]rune{before, first, last, after}, rune(mark[0])) {
		return false // two marks would become one
	}
	opens := outside(before) || !sign(first)
	ends := outside(after) || !sign(last)
	if mark[0] == '_' { // which means nothing within a word
		opens, ends = outside(before), outside(after)
	}
	couldEnd := !unicode.IsSpace(before) && (!outside(before) || sign(first))
	return opens && ends && !(within && couldEnd)
}

// outside reports whether every version of CommonMark takes a sign for a blank or punctuation, sign whether one does. What is no ASCII and
// a symbol is punctuation since 0.31.
func outside(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsPunct(r) || r < utf8.RuneSelf && unicode.IsSymbol(r)
}

func sign(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

// signAt returns the sign that stands beside the end of words at i, before or after it, as step is -1 or 1: a blank where the line ends.
// What is not settled yet becomes punctuation; where it might be dropped, it counts as what suits a mark least.
func (d dialect) signAt(line []piece, i, step int) rune {
	inside := line[i].kind != plain && line[i].open == (step > 0)
	for at := i + step; at >= 0 && at < len(line); at += step {
		switch p := &line[at]; {
		case p.kind != plain && !p.settled && d.noTags && !inside:
			return 'a'
		case p.kind != plain && !p.settled:
			return '<'
		case p.text == "": // dropped
		case step > 0:
			r, _ := utf8.DecodeRuneInString(p.text)
			return r
		default:
			r, _ := utf8.DecodeLastRuneInString(p.text)
			return r
		}
	}
	return ' '
}
