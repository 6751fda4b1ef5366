package prose_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"relcharter/lint/prose"
)

// statements returns the statements of the corpus in a language.
func statements(t *testing.T, lang string) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/corpus/" + lang + "-*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatal("no corpus", err)
	}
	var out []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n")[1:] {
			out = append(out, strings.Split(line, "\t")[3])
		}
	}
	return out
}

// force orders labels by how much they bind; what is beside the point binds as little as talk.
func force(l prose.Label) prose.Label { return max(l, prose.Talk) }

func TestDeadlineNeverLowers(t *testing.T) {
	for lang, deadline := range map[string]string{"en": " within 24 hours", "fr": " sous 24 heures"} {
		n := 0
		for _, s := range statements(t, lang) {
			before := prose.Classify(s, lang)
			if !before.Label.Act() {
				continue
			}
			n++
			body := strings.TrimRight(s, " .!…;")
			if after := prose.Classify(body+deadline+s[len(body):], lang); after.Label < before.Label {
				t.Errorf("%s: with a deadline %s becomes %s: %s", lang, before.Label, after.Label, s)
			}
		}
		if n < 500 {
			t.Errorf("%s: only %d acts", lang, n)
		}
	}
}

var weWill = regexp.MustCompile(`^(We will|We'll|We’ll) (\w)`)

func TestAimNeverRaises(t *testing.T) {
	n := 0
	for _, s := range statements(t, "en") {
		if !weWill.MatchString(s) {
			continue
		}
		n++
		before := prose.Classify(s, "en")
		after := prose.Classify(weWill.ReplaceAllString(s, "We aim to $2"), "en")
		if force(after.Label) > force(before.Label) {
			t.Errorf("aimed at, %s becomes %s: %s", before.Label, after.Label, s)
		}
	}
	if n < 100 {
		t.Errorf("only %d promises", n)
	}
}

var we = regexp.MustCompile(`\b[Ww]e (will|answer|call|send|give|tell|keep|offer|reply|publish|repair|pay|return|explain)\b`)

func TestOurTeam(t *testing.T) {
	n := 0
	for _, s := range statements(t, "en") {
		if !we.MatchString(s) {
			continue
		}
		n++
		changed := we.ReplaceAllStringFunc(s, func(m string) string {
			verb := m[3:]
			if verb != "will" {
				verb += "s"
			}
			if verb == "replys" {
				verb = "replies"
			}
			if verb == "publishs" {
				verb = "publishes"
			}
			if m[0] == 'W' {
				return "Our team " + verb
			}
			return "our team " + verb
		})
		before, after := prose.Classify(s, "en"), prose.Classify(changed, "en")
		if before.Label != after.Label {
			t.Errorf("%s becomes %s: %s", before.Label, after.Label, changed)
		}
	}
	if n < 100 {
		t.Errorf("only %d statements", n)
	}
}
