package plain

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"relcharter/charter"
	"relcharter/tui/desk"
)

// This file reads lines and tells what kind of reply each is.

// lineLimit bounds a line of input, in bytes: the longest answer of a charter has a few hundred.
const lineLimit = 1 << 20

// lines are the lines of the input, read one ahead on a goroutine of their own so that a signal need not wait for the next.
type lines struct {
	next  chan line
	ahead *line // taken from next, not used yet
	read  int   // how many have been used
}

// beforehand is how long after the start the first line of a script comes at the latest. Nobody types one as fast.
const beforehand = 100 * time.Millisecond

// waiting reports whether a line, or the end of the input, comes within a time.
func (l *lines) waiting(d time.Duration) bool {
	select {
	case next := <-l.next:
		l.ahead = &next
	case <-time.After(d):
	}
	return l.ahead != nil
}

type line struct {
	text    string
	problem charter.L10n // why the line cannot be an answer
	err     error        // the input has ended
}

// readLines reads lines until the input or ctx ends. A goroutine that waits for a line stays until one comes.
func readLines(ctx context.Context, in io.Reader) *lines {
	l := &lines{next: make(chan line)}
	from := bufio.NewReader(in)
	go func() {
		afterCR := false
		for {
			var next line
			next, afterCR = readLine(from, afterCR)
			select {
			case l.next <- next:
			case <-ctx.Done():
				return
			}
			if next.err != nil {
				return
			}
		}
	}()
	return l
}

// readLine reads up to "\n", "\r\n" or a lone "\r". After a "\r" it does not wait for what follows: afterCR says that an "\n" at the
// beginning belongs to the line before.
func readLine(from *bufio.Reader, afterCR bool) (line, bool) {
	var text []byte
	long := false
	for {
		c, err := from.ReadByte()
		switch {
		case err != nil && len(text) == 0:
			return line{err: errors.Join(errOver, err)}, false
		case c == '\n' && afterCR && len(text) == 0 && err == nil:
			afterCR = false
			continue
		case err != nil, c == '\n', c == '\r':
			return answerOf(text, long), err == nil && c == '\r'
		case len(text) >= lineLimit:
			long = true
		default:
			text = append(text, c)
		}
		afterCR = false
	}
}

// answerOf returns what was typed: composed accents, without keys that only move a cursor.
func answerOf(text []byte, long bool) line {
	switch {
	case long:
		return line{problem: charter.L10n{
			FR: "Cette ligne est trop longue, elle n’est pas prise.", EN: "This line is too long, it is not taken.",
		}}
	case !utf8.Valid(text):
		return line{problem: charter.L10n{
			FR: "Cette ligne n’est pas de l’UTF-8, elle n’est pas prise.", EN: "This line is not UTF-8, it is not taken.",
		}}
	}
	return line{text: desk.Pasted(ansi.Strip(string(text)), false)}
}

// reply is what kind of reply a line is.
type reply uint8

const (
	answered reply = iota
	keeps          // a blank line: the present answer stays
	clears         // - : no answer
	asksHelp       // ?
	goesBack       // <
	checks         // ! : what the check found
	leaves         // .. or q
)

// replyOf tells what kind of reply a line is, and the answer it holds. A line that begins with \ is an answer without it, whatever follows.
func replyOf(s string) (reply, string) {
	s = strings.Trim(s, " ")
	switch strings.ToLower(s) {
	case "":
		return keeps, ""
	case "-":
		return clears, ""
	case "?":
		return asksHelp, ""
	case "<":
		return goesBack, ""
	case "!":
		return checks, ""
	case "..", "q":
		return leaves, ""
	}
	return answered, strings.TrimPrefix(s, `\`)
}

// ask shows a prompt and returns the next line. What was done so far is kept as a draft first. A line that cannot be an answer is
// refused, and the prompt shown again.
func (p *dialogue) ask(prompt string) (string, error) {
	for {
		p.keep()
		p.write(inert(prompt))
		if err := p.out.Flush(); err != nil {
			return "", err
		}
		got, err := p.wait()
		if err != nil {
			p.write("\n")
			return "", err
		}
		p.lines.read++
		if p.echo {
			p.write(shown(got.text) + "\n")
		}
		if got.problem.IsZero() {
			return got.text, nil
		}
		if err := p.refuse(got.problem); err != nil {
			return "", err
		}
	}
}

// wait returns the next line; the lock on the file is refreshed meanwhile.
func (p *dialogue) wait() (line, error) {
	if next := p.lines.ahead; next != nil {
		p.lines.ahead = nil
		return *next, next.err
	}
	minute := time.NewTicker(time.Minute)
	defer minute.Stop()
	for {
		select {
		case <-p.ctx.Done():
			return line{}, errOver
		default:
		}
		select {
		case <-p.ctx.Done():
		case <-minute.C:
			p.refresh()
		case got := <-p.lines.next:
			return got, got.err
		}
	}
}

// refuse says why an answer cannot be taken. It ends the dialogue of a script.
func (p *dialogue) refuse(why charter.L10n) error {
	p.say(why)
	if p.script {
		return &Refused{p.lines.read}
	}
	return nil
}
