package rules

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"relcharter/charter"
)

func TestZZPrecisionDump(t *testing.T) {
	show := os.Getenv("PSHOW") // "even" "odd" or ""
	only := os.Getenv("PRULE")
	for _, r := range All() {
		if only != "" && !strings.Contains(","+only+",", ","+r.ID+",") {
			continue
		}
		for _, lang := range charter.Languages {
			cs := casesOf(t, r, lang)
			if len(cs) == 0 {
				continue
			}
			var n [2]tally
			for i, c := range cs {
				m := weigh(t, r, c, lang)
				n[i%2].add(m)
				if show == "even" && i%2 == 1 || show == "all" {
					if m.right < m.found {
						fmt.Printf("   WRONG %s\n", c)
					}
					if m.seen < m.marked {
						fmt.Printf("   MISSED %s\n", c)
					}
				}
			}
			fmt.Printf("%-30s %s  held %d/%d recall %d/%d   look %d/%d recall %d/%d\n", r.ID, lang, n[0].right, n[0].found, n[0].seen, n[0].marked, n[1].right, n[1].found, n[1].seen, n[1].marked)
		}
	}
}
