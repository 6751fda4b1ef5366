package charter

import (
	"reflect"
	"strings"
	"testing"
)

func TestAdd(t *testing.T) {
	trait := []Entry{{"name", "Vif"}, {"id", "vif"}}
	net := "# Celui-ci compte.\n[[trait]]\nid = \"net\"\nname = \"Net\"\n"
	for _, tt := range []struct {
		name, table string
		at          int
		entries     []Entry
		want        change
	}{
		{"first", "trait", 0, trait, change{"[[trait]] # le premier", "[[trait]]\nid = \"vif\"\nname = \"Vif\"\n\n[[trait]] # le premier"}},
		{"between", "trait", 1, trait, change{net, "[[trait]]\nid = \"vif\"\nname = \"Vif\"\n\n" + net}},
		{"last", "trait", 2, trait, change{net, net + "\n[[trait]]\nid = \"vif\"\nname = \"Vif\"\n"}},
		{"empty", "trait", 2, nil, change{net, net + "\n[[trait]]\n"}},
		{"first of its table", "moment", 0, []Entry{{"channels", []string{"web", "é"}}, {"id", "m"}}, change{
			"name = \"B\"\n", "name = \"B\"\n\n[[moment]]\nid = \"m\"\nchannels = [\"web\", \"é\"]\n",
		}},
		{"last of all", "approval", 0, []Entry{{"on", Date{Year: 2026, Month: 11, Day: 2}}, {"by", "a\nb"}}, change{
			"until = 2027-01-01\n", "until = 2027-01-01\n\n[[approval]]\nby = \"\"\"\na\nb\"\"\"\non = 2026-11-02\n",
		}},
		{"with tables", "behaviour", 2, []Entry{{"signature", true}, {"deadline", []Entry{{"value", 2}, {"unit", "day"}}}, {"id", "n"}}, change{
			"role = \"moi\"\n", "role = \"moi\"\n\n[[behaviour]]\nid = \"n\"\ndeadline = { value = 2, unit = \"day\" }\nsignature = true\n",
		}},
	} {
		for _, src := range variants(notes) {
			d := Parse("x", src)
			edits, err := d.Add(tt.table, tt.at, tt.entries...)
			expect(t, tt.name, d, edits, err, tt.want)
		}
	}
	d := Parse("x", notes)
	for _, tt := range []struct {
		table string
		at    int
		entry Entry
	}{
		{"trait", 3, Entry{"id", "x"}},
		{"trait", -1, Entry{"id", "x"}},
		{"traits", 0, Entry{"id", "x"}},
		{"brand", 0, Entry{"name", "x"}},
		{"behaviour.deadline", 0, Entry{"value", 1}},
		{"trait", 0, Entry{"id", nil}},
		{"trait", 0, Entry{"id", struct{}{}}},
		{"trait", 0, Entry{"id", []Entry{{"x", 1i}}}},
		{"trait", 0, Entry{"name", "\xff"}},
	} {
		if edits, err := d.Add(tt.table, tt.at, tt.entry); err == nil {
			t.Errorf("Add(%q, %d, %v) plans %v", tt.table, tt.at, tt.entry, edits)
		}
	}
}

func TestAddToInlineArray(t *testing.T) {
	d := Parse("x", "schema = 1\ntrait = [{ id = \"a\", name = \"A\" }]\n")
	next := do(t, d, func() ([]Edit, error) { return d.Add("trait", 0, Entry{"id", "b"}) })
	if want := "schema = 1\ntrait = [{ id = \"b\" }, { id = \"a\", name = \"A\" }]\n"; next.Source() != want {
		t.Errorf("got %s", next.Source())
	}
	next = do(t, next, func() ([]Edit, error) { return next.Move("trait", 0, 1) })
	next = do(t, next, func() ([]Edit, error) { return next.Remove("trait[b]") })
	if next.Source() != d.Source() {
		t.Errorf("got %s", next.Source())
	}
}

func TestRemove(t *testing.T) {
	prix := notes[strings.Index(notes, "[[behaviour]]\nid = \"prix\""):strings.Index(notes, "# Un mot libre")]
	for _, tt := range []struct {
		key  string
		want []change
	}{
		{"brand.name", []change{{"name = \"B\"\n", ""}}},
		{"brand", []change{{"# La marque.\n[brand]\nname = \"B\"\n\n", ""}}},
		{"charter.id", []change{{"id       = \"c\" # stable\n", ""}}},
		{"behaviour[suite].owner.role", []change{{"[behaviour.owner]\nrole = \"moi\"\n", ""}}},
		{"behaviour[suite].owner", []change{{"[behaviour.owner]\nrole = \"moi\"\n", ""}}},
		{"behaviour[prix].deadline.unit", []change{{", unit = \"day\"", ""}}},
		{"behaviour[prix].limits[#1]", []change{{"\"a\", \"b\"", "\"b\""}}},
		{"behaviour[prix].traits[#2]", []change{{"  # en second\n  \"net\",\n", ""}}},
		{"behaviour[#1].limits[#2]", []change{{"\"a\", \"b\"", "\"a\""}}},
		{"behaviour[prix].limits[#3]", nil},
		{"behaviour[prix].owner.role", nil},
		{"theme", nil},
		{"accept[#1]", []change{{notes[strings.Index(notes, "\n[[accept]]"):], ""}}},
		{"trait[franc]", []change{
			{"[[trait]] # le premier\nid = \"franc\"\nname = \"Franc\"\n\n", ""}, {"  \"franc\", # surtout\n", ""},
		}},
		{"trait[#2]", []change{
			{"# Celui-ci compte.\n[[trait]]\nid = \"net\"\nname = \"Net\"\n\n", ""}, {"  # en second\n  \"net\",\n", ""}, {"traits = [\"net\"]", "traits = []"},
		}},
		{"behaviour[prix]", []change{{prix, ""}, {"mirror = \"prix\"\n", ""}}},
	} {
		for _, src := range variants(notes) {
			d := Parse("x", src)
			edits, err := d.Remove(tt.key)
			expect(t, tt.key, d, edits, err, tt.want...)
		}
	}
	for _, key := range []string{"nowhere", "trait[x]", "behaviour.act", "charter.titel"} {
		if edits, err := Parse("x", notes).Remove(key); err == nil {
			t.Errorf("Remove(%q) plans %v", key, edits)
		}
	}
}

// TestRemoveWithManyReferences takes out what many lists refer to, some more than once, and nothing else of them.
func TestRemoveWithManyReferences(t *testing.T) {
	const n = 2000
	d := Parse("x", "[[trait]]\nid = \"a\"\n"+strings.Repeat("[[behaviour]]\ntraits = [\"a\", 3, \"b\", \"a\"]\n", n))
	next := do(t, d, func() ([]Edit, error) { return d.Remove("trait[a]") })
	if want := strings.Repeat("[[behaviour]]\ntraits = [3, \"b\"]\n", n); next.Source() != want {
		t.Errorf("left %s", Short(next.Source(), 200))
	}
}

// TestRemoveOneOfTwoNamesakes leaves the references, which the other item still answers.
func TestRemoveOneOfTwoNamesakes(t *testing.T) {
	d := Parse("x", "[[trait]]\nid = \"a\"\nname = \"A\"\n\n[[trait]]\nid = \"a\"\nname = \"B\"\n\n[[behaviour]]\nid = \"b\"\ntraits = [\"a\"]\n")
	if keys := []string{d.Traits[0].Key, d.Traits[1].Key}; !reflect.DeepEqual(keys, []string{"trait[a]", "trait[#2]"}) {
		t.Fatalf("keys %q", keys)
	}
	for _, it := range d.Traits {
		next := do(t, d, func() ([]Edit, error) { return d.Remove(it.Key) })
		if len(next.Traits) != 1 || len(next.Behaviours[0].Traits) != 1 || next.Traits[0].Name.Value == it.Name.Value {
			t.Errorf("%s: left %s", it.Key, next.Source())
		}
	}
}

func TestMove(t *testing.T) {
	src := "[[trait]]\nid = \"a\" # un\n\n# deux\n[[trait]]\nid = \"b\"\n\n# libre\n\n[[trait]]\nid = \"c\"\n"
	want := map[[2]int]string{
		{0, 1}: "# deux\n[[trait]]\nid = \"b\"\n\n[[trait]]\nid = \"a\" # un\n\n# libre\n\n[[trait]]\nid = \"c\"\n",
		{2, 0}: "[[trait]]\nid = \"c\"\n\n[[trait]]\nid = \"a\" # un\n\n# libre\n\n# deux\n[[trait]]\nid = \"b\"\n",
		{1, 1}: src,
	}
	for move, after := range want {
		texts, afters := variants(src), variants(after)
		for i := range texts {
			d := Parse("x", texts[i])
			next := do(t, d, func() ([]Edit, error) { return d.Move("trait", move[0], move[1]) })
			if next.Source() != afters[i] {
				t.Errorf("%v: got %q", move, next.Source())
			}
			back := do(t, next, func() ([]Edit, error) { return next.Move("trait", move[1], move[0]) })
			if back.Source() != texts[i] {
				t.Errorf("%v and back: got %q", move, back.Source())
			}
		}
	}
	d := Parse("x", src)
	for _, bad := range [][2]int{{3, 0}, {0, 3}, {-1, 0}, {0, -1}} {
		if _, err := d.Move("trait", bad[0], bad[1]); err == nil {
			t.Errorf("moved %v", bad)
		}
	}
	spread := Parse("x", "[[behaviour]]\nid = \"a\"\n[brand]\nname = \"B\"\n[behaviour.owner]\nrole = \"r\"\n[[behaviour]]\nid = \"b\"\n")
	if edits, err := spread.Move("behaviour", 0, 1); err == nil {
		t.Errorf("moved an item that is spread over the file: %v", edits)
	}
}

func TestRename(t *testing.T) {
	for _, tt := range []struct {
		key, id string
		want    []change
	}{
		{"trait[franc]", "droit", []change{{"id = \"franc\"", "id = \"droit\""}, {"\"franc\", # surtout", "\"droit\", # surtout"}}},
		{"trait[#1]", "droit", []change{{"id = \"franc\"", "id = \"droit\""}, {"\"franc\", # surtout", "\"droit\", # surtout"}}},
		{"trait[net]", "clair", []change{{"id = \"net\"", "id = \"clair\""}, {"\"net\",\n]", "\"clair\",\n]"}, {"traits = [\"net\"]", "traits = [\"clair\"]"}}},
		{"behaviour[prix]", "prix-ferme", []change{
			{"id = \"prix\"", "id = \"prix-ferme\""},
			{"mirror = \"prix\"", "mirror = \"prix-ferme\""},
			{"behaviour[prix].proof", "behaviour[prix-ferme].proof"},
		}},
		{"trait[net]", "net", nil},
	} {
		for _, src := range variants(notes) {
			d := Parse("x", src)
			edits, err := d.Rename(tt.key, tt.id)
			expect(t, tt.key, d, edits, err, tt.want...)
		}
	}
	d := Parse("x", notes)
	for key, id := range map[string]string{
		"trait[net]": "franc", "trait[franc]": "prix", "behaviour[prix]": "Prix ferme", "behaviour[suite]": "",
		"trait[x]": "y", "brand": "y", "trait": "y", "accept[#1]": "y", "behaviour[suite].owner": "y",
	} {
		if edits, err := d.Rename(key, id); err == nil {
			t.Errorf("Rename(%q, %q) plans %v", key, id, edits)
		}
	}
	nameless := Parse("x", "[[trait]]\nname = \"A\"\n[[behaviour]]\nid = \"b\"\ntraits = [\"\"]\n")
	next := do(t, nameless, func() ([]Edit, error) { return nameless.Rename("trait[#1]", "a") })
	if next.Traits[0].ID.Value != "a" || next.Behaviours[0].Traits[0].Value != "" {
		t.Errorf("naming an item left %s", next.Source())
	}
}

func TestReferences(t *testing.T) {
	d := Parse("x", notes)
	var got []string
	for _, r := range d.References() {
		got = append(got, r.Key+" → "+r.Table+" "+d.Source()[r.Span.Start:r.Span.End]+" of "+r.Item)
	}
	want := []string{
		`behaviour[prix].traits[#1] → trait "franc" of behaviour[prix]`,
		`behaviour[prix].traits[#2] → trait "net" of behaviour[prix]`,
		`behaviour[suite].traits[#1] → trait "net" of behaviour[suite]`,
		`behaviour[suite].mirror → behaviour "prix" of behaviour[suite]`,
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestFreshID(t *testing.T) {
	d := Parse("x", notes)
	for text, want := range map[string]string{"Vif": "vif", "Net": "net-2", "PRIX !": "prix-2", "???": "trait", "": "trait"} {
		if got := d.FreshID("trait", text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
