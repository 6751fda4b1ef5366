package main

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/tui"
)

// world returns streams of a test, and what they receive.
func world(environ ...string) (w streams, out, err *bytes.Buffer) {
	out, err = &bytes.Buffer{}, &bytes.Buffer{}
	return streams{
		in: strings.NewReader(""), out: out, err: err, environ: environ,
		now: func() time.Time { return time.Date(2026, time.November, 21, 12, 0, 0, 0, time.UTC) },
	}, out, err
}

type brokenWriter struct{ fault any }

func (w brokenWriter) Write([]byte) (int, error) {
	if err, ok := w.fault.(error); ok {
		return 0, err
	}
	panic(w.fault)
}

func TestFault(t *testing.T) {
	for _, test := range []struct {
		environ []string
		want    []string
		not     string
	}{
		{[]string{"LANG=fr_FR.UTF-8"}, []string{"pas de votre faute", "charter rules", "the rules burnt down"}, "goroutine"},
		{[]string{"LANG=en_GB.UTF-8"}, []string{"a fault of ours", "charter rules", "the rules burnt down"}, "goroutine"},
		{[]string{"CHARTER_DEBUG=1"}, []string{"a fault of ours", "goroutine"}, "CHARTER_DEBUG"},
	} {
		w, _, stderr := world(test.environ...)
		w.out = brokenWriter{fault: "the rules burnt down"}
		if code := run([]string{"rules"}, w); code != exitFault {
			t.Errorf("%v: exit code %d", test.environ, code)
		}
		for _, want := range test.want {
			if !strings.Contains(stderr.String(), want) {
				t.Errorf("%v: no %q in\n%s", test.environ, want, stderr)
			}
		}
		if strings.Contains(stderr.String(), test.not) {
			t.Errorf("%v: %q in\n%s", test.environ, test.not, stderr)
		}
	}
}

// A panic in the editor is a fault of the program as any other; the editor's own words for it are for the report.
func TestEditorFault(t *testing.T) {
	for lang, want := range map[charter.Lang]string{charter.French: "pas de votre faute", charter.English: "a fault of ours"} {
		w, _, stderr := world("CHARTER_DEBUG=1")
		s := &session{streams: w, args: []string{"edit", "a.charter.toml"}, lang: lang}
		if code := s.end(errors.Join(tui.ErrPanic, errors.New("index out of range"))); code != exitFault {
			t.Errorf("%s: exit code %d", lang, code)
		}
		for _, want := range []string{want, "charter edit a.charter.toml", tui.ErrPanic.Error() + ": index out of range"} {
			if !strings.Contains(stderr.String(), want) {
				t.Errorf("%s: no %q in\n%s", lang, want, stderr)
			}
		}
		if lines := strings.Count(stderr.String(), "\n"); lines != 2 {
			t.Errorf("%s: %d lines:\n%s", lang, lines, stderr)
		}
	}
}

// A full disk behind a redirection must not look like a job done.
func TestOutputFails(t *testing.T) {
	for _, command := range []string{"rules", "version", "schema", "help", "lint --allow-empty ../../schema"} {
		w, _, stderr := world()
		w.out = brokenWriter{fault: errors.New("no space left on device")}
		if code := run(strings.Fields(command), w); code != exitUnable {
			t.Errorf("%s: exit code %d", command, code)
		}
		if !strings.Contains(stderr.String(), "no space left on device") {
			t.Errorf("%s: stderr %q", command, stderr)
		}
	}
}

func TestInterfaceLang(t *testing.T) {
	for _, test := range []struct {
		environ []string
		args    string
		want    charter.Lang
	}{
		{nil, "", charter.English},
		{[]string{"LANG=fr_FR.UTF-8"}, "", charter.French},
		{[]string{"LANG=fr"}, "", charter.French},
		{[]string{"LANG=fr@euro"}, "", charter.French},
		{[]string{"LANG=fr_CA.ISO8859-1@x"}, "", charter.French},
		{[]string{"LANG=de_DE.UTF-8"}, "", charter.English},
		{[]string{"LANG=fr_FR.UTF-8", "LC_ALL=C"}, "", charter.English},
		{[]string{"LANG=fr_FR.UTF-8", "LC_ALL=C.UTF-8"}, "", charter.English},
		{[]string{"LANG=fr_FR.UTF-8", "LC_MESSAGES=POSIX"}, "", charter.English},
		{[]string{"LANG=en_GB.UTF-8", "LC_MESSAGES=fr_FR.UTF-8"}, "", charter.French},
		{[]string{"LC_MESSAGES=en_GB.UTF-8", "LC_ALL=fr_FR.UTF-8"}, "", charter.French},
		{[]string{"LANG=fr_FR.UTF-8", "LC_ALL="}, "", charter.French},
		{[]string{"LANG=fr_FR.UTF-8"}, "--lang en rules", charter.English},
		{[]string{"LANG=fr_FR.UTF-8"}, "rules --lang=en", charter.English},
		{[]string{"LANG=fr_FR.UTF-8"}, "rules --lang de", charter.French},
		{nil, "rules -- --lang fr", charter.English},
	} {
		s := &session{streams: streams{environ: test.environ}, args: strings.Fields(test.args)}
		if got := s.interfaceLang(); got != test.want {
			t.Errorf("%v %q: %s, not %s", test.environ, test.args, got, test.want)
		}
	}
}

func TestColored(t *testing.T) {
	for _, test := range []struct {
		environ []string
		color   string
		want    bool
	}{
		{nil, "auto", false}, // the output of tests is no terminal
		{nil, "always", true},
		{[]string{"NO_COLOR=1"}, "always", true},
		{[]string{"CLICOLOR_FORCE=1"}, "auto", true},
		{[]string{"CLICOLOR_FORCE=0"}, "auto", false},
		{[]string{"CLICOLOR_FORCE=1"}, "never", false},
		{[]string{"CLICOLOR_FORCE=1", "NO_COLOR=1"}, "auto", false},
		{[]string{"CLICOLOR_FORCE=1", "NO_COLOR="}, "auto", true},
	} {
		w, _, _ := world(test.environ...)
		s := &session{streams: w, color: choice{value: test.color}}
		if got := s.colored(); got != test.want {
			t.Errorf("%v --color %s: %v", test.environ, test.color, got)
		}
	}
}

func TestEach(t *testing.T) {
	var done [100]atomic.Int32
	lint.Each(len(done), func(i int) { done[i].Add(1) })
	for i := range done {
		if n := done[i].Load(); n != 1 {
			t.Errorf("%d was done %d times", i, n)
		}
	}
	lint.Each(0, func(int) { t.Error("called for nothing") })
	defer func() {
		if cause := recover(); cause != "seven" {
			t.Errorf("recovered %v", cause)
		}
	}()
	lint.Each(10, func(i int) {
		if i == 7 {
			panic("seven")
		}
	})
	t.Error("the panic of a call got lost")
}

func TestFind(t *testing.T) {
	t.Chdir("testdata/find")
	tests := map[string]struct{ targets, empty []string }{
		".":                            {[]string{"a.charter.toml", "b/b.charter.toml", "b/charter.toml"}, nil},
		"./":                           {[]string{"a.charter.toml", "b/b.charter.toml", "b/charter.toml"}, nil},
		"b":                            {[]string{"b/b.charter.toml", "b/charter.toml"}, nil},
		"b b/charter.toml":             {[]string{"b/b.charter.toml", "b/charter.toml"}, nil},
		"b/charter.toml ./b/../b":      {[]string{"b/charter.toml", "b/b.charter.toml"}, nil},
		"a.charter.toml - none.toml -": {[]string{"a.charter.toml", "-", "none.toml"}, nil},
		"b/other.toml":                 {[]string{"b/other.toml"}, nil},
		"none b":                       {[]string{"none", "b/b.charter.toml", "b/charter.toml"}, nil},
		"empty a.charter.toml":         {[]string{"a.charter.toml"}, []string{"empty"}},
		"*.toml":                       {[]string{"a.charter.toml"}, nil},
		"b/*.charter.toml":             {[]string{"b/b.charter.toml"}, nil},
		"**/charter.toml":              {[]string{"b/charter.toml"}, nil},
		"./**/[a-c].charter.toml":      {[]string{"a.charter.toml", "b/b.charter.toml"}, nil},
		"b/?.none b/[":                 {nil, []string{"b/?.none", "b/["}},
	}
	for paths, want := range tests {
		got, err := find(strings.Fields(paths), newRegimes(&lintOptions{}))
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, target := range got.targets {
			names = append(names, strings.ReplaceAll(target.path, `\`, "/"))
		}
		if !slices.Equal(names, want.targets) || !slices.Equal(got.empty, want.empty) {
			t.Errorf("%s: %q, empty %q", paths, names, got.empty)
		}
	}
}
