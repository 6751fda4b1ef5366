package tomltree

import (
	"fmt"
	"strings"
	"testing"
)

// charterText is a file of about 3 kB like those this package is for.
var charterText = charterLike(3 << 10)

func charterLike(size int) string {
	var b strings.Builder
	b.WriteString("#:schema ./charter.schema.json\nschema = 1\n\n[charter]\nid = \"maison\"\ntitle = \"Une maison\"\nlanguage = \"fr\"\nexcludes = [\n  \"rien\", # pour l'instant\n]\n")
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "\n# acte %d\n[[behaviour]]\nid = \"acte-%d\"\nstatement = \"Nous rappelons sous un jour ouvré.\"\nmoments = [\"achat\", \"panne\", \"retour\"]\ndeadline = { value = 1, unit = \"working-day\", from = \"la demande\" }\nact = \"\"\"\nNous rappelons chaque personne qui a *laissé un message*,\nsans attendre qu'elle insiste.\n\"\"\"\nsince = 2026-01-02\n[behaviour.owner]\nrole = 'service client'\n", i, i)
	}
	return b.String()
}

func BenchmarkParse(b *testing.B) {
	for _, size := range []int{3 << 10, 1 << 20} {
		src := charterLike(size)
		b.Run(fmt.Sprintf("%dkB", size>>10), func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				Parse(src)
			}
		})
		b.Run(fmt.Sprintf("%dkB with index", size>>10), func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				Parse(src).Get(Path{K("schema")})
			}
		})
		b.Run(fmt.Sprintf("%dkB with errors", size>>10), func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				Parse(src).Errors()
			}
		})
	}
}

// garbage is text that could drive a careless parser out of time or memory.
var garbage = []struct {
	name string
	make func(size int) string
}{
	{"words", fill("hello world\n")},
	{"brackets", fill("[")},
	{"open arrays", fill("a = [\n")},
	{"array in array", func(n int) string { return "a = " + strings.Repeat("[", 127) + fill("1,\n")(n) }},
	{"nested faults", fill("a = [{b = [{b = [{b = x y\n")},
	{"open texts", fill("a = \"\"\"\nb = '''\n")},
	{"open keys", fill("\"\"\"\n")},
	{"one open text", func(n int) string { return "a = \"\"\"\n" + fill("b = 1\n")(n) }},
	{"escaped fences", func(n int) string { return "a = \"\"\"\n" + fill(`\"""`)(n) }},
	{"backslashes", func(n int) string { return "a = \"\"\"\n" + fill(`\`)(n) + "\n" }},
	{"quotes", fill("\"")},
	{"commas", func(n int) string { return "a = [" + fill(",")(n) }},
	{"carriage returns", fill("\r")},
	{"carriage returns in array", func(n int) string { return "a = [" + fill("\r")(n) }},
	{"zeros", fill("\x00")},
	{"bytes", fill("\xff")},
	{"empty lines", fill("\n")},
	{"dots", fill("a.")},
	{"dotted key", func(n int) string { return fill("a.")(n) + "a = 1\n" }},
	{"deep headers", fill("[" + strings.Repeat("a.", 120) + "a]\n")},
	{"equal keys", fill("a = 1\n")},
	{"values without quotes", fill("a = un\n")},
	{"one line", fill("a = 1 ")},
	{"blanks", fill(" ")},
	{"elements without comma", func(n int) string { return "a = [" + fill("1 ")(n) }},
	{"strings without comma", func(n int) string { return "a = [" + fill("'x'\n")(n) }},
	{"strings without comma on a line", func(n int) string { return "a = [" + fill("'x' ")(n) }},
	{"fences behind keys", fill("a = \"\"\"\nb = \"\"\" x\n")},
	{"pairs on a line", func(n int) string { return "a = {" + fill("b ")(n) }},
}

func fill(unit string) func(int) string {
	return func(size int) string { return strings.Repeat(unit, size/len(unit)) }
}

func BenchmarkGarbage(b *testing.B) {
	for _, g := range garbage {
		src := g.make(10_000_000)
		b.Run(g.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Parse(src).Errors()
			}
		})
	}
}
