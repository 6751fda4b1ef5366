package export

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"relcharter/charter"
)

// TestWords holds that each text of the page is there in both languages, and that the French ones are set as French is.
func TestWords(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			texts := l10n(t, lit)
			if len(texts) == 0 {
				return true
			}
			found++
			at := fset.Position(lit.Pos())
			if texts["FR"] == "" || texts["EN"] == "" {
				t.Errorf("%s: a language is missing", at)
			}
			if fr := texts["FR"]; typographer("fr")(fr) != fr || strings.Contains(fr, "'") {
				t.Errorf("%s: %q is not set as French is", at, fr)
			}
			if strings.Contains(texts["EN"], "'") {
				t.Errorf("%s: %q has a typewriter apostrophe", at, texts["EN"])
			}
			return true
		})
	}
	if found < 50 {
		t.Errorf("only %d texts found: is the test still looking in the right place?", found)
	}
}

// l10n returns the FR and EN values of a literal that has such keys.
func l10n(t *testing.T, lit *ast.CompositeLit) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, e := range lit.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		key, ok := kv.Key.(*ast.Ident)
		if !ok || key.Name != "FR" && key.Name != "EN" {
			continue
		}
		value, ok := kv.Value.(*ast.BasicLit)
		if !ok {
			t.Fatalf("%s: not a literal", key.Name)
		}
		text, err := strconv.Unquote(value.Value)
		if err != nil {
			t.Fatal(err)
		}
		out[key.Name] = text
	}
	return out
}

// A remedy does not say again what its label says, and a fragment brings no full stop into a line it is part of.
func TestFragments(t *testing.T) {
	src := `schema = 1
[charter]
id = "c"
title = "T"
language = "fr"
version = "1"
status = "published"
[brand]
name = "B"
[[trait]]
id = "franc"
name = "Franc"
[[behaviour]]
id = "a"
statement = "L'atelier vous appelle."
trigger = "une crevaison."
actor = "l'atelier"
act = "vous appeler."
traits = ["franc"]
deadline = { value = 2, unit = "day" }
remedy = { act = "Sinon, nous vous remboursons 10 €." }
`
	for _, id := range []string{"html", "markdown"} {
		format, _ := Find(id)
		var b strings.Builder
		if err := format.Write(&b, charter.Parse("a", src), Options{}); err != nil {
			t.Fatal(err)
		}
		page := b.String()
		for _, want := range []string{"L’atelier vous appelle", "une crevaison", "Nous vous remboursons"} {
			if !strings.Contains(page, want) {
				t.Errorf("%s lacks %q", id, want)
			}
		}
		for _, unwanted := range []string{"appeler.,", "Sinon, nous", "L'atelier", "crevaison."} {
			if strings.Contains(page, unwanted) {
				t.Errorf("%s has %q", id, unwanted)
			}
		}
	}
}
