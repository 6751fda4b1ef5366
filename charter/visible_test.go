package charter

import "testing"

func TestVisible(t *testing.T) {
	for s, want := range map[string]string{
		"L’été : « 10 € »":   "L’été : « 10 € »",
		"a\u00a0b\u202fc":    "a\u00a0b\u202fc",
		"👩\u200d🔧":           "👩\u200d🔧",
		"\x1b[2J":            `\u{001b}[2J`,
		"a\nb":               `a\u{000a}b`,
		"a\u202eb":           `a\u{202e}b`,
		"\u0085\u2028\ufeff": `\u{0085}\u{2028}\u{feff}`,
		"\U000e0041":         `\u{0e0041}`,
		"\xff":               `\u{fffd}`,
	} {
		if got := Visible(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
	for _, tt := range []struct {
		s     string
		limit int
		want  string
	}{{"un  deux\ntrois", 20, "un deux trois"}, {"un deux", 7, "un deux"}, {"un deux", 6, "un de…"}, {"un deux", 4, "un…"}, {"été", 0, "…"}, {"", 0, ""}} {
		if got := Short(tt.s, tt.limit); got != tt.want {
			t.Errorf("Short(%q, %d) = %q, want %q", tt.s, tt.limit, got, tt.want)
		}
	}
}

func TestInert(t *testing.T) {
	for s, want := range map[string][2]string{ // within a line, at its beginning
		"a.charter.toml":         {"a.charter.toml", "a.charter.toml"},
		"::error::a":             {"::error::a", "./::error::a"},
		" \u00a0::error::a":      {" \u00a0::error::a", "./ \u00a0::error::a"},
		"a::b":                   {"a::b", "a::b"},
		"\n::error::a":           {`\u{000a}::error::a`, `\u{000a}::error::a`},
		"##[group]a":             {`\u{0023}#[group]a`, `\u{0023}#[group]a`},
		"a ##vso[b]##teamcity[c": {`a \u{0023}#vso[b]\u{0023}#teamcity[c`, `a \u{0023}#vso[b]\u{0023}#teamcity[c`},
		"##VSO[a]":               {`\u{0023}#VSO[a]`, `\u{0023}#VSO[a]`},
		"####[a]":                {`##\u{0023}#[a]`, `##\u{0023}#[a]`},
		"## Titre [lien]":        {"## Titre [lien]", "## Titre [lien]"},
		"#[a] # #b[":             {"#[a] # #b[", "#[a] # #b["},
		"\x1b]0;a\a":             {`\u{001b}]0;a\u{0007}`, `\u{001b}]0;a\u{0007}`},
	} {
		if got := [2]string{Inert(s), InertPath(s)}; got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
