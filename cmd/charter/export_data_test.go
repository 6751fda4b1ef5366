package main

import (
	"encoding/json"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"relcharter/charter"
	"relcharter/schema"
)

// TestJSONPages holds that the JSON page of each example is a charter as charter schema describes one, beside what the page adds.
func TestJSONPages(t *testing.T) {
	described, err := jsonschema.UnmarshalJSON(strings.NewReader(string(schema.Generate(charter.English))))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource(schema.ID, described); err != nil {
		t.Fatal(err)
	}
	valid, err := compiler.Compile(schema.ID)
	if err != nil {
		t.Fatal(err)
	}
	charters, err := filepath.Glob(filepath.Join(repositoryTop(t), "examples", "*.charter.toml"))
	if err != nil || len(charters) == 0 {
		t.Fatal("no charter in examples", err)
	}
	for _, path := range charters {
		for _, view := range []string{"public", "internal"} {
			w, out, stderr := world()
			if code := run([]string{"export", path, "--to", "json", "--view", view}, w); code != 0 {
				t.Fatalf("%s: %d, %s", path, code, stderr)
			}
			var page map[string]any
			if err := json.Unmarshal(out.Bytes(), &page); err != nil {
				t.Fatal(err)
			}
			if page["version"] != 1.0 || page["view"] != view {
				t.Errorf("%s: version %v, view %v", path, page["version"], page["view"])
			}
			for _, added := range []string{"version", "view", "language", "fingerprint", "findings"} {
				delete(page, added)
			}
			behaviours, _ := page["behaviour"].([]any)
			for _, bh := range behaviours {
				for _, added := range []string{"firmness", "verdict", "stale"} {
					if _, there := bh.(map[string]any)[added]; !there {
						t.Errorf("%s: a behaviour without %s", path, added)
					}
					delete(bh.(map[string]any), added)
				}
			}
			page["schema"] = 1
			if err := valid.Validate(page); err != nil {
				t.Errorf("%s, %s: %v", filepath.Base(path), view, err)
			}
		}
	}
}

// TestExportReadme holds that the pages for those who publish name every option, and none that there is not.
func TestExportReadme(t *testing.T) {
	flags := newExport(&session{lang: charter.English}).Flags()
	for _, name := range []string{"README.md", "LISEZMOI.md"} {
		page := readFile(t, filepath.Join(repositoryTop(t), "charter", "export", name))
		named := map[string]bool{}
		for _, m := range regexp.MustCompile("(?m)(?:^|[` ])--([a-z][a-z-]+)[ `\n]").FindAllStringSubmatch(page, -1) {
			named[m[1]] = true
		}
		for _, colour := range []string{"ink", "paper", "accent", "tint", "line", "muted", "miss", "cover", "on-cover"} {
			delete(named, colour)
		}
		for option := range named {
			if flags.Lookup(option) == nil {
				t.Errorf("%s: there is no option --%s", name, option)
			}
		}
		for _, option := range []string{"to", "view", "for", "poster", "as-of", "front-matter", "template", "print-template", "manifest", "no-index", "check"} {
			if !named[option] {
				t.Errorf("%s does not name --%s", name, option)
			}
		}
	}
}
