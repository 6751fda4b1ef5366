package main

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/rules"
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
