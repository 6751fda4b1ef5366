package main

import (
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/report"
	"relcharter/lint/rules"
	"relcharter/lint/settings"
)

// regime is how the files of some folders are linted: under one settings file, or none.
type regime struct {
	*settings.Settings
	rules []*lint.Rule // those that are run

	ignored   *ignore     // what the settings leave out
	documents []*document // the Markdown documents they name
}

// document is a pattern for Markdown documents.
type document struct {
	pattern string
	matches *ignore
	found   bool // something matches
}

// leavesOut reports whether the settings leave a file out, or a folder it is in.
func (r *regime) leavesOut(path string) bool { return r.ignored.covers(path) }

// wantsDocument reports whether the settings say that a Markdown document is to be looked at.
func (r *regime) wantsDocument(path string) bool {
	wanted := false
	for _, d := range r.documents {
		if d.matches.covers(path) {
			d.found, wanted = true, true
		}
	}
	return wanted
}

// regimes finds the regime of each file. It is not for several goroutines at once.
type regimes struct {
	options   *lintOptions
	catalogue settings.Catalogue
	byFolder  map[string]*regime
	byFile    map[string]*regime // by the settings' path, "" for none
}

func newRegimes(o *lintOptions) *regimes {
	return &regimes{
		options:   o,
		catalogue: settings.Catalogue{Rules: rules.All(), Rulesets: rules.Rulesets},
		byFolder:  map[string]*regime{}, byFile: map[string]*regime{},
	}
}

// of returns the regime of a file. Its errors are those of settings.Load.
func (r *regimes) of(file string) (*regime, error) {
	folder := "."
	if file != "-" {
		folder = filepath.Dir(file)
	}
	return r.ofFolder(folder)
}

// ofFolder returns the regime of the files in a folder.
func (r *regimes) ofFolder(folder string) (*regime, error) {
	if r.options.config.path != "" {
		return r.from(r.options.config.path)
	}
	if known := r.byFolder[folder]; known != nil {
		return known, nil
	}
	path, err := settings.Find(folder)
	if err != nil {
		return nil, err
	}
	found, err := r.from(path)
	if err == nil {
		r.byFolder[folder] = found
	}
	return found, err
}

// from returns the regime under a settings file, "" for none.
func (r *regimes) from(path string) (*regime, error) {
	if known := r.byFile[path]; known != nil {
		return known, nil
	}
	set := &settings.Settings{}
	if path != "" {
		var err error
		if set, err = settings.Load(path, r.catalogue); err != nil {
			return nil, err
		}
	}
	out := &regime{Settings: set, ignored: patterns(path, set.Ignore)}
	for _, pattern := range set.Markdown {
		out.documents = append(out.documents, &document{pattern: pattern, matches: patterns(path, []string{pattern})})
	}
	for _, rule := range set.Rules(r.catalogue) {
		if r.options.runs(rule) {
			out.rules = append(out.rules, rule)
		}
	}
	r.byFile[path] = out
	return out, nil
}

// runs reports whether --rule and --no-rule let a rule be run. Those no team can live with always are: what cannot be read, or only
// talks, must not look as if nothing were wrong with it.
func (o *lintOptions) runs(rule *lint.Rule) bool {
	switch {
	case rule.Group == lint.File || rule.Group == lint.Core:
		return true
	case slices.Contains(o.without.ids, rule.ID):
		return false
	}
	return len(o.only.ids) == 0 || slices.Contains(o.only.ids, rule.ID)
}

// lintAs returns what a run depends on under the regime, beside the rules.
func (r *regime) lintAs(today charter.Date) lint.Options {
	return lint.Options{Today: today, Limits: r.Limits, Severities: r.Severities}
}

// unmatched returns the patterns for Markdown documents that match nothing, of settings that lie in a folder that was searched: a document
// that was renamed must not drop out of the check unseen.
func (r *regimes) unmatched(folder string) []charter.L10n {
	var out []charter.L10n
	for _, path := range slices.Sorted(maps.Keys(r.byFile)) {
		if rel, err := filepath.Rel(absolute(folder), absolute(path)); path == "" || err != nil || !filepath.IsLocal(rel) {
			continue
		}
		for _, d := range r.byFile[path].documents {
			if !d.found {
				out = append(out, charter.L10n{
					FR: "{path} : aucun document ne répond au motif « {pattern} » (markdown)",
					EN: "{path}: no document matches the pattern “{pattern}” (markdown)",
				}.With("path", shownPath(path), "pattern", d.pattern))
			}
		}
	}
	return out
}

// absolute returns a path from the root of the disk, or as it is where there is no telling.
func absolute(path string) string {
	if full, err := filepath.Abs(path); err == nil {
		return full
	}
	return path
}

// asFiles returns what is wrong with settings as files that could not be read, for a report other programs read: none of them must take
// an empty one for a green one.
func asFiles(err error) []report.File {
	var wrong *settings.Error
	if !errors.As(err, &wrong) {
		return []report.File{{Err: err}}
	}
	var out []report.File
	for _, p := range wrong.Problems {
		at := fmt.Sprintf("%d:%d", p.At.Line, p.At.Rune)
		out = append(out, report.File{Err: &charter.FileError{
			Path: shownPath(wrong.Path), Err: wrong, Message: charter.L10n{FR: at + " : " + p.Message.FR, EN: at + ": " + p.Message.EN},
		}})
	}
	return out
}

// nothingChecked is what becomes of a check whose settings are wrong.
var nothingChecked = charter.L10n{
	FR: "rien n’a été relu : corrigez d’abord ces réglages",
	EN: "nothing was checked: correct these settings first",
}

// tellSettings says what is wrong with a settings file, and what becomes of the job.
func (s *session) tellSettings(err error, then charter.L10n) error {
	var wrong *settings.Error
	if !errors.As(err, &wrong) {
		s.tell(err)
	} else {
		for _, p := range wrong.Problems {
			place := fmt.Sprintf("%s:%d:%d", shownPath(wrong.Path), p.At.Line, p.At.Rune)
			s.complain(charter.L10n{FR: place + " : " + p.Message.FR, EN: place + ": " + p.Message.EN})
		}
	}
	s.complain(then)
	return errTold
}

// shownPath returns a path as people in the current folder would type it.
func shownPath(path string) string {
	here, err := filepath.Abs(".")
	if err != nil {
		return path
	}
	if rel, err := filepath.Rel(here, path); err == nil && filepath.IsLocal(rel) {
		return rel
	}
	return path
}
