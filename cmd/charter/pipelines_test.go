//go:build unix

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// What a team copies into its pipeline is run here as it stands in action.yml and examples/pipelines: on a git repository, with the
// program built from a clone of this one.

// recipeSource is the address that the recipes give for charter, and recipeVersion the tag of it.
const (
	recipeSource  = "https://git.example.org/tools/charter.git"
	recipeVersion = "v1.0.0"
)

// recipe returns the path of a file of examples/pipelines.
func recipe(t *testing.T, name string) string {
	t.Helper()
	return filepath.Join(repositoryTop(t), "examples", "pipelines", name)
}

// readYAML reads a file as a YAML reader that is not ours does; without one the test ends as unavailable says.
func readYAML(t *testing.T, path string, into any) {
	t.Helper()
	const program = `import json, sys, yaml; json.dump(yaml.safe_load(open(sys.argv[1], encoding="utf-8")), sys.stdout)`
	for _, python := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(python, "-c", "import yaml").Run() != nil {
			continue
		}
		out, err := exec.Command(python, "-c", program, path).Output()
		if err != nil {
			t.Fatalf("%s: %v\n%s", path, err, stderrOf(err))
		}
		if err := json.Unmarshal(out, into); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		return
	}
	unavailable(t, "no Python with a YAML module (python3-yaml): .ci/setup installs it")
}

func stderrOf(err error) []byte {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return exit.Stderr
	}
	return nil
}

// cloneOnce makes a git repository of the working tree, uncommitted work included, the first time it is called, and returns its folder
// each time.
var cloneOnce = sync.OnceValues(func() (string, error) {
	top, err := exec.Command("git", "rev-parse", "--show-toplevel").Output()
	if err != nil {
		return "", err
	}
	from := os.DirFS(strings.TrimSpace(string(top)))
	list := exec.Command("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--full-name", ":/")
	names, err := list.Output()
	if err != nil {
		return "", err
	}
	to := filepath.Join(binaryDir, "source")
	for _, name := range strings.Split(strings.TrimRight(string(names), "\x00"), "\x00") {
		data, err := fs.ReadFile(from, name)
		if errors.Is(err, fs.ErrNotExist) {
			continue // removed, and not yet from the index
		}
		path := filepath.Join(to, filepath.FromSlash(name))
		if err := errors.Join(err, os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, data, 0o755)); err != nil {
			return "", err
		}
	}
	for _, args := range [][]string{{"init", "-q"}, {"add", "."}, {"commit", "-q", "-m", "all"}, {"tag", recipeVersion}} {
		cmd := exec.Command("git", args...)
		cmd.Dir, cmd.Env = to, gitEnviron()
		if out, err := cmd.CombinedOutput(); err != nil {
			return "", fmt.Errorf("git %s: %w\n%s", args[0], err, out)
		}
	}
	return to, nil
})

// gitEnviron returns variables under which git commits without a person's settings, and without those of a hook that runs the tests.
func gitEnviron() []string {
	environ := slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "GIT_") })
	return append(environ, "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null", "GIT_AUTHOR_NAME=Team",
		"GIT_AUTHOR_EMAIL=team@example.org", "GIT_COMMITTER_NAME=Team", "GIT_COMMITTER_EMAIL=team@example.org")
}

// cloneSource returns the folder of a git repository with the working tree as its only commit, tagged recipeVersion. What needs it
// builds the program anew, and is left out of make quick.
func cloneSource(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("builds the program from a clone")
	}
	dir, err := cloneOnce()
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// team is the repository of a team that uses charter: its folder, and the variables its commands get.
type team struct {
	t       *testing.T
	dir     string
	environ []string
}

// sound commits the brand to an act, and lints without error on any day.
const sound = `schema = 1

[charter]
id = "ovens"
title = "Our word"
language = "en"
version = "1"
status = "review"

[brand]
name = "Ovens"

[[behaviour]]
id = "call"
statement = "We call you back within 2 working days of your call."
deadline = { value = 2, unit = "working-day", from = "your call" }
`

// newTeam makes a repository with a sound charter and its pages, all committed. The program is on its path when charter is set.
func newTeam(t *testing.T, charter bool) *team {
	t.Helper()
	repo := &team{t: t, dir: t.TempDir(), environ: gitEnviron()}
	repo.set("LC_ALL=C.UTF-8", "HOME="+t.TempDir(), "GITHUB_STEP_SUMMARY=")
	if charter {
		repo.set("PATH=" + filepath.Dir(buildBinary(t)) + ":" + os.Getenv("PATH"))
	}
	if gocache, err := exec.Command("go", "env", "GOMODCACHE", "GOCACHE").Output(); err == nil { // HOME is another one
		dirs := strings.Fields(string(gocache))
		repo.set("GOMODCACHE="+dirs[0], "GOCACHE="+dirs[1])
	}
	repo.write("brand.charter.toml", sound)
	repo.export()
	repo.must("git", "init", "-q", "-b", "main")
	repo.must("git", "add", ".")
	repo.must("git", "commit", "-q", "-m", "sound")
	return repo
}

// stages are what becomes of a repository, one after the other, and the jobs of a pipeline that fail then.
var stages = []struct {
	name, content string
	fails         func(job string) bool
}{
	{"brand.charter.toml", sound, func(string) bool { return false }},
	{
		"brand.charter.toml", strings.NewReplacer("value = 2", "value = 5", "2 working", "5 working").Replace(sound),
		func(job string) bool { return strings.HasSuffix(job, "drift") || strings.HasSuffix(job, "pages") },
	},
	{"talk.charter.toml", talk, func(string) bool { return true }},
}

// worsen weakens the promise of the charter, which makes its pages stale, and adds a charter that only talks.
func (repo *team) worsen() {
	for _, stage := range stages {
		repo.write(stage.name, stage.content)
	}
}

func (repo *team) set(variables ...string) { repo.environ = append(repo.environ, variables...) }

func (repo *team) write(name, content string) {
	repo.t.Helper()
	writeFile(repo.t, filepath.Join(repo.dir, name), content)
}

// export publishes the charter.
func (repo *team) export() {
	repo.t.Helper()
	repo.must(buildBinary(repo.t), "export", "--to", "html,markdown", "-o", "public/", "brand.charter.toml")
}

// run runs a command in the repository and returns its exit code and what it writes to both streams.
func (repo *team) run(name string, args ...string) (int, string) {
	repo.t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Env = repo.dir, repo.environ
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	if cmd.ProcessState == nil {
		repo.t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), out.String()
}

func (repo *team) must(name string, args ...string) string {
	repo.t.Helper()
	code, out := repo.run(name, args...)
	if code != 0 {
		repo.t.Fatalf("%s %s: exit code %d\n%s", name, strings.Join(args, " "), code, out)
	}
	return out
}

// expect runs a command and compares its exit code; each of the words stands in its output.
func (repo *team) expect(code int, words []string, name string, args ...string) {
	repo.t.Helper()
	got, out := repo.run(name, args...)
	if got != code {
		repo.t.Errorf("%s %s: exit code %d, not %d\n%s", name, strings.Join(args, " "), got, code, out)
	}
	for _, word := range words {
		if !strings.Contains(out, word) {
			repo.t.Errorf("%s %s: no %q in\n%s", name, strings.Join(args, " "), word, out)
		}
	}
}
