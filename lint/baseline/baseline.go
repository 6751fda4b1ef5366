// Package baseline keeps what a linter found on one day, so that only what came later counts. Its entries hang on what a finding is
// about, not on where it stands: they survive moves, reformatting and a file that is renamed.
package baseline

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
)

// version is that of the file's form.
const version = 1

// Baseline is the findings a team knew of. It is used up as it is compared: an entry stands for one finding.
type Baseline struct {
	folder  string // that paths are relative to
	entries []entry
	used    []bool
}

// entry is one known finding, as it is written.
type entry struct {
	Path        string `json:"path"` // relative to the file's folder, with slashes
	Rule        string `json:"rule"`
	Key         string `json:"key,omitempty"`
	Severity    string `json:"severity"`
	Fingerprint string `json:"fingerprint"`
}

// file is the form of the file.
type file struct {
	Version  int     `json:"version"`
	Findings []entry `json:"findings"`
}

// Covers reports whether a finding can be known by a baseline: that a file cannot be read, or that a charter only speaks, counts every
// day.
func Covers(f *lint.Finding) bool { return f.Accepted == nil && f.Rule.Acceptable() }

// Of returns a baseline of the findings it covers, to be written to path, sorted.
func Of(path string, findings []lint.Finding) *Baseline {
	b := &Baseline{folder: filepath.Dir(path)}
	for i := range findings {
		if f := &findings[i]; Covers(f) {
			b.entries = append(b.entries, entry{b.relative(f.Path), f.Rule.ID, f.Key, f.Severity.String(), f.Fingerprint})
		}
	}
	slices.SortFunc(b.entries, func(x, y entry) int {
		for _, pair := range [][2]string{{x.Path, y.Path}, {x.Rule, y.Rule}, {x.Key, y.Key}, {x.Fingerprint, y.Fingerprint}} {
			if c := strings.Compare(pair[0], pair[1]); c != 0 {
				return c
			}
		}
		return 0
	})
	return b
}

// Len returns how many findings the baseline holds.
func (b *Baseline) Len() int { return len(b.entries) }

// Left returns how many of them were not found again in the files that were looked at, or in files that are gone.
func (b *Baseline) Left(files []File) int {
	looked := map[string]bool{}
	for _, f := range files {
		looked[b.relative(f.Path)] = true
	}
	n := 0
	for i, e := range b.entries {
		_, err := os.Lstat(filepath.Join(b.folder, filepath.FromSlash(e.Path)))
		if !b.used[i] && (looked[e.Path] || err != nil) {
			n++
		}
	}
	return n
}

// relative returns a path as the file writes it.
func (b *Baseline) relative(path string) string {
	folder, err := filepath.Abs(b.folder)
	if full, e := filepath.Abs(path); err == nil && e == nil && path != "-" {
		if rel, err := filepath.Rel(folder, full); err == nil {
			path = rel
		}
	}
	return filepath.ToSlash(path)
}

// Bytes returns the text of the file: one finding a line, so that two branches that both write it can be merged.
func (b *Baseline) Bytes() []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, "{\n  \"version\": %d,\n  \"findings\": [", version)
	for i, e := range b.entries {
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteString("\n    ")
		line, err := json.Marshal(e)
		if err != nil {
			panic(err) // four strings
		}
		out.Write(line)
	}
	if len(b.entries) > 0 {
		out.WriteString("\n  ")
	}
	out.WriteString("]\n}\n")
	return out.Bytes()
}

// Load reads a baseline; its errors are *charter.FileError.
func Load(path string) (*Baseline, error) {
	src, err := charter.LoadText(path)
	if err != nil {
		return nil, err
	}
	var f file
	if err := json.Unmarshal([]byte(src), &f); err != nil {
		return nil, &charter.FileError{Path: path, Err: err, Message: charter.L10n{
			FR: "ce n’est pas un état de référence ; --write-baseline en écrit un",
			EN: "this is no baseline; --write-baseline writes one",
		}}
	}
	if f.Version != version {
		return nil, &charter.FileError{Path: path, Err: fmt.Errorf("version %d", f.Version), Message: charter.L10n{
			FR: "cette version de charter ne connaît pas la forme de cet état de référence ; --write-baseline en écrit un nouveau",
			EN: "this version of charter does not know the form of this baseline; --write-baseline writes a new one",
		}}
	}
	return &Baseline{folder: filepath.Dir(path), entries: f.Findings, used: make([]bool, len(f.Findings))}, nil
}

// File is a file that was looked at, and what was found in it.
type File struct {
	Path     string
	Findings []lint.Finding
}

// Mark notes which findings are known. An entry is taken by a finding of the file it was written for; those of files that are gone by
// findings of a file that bears another path today. One entry never silences two findings, nor one that weighs more than it did.
func (b *Baseline) Mark(files []File) {
	here, moved := map[string][]int{}, map[string][]int{}
	stands := map[string]bool{}
	for _, f := range files {
		stands[b.relative(f.Path)] = true
	}
	for i, e := range b.entries {
		here[e.Path+"\x00"+e.Fingerprint] = append(here[e.Path+"\x00"+e.Fingerprint], i)
		if _, known := stands[e.Path]; !known {
			_, err := os.Lstat(filepath.Join(b.folder, filepath.FromSlash(e.Path)))
			stands[e.Path] = err == nil
		}
		if !stands[e.Path] {
			moved[e.Fingerprint] = append(moved[e.Fingerprint], i)
		}
	}

	take := func(f *lint.Finding, among []int) {
		for _, i := range among {
			if was, _ := lint.ParseSeverity(b.entries[i].Severity); !b.used[i] && !f.Known && was >= f.Severity {
				b.used[i], f.Known = true, true
			}
		}
	}
	each := func(do func(*lint.Finding)) {
		for _, f := range files {
			for i := range f.Findings {
				if Covers(&f.Findings[i]) {
					do(&f.Findings[i])
				}
			}
		}
	}
	each(func(f *lint.Finding) { take(f, here[b.relative(f.Path)+"\x00"+f.Fingerprint]) })
	each(func(f *lint.Finding) { take(f, moved[f.Fingerprint]) })
}
