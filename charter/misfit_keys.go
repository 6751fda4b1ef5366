package charter

import (
	"strconv"
	"strings"

	"relcharter/charter/tomltree"
)

// This file words the keys that are missing or unknown.

// absence is what the message on a missing key depends on.
type absence struct {
	field        *Field
	present, top bool // the key is there, but blank; it would stand at the top of the file
}

func (b *binder) missing(s slot, present bool, at Span) {
	a := absence{s.Field, present, !present && at == Span{}}
	message, known := b.absent[a]
	if !known {
		if b.absent == nil {
			b.absent = map[absence]L10n{}
		}
		message = a.message()
		b.absent[a] = message
	}
	if present {
		at = s.at.ValueSpan()
	}
	b.add(Problem{Code: MissingKey, Key: s.key(), Span: at, Message: message})
}

func (a absence) message() L10n {
	f := a.field
	message := L10n{FR: "il manque « {label} » ({key})", EN: "“{label}” is missing ({key})"}
	switch {
	case a.present:
		message = L10n{FR: "« {label} » est vide ({key})", EN: "“{label}” is empty ({key})"}
	case f.Kind == KindTable:
		message = L10n{FR: "il manque la partie [{key}] (« {label} »)", EN: "the [{key}] part is missing (“{label}”)"}
	case a.top:
		message = L10n{FR: "il manque {key} en tête de fichier", EN: "{key} is missing at the top of the file"}
	}
	return message.WithText("label", f.Label).With("key", strings.TrimPrefix(f.Path, f.Parent()+"."))
}

// unknown notes the keys of a table that the format does not have. It returns the names of absent fields they are likely
// misspellings of: that these are missing is the same cause, and needs no second word.
func (b *binder) unknown(s *shape, key string, at tomltree.Cursor, values map[string]any) map[string]bool {
	names := make([]string, len(s.columns))
	known := make(map[string]bool, len(s.columns))
	for i := range s.columns {
		names[i] = s.columns[i].name
		known[names[i]] = true
	}
	var strange []string
	for _, name := range at.Keys() {
		if _, decoded := values[name]; decoded && !known[name] {
			strange = append(strange, name)
		}
	}
	for _, name := range strange {
		b.doubt(key, name, at.Key(name), values[name])
	}
	alone := len(strange)
	if alone > listedAlone+1 {
		alone = listedAlone
	}
	misspelt := map[string]bool{}
	for _, name := range strange[:alone] {
		near, _ := Nearest(name, names)
		_, taken := values[near]
		b.unknownKey(s.path, key, name, at.Key(name), near, near != "" && !taken)
		misspelt[near] = !taken
	}
	if more := strange[alone:]; len(more) > 0 {
		b.moreKeys(s.path, key, at.Key(more[0]).KeySpan(), len(more))
	}
	return misspelt
}

// moreKeys notes n unknown keys of a table at once, of which the first stands at at.
func (b *binder) moreKeys(parent, key string, at Span, n int) {
	p := Problem{Code: UnknownKey, Key: key, Span: at}
	p.Message = L10n{FR: "{n} autres noms n’existent pas non plus dans le format", EN: "{n} more names are not part of the format either"}
	if parent != "" {
		p.Message = L10n{FR: "{n} autres noms n’existent pas non plus dans {table}", EN: "{n} more names are not part of {table} either"}
	}
	p.Message = p.Message.With("n", strconv.Itoa(n), "table", parent)
	b.add(p)
}

func (b *binder) unknownKey(parent, key, name string, at tomltree.Cursor, near string, free bool) {
	p := Problem{Code: UnknownKey, Key: join(key, Visible(name)), Span: at.KeySpan()}
	p.Message = L10n{FR: "« {name} » n’existe pas dans le format", EN: "“{name}” is not part of the format"}
	if parent != "" {
		p.Message = L10n{FR: "« {name} » n’existe pas dans {table}", EN: "“{name}” is not part of {table}"}
	}
	if near != "" {
		p.Message = p.Message.plus(didYouMean)
		if free && b.spelledOnce(at.Path()) {
			p.Fix = &Fix{
				Safe:  Alike(name, near),
				Title: L10n{FR: "Renommer en {near}", EN: "Rename to {near}"}.With("near", near),
				Edits: []Edit{{Span: p.Span, New: near}},
			}
		}
	}
	p.Message = p.Message.With("near", near, "table", parent, "name", Short(name, 40))
	b.add(p)
}

// spelledOnce reports whether the name at the end of path stands in one place of the file, so that renaming it there
// renames it everywhere: not so for several [[items]], headers below it, or several dotted keys.
func (b *binder) spelledOnce(path Path) bool {
	t := b.doc.tree
	ref := t.Get(path)
	if ref.Value != nil {
		return true
	}
	switch n := t.Count(path); {
	case n > 1:
		return false
	case n == 1:
		path = path.With(tomltree.I(0))
	}
	keys := t.Keys(path)
	for _, k := range keys {
		if t.Get(path.With(tomltree.K(k))).Value == nil {
			return false
		}
	}
	return ref.Node.Kind != tomltree.KeyValue || len(keys) == 1
}
