// Package schema describes the charter file to editors and validators, as JSON Schema.
package schema

import (
	"bytes"
	"encoding/json"

	"relcharter/charter"
)

// ID is the $id of the schema. It names the version of the format, not a place on the network.
const ID = "urn:charter:schema:1"

// Shapes of values that the field table names by kind only. The tests compare them with what charter.Parse accepts.
const (
	langPattern = `^(fr|en)(-[A-Za-z]{2,4}|-[0-9]{3})?$`
	notBlank    = `\S`
)

// Generate returns the JSON Schema of a charter file, draft-07 (the latest that editors of TOML read right), with titles and
// descriptions in lang. It ends in a newline. A validator sees a TOML local date as the string 2026-01-31; it cannot tell
// it from that date in quotes, which the linter reports.
func Generate(lang charter.Lang) []byte {
	title := charter.L10n{FR: "Charte relationnelle de marque", EN: "Relational brand charter"}
	root := object{
		{"$schema", "http://json-schema.org/draft-07/schema#"},
		{"$id", ID},
		{"title", title.In(lang)},
	}
	root = append(root, table("", lang)...)
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(root); err != nil {
		panic("schema: " + err.Error()) // strings, numbers and lists of them always encode
	}
	return out.Bytes()
}

// object is a JSON object whose members keep their order.
type object []member

type member struct {
	key   string
	value any
}

// MarshalJSON writes the members in order, markup unescaped.
func (o object) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	out.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			out.WriteByte(',')
		}
		key, err := json.Marshal(m.key)
		if err != nil {
			return nil, err
		}
		out.Write(key)
		out.WriteByte(':')
		var value bytes.Buffer
		enc := json.NewEncoder(&value)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(m.value); err != nil {
			return nil, err
		}
		out.Write(bytes.TrimSpace(value.Bytes()))
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

// table returns the members that describe the table at path, "" for the top level.
func table(path string, lang charter.Lang) object {
	properties, required := object{}, []string{}
	for _, f := range charter.FieldsOf(path) {
		properties = append(properties, member{f.Name(), field(f, lang)})
		if f.Required {
			required = append(required, f.Name())
		}
	}
	out := object{{"type", "object"}}
	if len(required) > 0 {
		out = append(out, member{"required", required})
	}
	return append(out, member{"properties", properties}, member{"additionalProperties", false})
}

// field returns the schema of one key.
func field(f *charter.Field, lang charter.Lang) object {
	out := object{{"title", f.Label.In(lang)}, {"description", f.Help.In(lang)}}
	switch {
	case f.Kind == charter.KindItems:
		return append(out, member{"type", "array"}, member{"items", table(f.Path, lang)})
	case f.Kind == charter.KindTable:
		return append(out, table(f.Path, lang)...)
	case f.List:
		out = append(out, member{"type", "array"}, member{"items", value(f, lang)})
		if f.Required {
			out = append(out, member{"minItems", 1})
		}
		return out
	}
	out = append(out, value(f, lang)...)
	if example := example(f, lang); example != nil {
		out = append(out, member{"examples", []any{example}})
	}
	return out
}

// value returns the members that describe one value of a field: an element, when the field is a list.
func value(f *charter.Field, lang charter.Lang) object {
	switch f.Kind {
	case charter.KindBool:
		return object{{"type", "boolean"}}
	case charter.KindDate:
		return object{{"type", "string"}, {"format", "date"}}
	case charter.KindInt:
		return append(object{{"type", "integer"}}, bounds(f)...)
	case charter.KindNumber:
		return append(object{{"type", "number"}}, bounds(f)...)
	case charter.KindID, charter.KindRef:
		return object{{"type", "string"}, {"pattern", charter.IDPattern}}
	case charter.KindLang:
		return object{{"type", "string"}, {"pattern", langPattern}}
	case charter.KindEnum:
		return append(object{{"type", "string"}, {"enum", f.Values()}}, labels(f, lang)...)
	}
	if f.Required {
		return object{{"type", "string"}, {"pattern", notBlank}}
	}
	return object{{"type", "string"}}
}

func bounds(f *charter.Field) object {
	var out object
	if f.Min != nil {
		out = append(out, member{"minimum", *f.Min})
	}
	if f.Max != nil {
		out = append(out, member{"maximum", *f.Max})
	}
	return out
}

// labels names the choices of an enumeration where Taplo, and the editors built on it, look for that.
func labels(f *charter.Field, lang charter.Lang) object {
	names := make([]string, len(f.Choices))
	for i, c := range f.Choices {
		names[i] = c.Label.In(lang)
	}
	return object{{"x-taplo", object{{"docs", object{{"enumValues", names}}}}}}
}

// example returns the field's example as the JSON value it stands for; nil when the field has none.
func example(f *charter.Field, lang charter.Lang) any {
	text := f.Example.In(lang)
	switch {
	case text == "":
		return nil
	case f.Kind == charter.KindInt || f.Kind == charter.KindNumber:
		return json.Number(text)
	}
	return text
}
