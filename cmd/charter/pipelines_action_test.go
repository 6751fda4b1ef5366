//go:build unix

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// actionFile is what is read of action.yml.
type actionFile struct {
	Inputs map[string]struct {
		Description string
		Default     *string
	}
	Runs struct {
		Using string
		Steps []step
	}
}

// step is a step of an action or of a GitHub workflow.
type step struct {
	Name, Uses, Run, Shell, If string
	With                       map[string]any
	Env                        map[string]string
}

func readAction(t *testing.T) actionFile {
	t.Helper()
	var action actionFile
	readYAML(t, filepath.Join(repositoryTop(t), "action.yml"), &action)
	return action
}

// No input is ever part of a shell's text, each one is used, and what the action uses cannot change under it.
func TestActionFile(t *testing.T) {
	action := readAction(t)
	unused := map[string]bool{}
	for name, input := range action.Inputs {
		unused[name] = true
		if input.Description == "" || input.Default == nil {
			t.Errorf("input %s: no description, or no default", name)
		}
	}
	if action.Runs.Using != "composite" || len(unused) < 5 {
		t.Errorf("a %s action with %d inputs", action.Runs.Using, len(unused))
	}
	for _, s := range action.Runs.Steps {
		if strings.Contains(s.Run, "${{") {
			t.Errorf("an expression in shell:\n%s", s.Run)
		}
		if s.Run != "" && s.Shell != "bash" {
			t.Errorf("the shell is %q for\n%s", s.Shell, s.Run)
		}
		if s.Uses != "" && !regexp.MustCompile(`^actions/setup-go@[0-9a-f]{40}$`).MatchString(s.Uses) {
			t.Errorf("not pinned: %s", s.Uses)
		}
		for _, value := range s.Env {
			if m := expression.FindStringSubmatch(value); m != nil {
				delete(unused, strings.TrimPrefix(m[1], "inputs."))
			}
		}
	}
	if len(unused) > 0 {
		t.Errorf("inputs that nothing reads: %v", unused)
	}
}

var expression = regexp.MustCompile(`\$\{\{ ([a-z_.-]+) \}\}`)

// runner is as much of a GitHub runner as runs the steps of the action, and of the workflow in examples/pipelines.
type runner struct {
	*team
	action  actionFile
	context map[string]string // the values of expressions
	summary string            // path of the step summary
	built   bool              // the action has built the program
}

func newRunner(t *testing.T) *runner {
	t.Helper()
	repo, dir := newTeam(t, false), t.TempDir()
	r := &runner{team: repo, action: readAction(t), summary: filepath.Join(dir, "summary.md")}
	r.context = map[string]string{"github.event.pull_request.base.sha": strings.TrimSpace(repo.must("git", "rev-parse", "HEAD"))}
	writeFile(t, filepath.Join(dir, "path"), "")
	repo.set("GITHUB_ACTIONS=true", "GITHUB_ACTION_PATH="+cloneSource(t), "GITHUB_WORKSPACE="+repo.dir, "GITHUB_STEP_SUMMARY="+r.summary,
		"GITHUB_PATH="+filepath.Join(dir, "path"), "RUNNER_TEMP="+dir, "GOFLAGS=-mod=vendor")
	return r
}

// shell runs a step as the runner does, with what the steps before it have put on the path.
func (r *runner) shell(s step, context map[string]string) (int, string) {
	r.t.Helper()
	environ := r.environ
	defer func() { r.environ = environ }()
	script := filepath.Join(r.t.TempDir(), "step.sh")
	writeFile(r.t, script, s.Run)
	for name, value := range s.Env {
		r.set(name + "=" + expression.ReplaceAllStringFunc(value, func(e string) string { return context[expression.FindStringSubmatch(e)[1]] }))
	}
	added := readFile(r.t, filepath.Join(filepath.Dir(r.summary), "path"))
	r.set("PATH=" + strings.ReplaceAll(added, "\n", ":") + os.Getenv("PATH"))
	return r.run("bash", "--noprofile", "--norc", "-eo", "pipefail", script)
}

// charter runs the steps of the action and returns what the last one that ran ended with. Go is there, and the program is built once.
func (r *runner) charter(with map[string]any) (code int, out string) {
	r.t.Helper()
	inputs := map[string]string{}
	for name, input := range r.action.Inputs {
		inputs["inputs."+name] = *input.Default
	}
	for name, value := range with {
		if _, ok := r.action.Inputs[name]; !ok {
			r.t.Errorf("the action has no input %s", name)
		}
		inputs["inputs."+name] = expression.ReplaceAllStringFunc(fmt.Sprint(value), func(e string) string {
			return r.context[expression.FindStringSubmatch(e)[1]]
		})
	}
	for i, s := range r.action.Runs.Steps {
		last := i == len(r.action.Runs.Steps)-1
		if s.Run != "" && code == 0 && (last || !r.built) {
			code, out = r.shell(s, inputs)
		}
	}
	r.built = true
	return code, out
}

func TestAction(t *testing.T) {
	r := newRunner(t)
	r.worsen()
	r.write("broken.toml", "schema = ")
	base := r.context["github.event.pull_request.base.sha"]
	for _, test := range []struct {
		name string
		with map[string]any
		code int
		want string
	}{
		{"annotations", nil, 1, "::error file=talk.charter.toml,line="},
		{"paths", map[string]any{"paths": "\n  brand.charter.toml\n\n"}, 0, "1 file, "},
		{"several paths", map[string]any{"paths": "brand.charter.toml\ntalk.charter.toml"}, 1, "2 files, "},
		{"pattern", map[string]any{"paths": "b*.charter.toml"}, 0, "1 file, "},
		{"threshold", map[string]any{"paths": "brand.charter.toml", "fail-on": "hint"}, 1, "::warning file=brand.charter.toml"},
		{"drift", map[string]any{"paths": "brand.charter.toml", "fail-on": "new", "against": base}, 1, "promise-drift"},
		{"language", map[string]any{"lang": "fr"}, 1, " erreurs"},
		{"another format", map[string]any{"format": "text"}, 1, "[no-committed-action]"},
		{"an unreadable file", map[string]any{"paths": "broken.toml\nbrand.charter.toml"}, 2, "::error file=broken.toml"},
		{"a misspelt path", map[string]any{"paths": "brnd.charter.toml"}, 2, "no such file"},
		{"a misspelt format", map[string]any{"format": "sarf"}, 2, "sarf"},
		{"no such revision", map[string]any{"against": "v0"}, 2, "git knows no revision"},
		{"no such baseline", map[string]any{"baseline": "none.json"}, 2, "none.json"},
		{"no such settings", map[string]any{"config": "none.toml"}, 2, "none.toml"},
		{"a report nowhere", map[string]any{"output": "none/report.txt"}, 2, "none/report.txt"},
		{"an option as a path", map[string]any{"paths": "--help"}, 2, "no such file"},
		{"shell as a path", map[string]any{"paths": "$(touch owned)`touch owned`\"; touch owned; '"}, 2, "no such file"},
		{"shell as a revision", map[string]any{"against": "\"; touch owned; \"$(touch owned)"}, 2, "git knows no revision"},
		{"an option as a format", map[string]any{"format": "text --fix; touch owned"}, 2, "--fix"},
	} {
		code, out := r.charter(test.with)
		if code != test.code || !strings.Contains(out, test.want) {
			t.Errorf("%s: exit code %d, not %d, or no %q in\n%s", test.name, code, test.code, test.want, out)
		}
	}
	if _, err := os.Stat(filepath.Join(r.dir, "owned")); err == nil {
		t.Error("an input was run")
	}
	if summary := readFile(t, r.summary); !strings.Contains(summary, "talk.charter.toml") {
		t.Errorf("the summary of the step:\n%s", summary)
	}
}

// workflow is what is read of a GitHub workflow.
type workflow struct {
	Jobs map[string]struct{ Steps []step }
}

// The jobs pass on a sound repository and fail on one that got worse, each for its own reason.
func TestGitHubWorkflow(t *testing.T) {
	var w workflow
	readYAML(t, recipe(t, "github-workflow.yml"), &w)
	r := newRunner(t)
	if len(w.Jobs) < 4 {
		t.Errorf("%d jobs", len(w.Jobs))
	}
	for _, stage := range stages {
		r.write(stage.name, stage.content)
		for name, job := range w.Jobs {
			if code, out := r.job(job.Steps); (code == 1) != stage.fails(name) || code > 1 {
				t.Errorf("%s in %s: exit code %d\n%s", name, stage.name, code, out)
			}
		}
	}
}

// job runs the steps of a job until one fails; those that always run are run all the same.
func (r *runner) job(steps []step) (code int, out string) {
	r.t.Helper()
	for _, s := range steps {
		if code != 0 && s.If != "always()" {
			continue
		}
		switch name, _, _ := strings.Cut(s.Uses, "@"); name {
		case "actions/checkout":
		case "example/charter":
			code, out = r.charter(s.With)
		case "github/codeql-action/upload-sarif":
			report := readFile(r.t, filepath.Join(r.dir, fmt.Sprint(s.With["sarif_file"])))
			if !json.Valid([]byte(report)) || !strings.Contains(report, `"version": "2.1.0"`) {
				r.t.Errorf("no SARIF: %.200s", report)
			}
		case "":
			if name := expression.FindString(s.Run); name != "" {
				r.t.Errorf("%s in shell: %s", name, s.Run)
			}
			code, out = r.shell(s, nil)
		default:
			r.t.Errorf("unknown action %s", s.Uses)
		}
	}
	return code, out
}
