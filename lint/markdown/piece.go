package markdown

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"relcharter/charter"
)

// piece is text that knows where each of its bytes comes from. Its segments are in the order of the source.
type piece struct {
	text string
	segs []seg
}

// seg is a run of a piece's text, up to the next one.
type seg struct {
	at    int          // offset in the text
	src   charter.Span // what the run was read from; empty for a run that is not in the source
	exact bool         // the run is the bytes of src; otherwise src stands for all of it
}

// find returns the index of the segment that holds the byte at offset i.
func (p piece) find(i int) int {
	return max(sort.Search(len(p.segs), func(k int) bool { return p.segs[k].at > i })-1, 0)
}

// source returns the source range of bytes [start,end) of the text.
func (p piece) source(start, end int) charter.Span {
	if len(p.segs) == 0 {
		return charter.Span{}
	}
	start = min(max(start, 0), len(p.text))
	end = min(max(end, start), len(p.text))
	first := p.segs[p.find(start)]
	span := first.src
	if first.exact {
		span.Start = first.src.Start + start - first.at
	}
	if end == start {
		return charter.Span{Start: span.Start, End: span.Start}
	}
	last := p.segs[p.find(end-1)]
	span.End = last.src.End
	if last.exact {
		span.End = last.src.Start + end - last.at
	}
	return span
}

// slice returns bytes [start,end) of p, white space at both ends left out.
func (p piece) slice(start, end int) piece {
	text := p.text[start:end]
	text = strings.TrimLeftFunc(text, unicode.IsSpace)
	start = end - len(text)
	text = strings.TrimRightFunc(text, unicode.IsSpace)
	end = start + len(text)
	if text == "" {
		return piece{}
	}
	from, upto := p.find(start), p.find(end-1)
	out := piece{text: text, segs: make([]seg, 0, upto-from+1)}
	for _, s := range p.segs[from : upto+1] {
		if s.exact && s.at < start {
			s.src.Start += start - s.at
		}
		s.at = max(s.at-start, 0)
		out.segs = append(out.segs, s)
	}
	if last := &out.segs[len(out.segs)-1]; last.exact {
		last.src.End = last.src.Start + len(text) - last.at
	}
	return out
}

// whole returns p on one line, white space at both ends left out.
func (p piece) whole() piece { return p.slice(0, len(p.text)).onLine() }

// onLine returns p with hard line breaks as spaces.
func (p piece) onLine() piece {
	p.text = strings.ReplaceAll(p.text, "\n", " ")
	return p
}

// glued is text that is not in the source, at the place where next begins.
func glued(glue string, next piece) piece {
	at := next.source(0, 0)
	return piece{text: glue, segs: []seg{{src: at}}}
}

// concat returns pieces one behind the other.
func concat(parts ...piece) piece {
	var text strings.Builder
	var segs []seg
	for _, p := range parts {
		if p.text == "" {
			continue
		}
		for _, s := range p.segs {
			s.at += text.Len()
			segs = append(segs, s)
		}
		text.WriteString(p.text)
	}
	return piece{text: text.String(), segs: segs}
}

// lowered returns p with its first letter in lower case.
func (p piece) lowered() piece {
	r, size := utf8.DecodeRuneInString(p.text)
	rest := p.slice(size, len(p.text))
	head := piece{text: string(unicode.ToLower(r)), segs: []seg{{src: p.source(0, size)}}}
	if gap := len(p.text) - len(rest.text); gap > size { // a word of one letter: "À"
		return concat(head, piece{text: p.text[size:gap], segs: []seg{{src: p.source(size, gap)}}}, rest)
	}
	return concat(head, rest)
}
