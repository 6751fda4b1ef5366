package export

import (
	"reflect"
	"slices"
	"sync"

	"relcharter/charter"
)

// View says for whom a page is.
type View uint8

const (
	// Public pages are for anybody. What is internal to the brand is taken out of the charter before a page is made of it, so that no
	// page, template or format can show it: behaviours that are not public, the fields of charter.Field.Internal, moments and
	// audiences that only those behaviours name, and the audiences among the brand's own people and partners to whom nothing public is promised.
	Public View = iota
	// Internal pages are for the brand's own people and show all there is.
	Internal
)

// String returns the view's word in options and in JSON: "public" or "internal".
func (v View) String() string {
	if v == Internal {
		return "internal"
	}
	return "public"
}

// Withheld is a part of a charter that stays out of its public pages.
type Withheld struct {
	Key    string   // as findings address it: "behaviour[prix-ferme].enabler.latitude"
	Values []string // the texts in it, as the author typed them
}

// excerpt is a charter as a view may see it.
type excerpt struct {
	*charter.Document
	// origin finds, for each behaviour of the excerpt, the one of the document it was taken from; approved likewise for approvals, whose
	// seals tell of the whole charter.
	origin   map[*charter.Behaviour]*charter.Behaviour
	approved map[*charter.Approval]*charter.Approval
	tell     bool // whether to list in withheld what is taken out
	withheld []Withheld
}

// excerptOf returns what a view may see of a charter, and, if it is to tell, what that leaves out. The document given is not changed.
func excerptOf(doc *charter.Document, view View, tell bool) excerpt {
	e := excerpt{
		Document: doc, tell: tell, origin: make(map[*charter.Behaviour]*charter.Behaviour, len(doc.Behaviours)),
		approved: make(map[*charter.Approval]*charter.Approval, len(doc.Approvals)),
	}
	if view == Internal {
		for _, bh := range doc.Behaviours {
			e.origin[bh] = bh
		}
		for _, a := range doc.Approvals {
			e.approved[a] = a
		}
		return e
	}
	seen := doc.Copy()
	e.Document = seen
	e.blank(reflect.ValueOf(&seen.Charter).Elem(), "charter", "charter")
	e.blank(reflect.ValueOf(&seen.Brand).Elem(), "brand", "brand")
	seen.Audiences = kept(&e, "audience", doc.Audiences, func(a *charter.Audience) (charter.Item, bool) { return a.Item, meant(doc, a) }, nil)
	seen.Moments = kept(&e, "moment", doc.Moments, func(m *charter.Moment) (charter.Item, bool) { return m.Item, lived(doc, m) }, nil)
	seen.Traits = kept(&e, "trait", doc.Traits, func(t *charter.Trait) (charter.Item, bool) { return t.Item, true }, nil)
	seen.Discourse = kept(&e, "discourse", doc.Discourse, func(d *charter.Discourse) (charter.Item, bool) { return d.Item, true }, nil)
	seen.Benefits = kept(&e, "benefit", doc.Benefits, func(b *charter.Benefit) (charter.Item, bool) { return b.Item, true }, nil)
	seen.Behaviours = kept(&e, "behaviour", doc.Behaviours, func(bh *charter.Behaviour) (charter.Item, bool) { return bh.Item, bh.Public() }, e.origin)
	seen.Ratings = kept(&e, "rating", doc.Ratings, func(r *charter.Rating) (charter.Item, bool) { return r.Item, true }, nil)
	seen.Accepts = kept(&e, "accept", doc.Accepts, func(a *charter.Accept) (charter.Item, bool) { return a.Item, true }, nil)
	seen.Approvals = kept(&e, "approval", doc.Approvals, func(a *charter.Approval) (charter.Item, bool) { return a.Item, true }, e.approved)
	return e
}

// kept returns copies of the items of a table that are for everybody, without their internal fields. Of, unless it is nil, is given the
// item that each copy was made of.
func kept[T any](e *excerpt, table string, items []*T, open func(*T) (charter.Item, bool), of map[*T]*T) []*T {
	var out []*T
	for _, item := range items {
		at, public := open(item)
		if !public || charter.FieldAt(table).Internal {
			e.withhold(at.Key, reflect.ValueOf(item).Elem())
			continue
		}
		seen := *item
		e.blank(reflect.ValueOf(&seen).Elem(), at.Key, table)
		if of != nil {
			of[&seen] = item
		}
		out = append(out, &seen)
	}
	return out
}

// meant reports whether a public page is about an audience: not about one to whom only what is internal is promised, and about those who
// work for the brand or with it when something public is.
func meant(doc *charter.Document, a *charter.Audience) bool {
	public, internal := referred(doc, func(bh *charter.Behaviour) []charter.Text { return bh.Audiences }, a.ID)
	return public || !internal && a.Kind.Value != "employee" && a.Kind.Value != "partner"
}

// lived reports whether a public page knows a moment: not one where only what is internal is done, and nothing said.
func lived(doc *charter.Document, m *charter.Moment) bool {
	public, internal := referred(doc, func(bh *charter.Behaviour) []charter.Text { return bh.Moments }, m.ID)
	return public || !internal || slices.ContainsFunc(doc.Discourse, func(d *charter.Discourse) bool { return charter.Refers(d.Moments, m.ID) })
}

// referred reports whether public behaviours refer to an id, and whether internal ones do.
func referred(doc *charter.Document, refs func(*charter.Behaviour) []charter.Text, id charter.Text) (public, internal bool) {
	for _, bh := range doc.Behaviours {
		if charter.Refers(refs(bh), id) {
			public, internal = public || bh.Public(), internal || !bh.Public()
		}
	}
	return public, internal
}

// blank empties the internal fields of a struct of the model that is the excerpt's own, and of copies of the tables in it.
func (e *excerpt) blank(v reflect.Value, key, path string) {
	for _, r := range reservesOf(v.Type(), path) {
		field := v.Field(r.index)
		if field.IsZero() {
			continue
		}
		if r.internal {
			e.withhold(key+r.suffix, field)
			field.SetZero()
			continue
		}
		table := reflect.New(field.Type().Elem())
		table.Elem().Set(field.Elem())
		field.Set(table)
		e.blank(table.Elem(), key+r.suffix, path+r.suffix)
	}
}

// reserve is a field of a struct of the model that is internal, or a table in which some may be.
type reserve struct {
	index    int
	suffix   string // of its key: ".owner"
	internal bool
}

// reserves holds what reservesOf has found: by path, []reserve.
var reserves sync.Map

// reservesOf returns the reserves of the table at a path.
func reservesOf(t reflect.Type, path string) []reserve {
	if found, ok := reserves.Load(path); ok {
		return found.([]reserve)
	}
	var out []reserve
	for i := range t.NumField() {
		name := t.Field(i).Tag.Get("toml")
		if name == "" {
			continue
		}
		internal := charter.FieldAt(path + "." + name).Internal
		if internal || t.Field(i).Type.Kind() == reflect.Pointer {
			out = append(out, reserve{i, "." + name, internal})
		}
	}
	reserves.Store(path, out)
	return out
}

func (e *excerpt) withhold(key string, v reflect.Value) {
	if e.tell {
		e.withheld = append(e.withheld, Withheld{Key: key, Values: textsIn(v)})
	}
}

// textsIn returns the texts in a value of the model, in the order of its fields.
func textsIn(v reflect.Value) []string {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			return textsIn(v.Elem())
		}
	case reflect.Slice:
		var out []string
		for i := range v.Len() {
			out = append(out, textsIn(v.Index(i))...)
		}
		return out
	case reflect.Struct:
		if t, ok := v.Interface().(charter.Text); ok {
			if t.Blank() {
				return nil
			}
			return []string{t.Value}
		}
		var out []string
		for i := range v.NumField() {
			if v.Type().Field(i).Tag.Get("toml") != "" {
				out = append(out, textsIn(v.Field(i))...)
			}
		}
		return out
	}
	return nil
}

// Manifest returns what stays out of the public pages of a charter, in the order of the file's tables.
func Manifest(doc *charter.Document) []Withheld { return excerptOf(doc, Public, true).withheld }
