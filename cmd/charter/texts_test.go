package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// Every text for people is a literal with both languages, and the French one follows French typography: typographic
// apostrophes, no-break spaces inside guillemets and before double punctuation.
func TestTexts(t *testing.T) {
	top := repositoryTop(t)
	texts := 0
	err := filepath.WalkDir(top, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && (e.Name() == "testdata" || strings.HasPrefix(e.Name(), ".") && path != top):
			return filepath.SkipDir
		case !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			fr, en, found := languagesOf(lit)
			if !found {
				return true
			}
			texts++
			if problem := textProblem(fr, en); problem != "" {
				t.Errorf("%s: %s\n\tFR %q\n\tEN %q", set.Position(lit.Pos()), problem, fr, en)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if texts < 300 {
		t.Errorf("only %d texts found: the check no longer sees them", texts)
	}
}

// languagesOf returns the literal texts of a value with FR and EN fields. A text that is not a literal is returned as "?".
func languagesOf(lit *ast.CompositeLit) (fr, en string, found bool) {
	for _, elt := range lit.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok {
			return "", "", false
		}
		name, ok := kv.Key.(*ast.Ident)
		if !ok || name.Name != "FR" && name.Name != "EN" {
			return "", "", false
		}
		s := "?"
		if basic, ok := kv.Value.(*ast.BasicLit); ok && basic.Kind == token.STRING {
			s, _ = strconv.Unquote(basic.Value)
		}
		if name.Name == "FR" {
			fr = s
		} else {
			en = s
		}
	}
	return fr, en, len(lit.Elts) > 0
}

// code is what French typography leaves alone: TOML, quoted words of the file, names with underscores, paths.
var code = regexp.MustCompile("(?m)`[^`]*`|\"[^\"]*\"|^.* = .*$|https?://\\S+|^#.*$")

var slips = []struct {
	shape *regexp.Regexp
	what  string
}{
	{regexp.MustCompile(`\pL'\pL`), "a straight apostrophe"},
	{regexp.MustCompile(`«[^\x{202f}]|[^\x{202f}]»`), "guillemets without narrow no-break spaces inside"},
	{regexp.MustCompile(`[^\x{202f};!?.…(«"\[{}⟦⟧]\s*[;!?](\s|$)`), "no narrow no-break space before ; ! ?"},
	{regexp.MustCompile(`[^\x{a0}:\d]:(\s|$)`), "no no-break space before a colon"},
}

func textProblem(fr, en string) string {
	switch {
	case strings.TrimSpace(fr) == "" || strings.TrimSpace(en) == "":
		return "a language is missing"
	case strings.Contains(en, "« "):
		return "French guillemets in English"
	}
	prose := code.ReplaceAllString(fr, "")
	for _, s := range slips {
		if found := s.shape.FindString(prose); found != "" {
			return s.what + ": " + strconv.Quote(found)
		}
	}
	return ""
}

func TestTextProblem(t *testing.T) {
	for _, c := range []struct{ fr, en, want string }{
		{"l’été\u00a0: c’est «\u202fsuper\u202f»\u202f!", "summer", ""},
		{"", "summer", "a language is missing"},
		{"été", "", "a language is missing"},
		{"l'été", "summer", "a straight apostrophe"},
		{"« été »", "summer", "guillemets"},
		{"super !", "great", "no narrow no-break space"},
		{"voici : été", "summer", "colon"},
		{"écrivez \"n'importe quoi : ?\"", "write", ""},
	} {
		got := textProblem(c.fr, c.en)
		if c.want == "" && got != "" || !strings.HasPrefix(got, c.want) && !strings.Contains(got, c.want) {
			t.Errorf("textProblem(%q, %q) = %q, want %q", c.fr, c.en, got, c.want)
		}
	}
}
