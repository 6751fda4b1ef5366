package prose

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// marked is a deadline, a frequency or an amount that a reader marked in testdata/slots.tsv.
var marked = regexp.MustCompile(`⟦(deadline|frequency|amount):([^⟧]*)⟧`)

// measures returns a marked statement as people wrote it, and where its measures stand.
func unmark(s string) (plain string, spans []Span, kinds []string) {
	var b strings.Builder
	last := 0
	for _, m := range marked.FindAllStringSubmatchIndex(s, -1) {
		b.WriteString(s[last:m[0]])
		start := b.Len()
		b.WriteString(s[m[4]:m[5]])
		spans, kinds = append(spans, Span{start, b.Len()}), append(kinds, s[m[2]:m[3]])
		last = m[1]
	}
	b.WriteString(s[last:])
	return b.String(), spans, kinds
}

// Deadlines, frequencies and amounts that bear a number are found, by kind, nearly always; and what is found and bears a number is one.
func TestMeasures(t *testing.T) {
	data, err := os.ReadFile("testdata/slots.tsv")
	if err != nil {
		t.Fatal(err)
	}
	total, found, claimed, right := map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}
	for line := range strings.Lines(string(data)) {
		lang, text, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		plain, spans, kinds := unmark(text)
		slots := Classify(plain, lang).Slots
		for i, s := range spans {
			total[lang]++
			if hits(slots, s, kinds[i]) {
				found[lang]++
			} else {
				t.Logf("%s missed: %s %q in %s", lang, kinds[i], plain[s.Start:s.End], plain)
			}
		}
		for _, s := range slots {
			if s.Kind != Deadline && s.Kind != Amount && s.Kind != Frequency || !strings.ContainsAny(plain[s.Start:s.End], "0123456789") {
				continue
			}
			claimed[lang]++
			if overlaps(spans, s.Span) {
				right[lang]++
			} else {
				t.Logf("%s not a measure: %s %q in %s", lang, s.Kind, plain[s.Start:s.End], plain)
			}
		}
	}
	for _, lang := range Languages {
		recall, precision := float64(found[lang])/float64(total[lang]), float64(right[lang])/float64(claimed[lang])
		t.Logf("%s: of %d measures %.3f found; of %d found with digits %.3f are measures", lang, total[lang], recall, claimed[lang], precision)
		if recall < 0.98 || precision < 0.95 {
			t.Errorf("%s: recall %.3f, precision %.3f", lang, recall, precision)
		}
	}
}

func hits(slots []Slot, s Span, kind string) bool {
	for _, slot := range slots {
		if slot.Kind.String() == kind && slot.Start < s.End && slot.End > s.Start {
			return true
		}
	}
	return false
}

func overlaps(spans []Span, s Span) bool {
	for _, each := range spans {
		if each.Start < s.End && each.End > s.Start {
			return true
		}
	}
	return false
}

// Working hours and days are not hours and days.
func TestWorkingTime(t *testing.T) {
	for _, tt := range []struct{ text, lang, unit string }{
		{"Nous vous rappelons sous 24 heures ouvrées.", "fr", "working-hour"},
		{"Nous vous rappelons sous 24 heures.", "fr", "hour"},
		{"Nous vous rappelons sous 3 jours ouvrés.", "fr", "working-day"},
		{"We call you back within 8 working hours.", "en", "working-hour"},
		{"We call you back within 3 business days.", "en", "working-day"},
	} {
		unit := ""
		for _, s := range Classify(tt.text, tt.lang).Slots {
			if s.Kind == Deadline {
				unit = s.Quantity.Unit
			}
		}
		if unit != tt.unit {
			t.Errorf("%s: %q, want %q", tt.text, unit, tt.unit)
		}
	}
}
