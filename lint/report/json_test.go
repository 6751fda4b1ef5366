package report

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"relcharter/charter"
)

// TestJSONL checks that the lines hold what JSON holds, in the same words.
func TestJSONL(t *testing.T) {
	type object = map[string]any
	var whole struct {
		Version  float64
		Against  string
		Skipped  []any
		Files    []object
		Findings []object
		Summary  object
	}
	if err := json.Unmarshal(written(t, JSON, sample(charter.French)), &whole); err != nil {
		t.Fatal(err)
	}
	whole.Summary["version"], whole.Summary["against"], whole.Summary["skipped"] = whole.Version, whole.Against, whole.Skipped
	want := map[string][]object{"file": whole.Files, "finding": whole.Findings, "summary": {whole.Summary}}
	got := map[string][]object{}
	last := ""
	for line := range strings.Lines(string(written(t, JSONL, sample(charter.French)))) {
		var o object
		if err := json.Unmarshal([]byte(line), &o); err != nil {
			t.Fatalf("%v in %s", err, line)
		}
		last = o["type"].(string)
		delete(o, "type")
		got[last] = append(got[last], o)
	}
	if diff := cmp.Diff(want, got); diff != "" || last != "summary" {
		t.Errorf("ends with a %s; -JSON +JSONL:\n%s", last, diff)
	}
}

// jsonFindings is as much of the report as the tests read back.
type jsonFindings struct {
	Findings []jsonFinding `json:"findings"`
}

// TestJSONPlaces checks that what the report says of places and edits holds for the bytes of the file.
func TestJSONPlaces(t *testing.T) {
	var back jsonFindings
	if err := json.Unmarshal(written(t, JSON, sample(charter.French)), &back); err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, f := range back.Findings {
		if f.Path == "chartes/atelier.charter.toml" {
			got[f.Key] = atelier[f.Start.Offset:f.End.Offset]
			line := strings.Split(atelier, "\n")[f.Start.Line-1]
			first, _, _ := strings.Cut(got[f.Key], "\n")
			if rest := string([]rune(line)[f.Start.Column-1:]); !strings.HasPrefix(rest, first) {
				t.Errorf("%s: line %d, column %d is at %q", f.Key, f.Start.Line, f.Start.Column, rest)
			}
		}
	}
	if want := `"Franche 👩‍🔧 é́ 漢字"`; got["trait[franche].name"] != want {
		t.Errorf("the name of the trait is at %q, want %q", got["trait[franche].name"], want)
	}
	if want := `2`; got["behaviour[delai].deadline.value"] != want {
		t.Errorf("the deadline is at %q, want %q", got["behaviour[delai].deadline.value"], want)
	}
}
