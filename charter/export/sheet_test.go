package export

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// acts returns a charter with one act for each line of keys given.
func acts(lines ...string) string {
	var b strings.Builder
	b.WriteString("[charter]\nlanguage = \"en\"\nversion = \"1\"\ncontact = \"us@tide.example\"\n[brand]\nname = \"Tide\"\n")
	for i, l := range lines {
		fmt.Fprintf(&b, "[[behaviour]]\nid = \"act-%d\"\nstatement = \"Promise %d.\"\n%s\n", i, i, l)
	}
	return b.String()
}

// titles returns the titles of all cards of a page.
func (p *page) titles() []string {
	var out []string
	for _, s := range p.Sections {
		for _, g := range s.Groups {
			for _, c := range g.Cards {
				out = append(out, words(c.Title.flat()))
			}
		}
	}
	return out
}

// TestPoster holds that the promises on a poster are the ones to show first, six at most, and all of them for customers to read today.
func TestPoster(t *testing.T) {
	measured := `proof = { metric = "share in time", source = "audit", last = 90, as_of = 2026-10-31 }`
	doc := parsed(t, acts("", `basis = "legal"`, measured, `visibility = "internal"`, `signature = true`, `status = "planned"`, "", "", measured, "", ""))
	p := newPage(doc, Options{Sheet: Poster, View: Internal})
	want := []string{"Promise 4.", "Promise 2.", "Promise 8.", "Promise 0.", "Promise 6.", "Promise 7."}
	if got := p.titles(); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, want := range []string{"us@tide.example", "90%", fingerprint(excerptOf(doc, Public, false).Document)} {
		if !strings.Contains(render(t, doc, "html", Options{Sheet: Poster}), want) {
			t.Errorf("the poster lacks %s", want)
		}
	}
}

func TestRoleCard(t *testing.T) {
	var lines []string
	for i := range 8 {
		lines = append(lines, fmt.Sprintf(`act = "Answer call %d"
traits = ["frank"]
discourse = ["hello"]
owner = { role = "Ann, desk", function = "Café" }
enabler = { latitude = "Refund %d euros" }
remedy = { act = "tea %d" }`, i, i, i))
	}
	lines = append(lines, `act = "Paint"
owner = { role = "Bob, paint" }
actor = "the painter"`)
	doc := parsed(t, acts(lines...)+`[[trait]]
id = "frank"
name = "Frank"
never = "It does not flatter."
[[discourse]]
id = "hello"
say = "Good morning."
avoid = "Next!"
`)
	if got := Functions(doc); !slices.Equal(got, []string{"Café", "Bob, paint"}) {
		t.Errorf("functions %q", got)
	}
	md := render(t, doc, "markdown", Options{Sheet: Card, View: Public, Function: "CAFE"})
	for _, want := range []string{
		"Internal – not for publication", "Promise 0.", "Promise 5.", "… and 2 more in the charter", "Refund 0 euros",
		"It does not flatter.", "Avoid: Next!", "Good morning.", "Ann, desk", "us@tide.example", "tea 0",
	} {
		if !strings.Contains(md, want) {
			t.Errorf("the card lacks %q", want)
		}
	}
	for _, unwanted := range []string{"Promise 6.", "Refund 6 euros", "Promise 8.", "Bob"} {
		if strings.Contains(md, unwanted) {
			t.Errorf("the card has %q", unwanted)
		}
	}
	for _, function := range []string{"bob, paint"} {
		if md := render(t, doc, "markdown", Options{Sheet: Card, Function: function}); !strings.Contains(md, "Promise 8.") {
			t.Errorf("nothing for %s", function)
		}
	}
}

// TestFit holds that the more there is on a sheet, the smaller it is set.
func TestFit(t *testing.T) {
	last := -1
	for _, n := range []int{1, 30, 90, 200} {
		lines := make([]string, 6)
		for i := range lines {
			lines[i] = `observable = "` + strings.Repeat("word ", n) + `"`
		}
		p := newPage(parsed(t, acts(lines...)), Options{Sheet: Poster})
		if p.Scale < last || p.Scale >= len(typeSizes) {
			t.Errorf("%d words: size %d after %d", n, p.Scale, last)
		}
		last = p.Scale
	}
	if last == 0 {
		t.Error("never smaller")
	}
}

// TestSaidOnce holds that a card does not repeat what its promise says, and keeps what it does not.
func TestSaidOnce(t *testing.T) {
	doc := parsed(t, `[charter]
language = "fr"
[[behaviour]]
id = "rendu"
statement = "L’atelier vous rend le vélo réparé sous 2 jours après la signature du devis."
trigger = "quand vous signez le devis"
actor = "l’atelier"
act = "rendre le vélo réparé"
[[behaviour]]
id = "prix"
statement = "Nous remettons un prix ferme."
trigger = "quand vous apportez un vélo"
actor = "le mécanicien"
act = "remettre un prix ferme écrit"
[[behaviour]]
id = "appel"
statement = "Vous savez où en est votre vélo."
actor = "le mécanicien"
act = "appeler chaque soir"
`)
	p := newPage(doc, Options{})
	var said []string
	acts := p.Sections[slices.IndexFunc(p.Sections, func(s section) bool { return s.Name == "acts" })]
	for _, g := range acts.Groups {
		for _, c := range g.Cards {
			for _, panel := range c.Panels {
				for _, f := range panel.Facts {
					said = append(said, words(f.Value.flat()))
					if f.Label == "Fait quoi" {
						t.Errorf("an infinitive under %q", f.Label)
					}
				}
			}
		}
	}
	want := []string{"vous apportez un vélo", "le mécanicien", "le mécanicien", "appeler chaque soir"}
	if !slices.Equal(said, want) {
		t.Errorf("said %q, want %q", said, want)
	}
}

// TestFindings holds that what is left to settle is on internal pages alone, each with the way to its item.
func TestFindings(t *testing.T) {
	doc := parsed(t, acts("")+"[[accept]]\nrule = \"no-proof\"\non = \"behaviour[act-0]\"\nreason = \"The money comes in March.\"\nuntil = 2027-03-31\n")
	opts := Options{Findings: []Finding{
		{Key: "behaviour[act-0].proof", Severity: "error", Heavy: true, Message: "nothing tells whether it is kept", Next: "Which figure?"},
		{Key: "charter.contact", Severity: "hint", Message: "nobody answers there"},
		{Key: "nonsense", Severity: "hint", Message: "odd"},
	}}
	wanted := []string{"Nothing tells whether it is kept", "Which figure?", "▲", "1 point to settle", "The money comes in March.", "Odd", "nonsense"}
	for _, id := range pageFormats {
		public := render(t, doc, id, opts)
		opts.View = Internal
		internal := render(t, doc, id, opts)
		opts.View = Public
		for _, w := range wanted {
			if !strings.Contains(internal, w) {
				t.Errorf("%s: no %q", id, w)
			}
			if strings.Contains(public, w) {
				t.Errorf("%s: %q is for everybody to read", id, w)
			}
		}
		if !strings.Contains(internal, "#act-0") {
			t.Errorf("%s: no way from the finding to the act", id)
		}
	}
}
