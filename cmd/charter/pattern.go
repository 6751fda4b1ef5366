package main

import (
	"path"
	"path/filepath"
	"regexp"
	"strings"
)

// isPattern reports whether a path that names nothing is a pattern the shell has left as it is.
func isPattern(name string) bool { return strings.ContainsAny(name, "*?[") }

// pattern returns the folder below which a pattern is to be looked for, and what tells its matches: * and ? stand for characters of one
// name, [a-z] for one of several, ** for any folders. As in a shell, hidden files are not meant unless the pattern says so. A pattern
// that cannot be one matches nothing.
func pattern(name string) (root string, matches func(path string) bool) {
	glob := path.Clean(filepath.ToSlash(name))
	at := strings.IndexAny(glob, "*?[")
	if at < 0 {
		return ".", func(string) bool { return false } // "x*/.." means nothing
	}
	root, rest := ".", glob
	if slash := strings.LastIndexByte(glob[:at], '/'); slash >= 0 {
		root, rest = glob[:max(slash, 1)], glob[slash+1:]
	}
	var b strings.Builder
	b.WriteString("^")
	if !writeGlob(&b, rest) {
		return root, func(string) bool { return false }
	}
	b.WriteString("$")
	match, err := regexp.Compile(b.String())
	root = filepath.FromSlash(root)
	hidden := strings.HasPrefix(path.Base(glob), ".")
	return root, func(path string) bool {
		rel, e := filepath.Rel(root, path)
		return err == nil && e == nil && (hidden || !strings.HasPrefix(filepath.Base(path), ".")) && match.MatchString(filepath.ToSlash(rel))
	}
}
