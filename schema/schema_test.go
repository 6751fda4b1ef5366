package schema

import (
	"bytes"
	"encoding/json"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"relcharter/charter"
)

var update = flag.Bool("update", false, "write charter.schema.json anew")

// committed is the schema that editors are pointed to.
const committed = "charter.schema.json"

func TestCommittedSchema(t *testing.T) {
	want := Generate(charter.English)
	if *update {
		if err := os.WriteFile(committed, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(committed)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the field table says; store it anew with go test ./schema -update", committed)
	}
}

func TestExamplesAreValid(t *testing.T) {
	files, err := filepath.Glob("../examples/*" + charter.Extension)
	if err != nil || len(files) == 0 {
		t.Fatalf("examples: %v, %v", files, err)
	}
	for _, lang := range charter.Languages {
		schema := compile(t, lang)
		for _, file := range files {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(decode(t, string(src))); err != nil {
				t.Errorf("%s, schema in %s: %v", filepath.Base(file), lang, err)
			}
		}
	}
}

// whole is a small charter in which each mutation below stands alone.
const whole = `schema = 1
[charter]
id = "bikes"
title = "What we do"
language = "en-GB"
version = "1"
status = "draft"
effective = 2026-01-31
excludes = ["leave"]
[brand]
name = "Harbour Bikes"
[[moment]]
id = "drop-off"
name = "Drop-off"
stage = "order"
channels = ["store"]
[[behaviour]]
id = "call-back"
statement = "We call you back."
moments = ["drop-off"]
frequency = { times = 1, per = "week" }
target = { share = 95 }
signature = true
`

func TestMutations(t *testing.T) {
	schema := compile(t, charter.English)
	if err := schema.Validate(decode(t, whole)); err != nil {
		t.Fatalf("the charter to be mutated: %v", err)
	}
	for name, m := range map[string]struct{ old, new, want string }{
		"unknown key":        {`name = "Harbour Bikes"`, `name = "Harbour Bikes"` + "\nmoto = \"\"", "/brand"},
		"unknown table":      {"[[moment]]", "[[moments]]", "additional"},
		"wrong enum":         {`status = "draft"`, `status = "drat"`, "/charter/status"},
		"wrong enum in list": {`"leave"`, `"left"`, "/charter/excludes/0"},
		"missing required":   {`id = "bikes"`, "", "/charter"},
		"missing in nested":  {`times = 1, `, "", "/behaviour/0/frequency"},
		"blank required":     {`"What we do"`, `" "`, "/charter/title"},
		"empty list":         {`["store"]`, `[]`, "/moment/0/channels"},
		"text for a list":    {`["drop-off"]`, `"drop-off"`, "/behaviour/0/moments"},
		"text for a number":  {`share = 95`, `share = "95"`, "/behaviour/0/target/share"},
		"text for a bool":    {`signature = true`, `signature = "true"`, "/behaviour/0/signature"},
		"number for a text":  {`version = "1"`, `version = 1`, "/charter/version"},
		"not a day":          {`2026-01-31`, `"2026-02-30"`, "/charter/effective"},
		"part of a number":   {`times = 1`, `times = 1.5`, "/behaviour/0/frequency/times"},
		"too small":          {`times = 1`, `times = 0`, "/behaviour/0/frequency/times"},
		"too large":          {`share = 95`, `share = 101`, "/behaviour/0/target/share"},
		"bad id":             {`"call-back"`, `"Call back"`, "/behaviour/0/id"},
		"bad language":       {`"en-GB"`, `"english"`, "/charter/language"},
		"other format":       {"schema = 1", "schema = 2", "/schema"},
		"table for items":    {"[[moment]]", "[moment]", "/moment"},
	} {
		if strings.Count(whole, m.old) != 1 {
			t.Errorf("%s: %q is not in the charter once", name, m.old)
			continue
		}
		err := schema.Validate(decode(t, strings.Replace(whole, m.old, m.new, 1)))
		if err == nil {
			t.Errorf("%s: accepted", name)
		} else if !strings.Contains(err.Error(), m.want) {
			t.Errorf("%s: the error is not about %s: %v", name, m.want, err)
		}
	}
}

// The schema and the linter judge the shape of ids and languages alike.
func TestShapesAgreeWithParse(t *testing.T) {
	schema := compile(t, charter.English)
	for _, test := range []struct{ key, old string }{{"id", `"bikes"`}, {"language", `"en-GB"`}} {
		for _, value := range []string{
			"bikes", "a", "9", "-", "a-b", "a_b", "A", "é", "a b", "a\n", "fr", "en", "fr-CA", "fr_CA", "en-US-x", "de", "FR", "fr-", "fr-419",
		} {
			src := strings.Replace(whole, test.old, quoted(value), 1)
			byParse := charter.Parse("x", src).Readable()
			bySchema := schema.Validate(decode(t, src)) == nil
			if byParse != bySchema {
				t.Errorf("%s = %q: readable %v, valid %v", test.key, value, byParse, bySchema)
			}
		}
	}
}

// Keys stand in the order of the field table, so that a change of the format is a small diff.
func TestOrderOfKeys(t *testing.T) {
	out := string(Generate(charter.English))
	at := 0
	for _, f := range charter.FieldsOf("charter") {
		i := strings.Index(out[at:], `"`+f.Name()+`": {`)
		if i < 0 {
			t.Fatalf("%s does not come after the field before it", f.Path)
		}
		at += i
	}
	if !bytes.Equal(Generate(charter.English), []byte(out)) {
		t.Error("two runs differ")
	}
}

func TestLanguages(t *testing.T) {
	fr, en := string(Generate(charter.French)), string(Generate(charter.English))
	f := charter.FieldAt("behaviour.remedy")
	if !strings.Contains(fr, f.Help.FR) || strings.Contains(fr, f.Help.EN) {
		t.Error("the French schema is not in French")
	}
	if !strings.Contains(en, f.Help.EN) || strings.Contains(en, f.Help.FR) {
		t.Error("the English schema is not in English")
	}
}

func compile(t *testing.T, lang charter.Lang) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Generate(lang)))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource(ID, doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile(ID)
	if err != nil {
		t.Fatal(err)
	}
	if schema.DraftVersion != 7 {
		t.Errorf("draft %d", schema.DraftVersion)
	}
	return schema
}

// decode returns a charter as a validator of JSON sees it: local dates are strings.
func decode(t *testing.T, src string) any {
	t.Helper()
	var v map[string]any
	if _, err := toml.Decode(src, &v); err != nil {
		t.Fatalf("%v in\n%s", err, src)
	}
	return plain(v)
}

func plain(v any) any {
	switch v := v.(type) {
	case time.Time:
		return v.Format(time.DateOnly)
	case map[string]any:
		out := maps.Clone(v)
		for key := range out {
			out[key] = plain(out[key])
		}
		return out
	case []map[string]any:
		out := make([]any, 0, len(v))
		for _, row := range v {
			out = append(out, plain(row))
		}
		return out
	case []any:
		out := slices.Clone(v)
		for i := range out {
			out[i] = plain(out[i])
		}
		return out
	}
	return v
}

func quoted(s string) string {
	out, _ := json.Marshal(s) // a JSON string of such texts is a TOML one
	return string(out)
}
