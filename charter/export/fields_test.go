package export

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
)

// unshown are the texts that are no text for readers. Everything else an author writes is on the page, but for what is internal to
// the brand on a page for everybody.
var unshown = []string{
	"approval.seal", "theme.logo", "theme.accent", "theme.ink", "theme.paper", "theme.font", "theme.heading_font",
}

// withheldField reports whether the field, or a table it stands in, is internal.
func withheldField(path string) bool {
	for f := charter.FieldAt(path); f != nil; f = charter.FieldAt(f.Parent()) {
		if f.Internal {
			return true
		}
	}
	return false
}

// everyField returns a charter in which every key is there once, each text being what text returns for its path. Identifiers
// are the name of their table and refer to each other. Change holds, by path, values as TOML; "" for a key to leave out.
func everyField(text func(path string) string, change map[string]string) string {
	var src strings.Builder
	var table func(path string) string
	value := func(f *charter.Field) string {
		if v, ok := change[f.Path]; ok {
			return v
		}
		v := ""
		switch f.Kind {
		case charter.KindText, charter.KindProse:
			v = tomlString(text(f.Path))
		case charter.KindID:
			v = `"` + strings.ReplaceAll(f.Parent(), ".", "-") + `-id"`
		case charter.KindRef:
			v = `"` + f.Refs + `-id"`
		case charter.KindEnum:
			v = `"` + f.Choices[0].Value + `"`
		case charter.KindLang:
			v = `"fr"`
		case charter.KindBool:
			v = "true"
		case charter.KindDate:
			v = "2026-10-31"
		case charter.KindTable:
			return table(f.Path)
		default:
			v = "1"
		}
		if f.List {
			return "[" + v + "]"
		}
		return v
	}
	table = func(path string) string {
		var parts []string
		for _, f := range charter.FieldsOf(path) {
			if v := value(f); v != "" {
				parts = append(parts, f.Name()+" = "+v)
			}
		}
		return "{ " + strings.Join(parts, ", ") + " }"
	}
	for _, f := range charter.FieldsOf("") {
		if v, ok := change[f.Path]; ok && v == "" {
			continue
		}
		switch f.Kind {
		case charter.KindTable:
			fmt.Fprintf(&src, "[%s]\n", f.Path)
		case charter.KindItems:
			fmt.Fprintf(&src, "[[%s]]\n", f.Path)
		default:
			fmt.Fprintf(&src, "%s = %s\n", f.Path, value(f))
			continue
		}
		for _, sub := range charter.FieldsOf(f.Path) {
			if v := value(sub); v != "" {
				fmt.Fprintf(&src, "%s = %s\n", sub.Name(), v)
			}
		}
	}
	return src.String()
}

// live makes the behaviour of everyField one that is done today, for all to read.
var live = map[string]string{"behaviour.status": `"live"`, "behaviour.visibility": `"public"`}

// tomlString writes a TOML basic string.
func tomlString(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteString(`\` + string(r))
		case r < 0x20 || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// stamp returns a word that stands for a path and for no other.
func stamp(path string) string {
	i := slices.IndexFunc(charter.Fields, func(f *charter.Field) bool { return f.Path == path })
	return fmt.Sprintf("Qx%cx%cx", 'a'+rune(i/20), 'a'+rune(i%20))
}

func parsed(t *testing.T, src string) *charter.Document {
	t.Helper()
	doc := charter.Parse("every", src)
	if !doc.Wellformed() {
		t.Fatalf("%s\n%s", doc.Problems[0].Message.EN, src)
	}
	return doc
}

func textFields() []string {
	var out []string
	for _, f := range charter.Fields {
		if f.Kind == charter.KindText || f.Kind == charter.KindProse {
			out = append(out, f.Path)
		}
	}
	return out
}

// pageFormats are the formats people read. The others hold data: see their own tests.
var pageFormats = []string{"html", "markdown"}

// TestEveryField holds that what an author writes for readers is on every page for them, and nothing else is. Fonts are in the style
// sheet alone.
func TestEveryField(t *testing.T) {
	style := regexp.MustCompile(`(?s)<style>.*</style>`)
	approved := maps.Clone(live)
	approved["approval.seal"] = `"` + parsed(t, everyField(stamp, live)).Seal() + `"`
	doc := parsed(t, everyField(stamp, approved))
	if len(doc.Problems) > 0 {
		t.Fatal(doc.Problems[0].Message.EN)
	}
	for _, view := range []View{Public, Internal} {
		for _, id := range pageFormats {
			page := style.ReplaceAllString(render(t, doc, id, Options{View: view}), "")
			for _, path := range textFields() {
				shown, unseen := strings.Contains(page, stamp(path)), slices.Contains(unshown, path) || view == Public && withheldField(path)
				if shown == unseen {
					t.Errorf("%s, view %d: %s shown: %v", id, view, path, shown)
				}
			}
			for _, table := range []string{"audience", "moment", "trait", "discourse", "benefit", "behaviour"} {
				if anchor := `id="` + table + `-id"`; strings.Count(page, anchor) != 1 {
					t.Errorf("%s, view %d: %d times %s, not once", id, view, strings.Count(page, anchor), anchor)
				}
			}
		}
	}
}

// TestWithheld holds that nothing of a behaviour that is not public reaches a page.
func TestWithheld(t *testing.T) {
	for _, visibility := range []string{`"internal"`, `"Public"`, `"interne"`} {
		doc := parsed(t, everyField(stamp, map[string]string{"behaviour.status": `"live"`, "behaviour.visibility": visibility}))
		for _, f := range Formats() {
			page := render(t, doc, f.ID, Options{})
			for _, path := range textFields() {
				if strings.HasPrefix(path, "behaviour.") && strings.Contains(page, stamp(path)) {
					t.Errorf("%s: %s shown with visibility %s", f.ID, path, visibility)
				}
			}
			if strings.Contains(page, "behaviour-id") {
				t.Errorf("%s: a link to a behaviour that is not there", f.ID)
			}
		}
	}
}

// TestApart holds that what is not a promise of today's is shown in its own section, and nowhere else.
func TestApart(t *testing.T) {
	for _, c := range []struct {
		change  map[string]string
		section string
	}{
		{map[string]string{"behaviour.status": `"live"`}, "_acts"},
		{map[string]string{"behaviour.status": `"pilot"`}, "_acts"},
		{map[string]string{"behaviour.status": `"planned"`}, "_planned"},
		{map[string]string{"behaviour.status": `"suspended"`}, "_suspended"},
		{map[string]string{"behaviour.status": `"live"`, "behaviour.basis": `"legal"`}, "_duties"},
		{map[string]string{"behaviour.status": `"live"`, "audience.kind": `"employee"`}, "_staff"},
	} {
		doc := parsed(t, everyField(stamp, c.change))
		page := newPage(doc, Options{})
		for _, s := range page.Sections {
			var ids []string
			for _, g := range s.Groups {
				for _, card := range g.Cards {
					if card.Kind == "act" {
						ids = append(ids, card.Anchor)
					}
				}
			}
			if want := s.Anchor() == c.section; want != (len(ids) == 1) {
				t.Errorf("%v: %d behaviours in %s", c.change, len(ids), s.Anchor())
			}
		}
		running := c.section != "_planned" && c.section != "_suspended"
		md := render(t, doc, "markdown", Options{})
		if linked := strings.Contains(md, "](#behaviour-id)"); linked != running {
			t.Errorf("%v: linked from traits and benefits: %v", c.change, linked)
		}
	}
}
