package export

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"relcharter/charter"
)

const promises = `schema = 1
[charter]
id = "x"
language = "fr-CA"
title = "Notre parole"
[brand]
name = "Tournesol"
maturity = "overlay"
[[moment]]
id = "retour"
name = "Le retour"
[[moment]]
id = "atelier"
name = "L’atelier"
[[behaviour]]
id = "rappel"
statement = """
Nous vous rappelons,
promis."""
moments = ["atelier", "retour"]
deadline = { value = 2, unit = "working-day", from = "l’appel" }
frequency = { times = 1, per = "month" }
threshold = { value = 2, unit = "appels", of = "au plus" }
observable = "Le nom est écrit."
target = { share = 90, per = "month" }
proof = { metric = "part des rappels", last = 84.5, as_of = 2026-10-31, source = "operations", every = "month", url = "https://a.example/b" }
remedy = { act = "10 € déduits", amount = "10 €" }
basis = "legal"
legal_ref = "article 1"
owner = { role = "Inès, gérante", function = "Atelier" }
status = "live"
since = 2025-01-14
[[behaviour]]
id = "formule"
statement = "=HYPERLINK(\"x\")"
observable = "-1"
target = { share = 90 }
proof = { last = -3, metric = "＋x" }
[[behaviour]]
id = "plus-loin"
statement = "Nous écoutons."
target = { share = 90 }
proof = { last = 90 }
[[behaviour]]
id = "secret"
statement = "Personne ne le sait."
visibility = "internal"
`

func TestJSON(t *testing.T) {
	doc := parsed(t, promises)
	type content struct {
		Version           int
		View, Language    string
		Fingerprint       string
		Charter           map[string]any
		Brand             map[string]any
		Behaviour         []map[string]any
		Findings          []map[string]any
		Theme, Schema, ID any
	}
	read := func(opts Options) (c content) {
		t.Helper()
		src := render(t, doc, "json", opts)
		if err := json.Unmarshal([]byte(src), &c); err != nil {
			t.Fatalf("%v\n%s", err, src)
		}
		return c
	}
	public := read(Options{Findings: []Finding{{Rule: "x"}}})
	if public.Version != 1 || public.View != "public" || public.Language != "fr-CA" || len(public.Fingerprint) != 12 || public.Theme != nil {
		t.Errorf("begins with %+v", public)
	}
	if len(public.Behaviour) != 3 || public.Brand["maturity"] != nil || public.Findings != nil {
		t.Errorf("a public page says %+v", public)
	}
	internal := read(Options{
		View: Internal, Firmness: (*charter.Behaviour).Firmness,
		Findings: []Finding{{Key: "behaviour[rappel]", Rule: "no-mirror", Severity: "alerte", Message: "un <pendant>"}},
	})
	if len(internal.Behaviour) != 4 || internal.Brand["maturity"] != "overlay" || len(internal.Findings) != 1 || internal.Findings[0]["message"] != "un <pendant>" {
		t.Errorf("an internal page says %+v", internal)
	}
	for i, want := range []struct{ firmness, verdict any }{{"firm", "missed"}, {"verifiable", nil}, {"talk", "met"}, {"talk", nil}} {
		if bh := internal.Behaviour[i]; bh["firmness"] != want.firmness || bh["verdict"] != want.verdict || bh["stale"] != false {
			t.Errorf("%s: %v, %v, %v; want %v", bh["id"], bh["firmness"], bh["verdict"], bh["stale"], want)
		}
	}
	first := public.Behaviour[0]
	if v, there := first["firmness"]; v != nil || !there {
		t.Errorf("firmness %v, %v, where pages do not say", v, there)
	}
	if first["since"] != "2025-01-14" || first["statement"] != "Nous vous rappelons,\npromis." || first["owner"].(map[string]any)["function"] != nil {
		t.Errorf("a behaviour says %v", first)
	}
}

func TestCSV(t *testing.T) {
	src := render(t, parsed(t, promises), "csv", Options{})
	table, bom := strings.CutPrefix(src, "\ufeff")
	if !bom || strings.Count(table, "\r\n") != strings.Count(table, "\n") {
		t.Error("not as RFC 4180 and spreadsheets want it")
	}
	rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := [][2]string{
		{"id", "rappel"},
		{"statement", "Nous vous rappelons, promis."},
		{"moments", "Le retour · L’atelier"},
		{"deadline", "sous 2\u00a0jours ouvrés à compter de l’appel"},
		{"frequency", "une fois par mois"},
		{"threshold", "au plus\u00a0: 2\u00a0appels"},
		{"observable", "Le nom est écrit."},
		{"target", "90"},
		{"metric", "part des rappels"},
		{"last", "84.5"},
		{"as_of", "2026-10-31"},
		{"verdict", "missed"},
		{"source", "operations"},
		{"every", "month"},
		{"remedy", "10 € déduits"},
		{"amount", "10 €"},
		{"basis", "legal"},
		{"legal_ref", "article 1"},
		{"owner", "Inès, gérante"},
		{"status", "live"},
		{"since", "2025-01-14"},
		{"url", "https://a.example/b"},
		{"stale", "false"},
	}
	if len(rows) != 4 || len(rows[0]) != len(want) {
		t.Fatalf("%d rows, %d columns", len(rows), len(rows[0]))
	}
	for i, w := range want {
		if got := [2]string{rows[0][i], rows[1][i]}; got != w {
			t.Errorf("column %d: %q, want %q", i+1, got, w)
		}
	}
	for i, w := range map[int]string{1: `'=HYPERLINK("x")`, 6: "'-1", 8: "'＋x", 9: "-3", 4: ""} {
		if got := rows[2][i]; got != w {
			t.Errorf("%s: %q, want %q", rows[0][i], got, w)
		}
	}
}
