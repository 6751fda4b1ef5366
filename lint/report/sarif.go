package report

import (
	"bytes"
	"compress/gzip"
	"io"

	"relcharter/charter"
)

// These types are as much of SARIF 2.1.0 (OASIS, 2020, errata 01 of 2023) as the report uses, in the order of the standard.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool        sarifTool                `json:"tool"`
		Invocations []sarifInvocation        `json:"invocations"`
		Language    charter.Lang             `json:"language"`
		Bases       map[string]sarifArtifact `json:"originalUriBaseIds"`
		Artifacts   []sarifAnalyzed          `json:"artifacts"`
		Results     []sarifResult            `json:"results"`
		Automation  sarifAutomation          `json:"automationDetails"`
		ColumnKind  string                   `json:"columnKind"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name          string            `json:"name"`
		Version       string            `json:"version,omitempty"`
		Language      charter.Lang      `json:"language"`
		Rules         []sarifRule       `json:"rules"`
		Notifications []sarifDescriptor `json:"notifications"`
	}
	sarifDescriptor struct {
		ID    string    `json:"id"`
		Name  string    `json:"name"`
		Short sarifText `json:"shortDescription"`
	}
	sarifInvocation struct {
		Successful    bool                `json:"executionSuccessful"` // false: what was not checked may hold findings
		Notifications []sarifNotification `json:"toolExecutionNotifications"`
	}
	sarifNotification struct {
		Locations  []sarifLocation `json:"locations,omitempty"`
		Message    sarifText       `json:"message"`
		Level      string          `json:"level"`
		Descriptor sarifReference  `json:"descriptor"`
	}
	sarifReference struct {
		ID    string `json:"id"`
		Index int    `json:"index"`
	}
	sarifAnalyzed struct {
		Location sarifArtifact `json:"location"`
		Roles    []string      `json:"roles"`
	}
	sarifArtifact struct {
		URI         string     `json:"uri,omitempty"`
		BaseID      string     `json:"uriBaseId,omitempty"`
		Index       *int       `json:"index,omitempty"` // in the run's artifacts
		Description *sarifText `json:"description,omitempty"`
	}
	sarifAutomation struct {
		ID string `json:"id"`
	}
	sarifText struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown,omitempty"`
	}
)

const (
	sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	sarifRoot   = "%SRCROOT%" // the name GitHub and the standard's examples give the top of a repository
)

// sarifLimits is how much a service takes.
type sarifLimits struct {
	results int // in one run
	bytes   int // of the whole, compressed by gzip
}

// githubLimits is what GitHub takes, which rejects all of a report that has more; of the results it shows 5,000.
// https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
var githubLimits = sarifLimits{results: 25_000, bytes: 10_000_000}

// Sarif writes the report in the Static Analysis Results Interchange Format 2.1.0. Accepted findings are suppressed results; when the
// findings were compared, known ones are unchanged results. Files that were not checked are notifications, and then the invocation is
// not successful. Of a report too large for GitHub the heaviest findings are kept, and a notification says so.
func Sarif(w io.Writer, r Report) error { return writeSarif(w, &r, githubLimits) }

func writeSarif(w io.Writer, r *Report, limits sarifLimits) error {
	for most := limits.results; ; most /= 2 {
		out, err := encodeJSON(r.sarif(most), "  ")
		if err != nil {
			return err
		}
		if most > 0 && len(out) > limits.bytes && gzipped(out) > limits.bytes {
			continue
		}
		return writeOut(w, out)
	}
}

// gzipped returns how many bytes gzip makes of b.
func gzipped(b []byte) int {
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	_, _ = z.Write(b) // a buffer does not fail
	_ = z.Close()
	return out.Len()
}

// sarif returns the report with the heaviest of its findings, as many as most.
func (r *Report) sarif(most int) sarifLog {
	b := sarifBuilder{Report: r, artifacts: map[string]int{}, rules: map[string]int{}}
	b.run.Artifacts, b.run.Results = []sarifAnalyzed{}, []sarifResult{}
	call := sarifInvocation{Successful: true, Notifications: []sarifNotification{}}
	for i := range r.Files {
		if e, ok := r.unread(&r.Files[i]); ok {
			call.Successful = false
			call.Notifications = append(call.Notifications, b.notification(notReadID, "error", e.path, e.message))
		} else {
			b.artifact(r.Files[i].Path)
		}
	}
	if left := b.results(most); left > 0 {
		call.Successful = false
		call.Notifications = append(call.Notifications, b.notification(notWrittenID, "warning", "", b.leftOut(left)))
	}
	b.run.Invocations = []sarifInvocation{call}
	b.run.Tool.Driver = sarifDriver{
		Name: "charter", Version: r.Version, Language: r.Lang, Rules: b.descriptors(), Notifications: b.notices(),
	}
	b.run.Language = r.Lang
	b.run.Bases = map[string]sarifArtifact{sarifRoot: {Description: &sarifText{Text: charter.L10n{
		FR: "Le dossier où charter a été lancé.", EN: "The folder charter was run in.",
	}.In(r.Lang)}}}
	b.run.Automation.ID = "charter/" // all runs are of one category
	b.run.ColumnKind = "utf16CodeUnits"
	return sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{b.run}}
}

// notWrittenID stands where a rule's id would, for findings that are not in the report.
const notWrittenID = "not-written"

// sarifNotices are the kinds of notifications.
var sarifNotices = []struct {
	id    string
	short charter.L10n
}{
	{notReadID, charter.L10n{FR: "Un fichier n’a pas été relu, ou pas en entier.", EN: "A file was not checked, or not all of it."}},
	{notWrittenID, charter.L10n{FR: "Des constats manquent à ce rapport.", EN: "Findings are missing from this report."}},
}

func (b *sarifBuilder) notices() []sarifDescriptor {
	var out []sarifDescriptor
	for _, n := range sarifNotices {
		out = append(out, sarifDescriptor{ID: n.id, Name: pascal(n.id), Short: sarifText{Text: n.short.In(b.Lang)}})
	}
	return out
}

// notification tells of something that is no finding; name is the file it is about, or "".
func (b *sarifBuilder) notification(id, level, name, message string) sarifNotification {
	out := sarifNotification{Level: level, Message: sarifText{Text: plainSarif(message)}, Descriptor: sarifReference{ID: id}}
	for i := range sarifNotices {
		if sarifNotices[i].id == id {
			out.Descriptor.Index = i
		}
	}
	if name != "" {
		out.Locations = []sarifLocation{{Physical: sarifPhysical{Artifact: b.artifact(name)}}}
	}
	return out
}

func (b *sarifBuilder) leftOut(n int) string {
	return counted(n, charter.L10n{
		FR: "constat a été laissé de côté : ce rapport serait trop grand pour GitHub.",
		EN: "finding was left out: the report would be too large for GitHub.",
	}, charter.L10n{
		FR: "constats ont été laissés de côté : ce rapport serait trop grand pour GitHub. Les plus graves y sont.",
		EN: "findings were left out: the report would be too large for GitHub. The heaviest are in it.",
	}, b.Lang)
}
