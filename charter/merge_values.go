package charter

import (
	"strconv"
	"strings"

	"relcharter/charter/tomltree"
)

// This file decides what the merged file is to mean, on decoded values.

// spot is a place in the merged file while its items have no places yet.
type spot struct {
	table  string // the array of tables it stands in; "" outside of items
	label  int    // the item, see roster
	path   Path   // from the item, or from the top
	fields string // where Fields describes it
}

func (s spot) with(name string) spot {
	return spot{s.table, s.label, s.path.With(tomltree.K(name)), described(s.fields, name)}
}

// described returns where Fields describes a key of the table described at path; a name with a point in it is no field's.
func described(path, name string) string {
	if strings.Contains(name, ".") {
		name = strconv.Quote(name)
	}
	return join(path, name)
}

// table merges three versions of a table.
func (m *merger) table(at spot, base, ours, theirs map[string]any) map[string]any {
	out := map[string]any{}
	for _, name := range namesOf(at.fields, base, ours, theirs) {
		var v any
		if _, listed := m.ours.rosters[name]; listed && at.fields == "" {
			v = m.items(name)
		} else {
			v = m.value(at.with(name), base[name], ours[name], theirs[name])
		}
		if v != nil {
			out[name] = v
		}
	}
	return out
}

// value merges three versions of a value; nil is an absent one.
func (m *merger) value(at spot, base, ours, theirs any) any {
	switch {
	case alike(ours, theirs), alike(base, ours):
		return theirs
	case alike(base, theirs):
		return ours
	}
	o, oursTable := ours.(map[string]any)
	t, theirsTable := theirs.(map[string]any)
	if (oursTable || ours == nil) && (theirsTable || theirs == nil) {
		b, _ := base.(map[string]any)
		return m.table(at, b, o, t)
	}
	if f := FieldAt(at.fields); f != nil && f.List {
		if list, ok := mergedTexts(base, ours, theirs); ok {
			return list
		}
	}
	m.clashes = append(m.clashes, collision{at, base, ours, theirs})
	return theirs
}

// nth is an element of a list: which of those that are equal to it.
type nth struct {
	text string
	n    int
}

// mergedTexts merges three versions of a list of texts; false when one is something else.
func mergedTexts(versions ...any) (any, bool) {
	var lists [3][]nth
	for i, v := range versions {
		elems, ok := v.([]any)
		list, pure := texts(elems)
		if !ok && v != nil || !pure {
			return nil, false
		}
		times := map[string]int{}
		for _, s := range list {
			lists[i] = append(lists[i], nth{s, times[s]})
			times[s]++
		}
	}
	var out []any
	for _, e := range woven(lists[0], lists[1], lists[2], false) {
		out = append(out, e.text)
	}
	if out == nil {
		return nil, true
	}
	return out, true
}

// woven merges three orders, each without repeats: what either side added is there, what either removed is not. The order is
// theirs, or ours when only we changed it and nothing has to stay still; what the other side added comes behind what it stood behind.
func woven[T comparable](base, ours, theirs []T, still bool) []T {
	spine, other := theirs, ours
	if !still && !reordered(base, theirs) && reordered(base, ours) {
		spine, other = ours, theirs
	}
	inBase, inOther := places(base), places(other)
	known := func(x T) bool {
		_, was := inBase[x]
		_, is := inOther[x]
		return was || is
	}
	var stay []T
	for _, x := range spine {
		_, was := inBase[x]
		if _, is := inOther[x]; is || !was {
			stay = append(stay, x)
		}
	}
	inStay := places(stay)
	come := make([][]T, len(stay)+1) // what comes before each of stay, and behind the last
	at := 0
	for _, x := range other {
		if i, there := inStay[x]; there {
			at = i + 1
			continue
		}
		if _, was := inBase[x]; was {
			continue
		}
		for at < len(stay) && !known(stay[at]) {
			at++
		}
		come[at] = append(come[at], x)
	}
	var out []T
	for i, before := range come {
		out = append(out, before...)
		if i < len(stay) {
			out = append(out, stay[i])
		}
	}
	return out
}

// places returns where the elements of a list stand that has each of them once.
func places[T comparable](list []T) map[T]int {
	out := make(map[T]int, len(list))
	for i, x := range list {
		out[x] = i
	}
	return out
}

// reordered reports whether what list shares with base stands in another order there.
func reordered[T comparable](base, list []T) bool {
	last, inBase := -1, places(base)
	for _, x := range list {
		if i, there := inBase[x]; there {
			if i < last {
				return true
			}
			last = i
		}
	}
	return false
}
