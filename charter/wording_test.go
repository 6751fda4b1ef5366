package charter

import (
	"strings"
	"testing"
	"time"
)

// spaces shows no-break spaces as _ and narrow ones as ~, which a reader can tell apart.
func spaces(s string) string { return strings.NewReplacer("\u00a0", "_", "\u202f", "~").Replace(s) }

// measures says every measure of a behaviour, the deadline first.
func measures(b *Behaviour, lang Lang) []string {
	var out []string
	for _, words := range []string{b.Deadline.Words(lang), b.Frequency.Words(lang), b.Threshold.Words(lang)} {
		if words != "" {
			out = append(out, words)
		}
	}
	return out
}

func TestMeasures(t *testing.T) {
	for toml, want := range map[string][2]string{
		`deadline = { value = 0, unit = "day" }`:          {"le jour même", "the same day"},
		`deadline = { value = 0, unit = "working-day" }`:  {"le jour même", "the same day"},
		`deadline = { value = 0, unit = "hour" }`:         {"dans l’heure", "within the hour"},
		`deadline = { value = 0, unit = "month" }`:        {"le mois même", "the same month"},
		`deadline = { value = 1, unit = "minute" }`:       {"sous 1_minute", "within 1 minute"},
		`deadline = { value = 1.5, unit = "hour" }`:       {"sous 1,5_heure", "within 1.5 hours"},
		`deadline = { value = 2, unit = "hour" }`:         {"sous 2_heures", "within 2 hours"},
		`deadline = { value = 1, unit = "working-day" }`:  {"sous 1_jour ouvré", "within 1 working day"},
		`deadline = { value = 10, unit = "working-day" }`: {"sous 10_jours ouvrés", "within 10 working days"},
		`deadline = { value = 2, unit = "month" }`:        {"sous 2_mois", "within 2 months"},
		`deadline = { value = 12000, unit = "minute" }`:   {"sous 12~000_minutes", "within 12,000 minutes"},
		`deadline = { value = 3, unit = "fortnight" }`:    {"sous 3_fortnight", "within 3 fortnight"},
		`deadline = { value = 3 }`:                        {"", ""},
		`deadline = { unit = "day" }`:                     {"", ""},
		`frequency = { times = 1, per = "month" }`:        {"une fois par mois", "once a month"},
		`frequency = { times = 2, per = "year" }`:         {"2_fois par an", "twice a year"},
		`frequency = { times = 3, per = "quarter" }`:      {"3_fois par trimestre", "3 times a quarter"},
		`frequency = { times = 3 }`:                       {"", ""},
		`threshold = { value = 30, unit = "jours" }`:      {"30_jours", "30_jours"},
		`threshold = { value = 2, unit = "a", of = "b" }`: {"b_: 2_a", "b: 2_a"},
		`threshold = { value = 2, of = "b" }`:             {"", ""},
	} {
		_, b := one(toml)
		for i, lang := range Languages {
			got := spaces(strings.Join(measures(b, lang), "|"))
			if got != want[i] {
				t.Errorf("%s: %q, want %q", toml, got, want[i])
			}
		}
	}
}

func TestTargetWords(t *testing.T) {
	for toml, want := range map[string][2]string{
		`target = { share = 95 }`:                  {"dans 95_% des cas", "in 95% of cases"},
		`target = { share = 99.5, per = "month" }`: {"dans 99,5_% des cas, chaque mois", "in 99.5% of cases, every month"},
		`target = { share = 100, per = "year" }`:   {"dans 100_% des cas, chaque année", "in 100% of cases, every year"},
		`target = { per = "year" }`:                {"", ""},
		``:                                         {"", ""},
	} {
		_, b := one(toml)
		for i, lang := range Languages {
			if got := spaces(b.Target.Words(lang)); got != want[i] {
				t.Errorf("%s: %q, want %q", toml, got, want[i])
			}
		}
	}
}

// TestFrom joins what a deadline counts from to it, as French contracts and elides.
func TestFrom(t *testing.T) {
	for from, want := range map[string]string{
		"le dépôt":              "à compter du dépôt",
		"Le dépôt.":             "à compter du dépôt",
		"les essais":            "à compter des essais",
		"la réception":          "à compter de la réception",
		"La signature du devis": "à compter de la signature du devis",
		"l’appel":               "à compter de l’appel",
		"L'appel":               "à compter de l’appel",
		"à l’ouverture":         "à compter de l’ouverture",
		"À la remise d’un vélo": "à compter de la remise d’un vélo",
		"au dépôt":              "à compter du dépôt",
		"aux essais":            "à compter des essais",
		"du dépôt":              "à compter du dépôt",
		"d’un appel":            "à compter d’un appel",
		"de votre appel":        "à compter de votre appel",
		"votre appel, l’usage":  "à compter de votre appel, l’usage",
		"un appel":              "à compter d’un appel",
		"Inès":                  "à compter d’Inès",
		"huit heures":           "à compter de huit heures",
		"hier":                  "à compter d’hier",
		"dès réception":         "dès réception",
		"Après l’appel":         "après l’appel",
		"à compter du dépôt":    "à compter du dépôt",
		"vous appelez":          "à compter du moment où vous appelez",
		"quand vous appelez":    "à compter du moment où vous appelez",
		"lorsqu’il appelle":     "à compter du moment où il appelle",
		"8 h":                   "à compter de 8 h",
		"...":                   "",
	} {
		_, b := one(`deadline = { value = 2, unit = "day", from = "` + from + `" }`)
		if got := strings.TrimSpace(strings.TrimPrefix(b.Deadline.Words(French), "sous 2\u00a0jours")); got != want {
			t.Errorf("%q: %q, want %q", from, got, want)
		}
	}
	for from, want := range map[string]string{
		"your call":           "from your call",
		"The moment we hear":  "from the moment we hear",
		"receipt":             "from receipt",
		"on receipt":          "from receipt",
		"at the close of day": "from the close of day",
		"you call us":         "after you call us",
		"We get the form.":    "after we get the form",
		"after the visit":     "after the visit",
		"once it is in":       "once it is in",
		"when you call":       "from when you call",
		"as soon as you call": "from the moment you call",
		"Monday":              "from Monday",
	} {
		_, b := one(`deadline = { value = 2, unit = "day", from = "` + from + `" }`)
		if got := strings.TrimPrefix(b.Deadline.Words(English), "within 2 days "); got != want {
			t.Errorf("%q: %q, want %q", from, got, want)
		}
	}
	if _, b := one(`deadline = { value = 0, unit = "day", from = "l’appel" }`); b.Deadline.Words(French) != "le jour même" {
		t.Errorf("got %q", b.Deadline.Words(French))
	}
}

func TestNumbersInWords(t *testing.T) {
	for n, want := range map[float64][2]string{
		0: {"0", "0"}, 1000: {"1000", "1000"}, 12345: {"12~345", "12,345"}, 1234567.5: {"1~234~567,5", "1,234,567.5"},
		-10000: {"-10~000", "-10,000"}, 0.25: {"0,25", "0.25"}, -0.5: {"-0,5", "-0.5"},
	} {
		for i, lang := range Languages {
			if got := spaces((Number{Value: n}).In(lang)); got != want[i] {
				t.Errorf("%v: %q, want %q", n, got, want[i])
			}
		}
	}
}

func TestDatesInWords(t *testing.T) {
	for day, want := range map[string][2]string{
		"2026-11-21": {"21 novembre 2026", "21 November 2026"},
		"2027-08-01": {"1er août 2027", "1 August 2027"},
		"2027-02-28": {"28 février 2027", "28 February 2027"},
	} {
		d, err := ParseDate(day)
		if err != nil || d.String() != day || d.In(French) != want[0] || d.In(English) != want[1] {
			t.Errorf("%s: %q, %q, %v", day, d.In(French), d.In(English), err)
		}
	}
	for m := time.January; m <= time.December; m++ {
		d := Date{Year: 2027, Month: m, Day: 2}
		if fr := d.In(French); strings.ToLower(fr) != fr || len(strings.Fields(fr)) != 3 {
			t.Errorf("%v: %q", m, fr)
		}
	}
	if got := (Date{}).In(French) + (Date{}).In(English); got != "" {
		t.Errorf("no day is said %q", got)
	}
	for _, bad := range []string{"", "2026-02-30", "2026-1-1", "2026-01-01T00:00:00", "31/12/2026"} {
		if d, err := ParseDate(bad); err == nil {
			t.Errorf("%q is read as %v", bad, d)
		}
	}
	d := Date{Year: 2026, Month: time.January, Day: 31}
	for n, want := range map[int]string{0: "2026-01-31", 1: "2026-02-28", 2: "2026-03-31", 12: "2027-01-31", 25: "2028-02-29", -2: "2025-11-30", -11: "2025-02-28"} {
		if got := d.AddMonths(n).String(); got != want {
			t.Errorf("%d months after %v it is %s, not %s", n, d, got, want)
		}
	}
	if !d.Before(d.AddMonths(1)) || d.Before(d) || !d.AddMonths(-2).Before(d) {
		t.Error("not in the order of the calendar")
	}
}

func TestLanguageTags(t *testing.T) {
	for tag, want := range map[string]Lang{"fr": "fr", "FR": "fr", "fr-CA": "fr", "fr_FR.UTF-8": "fr", "en": "en", "en-GB": "en", "de": "", "": "", "french": "", "C": ""} {
		if got, ok := ParseLang(tag); got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v", tag, got, ok)
		}
	}
	for value, want := range map[string]Lang{"fr": French, "en": English, "fr-CA": French, "de": English} {
		if got := Parse("x", strings.Replace(head, `"fr"`, `"`+value+`"`, 1)).Lang(); got != want {
			t.Errorf("a charter in %q is read in %q", value, got)
		}
	}
}
