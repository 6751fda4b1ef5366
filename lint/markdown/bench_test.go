package markdown

import (
	"fmt"
	"strings"
	"testing"
)

// shape is a kind of document that can be made as long as one likes.
type shape struct {
	name string
	text func(size int) string
}

func repeated(s string) func(int) string {
	return func(size int) string { return strings.Repeat(s, size/len(s)+1) }
}

// counted repeats a line with a number of its own.
func counted(format string) func(int) string {
	return func(size int) string {
		var b strings.Builder
		for i := 0; b.Len() < size; i++ {
			b.WriteString(strings.ReplaceAll(format, "%d", fmt.Sprint(i)))
		}
		return b.String()
	}
}

func indented(size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String()
}

// shapes are what documents are made of, then what costs a careless reader the square of its length.
var shapes = []shape{
	{"paragraph", repeated("Nous vous rappelons sous 24 h. ")},
	{"no stop", repeated("nous vous rappelons et ")},
	{"lines", repeated("Nous vous rappelons\nsous 24 h.\n")},
	{"paragraphs", repeated("We *will* call **you** back [soon](x).\n\n")},
	{"items", repeated("- Item one\n")},
	{"stem", func(n int) string { return "We will:\n\n" + repeated("- answer\n")(n) }},
	{"long stem", func(n int) string {
		return "We will " + repeated("and ")(n/2) + ":\n\n" + repeated("- answer\n")(n/2)
	}},
	{"table", func(n int) string { return "|a|b|\n|-|-|\n" + repeated("|x y z|We do it|\n")(n) }},
	{"wide table", func(n int) string {
		return repeated("|a")(n/3) + "|\n" + repeated("|-")(n/3) + "|\n" + repeated("|a")(n/3) + "|\n"
	}},
	{"empty cells", func(n int) string {
		return repeated("|a")(n/20) + "|\n" + repeated("|-")(n/20) + "|\n" + repeated("a\n")(n)
	}},
	{"headings", repeated("# If you call\n")},
	{"deeper headings", repeated("# a\n## b\n### c\nd e\n")},
	{"quotes", func(n int) string { return repeated("> ")(n) + "a" }},
	{"quote lines", repeated("> > > > > > > > > > > > > > > > a\n")},
	{"nested lists", indented},
	{"nested lists and blanks", func(n int) string { return indented(n/2) + repeated("\n")(n/2) }},
	{"nested lists, lazy lines", func(n int) string { return indented(n/2) + repeated("b\n")(n/2) }},
	{"quotes, lazy lines", func(n int) string { return repeated("> ")(200) + repeated("b\n")(n) }},
	{"markers", repeated("- ")},
	{"emphasis", repeated("*a_ ")},
	{"emphasis lines", repeated("> *a_ **b\n")},
	{"open links", repeated("[a](")},
	{"links gone on below", repeated("[](\n")},
	{"no links", repeated("[](a b)\n")},
	{"brackets", repeated("[ab ![")},
	{"backticks", repeated("`a ``b ")},
	{"numbers", repeated("1. ")},
	{"tildes", repeated("~")},
	{"escaped backticks", repeated("\\``\n\\<")},
	{"boxes", repeated("\n[ ] ")},
	{"tags", repeated("<a b=\" <!-- <? ")},
	{"references", counted("&#%d; &amp ")},
	{"definitions of links", counted("[a%d]: http://x\n")},
	{"footnotes", counted("a[^%d]\n\n[^%d]: b\n\n")},
	{"definitions", repeated("a\n: b c\n\n")},
	{"stops", repeated("A. ")},
	{"dots", repeated(".")},
	{"closers", repeated(". »")},
	{"blank", repeated(" \n")},
	{"spaces", func(n int) string { return "a" + repeated(" ")(n) + "b" }},
	{"bytes", repeated("\xff\x00\r")},
	{"one word", repeated("a'")},
	{"front matter", func(n int) string { return "---\n" + repeated("a: b\n")(n) }},
}

// BenchmarkRead reads a megabyte of each shape.
func BenchmarkRead(b *testing.B) {
	for _, s := range shapes {
		src := []byte(s.text(1 << 20))
		b.Run(s.name, func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				Read("x", src)
			}
		})
	}
}
