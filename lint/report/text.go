package report

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"relcharter/charter"
	"relcharter/lint"
)

// shownLimit is how many findings of one file are shown; the others are counted.
const shownLimit = 100

// columnLimit is the widest a line of the source is shown.
const columnLimit = 100

// Text writes the report for people: each file with its findings in place order, the lines they are about and what they
// leave of the charter, then the totals. Nothing in it acts on a terminal or on a build server, whatever the files hold.
func Text(w io.Writer, r Report) error {
	p := printer{Report: r}
	for i := range r.Files {
		p.file(&r.Files[i])
		p.line("")
	}
	p.line(r.summary())
	if _, err := io.WriteString(w, p.b.String()); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	return nil
}

type printer struct {
	Report
	b strings.Builder
}

func (p *printer) line(s string) {
	p.b.WriteString(strings.TrimRight(s, " "))
	p.b.WriteByte('\n')
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
		colon := charter.L10n{FR: " : ", EN: ": "}.In(p.Lang)
		p.line(p.color(bold, charter.InertPath(path)) + colon + charter.Inert(message))
		return
	}
	p.line(p.color(bold, charter.InertPath(f.Path)))
	var counting []*lint.Finding
	var excerpts []excerpt
	for i := range f.Findings {
		if f.Findings[i].Accepted == nil {
			counting = append(counting, &f.Findings[i])
			excerpts = append(excerpts, f.excerpts[i])
		}
	}
	layout := p.columns(counting)
	for i, found := range counting {
		if i == shownLimit {
			p.line("  " + ellipsis + " " + counted(len(counting)-i, charter.L10n{FR: "autre constat", EN: "more finding"},
				charter.L10n{FR: "autres constats", EN: "more findings"}, p.Lang))
			break
		}
		p.finding(found, excerpts[i], layout)
	}
	if len(counting) == 0 {
		p.line("  " + nothing.In(p.Lang))
	}
	if words := balance(f, p.Lang); words != "" {
		p.line("  " + words)
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

func placeOf(f *lint.Finding) string { return fmt.Sprintf("%d:%d", f.Start.Line, f.Start.Rune) }

func (p *printer) finding(f *lint.Finding, e excerpt, l layout) {
	severity := f.Severity.Label().In(p.Lang)
	pad := strings.Repeat(" ", l.severity-utf8.RuneCountInString(severity))
	p.line(fmt.Sprintf("  %-*s  %s%s  %s  %s", l.place, placeOf(f), p.color(severityColor[f.Severity], severity), pad,
		charter.Inert(f.Message.In(p.Lang)), p.color(dim, "["+f.Rule.ID+"]")))
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
	if f.Fix != nil {
		p.line(gutter + "→  " + charter.Inert(f.Fix.Title.In(p.Lang)))
	}
}
