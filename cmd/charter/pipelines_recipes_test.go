//go:build unix

package main

import (
	"encoding/json"
	"encoding/xml"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestLintRecipe(t *testing.T) {
	repo := newTeam(t, false)
	script := recipe(t, "lint.sh")
	repo.set("CHARTER_REPOSITORY=file://"+cloneSource(t), "CHARTER_VERSION="+recipeVersion)
	repo.expect(0, []string{"no-owner"}, "sh", script)
	repo.worsen()
	repo.expect(1, []string{"no-committed-action"}, "sh", script, "--format", "github")
	repo.expect(2, []string{"no such file"}, "sh", script, "brnd.charter.toml")
	repo.set("CHARTER_VERSION=v0")
	repo.expect(2, []string{"v0"}, "sh", script)
	repo.set("CHARTER_VERSION=")
	repo.expect(2, []string{"CHARTER_VERSION"}, "sh", script)
}

func TestStaleExportRecipe(t *testing.T) {
	repo := newTeam(t, true)
	script := recipe(t, "stale-export.sh")
	repo.expect(0, []string{"brand.html: up to date", "brand.md: up to date"}, "sh", script, "public", "brand.charter.toml")
	repo.worsen()
	repo.expect(1, []string{"brand.html: out of date", "talk.html: missing"}, "sh", script, "public", "brand.charter.toml", "talk.charter.toml")
	repo.expect(2, []string{"no such file"}, "sh", script, "public", "brnd.charter.toml")
	if _, err := os.Stat(filepath.Join(repo.dir, "public", "talk.html")); err == nil {
		t.Error("the check has written a page")
	}
}

// gitlabJob is what is read of a job of GitLab.
type gitlabJob struct {
	Extends   string
	Script    []string
	Before    []string `json:"before_script"`
	Artifacts struct {
		Reports map[string]string
	}
}

// The jobs pass on a sound repository and fail on one that got worse, each for its own reason; the reports are always there.
func TestGitLabRecipe(t *testing.T) {
	var file map[string]json.RawMessage
	readYAML(t, recipe(t, "gitlab-ci.yml"), &file)
	repo := newTeam(t, false)
	var variables map[string]string
	if err := json.Unmarshal(file["variables"], &variables); err != nil || variables["CHARTER_REPOSITORY"] != recipeSource {
		t.Errorf("variables %s, %v", variables, err)
	}
	repo.set("CHARTER_REPOSITORY=file://"+cloneSource(t), "CHARTER_VERSION="+variables["CHARTER_VERSION"],
		"CI_MERGE_REQUEST_DIFF_BASE_SHA="+strings.TrimSpace(repo.must("git", "rev-parse", "HEAD")))
	delete(file, "variables")
	jobs := map[string]gitlabJob{}
	for name, src := range file {
		var job gitlabJob
		if err := json.Unmarshal(src, &job); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		jobs[name] = job
	}
	for name, job := range jobs {
		if !strings.HasPrefix(name, ".") && job.Extends != ".charter" {
			t.Errorf("%s lacks the program", name)
		}
	}
	build := append(slices.Clone(jobs[".charter"].Before), `printf "path $PATH"`) // once for all jobs
	_, path, _ := strings.Cut(repo.must("bash", "-eo", "pipefail", "-c", strings.Join(build, "\n")), "path ")
	repo.set("PATH=" + path)
	for _, stage := range stages {
		repo.write(stage.name, stage.content)
		for _, name := range slices.Sorted(maps.Keys(jobs)) {
			if strings.HasPrefix(name, ".") {
				continue
			}
			job := jobs[name]
			code, out := repo.run("bash", "-eo", "pipefail", "-c", strings.Join(job.Script, "\n"))
			if (code == 1) != stage.fails(name) || code > 1 {
				t.Errorf("%s in %s: exit code %d\n%s", name, stage.name, code, out)
			}
			if name == "charter" && !strings.Contains(out, "[no-owner]") {
				t.Errorf("the log of %s shows nothing:\n%s", name, out)
			}
			for kind, report := range job.Artifacts.Reports {
				checkReport(t, kind, filepath.Join(repo.dir, report), stage.name == "talk.charter.toml")
			}
		}
	}
}

// checkReport checks that a report of a job is in the form GitLab reads, and whether it names what stops the job.
func checkReport(t *testing.T, kind, path string, stops bool) {
	t.Helper()
	report := readFile(t, path)
	var err error
	switch kind {
	case "codequality":
		var issues []struct {
			Rule string `json:"check_name"`
		}
		err = json.Unmarshal([]byte(report), &issues)
	case "junit":
		var suites struct {
			XMLName xml.Name `xml:"testsuites"`
		}
		err = xml.Unmarshal([]byte(report), &suites)
	default:
		t.Errorf("no such report: %s", kind)
	}
	if err != nil || strings.Contains(report, "no-committed-action") != stops {
		t.Errorf("%s: %v\n%s", kind, err, report)
	}
}

func TestReviewdogRecipe(t *testing.T) {
	bin := filepath.Join(repositoryTop(t), ".ci", "bin")
	if _, err := os.Stat(filepath.Join(bin, "reviewdog")); err != nil {
		unavailable(t, "no reviewdog: .ci/setup builds it")
	}
	repo := newTeam(t, false)
	repo.set("PATH=" + filepath.Dir(buildBinary(t)) + ":" + bin + ":" + os.Getenv("PATH"))
	script := recipe(t, "reviewdog.sh")
	repo.expect(0, nil, "sh", script, "HEAD")
	repo.worsen()
	repo.must("git", "add", ".")
	repo.expect(1, []string{"talk.charter.toml", "no-committed-action"}, "sh", script, "HEAD")
	repo.write("broken.charter.toml", "schema = ")
	repo.expect(2, []string{"broken.charter.toml"}, "sh", script, "HEAD")
}

// actionlint reads workflows as GitHub does.
func TestActionlint(t *testing.T) {
	program := filepath.Join(repositoryTop(t), ".ci", "bin", "actionlint")
	if _, err := os.Stat(program); err != nil {
		unavailable(t, "no actionlint: .ci/setup builds it")
	}
	repo := newTeam(t, false)
	use := func(action string) string {
		return strings.ReplaceAll(readFile(t, recipe(t, "github-workflow.yml")), "example/charter@"+recipeVersion, action)
	}
	for _, path := range []string{".github/workflows", "charter"} {
		if err := os.MkdirAll(filepath.Join(repo.dir, path), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	repo.write("charter/action.yml", readFile(t, filepath.Join(repositoryTop(t), "action.yml")))
	repo.write(".github/workflows/charters.yml", use("./charter"))
	repo.expect(0, nil, program, "-shellcheck=", "-pyflakes=")
	repo.write(".github/workflows/charters.yml", strings.Replace(use("./charter"), "fail-on:", "fail-one:", 1))
	repo.expect(1, []string{`input "fail-one" is not defined`}, program, "-shellcheck=", "-pyflakes=")
}
