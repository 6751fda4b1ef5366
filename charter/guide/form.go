package guide

import (
	"strings"

	"relcharter/charter"
)

// first lists, for tables whose forms would be long, the fields that are asked first, in the order of a conversation. The
// other fields follow on demand. A table that is not named asks for everything but its id.
var first = map[string][]string{
	"brand":    {"name", "purpose", "positioning"},
	"charter":  {"title", "owner", "contact", "status", "review_by"},
	"audience": {"name", "kind", "relationship", "barriers"},
	"moment":   {"name", "stage", "channels", "delivered_by"},
	"trait":    {"name", "meaning", "never"},
	"discourse": {
		"say", "avoid", "kind", "traits", "moments",
	},
	"benefit": {"statement", "level", "kind"},
	"behaviour": {
		"trigger", "actor", "act", "deadline.value", "deadline.unit", "frequency.times", "frequency.per", "observable",
		"remedy.act", "statement", "owner.role", "proof.metric", "proof.source",
		"traits", "benefits", "moments", "audiences", "status", "since",
	},
}

// Form returns the fields of a table as a form asks for them: first those of the conversation, then the rest. Fields of
// tables within the table are among them; the tables themselves are not.
func Form(table string) (asked, more []*charter.Field) {
	all := leaves(table)
	chosen := map[string]bool{}
	for _, name := range first[table] {
		if f := charter.FieldAt(table + "." + name); f != nil {
			asked = append(asked, f)
			chosen[f.Path] = true
		}
	}
	for _, f := range all {
		switch {
		case chosen[f.Path]:
		case first[table] == nil && f.Kind != charter.KindID:
			asked = append(asked, f)
		default:
			more = append(more, f)
		}
	}
	return asked, more
}

func leaves(table string) []*charter.Field {
	var out []*charter.Field
	for _, f := range charter.FieldsOf(table) {
		if f.IsTable() {
			out = append(out, leaves(f.Path)...)
			continue
		}
		out = append(out, f)
	}
	return out
}

// KeyOf returns the key of a form's field for an item, or for a table, addressed by key.
func KeyOf(key, table string, f *charter.Field) string {
	return key + strings.TrimPrefix(f.Path, table)
}
