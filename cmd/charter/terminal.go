package main

import (
	"path/filepath"
	"runtime"
	"strings"

	"github.com/charmbracelet/x/term"
)

// plainWidth is the width of texts, in columns, where no terminal says how wide it is, and at most on a wide one: longer
// lines are hard to read.
const plainWidth = 100

// env returns the value of an environment variable; "" when it is not set.
func (s *session) env(name string) string {
	for _, pair := range s.environ {
		if value, ok := strings.CutPrefix(pair, name+"="); ok {
			return value
		}
	}
	return ""
}

func isTerminal(stream any) bool {
	file, ok := stream.(interface{ Fd() uintptr })
	return ok && term.IsTerminal(file.Fd())
}

// interactive reports whether a person can use the guided editor here: a terminal at both ends that can move its cursor.
func (s *session) interactive() bool {
	name := s.env("TERM")
	able := name != "dumb" && (name != "" || runtime.GOOS == "windows") // Windows consoles have no TERM
	return able && isTerminal(s.in) && isTerminal(s.out)
}

// colored reports whether the standard output is to have colours: --color first, then NO_COLOR (no-color.org), then
// CLICOLOR_FORCE (bixense.com/clicolors), then what the output is.
func (s *session) colored() bool {
	force := s.env("CLICOLOR_FORCE")
	switch {
	case s.color.value == "always":
		return true
	case s.color.value == "never" || s.env("NO_COLOR") != "":
		return false
	case force != "" && force != "0":
		return true
	}
	return isTerminal(s.out) && s.env("TERM") != "dumb"
}

// width returns the width of texts on the standard output, in columns.
func (s *session) width() int {
	if file, ok := s.out.(interface{ Fd() uintptr }); ok {
		if columns, _, err := term.GetSize(file.Fd()); err == nil && columns > 0 {
			return min(columns, plainWidth)
		}
	}
	return plainWidth
}

// draftFolder returns where the editor keeps unsaved work: the place the XDG specification gives for state, Application
// Support on macOS, the local application data on Windows. It is "" where none is known; then no drafts are kept.
func (s *session) draftFolder() string {
	var parts []string
	switch {
	case filepath.IsAbs(s.env("XDG_STATE_HOME")):
		parts = []string{s.env("XDG_STATE_HOME")}
	case runtime.GOOS == "windows":
		parts = []string{s.env("LocalAppData")}
	case runtime.GOOS == "darwin":
		parts = []string{s.env("HOME"), "Library", "Application Support"}
	default:
		parts = []string{s.env("HOME"), ".local", "state"}
	}
	if !filepath.IsAbs(parts[0]) {
		return ""
	}
	return filepath.Join(append(parts, "charter", "drafts")...)
}

// Select Graphic Rendition sequences (ECMA-48).
const (
	bold        = "\x1b[1m"
	red         = "\x1b[31m"
	underlineOn = "\x1b[4m"
	reset       = "\x1b[0m"
)

// style returns text in a rendition, or as it is where there are no colours.
func (s *session) style(rendition, text string) string {
	if !s.colored() {
		return text
	}
	return rendition + text + reset
}
