package report

import (
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"

	"relcharter/charter"
	"relcharter/lint"
)

// reach is how far from a span the source is looked at, in bytes; what is shown of a line is always nearer.
const reach = 1000

// excerpt is the line a finding begins on, as far as it can ever be shown: what it is about, and what stands around that.
type excerpt struct {
	before, mark, after string
	begun               bool // the line begins before what is kept
	ok                  bool // there is something to show
}

// cut returns the excerpt of a finding; it holds on to nothing of src.
func cut(src string, f *lint.Finding) excerpt {
	s := f.Span
	if s.End == 0 || s.End > len(src) {
		return excerpt{}
	}
	start := s.Start - (f.Start.Byte - 1)
	end := len(src)
	if i := strings.IndexByte(src[s.Start:], '\n'); i >= 0 {
		end = s.Start + i
	}
	end -= len(src[s.Start:end]) - len(strings.TrimSuffix(src[s.Start:end], "\r"))
	stop := min(s.End, end)
	near := max(start, runeStart(src, s.Start-reach))
	far := min(end, runeStart(src, stop+reach))
	return excerpt{
		before: strings.Clone(src[near:s.Start]),
		mark:   strings.Clone(src[s.Start:min(stop, runeStart(src, s.Start+reach))]),
		after:  strings.Clone(src[stop:far]),
		begun:  near > start,
		ok:     true,
	}
}

// snippet returns the excerpt as it can be shown in limit columns, and a run of ^ to put under what it is about.
func (e excerpt) snippet(limit int) (line, carets string) {
	before, mark, after := shown(e.before), shown(e.mark), shown(e.after)
	if whole := before + mark + after; charter.Inert(whole) != whole { // an order, one part of it in each
		before, mark, after = unsharp(before), unsharp(mark), unsharp(after)
	}
	if e.begun {
		before = ellipsis + before
	}
	before, mark, after = fit(before, mark, after, limit)
	width := max(1, displaywidth.String(mark))
	return strings.TrimRight(before+mark+after, " "), strings.Repeat(" ", displaywidth.String(before)) + strings.Repeat("^", width)
}

// runeStart returns the nearest offset at or before off where a character begins, within the bounds of src.
func runeStart(src string, off int) int {
	off = min(max(off, 0), len(src))
	for back := range min(utf8.UTFMax, off+1) { // bytes that are no text have no beginning
		if off-back == len(src) || utf8.RuneStart(src[off-back]) {
			return off - back
		}
	}
	return off
}

// shown returns source text as it is printed: tabs as four blanks, nothing that acts.
func shown(s string) string { return charter.Inert(strings.ReplaceAll(s, "\t", "    ")) }

// unsharp returns s with # as charter.Visible writes what it hides: no order is left in it.
func unsharp(s string) string { return strings.ReplaceAll(s, "#", `\u{0023}`) }

const ellipsis = "…"

// fit cuts what stands around mark, and mark itself when it must be, so that the three fit in limit columns together.
func fit(before, mark, after string, limit int) (string, string, string) {
	b, m, a := displaywidth.String(before), displaywidth.String(mark), displaywidth.String(after)
	if b+m+a <= limit {
		return before, mark, after
	}
	if m > limit*3/4 {
		mark = displaywidth.TruncateString(mark, limit*3/4, ellipsis)
		m = displaywidth.String(mark)
	}
	room := limit - m
	if keep := max(room/2, room-a); b > keep {
		before = ellipsis + last(before, keep-1)
		b = displaywidth.String(before)
	}
	return before, mark, displaywidth.TruncateString(after, max(0, room-b), ellipsis)
}

// last returns the end of s, at most width columns wide.
func last(s string, width int) string {
	drop := displaywidth.String(s) - width
	graphemes := displaywidth.StringGraphemes(s)
	cut := 0
	for drop > 0 && graphemes.Next() {
		drop -= graphemes.Width()
		cut += len(graphemes.Value())
	}
	return s[cut:]
}
