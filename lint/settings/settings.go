// Package settings reads .charterrc.toml, in which a team says how its charters are linted: which set of rules, how much each of
// them weighs, where the conventions draw their lines, which files are left out and which Markdown documents are looked at.
package settings

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"relcharter/charter"
	"relcharter/lint"
)

// FileName is the name of a settings file.
const FileName = ".charterrc.toml"

// Settings is what one settings file says. The zero value says nothing: every rule, as it weighs by itself.
type Settings struct {
	Path string // of the file; "" when there is none
	// Ruleset is the set of rules that is pinned, "2026.1"; "" for the newest.
	Ruleset string
	// Off holds the ids of the rules that are not run.
	Off map[string]bool
	// Severities holds what the findings of a rule weigh, by its id, where the rule's own severity is not meant.
	Severities map[string]lint.Severity
	Limits     lint.Limits // what is zero is not set
	// Ignore are the files that folders do not mean, Markdown the documents they mean beside charters: patterns as in a .gitignore
	// file in the folder of the settings.
	Ignore, Markdown []string
}

// Catalogue is what settings may name.
type Catalogue struct {
	Rules    []*lint.Rule
	Rulesets []string // the oldest first
}

// Rules returns the rules that are run under the settings, in the order of the catalogue.
func (s *Settings) Rules(c Catalogue) []*lint.Rule {
	var out []*lint.Rule
	for _, r := range c.Rules {
		if !s.Off[r.ID] && c.includes(s.Ruleset, r) {
			out = append(out, r)
		}
	}
	return out
}

// includes reports whether a set of rules has the rule: one that is as old or older.
func (c Catalogue) includes(ruleset string, r *lint.Rule) bool {
	if ruleset == "" || r.Since == "" {
		return true
	}
	for _, name := range c.Rulesets {
		if name == r.Since {
			return true
		}
		if name == ruleset {
			return false
		}
	}
	return false
}

// Find returns the path of the settings that hold for the files of a folder: those in the folder, or in the nearest one above it, up
// to the top of the git repository, outside of one up to the top of the disk. It returns "" when there are none.
func Find(folder string) (string, error) {
	at, err := filepath.Abs(folder)
	if err != nil {
		return "", err
	}
	for {
		path := filepath.Join(at, FileName)
		_, err := os.Lstat(path)
		switch {
		case err == nil:
			return path, nil
		case errors.Is(err, fs.ErrPermission): // a folder nobody may look into: its charters cannot be read either, and that is said
		case !errors.Is(err, fs.ErrNotExist):
			return "", &charter.FileError{Path: path, Err: err, Message: charter.L10n{
				FR: "ces réglages ne peuvent pas être lus", EN: "these settings cannot be read",
			}}
		}
		if _, err := os.Lstat(filepath.Join(at, ".git")); err == nil || filepath.Dir(at) == at {
			return "", nil
		}
		at = filepath.Dir(at)
	}
}

// Load reads a settings file. Its errors are *charter.FileError for a file that cannot be read, and *Error for one that says
// something that cannot be meant.
func Load(path string, c Catalogue) (*Settings, error) {
	src, err := charter.LoadText(path)
	if err != nil {
		return nil, err
	}
	return Parse(path, src, c)
}
