package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
)

// talk only talks: it has findings of several rules, whatever the day.
const talk = `schema = 1

[charter]
id = "talk"
title = "Our word"
language = "en"
version = "1"
status = "published"

[brand]
name = "Ovens"

[[trait]]
id = "warm"
name = "Warm"

[[behaviour]]
id = "listen"
statement = "We listen to you."
`

// namedRule finds the rules of findings in a report; the first group is the rule. Formats that name rules alike share one.
var namedRule = map[string]*regexp.Regexp{
	"text":       regexp.MustCompile(`(?m)^ +\d+:\d+ .*  \[([a-z-]+)\](?: [^ ]+)?$`),
	"json":       regexp.MustCompile(`"rule": "([a-z-]+)"`),
	"jsonl":      regexp.MustCompile(`"rule":"([a-z-]+)"`),
	"github":     regexp.MustCompile(`title=charter%3A ([a-z-]+)`),
	"gitlab":     regexp.MustCompile(`"check_name": "([a-z-]+)"`),
	"sarif":      regexp.MustCompile(`"ruleId": "([a-z-]+)"`),
	"junit":      regexp.MustCompile(`<testcase name="([a-z-]+)`),
	"checkstyle": regexp.MustCompile(`source="charter\.([a-z-]+)"`),
	"rdjsonl":    regexp.MustCompile(`"code":\{"value":"([a-z-]+)"`),
	"markdown":   regexp.MustCompile("(?m) `([a-z-]+)` \\|$"),
}

// One run in every format, in both languages: the same exit code, the same rules.
func TestFormatsAgree(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFile(t, "talk.charter.toml", talk)
	var want []string
	for _, f := range formats {
		pattern := namedRule[f.name]
		if pattern == nil {
			t.Errorf("nothing says how %s names a rule", f.name)
			continue
		}
		for _, lang := range []charter.Lang{charter.French, charter.English} {
			w, out, stderr := world()
			code := run([]string{"lint", "--format", f.name, "--lang", string(lang)}, w)
			var got []string
			for _, m := range pattern.FindAllStringSubmatch(out.String(), -1) {
				got = append(got, m[1])
			}
			slices.Sort(got) // some put the worst first
			if want == nil {
				want = got
			}
			if code != exitFindings || len(got) < 5 || !slices.Contains(got, "no-committed-action") || !slices.Equal(got, want) {
				t.Errorf("%s, %s: exit code %d, rules %q, not %q; %s", f.name, lang, code, got, want, stderr)
			}
		}
	}
}

// unreadableCharters are charters that stop the run, whatever else there is.
var unreadableCharters = map[string]string{
	"malformed": "schema = ",
	"cut":       talk[:len(talk)-4],
	"misspelt":  strings.Replace(talk, "published", "publishd", 1),
	"latin1":    strings.Replace(talk, "Warm", "Chaleureus\xe9", 1),
	"binary":    "\x00\x01\x02",
	"page":      "<!doctype html>\n<title>Our word</title>\n",
}

// A file that cannot be read ends the run with 2 and changes nothing that is said of the others.
func TestBadFileAlone(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"a", "m", "z"} {
		writeFile(t, name+".charter.toml", talk)
	}
	others := func() (int, string) {
		w, out, _ := world()
		code := run([]string{"lint", "--format", "jsonl"}, w)
		var lines []string
		for line := range strings.Lines(out.String()) {
			if regexp.MustCompile(`"path":"[amz]\.charter\.toml"`).MatchString(line) {
				lines = append(lines, line)
			}
		}
		return code, strings.Join(lines, "")
	}
	code, want := others()
	if code != exitFindings || strings.Count(want, "no-committed-action") != 3 {
		t.Fatalf("exit code %d\n%s", code, want)
	}
	for name, content := range unreadableCharters {
		path := "b-" + name + ".charter.toml"
		writeFile(t, path, content)
		if code, got := others(); code != exitUnable || got != want {
			t.Errorf("%s: exit code %d, of the others is said\n%s", name, code, got)
		}
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
}

// Thousands of files give the same bytes however many are looked at at once, in the order of their names.
func TestOrderStable(t *testing.T) {
	program, dir := buildBinary(t), t.TempDir()
	const folders, files = 40, 50
	for i := range folders {
		folder := filepath.Join(dir, fmt.Sprintf("brand%02d", i))
		if err := os.Mkdir(folder, 0o755); err != nil {
			t.Fatal(err)
		}
		for j := range files {
			content := strings.Replace(talk, "Warm", fmt.Sprintf("Warm %d", j), 1)
			if i%10 == 0 && j == 7 {
				content = "schema = "
			}
			writeFile(t, filepath.Join(folder, fmt.Sprintf("c%02d.charter.toml", j)), content)
		}
	}
	for _, format := range []string{"text", "json", "github"} {
		var first []byte
		for _, processors := range []string{"1", "8"} {
			lint := exec.Command(program, "lint", "--format", format, "--as-of", "2026-11-21", ".")
			lint.Dir = dir
			lint.Env = append(os.Environ(), "GOMAXPROCS="+processors, "LC_ALL=C", "GITHUB_STEP_SUMMARY=")
			out, _ := lint.Output()
			if lint.ProcessState.ExitCode() != exitUnable {
				t.Fatalf("%s: %v", format, lint.ProcessState)
			}
			if first == nil {
				first = out
			}
			if !bytes.Equal(out, first) {
				t.Errorf("%s: %d and %d bytes, not the same on %s processors", format, len(first), len(out), processors)
			}
		}
		if n := bytes.Count(first, []byte("no-committed-action")); n < folders*files-4 {
			t.Errorf("%s: %d charters that only talk", format, n)
		}
		if format == "json" {
			paths := regexp.MustCompile(`"path": "brand[^"]*",\s+"kind"`).FindAllString(string(first), -1)
			if len(paths) < folders*files-4 || !slices.IsSorted(paths) {
				t.Errorf("%d paths, in no order", len(paths))
			}
		}
	}
}
