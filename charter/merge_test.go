package charter

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// rewritten returns a text with old and new texts, in turn, replaced.
func rewritten(t *testing.T, src string, edits ...string) string {
	t.Helper()
	for i := 0; i+1 < len(edits); i += 2 {
		src = change{edits[i], edits[i+1]}.of(t, src)
	}
	return src
}

func clashLines(clashes []Clash) []string {
	var out []string
	for _, c := range clashes {
		out = append(out, fmt.Sprintf("%s: %v | %v | %v", c.Key, c.Base, c.Ours, c.Theirs))
	}
	return out
}

const (
	traitNet = "# Celui-ci compte.\n[[trait]]\nid = \"net\"\nname = \"Net\"\n"
	traitVif = "# Le nôtre.\n[[trait]]\nid = \"vif\"\nname = 'Vif'\n"
	traitGai = "# Le leur.\n[[trait]]\nid = \"gai\"\nname = \"Gai\"\n"
)

// What both sides did to notes, without a word on the same thing, is all in the merge, comments included.
func TestMerge(t *testing.T) {
	owner := "[behaviour.owner]\nrole = \"moi\"\n"
	for _, tt := range []struct {
		name               string
		ours, theirs, want []string
	}{
		{
			"fields apart",
			[]string{`name = "B"`, `name = "Bo" # nous`},
			[]string{"# La marque.", "# La marque !", `'Chez "nous"'`, `"Chez vous"`},
			[]string{"# La marque.", "# La marque !", `'Chez "nous"'`, `"Chez vous"`, `name = "B"`, `name = "Bo" # nous`},
		},
		{
			"fields side by side",
			[]string{`version  = "1"`, `version  = "2" # nous`},
			[]string{`language = "fr"`, `language = "fr-CA" # eux`},
			[]string{`language = "fr"`, `language = "fr-CA" # eux`, `version  = "1"`, `version  = "2" # nous`},
		},
		{
			"the same change",
			[]string{`version  = "1"`, `version  = "2" # nous`},
			[]string{`version  = "1"`, `version  = "2" # eux`},
			[]string{`version  = "1"`, `version  = "2" # eux`},
		},
		{
			"both add items in one place",
			[]string{traitNet, traitNet + "\n" + traitVif},
			[]string{traitNet, traitNet + "\n" + traitGai},
			[]string{traitNet, traitNet + "\n" + traitGai + "\n" + traitVif},
		},
		{
			"the first items of a table",
			[]string{"# La marque.", "[[moment]]\nid = \"m\"\nname = \"M\"\n\n# La marque."},
			[]string{"# La marque.", "[[moment]]\nid = \"n\"\nname = \"N\"\n\n# La marque."},
			[]string{"# La marque.", "[[moment]]\nid = \"n\"\nname = \"N\"\n\n[[moment]]\nid = \"m\"\nname = \"M\"\n\n# La marque."},
		},
		{
			"elements of one list",
			[]string{`limits = ["a", "b"]`, `limits = ["b", "c"]`},
			[]string{`limits = ["a", "b"]`, `limits = ["a", "b", "d"] # eux`},
			[]string{`limits = ["a", "b"]`, `limits = ["b", "d", "c"] # eux`},
		},
		{
			"a list one of both makes anew",
			[]string{`mirror = "prix"`, `limits = ["x"]` + "\n" + `mirror = "prix"`},
			[]string{`mirror = "prix"`, `limits = ["y"]` + "\n" + `mirror = "prix"`},
			[]string{`mirror = "prix"`, `limits = ["y", "x"]` + "\n" + `mirror = "prix"`},
		},
		{
			"parts of one table",
			[]string{`{ value = 2, unit = "day" }`, `{ value = 3, unit = "day" }`},
			[]string{`{ value = 2, unit = "day" }`, `{ value = 2, unit = "hour" }`},
			[]string{`{ value = 2, unit = "day" }`, `{ value = 3, unit = "hour" }`},
		},
		{
			"renamed here, referred to there",
			[]string{`id = "net"`, `id = "clair"`, "  \"net\",\n", "  \"clair\",\n", `["net"]`, `["clair"]`},
			[]string{`traits = ["net"]`, `traits = ["franc", "net"]`, `name = "Net"`, `name = "Nette"`},
			[]string{`id = "net"`, `id = "clair"`, "  \"net\",\n", "  \"clair\",\n", `["net"]`, `["franc", "clair"]`, `name = "Net"`, `name = "Nette"`},
		},
		{
			"moved here, changed there",
			[]string{"[[trait]] # le premier\nid = \"franc\"\nname = \"Franc\"\n\n" + traitNet, traitNet + "\n[[trait]] # le premier\nid = \"franc\"\nname = \"Franc\"\n"},
			[]string{`name = "Franc"`, `name = "Franche"`},
			[]string{"[[trait]] # le premier\nid = \"franc\"\nname = \"Franc\"\n\n" + traitNet, traitNet + "\n[[trait]] # le premier\nid = \"franc\"\nname = \"Franche\"\n"},
		},
		{
			"removed by both, and a reference by one",
			[]string{owner, ""},
			[]string{"mirror = \"prix\"\n" + owner, ""},
			[]string{"mirror = \"prix\"\n" + owner, ""},
		},
		{
			"keys nobody knows",
			[]string{"[brand]\n", "[brand]\nours = { a = 1979-05-27T07:32:00Z, b = [1, 2.5] }\n", "role = \"moi\"\n", "role = \"moi\"\n\n[notes]\nn = 1\n"},
			[]string{"[brand]\n", "[brand]\ntheirs = inf\n", "until = 2027-01-01\n", "until = 2027-01-01\n\n[[extra]]\nx = 1\n"},
			[]string{
				"[brand]\n", "[brand]\ntheirs = inf\n", "name = \"B\"\n", "name = \"B\"\nours = { a = 1979-05-27T07:32:00Z, b = [1, 2.5] }\n",
				"role = \"moi\"\n", "role = \"moi\"\n\n[notes]\nn = 1\n", "until = 2027-01-01\n", "until = 2027-01-01\n\n[[extra]]\nx = 1\n",
			},
		},
	} {
		for n, src := range variants(notes) {
			base := Parse("base", src)
			ours, theirs := Parse("ours", rewritten(t, src, tt.ours...)), Parse("theirs", rewritten(t, src, tt.theirs...))
			got, clashes, err := Merge(base, ours, theirs)
			if err != nil || len(clashes) > 0 {
				t.Errorf("%s, %d: %v, %v", tt.name, n, clashLines(clashes), err)
				continue
			}
			if diff := cmp.Diff(rewritten(t, src, tt.want...), got.Source()); diff != "" || got.Name != "theirs" {
				t.Errorf("%s, %d: want (-), got (+):\n%s", tt.name, n, diff)
			}
		}
	}
}

// Line endings are those of the file on disk, and what we wrote in others comes in them.
func TestMergeLineEndings(t *testing.T) {
	lf, crlf := variants(notes)[0], variants(notes)[1]
	ours := Parse("", rewritten(t, lf, `name = "B"`, "name = \"\"\"\nB\n\"\"\"", traitNet, traitNet+"\n"+traitVif))
	got, clashes, err := Merge(Parse("", lf), ours, Parse("", crlf))
	if err != nil || len(clashes) > 0 || strings.Contains(strings.ReplaceAll(got.Source(), "\r\n", ""), "\n") {
		t.Fatalf("%v, %v, %q", clashes, err, got.Source())
	}
	if c := Changes(ours, got); c != nil || !strings.Contains(got.Source(), "# Le nôtre.\r\n[[trait]]") {
		t.Errorf("merged into other line endings: %v", told(c))
	}
}

func TestClashes(t *testing.T) {
	prix := notes[strings.Index(notes, "[[behaviour]]\nid = \"prix\""):strings.Index(notes, "# Un mot libre")]
	noNet := []string{traitNet + "\n", "", "  # en second\n  \"net\",\n", "", `["net"]`, "[]"}
	kept := []string{`name = "Net"`, `name = "Nette"`, "  # en second\n", ""} // the comment of what referred to it
	for _, tt := range []struct {
		name         string
		ours, theirs []string
		clash        string
		won, lost    []string // what settling for us, or for them, makes of notes
	}{
		{
			"a field",
			[]string{`name = "B"`, `name = "Bo"`},
			[]string{`name = "B"`, `name = "Ba"`},
			"brand.name: B | Bo | Ba",
			[]string{`name = "B"`, `name = "Bo"`},
			[]string{`name = "B"`, `name = "Ba"`},
		},
		{
			"a field gone",
			[]string{`version  = "1"` + "\n", ""},
			[]string{`version  = "1"`, `version  = "2"`},
			"charter.version: 1 | <nil> | 2",
			[]string{`version  = "1"` + "\n", ""},
			[]string{`version  = "1"`, `version  = "2"`},
		},
		{
			"the last field of a table",
			[]string{`deadline = { value = 2, unit = "day" } # ouvrés ?` + "\n", ""},
			[]string{"value = 2", "value = 4"},
			"behaviour[prix].deadline.value: 2 | <nil> | 4",
			[]string{`deadline = { value = 2, unit = "day" } # ouvrés ?` + "\n", ""},
			[]string{`{ value = 2, unit = "day" }`, "{ value = 4 }"},
		},
		{
			"an item we removed", noNet,
			[]string{`name = "Net"`, `name = "Nette"`},
			"trait[net]: [{id net} {name Net}] | <nil> | [{id net} {name Nette}]", noNet, kept,
		},
		{
			"an item they removed",
			[]string{`name = "Net"`, `name = "Nette"`},
			noNet,
			"trait[net]: [{id net} {name Net}] | [{id net} {name Nette}] | <nil>", kept, noNet,
		},
		{
			"one id for two new items",
			[]string{prix, "[[benefit]]\nid = \"x\"\nlevel = \"service\"\n\n" + prix},
			[]string{prix, "[[benefit]]\nid = \"x\"\nlevel = \"product\"\n\n" + prix},
			"benefit[x].level: <nil> | service | product",
			[]string{prix, "[[benefit]]\nid = \"x\"\nlevel = \"service\"\n\n" + prix},
			[]string{prix, "[[benefit]]\nid = \"x\"\nlevel = \"product\"\n\n" + prix},
		},
		{
			"two new ids",
			[]string{`id = "net"`, `id = "clair"`, "  \"net\",\n", "  \"clair\",\n", `["net"]`, `["clair"]`},
			[]string{`id = "net"`, `id = "pur"`, "  \"net\",\n", "  \"pur\",\n", `["net"]`, `["pur"]`},
			"trait[pur].id: net | clair | pur",
			[]string{`id = "net"`, `id = "clair"`, "  \"net\",\n", "  \"clair\",\n", `["net"]`, `["clair"]`},
			[]string{`id = "net"`, `id = "pur"`, "  \"net\",\n", "  \"pur\",\n", `["net"]`, `["pur"]`},
		},
		{
			"a key nobody knows",
			[]string{"[brand]\n", "[brand]\n\"a b\" = 1\n"},
			[]string{"[brand]\n", "[brand]\n\"a b\" = \"z\"\n"},
			"brand.a b: <nil> | 1 | z",
			[]string{"[brand]\n", "[brand]\n\"a b\" = 1\n"},
			[]string{"[brand]\n", "[brand]\n\"a b\" = \"z\"\n"},
		},
	} {
		got, clashes, err := Merge(Parse("", notes), Parse("", rewritten(t, notes, tt.ours...)), Parse("", rewritten(t, notes, tt.theirs...)))
		if err != nil || len(clashes) != 1 || clashLines(clashes)[0] != tt.clash {
			t.Errorf("%s: %v, %v", tt.name, clashLines(clashes), err)
			continue
		}
		for ours, edits := range map[bool][]string{true: tt.won, false: tt.lost} {
			end, err := clashes[0].Resolve(got, ours)
			if err != nil {
				t.Errorf("%s, %v: %v", tt.name, ours, err)
				continue
			}
			if diff := cmp.Diff(rewritten(t, notes, edits...), end.Source()); diff != "" {
				t.Errorf("%s, settled for us: %v; want (-), got (+):\n%s", tt.name, ours, diff)
			}
		}
	}
}

// A rename onto an id the other side gave to an item of its own leaves one item of that id, and nothing is lost.
func TestRenameOntoTakenID(t *testing.T) {
	ours := Parse("", rewritten(t, notes, `id = "net"`, `id = "vif"`, "  \"net\",\n", "  \"vif\",\n", `["net"]`, `["vif"]`))
	theirs := Parse("", rewritten(t, notes, traitNet, traitNet+"\n"+traitVif))
	got, clashes, err := Merge(Parse("", notes), ours, theirs)
	if want := []string{"trait[vif].name: <nil> | Net | Vif"}; err != nil || !cmp.Equal(clashLines(clashes), want) {
		t.Fatalf("%v, %v", clashLines(clashes), err)
	}
	if ids := idsOf(got.tree.Decode()["trait"].([]map[string]any)); !cmp.Equal(ids, []string{"franc", "vif"}) {
		t.Errorf("the traits are %q", ids)
	}
}

// Two items that one side removed and the other changed stay as they are, one referring to the other.
func TestDisputedItemsStayTogether(t *testing.T) {
	suite := notes[strings.Index(notes, "[[behaviour]]\nid = \"suite\""):strings.Index(notes, "[[accept]]")]
	ours := Parse("", rewritten(t, notes, suite, "", traitNet+"\n", "", "  # en second\n  \"net\",\n", ""))
	theirs := Parse("", rewritten(t, notes, `name = "Net"`, `name = "Nette"`, `statement = "S"`, `statement = "T"`))
	got, clashes, err := Merge(Parse("", notes), ours, theirs)
	if err != nil || len(clashes) != 2 || clashes[0].Key != "trait[net]" || clashes[1].Key != "behaviour[suite]" {
		t.Fatalf("%v, %v", clashLines(clashes), err)
	}
	if c := Changes(theirs, got); c != nil {
		t.Errorf("not theirs until settled: %v", told(c))
	}
}

// Where the layout allows no move, the order is theirs, and nothing else is.
func TestMergeThatCannotMove(t *testing.T) {
	x, z := "[[trait]]\nid = \"x\"\n[brand]\nname = \"B\"\n[trait.sub]\ny = 1\n", "[[trait]]\nid = \"z\"\n"
	theirs := strings.ReplaceAll(x+z, "\n", "\r\n")
	got, clashes, err := Merge(Parse("", x+z), Parse("", z+strings.Replace(x, `"B"`, `"Bo"`, 1)), Parse("", theirs))
	if want := strings.Replace(theirs, `"B"`, `"Bo"`, 1); err != nil || len(clashes) > 0 || got.Source() != want {
		t.Errorf("%v, %v, %q", clashes, err, got.Source())
	}
}

// The comment a file begins with is no item's.
func TestMergeBelowTheHead(t *testing.T) {
	head, a := "# Tête\n", "[[trait]]\nid = \"a\"\n"
	ours, theirs := "[[trait]]\nid = \"o\"\n\n", "[[trait]]\nid = \"t\"\n\n"
	got, _, err := Merge(Parse("", head+a), Parse("", head+ours+a), Parse("", head+theirs+a))
	if want := head + theirs + ours + a; err != nil || got.Source() != want {
		t.Errorf("%v, %q", err, got.Source())
	}
}

func TestUnmergeable(t *testing.T) {
	good, bad := Parse("", notes), Parse("", notes+"= [")
	other := Parse("", notes+"# x\n")
	for name, v := range map[string][3]*Document{"base": {bad, good, other}, "ours": {good, bad, other}, "theirs": {good, other, bad}, "the only one": {good, good, bad}} {
		if got, clashes, err := Merge(v[0], v[1], v[2]); !errors.Is(err, ErrUnmergeable) || got != nil || clashes != nil {
			t.Errorf("%s is no TOML: %v, %v", name, clashes, err)
		}
	}
	if got, _, err := Merge(bad, good, bad); err != nil || got.Source() != notes {
		t.Errorf("we mended the file: %v", err)
	}
	stale := Clash{item: "trait[none]"}
	if _, err := stale.Resolve(good, true); !errors.Is(err, ErrNoSuchKey) {
		t.Errorf("settled a clash on nothing: %v", err)
	}
}
