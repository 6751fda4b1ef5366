package main

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The files are parsed here, not listed by the go command: the test cache notes what a test reads, and nothing of what a
// program it starts reads.

// module is the path go.mod declares.
const module = "relcharter"

// ownImports says which packages of this module each package may import. Folders are relative to the top of the
// repository; "x/..." means x and all below it. The row of a package is its own, or else the longest "..." row above it;
// a package without a row is a finding.
var ownImports = map[string][]string{
	"charter/tomltree": {},
	"charter":          {"charter/tomltree"},
	"charter/export":   {"charter"},
	"charter/guide":    {"charter"},
	"schema":           {"charter"},

	"lint/prose":          {},
	"lint/prose/training": {"lint/prose"},
	"lint":                {"charter", "lint/prose"},
	"lint/markdown":       {"charter", "lint", "lint/prose"},
	"lint/rules":          {"charter", "lint", "lint/prose"},
	"lint/settings":       {"charter", "charter/tomltree", "lint"},
	"lint/baseline":       {"charter", "lint"},
	"lint/report":         {"charter", "lint"},

	"tui/pictures":             {"charter", "examples"},
	"tui/...":                  {"charter", "charter/guide", "charter/export", "lint", "tui/..."},
	"cmd/charter/internal/lsp": {"charter", "charter/guide", "charter/export", "lint"},
	"cmd/charter":              {"..."},

	"examples": {},
}

// testsOnly marks a module or a standard package that only test files may import.
var testsOnly = []string{}

// foreignImports says which packages may import a module of others, and which standard packages are kept in one place.
// A row covers the packages below it too, but for a standard package; a module without a row is a finding, so that each
// new one is decided here. Test files may import all that has a row.
var foreignImports = map[string][]string{
	"github.com/BurntSushi/toml":            {"charter", "charter/tomltree", "cmd/charter"},
	"github.com/spf13/cobra":                {"cmd/charter"},
	"github.com/spf13/pflag":                {"cmd/charter"},
	"github.com/yuin/goldmark":              {"charter/export", "lint/markdown"},
	"charm.land/bubbletea/v2":               {"tui/..."},
	"charm.land/bubbles/v2":                 {"tui/..."},
	"charm.land/lipgloss/v2":                {"tui/..."},
	"github.com/charmbracelet/x/ansi":       {"tui/..."},
	"github.com/clipperhouse/displaywidth":  {"lint/report", "cmd/charter"},
	"github.com/clipperhouse/uax29/v2":      {"tui/..."},
	"github.com/charmbracelet/x/term":       {"tui/...", "cmd/charter"},
	"golang.org/x/sys":                      {"charter", "cmd/charter"},
	"golang.org/x/text":                     {"charter/...", "lint/...", "tui/..."},
	"golang.org/x/sync":                     {"cmd/charter"},
	"github.com/fsnotify/fsnotify":          {"cmd/charter"},
	"github.com/aymanbagabas/go-udiff":      {"cmd/charter"},
	"github.com/google/go-cmp":              testsOnly,
	"github.com/rogpeppe/go-internal":       testsOnly,
	"github.com/rogpeppe/go-internal/diff":  {"cmd/charter"},
	"github.com/toml-lang/toml-test/v2":     testsOnly,
	"github.com/pelletier/go-toml/v2":       testsOnly,
	"github.com/santhosh-tekuri":            testsOnly,
	"github.com/creack/pty":                 {"tui/pictures"},
	"github.com/charmbracelet/x/vt":         {"tui/pictures"},
	"github.com/charmbracelet/x/exp":        testsOnly,
	"github.com/charmbracelet/colorprofile": {"tui/..."},
	"testing":                               testsOnly,

	// No network at run time: the preview on the loopback is the one thing that listens.
	"net":      {"cmd/charter"},
	"net/http": {"cmd/charter"},
	// Whatever starts other programs (git) is at the rim, so that the rings inside stay functions of their input.
	"os/exec": {"cmd/charter", "tui/..."},
	// No cgo.
	"C": {},
}

// topLevel lists what the top of the repository may hold beside dot files. bin is what make build fills; git ignores it.
var topLevel = []string{
	"cmd", "charter", "lint", "tui", "schema", "examples", "bin",
	"go.mod", "go.sum", "Makefile", "action.yml",
	"README.md", "LICENSE", "CONTRIBUTING.md", "CHANGELOG.md",
}

// sourceFile is what the test knows of one Go file.
type sourceFile struct {
	path    string // relative to the top of the repository, with slashes
	imports []string
}

func TestImports(t *testing.T) {
	top := repositoryTop(t)
	files, err := readImports(os.DirFS(top))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatalf("no Go file under %s", top)
	}
	for _, file := range files {
		for _, finding := range checkImports(file) {
			t.Error(finding)
		}
	}
}

func TestTopLevel(t *testing.T) {
	entries, err := os.ReadDir(repositoryTop(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		name := entry.Name()
		if !strings.HasPrefix(name, ".") && !slices.Contains(topLevel, name) {
			t.Errorf("%s: not an entry the top of the repository may hold (see topLevel)", name)
		}
	}
}

func TestCheckImports(t *testing.T) {
	tests := []struct {
		file, imported string
		want           string // the finding's end, or "" for none
	}{
		{"charter/parse.go", "relcharter/charter/tomltree", ""},
		{"charter/parse.go", "relcharter/lint", "charter may not import lint"},
		{"charter/tomltree/edit.go", "relcharter/charter", "charter/tomltree may not import charter"},
		{"charter/export/html.go", "relcharter/charter/tomltree", "charter/export may not import charter/tomltree"},
		{"charter/export/html.go", "relcharter/lint", "charter/export may not import lint"},
		{"lint/run.go", "relcharter/lint/rules", "lint may not import lint/rules"},
		{"lint/report/sarif.go", "relcharter/lint/prose", "lint/report may not import lint/prose"},
		{"tui/screen/home.go", "relcharter/tui", ""},
		{"tui/app.go", "relcharter/lint/rules", "tui may not import lint/rules"},
		{"cmd/charter/internal/lsp/server.go", "relcharter/tui", "cmd/charter/internal/lsp may not import tui"},
		{"cmd/charter/edit.go", "relcharter/tui", ""},
		{"examples/examples.go", "relcharter/charter", "examples may not import charter"},
		{"charter/util/strings.go", "strings", "charter/util has no row in ownImports: decide what it may import"},
		{"lint/rules/no_owner_test.go", "relcharter/charter/export", ""},
		{"charter/model_test.go", "relcharter/nowhere", "charter may not import nowhere"},

		{"tui/app.go", "charm.land/bubbletea/v2", ""},
		{"tui/field/text.go", "charm.land/bubbles/v2/textarea", ""},
		{"tui/pictures/terminal.go", "github.com/creack/pty", ""},
		{"tui/app.go", "github.com/creack/pty", "tui may not import github.com/creack/pty"},
		{"cmd/charter/edit.go", "charm.land/bubbletea/v2", "cmd/charter may not import charm.land/bubbletea/v2"},
		{"cmd/charter/internal/lsp/server.go", "github.com/spf13/cobra", "cmd/charter/internal/lsp may not import github.com/spf13/cobra"},
		{"lint/markdown/parse.go", "github.com/yuin/goldmark/ast", ""},
		{"charter/text.go", "github.com/yuin/goldmark", "charter may not import github.com/yuin/goldmark"},
		{"schema/schema.go", "github.com/santhosh-tekuri/jsonschema/v6", "schema may not import github.com/santhosh-tekuri/jsonschema/v6"},
		{"schema/schema_test.go", "github.com/santhosh-tekuri/jsonschema/v6", ""},
		{"lint/run.go", "example.org/new", "example.org/new has no row in foreignImports: decide who may import it"},
		{"lint/run_test.go", "example.org/new", "example.org/new has no row in foreignImports: decide who may import it"},
		{"charter/load.go", "net/http", "charter may not import net/http"},
		{"charter/link.go", "net/url", ""},
		{"charter/link.go", "testing", "charter may not import testing"},
		{"charter/fs_test.go", "testing/fstest", ""},
		{"charter/fast.go", "C", "charter may not import C"},
	}
	for _, test := range tests {
		var want []string
		if test.want != "" {
			want = []string{test.file + ": " + test.want}
		}
		got := checkImports(sourceFile{path: test.file, imports: []string{test.imported}})
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s importing %s (-want +got):\n%s", test.file, test.imported, diff)
		}
	}
}

// checkImports returns one finding for each import of the file that the tables forbid, in the file's order.
func checkImports(file sourceFile) []string {
	var findings []string
	report := func(format string, args ...any) {
		findings = append(findings, file.path+": "+fmt.Sprintf(format, args...))
	}
	pkg := path.Dir(file.path)
	test := strings.HasSuffix(file.path, "_test.go")
	allowed, ok := ownRow(pkg)
	if !ok {
		report("%s has no row in ownImports: decide what it may import", pkg)
		return findings
	}
	for _, imported := range file.imports {
		if own, ok := strings.CutPrefix(imported, module+"/"); ok {
			_, exists := ownRow(own)
			if !exists || !test && !covers(allowed, own) {
				report("%s may not import %s", pkg, own)
			}
			continue
		}
		users, ok := foreignRow(imported)
		switch {
		case !ok && strings.Contains(strings.SplitN(imported, "/", 2)[0], "."):
			report("%s has no row in foreignImports: decide who may import it", imported)
		case ok && !test && !covers(users, pkg):
			report("%s may not import %s", pkg, imported)
		}
	}
	return findings
}

// ownRow returns the row of ownImports that holds for the package, and whether there is one.
func ownRow(pkg string) ([]string, bool) {
	if row, ok := ownImports[pkg]; ok {
		return row, true
	}
	for dir := pkg; dir != "."; dir = path.Dir(dir) {
		if row, ok := ownImports[dir+"/..."]; ok {
			return row, true
		}
	}
	return nil, false
}

// foreignRow returns the row of foreignImports that holds for the import, and whether there is one.
func foreignRow(imported string) ([]string, bool) {
	if row, ok := foreignImports[imported]; ok {
		return row, true
	}
	for dir := path.Dir(imported); dir != "."; dir = path.Dir(dir) {
		row, ok := foreignImports[dir]
		if ok && strings.Contains(dir, ".") { // standard packages: no row covers what is below
			return row, true
		}
	}
	return nil, false
}

// covers reports whether a pattern of the list stands for the package.
func covers(patterns []string, pkg string) bool {
	return slices.ContainsFunc(patterns, func(pattern string) bool {
		if pattern == "..." || pattern == pkg {
			return true
		}
		tree, ok := strings.CutSuffix(pattern, "/...")
		return ok && (pkg == tree || strings.HasPrefix(pkg, tree+"/"))
	})
}

// readImports parses every Go file of the tree but those the go command leaves out: folders named testdata or starting
// with a dot or an underscore.
func readImports(tree fs.FS) ([]sourceFile, error) {
	var files []sourceFile
	err := fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		base := entry.Name()
		if entry.IsDir() {
			if name != "." && (base == "testdata" || strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_")) {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(base, ".go") {
			return nil
		}
		src, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ImportsOnly)
		if err != nil {
			return fmt.Errorf("reading the imports: %w", err)
		}
		file := sourceFile{path: name}
		for _, spec := range parsed.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return fmt.Errorf("%s: import %s: %w", name, spec.Path.Value, err)
			}
			file.imports = append(file.imports, imported)
		}
		files = append(files, file)
		return nil
	})
	return files, err
}
