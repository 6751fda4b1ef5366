package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"time"

	"relcharter/charter"
	"relcharter/tui"
)

// Exit codes: a promise to scripts and CI.
const (
	exitDone     = 0 // done; lint: nothing at or above --fail-on
	exitFindings = 1 // lint: findings at or above --fail-on
	exitUnable   = 2 // the job could not be done: usage, a file that cannot be read, nothing to lint
	exitFault    = 3 // a fault of the program
)

// streams is what a command has of the world beside its arguments, the working folder and the files in it.
type streams struct {
	in       io.Reader
	out, err io.Writer
	environ  []string
	now      func() time.Time
}

// session is one run of the program.
type session struct {
	streams
	args    []string
	lang    charter.Lang // of messages and help
	color   choice       // when to write colours
	pointer choice       // whether the editor takes the mouse
}

// problem is why a command could not do its job, in words for the person who typed it.
type problem struct {
	what charter.L10n
	next charter.L10n // what to do about it; zero when what says it
}

func (p *problem) Error() string { return p.what.EN }

// errFindings ends a command that did its job and found something. There is nothing left to say.
var errFindings = errors.New("findings")

// errTold ends a command that could not do its job and has said why.
var errTold = errors.New("already told")

// run runs one command line, without the program's name, and returns the exit code.
func run(args []string, world streams) (code int) {
	s := &session{streams: world, args: append([]string{}, args...)}
	s.lang = s.interfaceLang()
	defer func() {
		if cause := recover(); cause != nil {
			s.tellFault(cause, debug.Stack())
			code = exitFault
		}
	}()
	root := newRoot(s)
	root.SetArgs(s.args)
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	return s.end(root.ExecuteContext(context.Background()))
}

// end says why a command could not do its job, when it could not, and returns the exit code.
func (s *session) end(err error) int {
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errFindings):
		return exitFindings
	case errors.Is(err, tui.ErrPanic):
		s.tellFault(strings.ReplaceAll(err.Error(), "\n", ": "), nil)
		return exitFault
	}
	s.tell(err)
	return exitUnable
}

// interfaceLang returns the language of messages: that of --lang, else that of the locale, else English.
func (s *session) interfaceLang() charter.Lang {
	for i, arg := range s.args {
		if arg == "--" {
			break
		}
		value, given := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(s.args) {
			value, given = s.args[i+1], true
		}
		for _, lang := range charter.Languages {
			if given && value == string(lang) {
				return lang
			}
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale := s.env(name); locale != "" {
			locale, _, _ = strings.Cut(locale, "@")
			if lang, ok := charter.ParseLang(locale); ok {
				return lang
			}
			break
		}
	}
	return charter.English
}

// tell says on the error stream why a command could not do its job.
func (s *session) tell(err error) {
	var p *problem
	var file *charter.FileError
	switch {
	case errors.Is(err, errTold):
	case errors.As(err, &p):
		s.complain(p.what)
		if !p.next.IsZero() {
			s.complain(p.next)
		}
	case errors.As(err, &file):
		s.complain(charter.L10n{FR: file.Path + " : " + file.Message.FR, EN: file.Path + ": " + file.Message.EN})
	default:
		s.complain(charter.L10n{FR: err.Error(), EN: err.Error()})
	}
}

// complain writes one line to the error stream. Nothing in it acts on a terminal or a build server.
func (s *session) complain(text charter.L10n) {
	fmt.Fprintln(s.err, "charter: "+charter.Inert(text.In(s.lang)))
}

// say writes lines of text to the standard output. What comes from a file or a name must have gone through charter.Inert, or
// charter.InertPath at the beginning of a line.
func (s *session) say(text string) error {
	if _, err := io.WriteString(s.out, text); err != nil {
		return cannotWrite(err)
	}
	return nil
}

func cannotWrite(err error) error {
	return &problem{what: charter.L10n{FR: "écriture impossible : {cause}", EN: "cannot write: {cause}"}.With("cause", err.Error())}
}

// tellFault says that the program itself failed. The stack, where it is known, is shown to developers only: CHARTER_DEBUG=1.
func (s *session) tellFault(cause any, stack []byte) {
	s.complain(charter.L10n{
		FR: "ce n’est pas de votre faute : le programme a rencontré une erreur qu’il n’attendait pas",
		EN: "this is a fault of ours: the program met an error it did not expect",
	})
	s.complain(charter.L10n{
		FR: "pour nous aider à la corriger, signalez-nous ceci : {report}",
		EN: "to help us mend it, please report this: {report}",
	}.With("report", fmt.Sprintf("%s, charter %s, %v", versionLine(), strings.Join(s.args, " "), cause)))
	switch {
	case len(stack) == 0:
	case s.env("CHARTER_DEBUG") == "1":
		fmt.Fprintf(s.err, "%s\n", stack)
	default:
		s.complain(charter.L10n{
			FR: "avec CHARTER_DEBUG=1, le détail technique s’affiche",
			EN: "CHARTER_DEBUG=1 shows the technical detail",
		})
	}
}
