package main

import (
	"strings"

	"github.com/rogpeppe/go-internal/diff"

	"relcharter/charter"
	"relcharter/lint"
)

// fixRounds is how often repairs are made: one may bring another to light.
const fixRounds = 10

// mend makes the repairs that need no answer from anybody, and returns the charter after them and how many there were. Findings the
// team lives with are left as they are.
func (l *linting) mend(doc *charter.Document, under *regime) (*charter.Document, int) {
	made := 0
	for range fixRounds {
		next, n := lint.Mend(doc, lint.Run(doc, under.rules, under.lintAs(l.today)).Findings)
		if n == 0 {
			break
		}
		doc, made = next, made+n
	}
	return doc, made
}

// mended returns how many repairs were made, or would be.
func (l *linting) mended() int {
	n := 0
	for i := range l.checked {
		n += l.checked[i].mended
	}
	return n
}

// tellMended says what --fix has done.
func (l *linting) tellMended() {
	n := l.mended()
	files := 0
	for i := range l.checked {
		if l.checked[i].mended > 0 {
			files++
		}
	}
	switch {
	case l.fix && n == 0:
		l.session.complain(charter.L10n{FR: "rien à corriger sans vous", EN: "nothing to mend without you"})
	case l.diff && n == 0:
		l.session.complain(charter.L10n{FR: "--fix ne changerait rien", EN: "--fix would change nothing"})
	case l.fix:
		l.session.complain(charter.L10n{
			FR: "corrections : {n}, fichiers : {files}", EN: "repairs made: {n}, files: {files}",
		}.With("n", plain(n), "files", plain(files)))
	}
}

// showDiff writes what --fix would change.
func (l *linting) showDiff() error {
	for i := range l.checked {
		f := &l.checked[i]
		if f.Err != nil {
			l.session.tell(f.Err)
		}
		if err := l.session.say(f.diff); err != nil {
			return err
		}
	}
	return nil
}

// unified returns the difference of two texts of a file as patch reads it, but for what would act on a terminal or a build server.
func (s *session) unified(name, before, after string) string {
	var b strings.Builder
	_, all, _ := strings.Cut(string(diff.Diff("a/"+name, []byte(before), "b/"+name, []byte(after))), "\n") // the first line names the files again
	for line := range strings.Lines(all) {
		text, end := strings.TrimSuffix(line, "\n"), "\n"
		if bare, crlf := strings.CutSuffix(text, "\r"); crlf {
			text, end = bare, "\r\n"
		}
		text = charter.Inert(text)
		if strings.HasPrefix(strings.TrimLeft(text, " "), "::") {
			text = strings.Replace(text, "::", `:\u003a`, 1)
		}
		switch text[:min(1, len(text))] {
		case "+":
			text = s.style(green, text)
		case "-":
			text = s.style(red, text)
		}
		b.WriteString(text + end)
	}
	return b.String()
}
