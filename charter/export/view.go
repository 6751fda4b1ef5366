package export

import (
	"html"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"relcharter/charter"
)

// View says for whom a page is.
type View uint8

const (
	// Public pages are for anybody. What is internal to the brand is taken out of the charter before a page is made of it, so that no
	// page, template or format can show it: behaviours whose visibility is not public, the fields of charter.Field.Internal, and the audiences
	// among the brand's own people and partners to whom nothing public is promised.
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
	// origin finds, for each behaviour of the excerpt, the one of the document it was taken from.
	origin   map[*charter.Behaviour]*charter.Behaviour
	withheld []Withheld
}

// excerptOf returns what a view may see of a charter. The document given is not changed.
func excerptOf(doc *charter.Document, view View) excerpt {
	e := excerpt{Document: doc, origin: make(map[*charter.Behaviour]*charter.Behaviour, len(doc.Behaviours))}
	if view == Internal {
		for _, bh := range doc.Behaviours {
			e.origin[bh] = bh
		}
		return e
	}
	seen := doc.Copy()
	e.Document = seen
	e.blank(reflect.ValueOf(&seen.Brand).Elem(), "brand", "brand")
	seen.Audiences = pruned(&e, doc.Audiences, "audience", func(a *charter.Audience) string { return a.Key })
	seen.Audiences = e.outside(doc, seen.Audiences)
	seen.Traits = pruned(&e, doc.Traits, "trait", func(t *charter.Trait) string { return t.Key })
	seen.Accepts = nil
	for _, a := range doc.Accepts {
		e.withhold(a.Key, textsIn(reflect.ValueOf(a).Elem()))
	}
	seen.Behaviours = nil
	for _, bh := range doc.Behaviours {
		if !public(bh) {
			e.withhold(bh.Key, textsIn(reflect.ValueOf(bh).Elem()))
			continue
		}
		kept := *bh
		e.origin[&kept] = bh
		e.blank(reflect.ValueOf(&kept).Elem(), bh.Key, "behaviour")
		if bh.Owner != nil {
			owner := *bh.Owner
			e.blank(reflect.ValueOf(&owner).Elem(), bh.Key+".owner", "behaviour.owner")
			kept.Owner = &owner
		}
		seen.Behaviours = append(seen.Behaviours, &kept)
	}
	return e
}

// pruned returns copies of the items of a table without their internal fields.
func pruned[T any](e *excerpt, items []*T, table string, key func(*T) string) []*T {
	out := make([]*T, len(items))
	for i, item := range items {
		kept := *item
		e.blank(reflect.ValueOf(&kept).Elem(), key(item), table)
		out[i] = &kept
	}
	return out
}

// outside returns the audiences of a public page: those who work for the brand or with it are told of when a promise to them is public.
func (e *excerpt) outside(doc *charter.Document, audiences []*charter.Audience) []*charter.Audience {
	return slices.DeleteFunc(audiences, func(a *charter.Audience) bool {
		if a.Kind.Value != "employee" && a.Kind.Value != "partner" || slices.ContainsFunc(doc.Behaviours, func(bh *charter.Behaviour) bool {
			return public(bh) && charter.Refers(bh.Audiences, a.ID)
		}) {
			return false
		}
		e.withhold(a.Key, textsIn(reflect.ValueOf(a).Elem()))
		return true
	})
}

// blank empties the internal fields of a struct of the model.
func (e *excerpt) blank(v reflect.Value, key, path string) {
	for i := range v.NumField() {
		name := v.Type().Field(i).Tag.Get("toml")
		if name == "" || v.Field(i).IsZero() {
			continue
		}
		if f := charter.FieldAt(path + "." + name); f != nil && f.Internal {
			e.withhold(key+"."+name, textsIn(v.Field(i)))
			v.Field(i).SetZero()
		}
	}
}

func (e *excerpt) withhold(key string, values []string) {
	e.withheld = append(e.withheld, Withheld{Key: key, Values: values})
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
func Manifest(doc *charter.Document) []Withheld { return excerptOf(doc, Public).withheld }

// leastLeak is how many letters and digits a withheld text must have for it to be looked for in a page: shorter ones, "10 €" or an id,
// are found by chance.
const leastLeak = 12

// Leaks returns the keys whose withheld text is in a public page, however the page was made: a template may hold what an author had
// pasted, and a page on a disk may be older than the decision to keep a promise internal. Case, accents, typography and markup do not
// count. A text that a public field holds as well is no leak.
func Leaks(doc *charter.Document, page []byte) []string {
	e := excerptOf(doc, Public)
	shown := compared(strings.Join(textsIn(reflect.ValueOf(e.Document).Elem()), "\n"))
	said := compared(plainText(string(page)))
	var out []string
	for _, w := range e.withheld {
		for _, text := range w.Values {
			if leaks := func(s string) bool {
				return len([]rune(s)) >= leastLeak && strings.Contains(said, s) && !strings.Contains(shown, s)
			}; leaks(compared(text)) || leaks(compared(words(readProse(text, strings.TrimSpace).flat()))) {
				out = append(out, w.Key)
				break
			}
		}
	}
	return out
}

var anyTag = regexp.MustCompile(`</?[A-Za-z][^>]*>`)

// plainText returns the text of a page with its tags, and once more without them: what is in an attribute or a comment counts too, and
// so does what is broken by a tag.
func plainText(page string) string {
	return html.UnescapeString(page) + "\n" + html.UnescapeString(anyTag.ReplaceAllString(page, ""))
}

// compared returns the letters and digits of a text, as charter.Fold compares them.
func compared(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return r
	}, charter.Fold(s))
}
