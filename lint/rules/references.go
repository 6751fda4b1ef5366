package rules

import (
	"slices"

	"relcharter/charter"
	"relcharter/lint"
)

// This file keeps what refers to nothing from being found twice, and repairs it.

// awaits reports whether another finding says why items of a table cannot be found: it cannot be read, or one of them has no id yet.
func awaits(p *lint.Pass, table string) bool {
	items := p.Items(table)
	return len(items) == 0 && unread(p, table) ||
		slices.ContainsFunc(items, func(it charter.Item) bool { return p.Troubled(it.Key + ".id") })
}

// unread reports whether a table stands in the file so that it cannot be read: with problems, or under a name that is nearly its own.
func unread(p *lint.Pass, table string) bool {
	return p.Troubled(table) || slices.ContainsFunc(p.Problems, func(problem charter.Problem) bool {
		_, near := charter.Nearest(problem.Key, []string{table})
		return near && problem.Code == charter.UnknownKey
	})
}

// lost reports whether an item of a table is referred to that is not there, nor any like it: what seems to be missing may be that one.
func lost(p *lint.Pass, table string) bool {
	return slices.ContainsFunc(p.References(), func(r charter.Reference) bool {
		return r.Table == table && !r.Blank() && p.Meant(table, r.Value) == ""
	})
}

// forCustomers reports whether a behaviour is surely owed to customers: an audience that cannot be found or read is a finding of its
// own, and may be staff.
func forCustomers(p *lint.Pass, b *charter.Behaviour) bool {
	if !p.ForCustomers(b) || p.Troubled(b.Key+".audiences") {
		return false
	}
	return !slices.ContainsFunc(b.Audiences, func(ref charter.Text) bool {
		id := p.Meant("audience", ref.Value)
		return id == "" || p.Troubled("audience["+id+"].kind")
	})
}

// rewritten returns the repair that writes an id in all of some references. It is safe when they differ from the id as hands do: in
// capitals, accents, and what stands between words.
func rewritten(p *lint.Pass, refs []charter.Reference, id string) *charter.Fix {
	fix := &charter.Fix{Title: charter.L10n{FR: "Écrire {id}", EN: "Write {id}"}.With("id", charter.Short(id, nameLimit))}
	for _, r := range refs {
		fix.Edits = append(fix.Edits, charter.Edit{Span: r.Span, New: p.Requoted(r.Text, id)})
	}
	fix.Safe = charter.Alike(id, refs[0].Value) && !slices.ContainsFunc(entries(p), func(e entry) bool {
		return e.Table == refs[0].Table && e.ID.Value != id && charter.Alike(e.ID.Value, refs[0].Value)
	})
	return fix
}
