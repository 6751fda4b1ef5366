package main

import (
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"relcharter/charter"
)

// helpTexts returns every text of the command line in a language, by where it stands.
func helpTexts(lang charter.Lang) map[string]string {
	s := &session{lang: lang}
	root := newRoot(s)
	texts := map[string]string{}
	for _, c := range append(root.Commands(), root, newHelp(s)) {
		texts[c.Name()+" long"] = c.Long
		if c != root {
			texts[c.Name()+" short"] = c.Short
		}
		c.LocalFlags().VisitAll(func(f *pflag.Flag) { texts[c.Name()+" --"+f.Name] = f.Usage })
	}
	return texts
}

// badFrench is what French typography forbids: a straight apostrophe, a plain space before a high punctuation mark or inside
// guillemets. Command lines (charter …) have no such marks.
var badFrench = regexp.MustCompile(`'|[a-zà-ÿ] [;!?:»]|« `)

func TestHelpTexts(t *testing.T) {
	fr, en := helpTexts(charter.French), helpTexts(charter.English)
	if len(fr) != len(en) || len(fr) < 20 {
		t.Fatalf("%d French texts, %d English ones", len(fr), len(en))
	}
	for at := range fr {
		switch {
		case strings.TrimSpace(fr[at]) == "" || strings.TrimSpace(en[at]) == "":
			t.Errorf("%s: a language is missing", at)
		case fr[at] == en[at]:
			t.Errorf("%s: the same in both languages", at)
		case badFrench.MatchString(fr[at]):
			t.Errorf("%s: typography: %q", at, fr[at])
		}
	}
}

// Each example of the help is a command line the program understands, up to the files it names.
func TestHelpExamples(t *testing.T) {
	for _, lang := range charter.Languages {
		root := newRoot(&session{lang: lang})
		root.InitDefaultHelpCmd()
		for _, c := range append(root.Commands(), root) {
			for _, line := range strings.Split(c.Example, "\n") {
				line, _, _ = strings.Cut(line, " # ")
				line, _, _ = strings.Cut(line, " > ")
				line, _, _ = strings.Cut(line, " | ")
				line = strings.TrimSuffix(strings.TrimPrefix(line, "source <("), ")")
				if line == "" {
					continue
				}
				args := strings.Fields(line)
				target, rest, err := root.Find(args[1:])
				if err == nil {
					err = target.ParseFlags(rest)
				}
				if args[0] != "charter" || err != nil || target == root {
					t.Errorf("%s: %q: %v", c.Name(), line, err)
				}
			}
		}
	}
}

func TestEveryCommandIsListed(t *testing.T) {
	s := &session{lang: charter.English, streams: streams{}}
	root := newRoot(s)
	help := s.help(root)
	for _, c := range root.Commands() {
		if !strings.Contains(help, "\n  "+c.Name()+" ") {
			t.Errorf("%s is not in the help", c.Name())
		}
	}
	for _, c := range append(root.Commands(), root) {
		if c.Args == nil || !c.SilenceErrors || !c.SilenceUsage {
			t.Errorf("%s would let cobra speak English", c.Name())
		}
	}
}

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		text   string
		width  int
		indent string
		want   string
	}{
		{"", 10, "", "\n"},
		{"one two three", 8, "", "one two\nthree\n"},
		{"one two three", 9, "  ", "  one two\n  three\n"},
		{"unbreakable word", 4, "", "unbreakable\nword\n"},
		{"vrai\u00a0: «\u202foui\u202f» non", 11, "", "vrai\u00a0:\n«\u202foui\u202f» non\n"},
		{"été été", 7, "", "été été\n"},
		{"a\n\nb", 10, "", "a\n\nb\n"},
	} {
		if got := wrap(test.text, test.width, test.indent); got != test.want {
			t.Errorf("wrap(%q, %d): %q", test.text, test.width, got)
		}
	}
}

func TestSynonyms(t *testing.T) {
	root := newRoot(&session{lang: charter.English})
	names := map[string]bool{"help": true}
	for _, name := range commandNames(root) {
		names[name] = true
	}
	for command, others := range synonyms {
		for _, other := range others {
			if !names[command] || names[other] || other != charter.Fold(other) {
				t.Errorf("%s for %s", command, other)
			}
		}
	}
}
