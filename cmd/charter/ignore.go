package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// ignore knows which files of a git checkout its .gitignore files and .git/info/exclude leave out (gitignore(5)). Outside of
// a checkout it leaves out nothing. The personal ignore file of git's configuration is not read: what is checked must not
// depend on who runs the check.
type ignore struct {
	top   string // the folder that holds .git; "" outside of a checkout
	rules []ignoreRule
}

type ignoreRule struct {
	match   *regexp.Regexp // on the path from top, with slashes
	negate  bool           // takes the file back in
	folders bool           // meant for folders only
}

// newIgnore returns what is left out below a folder. The rules of the folder itself and of those below are read as they
// are entered.
func newIgnore(root string) *ignore {
	at, err := filepath.Abs(root)
	if err != nil {
		return &ignore{}
	}
	var above []string
	for dir := at; ; dir = filepath.Dir(dir) {
		if _, err := os.Lstat(filepath.Join(dir, ".git")); err == nil {
			g := &ignore{top: dir}
			g.read(filepath.Join(dir, ".git", "info", "exclude"), dir)
			for i := len(above) - 1; i >= 0; i-- { // the first one is root, which is not entered yet
				g.enter(filepath.Dir(above[i]))
			}
			return g
		}
		if filepath.Dir(dir) == dir {
			return &ignore{}
		}
		above = append(above, dir)
	}
}

// patterns returns what patterns of gitignore(5) match that stand in a settings file; nothing without such a file.
func patterns(file string, list []string) *ignore {
	if file == "" {
		return &ignore{}
	}
	top, err := filepath.Abs(filepath.Dir(file))
	if err != nil {
		return &ignore{}
	}
	g := &ignore{top: top}
	for _, line := range list {
		if rule, ok := parseIgnoreRule(line, "."); ok {
			g.rules = append(g.rules, rule)
		}
	}
	return g
}

// covers reports whether a file is matched, or a folder it is in.
func (g *ignore) covers(file string) bool {
	if len(g.rules) == 0 {
		return false
	}
	path, err := filepath.Abs(file)
	if err != nil {
		return false
	}
	for folder := false; path != g.top && filepath.Dir(path) != path; path, folder = filepath.Dir(path), true {
		if g.ignored(path, folder) {
			return true
		}
	}
	return false
}

// enter reads the rules a folder adds. Folders are entered from the top down.
func (g *ignore) enter(folder string) {
	if at, err := filepath.Abs(folder); err == nil && g.top != "" {
		g.read(filepath.Join(at, ".gitignore"), at)
	}
}

// read adds the rules of a file, which hold below the folder base. A file that is absent or unreadable adds none.
func (g *ignore) read(path, base string) {
	src, err := os.ReadFile(path)
	if err != nil {
		return
	}
	prefix, err := filepath.Rel(g.top, base)
	if err != nil {
		return
	}
	for _, line := range strings.Split(string(src), "\n") {
		if rule, ok := parseIgnoreRule(strings.TrimSuffix(line, "\r"), filepath.ToSlash(prefix)); ok {
			g.rules = append(g.rules, rule)
		}
	}
}

// ignored reports whether the file or folder is left out, given that no folder above it is. The last rule that matches
// decides.
func (g *ignore) ignored(path string, folder bool) bool {
	if g.top == "" || len(g.rules) == 0 {
		return false
	}
	at, err := filepath.Abs(path)
	if err != nil {
		return false
	}
	rel, err := filepath.Rel(g.top, at)
	if err != nil {
		return false
	}
	rel = filepath.ToSlash(rel)
	for i := len(g.rules) - 1; i >= 0; i-- {
		if r := g.rules[i]; (folder || !r.folders) && r.match.MatchString(rel) {
			return !r.negate
		}
	}
	return false
}

// parseIgnoreRule reads a line of a .gitignore in the folder prefix, a path from the top, "." for the top itself. It returns
// false for lines that are no rule: blank ones, comments, patterns git could not match either.
func parseIgnoreRule(line, prefix string) (ignoreRule, bool) {
	pattern := trimIgnoreSpace(line)
	if pattern == "" || pattern[0] == '#' {
		return ignoreRule{}, false
	}
	var rule ignoreRule
	pattern, rule.negate = strings.CutPrefix(pattern, "!")
	pattern, rule.folders = strings.CutSuffix(pattern, "/")
	anchored := strings.Contains(pattern, "/")
	pattern = strings.TrimPrefix(pattern, "/")
	if pattern == "" {
		return ignoreRule{}, false
	}
	var b strings.Builder
	b.WriteString(`^`)
	if prefix != "." {
		b.WriteString(regexp.QuoteMeta(prefix) + "/")
	}
	if !anchored {
		b.WriteString(`(?:.*/)?`)
	}
	if !writeGlob(&b, pattern) {
		return ignoreRule{}, false
	}
	b.WriteString(`$`)
	match, err := regexp.Compile(b.String())
	rule.match = match
	return rule, err == nil
}

// trimIgnoreSpace removes the spaces at the end of a line but those after a backslash.
func trimIgnoreSpace(line string) string {
	for strings.HasSuffix(line, " ") && !strings.HasSuffix(line, `\ `) {
		line = line[:len(line)-1]
	}
	return line
}

// writeGlob writes a glob of gitignore(5) as a regular expression; false for one with a bracket that is never closed.
func writeGlob(b *strings.Builder, glob string) bool {
	for i := 0; i < len(glob); i++ {
		rest, start := glob[i:], i == 0 || glob[i-1] == '/'
		switch c := glob[i]; {
		case start && strings.HasPrefix(rest, "**/"):
			b.WriteString(`(?:.*/)?`)
			i += 2
		case start && rest == "**":
			b.WriteString(`.*`)
			i++
		case c == '*':
			b.WriteString(`[^/]*`)
		case c == '?':
			b.WriteString(`[^/]`)
		case c == '[':
			end := strings.IndexByte(rest[min(2, len(rest)):], ']') + 2 // right after the opening one it is an ordinary character
			if end < 2 {
				return false
			}
			class := strings.ReplaceAll(rest[1:end], `\`, `\\`)
			if class[0] == '!' {
				class = "^" + class[1:]
			}
			b.WriteString("[" + class + "]")
			i += end
		case c == '\\' && len(rest) > 1:
			b.WriteString(regexp.QuoteMeta(rest[1:2]))
			i++
		default:
			b.WriteString(regexp.QuoteMeta(rest[:1]))
		}
	}
	return true
}
