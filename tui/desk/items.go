package desk

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"relcharter/charter"
)

// This file adds, doubles, moves, removes and renames the items of a table.

// Noun is what one item of a table is called.
var Noun = map[string]charter.L10n{
	"audience":  {FR: "public", EN: "audience"},
	"moment":    {FR: "moment", EN: "moment"},
	"trait":     {FR: "trait", EN: "trait"},
	"discourse": {FR: "message", EN: "message"},
	"behaviour": {FR: "acte", EN: "act"},
	"benefit":   {FR: "bénéfice", EN: "benefit"},
}

// Add puts a new item at the end of a table, with a provisional id, and returns its key.
func (d *Desk) Add(table string) (string, error) {
	return d.add(table, d.provisional(table))
}

// provisional returns the id an item has until it has a name.
func (d *Desk) provisional(table string) string {
	return d.Doc().FreshID(table, Noun[table].In(d.Doc().Lang()))
}

func (d *Desk) add(table, id string, entries ...charter.Entry) (string, error) {
	d.TakeIn()
	at := len(d.Doc().Items(table))
	entries = append([]charter.Entry{{Key: "id", Value: id}}, entries...)
	if err := d.Do("", func(doc *charter.Document) ([]charter.Edit, error) { return doc.Add(table, at, entries...) }); err != nil {
		return "", err
	}
	key := d.Doc().Items(table)[at].Key
	d.fresh[key], d.blank[key] = true, d.holds(table, key)
	return key, nil
}

// Create adds an item of that name for a reference to point to, and returns its id.
func (d *Desk) Create(table, name string) (string, error) {
	d.TakeIn()
	id := d.Doc().FreshID(table, name)
	key, err := d.add(table, id, charter.Entry{Key: namedBy(table), Value: strings.TrimSpace(name)})
	delete(d.fresh, key)
	delete(d.blank, key)
	return id, err
}

// namedBy returns the field by which items of a table are known.
func namedBy(table string) string {
	for _, field := range naming {
		if charter.FieldAt(table+"."+field) != nil {
			return field
		}
	}
	return "id"
}

// Prove adds a behaviour that is linked to an item of another table: a trait it proves, a moment it happens at, a benefit it brings, a
// message it backs, a public it is for.
func (d *Desk) Prove(item string) (string, error) {
	_, table := ItemOf(item)
	var link []charter.Entry
	if id, _ := d.Doc().Value(item + ".id").(string); id != "" {
		for _, f := range charter.FieldsOf("behaviour") {
			if f.Kind == charter.KindRef && f.Refs == table && f.List {
				link = []charter.Entry{{Key: f.Name(), Value: []string{id}}}
			}
		}
	}
	return d.add("behaviour", d.provisional("behaviour"), link...)
}

// Duplicate adds a copy of an item right behind it, under an id of its own, and returns the copy's key.
func (d *Desk) Duplicate(key string) (string, error) {
	d.TakeIn()
	_, table := ItemOf(key)
	items := d.Doc().Items(table)
	at := slices.IndexFunc(items, func(it charter.Item) bool { return it.Key == key })
	if at < 0 {
		return "", charter.ErrNoSuchKey
	}
	id, _ := d.Doc().Value(key + ".id").(string)
	entries := append([]charter.Entry{{Key: "id", Value: d.Doc().FreshID(table, id)}}, d.copied(table, key)...)
	if err := d.Do("", func(doc *charter.Document) ([]charter.Edit, error) { return doc.Add(table, at+1, entries...) }); err != nil {
		return "", err
	}
	copied := d.Doc().Items(table)[at+1].Key
	d.follow(table, slices.Insert(slices.Clone(items), at+1, charter.Item{}))
	d.fresh[copied] = true
	return copied, nil
}

// copied returns the fields of an item, or of a table within one, but for its id.
func (d *Desk) copied(table, key string) []charter.Entry {
	var out []charter.Entry
	for _, f := range charter.FieldsOf(table) {
		at := key + "." + f.Name()
		switch {
		case f.Kind == charter.KindID:
		case f.IsTable():
			if within := d.copied(f.Path, at); len(within) > 0 {
				out = append(out, charter.Entry{Key: f.Name(), Value: within})
			}
		default:
			if v := d.Doc().Value(at); v != nil {
				out = append(out, charter.Entry{Key: f.Name(), Value: v})
			}
		}
	}
	return out
}

// Move puts item from of a table at place to.
func (d *Desk) Move(table string, from, to int) error {
	d.TakeIn()
	before := d.Doc().Items(table)
	if err := d.Do("", func(doc *charter.Document) ([]charter.Edit, error) { return doc.Move(table, from, to) }); err != nil {
		return err
	}
	d.follow(table, slices.Insert(slices.Delete(slices.Clone(before), from, from+1), to, before[from]))
	return nil
}

// follow has what is kept aside for the items of a table follow them: those without an id are called by their place. was holds them as
// they were before, in their present order.
func (d *Desk) follow(table string, was []charter.Item) {
	items := d.Doc().Items(table)
	if len(items) != len(was) { // nothing was done
		return
	}
	keys := map[string]string{}
	for i, it := range items {
		keys[was[i].Key] = it.Key
	}
	d.Session.Rekey(keys)
}

// Remove takes an item out, with the references to it, and returns how many of these there were.
func (d *Desk) Remove(key string) (links int, err error) {
	d.TakeIn()
	links = len(d.Doc().References())
	_, table := ItemOf(key)
	before := d.Doc().Items(table)
	if err := d.Do("", func(doc *charter.Document) ([]charter.Edit, error) { return doc.Remove(key) }); err != nil {
		return 0, err
	}
	d.Session.Release(key)
	d.follow(table, slices.DeleteFunc(slices.Clone(before), func(it charter.Item) bool { return it.Key == key }))
	return links - len(d.Doc().References()), nil
}

// Leave settles the id of the item at key once the form is left, and returns its key: what was typed for it, or one made from the item's
// name while the item has the one it was given when it was added. An id somebody has chosen stays.
func (d *Desk) Leave(key string) string {
	_, table := ItemOf(key)
	if wanted, ok := d.Session.Held(key + ".id"); ok {
		id := charter.Slug(wanted)
		if id == "" {
			return key // it stays aside, as an answer that does not fit
		}
		d.Session.Release(key + ".id")
		return d.rename(table, key, id)
	}
	if !d.fresh[key] {
		return key
	}
	d.TakeIn()
	name := d.idSource(table, key)
	if name == "" {
		return key
	}
	delete(d.fresh, key)
	return d.rename(table, key, charter.Slug(name))
}

// rename gives an item an id, or that with a number behind it when another item has it, and returns the item's key.
func (d *Desk) rename(table, key, id string) string {
	own, _ := d.Doc().Value(key + ".id").(string)
	free := d.Doc().FreshID(table, id)
	rest, numbered := strings.CutPrefix(own, id)
	if own == id || free != id && numbered && strings.Trim(rest, "-0123456789") == "" {
		return key // it is called that already
	}
	id = free
	if err := d.Do("", func(doc *charter.Document) ([]charter.Edit, error) { return doc.Rename(key, id) }); err != nil {
		return key
	}
	renamed := fmt.Sprintf("%s[%s]", table, id)
	d.Session.Rekey(map[string]string{key: renamed})
	return renamed
}

// idSource returns the words an id is made from: of a name or a text, the first four that say something.
func (d *Desk) idSource(table, key string) string {
	for _, field := range []string{"name", "act", "say", "statement"} {
		if charter.FieldAt(table+"."+field) == nil {
			continue
		}
		s, _ := d.Doc().Value(key + "." + field).(string)
		var words []string
		for _, w := range strings.FieldsFunc(charter.Fold(s), func(r rune) bool { return r == ' ' || r == '\'' || r == ',' || r == '.' }) {
			if !small()[w] && len(words) < 4 {
				words = append(words, w)
			}
		}
		if len(words) > 0 {
			return strings.Join(words, " ")
		}
	}
	return ""
}

// small are words that say nothing in an id, folded.
var small = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`vous nous je on il elle le la les l un une des du de d a au aux en y et ou ne pas se s que qu
		avec pour par sur dans sous est sont votre vos notre nos son sa ses you we i it the an of to and or your our with for by in on
		at is are will be that`) {
		m[w] = true
	}
	return m
})
