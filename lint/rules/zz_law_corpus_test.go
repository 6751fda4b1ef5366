package rules

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

func TestZZLawCorpus(t *testing.T) {
	files, _ := filepath.Glob("../prose/testdata/*/*.tsv")
	n, fired := 0, 0
	for _, f := range files {
		src, _ := os.ReadFile(f)
		for _, line := range strings.Split(string(src), "\n")[1:] {
			c := strings.Split(line, "\t")
			if len(c) < 5 {
				continue
			}
			n++
			lang := charter.Lang(c[1])
			e := lint.Example{}
			st := strings.ReplaceAll(strings.ReplaceAll(c[3], "\\", "\\\\"), "\"", "\\\"")
			whole, _ := e.Complete(charter.L10n{FR: says(st, ""), EN: says(st, "")}, lang)
			doc := charter.Parse("a.charter.toml", whole)
			found := runOne(doc, Find("law-as-favour"))
			for _, x := range found {
				fired++
				t.Logf("CH %s %s %s | %s | %s", x.Severity, c[0], c[4], c[3], x.Message.EN)
			}
			pr, _ := document(lang, "Title", c[3])
			for _, x := range lint.RunProse(pr, []*lint.Rule{Find("law-as-favour")}, lint.Options{Today: lint.ExampleDay}).Findings {
				t.Logf("MD %s %s %s | %s | %s", x.Severity, c[0], c[4], c[3], x.Message.EN)
			}
		}
	}
	t.Logf("%d statements, %d fired", n, fired)
}
