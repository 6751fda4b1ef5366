package rules

import (
	"os"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

func TestZZReal(t *testing.T) {
	src, _ := os.ReadFile("/tmp/law/real.tsv")
	tp, fp, fn := 0, 0, 0
	for _, line := range strings.Split(strings.TrimSpace(string(src)), "\n") {
		c := strings.Split(line, "\t")
		e := lint.Example{}
		st := strings.ReplaceAll(c[2], "\"", "\\\"")
		in := says(st, "") + "\n[brand]\nname = \"" + c[1] + "\"\n"
		whole, _ := e.Complete(charter.L10n{FR: in, EN: in}, charter.Lang(c[0]))
		found := runOne(charter.Parse("a.charter.toml", whole), Find("law-as-favour"))
		switch {
		case len(found) > 0 && c[3] == "y":
			tp++
		case len(found) > 0:
			fp++
		case c[3] == "y":
			fn++
			t.Logf("MISS | %s", c[2])
		}
		for _, x := range found {
			t.Logf("%s %s | %s | %s", c[3], x.Severity, c[2], x.Message.EN)
		}
	}
	t.Logf("tp %d fp %d fn %d", tp, fp, fn)
}
