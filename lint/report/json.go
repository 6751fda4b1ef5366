package report

import (
	"bytes"
	"fmt"
	"io"
	"unicode/utf16"
	"unicode/utf8"

	"relcharter/charter"
	"relcharter/lint"
)

// These types are the format other programs read: version 1 only ever gains keys.
type (
	jsonReport struct {
		Version  int           `json:"version"`
		Against  string        `json:"against,omitempty"` // what the findings were compared with; absent when with nothing
		Files    []jsonFile    `json:"files"`
		Skipped  []string      `json:"skipped"` // charters in the folders named that were not looked at, because git ignores them
		Findings []jsonFinding `json:"findings"`
		Summary  jsonSummary   `json:"summary"`
	}
	jsonFile struct {
		Path string `json:"path"`
		Kind string `json:"kind,omitempty"` // "charter" or "markdown"; absent when the file could not be read
		*jsonCharter
		Error string `json:"error,omitempty"` // why the file could not be read; the charter's keys are then absent
	}
	jsonCharter struct {
		Language            string       `json:"language"` // "" while the charter declares none that is known
		Status              string       `json:"status"`   // as declared, "" when absent
		Readable            bool         `json:"readable"` // false: some of the file has no meaning, so do not trust what follows
		CommunicationalOnly bool         `json:"communicational_only"`
		Firmness            jsonFirmness `json:"firmness"`
	}
	jsonFirmness struct {
		Talk       int `json:"talk"`
		Intention  int `json:"intention"`
		Verifiable int `json:"verifiable"`
		Firm       int `json:"firm"`
	}
	jsonFinding struct {
		Rule        string       `json:"rule"`
		Severity    string       `json:"severity"`
		Path        string       `json:"path"`
		Key         string       `json:"key"`
		Start       jsonPosition `json:"start"`
		End         jsonPosition `json:"end"` // exclusive
		Message     string       `json:"message"`
		Fix         *jsonFix     `json:"fix,omitempty"`
		Accepted    *jsonAccept  `json:"accepted,omitempty"`
		Known       bool         `json:"known,omitempty"` // it is not new
		Fingerprint string       `json:"fingerprint"`
	}
	jsonPosition struct {
		Line   int `json:"line"`   // from 1
		Column int `json:"column"` // in Unicode code points, from 1
		Offset int `json:"offset"` // in bytes, from 0
	}
	jsonFix struct {
		Safety string     `json:"safety"` // "safe" or "ask"
		Title  string     `json:"title"`
		Edits  []jsonEdit `json:"edits"`
	}
	jsonEdit struct {
		Start int    `json:"start"` // in bytes, from 0
		End   int    `json:"end"`   // exclusive
		New   string `json:"new"`
	}
	jsonAccept struct {
		Reason string `json:"reason"`
		Until  string `json:"until"`
	}
	jsonSummary struct {
		Files    int `json:"files"`
		NotRead  int `json:"not_read"`
		Error    int `json:"error"`
		Warning  int `json:"warning"`
		Hint     int `json:"hint"`
		Accepted int `json:"accepted"`
		Known    int `json:"known"`
	}
)

// JSON writes the report for programs. Accepted and known findings are among the findings, marked, and count only as such.
func JSON(w io.Writer, r Report) error {
	out := jsonReport{Version: 1, Against: r.Against, Files: []jsonFile{}, Skipped: []string{}, Findings: []jsonFinding{}, Summary: summaryJSON(&r)}
	out.Skipped = append(out.Skipped, r.Skipped...)
	for i := range r.Files {
		f := &r.Files[i]
		out.Files = append(out.Files, fileJSON(f, r.Lang))
		for j := range f.Findings {
			out.Findings = append(out.Findings, findingJSON(&f.Findings[j], r.Lang))
		}
	}
	b, err := encodeJSON(out, "  ")
	if err != nil {
		return err
	}
	return writeOut(w, b)
}

func summaryJSON(r *Report) jsonSummary {
	counts, notRead := r.total()
	return jsonSummary{
		Files: len(r.Files), NotRead: notRead,
		Error: counts.Error, Warning: counts.Warning, Hint: counts.Hint, Accepted: counts.Accepted, Known: counts.Known,
	}
}

func fileJSON(f *File, lang charter.Lang) jsonFile {
	if f.Err != nil {
		path, message := f.failure(lang)
		return jsonFile{Path: path, Error: message}
	}
	kind := "charter"
	if f.Document {
		kind = "markdown"
	}
	return jsonFile{Path: f.Path, Kind: kind, jsonCharter: &jsonCharter{
		Language: f.Language, Status: f.Status, Readable: f.Readable, CommunicationalOnly: f.CommunicationalOnly,
		Firmness: jsonFirmness{
			Talk: f.Firmness[charter.Talk], Intention: f.Firmness[charter.Intention],
			Verifiable: f.Firmness[charter.Verifiable], Firm: f.Firmness[charter.Firm],
		},
	}}
}

func findingJSON(f *lint.Finding, lang charter.Lang) jsonFinding {
	at := func(p charter.Position, offset int) jsonPosition {
		return jsonPosition{Line: p.Line, Column: p.Rune, Offset: offset}
	}
	out := jsonFinding{
		Rule: f.Rule.ID, Severity: f.Severity.String(), Path: f.Path, Key: f.Key,
		Start: at(f.Start, f.Span.Start), End: at(f.End, f.Span.End),
		Message: f.Message.In(lang), Known: f.Known, Fingerprint: f.Fingerprint,
	}
	if f.Fix != nil {
		out.Fix = &jsonFix{Safety: "ask", Title: f.Fix.Title.In(lang), Edits: []jsonEdit{}}
		if f.Fix.Safe {
			out.Fix.Safety = "safe"
		}
		for _, e := range f.Fix.Edits {
			out.Fix.Edits = append(out.Fix.Edits, jsonEdit{Start: e.Start, End: e.End, New: e.New})
		}
	}
	if f.Accepted != nil {
		out.Accepted = &jsonAccept{Reason: f.Accepted.Reason, Until: f.Accepted.Until.String()}
	}
	return out
}

// EscapeHidden returns JSON in which what the encoder leaves as it is and could act on a terminal, hide in a line, or be an order for a
// build server is written as \u escapes. All of it stands inside strings.
func EscapeHidden(src []byte) []byte {
	var out bytes.Buffer
	sharp := false
	for len(src) > 0 {
		r, size := utf8.DecodeRune(src)
		c := string(src[:size])
		switch {
		case r == '#' && sharp:
			out.WriteString(`\u0023`)
		case r == '\n' || charter.Visible(c) == c:
			out.WriteString(c)
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			fmt.Fprintf(&out, `\u%04x\u%04x`, high, low)
		default:
			fmt.Fprintf(&out, `\u%04x`, r)
		}
		sharp = r == '#'
		src = src[size:]
	}
	return out.Bytes()
}
