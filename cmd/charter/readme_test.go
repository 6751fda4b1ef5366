package main

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/rules"
	"relcharter/lint/settings"
)

// What the README shows is true: its charter is sound and lints without error, and every command it names exists.
func TestReadme(t *testing.T) {
	readme := readFile(t, filepath.Join(repositoryTop(t), "README.md"))
	charters := 0
	for _, m := range regexp.MustCompile("(?s)```toml\n(.*?)```").FindAllStringSubmatch(readme, -1) {
		doc := charter.Parse("README.md", m[1])
		if !doc.Wellformed() {
			t.Errorf("not TOML:\n%s", m[1])
		}
		if !strings.HasPrefix(m[1], "schema") {
			continue
		}
		charters++
		if len(doc.Problems) > 0 {
			t.Errorf("%v in\n%s", doc.Problems, m[1])
		}
		if c := lint.Count(lint.Run(doc, rules.All(), lint.Options{Today: lint.ExampleDay}).Findings); c.Error > 0 || c.Warning > 0 {
			t.Errorf("%+v in\n%s", c, m[1])
		}
	}
	if charters == 0 {
		t.Error("the README shows no charter")
	}
	commands := map[string]bool{}
	for _, m := range regexp.MustCompile("(?m)(?:`|^)charter ([a-z]+)").FindAllStringSubmatch(readme, -1) {
		commands[m[1]] = true
	}
	if len(commands) < 7 {
		t.Errorf("only %v found: the check no longer sees the commands", commands)
	}
	for name := range commands {
		w, _, stderr := world()
		if code := run([]string{name, "--help"}, w); code != 0 {
			t.Errorf("charter %s: exit code %d, %s", name, code, stderr)
		}
	}
}

// TestLintReadme holds that what the pages on pipelines show is true, in both languages: their settings are sound, their comments accept,
// and every option and format they name exists.
func TestLintReadme(t *testing.T) {
	catalogue := settings.Catalogue{Rules: rules.All(), Rulesets: rules.Rulesets}
	options := newLint(&session{lang: charter.English}).Flags()
	for _, name := range []string{"README.md", "LISEZMOI.md"} {
		page := readFile(t, filepath.Join(repositoryTop(t), "lint", name))
		sound := 0
		for _, m := range regexp.MustCompile("(?s)```toml\n(.*?)```").FindAllStringSubmatch(page, -1) {
			if strings.HasPrefix(m[1], "ruleset") {
				sound++
				if _, err := settings.Parse(name, m[1], catalogue); err != nil {
					t.Error(err)
				}
			}
			for _, c := range charter.Parse(name, m[1]).Comments() {
				if a, meant := lint.ParseAcceptance(c.Text); meant {
					sound++
					if a.Fault != lint.NoFault || rules.Find(a.Rule) == nil {
						t.Errorf("%s: %s does not accept", name, c.Text)
					}
				}
			}
		}
		if sound != 2 {
			t.Errorf("%s: %d settings and comments, not 2", name, sound)
		}
		for _, m := range regexp.MustCompile("`?charter lint [^\n`]*|`--[a-z-]+").FindAllString(page, -1) {
			for _, option := range regexp.MustCompile("--([a-z-]+)").FindAllStringSubmatch(m, -1) {
				if options.Lookup(option[1]) == nil && option[1] != "check" {
					t.Errorf("%s: there is no option --%s", name, option[1])
				}
			}
		}
		for _, f := range formats {
			if !strings.Contains(page, "`"+f.name+"`") {
				t.Errorf("%s does not name the format %s", name, f.name)
			}
		}
	}
}
