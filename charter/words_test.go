package charter

import "testing"

func TestSlug(t *testing.T) {
	for s, want := range map[string]string{
		"Prix ferme !":     "prix-ferme",
		"  L’été à Nîmes ": "l-ete-a-nimes",
		"Œuvre & Cœur":     "oeuvre-coeur",
		"---":              "",
		"😀":                "",
		"24 h/24":          "24-h-24",
		"Un titre beaucoup trop long pour un identifiant":     "un-titre-beaucoup-trop-long-pour-un",
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
	} {
		if got := Slug(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestNearest(t *testing.T) {
	words := []string{"title", "status", "owner", "name", "id", "Évaluer", "stage", "state"}
	for s, want := range map[string]string{
		"titel": "title", "TITLE": "title", "statut": "status", "owners": "owner", "nam": "name", "nme": "name", "evaluer": "Évaluer",
		"xyz": "", "nothing": "", "stat": "state", "n": "", "": "", "stae": "",
	} {
		if got, ok := Nearest(s, words); got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v, want %q", s, got, ok, want)
		}
	}
	if got, ok := Nearest("x", nil); ok {
		t.Errorf("found %q among no words", got)
	}
}

func TestSlips(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "abc", 3}, {"abc", "abc", 0}, {"abc", "acb", 1}, {"abc", "ab", 1}, {"abc", "xbc", 1}, {"ca", "abc", 3}, {"été", "ete", 2}} {
		if a, b := slips([]rune(tt.a), []rune(tt.b), 3), slips([]rune(tt.b), []rune(tt.a), 3); a != tt.want || b != tt.want {
			t.Errorf("%q and %q: %d and %d, want %d", tt.a, tt.b, a, b, tt.want)
		}
	}
}

func TestFold(t *testing.T) {
	for s, want := range map[string]string{
		"L’Été": "l'ete", "ŒUVRE": "oeuvre", " a\t b\u00a0c ": "a b c", "porte‑à‑porte": "porte-a-porte", "e\u0301": "e", "ﬁ": "ﬁ", "ÅÇ": "ac",
	} {
		if got := Fold(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// FuzzFold holds that the fast way and the one for any text agree.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"L’Été à Nîmes, 24 €", " a\t\r\n b\u00a0\u202fc\u2009d ", "ŒUVRE « æ » — “x”", "e\u0301", "É\u0327", "\xff", "İ", "\x85\x1c"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, ok := foldPlain(s); ok && got != foldAny(s) {
			t.Errorf("%q: %q, want %q", s, got, foldAny(s))
		}
	})
}
