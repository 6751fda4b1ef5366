package report

import (
	"net/url"
	"path/filepath"
	"sort"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
)

type (
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		RuleIndex    int                `json:"ruleIndex"`
		Level        string             `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		Fingerprints map[string]string  `json:"partialFingerprints"`
		Suppressions []sarifSuppression `json:"suppressions"` // written even where empty: one result may not have it and another not
		Baseline     string             `json:"baselineState,omitempty"`
		Fixes        []sarifFix         `json:"fixes,omitempty"`
		Properties   *sarifQuestion     `json:"properties,omitempty"`
	}
	sarifLocation struct {
		Physical sarifPhysical  `json:"physicalLocation"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	// sarifRegion counts from 1, columns in UTF-16 code units; the end column is exclusive.
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine"`
		EndColumn   int `json:"endColumn"`
	}
	sarifLogical struct {
		Name string `json:"fullyQualifiedName"`
	}
	sarifSuppression struct {
		Kind          string     `json:"kind"`
		Status        string     `json:"status"`
		Justification string     `json:"justification"`
		Properties    sarifUntil `json:"properties"`
	}
	sarifUntil struct {
		Until string `json:"until"` // the day the acceptance ends
	}
	sarifFix struct {
		Description sarifText     `json:"description"`
		Changes     []sarifChange `json:"artifactChanges"`
		Properties  sarifSafety   `json:"properties"`
	}
	sarifChange struct {
		Artifact     sarifArtifact      `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		Deleted  sarifRegion `json:"deletedRegion"` // empty where the edit only inserts
		Inserted *sarifText  `json:"insertedContent,omitempty"`
	}
	sarifSafety struct {
		Safety string `json:"safety"` // "safe" or "ask"
	}
	sarifQuestion struct {
		Question string `json:"question"` // for the team; its answer settles the finding
	}
)

var sarifLevel = map[lint.Severity]string{lint.Error: "error", lint.Warning: "warning", lint.Hint: "note"}

// sarifBuilder gathers a run.
type sarifBuilder struct {
	*Report
	run       sarifRun
	artifacts map[string]int // places in run.Artifacts, by URI
	rules     map[string]int // places in found, by id
	found     []*lint.Rule   // all rules that were run, and those that found something
}

// results writes the heaviest findings, as many as most, in the order of the files, and returns how many are left out.
func (b *sarifBuilder) results(most int) int {
	for _, rule := range b.Rules {
		b.rule(rule)
	}
	type place struct{ file, finding int }
	var all []place
	for i := range b.Files {
		for j := range b.Files[i].Findings {
			all = append(all, place{i, j})
		}
	}
	kept := all
	if len(all) > most {
		weight := func(at place) lint.Severity {
			f := &b.Files[at.file].Findings[at.finding]
			if !f.Counts() {
				return 0
			}
			return f.Severity
		}
		sort.SliceStable(kept, func(i, j int) bool { return weight(kept[i]) > weight(kept[j]) })
		kept = kept[:most]
		sort.Slice(kept, func(i, j int) bool {
			return kept[i].file < kept[j].file || kept[i].file == kept[j].file && kept[i].finding < kept[j].finding
		})
	}
	for _, at := range kept {
		b.run.Results = append(b.run.Results, b.result(&b.Files[at.file], at.finding))
	}
	return len(all) - len(kept)
}

func (b *sarifBuilder) result(file *File, nth int) sarifResult {
	f := &file.Findings[nth]
	location := sarifLocation{Physical: sarifPhysical{
		Artifact: b.artifact(f.Path), Region: regionOf(Region{f.Start, f.End}),
	}}
	if f.Key != "" {
		location.Logical = []sarifLogical{{charter.Visible(f.Key)}}
	}
	out := sarifResult{
		RuleID: f.Rule.ID, RuleIndex: b.rule(f.Rule), Level: sarifLevel[f.Severity],
		Message:   sarifText{Text: plainSarif(f.Message.In(b.Lang))},
		Locations: []sarifLocation{location}, Fingerprints: map[string]string{"charterFinding/v1": f.Fingerprint},
		Suppressions: []sarifSuppression{},
	}
	if f.Accepted != nil {
		out.Suppressions = append(out.Suppressions, sarifSuppression{
			Kind: "inSource", Status: "accepted", Justification: charter.Visible(f.Accepted.Reason),
			Properties: sarifUntil{f.Accepted.Until.String()},
		})
	}
	if b.Against != "" {
		out.Baseline = "new"
		if f.Known {
			out.Baseline = "unchanged"
		}
	}
	switch {
	case f.Fix == nil:
	case len(f.Fix.Edits) == 0:
		out.Properties = &sarifQuestion{charter.Visible(f.Fix.Title.In(b.Lang))}
	case len(f.Fix.Edits) == len(file.regions[nth]):
		out.Fixes = []sarifFix{b.fix(f, file.regions[nth])}
	}
	return out
}

// fix returns the repair of a finding; regions are the places of its edits.
func (b *sarifBuilder) fix(f *lint.Finding, regions []Region) sarifFix {
	change := sarifChange{Artifact: b.artifact(f.Path)}
	for i, e := range f.Fix.Edits {
		edit := sarifReplacement{Deleted: *regionOf(regions[i])}
		if e.New != "" {
			edit.Inserted = &sarifText{Text: e.New}
		}
		change.Replacements = append(change.Replacements, edit)
	}
	out := sarifFix{
		Description: sarifText{Text: plainSarif(f.Fix.Title.In(b.Lang))}, Changes: []sarifChange{change}, Properties: sarifSafety{"ask"},
	}
	if f.Fix.Safe {
		out.Properties.Safety = "safe"
	}
	return out
}

func regionOf(r Region) *sarifRegion {
	return &sarifRegion{StartLine: r.Start.Line, StartColumn: r.Start.UTF16, EndLine: r.End.Line, EndColumn: r.End.UTF16}
}

// artifact returns the location of a file, which becomes one of the files that were looked at.
func (b *sarifBuilder) artifact(name string) sarifArtifact {
	at := sarifArtifact{URI: fileURI(name), BaseID: sarifRoot}
	if strings.HasPrefix(at.URI, "file:") {
		at.BaseID = ""
	}
	index, known := b.artifacts[at.URI]
	if !known {
		index = len(b.run.Artifacts)
		b.artifacts[at.URI] = index
		b.run.Artifacts = append(b.run.Artifacts, sarifAnalyzed{Location: at, Roles: []string{"analysisTarget"}})
	}
	at.Index = &index
	return at
}

// fileURI returns the address of a file: relative to the folder the program was run in when the path is.
func fileURI(name string) string {
	u := url.URL{Path: slashed(name)}
	if filepath.IsAbs(name) {
		u.Scheme, u.Path = "file", "/"+strings.TrimPrefix(u.Path, "/")
	}
	return u.String()
}

// sarifLink matches what a reader of SARIF takes for a link in a plain text: "[text](target)".
var sarifLink = charter.Pattern(`\[([^\[\]]*)\]\(`)

// plainSarif returns s visible, and without links: the standard (3.11.6) has the brackets of what is none escaped. Braces stay as they
// are: readers replace "{0}" only in messages that have arguments, and these have none.
func plainSarif(s string) string { return sarifLink().ReplaceAllString(charter.Visible(s), `\[$1\](`) }
