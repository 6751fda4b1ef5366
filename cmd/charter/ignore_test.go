package main

import (
	"os"
	"path/filepath"
	"testing"
)

// Each line is what git says of the path (gitignore(5), checked with git check-ignore 2.39): true when it is left out.
func TestIgnoreRules(t *testing.T) {
	for _, test := range []struct {
		rules, path string
		folder      bool
		want        bool
	}{
		{"*.toml", "a.toml", false, true},
		{"*.toml", "x/y/a.toml", false, true},
		{"*.toml", "a.tom", false, false},
		{"/a.toml", "a.toml", false, true},
		{"/a.toml", "x/a.toml", false, false},
		{"x/a.toml", "x/a.toml", false, true},
		{"x/a.toml", "y/x/a.toml", false, false},
		{"build", "build", true, true},
		{"build", "x/build", false, true},
		{"build/", "build", true, true},
		{"build/", "build", false, false},
		{"**/out", "x/y/out", true, true},
		{"**/out", "out", true, true},
		{"x/**", "x/y/z", false, true},
		{"x/**", "x", true, false},
		{"x/**/z", "x/z", false, true},
		{"x/**/z", "x/a/b/z", false, true},
		{"x/*/z", "x/a/b/z", false, false},
		{"?.toml", "a.toml", false, true},
		{"?.toml", "ab.toml", false, false},
		{"[ab].toml", "b.toml", false, true},
		{"[!ab].toml", "b.toml", false, false},
		{"[a-c].toml", "b.toml", false, true},
		{`\*.toml`, "a.toml", false, false},
		{`\*.toml`, "*.toml", false, true},
		{`\#a`, "#a", false, true},
		{"# a", "# a", false, false},
		{"a   ", "a", false, true},
		{`a\ `, "a ", false, true},
		{"a.toml\r", "a.toml", false, true},
		{"*.toml\n!a.toml", "a.toml", false, false},
		{"*.toml\n!a.toml\na.toml", "a.toml", false, true},
		{"!a.toml\n*.toml", "a.toml", false, true},
		{"a+b", "aab", false, false},
		{"a+b", "a+b", false, true},
		{"[", "[", false, false},
		{"", "a", false, false},
		{"/", "a", true, false},
	} {
		top := t.TempDir()
		write(t, filepath.Join(top, ".git", "HEAD"), "")
		write(t, filepath.Join(top, ".gitignore"), test.rules)
		g := newIgnore(top)
		g.enter(top)
		if got := g.ignored(filepath.Join(top, filepath.FromSlash(test.path)), test.folder); got != test.want {
			t.Errorf("%q on %s: %v", test.rules, test.path, got)
		}
	}
}

func TestIgnoreFiles(t *testing.T) {
	top := t.TempDir()
	write(t, filepath.Join(top, "repo", ".git", "info", "exclude"), "private\n")
	write(t, filepath.Join(top, "repo", ".gitignore"), "*.tmp\n")
	write(t, filepath.Join(top, "repo", "sub", ".gitignore"), "!keep.tmp\n/only\n")
	write(t, filepath.Join(top, ".gitignore"), "*\n") // outside of the checkout
	below := filepath.Join(top, "repo", "sub", "deep")
	write(t, filepath.Join(below, ".gitignore"), "here\n")
	g := newIgnore(below)
	g.enter(below)
	for name, want := range map[string]bool{
		"repo/sub/deep/a.tmp": true, "repo/sub/deep/keep.tmp": false, "repo/sub/only": true, "repo/sub/deep/only": false,
		"repo/sub/deep/here": true, "repo/sub/deep/private": true, "repo/sub/deep/a": false,
	} {
		if got := g.ignored(filepath.Join(top, filepath.FromSlash(name)), false); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
	outside := newIgnore(top)
	outside.enter(top)
	if outside.ignored(filepath.Join(top, "a"), false) {
		t.Error("files are left out where there is no checkout")
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
