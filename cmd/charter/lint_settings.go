package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/rules"
	"relcharter/lint/settings"
)

// regime is how the files of some folders are linted: under one settings file, or none.
type regime struct {
	*settings.Settings
	rules []*lint.Rule // those that are run

	ignored, documents *ignore // what the settings' patterns match
}

// ignores reports whether the settings leave a file or folder out, given that no folder above it is.
func (r *regime) ignores(path string, folder bool) bool { return r.ignored.ignored(path, folder) }

// wantsDocument reports whether the settings say that a Markdown document is to be looked at.
func (r *regime) wantsDocument(path string) bool { return r.documents.covers(path) }

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
	if r.options.config.path != "" {
		return r.from(r.options.config.path)
	}
	folder := "."
	if file != "-" {
		folder = filepath.Dir(file)
	}
	return r.ofFolder(folder)
}

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
	out := &regime{Settings: set, ignored: patterns(path, set.Ignore), documents: patterns(path, set.Markdown)}
	for _, rule := range set.Rules(r.catalogue) {
		if r.options.runs(rule) {
			out.rules = append(out.rules, rule)
		}
	}
	r.byFile[path] = out
	return out, nil
}

// runs reports whether --rule and --no-rule let a rule be run. Those on the file itself always are: what cannot be read must not look
// as if nothing were wrong with it.
func (o *lintOptions) runs(rule *lint.Rule) bool {
	switch {
	case rule.Group == lint.File:
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
