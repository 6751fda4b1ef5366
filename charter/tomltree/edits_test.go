package tomltree

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// path reads a.b[1].c; keys hold no dots or brackets.
func path(s string) Path {
	var p Path
	for part := range strings.SplitSeq(s, ".") {
		name, rest, _ := strings.Cut(part, "[")
		p = append(p, K(name))
		for ; rest != ""; rest = strings.TrimPrefix(strings.TrimLeft(rest, "0123456789"), "][") {
			if rest = strings.TrimSuffix(rest, "]"); rest != "" {
				p = append(p, I(int(rest[0]-'0')))
				rest = rest[1:]
			}
		}
	}
	return p
}

// order is that of the tables in these tests.
func order(table Path) []string {
	switch table.String() {
	case "":
		return []string{"schema", "charter", "brand", "audience", "trait", "behaviour", "theme"}
	case "brand":
		return []string{"name", "purpose", "positioning", "maturity"}
	}
	return []string{"id", "statement", "act", "deadline", "basis", "owner", "remedy", "value", "unit", "from"}
}

type edit func(*Tree) ([]Edit, error)

func insert(p, raw string) edit {
	return func(t *Tree) ([]Edit, error) { return t.Insert(path(p), raw, order) }
}

func remove(p string) edit {
	return func(t *Tree) ([]Edit, error) { return t.Delete(path(p)) }
}

func insertItem(p string, at int, entries ...Entry) edit {
	return func(t *Tree) ([]Edit, error) { return t.InsertItem(path(p), at, entries, order) }
}

func create(p string, entries ...Entry) edit {
	return func(t *Tree) ([]Edit, error) { return t.CreateTable(path(p), entries, order) }
}

func permute(p string, perm ...int) edit {
	return func(t *Tree) ([]Edit, error) { return t.Permute(path(p), perm) }
}

func add(p, raw string) edit {
	return func(t *Tree) ([]Edit, error) { return t.Append(path(p), raw) }
}

// lines joins lines.
func lines(s ...string) string { return strings.Join(s, "\n") + "\n" }

var editCases = []struct {
	name   string
	src    string
	edit   edit
	result string
}{
	{
		"key behind the one before it", lines(`[brand]`, `name = "A" # here`, `# about maturity`, `maturity = "x"`),
		insert("brand.purpose", `"P"`),
		lines(`[brand]`, `name = "A" # here`, `purpose = "P"`, `# about maturity`, `maturity = "x"`),
	},
	{
		"key before the one behind it", lines(`[brand]`, ``, `# about maturity`, `  maturity = "x"`),
		insert("brand.name", `"A"`),
		lines(`[brand]`, ``, `  name = "A"`, `# about maturity`, `  maturity = "x"`),
	},
	{
		"key of an empty section", lines(`  [brand] # b`, ``, `[theme]`),
		insert("brand.name", `"A"`),
		lines(`  [brand] # b`, `  name = "A"`, ``, `[theme]`),
	},
	{
		"key not in order", lines(`[brand]`, `maturity = 1`, ``, `[theme]`),
		insert("brand.extra", `2`),
		lines(`[brand]`, `maturity = 1`, `extra = 2`, ``, `[theme]`),
	},
	{
		"plain key before sub-tables", lines(`[[behaviour]]`, `id = "a"`, ``, `[behaviour.deadline]`, `value = 1`),
		insert("behaviour[0].basis", `"legal"`),
		lines(`[[behaviour]]`, `id = "a"`, `basis = "legal"`, ``, `[behaviour.deadline]`, `value = 1`),
	},
	{
		"plain key with sub-tables only", lines(`[[behaviour]]`, `[behaviour.deadline]`, `value = 1`),
		insert("behaviour[0].basis", `"legal"`),
		lines(`[[behaviour]]`, `basis = "legal"`, `[behaviour.deadline]`, `value = 1`),
	},
	{
		"key of a sub-table", lines(`[[behaviour]]`, `[behaviour.deadline]`, `value = 1`),
		insert("behaviour[0].deadline.unit", `"day"`),
		lines(`[[behaviour]]`, `[behaviour.deadline]`, `value = 1`, `unit = "day"`),
	},
	{
		"dotted key beside its like", lines(`[[behaviour]]`, `deadline . value = 1`, `basis = "x"`),
		insert("behaviour[0].deadline.unit", `"day"`),
		lines(`[[behaviour]]`, `deadline . value = 1`, `deadline.unit = "day"`, `basis = "x"`),
	},
	{
		"pair of an inline table", lines(`a = { id = 1, deadline = 3 }`),
		insert("a.act", `2`),
		lines(`a = { id = 1, act = 2, deadline = 3 }`),
	},
	{"first pair", lines(`a = {}`), insert("a.act", `2`), lines(`a = { act = 2 }`)},
	{"pair before", lines(`a = { act = 2 }`), insert("a.id", `1`), lines(`a = { id = 1, act = 2 }`)},
	{
		"pair of an inline table on lines", lines(`a = {`, `  id = 1, # one`, `  deadline = 3 # three`, `}`),
		insert("a.owner", `2`),
		lines(`a = {`, `  id = 1, # one`, `  deadline = 3, # three`, `  owner = 2`, `}`),
	},
	{
		"missing table inside", lines(`[[behaviour]]`, `id = "a"`),
		insert("behaviour[0].deadline.value", `1`),
		lines(`[[behaviour]]`, `id = "a"`, `deadline = { value = 1 }`),
	},
	{
		"missing table at the top", lines(`[charter]`, `id = 1`, ``, `# all traits`, `[[trait]]`, `id = "t"`),
		insert("brand.name", `"A"`),
		lines(`[charter]`, `id = 1`, ``, `[brand]`, `name = "A"`, ``, `# all traits`, `[[trait]]`, `id = "t"`),
	},
	{
		"header for a table so far implied", lines(`# d`, `[brand.logo]`, `x = 1`),
		insert("brand.name", `"A"`),
		lines(`[brand]`, `name = "A"`, ``, `# d`, `[brand.logo]`, `x = 1`),
	},
	{"top key of an empty file", "", insert("schema", `1`), lines(`schema = 1`)},
	{
		"top key before headers", lines(`#:schema x`, `# The charter`, `[charter]`),
		insert("schema", `1`),
		lines(`#:schema x`, `schema = 1`, ``, `# The charter`, `[charter]`),
	},
	{
		"top key behind the file's comment", lines(`# Our charter`, ``, `[charter]`),
		insert("schema", `1`),
		lines(`# Our charter`, `schema = 1`, ``, `[charter]`),
	},
	{"no final newline", "[brand]\nname = 'A'", insert("brand.purpose", `"P"`), "[brand]\nname = 'A'\npurpose = \"P\""},
	{"CRLF and mark", bom + "[brand]\r\nname = 'A'\r\n", insert("brand.purpose", `"P"`), bom + "[brand]\r\nname = 'A'\r\npurpose = \"P\"\r\n"},
	{
		"first item of a list", lines(`[brand]`, `name = "A"`, ``, `# theme`, `[theme]`),
		insertItem("trait", 0, Entry{"id", `"t"`}, Entry{"name", `"T"`}),
		lines(`[brand]`, `name = "A"`, ``, `[[trait]]`, `id = "t"`, `name = "T"`, ``, `# theme`, `[theme]`),
	},
	{
		"section before all others", lines(`# theme`, `[theme]`),
		create("brand", Entry{"name", `"A"`}),
		lines(`[brand]`, `name = "A"`, ``, `# theme`, `[theme]`),
	},
	{"section of an empty file", "", create("brand"), lines(`[brand]`)},
	{"section at the end", "a = 1\n# end\n\n\n", create("extra", Entry{"a b", "1"}), "a = 1\n# end\n\n[extra]\n\"a b\" = 1\n\n\n"},
	{
		"item at the end", lines(`[[trait]]`, `id = 1`, ``, ``, `# two`, `[[trait]]`, `  id = 2`, `# end of two`, ``, `# free`, `[theme]`),
		insertItem("trait", 2, Entry{"id", `3`}),
		lines(`[[trait]]`, `id = 1`, ``, ``, `# two`, `[[trait]]`, `  id = 2`, `# end of two`, ``, ``, `[[trait]]`, `  id = 3`, ``, `# free`, `[theme]`),
	},
	{
		"item in between", lines(`[[trait]]`, `id = 1`, ``, `# two`, `[[trait]]`, `id = 2`),
		insertItem("trait", 1, Entry{"id", `3`}),
		lines(`[[trait]]`, `id = 1`, ``, `[[trait]]`, `id = 3`, ``, `# two`, `[[trait]]`, `id = 2`),
	},
	{
		"item behind items spread over the file", lines(`[[trait]]`, `id = 1`, `[theme]`, `[[trait]]`, `id = 2`, `[x]`),
		insertItem("trait", 2),
		lines(`[[trait]]`, `id = 1`, `[theme]`, `[[trait]]`, `id = 2`, `[[trait]]`, `[x]`),
	},
	{"item of an inline list", lines(`trait = [ { id = 1 } ]`), insertItem("trait", 1, Entry{"id", "2"}), lines(`trait = [ { id = 1 }, { id = 2 } ]`)},
	{
		"inner item", lines(`[[behaviour]]`, `id = 1`, ``, `[[behaviour]]`, `id = 2`),
		insertItem("behaviour[0].step", 0, Entry{"n", "1"}),
		lines(`[[behaviour]]`, `id = 1`, ``, `[[behaviour.step]]`, `n = 1`, ``, `[[behaviour]]`, `id = 2`),
	},
	{"append on a line", lines(`a = [ 1, 2 ]`), add("a", "3"), lines(`a = [ 1, 2, 3 ]`)},
	{"append to nothing", lines(`a = [ ]`), add("a", "3"), lines(`a = [3]`)},
	{"append to a comment", lines(`a = [`, `  # none`, `]`), add("a", "3"), lines(`a = [`, `  # none`, `  3`, `]`)},
	{"append behind a comment", lines(`a = [`, `  1 # one`, `]`), add("a", "2"), lines(`a = [`, `  1, # one`, `  2`, `]`)},
	{"append with comma", lines(`a = [`, `  1, # one`, `  # end`, `]`), add("a", "2"), lines(`a = [`, `  1, # one`, `  2,`, `  # end`, `]`)},
	{"delete a key", lines(`a = 1`, `# about b`, `b = 2 # b`, `c = 3`), remove("b"), lines(`a = 1`, `c = 3`)},
	{"delete a lone key", lines(`a = 1`, ``, `b = 2`, ``, `c = 3`), remove("b"), lines(`a = 1`, ``, `c = 3`)},
	{"delete dotted keys", lines(`a.x = 1`, `b = 2`, `a.y.z = 3`), remove("a"), lines(`b = 2`)},
	{"delete a pair", lines(`a = { x = 1, y = 2, z = 3 }`), remove("a.y"), lines(`a = { x = 1, z = 3 }`)},
	{"delete the last pair", lines(`a = { x = 1, y = 2 }`), remove("a.y"), lines(`a = { x = 1 }`)},
	{"delete the only pair", lines(`a = { x = 1 }`), remove("a.x"), lines(`a = {}`)},
	{"delete dotted pairs", lines(`a = { x.m = 1, y = 2, x.n = 3 }`), remove("a.x"), lines(`a = { y = 2 }`)},
	{"delete an element", lines(`a = [ 1, 2, 3 ]`), remove("a[0]"), lines(`a = [ 2, 3 ]`)},
	{"delete before a trailing comma", lines(`a = [ 1, 2, ]`), remove("a[1]"), lines(`a = [ 1, ]`)},
	{
		"delete an element on a line", lines(`a = [`, `  1, # one`, `  # about two`, `  2 # two`, `]`), remove("a[1]"),
		lines(`a = [`, `  1 # one`, `]`),
	},
	{
		"delete a section", lines(`[a]`, `x = 1`, ``, `# about b`, `[b]`, `y = 1`, `[b.c]`, `# end of b`, ``, `# free`, ``, `[d]`, `[b.e]`),
		remove("b"), lines(`[a]`, `x = 1`, ``, `# free`, ``, `[d]`),
	},
	{"delete the last section", lines(`[a]`, `x = 1`, ``, `[b]`, `y = 1`), remove("b"), lines(`[a]`, `x = 1`)},
	{"delete a list", lines(`[[a]]`, `x = 1`, ``, `[b]`, ``, `[[a]]`), remove("a"), lines(`[b]`)},
	{
		"reorder sections", lines(`# one`, `[[a]]`, `x = 1`, `[a.b]`, ``, `# free`, ``, `[[a]]`, `x = 2`), permute("a", 1, 0),
		lines(`[[a]]`, `x = 2`, ``, `# free`, ``, `# one`, `[[a]]`, `x = 1`, `[a.b]`),
	},
	{
		"reorder elements with their comments", lines(`a = [`, `  1, # one`, `  # about two`, `  2`, `]`), permute("a", 1, 0),
		lines(`a = [`, `  # about two`, `  2,`, `  1 # one`, `]`),
	},
	{"reorder elements on a line", lines(`a = [ 1, 22,`, `3 ] # x`), permute("a", 2, 0, 1), lines(`a = [ 3, 1,`, `22 ] # x`)},
}

func TestEdits(t *testing.T) {
	for _, c := range editCases {
		t.Run(c.name, func(t *testing.T) {
			edits, err := c.edit(Parse(c.src))
			if err != nil {
				t.Fatal(err)
			}
			got, err := Splice(c.src, edits...)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(strings.Split(c.result, "\n"), strings.Split(got, "\n")); d != "" {
				t.Errorf("(-want +got)\n%s", d)
			}
		})
	}
}

// TestRefusals: an edit that makes no sense gives an error and no edits.
func TestRefusals(t *testing.T) {
	tree := Parse(lines(`a = 1`, `b = [ 1 ]`, `c.d = 2`, `[t]`, `x = 1`, `[[l]]`, `[[l]]`, `[m]`, `[l.sub]`))
	set := func(p, raw string) edit {
		return func(t *Tree) ([]Edit, error) { return t.Set(path(p), raw) }
	}
	for name, e := range map[string]edit{
		"set a table":             set("t", "1"),
		"set what is missing":     set("z", "1"),
		"set two values":          set("a", "1\nz = 2"),
		"set nothing":             set("a", ""),
		"set a comment":           set("a", "1 # x"),
		"set words":               set("a", "hello"),
		"set a bad escape":        set("a", `"\q"`),
		"insert what is there":    insert("t.x", "1"),
		"insert into a value":     insert("a.z", "1"),
		"insert into a list":      insert("l.z", "1"),
		"insert into no item":     insert("l[5].z", "1"),
		"insert an element":       insert("b[1]", "1"),
		"insert a bad value":      insert("t.y", "1,"),
		"create what is there":    create("t"),
		"create below dotted":     create("c.e"),
		"create a bad entry":      create("n", Entry{"a", "x y"}),
		"create an entry twice":   create("n", Entry{"a", "1"}, Entry{"a", "2"}),
		"item out of bounds":      insertItem("l", 3),
		"item of a table":         insertItem("t", 0),
		"item of a value":         insertItem("a", 0),
		"append to a table":       add("t", "1"),
		"append to a number":      add("a", "1"),
		"append a bad value":      add("b", "]"),
		"delete what is missing":  remove("z"),
		"delete a missing item":   remove("l[2]"),
		"reorder a table":         permute("t", 0),
		"reorder by no order":     permute("l", 1, 1),
		"reorder too few":         permute("l", 0),
		"reorder what is spread":  permute("l", 1, 0),
		"reorder what is missing": permute("z"),
	} {
		edits, err := e(tree)
		if err == nil || edits != nil {
			t.Errorf("%s: %v %v", name, edits, err)
		}
	}
	if edits, err := tree.Delete(nil); err == nil || edits != nil {
		t.Error("the whole file was deleted")
	}
	if edits, err := tree.DeleteItem(path("t"), 0); err == nil || edits != nil {
		t.Error("an item of a table was deleted")
	}
	if edits, err := tree.SetString(path("t"), "x"); err == nil || edits != nil {
		t.Error("a table became a string")
	}
}
