package lint

import (
	"strings"

	"relcharter/charter"
)

// This file keeps one cause from becoming two findings: what the rules on the file report is taken by the others as it was most
// likely meant. What it finds out about a charter is found out once a run.

// links is what the passes of one run share about a charter.
type links struct {
	doc     *charter.Document
	named   map[string]*named // by table; nil until it is asked for
	trouble map[string]bool   // keys; nil until it is asked for
}

// named is the items of a table that have an id.
type named struct {
	ids   []string // in the order of the file
	has   map[string]bool
	meant map[string]string // by a reference to none of them: the id it most likely misspells, "" when it is like none
}

// misspelt is how many different ids that no item has are taken for misspellings, the first in the file. Each of them is compared
// with all ids of its table.
const misspelt = 200

// Meant returns the id a reference to an item of a table stands for: the id itself when an item has it, else the one it most
// likely misspells; "" when it is like none.
func (p *Pass) Meant(table, ref string) string {
	l := p.links
	if l.named == nil {
		l.resolve()
	}
	n := l.table(table)
	if n.has[ref] {
		return ref
	}
	return n.meant[ref]
}

// resolve finds the items by id, and what the references to none mean.
func (l *links) resolve() {
	l.named = map[string]*named{}
	left := misspelt
	for _, r := range l.doc.References() {
		n := l.table(r.Table)
		if _, again := n.meant[r.Value]; again || n.has[r.Value] || left == 0 {
			continue
		}
		n.meant[r.Value], _ = charter.Nearest(r.Value, n.ids)
		left--
	}
}

// table returns the named items of a table.
func (l *links) table(name string) *named {
	if n := l.named[name]; n != nil {
		return n
	}
	n := &named{has: map[string]bool{}, meant: map[string]string{}}
	l.named[name] = n
	for _, id := range l.doc.IDs(name) {
		if strings.TrimSpace(id) != "" {
			n.ids = append(n.ids, id)
			n.has[id] = true
		}
	}
	return n
}

// Troubled reports whether the file has a problem at key or inside it, or a key next to it that is most likely it, misspelt.
func (p *Pass) Troubled(key string) bool {
	if p.links.trouble == nil {
		p.links.trouble = troubleIn(p.Problems)
	}
	return p.links.trouble[key]
}

// keyParts is how many steps a key takes at most: table, item, field, field of that, element.
const keyParts = 5

// troubleIn returns the keys that have a problem, at them, inside them, or next to them.
func troubleIn(problems []charter.Problem) map[string]bool {
	trouble := map[string]bool{}
	for i := range problems {
		problem := &problems[i]
		for _, key := range around(problem.Key) {
			trouble[key] = true
		}
		if problem.Code == charter.UnknownKey && problem.Fix != nil {
			trouble[sibling(problem.Key, problem.Fix.Edits[0].New)] = true
		}
	}
	return trouble
}

// around returns key and what its first steps address, the outermost before the others.
func around(key string) []string {
	out := []string{key}
	for i := 0; i < len(key) && len(out) < keyParts; i++ {
		if key[i] == '.' || key[i] == '[' {
			out = append(out, key[:i])
		}
	}
	return out
}

// sibling returns the key next to key with that name.
func sibling(key, name string) string { return key[:strings.LastIndexByte(key, '.')+1] + name }
