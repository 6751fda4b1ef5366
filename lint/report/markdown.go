package report

import (
	"fmt"
	"io"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
)

// What GitHub takes at most, in bytes: a comment on a pull request has 65,536 characters, the summary of a step 1 MiB, which other
// commands of the step may share.
const (
	commentLimit = 65_536
	summaryLimit = 1_000_000
)

// openLimit is how many findings of a file are shown unfolded.
const openLimit = 10

// Markdown writes the report as GitHub-flavored Markdown fit for a comment on a pull request: what could not be read first, then file by
// file the findings that count, the worst first. It is cut, and says so, where a comment would be too long. What files hold stands in it
// as text only: it mentions nobody, refers to nothing, links nowhere.
func Markdown(w io.Writer, r Report) error {
	return writeOut(w, []byte(r.markdown(commentLimit)))
}

// StepSummary returns what Markdown writes, cut only where the summary of a step of GitHub Actions would be too long.
func StepSummary(r Report) string { return r.markdown(summaryLimit) }

func (r *Report) markdown(limit int) string {
	p := page{Report: r}
	p.line("## charter" + colon.In(r.Lang) + r.verdict())
	p.line("")
	notes := []string{r.summary()}
	for _, note := range []string{markdownText(r.compared()), r.repairable(markdownCode)} {
		if note != "" {
			notes = append(notes, note)
		}
	}
	p.line(strings.Join(notes, "\\\n"))
	p.unread()
	var calm []*File
	for i := range r.Files {
		switch f := &r.Files[i]; {
		case f.Err != nil:
		case len(r.entries(f)) == 0:
			calm = append(calm, f)
		default:
			p.file(f)
		}
	}
	p.calm(calm)
	return p.within(limit)
}

// page is a report in the making, line by line.
type page struct {
	*Report
	lines []string
}

func (p *page) line(s string) { p.lines = append(p.lines, s) }

// verdict says in a few words whether what was read acts as it speaks.
func (r *Report) verdict() string {
	counts, notRead := r.total()
	charters, talk := 0, 0
	for i := range r.Files {
		f := &r.Files[i]
		switch {
		case f.Err != nil:
		case !f.Readable:
			notRead++
		default:
			charters++
			if f.CommunicationalOnly {
				talk++
			}
		}
	}
	numbers := func(t charter.L10n) string {
		return t.With("talk", fmt.Sprint(talk), "of", fmt.Sprint(charters)).In(r.Lang)
	}
	switch {
	case notRead > 0:
		return charter.L10n{FR: "relecture incomplète", EN: "incomplete check"}.In(r.Lang)
	case talk > 0 && charters == 1:
		return charter.L10n{FR: "des paroles, pas d’actes", EN: "words, no acts"}.In(r.Lang)
	case talk > 1:
		return numbers(charter.L10n{FR: "sur {of} fichiers, {talk} parlent sans agir", EN: "{talk} of {of} files talk without acting"})
	case talk > 0:
		return numbers(charter.L10n{FR: "sur {of} fichiers, {talk} parle sans agir", EN: "{talk} of {of} files talks without acting"})
	case counts.AtLeast(lint.Hint) > 0:
		return charter.L10n{FR: "des actes, et des points à reprendre", EN: "acts, and points to settle"}.In(r.Lang)
	case charters == 0:
		return nothing.In(r.Lang)
	}
	return charter.L10n{FR: "des actes, rien à reprendre", EN: "acts, nothing to settle"}.In(r.Lang)
}

func (p *page) unread() {
	var rows []string
	for i := range p.Files {
		f := &p.Files[i]
		for _, e := range p.entries(f) {
			if e.notRead {
				rows = append(rows, row(markdownCode(e.path), markdownText(e.message)))
			}
		}
	}
	if len(rows) == 0 {
		return
	}
	p.line("")
	p.line("### ⛔ " + charter.L10n{FR: "Non lu", EN: "Not read"}.In(p.Lang))
	p.table(rows, charter.L10n{FR: "Fichier", EN: "File"}, charter.L10n{FR: "Pourquoi", EN: "Why"})
}

var symbols = map[lint.Severity]string{lint.Error: "❌", lint.Warning: "⚠️", lint.Hint: "💡"}

func (p *page) file(f *File) {
	p.line("")
	p.line("### " + markdownCode(p.pathOf(f)))
	p.line("")
	p.line(balance(f, p.Lang))
	entries := p.entries(f)
	worstFirst(entries)
	var rows []string
	told := map[string]bool{}
	for _, e := range entries {
		if e.notRead { // stands with the others
			continue
		}
		message := markdownText(e.message)
		if e.next != "" && !told[e.next] {
			told[e.next] = true
			message += "<br>→ " + markdownText(e.next)
		}
		rows = append(rows, row(symbols[e.severity]+" "+e.severity.Label().In(p.Lang), e.place(), message, markdownCode(e.rule)))
	}
	if len(rows) == 0 {
		return
	}
	heads := []charter.L10n{
		{FR: "Gravité", EN: "Severity"}, {FR: "Endroit", EN: "Place"}, {FR: "Constat", EN: "Finding"}, {FR: "Règle", EN: "Rule"},
	}
	p.table(rows[:min(openLimit, len(rows))], heads...)
	if folded := rows[min(openLimit, len(rows)):]; len(folded) > 0 {
		p.line("")
		p.line("<details><summary>" + counted(len(folded), charter.L10n{FR: "autre constat", EN: "more finding"},
			charter.L10n{FR: "autres constats", EN: "more findings"}, p.Lang) + "</summary>")
		p.table(folded, heads...)
		p.line("")
		p.line(foldEnd)
	}
}

const foldEnd = "</details>"

// calm lists the files in which there is nothing to report.
func (p *page) calm(files []*File) {
	if len(files) == 0 {
		return
	}
	var rows []string
	for _, f := range files {
		rows = append(rows, row(markdownCode(p.pathOf(f)), balance(f, p.Lang)))
	}
	p.line("")
	p.line("### ✅ " + charter.L10n{FR: "Rien à signaler", EN: "No findings"}.In(p.Lang))
	p.table(rows, charter.L10n{FR: "Fichier", EN: "File"}, charter.L10n{FR: "Actes", EN: "Acts"})
}

func row(cells ...string) string { return "| " + strings.Join(cells, " | ") + " |" }

func (p *page) table(rows []string, heads ...charter.L10n) {
	var head []string
	for _, h := range heads {
		head = append(head, h.In(p.Lang))
	}
	p.line("")
	p.line(row(head...))
	p.line(strings.Repeat("|---", len(heads)) + "|")
	p.lines = append(p.lines, rows...)
}

// within returns the page, cut after a line when it would have more than limit bytes, and then saying so.
func (p *page) within(limit int) string {
	size := 0
	for _, line := range p.lines {
		size += len(line) + 1
	}
	if size <= limit {
		return strings.Join(p.lines, "\n") + "\n"
	}
	notice := charter.L10n{
		FR: "✂️ La suite ne tient pas ici. Tous les constats\u00a0: `charter lint --format jsonl`",
		EN: "✂️ The rest does not fit here. All findings: `charter lint --format jsonl`",
	}.In(p.Lang)
	room := limit - len(notice) - len("\n\n\n") - len("\n"+foldEnd+"\n")
	var b strings.Builder
	folded := false
	for _, line := range p.lines {
		if room -= len(line) + 1; room < 0 {
			break
		}
		folded = strings.HasPrefix(line, "<details>") || folded && line != foldEnd
		b.WriteString(line + "\n")
	}
	if folded {
		b.WriteString("\n" + foldEnd + "\n")
	}
	return b.String() + "\n" + notice + "\n"
}
