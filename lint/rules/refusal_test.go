package rules

import (
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

// TestRefusal holds that what is never done needs no occasion and no deadline.
func TestRefusal(t *testing.T) {
	for _, tt := range []struct {
		lang              charter.Lang
		statement         string
		trigger, unproven []string
	}{
		{charter.English, "We never sell your data.", nil, []string{"error behaviour[x].statement: We never sell your data."}},
		{charter.English, "We do not call after 8 pm.", nil, []string{"error behaviour[x].statement: We do not call after 8 pm."}},
		{charter.French, "Nous n’appelons pas après 20 h.", nil, nil},
		{charter.French, "Nous ne vendons jamais vos données.", nil, []string{"warning behaviour[x].statement: Nous ne vendons jamais vos données."}},
		{charter.French, "Nous ne faisons pas seulement des devis, nous vous rappelons sous 2 jours.", []string{"warning behaviour[x].trigger: x"}, []string{"warning behaviour[x].statement: sous 2 jours"}},
		{charter.English, "We answer within 2 days, no later.", []string{"warning behaviour[x].trigger: x"}, []string{"warning behaviour[x].statement: within 2 days"}},
	} {
		if got := marked(t, "no-trigger", tt.lang, says(tt.statement, "")); !slices.Equal(got, tt.trigger) {
			t.Errorf("%s\nno-trigger says %q, want %q", tt.statement, got, tt.trigger)
		}
		if got := marked(t, "no-trigger", tt.lang, says(tt.statement, "observable = \"A board.\"\n")); (len(got) > 0) != (len(tt.trigger) > 0) {
			t.Errorf("%s, something to be seen\nno-trigger says %q, want %q", tt.statement, got, tt.trigger)
		}
		if got := marked(t, "unverifiable-promise", tt.lang, says(tt.statement, "")); !slices.Equal(got, tt.unproven) {
			t.Errorf("%s\nunverifiable-promise says %q, want %q", tt.statement, got, tt.unproven)
		}
	}
}

// TestElasticPromise holds that elastic words in what nobody could check are one finding, which cites them.
func TestElasticPromise(t *testing.T) {
	const src = "[charter]\nlanguage = \"en\"\n[[behaviour]]\nid = \"x\"\nstatement = \"We answer as soon as possible.\"\nact = \"answer\"\n"
	doc := charter.Parse("a.charter.toml", src)
	found := lint.Run(doc, []*lint.Rule{Find("elastic-time"), Find("unverifiable-promise")}, lint.Options{Today: lint.ExampleDay}).Findings
	if len(found) != 1 || !strings.HasPrefix(found[0].Message.EN, "“as soon as possible” is no deadline") || found[0].Severity != lint.Error {
		t.Errorf("says\n%s", messages(found))
	}
}

// TestOneWordOneFinding holds that one rule yields where another says more of the same words.
func TestOneWordOneFinding(t *testing.T) {
	for _, tt := range []struct{ rule, src string }{
		{"vague-degree", says("Nous vous envoyons des offres personnalisées.", "")},
		{"trait-without-act", "[[trait]]\nid = \"franc\"\nname = \"Franc\"\n" + says("Nous vous rappelons sous 2 jours.", "traits = \"franc\"\n")},
	} {
		if got := marked(t, tt.rule, charter.French, tt.src); len(got) > 0 {
			t.Errorf("%s says %q", tt.rule, got)
		}
	}
}
