package charter

import (
	"slices"
	"strings"
	"testing"

	"relcharter/charter/tomltree"
)

// TestFixes makes each proposed repair and looks at what it leaves.
func TestFixes(t *testing.T) {
	unit := "[[behaviour]]\nid = \"b\"\nstatement = \"S\"\ndeadline = { value = 2, unit = "
	moment := "[[moment]]\nid = \"m\"\nname = \"M\"\nchannels = [\"web\"]\nstage = "
	discourse := "[[discourse]]\nid = \"d\"\nsay = \"S\"\n"
	for _, tt := range []struct {
		source, want string // behind head; want is "" when nothing can be proposed
		safe         bool
	}{
		{moment + "\"receve\"", moment + "\"receive\"", false},
		{moment + "\"recevoir\"", moment + "\"receive\"", true}, // its name for people, in French
		{moment + "\"Order\"", moment + "\"order\"", true},
		{moment + "\"n’importe quoi\"", "", false},
		{unit + "\"Heures\" }", unit + "\"hour\" }", false},
		{unit + "\"jours ouvrés\" }", unit + "\"working-day\" }", false},
		{unit + "\"working\" }", unit + "\"working-day\" }", false},
		{unit + "\"jours\" }", "", false}, // by the calendar, or working ones?
		{"[theme]\nHeading-Font = \"a\"", "[theme]\nheading_font = \"a\"", true},
		{"[theme]\nheadingFont = \"a\" # as on the site", "[theme]\nheading_font = \"a\" # as on the site", true},
		{"[Theme]\nfont = \"a\"", "[theme]\nfont = \"a\"", true},
		{"[theme]\nfnt = \"a\"", "[theme]\nfont = \"a\"", false},
		{"[theme]\n\"fonté\" = \"a\"", "[theme]\nfont = \"a\"", false},
		{"[theme]\nfnt = \"a\"\nfont = \"b\"", "", false},
		{"[thme]\nfont = \"a\"", "[theme]\nfont = \"a\"", false},
		{"[[trai]]\nid = \"a\"\nname = \"A\"", "[[trait]]\nid = \"a\"\nname = \"A\"", false},
		{"[[trai]]\nid = \"a\"\nname = \"A\"\n[[trai]]\nid = \"b\"\nname = \"B\"", "", false}, // in two places
		{discourse + "ton.humour = 1\nton.energy = 0", "", false},
		{discourse + "ton.humour = 1", discourse + "tone.humour = 1", false},
		{discourse + "ton = { humour = 1, energy = 0 }", discourse + "tone = { humour = 1, energy = 0 }", false},
		{discourse + "[discourse.ton]\nhumour = 1\nenergy = 0", discourse + "[discourse.tone]\nhumour = 1\nenergy = 0", false},
		{discourse + "tone = { humour = \"0.5\" }", discourse + "tone = { humour = 0.5 }", true},
		{discourse + "tone = { humour = \"5\" }", "", false},
		{discourse + "tone = { humour = \"assez\" }", "", false},
		{discourse + "traits = \"franc\"", discourse + "traits = [\"franc\"]", true},
		{discourse + "traits = 3", "", false},
		{"[theme]\nink = 12", "[theme]\nink = \"12\"", true},
		{"[theme]\nink = 2026-01-31", "[theme]\nink = \"2026-01-31\"", true},
		{"[theme]\nink = true", "[theme]\nink = \"true\"", true},
		{"[theme]\nink = [\"a\"]", "", false},
		{"[[rating]]\nby = \"team\"\nvalue = \"ok\"\nas_of = ' 2026-09-30'", "[[rating]]\nby = \"team\"\nvalue = \"ok\"\nas_of = 2026-09-30", true},
		{"[[rating]]\nby = \"team\"\nvalue = \"ok\"\nas_of = 2026-09-30T10:00:00", "[[rating]]\nby = \"team\"\nvalue = \"ok\"\nas_of = 2026-09-30", true},
		{"[[rating]]\nby = \"team\"\nvalue = \"ok\"\nas_of = 10:00:00", "", false},
		{"[[rating]]\nby = \"team\"\nvalue = \"ok\"\nas_of = \"hier\"", "", false},
		{"[[trait]]\nid = \"Très franc\"\nname = \"F\"", "[[trait]]\nid = \"tres-franc\"\nname = \"F\"", false},
		{"[[trait]]\nid = \"???\"\nname = \"F\"", "", false},
		{"[[behaviour]]\nid = \"b\"\nstatement = \"S\"\nsignature = \"true\"", "[[behaviour]]\nid = \"b\"\nstatement = \"S\"\nsignature = true", true},
		{"[[behaviour]]\nid = \"b\"\nstatement = \"S\"\nsignature = \"oui\"", "", false},
	} {
		d := Parse("x", head+tt.source)
		if len(d.Problems) != 1 {
			t.Errorf("%s: problems %v, want one", tt.source, d.Problems)
			continue
		}
		fix := d.Problems[0].Fix
		if (fix != nil) != (tt.want != "") {
			t.Errorf("%s: fix %+v, want %q", tt.source, fix, tt.want)
			continue
		}
		if fix == nil {
			continue
		}
		next, err := d.Apply(fix.Edits...)
		if err != nil || next.Source() != head+tt.want || len(next.Problems) > 0 {
			t.Errorf("%s: fixed %v to %s", tt.source, err, strings.TrimPrefix(next.Source(), head))
		}
		if fix.Safe != tt.safe || fix.Title.FR == "" || fix.Title.EN == "" || fix.Title.FR == fix.Title.EN {
			t.Errorf("%s: safe %v, title %q", tt.source, fix.Safe, fix.Title)
		}
	}
}

func TestLanguageIsUnderstood(t *testing.T) {
	for value, want := range map[string]string{"français": "fr", "French": "fr", "Anglais": "en", "english": "en", "FR": "fr", "en_GB": "en", "de": ""} {
		d := Parse("x", strings.Replace(head, `"fr"`, `"`+value+`"`, 1))
		if len(d.Problems) != 1 || d.Problems[0].Code != BadValue {
			t.Fatalf("%s: %v", value, d.Problems)
		}
		got := ""
		if fix := d.Problems[0].Fix; fix != nil {
			got = strings.Trim(fix.Edits[0].New, `"`)
		}
		if got != want {
			t.Errorf("%s: proposes %q, want %q", value, got, want)
		}
	}
}

// TestSyntaxWords has every code of a syntax error said in both languages, and real ones without a gap left in the message.
func TestSyntaxWords(t *testing.T) {
	for _, c := range tomltree.Codes() {
		if w := syntaxWords[c]; w.FR == "" || w.EN == "" || w.FR == w.EN {
			t.Errorf("%v: %q", c, w)
		}
	}
	for marked, want := range map[string]string{
		"title = ⟦\"a⟧\n":                               "this text is not closed: a straight quote is missing at its end",
		"title = ⟦bonjour à vous⟧\n":                    "“bonjour à vous”: text goes in straight quotes, \"like this\"",
		"title = ⟦“a”⟧\n":                               "the quotes around the text have to be straight: \"like this\"",
		"a = 1\n⟦a⟧ = 2\n":                              "“a” is there already, on line 1; keep one of the two",
		"⟦été⟧ = 1\n":                                   "“été” cannot be the name of a field: letters without accents, digits, - and _ only",
		"a = \"x⟦\\q⟧\"\n":                              "“\\q” means nothing inside text; for a backslash, write \\\\",
		"a = ⟦2026-13-01⟧\n":                            "“2026-13-01” is not a date; write year, month, day: 2026-12-31",
		"a = ⟦{line}⟧\n":                                "",
		"a = ⟦[⟧ 1, 2\nb = 3\n":                         "“[” is opened and never closed",
		"a ⟦=⟧\n":                                       "a value is missing here",
		"a = \"x⟦\x1b⟧[2J\"\n":                          "an invisible character (U+001B) has slipped in here; delete it",
		"\r\n\r\n a = \"b\" ⟦\"c\"⟧\r\n":                "",
		"⟦{detail} {name} {text}⟧\n":                    "",
		"a = 1 ⟦\u202eevil {detail}⟧\n":                 "",
		"a = ⟦" + strings.Repeat("mot ", 50) + "fin⟧\n": "",
	} {
		src, span := mark(t, marked)
		d := Parse("x", src)
		problems := slices.DeleteFunc(d.Problems, func(p Problem) bool { return p.Code == UnknownKey })
		if len(problems) == 0 || problems[0].Code != Malformed || d.Wellformed() || d.Readable() {
			t.Errorf("%q: %v", marked, problems)
			continue
		}
		got := problems[0]
		if want != "" && (got.Span != span || got.Message.EN != want) {
			t.Errorf("%q: at %v (want %v): %s", marked, got.Span, span, got.Message.EN)
		}
		for _, m := range []string{got.Message.FR, got.Message.EN} {
			if Visible(m) != m || strings.Contains(m, "()") || len([]rune(m)) > 200 {
				t.Errorf("%q: message %q", marked, m)
			}
		}
		if len(problems) > 1 && want != "" {
			t.Errorf("%q: one cause has %d findings", marked, len(problems))
		}
	}
}

func TestWithReplacesOnce(t *testing.T) {
	got := L10n{FR: "{a} et {b}", EN: "{b} {c}"}.With("a", "{b}", "b", "{a}")
	if want := (L10n{FR: "{b} et {a}", EN: "{a} {c}"}); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
