package charter

import (
	"cmp"
	"slices"
)

// This file tells which items the three versions share, and keeps what one side removed while the other worked on it.

// roster is an array of tables of one version. A label is an item's name in all versions: its place in base or, for one that
// was added, a number beyond.
type roster struct {
	order []int
	rows  map[int]map[string]any
	place map[int]int // in the version's own file
}

// side is one of the three versions, its values changed so that they can be compared: what refers to an item has the id the
// item is to have.
type side struct {
	doc     *Document
	values  map[string]any
	rosters map[string]*roster // by table
	names   map[string]string  // the keys items are to have, by those they have
}

// merger merges three versions.
type merger struct {
	base, ours, theirs *side
	still              bool
	meant              map[string]any   // what the merged file is to mean
	order              map[string][]int // by table: the labels of the items of meant
	clashes            []collision
}

// collision is a clash before the merged file is written.
type collision struct {
	at                 spot
	base, ours, theirs any // decoded; of an item its row
}

func newMerger(base, ours, theirs *Document, still bool) *merger {
	m := &merger{base: newSide(base), ours: newSide(ours), theirs: newSide(theirs), still: still, order: map[string][]int{}}
	for _, f := range FieldsOf("") {
		m.enrol(f)
	}
	m.rename()
	m.keepDisputed()
	m.meant = m.table(spot{}, m.base.values, m.ours.values, m.theirs.values)
	return m
}

func newSide(d *Document) *side {
	return &side{doc: d, values: copied(d.tree.Decode()).(map[string]any), rosters: map[string]*roster{}, names: map[string]string{}}
}

func (m *merger) sides() []*side { return []*side{m.base, m.ours, m.theirs} }

// enrol labels the items of a table.
func (m *merger) enrol(f *Field) {
	b, o, ok := bothRows(f, m.base.values, m.ours.values)
	_, t, alsoOK := bothRows(f, m.base.values, m.theirs.values)
	if !ok || !alsoOK {
		return
	}
	inOurs, inTheirs := pair(f, b, o), pair(f, b, t)
	idsB, idsO, idsT := idsOf(b), idsOf(o), idsOf(t)
	unpairTaken(inOurs, idsB, idsO, inTheirs, idsT)
	unpairTaken(inTheirs, idsB, idsT, inOurs, idsO)
	next := len(b)
	for j, i := range inOurs {
		if i < 0 {
			inOurs[j], next = next, next+1
		}
	}
	byID, byContent := map[string]int{}, newTwins(o) // places of what we added
	for j, label := range inOurs {
		switch {
		case label >= len(b) && idsO[j] != "":
			byID[idsO[j]] = j
		case label >= len(b):
			byContent.put(j)
		}
	}
	for k, i := range inTheirs {
		if i >= 0 {
			continue
		}
		j, both := byID[idsT[k]]
		if idsT[k] == "" {
			j, both = byContent.take(t[k])
		}
		if both {
			inTheirs[k] = inOurs[j]
		} else {
			inTheirs[k], next = next, next+1
		}
	}
	own := make([]int, len(b))
	for i := range b {
		own[i] = i
	}
	m.base.rosters[f.Path], m.ours.rosters[f.Path], m.theirs.rosters[f.Path] = rosterOf(own, b), rosterOf(inOurs, o), rosterOf(inTheirs, t)
}

// unpairTaken undoes the pairing of items that got an id which the other side has on another item: there is one item of that
// id, and both sides made it.
func unpairTaken(pairs []int, base, ids []string, others []int, otherIDs []string) {
	holder := map[string]int{}
	for k, id := range otherIDs {
		holder[id] = others[k]
	}
	for j, i := range pairs {
		if at, taken := holder[ids[j]]; i >= 0 && ids[j] != "" && ids[j] != base[i] && taken && at != i {
			pairs[j] = -1
		}
	}
}

func rosterOf(labels []int, rows []map[string]any) *roster {
	r := &roster{order: labels, rows: map[int]map[string]any{}, place: map[int]int{}}
	for i, label := range labels {
		r.rows[label], r.place[label] = rows[i], i
	}
	return r
}

// rename gives what refers to an item, in all versions, the id the item is to have: theirs when both renamed it.
func (m *merger) rename() {
	for table, base := range m.base.rosters {
		for label := range base.rows {
			var ids [3]string
			for n, s := range m.sides() {
				if i, there := s.rosters[table].place[label]; there {
					ids[n] = idOf(table, s.doc.items[table][i].Key)
				}
			}
			final := ids[0]
			for _, id := range ids[1:] {
				if id != "" && id != ids[0] {
					final = id
				}
			}
			for n, s := range m.sides() {
				if ids[0] != "" && ids[n] != "" && ids[n] != final {
					s.names[table+"["+ids[n]+"]"] = table + "[" + final + "]"
				}
			}
		}
	}
	for _, s := range m.sides() {
		for _, f := range Fields {
			if r := s.rosters[f.Parent()]; r != nil && (f.Kind == KindRef || f.Path == "accept.on") {
				for _, row := range r.rows {
					if v := row[f.Name()]; v != nil {
						row[f.Name()] = followed(f, v, s.names)
					}
				}
			}
		}
	}
}

// items merges the versions of an array of tables.
func (m *merger) items(table string) any {
	base, ours, theirs := m.base.rosters[table], m.ours.rosters[table], m.theirs.rosters[table]
	order := woven(base.order, ours.order, theirs.order, m.still)
	rows := make([]map[string]any, 0, len(order))
	for _, l := range order {
		rows = append(rows, m.table(spot{table: table, label: l, fields: table}, base.rows[l], ours.rows[l], theirs.rows[l]))
	}
	m.order[table] = order
	if len(rows) == 0 {
		return nil
	}
	return rows
}

// behind returns the place in list behind the last of those before that it has.
func behind[T comparable](list, before []T) int {
	for _, x := range slices.Backward(before) {
		if i := slices.Index(list, x); i >= 0 {
			return i + 1
		}
	}
	return 0
}

// settled returns the clashes as they stand in the merged document, in the order of Fields and of the file.
func (m *merger) settled(merged *Document) []Clash {
	rank := map[string]int{}
	for i, name := range namesOf("", m.meant, m.base.values, m.ours.values, m.theirs.values) {
		rank[name] = i
	}
	byTable := map[string]map[int]int{}
	for table, labels := range m.order {
		byTable[table] = places(labels)
	}
	place := func(f collision) int { return byTable[f.at.table][f.at.label] }
	slices.SortStableFunc(m.clashes, func(a, b collision) int {
		return cmp.Or(rank[a.at.top()]-rank[b.at.top()], place(a)-place(b))
	})
	var out []Clash
	for _, f := range m.clashes {
		c := Clash{Field: FieldAt(f.at.fields), path: f.at.path}
		c.ours, c.theirs = version{f.ours, m.raw(f.at, f.ours)}, version{f.theirs, m.raw(f.at, f.theirs)}
		if f.at.table != "" {
			c.item = merged.items[f.at.table][place(f)].Key
		}
		c.Key = c.item
		for _, s := range f.at.path {
			c.Key = join(c.Key, Visible(s.Key))
		}
		c.Base, c.Ours, c.Theirs = m.shown(f, f.base), m.shown(f, f.ours), m.shown(f, f.theirs)
		out = append(out, c)
	}
	return out
}

// top is the first step of the way to the spot.
func (s spot) top() string {
	if s.table != "" {
		return s.table
	}
	return s.path[0].Key
}

// shown returns a value of a clash for people: that of an item as its fields.
func (m *merger) shown(f collision, v any) any {
	if row, ok := v.(map[string]any); ok && len(f.at.path) == 0 {
		return entriesOf(f.at.fields, row)
	}
	return shown(FieldAt(f.at.fields), v)
}
