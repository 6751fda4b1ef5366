package prose

import (
	"strings"
	"testing"
)

// The files that are searched as they are stay sorted, and every line of them is found.
func TestSortedFiles(t *testing.T) {
	for _, lang := range Languages {
		p := load(lang)
		for name, file := range map[string]*sorted{"lexicon.txt": p.lexicon, "forms.txt": p.forms, "plurals.txt": p.plurals} {
			last := ""
			for line := range strings.Lines(p.file(name)) {
				key, rest, ok := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
				if !ok || key <= last {
					t.Fatalf("%s/%s: %q after %q: one entry a line, sorted by bytes, none twice", lang, name, line, last)
				}
				if same, found, ok := file.find(key); !ok || same != key || found != rest {
					t.Fatalf("%s/%s: %q is not found", lang, name, key)
				}
				last = key
			}
			for _, missing := range []string{"", "zzzz", "a zzz", "é", last + "x"} {
				if _, _, ok := file.find(missing); ok {
					t.Errorf("%s/%s: %q is found", lang, name, missing)
				}
			}
		}
	}
}

// Every line of every list can be read, and begins with what an index can hold.
func TestLists(t *testing.T) {
	for _, lang := range Languages {
		for _, rules := range []bool{false, true} {
			p := newPhrases(lang, rules)
			if len(p.lines) < 500 {
				t.Errorf("%s: %d phrases", lang, len(p.lines))
			}
			for i := range p.lines {
				first := p.lines[i].cut().elements[0]
				if first.gap > 0 || first.optional {
					t.Errorf("%s/%s: %q begins with what may be missing", lang, p.lines[i].list.name, p.lines[i].text)
				}
			}
		}
	}
}
