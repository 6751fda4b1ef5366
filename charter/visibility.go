package charter

import (
	"slices"
	"strings"

	"relcharter/charter/tomltree"
)

// This file says who may read of an act, and finds what was meant to say so and does not.

const visibility = "visibility"

// Public reports whether anybody may read of the act. Where the file does not say, anybody may; a visibility that is blank, or that is no
// word of the format, counts as internal, and so does one that stands where it has no meaning: what is published cannot be called back.
func (b *Behaviour) Public() bool {
	return !b.doubtful && (b.Visibility == Text{} || b.Visibility.Value == "public")
}

// VisibilityDoubts returns what in the file seems to say who may read of something, and does not: a visibility that is blank, misspelt, or
// stands where the format has none. They are sorted by place. Some are among the Problems as well, as unknown keys.
func (d *Document) VisibilityDoubts() []Problem {
	out := slices.Clone(d.doubts)
	for _, b := range d.Behaviours {
		if b.Visibility.Set() && b.Visibility.Blank() {
			out = append(out, Problem{Code: BadValue, Key: join(b.Key, visibility), Span: b.Visibility.Span, Message: L10n{
				FR: "visibility est vide : écrivez \"public\", ou \"internal\" pour garder cet acte entre vous",
				EN: "visibility is blank: write \"public\", or \"internal\" to keep this act among yourselves",
			}})
		}
	}
	slices.SortStableFunc(out, func(p, q Problem) int { return p.Span.Start - q.Span.Start })
	return out
}

// doubt notes a key the format does not have when it seems to be about visibility, and those in the tables that it holds.
func (b *binder) doubt(key, name string, at tomltree.Cursor, v any) {
	if near, _ := Nearest(name, []string{visibility}); near != "" {
		b.doc.doubts = append(b.doc.doubts, Problem{Code: UnknownKey, Key: join(key, Visible(name)), Span: at.KeySpan(), Message: L10n{
			FR: "« {name} » ne dit à personne qui peut lire quoi : écrivez visibility, juste sous [[behaviour]], avant tout [behaviour.…]",
			EN: "“{name}” tells nobody who may read what: write visibility, right under [[behaviour]], before any [behaviour.…]",
		}.With("name", Short(name, 40))})
	}
	key = join(key, Visible(name))
	if row, ok := v.(map[string]any); ok {
		b.doubtAll(key, at, row)
	}
	rows, _ := tables(v)
	for i, row := range rows {
		b.doubtAll(key, at.Item(i), row)
	}
}

func (b *binder) doubtAll(key string, at tomltree.Cursor, values map[string]any) {
	for name, v := range values {
		b.doubt(key, name, at.Key(name), v)
	}
}

// keepDoubtful keeps from the public the behaviours that hold something that seems to be about visibility.
func (d *Document) keepDoubtful() {
	for i := range d.doubts {
		end := strings.IndexByte(d.doubts[i].Key, ']')
		if end < 0 {
			continue
		}
		item := d.doubts[i].Key[:end+1]
		if at, ok := d.places[item]; ok && strings.HasPrefix(item, "behaviour[") && at < len(d.Behaviours) {
			d.Behaviours[at].doubtful = true
		}
	}
}
