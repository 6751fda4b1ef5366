//go:build unix

package main

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/charter/guide"
)

// script is the answers of somebody who writes a charter line by line, as they are put on the plain editor's standard input.
type script struct{ strings.Builder }

func (s *script) line(text string) { fmt.Fprintln(s, text) }

// step goes to a step of the guide, from the menu.
func (s *script) step(id string) *guide.Step {
	step := &guide.Steps[slices.IndexFunc(guide.Steps, func(s guide.Step) bool { return s.ID == id })]
	s.line(step.Title.FR)
	return step
}

// fill answers the questions of a form, in its order, and passes over those that have no answer.
func (s *script) fill(answers []answer, tables ...string) {
	var asked, more []*charter.Field
	for _, table := range tables {
		first, rest := guide.Form(table)
		asked, more = append(asked, first...), append(more, rest...)
	}
	to := func(f *charter.Field) func(answer) bool { return func(a answer) bool { return a.field == f.Path } }
	series := func(fields []*charter.Field) {
		for _, f := range fields {
			if i := slices.IndexFunc(answers, to(f)); i >= 0 {
				s.answer(f, answers[i])
			} else {
				s.line("")
			}
		}
	}
	series(asked)
	if len(more) == 0 {
		return
	}
	if !slices.ContainsFunc(more, func(f *charter.Field) bool { return slices.ContainsFunc(answers, to(f)) }) {
		s.line("non")
		return
	}
	s.line("oui")
	series(more)
}

func (s *script) answer(f *charter.Field, a answer) {
	switch {
	case a.chosen != nil:
		s.line(strings.Join(a.chosen, ", "))
	case a.created:
		s.line("+ " + a.linked[0])
	case a.linked != nil:
		s.line(strings.Join(a.linked, ", "))
	default:
		s.line(a.typed)
		if f.Kind == charter.KindProse {
			s.line(".")
		}
	}
}

func (s *script) begin(answers []answer) {
	step := s.step("brand")
	s.line("répondre")
	s.fill(answers, step.Tables...)
	s.line("q")
}

func (s *script) items(step string, items []item) {
	s.step(step)
	for _, it := range items {
		s.line("+")
		s.fill(it.answers, it.table)
	}
	s.line("q")
}

func (s *script) prove(name string, answers []answer) {
	s.step("traits")
	s.line(name)
	s.line("prouver")
	s.fill(answers, "behaviour")
	s.line("q")
	s.line("q")
}

func (s *script) reopen(step, name string, answers []answer) {
	table := s.step(step).Tables[0]
	s.line(name)
	s.line("répondre")
	s.fill(answers, table)
	s.line("q")
	s.line("q")
}

func (s *script) saveFirst() {
	s.line("enregistrer")
	s.line("")
}

func (s *script) toReview() {
	s.line("état")
	s.line("en relecture")
	s.line("oui")
	s.line("enregistrer")
}

// writeByLines writes that charter with the plain editor.
func writeByLines(t *testing.T, home string) {
	t.Helper()
	answers := &script{}
	writeCharter(answers)
	answers.line("quitter")
	cmd := exec.Command(buildBinary(t), "new", "--plain")
	cmd.Dir, cmd.Env, cmd.Stdin = home, editorEnviron(home), strings.NewReader(answers.String())
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

// TestWriteWholeCharterByLines writes the charter of TestWriteWholeCharter without a window.
func TestWriteWholeCharterByLines(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	writeByLines(t, home)
	checkWritten(t, home)
}

// checkSameByLines checks that the plain editor writes the very file that was written in a window.
func checkSameByLines(t *testing.T, home string) {
	t.Helper()
	byLines := t.TempDir()
	writeByLines(t, byLines)
	got, want := readFile(t, filepath.Join(home, savedAs)), readFile(t, filepath.Join(byLines, savedAs))
	if got != want {
		t.Errorf("in a window:\n%s\nline by line:\n%s", got, want)
	}
}
