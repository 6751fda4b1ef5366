package report

import (
	"fmt"
	"io"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
)

// annotationLimit is how many annotations of each kind GitHub makes of what one step prints (_maxCountPerIssueType in
// src/Runner.Worker/ExecutionContext.cs of actions/runner); the others only stand in the log. A job gets 50 in all.
const annotationLimit = 10

// annotation is the workflow command for findings of each severity.
var annotation = map[lint.Severity]string{lint.Error: "error", lint.Warning: "warning", lint.Hint: "notice"}

// GitHub writes the findings that count as workflow commands of GitHub Actions, which become annotations of the files: the worst first,
// over all files, as GitHub keeps the first ones only. Plain lines then say how many it does not keep, and what was looked at.
func GitHub(w io.Writer, r Report) error {
	var all []entry
	for i := range r.Files {
		all = append(all, r.entries(&r.Files[i])...)
	}
	worstFirst(all)
	var b strings.Builder
	count := map[lint.Severity]int{}
	for i := range all {
		count[all[i].severity]++
		b.WriteString(all[i].command(r.Lang) + "\n")
	}
	dropped := 0
	for _, n := range count {
		dropped += max(0, n-annotationLimit)
	}
	for _, line := range []string{unannotated(dropped, r.Lang), r.summary(), r.compared(), r.repairable(charter.Inert)} {
		if line != "" {
			b.WriteString(charter.Inert(line) + "\n")
		}
	}
	return writeOut(w, []byte(b.String()))
}

// unannotated says how many findings GitHub makes no annotations of, "" when it makes one of each.
func unannotated(n int, lang charter.Lang) string {
	if n == 0 {
		return ""
	}
	return counted(n, charter.L10n{FR: "constat n’a pas d’annotation", EN: "finding has no annotation"},
		charter.L10n{FR: "constats n’ont pas d’annotation", EN: "findings have no annotation"}, lang) + charter.L10n{
		FR: "\u00a0: GitHub en garde {limit} par gravité à chaque étape. Tout est écrit ci-dessus, et dans le résumé de l’étape.",
		EN: ": GitHub keeps {limit} of each severity a step. All is written above, and in the step’s summary.",
	}.With("limit", fmt.Sprint(annotationLimit)).In(lang)
}

// command returns the entry as a workflow command, without the end of line. Columns are counted in Unicode code points and the last one
// belongs to the finding; they are left out where it spans lines, as the runner drops them there.
func (e *entry) command(lang charter.Lang) string {
	message := charter.Inert(e.message)
	var properties []string
	add := func(name, value string) { properties = append(properties, name+"="+escapeProperty.Replace(value)) }
	if e.path == "" || e.path == "-" {
		message = e.nameless(lang) + message
	} else {
		path := charter.Inert(e.path)
		if strings.HasPrefix(path, "=") { // the runner drops the signs that a value begins with
			path = "./" + path
		}
		add("file", path)
		if !e.notRead {
			e.position(add)
		}
	}
	add("title", "charter: "+e.rule)
	if e.next != "" {
		message += "\n→ " + charter.Inert(e.next)
	}
	return "::" + annotation[e.severity] + " " + strings.Join(properties, ",") + "::" + escapeData.Replace(message)
}

func (e *entry) position(add func(name, value string)) {
	line, last, column := e.start.Line, e.end.Line, max(e.start.Rune, e.end.Rune-1)
	if last > line && e.end.Rune == 1 { // it ends with the end of the line before
		last--
	}
	add("line", fmt.Sprint(line))
	add("endLine", fmt.Sprint(last))
	if e.end.Line == line {
		add("col", fmt.Sprint(e.start.Rune))
		add("endColumn", fmt.Sprint(column))
	}
}

// nameless says where an entry is when there is no file to annotate.
func (e *entry) nameless(lang charter.Lang) string {
	if e.path == "" {
		return ""
	}
	where := charter.L10n{FR: "entrée standard", EN: "standard input"}.In(lang)
	if place := e.place(); place != "" {
		where += ", " + place
	}
	return where + colon.In(lang)
}

// The runner undoes these, in src/Runner.Common/ActionCommand.cs of actions/runner.
var (
	escapeData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	escapeProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
