package rules

import (
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

func TestReferenceBranches(t *testing.T) {
	for _, tt := range []struct {
		rule, name, src string
		want            []string
	}{
		{"dangling-reference", "unlike anything", frank + act("x", "traits = [\"zebra\"]\n"), []string{"error behaviour[x].traits[#1]"}},
		{"dangling-reference", "blank", frank + act("x", "traits = [\"frank\", \"\"]\n"), []string{"error behaviour[x].traits[#2]"}},
		{"dangling-reference", "a single reference", act("x", "mirror = \"y\"\n"), []string{"error behaviour[x].mirror"}},
		{"dangling-reference", "a table that is not there", act("x", "traits = [\"zebra\"]\n") + act("y", "traits = [\"okapi\"]\n"), []string{"error behaviour[x].traits[#1]"}},
		{"dangling-reference", "a table misspelt", "[[triat]]\nid = \"zebra\"\nname = \"Z\"\n" + act("x", "traits = [\"zebra\"]\n"), nil},
		{"dangling-reference", "a table misspelt twice", strings.Repeat("[[traits]]\nid = \"zebra\"\nname = \"Z\"\n", 2) + act("x", "traits = [\"zebra\"]\n"), nil},
		{"dangling-reference", "an item without an id", "[[trait]]\nname = \"Z\"\n" + act("x", "traits = [\"zebra\"]\n"), nil},
		{"dangling-reference", "twice in one list", frank + act("x", "traits = [\"frank\", \"frank\"]\n"), []string{"hint behaviour[x].traits[#2]"}},
		{"dangling-reference", "in two lists", frank + act("x", "traits = [\"frank\"]\n") + act("y", "traits = [\"frank\"]\n"), nil},
		{"no-proof", "for nobody knows whom", act("x", measured+"audiences = [\"nobody\"]\n"), nil},
		{"no-remedy", "for nobody knows whom", staff + act("x", measured+"audiences = [\"saff\", \"nobody\"]\n"), nil},
	} {
		t.Run(tt.rule+"/"+tt.name, func(t *testing.T) {
			if got := said(t, tt.rule, tt.src); !slices.Equal(got, tt.want) {
				t.Errorf("says %q, want %q", got, tt.want)
			}
		})
	}
}

// TestReferenceRepairs holds which references to nothing are written anew without asking, and what the charter is then.
func TestReferenceRepairs(t *testing.T) {
	traits := func(ids string) string { return act("x", "traits = ["+ids+"]\n") }
	named := func(id string) string { return strings.Replace(frank, `"frank"`, `"`+id+`"`, 1) }
	for _, tt := range []struct {
		items, ids, want string
		safe             bool
	}{
		{named("prix-ferme"), `"Prix_Ferme"`, `"prix-ferme"`, true},
		{named("prix-ferme"), `"prixferme"`, `"prix-ferme"`, true},
		{named("meticuleuse"), `'Méticuleuse'`, `'meticuleuse'`, true},
		{frank, `"frnak"`, `"frank"`, false},
		{named("step-1-2"), `"step-12"`, `"step-1-2"`, false},
		{named("step-1-2"), `"Step 1 2"`, `"step-1-2"`, true},
		{named("a-la-une") + named("alaune"), `"A-la-une"`, `"a-la-une"`, false}, // which of the two?
		{frank, `"frank", "frank"`, `"frank"`, true},
		{frank, "\n\"frank\", # said\n\"frank\", # and said again\n", "\n\"frank\", # said\n", false},
	} {
		e := lint.Example{Bad: charter.L10n{EN: tt.items + traits(tt.ids)}}
		whole, _ := e.Complete(e.Bad, charter.English)
		doc := charter.Parse("a.charter.toml", whole)
		found := runOne(doc, Find("dangling-reference"))
		if len(found) != 1 || found[0].Fix == nil {
			t.Errorf("%s: %d findings, want one with a repair", tt.ids, len(found))
			continue
		}
		next, err := doc.Apply(found[0].Fix.Edits...)
		if err != nil {
			t.Fatal(err)
		}
		if want := strings.Replace(whole, traits(tt.ids), traits(tt.want), 1); found[0].Fix.Safe != tt.safe || next.Source() != want {
			t.Errorf("%s: safe %v, repaired\n%s", tt.ids, found[0].Fix.Safe, next.Source())
		}
	}
}

// TestOneRepairForAll holds that one answer mends all references to one id.
func TestOneRepairForAll(t *testing.T) {
	e := lint.Example{Bad: charter.L10n{EN: frank + act("x", "traits = [\"frnak\"]\n") + act("y", "traits = ['frnak']\n")}}
	whole, _ := e.Complete(e.Bad, charter.English)
	doc := charter.Parse("a.charter.toml", whole)
	found := runOne(doc, Find("dangling-reference"))
	if len(found) != 1 {
		t.Fatalf("%d findings, want one", len(found))
	}
	next, err := doc.Apply(found[0].Fix.Edits...)
	if err != nil || next.Source() != strings.ReplaceAll(whole, "frnak", "frank") {
		t.Errorf("repaired (%v)\n%s", err, next.Source())
	}
}

func TestAlternatives(t *testing.T) {
	src := strings.Join([]string{clients, repair, frank, product, act("x", "traits = [\"repair\"]\nbenefits = [\"clients\"]\nmoments = [\"reapir\"]\n")}, "")
	e := lint.Example{Bad: charter.L10n{EN: src}}
	whole, _ := e.Complete(e.Bad, charter.English)
	var got []string
	for _, f := range runOne(charter.Parse("a.charter.toml", whole), Find("dangling-reference")) {
		got = append(got, f.Message.EN)
	}
	want := []string{
		"“repair” is a moment, not a trait; add it, or take the reference out",
		"“clients” is an audience, not a benefit; add it, or take the reference out",
		"no moment has the id “reapir”; did you mean “repair”?",
	}
	if !slices.Equal(got, want) {
		t.Errorf("says\n%q\nwant\n%q", got, want)
	}
}
