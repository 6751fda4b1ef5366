//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// A commit that leaves a charter without an act is refused, by the hook as pre-commit installs it from a clone of this repository.
func TestPreCommit(t *testing.T) {
	source := cloneSource(t)
	if _, err := exec.LookPath("pre-commit"); err != nil {
		unavailable(t, "no pre-commit: .ci/setup installs it")
	}
	repo := newTeam(t, false)
	repo.set("PRE_COMMIT_HOME="+t.TempDir(), "GOFLAGS=-trimpath", "CGO_ENABLED=0") // what the other recipes have built
	config := readFile(t, recipe(t, "pre-commit-config.yaml"))
	if !strings.Contains(config, recipeSource) || !strings.Contains(config, recipeVersion) {
		t.Fatalf("no %s at %s in\n%s", recipeSource, recipeVersion, config)
	}
	repo.write(".pre-commit-config.yaml", strings.Replace(config, recipeSource, source, 1))
	repo.must("git", "add", ".")
	repo.must("git", "commit", "-q", "-m", "hooks")
	repo.must("pre-commit", "validate-manifest", filepath.Join(repositoryTop(t), ".pre-commit-hooks.yaml"))
	repo.must("pre-commit", "install")
	start := time.Now()
	repo.must("pre-commit", "install-hooks")
	t.Logf("installing the hooks took %v", time.Since(start).Round(time.Second))

	repo.write("brand.charter.toml", talk)
	repo.export()
	repo.commit(1, `charter lint\.+Failed`, `exit code: 1`, `no-committed-action`, `charter export --check\.+Passed`)
	repo.write("brand.charter.toml", strings.ReplaceAll(sound, "2 working", "3 working"))
	repo.commit(1, `charter lint\.+Passed`, `charter export --check\.+Failed`, `brand\.html: out of date`)
	repo.export()
	repo.commit(0, `charter lint\.+Passed`, `charter export --check\.+Passed`)

	repo.write(".charterrc.toml", "ignore = \"*.md\"\n")
	repo.commit(1, `charter lint\.+Failed`, `exit code: 2`, `\.charterrc\.toml:1:10`)
	repo.must("git", "rm", "-q", "-f", "--cached", ".charterrc.toml")
	repo.must("rm", ".charterrc.toml")
	repo.write("notes.txt", "Nothing of a charter.\n")
	repo.commit(0, `charter lint\.+Passed`, `charter export --check\.+.*Skipped`)
}

// The hook that needs no other tool looks at what is committed, not at what lies in the folder.
func TestPlainHook(t *testing.T) {
	repo := newTeam(t, true)
	hook := filepath.Join(repo.dir, ".git", "hooks", "pre-commit")
	if err := os.WriteFile(hook, []byte(readFile(t, recipe(t, "pre-commit.sh"))), 0o755); err != nil {
		t.Fatal(err)
	}
	repo.write("brand.charter.toml", talk)
	repo.must("git", "add", ".")
	repo.write("brand.charter.toml", sound) // mended, but not in the commit
	repo.expect(1, []string{"no-committed-action"}, "git", "commit", "-q", "-m", "talk")
	repo.write("idea.charter.toml", talk) // not in the commit either
	repo.must("git", "add", "brand.charter.toml")
	repo.write("notes.txt", "Nothing of a charter.\n")
	repo.must("git", "add", "notes.txt")
	repo.expect(0, nil, "git", "commit", "-q", "-m", "notes")
	repo.write("brand.charter.toml", strings.ReplaceAll(sound, "2 working", "3 working"))
	repo.expect(0, nil, "git", "commit", "-q", "-a", "-m", "act")
	repo.must("git", "rm", "-q", "brand.charter.toml")
	repo.expect(0, nil, "git", "commit", "-q", "-m", "gone")
}

// commit stages everything and commits it; what is shown has each of the patterns.
func (repo *team) commit(code int, patterns ...string) {
	repo.t.Helper()
	repo.must("git", "add", ".")
	got, out := repo.run("git", "commit", "-q", "-m", "change")
	if got != code {
		repo.t.Errorf("git commit: exit code %d, not %d\n%s", got, code, out)
	}
	for _, pattern := range patterns {
		if !regexp.MustCompile(pattern).MatchString(out) {
			repo.t.Errorf("no %s in\n%s", pattern, out)
		}
	}
}

// The linter runs at every commit: what is deleted, or named by the settings alone, is not among the files of one. The check of pages
// runs when a charter or a page is.
func TestHookFiles(t *testing.T) {
	var hooks []struct {
		ID, Files string
		Always    bool `json:"always_run"`
	}
	readYAML(t, filepath.Join(repositoryTop(t), ".pre-commit-hooks.yaml"), &hooks)
	for _, test := range []struct {
		path string
		want string
	}{
		{"brand.charter.toml", "charter charter-export-check"},
		{"a/b/Charter.TOML", "charter charter-export-check"},
		{"a/.charterrc.toml", "charter"},
		{"public/brand.html", "charter charter-export-check"},
		{"book.md", "charter charter-export-check"},
		{"a/.hidden.charter.toml", "charter charter-export-check"},
		{"go.toml", "charter"},
		{"mycharter.toml", "charter"},
		{"brand.charter.toml.orig", "charter"},
	} {
		var got []string
		for _, hook := range hooks {
			if hook.Always || regexp.MustCompile(hook.Files).MatchString(test.path) {
				got = append(got, hook.ID)
			}
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s starts %q", test.path, got)
		}
	}
}
