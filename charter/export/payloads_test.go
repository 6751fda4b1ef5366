package export

import (
	_ "embed"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"relcharter/charter"
)

//go:embed testdata/payloads.toml
var payloads string

// attacks are what a page must show as text, or drop, by kind; see testdata/payloads.toml.
var attacks = func() map[string][]string {
	var out map[string][]string
	if _, err := toml.Decode(payloads, &out); err != nil {
		panic(err) // embedded
	}
	return out
}()

// allAttacks returns the attacks of all kinds.
func allAttacks() []string { return slices.Concat(slices.Collect(maps.Values(attacks))...) }

func TestAttacks(t *testing.T) {
	all := allAttacks()
	slices.Sort(all)
	if n := len(slices.Compact(all)); n < 350 || n != len(all) {
		t.Errorf("%d attacks, %d different ones", len(all), n)
	}
}

// sheets are the ways a page can be made of a charter whose owners all have that function.
func sheets(function string) map[string]Options {
	return map[string]Options{
		"public":   {},
		"internal": {View: Internal},
		"poster":   {Sheet: Poster},
		"card":     {View: Internal, Sheet: Card, Function: function},
	}
}

// hostile returns the options with an attack in all that is text in them.
func (o Options) hostile(attack string) Options {
	o.Generator = attack
	o.Findings = []Finding{{Key: "behaviour[behaviour-id]", Rule: attack, Severity: attack, Message: attack, Next: attack}}
	return o
}

// TestHostile holds that nothing an author types in any field can act, in any view, sheet or format; and that it takes nothing off the
// page: what is typed after it is there, and where a field is plain text so are its letters.
func TestHostile(t *testing.T) {
	benign := parsed(t, everyField(stamp, live))
	for kind, list := range attacks {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			for i, attack := range list {
				if testing.Short() && i%8 > 0 {
					continue
				}
				alone := parsed(t, everyField(func(string) string { return attack }, live))
				checkPage(t, "alone "+attack, "html", render(t, alone, "html", Options{View: Internal}.hostile(attack)))
				doc := parsed(t, everyField(func(path string) string { return attack + " " + stamp(path) }, live))
				for sheet, opts := range sheets(attack + " " + stamp("behaviour.owner.function")) {
					for _, f := range Formats() {
						page := checkPage(t, sheet+" "+f.ID+" "+attack, f.ID, render(t, doc, f.ID, opts.hostile(attack)))
						harmless := opts
						harmless.Function = stamp("behaviour.owner.function")
						checkShown(t, sheet+" "+f.ID, attack, page, render(t, benign, f.ID, harmless))
					}
				}
			}
		})
	}
}

// checkPage reports what in a page of that format could act, and returns the text that its readers see.
func checkPage(t *testing.T, what, format, page string) string {
	t.Helper()
	checkLog(t, what, page)
	switch format {
	case "html":
		body := htmlBody(t, page)
		checkBody(t, what, body)
		return html.UnescapeString(anyTag().ReplaceAllString(body, ""))
	case "markdown":
		body := converted(t, page)
		checkBody(t, what, body)
		return html.UnescapeString(anyTag().ReplaceAllString(body, ""))
	case "json":
		var value any
		if err := json.Unmarshal([]byte(page), &value); err != nil {
			t.Errorf("%s: %v", what, err)
		}
		return fmt.Sprint(value)
	case "csv":
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(page, "\ufeff"))).ReadAll()
		if err != nil {
			t.Errorf("%s: %v", what, err)
		}
		cells := slices.Concat(rows...)
		for _, cell := range cells {
			if strings.HasPrefix(strings.TrimLeft(cell, " \u00a0\u202f"), "=") || cell != "" && strings.ContainsRune("+-@\t\r", rune(cell[0])) {
				t.Errorf("%s: a formula: %q", what, cell)
			}
		}
		return strings.Join(cells, "\n")
	}
	return page
}

// TestHostileShape holds that ids, languages and choices that are none cannot act either.
func TestHostileShape(t *testing.T) {
	for _, attack := range allAttacks() {
		change := map[string]string{}
		for _, f := range charter.Fields {
			switch f.Kind {
			case charter.KindID, charter.KindRef, charter.KindEnum, charter.KindLang:
				change[f.Path] = tomlString(attack)
			}
		}
		change["behaviour.visibility"] = `"public"`
		doc := parsed(t, everyField(stamp, change))
		checkBody(t, attack, htmlBody(t, render(t, doc, "html", Options{})))
	}
}

// checkShown reports the fields that are on the harmless page, but not on that with the attack.
func checkShown(t *testing.T, what, attack, page, harmless string) {
	t.Helper()
	said := compared(page)
	for _, path := range textFields() {
		if !strings.Contains(harmless, stamp(path)) || strings.HasPrefix(path, "theme.") { // a font is shown by no text
			continue
		}
		if strings.HasPrefix(what, "card") && (path == "behaviour.actor" || path == "behaviour.act") {
			continue // it says an act in the words that make a sentence
		}
		if path == "behaviour.act" && (strings.HasSuffix(what, " html") || strings.HasSuffix(what, " markdown")) {
			continue // the promise has most of its words, which is enough
		}
		want := compared(stamp(path))
		if charter.FieldAt(path).Kind == charter.KindText {
			want = compared(clean(attack)) + want
		}
		if !strings.Contains(said, want) {
			t.Errorf("%s %s: %s does not show %q", what, attack, path, want)
		}
	}
}
