package charter

import (
	"strings"
	"testing"
)

// one returns the document of a single behaviour given by its lines.
func one(lines ...string) (*Document, *Behaviour) {
	d := Parse("x", head+"[[behaviour]]\nid = \"b\"\nstatement = \"Nous répondons sous 2 jours.\"\n"+strings.Join(lines, "\n")+"\n")
	return d, d.Behaviours[0]
}

const (
	owned    = `owner = { role = "gérante" }`
	proven   = `proof = { metric = "part", source = "audit" }`
	remedied = `remedy = { act = "offert" }`
	timed    = `deadline = { value = 2, unit = "day" }`
)

func TestFirmness(t *testing.T) {
	for _, tt := range []struct {
		lines []string
		want  Firmness
	}{
		{nil, Talk}, // the statement is not read here
		{[]string{`act = " "`}, Talk},
		{[]string{owned, proven, remedied}, Talk},
		{[]string{`act = "répondre"`}, Intention},
		{[]string{`act = "répondre"`, owned, proven, remedied}, Intention},
		{[]string{`act = "répondre"`, `target = { share = 90 }`}, Intention},
		{[]string{`act = "répondre"`, `deadline = { value = 2 }`}, Intention},
		{[]string{`act = "répondre"`, `deadline = { unit = "day" }`}, Intention},
		{[]string{`act = "répondre"`, `observable = ""`}, Intention},
		{[]string{timed}, Verifiable},
		{[]string{`deadline = { value = 0, unit = "day" }`}, Verifiable},
		{[]string{`frequency = { times = 1, per = "year" }`}, Verifiable},
		{[]string{`threshold = { value = 2, unit = "appels" }`}, Verifiable},
		{[]string{`observable = "une ardoise"`}, Verifiable},
		{[]string{timed, owned, proven}, Verifiable},
		{[]string{timed, owned, remedied}, Verifiable},
		{[]string{timed, proven, remedied}, Verifiable},
		{[]string{timed, owned, remedied, `proof = { metric = "part" }`}, Verifiable},
		{[]string{timed, owned, proven, `remedy = { automatic = true }`}, Verifiable},
		{[]string{timed, `owner = { function = "f" }`, proven, remedied}, Verifiable},
		{[]string{timed, owned, proven, remedied}, Firm},
	} {
		if _, b := one(tt.lines...); b.Firmness() != tt.want {
			t.Errorf("%q: %v, want %v", tt.lines, b.Firmness(), tt.want)
		}
	}
}

func TestFirmnessWords(t *testing.T) {
	seen := map[string]bool{}
	for i, f := range Firmnesses {
		if int(f) != i || f.Label().FR == "" || f.Label().EN != f.String() || seen[f.String()] {
			t.Errorf("%d: %v, %q", i, f, f.Label())
		}
		seen[f.String()] = true
	}
}

func TestStatusOfAnAct(t *testing.T) {
	for status, want := range map[string][2]bool{ // live, running
		"":                     {true, true},
		`status = "live"`:      {true, true},
		`status = " "`:         {true, true},
		`status = "pilot"`:     {false, true},
		`status = "planned"`:   {false, false},
		`status = "suspended"`: {false, false},
	} {
		if _, b := one(status); b.Live() != want[0] || b.Running() != want[1] {
			t.Errorf("%s: live %v, running %v", status, b.Live(), b.Running())
		}
	}
	for basis, want := range map[string]bool{"": true, `basis = "voluntary"`: true, `basis = "legal"`: false, `basis = "certified"`: false} {
		if _, b := one(basis); b.Voluntary() != want {
			t.Errorf("%s: voluntary %v", basis, b.Voluntary())
		}
	}
}

// TestCommunicationalOnly has one act, owed to different people.
func TestCommunicationalOnly(t *testing.T) {
	people := "[[audience]]\nid = \"c\"\nname = \"C\"\nkind = \"customer\"\n[[audience]]\nid = \"p\"\nname = \"P\"\nkind = \"prospect\"\n" +
		"[[audience]]\nid = \"e\"\nname = \"E\"\nkind = \"employee\"\n[[audience]]\nid = \"f\"\nname = \"F\"\nkind = \"partner\"\n"
	for _, tt := range []struct {
		lines []string
		only  bool
	}{
		{[]string{timed}, false},
		{[]string{timed, `audiences = []`}, false},
		{[]string{timed, `audiences = ["c"]`}, false},
		{[]string{timed, `audiences = ["p"]`}, false},
		{[]string{timed, `audiences = ["e", "c"]`}, false},
		{[]string{timed, `audiences = ["nobody"]`}, false},
		{[]string{timed, `audiences = ["e"]`}, true},
		{[]string{timed, `audiences = ["e", "f"]`}, true},
		{[]string{timed, `audiences = ["e", "nobody"]`}, true},
		{[]string{timed, `status = "pilot"`}, false},
		{[]string{timed, `status = "planned"`}, true},
		{[]string{`act = "répondre"`, owned, proven, remedied}, true},
	} {
		d, _ := one(tt.lines...)
		d = Parse("x", d.Source()+people)
		if d.CommunicationalOnly() != tt.only || d.Committed(d.Behaviours[0]) == tt.only {
			t.Errorf("%q: communicational only %v", tt.lines, d.CommunicationalOnly())
		}
	}
	if !Parse("x", head).CommunicationalOnly() {
		t.Error("a charter without an act does more than speak")
	}
}
