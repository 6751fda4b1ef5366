package report

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"relcharter/charter"
	"relcharter/lint"
)

// shownLimit is how many findings of one file are shown; the others are counted.
const shownLimit = 100

// DetailLimit is how many findings of several files are shown with the line they are about and with what to do next; when there are more,
// each takes one line.
const DetailLimit = 30

// columnLimit is the widest a line of the source is shown.
const columnLimit = 100

// Text writes the report for people: each file with its findings in place order, the lines they are about and what they
// leave of the charter, then the totals. Nothing in it acts on a terminal or on a build server, whatever the files hold.
func Text(w io.Writer, r Report) error {
	t := NewText(w, r, len(r.Files))
	for i := range r.Files {
		t.Add(&r.Files[i])
	}
	return t.End(r)
}

// TextWriter writes the report of Text file by file, so that a run over any number of files holds few of them.
type TextWriter struct {
	p       printer
	out     *bufio.Writer
	several bool
	decided bool    // whether it is brief
	pending []*File // until that is decided
	found   int     // findings in pending
}

// NewText returns a writer of the report of as many files; r needs no Files yet.
func NewText(w io.Writer, r Report, files int) *TextWriter {
	out := bufio.NewWriter(w)
	return &TextWriter{p: printer{Report: r, out: out}, out: out, several: files > 1}
}

// Add writes what is to be told of a file, now or once it is known how much there is to tell, and then forgets its findings. The file must
// not be changed by others before End.
func (t *TextWriter) Add(f *File) {
	t.pending = append(t.pending, f)
	t.found += f.Counts().AtLeast(lint.Hint)
	if !t.several || t.found > DetailLimit {
		t.p.brief = t.several
		t.decided = true
	}
	if t.decided {
		t.flush()
	}
}

// Brief reports whether it is settled that each finding takes one line: what is added from now on needs no excerpts.
func (t *TextWriter) Brief() bool { return t.p.brief }

// flush writes the files that wait, and forgets them.
func (t *TextWriter) flush() {
	for _, f := range t.pending {
		t.p.file(f)
		t.p.line("")
		f.Forget()
	}
	t.pending = nil
}

// End writes the totals of the report, Files included. What kept anything from being written is told here.
func (t *TextWriter) End(r Report) error {
	t.flush()
	t.p.line(r.summary())
	for _, note := range []string{r.compared(), r.repairable(charter.Inert)} {
		if note != "" {
			t.p.line(charter.Inert(note))
		}
	}
	if t.p.brief {
		t.p.line(inBrief.In(r.Lang))
	}
	if err := t.out.Flush(); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	return nil
}

var inBrief = charter.L10n{
	FR: "Un constat par ligne, tant ils sont nombreux. Pour voir les passages en cause, fichier par fichier\u00a0: charter lint FICHIER",
	EN: "One line a finding, as there are many. To see the lines they are about, one file at a time: charter lint FILE",
}

type printer struct {
	Report
	brief bool // one line a finding
	out   *bufio.Writer
}

// line writes a line; what keeps it from being written is told at the end.
func (p *printer) line(s string) {
	_, _ = p.out.WriteString(strings.TrimRight(s, " "))
	_ = p.out.WriteByte('\n')
}

// The ANSI codes (ECMA-48 SGR) the report uses.
const (
	bold   = "1"
	dim    = "2"
	red    = "31"
	yellow = "33"
	cyan   = "36"
)

var severityColor = map[lint.Severity]string{lint.Error: red, lint.Warning: yellow, lint.Hint: cyan}

func (p *printer) color(code, s string) string {
	if !p.Color || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func (p *printer) file(f *File) {
	if f.Err != nil {
		path, message := f.failure(p.Lang)
		p.line(p.color(bold, charter.InertPath(path)) + colon.In(p.Lang) + charter.Inert(message))
		return
	}
	p.line(p.color(bold, charter.InertPath(f.Path)))
	counting := make([]*lint.Finding, 0, len(f.Findings))
	var excerpts []excerpt
	for i := range f.Findings {
		if f.Findings[i].Counts() {
			counting = append(counting, &f.Findings[i])
			switch {
			case p.brief:
			case f.excerpts != nil:
				excerpts = append(excerpts, f.excerpts[i])
			default:
				excerpts = append(excerpts, excerpt{})
			}
		}
	}
	layout := p.columns(counting)
	told := map[string]bool{}
	for i, found := range counting {
		if i == shownLimit {
			p.line("  " + ellipsis + " " + counted(len(counting)-i, charter.L10n{FR: "autre constat", EN: "more finding"},
				charter.L10n{FR: "autres constats", EN: "more findings"}, p.Lang) + " (--format jsonl)")
			break
		}
		p.finding(found, layout)
		if !p.brief {
			p.detail(found, excerpts[i], layout, told)
		}
	}
	if len(counting) == 0 && f.Readable {
		p.line("  " + nothingIn(f.Counts()).In(p.Lang))
	}
	if !p.brief {
		p.accepted(f)
	}
	p.line("  " + balance(f, p.Lang))
	if words := onceApproved(counting, p.Lang); words != "" {
		p.line("  " + words)
	}
}

// accepted lists what the team lives with, and until when.
func (p *printer) accepted(f *File) {
	for i := range f.Findings {
		a := f.Findings[i].Accepted
		if a == nil || i >= shownLimit {
			continue
		}
		p.line("  " + p.color(dim, charter.Inert(charter.L10n{
			FR: "accepté jusqu’au {until} : {rule}, « {reason} »", EN: "accepted until {until}: {rule}, “{reason}”",
		}.With("until", a.Until.In(p.Lang), "rule", f.Findings[i].Rule.ID, "reason", charter.Short(a.Reason, 80)).In(p.Lang))))
	}
}

// layout is how wide the columns of one file's findings are, in characters.
type layout struct{ place, severity int }

func (p *printer) columns(findings []*lint.Finding) layout {
	var l layout
	for i, f := range findings {
		if i == shownLimit {
			break
		}
		l.place = max(l.place, len(placeOf(f)))
		l.severity = max(l.severity, utf8.RuneCountInString(f.Severity.Label().In(p.Lang)))
	}
	return l
}

func placeOf(f *lint.Finding) string { return placeAt(f.Start) }

func placeAt(p charter.Position) string { return strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Rune) }

func (p *printer) finding(f *lint.Finding, l layout) {
	severity := f.Severity.Label().In(p.Lang)
	place := placeOf(f)
	p.line("  " + place + strings.Repeat(" ", l.place-len(place)) +
		"  " + p.color(severityColor[f.Severity], severity) + strings.Repeat(" ", l.severity-utf8.RuneCountInString(severity)) +
		"  " + charter.Inert(f.Message.In(p.Lang)) + "  " + p.color(dim, strings.TrimRight("["+f.Rule.ID+"] "+charter.Inert(f.Key), " ")))
}

// detail shows the line a finding is about, and what to do next unless that was told of a finding of the same file.
func (p *printer) detail(f *lint.Finding, e excerpt, l layout, told map[string]bool) {
	gutter := strings.Repeat(" ", l.place+2)
	limit := columnLimit
	if p.Width > 0 {
		limit = max(40, min(limit, p.Width-len(gutter)-3))
	}
	if e.ok {
		line, carets := e.snippet(limit)
		bar := gutter + p.color(dim, "|") + "  "
		p.line(bar + line)
		p.line(bar + p.color(severityColor[f.Severity], carets))
	}
	if what := Next(f, p.Lang); what != "" && !told[what] {
		told[what] = true
		p.line(gutter + "→  " + charter.Inert(what))
	}
}
