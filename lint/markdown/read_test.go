package markdown

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// described returns one line a statement: its kind, what is on it that not every statement has, and how it reads.
func described(d *Document) []string {
	names := map[Kind]string{Paragraph: "p", Item: "li", Cell: "td", Quote: "q", SentenceTitle: "h"}
	var out []string
	for _, s := range d.Statements {
		line := names[s.Kind]
		if s.Trigger != "" {
			line += " [" + s.Trigger + "]"
		}
		if len(s.Headings) > 0 {
			line += " {" + strings.Join(s.Headings, " > ") + "}"
		}
		out = append(out, line+" "+s.Joined())
	}
	return out
}

// readCases show a source and what its reader sees.
var readCases = []struct {
	name, src string
	want      []string
}{
	{"soft break", "Nous vous\nrappelons.", []string{"p Nous vous rappelons."}},
	{"hard breaks", "Un, deux\\\nTrois  \nquatre<br>Cinq", []string{"p Un, deux", "p Trois quatre", "p Cinq"}},
	{"CRLF, BOM", "\ufeff# Titre\r\n\r\nUn\r\ndeux.\\\r\nTrois.\r\n", []string{"p {Titre} Un deux.", "p {Titre} Trois."}},
	{"lone CR", "# T\rUn.\r\rDeux.", []string{"p {T} Un.", "p {T} Deux."}},
	{"markup", "We *always* **answer** [every letter](x \"t\") with `care` \\*now\\*.", []string{"p We always answer every letter with care *now*."}},
	{"entities", "Caf&eacute; &amp; th&#233; &lt;24&nbsp;h, A&B &bogus;.", []string{"p Café & thé <24\u00a0h, A&B &bogus;."}},
	{"left out", "We <b>answer</b> ![a cat](c.png) letters ~~and mail~~.<!-- no -->", []string{"p We answer letters ."}},
	{"references", "See [our page][p] and <https://a.example/x_y_z>.\n\n[p]: https://b.example", []string{"p See our page and https://a.example/x_y_z."}},
	{"unseen", "rem\u00adbour\u200bse\u202e \x00x\x1by\xff.", []string{"p rembourse xy."}},
	{"code, HTML, rule", "```\nWe hide.\n```\n\n    We hide.\n\n<div>\nWe hide.\n</div>\n\n***\n\nWe show.", []string{"p We show."}},
	{"footnotes", "We answer.[^a] We call.\n\n[^a]: In a day.\n[^b]: Or two\n\n    And more.", []string{"p We answer.", "p We call.", "p In a day.", "p Or two", "p And more."}},
	{"front matter", "---\nlang: fr\n---\nUn.", []string{"p Un."}},
	{"no front matter", "---\n\nUn : deux.\n\n---\n\nTrois.", []string{"p Un : deux.", "p Trois."}},
	{"emoji, no letter", "👍 Merci ! 😊 12/05\n\n42", []string{"p 👍 Merci !"}},
	{"setext", "Titre\n===\nSous-titre\n---\nUn.", []string{"p {Titre > Sous-titre} Un."}},
	{"heading levels", "# A\n### B\n## C\nUn.\n# D\nDeux.", []string{"p {A > C} Un.", "p {D} Deux."}},
	{"title that promises", "# Charter\n## 2. We answer within five days\nGladly.\n## We care\n## Nous vous rappelons sous 24 h\n## What we do for you\n## Who are we, really?", []string{
		"h {Charter} 2. We answer within five days", "p {Charter > 2. We answer within five days} Gladly.", "h {Charter} Nous vous rappelons sous 24 h",
	}},
	{"bold line", "# A\n**Nos engagements**\n\nUn.\n\n**Si vous appelez :**\n\nDeux.\n\n**Nous répondons toujours.**", []string{
		"p {A > Nos engagements} Un.", "p [Si vous appelez] {A > Si vous appelez :} Deux.", "p [Si vous appelez] {A > Si vous appelez :} Nous répondons toujours.",
	}},
	{"bold lead-in", "**Keeping you informed.** We will call. And write.\n\n**Fiable** : nous venons.\n\n**We always answer letters.** Even late.", []string{
		"p Keeping you informed. We will call.", "p And write.", "p Fiable : nous venons.", "p We always answer letters.", "p Even late.",
	}},
	{"trigger in bold", "**If we are late.** We pay. You wait.\n\nNext.", []string{"p [If we are late] If we are late. We pay.", "p [If we are late] You wait.", "p Next."}},
	{"stem", "Hello. We will:\n\n- use plain language;\n- Reply in a day; and\n- We never sell data.\n\nBye.", []string{
		"p Hello.", "li We will use plain language", "li We will reply in a day", "li We never sell data.", "p Bye.",
	}},
	{"stem in French", "Nous nous engageons à\u00a0:\n* vous rappeler ;\n* À l’heure dite, venir\n* à répondre, et\n* Nous vous écoutons.", []string{
		"li Nous nous engageons à vous rappeler", "li Nous nous engageons à l’heure dite, venir", "li Nous nous engageons à répondre", "li Nous vous écoutons.",
	}},
	{"elision", "Nous promettons de :\n+ informer\n+ Écouter\n+ honorer\n+ hausser le ton\n+ d’aider", []string{
		"li Nous promettons d’informer", "li Nous promettons d’écouter", "li Nous promettons d’honorer", "li Nous promettons de hausser le ton", "li Nous promettons d’aider",
	}},
	{"stem without a colon", "Nous nous engageons à\n\n- répondre", []string{"li Nous nous engageons à répondre"}},
	{"stem and label", "We will:\n\n- **Speed**: answer in a day\n- **Care.** Call you", []string{"li We will answer in a day", "li We will call you"}},
	{"several sentences", "We will:\n- call you. You need not ask.\n\n  We mean it.\n- write", []string{"li We will call you.", "li You need not ask.", "li We mean it.", "li We will write"}},
	{"label", "Our promises to you:\n\n- quick answers\n\nNos engagements :\n\n- répondre", []string{"li {Our promises to you} quick answers", "li {Nos engagements} répondre"}},
	{"label above heading again", "## Our values\nOur values:\n- joy", []string{"li {Our values} joy"}},
	{"trigger above a list", "If you phone us:\n- we answer in 3 rings\n\nSi vous appelez, nous :\n- répondons", []string{"li [If you phone us] {If you phone us} we answer in 3 rings", "li Si vous appelez, nous répondons"}},
	{"presenting", "Nous prenons deux engagements :\n- répondre sous 48 h\n- Votre appel est gratuit.", []string{"li Nous prenons deux engagements : répondre sous 48 h", "li Votre appel est gratuit."}},
	{"nested", "We will:\n- answer your:\n  1) letters\n  2) calls\n- At the desk\n  - smile\n- pay", []string{
		"li We will answer your letters", "li We will answer your calls", "li [At the desk] {At the desk} We will smile", "li We will pay",
	}},
	{"tasks", "- [x] Call back\n- [ ] Write", []string{"li Call back", "li Write"}},
	{"loose and ordered", "1. Un.\n\n2. Deux.\n\n   Trois.", []string{"li Un.", "li Deux.", "li Trois."}},
	{"definitions", "Rapide\n: Nous venons sous 2 h.\n\nEn cas de panne\n: Un taxi.", []string{"li {Rapide} Nous venons sous 2 h.", "li [En cas de panne] {En cas de panne} Un taxi."}},
	{"quote", "> Merci à eux.\n> - Bravo\n\nNous lisons.", []string{"q Merci à eux.", "q Bravo", "p Nous lisons."}},
	{"triggers", "# By post\nUn.\n## Details\nDeux.\n# After-sales service\nTrois.\n# Avant tout\nQuatre.\n# 3. En cas de retard\nCinq.\n# When will it come?\nSix.", []string{
		"p [By post] {By post} Un.", "p [By post] {By post > Details} Deux.", "p {After-sales service} Trois.", "p {Avant tout} Quatre.",
		"p [En cas de retard] {3. En cas de retard} Cinq.", "p {When will it come?} Six.",
	}},
	{"table of short cells", "|What|Our standard|\n|-|-|\n|Reply to letters|within 5 working days|\n|Ok|no|\n|If late|a **10&nbsp;%** refund|", []string{
		"td {Our standard} Reply to letters: within 5 working days", "td [If late] {Our standard} If late: a 10\u00a0% refund",
	}},
	{"table of sentences", "|Who|Promise|Note|\n|-|-|-|\n|Guests|We call \\| write. We pay.|-|", []string{
		"td {Promise > Guests} We call | write.", "td {Promise > Guests} We pay.",
	}},
}

func TestRead(t *testing.T) {
	for _, tt := range readCases {
		t.Run(tt.name, func(t *testing.T) {
			d := Read("x.md", []byte(tt.src))
			if diff := cmp.Diff(tt.want, described(d)); diff != "" {
				t.Error(diff)
			}
			checkDocument(t, d)
		})
	}
}

func TestReadHead(t *testing.T) {
	for _, tt := range []struct{ src, language, title string }{
		{"---\ntitle: \"A: b\"\nlang: fr_CA # oui\n---\n# Other", "fr-CA", "A: b"},
		{"\ufeff+++\r\nlanguage = 'en'\r\n[params]\r\nlang = 'fr'\r\n+++\r\n# T *x*\r\n", "en", "T x"},
		{"---\nparams:\n  lang: fr\n...\nT\n===\n# U", "", "T"},
		{"---\nlang: \"<b>\"\n---\n", "", ""},
		{"---\nlang: fr\n", "", ""},
		{"## Two", "", ""},
	} {
		d := Read("x", []byte(tt.src))
		if d.Language != tt.language || d.Title != tt.title {
			t.Errorf("%q: language %q, title %q", tt.src, d.Language, d.Title)
		}
	}
}

func TestSource(t *testing.T) {
	src := "We\nwill:\n\n- **Tell** you &eacute;t&eacute; *now*;\n"
	s := Read("x", []byte(src)).Statements[0]
	if s.Text != "Tell you été now" || s.Stem != "We will" || s.Joined() != "We will tell you été now" {
		t.Fatalf("%q %q %q", s.Text, s.Stem, s.Joined())
	}
	for part, want := range map[string]string{
		"We": "We", "We will": "We\nwill", "tell": "Tell", "will tell": "will:\n\n- **Tell", "été": "&eacute;t&eacute;",
		"now": "now", "you été": "you &eacute;t&eacute;", "": "",
	} {
		at := strings.Index(s.Joined(), part)
		span := s.Source(at, at+len(part))
		if got := src[span.Start:span.End]; got != want {
			t.Errorf("%q is at %q, want %q", part, got, want)
		}
	}
	if got := src[s.Span.Start:s.Span.End]; got != "Tell** you &eacute;t&eacute; *now" {
		t.Errorf("Span is %q", got)
	}
	if s.Source(-5, 999) != s.Source(0, len(s.Joined())) {
		t.Error("not brought into bounds")
	}
}

func TestPosition(t *testing.T) {
	src := "\ufeffa\r\né😀b\xffc" + strings.Repeat("é", 3000) + "\nz"
	d := Read("x", []byte(src))
	for _, tt := range []struct {
		at                      string
		line, byte, rune, utf16 int
	}{
		{"a", 1, 1, 1, 1},
		{"b", 2, 7, 3, 4},
		{"c", 2, 9, 5, 6},
		{"\nz", 2, 6010, 3006, 3007},
		{"z", 3, 1, 1, 1},
	} {
		p := d.Position(strings.Index(src, tt.at))
		if p.Line != tt.line || p.Byte != tt.byte || p.Rune != tt.rune || p.UTF16 != tt.utf16 {
			t.Errorf("%q: %+v", tt.at, p)
		}
	}
	if d.Position(-1).Rune != 1 || d.Position(1<<30) != d.Position(len(src)) {
		t.Error("not brought into bounds")
	}
}

// TestTestdata counts what is read of whole documents.
func TestTestdata(t *testing.T) {
	for name, want := range map[string]struct {
		language        string
		statements      int
		joined, trigger int
	}{
		"courtoisie.md": {"fr", 13, 3, 3},
		"promesses.md":  {"fr-FR", 12, 3, 9},
		"standards.md":  {"", 15, 3, 10},
	} {
		src, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		d := Read(name, src)
		checkDocument(t, d)
		joined, trigger := 0, 0
		for _, s := range d.Statements {
			if s.Stem != "" {
				joined++
			}
			if s.Trigger != "" {
				trigger++
			}
		}
		if len(d.Statements) != want.statements || joined != want.joined || trigger != want.trigger || d.Language != want.language {
			t.Errorf("%s: %d statements, %d joined, %d triggered, %q:\n%s", name, len(d.Statements), joined, trigger, d.Language, strings.Join(described(d), "\n"))
		}
	}
}
