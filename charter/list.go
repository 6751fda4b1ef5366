package charter

import (
	"strings"

	"relcharter/charter/tomltree"
)

// listing is a list being changed step by step: the source so far, and the texts it holds.
type listing struct {
	path Path
	tree *tomltree.Tree
	have []string
}

// setList plans making the elements of an array those of list. Elements that stay keep their comments, one that is reworded
// in its place too. An array that holds something else than texts is written anew, as raw.
func (d *Document) setList(path Path, list []string, raw string) ([]Edit, error) {
	elems, _ := lookup(d.tree.Decode(), path).([]any)
	have, pure := texts(elems)
	if !pure {
		return d.tree.Set(path, raw)
	}
	l := listing{path: path, tree: d.tree, have: have}
	for _, change := range []func([]string) error{l.reword, l.drop, l.extend, l.arrange} {
		if err := change(list); err != nil {
			return nil, err
		}
	}
	if l.tree == d.tree {
		return nil, nil
	}
	return []Edit{difference(d.Source(), l.tree.Source())}, nil
}

// step makes planned edits.
func (l *listing) step(edits []Edit, err error) error {
	if err != nil {
		return err
	}
	src, err := tomltree.Splice(l.tree.Source(), edits...)
	if err == nil {
		l.tree = tomltree.Parse(src)
	}
	return err
}

// reword replaces the elements that stand where list has one the array does not.
func (l *listing) reword(list []string) error {
	for i := range min(len(list), len(l.have)) {
		old, text := l.have[i], list[i]
		if count(l.have, old) <= count(list, old) || count(list, text) <= count(l.have, text) {
			continue
		}
		if err := l.step(l.tree.SetString(l.path.With(tomltree.I(i)), text)); err != nil {
			return err
		}
		l.have[i] = text
	}
	return nil
}

// drop takes out what list does not hold, the last of equal elements first.
func (l *listing) drop(list []string) error {
	for i := len(l.have) - 1; i >= 0; i-- {
		if count(l.have, l.have[i]) <= count(list, l.have[i]) {
			continue
		}
		if err := l.step(l.tree.Delete(l.path.With(tomltree.I(i)))); err != nil {
			return err
		}
		l.have = append(l.have[:i:i], l.have[i+1:]...)
	}
	return nil
}

// extend appends what only list holds.
func (l *listing) extend(list []string) error {
	for i, s := range list {
		if count(list[:i+1], s) <= count(l.have, s) {
			continue
		}
		if err := l.step(l.tree.Append(l.path, tomltree.QuoteEOL(s, l.tree.EOL()))); err != nil {
			return err
		}
		l.have = append(l.have, s)
	}
	return nil
}

// arrange puts the elements, by now those of list, in its order.
func (l *listing) arrange(list []string) error {
	used := make([]bool, len(l.have))
	perm := make([]int, len(list))
	moved := false
	for i, s := range list {
		for j, h := range l.have {
			if !used[j] && h == s {
				used[j], perm[i] = true, j
				moved = moved || i != j
				break
			}
		}
	}
	if !moved {
		return nil
	}
	return l.step(l.tree.Permute(l.path, perm))
}

func count(list []string, s string) int {
	n := 0
	for _, e := range list {
		if e == s {
			n++
		}
	}
	return n
}

// texts returns the strings among decoded elements, "\n" ending their lines, and whether all of them are strings.
func texts(elems []any) ([]string, bool) {
	out := make([]string, 0, len(elems))
	for _, e := range elems {
		if s, ok := e.(string); ok {
			out = append(out, strings.ReplaceAll(s, "\r\n", "\n"))
		}
	}
	return out, len(out) == len(elems)
}
