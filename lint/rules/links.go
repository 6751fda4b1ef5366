package rules

import (
	"strings"

	"relcharter/charter"
	"relcharter/lint"
)

// This file keeps one cause from becoming two findings: what the rules on the file report is taken by the others as it was
// most likely meant.

// meant returns the id a reference stands for: the id itself when an item has it, else the one it most likely misspells;
// "" when it is like none.
func meant(known []string, ref string) string {
	for _, id := range known {
		if id == ref {
			return id
		}
	}
	near, _ := charter.Nearest(ref, known)
	return near
}

// lists reports whether one of refs means id.
func lists(refs []charter.Text, known []string, id string) bool {
	for _, r := range refs {
		if meant(known, r.Value) == id {
			return true
		}
	}
	return false
}

// troubled reports whether the file has a problem at key or inside it, or a key next to it that is most likely it, misspelt.
func troubled(p *lint.Pass, key string) bool {
	for i := range p.Problems {
		problem := &p.Problems[i]
		if inside, ok := strings.CutPrefix(problem.Key, key); ok && (inside == "" || inside[0] == '.' || inside[0] == '[') {
			return true
		}
		if problem.Code == charter.UnknownKey && problem.Fix != nil && sibling(problem.Key, problem.Fix.Edits[0].New) == key {
			return true
		}
	}
	return false
}

// sibling returns the key next to key with that name.
func sibling(key, name string) string { return key[:strings.LastIndexByte(key, '.')+1] + name }

// header returns the place to point at when the [charter] table, or the file as a whole, is meant: the empty span at the
// beginning of a file that has none.
func header(p *lint.Pass) charter.Span {
	path, _, _ := p.Path("charter")
	return p.Tree().KeySpan(path)
}

// title returns the place of the charter's title, or else header.
func title(p *lint.Pass) charter.Span {
	if p.Charter.Title.Set() {
		return p.Charter.Title.Span
	}
	return header(p)
}
