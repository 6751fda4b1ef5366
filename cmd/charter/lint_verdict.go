package main

import (
	"os"
	"slices"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/baseline"
)

// verdict turns what was found into the end of the command. What could not be read weighs most: a check that did not see
// everything must never look like one that found nothing.
func (l *linting) verdict() error {
	s := l.session
	var unread []string
	counts := lint.Counts{}
	for i := range l.checked {
		f := &l.checked[i]
		if f.Err != nil || !f.Readable {
			unread = append(unread, l.nameOf(l.found.targets[i])) // what was withdrawn stands behind the targets, and is readable
		}
		counts.Add(f.File.Counts())
	}
	if len(unread) > 0 {
		s.complain(charter.L10n{
			FR: "relecture incomplète, à refaire une fois ces fichiers corrigés : {names}",
			EN: "this check is incomplete; run it again once these files are corrected: {names}",
		}.With("names", firstNames(unread)))
	}
	var empty []charter.L10n
	if !l.allowEmpty {
		for _, path := range l.found.empty {
			empty = append(empty, nothingIn(path))
		}
		empty = append(empty, l.found.unmatched...)
	}
	for _, words := range empty {
		s.complain(words)
	}
	switch {
	case len(unread) > 0 || len(empty) > 0:
		if l.writeBase.path != "" {
			s.complain(charter.L10n{FR: "aucun état de référence n’a été écrit", EN: "no baseline was written"})
		}
		return errTold
	case l.writeBase.path != "":
		return l.writeBaseline()
	case l.diff && l.mended() == 0:
		return nil // there is nothing it would change, whatever else there is to find
	case l.diff || counts.AtLeast(l.threshold()) > 0:
		return errFindings
	}
	return nil
}

func nothingIn(path string) charter.L10n {
	what := charter.L10n{
		FR: "aucune charte (*.charter.toml) dans ce dossier : {path}", EN: "no charter (*.charter.toml) in this folder: {path}",
	}
	if isPattern(path) {
		what = charter.L10n{FR: "aucun fichier ne répond à ce motif : {path}", EN: "no file matches this pattern: {path}"}
	}
	return what.With("path", path)
}

// threshold returns the severity from which a finding fails the run.
func (o *lintOptions) threshold() lint.Severity {
	if severity, ok := lint.ParseSeverity(o.failOn.value); ok {
		return severity
	}
	return lint.Hint // new: whatever counts
}

// writeBaseline writes what is known as of today, and says what a baseline cannot hold.
func (l *linting) writeBaseline() error {
	var findings []lint.Finding
	for i := range l.checked {
		findings = append(findings, l.checked[i].Findings...)
	}
	path := l.writeBase.path
	if isTOML(path) {
		return &problem{what: charter.L10n{
			FR: "--write-baseline : {path} est un nom de charte ou de réglages ; choisissez un nom en .json",
			EN: "--write-baseline: {path} is a name for charters or settings; choose one that ends in .json",
		}.With("path", path)}
	}
	if _, err := os.Lstat(path); err == nil {
		if _, err := baseline.Load(path); err != nil {
			return &problem{what: charter.L10n{
				FR: "--write-baseline : {path} existe et n’est pas un état de référence ; choisissez un autre nom",
				EN: "--write-baseline: {path} exists and is no baseline; choose another name",
			}.With("path", path)}
		}
	}
	known := baseline.Of(path, findings)
	if err := charter.WriteFile(path, known.Bytes()); err != nil {
		return err
	}
	l.session.complain(charter.L10n{
		FR: "état de référence écrit dans {path}, constats retenus : {n}", EN: "baseline written to {path}, findings kept: {n}",
	}.With("path", path, "n", plain(known.Len())))
	var left []string
	for i := range findings {
		if f := &findings[i]; f.Accepted == nil && !baseline.Covers(f) && !slices.Contains(left, f.Rule.ID) {
			left = append(left, f.Rule.ID)
		}
	}
	if len(left) > 0 {
		l.session.complain(charter.L10n{
			FR: "cela n’entre dans aucun état de référence et comptera chaque jour : {rules}",
			EN: "no baseline can hold these, and they will count every day: {rules}",
		}.With("rules", strings.Join(left, ", ")))
	}
	return nil
}

// markBaseline notes which findings the baseline holds.
func (l *linting) markBaseline() error {
	known, err := baseline.Load(l.baseline.path)
	if err != nil {
		return err
	}
	files := make([]baseline.File, 0, len(l.checked))
	for i := range l.checked {
		if f := &l.checked[i].File; f.Err == nil {
			files = append(files, baseline.File{Path: f.Path, Findings: f.Findings})
		}
	}
	known.Mark(files)
	if n := known.Left(files); n > 0 && len(l.only.ids)+len(l.without.ids) == 0 {
		l.session.complain(charter.L10n{
			FR: "{n} des {of} constats de l’état de référence ont disparu ; --write-baseline {path} le remet à jour",
			EN: "{n} of the {of} findings in the baseline are gone; --write-baseline {path} brings it up to date",
		}.With("n", plain(n), "of", plain(known.Len()), "path", shellWord(l.baseline.path)))
	}
	return nil
}
