package desk

import (
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/rules"
)

// What a status demands is what counts for more under it, the heaviest first, and nothing that counts already.
func TestDemands(t *testing.T) {
	statuses := charter.FieldAt("charter.status").Values()
	for name, src := range examples(t) {
		d := at(t, src, rules.All()...)
		options := lint.Options{Today: d.Today}
		now := d.Text("charter.status")
		for _, status := range statuses {
			demands := Demands(d.Doc(), d.Rules, options, status)
			next := at(t, src, rules.All()...)
			next.Answer("charter.status", status)
			next.Flush()
			heavier := 0
			for _, f := range next.Findings {
				i := slices.IndexFunc(d.Findings, func(g lint.Finding) bool { return g.Fingerprint == f.Fingerprint })
				if i < 0 || d.Findings[i].Severity < f.Severity {
					heavier++
				}
			}
			if len(demands) != heavier || status == now && heavier > 0 {
				t.Errorf("%s at %s: %d demands, %d findings are new or heavier", name, status, len(demands), heavier)
			}
			if !slices.IsSortedFunc(demands, func(a, b lint.Finding) int { return int(b.Severity) - int(a.Severity) }) {
				t.Errorf("%s at %s: not the heaviest first", name, status)
			}
		}
	}
	poor := charter.Parse("", bakery)
	for status, wants := range map[string]bool{"draft": false, "review": true, "approved": true, "published": true} {
		if got := Demands(poor, rules.All(), lint.Options{}, status); len(got) > 0 != wants {
			t.Errorf("%s: %d demands", status, len(got))
		}
	}
}

// A finding the team lives with is silent afterwards, alone, and does not call for another.
func TestAccept(t *testing.T) {
	until := charter.Date{Year: 2027, Month: 2, Day: 21}
	sources := examples(t)
	sources["bakery"] = bakery
	accepted := 0
	for name, src := range sources {
		findings := at(t, src, rules.All()...).Findings
		for i := range findings {
			f := &findings[i]
			if !f.Rule.Acceptable() {
				continue
			}
			d := at(t, src, rules.All()...)
			if err := d.Accept(f, "the vote is in March", "the board", until); err != nil {
				t.Fatalf("%s: %s on %s: %v", name, f.Rule.ID, f.Key, err)
			}
			d.Flush()
			same := func(g lint.Finding) bool { return g.Fingerprint == f.Fingerprint }
			if slices.ContainsFunc(d.Findings, same) || !slices.ContainsFunc(d.Accepted, same) {
				t.Errorf("%s: %s on %q speaks on", name, f.Rule.ID, f.Key)
			}
			if len(d.Findings) >= len(findings) || len(d.Doc().Problems) > 0 {
				t.Errorf("%s: %s on %q: %d findings before, %d after; %v", name, f.Rule.ID, f.Key, len(findings), len(d.Findings), d.Doc().Problems)
			}
			accepted++
		}
	}
	if accepted < 20 {
		t.Errorf("only %d findings to live with", accepted)
	}
}

// untidy has what a terminal leaves of a paste, and a reference with a capital.
var untidy = strings.NewReplacer(`"Here is the price."`, `"[200~Here is the price.[201~"`, "traits = [\"frank\"]\n[[benefit]]", "traits = [\"Frank\"]\n[[benefit]]").Replace(bakery)

// All the safe repairs are those the linter would make, and one undo takes them back.
func TestMendAll(t *testing.T) {
	d := at(t, untidy, rules.All()...)
	want, n := lint.Mend(d.Doc(), d.Findings)
	if n != 2 {
		t.Fatalf("%d to mend: %+v", n, d.Findings)
	}
	d.Answer("brand.name", "Rye & Sons")
	if !d.MendAll() || d.Doc().Value("brand.name") != "Rye & Sons" {
		t.Fatal("not mended, or the answer is lost")
	}
	d.Answer("brand.name", "Rye")
	if d.Flush(); d.Doc().Source() != want.Source() {
		t.Errorf("mended to\n%s", d.Doc().Source())
	}
	d.Undo()
	if d.Undo(); d.Doc().Value("discourse[say-the-price].say") == "Here is the price." || d.Doc().Value("brand.name") != "Rye & Sons" {
		t.Errorf("one undo does not take it back:\n%s", d.Doc().Source())
	}
}

// One repair is made alone; none is made where the text has moved on.
func TestMend(t *testing.T) {
	d := at(t, untidy, rules.All()...)
	i := slices.IndexFunc(d.Findings, func(f lint.Finding) bool { return Mendable(&f) })
	if i < 0 {
		t.Fatal("nothing to mend")
	}
	f := d.Findings[i]
	d.Answer("brand.name", "A much longer name")
	if d.Mend(&f) {
		t.Error("mended a text that has moved on")
	}
	d.Undo()
	d.Flush()
	if f = d.Findings[i]; !d.Mend(&f) {
		t.Fatal("not mended")
	}
	if d.Flush(); slices.ContainsFunc(d.Findings, func(g lint.Finding) bool { return g.Fingerprint == f.Fingerprint }) {
		t.Error("still found")
	}
}
