package export

import (
	"slices"
	"strings"
	"unicode"

	"relcharter/charter"
)

// ordinal matches a French ordinal number as it is typed: 1er, 2e, XXIe. Its ending is set raised (Lexique des règles typographiques en usage
// à l’Imprimerie nationale, « Abréviations »).
var ordinal = charter.Pattern(`\b(?:1(ers?|res?)|(?:[02-9]|[1-9]\d{1,2}|[IVXLC]{2,})(es?))\b`)

// raised returns r with the endings of its ordinal numbers raised, when tag is that of French.
func (r rich) raised(tag string) rich {
	if !strings.HasPrefix(tag, string(charter.French)) || !r.counts() {
		return r
	}
	out := make(rich, len(r))
	for i, bl := range r {
		bl.text, bl.inner = raised(bl.text), bl.inner.raised(tag)
		items := make([]rich, len(bl.items))
		for j, item := range bl.items {
			items[j] = item.raised(tag)
		}
		bl.items, out[i] = items, bl
	}
	return out
}

// counts reports whether r may have an ordinal number: hardly a text has.
func (r rich) counts() bool {
	for _, bl := range r {
		if bl.inner.counts() || countsIn(bl.text) {
			return true
		}
		for _, item := range bl.items {
			if item.counts() {
				return true
			}
		}
	}
	return false
}

func countsIn(text []inline) bool {
	for _, in := range text {
		before := ' '
		for _, r := range in.text {
			if (r == 'e' || r == 'r') && (unicode.IsDigit(before) || unicode.IsUpper(before)) {
				return true
			}
			before = r
		}
		if countsIn(in.inner) {
			return true
		}
	}
	return false
}

func raised(text []inline) []inline {
	var out []inline
	for _, in := range text {
		if in.kind != link || words(in.inner) != in.to { // an address stays as it is
			in.inner = raised(in.inner)
		}
		if in.kind != plain {
			out = append(out, in)
			continue
		}
		at := 0
		addresses := addressesIn(in.text)
		for _, m := range ordinal().FindAllStringSubmatchIndex(in.text, -1) {
			if slices.ContainsFunc(addresses, func(a []int) bool { return a[0] <= m[0] && m[1] <= a[1] }) {
				continue
			}
			from := max(m[2], m[4]) // of the two endings, the one that is not there is at -1
			out = append(out, inline{kind: plain, text: in.text[at:from]}, inline{kind: superscript, inner: textOf(in.text[from:m[1]])})
			at = m[1]
		}
		out = append(out, textOf(in.text[at:])...)
	}
	return out
}
