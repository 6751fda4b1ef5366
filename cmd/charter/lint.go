package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/markdown"
	"relcharter/lint/report"
	"relcharter/lint/rules"
)

var lintWords = words{
	args: charter.L10n{FR: "[CHEMIN…] [OPTIONS]", EN: "[PATH…] [OPTIONS]"},
	short: charter.L10n{
		FR: "relire des chartes : ce qui parle sans agir, ce que nul ne pourrait vérifier",
		EN: "check charters: what talks without acting, what nobody could check",
	},
	long: charter.L10n{
		FR: "Relit des chartes et dit, à sa place dans le fichier, ce qui parle sans agir et ce que nul ne pourrait vérifier.\n" +
			"Un document Markdown que vous nommez est relu aussi, phrase par phrase : un livre de marque, une charte déjà publiée.\n" +
			"Un dossier désigne ses fichiers *.charter.toml et charter.toml, sous-dossiers compris, sauf les dossiers cachés, node_modules " +
			"et vendor ; - désigne l’entrée standard ; sans chemin, c’est le dossier courant.\n" +
			"Ce que git ignore est laissé de côté, et c’est dit (« skipped » en JSON) ; un fichier que vous nommez est toujours relu.\n" +
			"Code de sortie : 0 si rien n’atteint le seuil de --fail-on, 1 sinon, 2 si une charte n’a pas pu être lue ou s’il n’y en a aucune.",
		EN: "Checks charters and says, at its place in the file, what talks without acting and what nobody could check.\n" +
			"A Markdown document that you name is checked too, sentence by sentence: a brand book, a charter already published.\n" +
			"A folder means its *.charter.toml and charter.toml files, sub-folders included except hidden ones, node_modules and vendor; " +
			"- means standard input; without a path it is the current folder.\n" +
			"What git ignores is left out, and that is said (“skipped” in JSON); a file you name is always checked.\n" +
			"Exit code: 0 when nothing reaches --fail-on, 1 when something does, 2 when a charter could not be read or there is none.",
	},
	examples: charter.L10n{
		FR: "charter lint # les chartes de ce dossier\n" +
			"charter lint livre-de-marque.md # ce que vous avez déjà\n" +
			"charter lint marques/ --fail-on warning # refuser aussi les alertes\n" +
			"charter lint tournesol.charter.toml --format json",
		EN: "charter lint # the charters in this folder\n" +
			"charter lint brand-book.md # what you have already\n" +
			"charter lint brands/ --fail-on warning # refuse warnings too\n" +
			"charter lint harbour.charter.toml --format json",
	},
}

// lintOptions are the options of charter lint.
type lintOptions struct {
	format, failOn choice
	asOf           day
	allowEmpty     bool
}

func newLint(s *session) *cobra.Command {
	o := &lintOptions{
		format: choice{value: "text", allowed: []string{"text", "json"}},
		failOn: choice{value: lint.Error.String()},
		asOf:   day{name: charter.L10n{FR: "AAAA-MM-JJ", EN: "YYYY-MM-DD"}.In(s.lang)},
	}
	for _, severity := range lint.Severities {
		o.failOn.allowed = append(o.failOn.allowed, severity.String())
	}
	c := s.command("lint", lintWords, func(_ *cobra.Command, args []string) error { return s.lint(args, o) })
	flags := c.Flags()
	flags.SortFlags = false
	usage := func(fr, en string) string { return charter.L10n{FR: fr, EN: en}.In(s.lang) }
	flags.Var(&o.format, "format", usage("texte à lire, ou JSON pour d’autres programmes", "text to read, or JSON for other programs"))
	flags.Var(&o.failOn, "fail-on", usage(
		"gravité à partir de laquelle le code de sortie est 1 : erreur (par défaut), alerte, conseil",
		"severity from which the exit code is 1: error (the default), warning, hint",
	))
	flags.Var(&o.asOf, "as-of", usage("relire comme si l’on était ce jour-là", "check as if it were that day"))
	flags.BoolVar(&o.allowEmpty, "allow-empty", false, usage("ne pas échouer s’il n’y a aucune charte", "do not fail when there is no charter"))
	completeChoices(c, "format")
	completeChoices(c, "fail-on")
	c.ValidArgsFunction = completeCharters
	return c
}

func (s *session) lint(paths []string, o *lintOptions) error {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	found := find(paths)
	today := o.asOf.date
	if !o.asOf.given {
		today = charter.DateOf(s.now())
	}
	all := rules.All()
	files := make([]report.File, len(found.targets))
	lint.Each(len(files), func(i int) { files[i] = check(found.targets[i], s.in, all, today) })
	if len(files) > 0 || o.allowEmpty || o.format.value == "json" {
		r := report.Report{Files: files, Skipped: found.skipped, Rules: len(all), Lang: s.lang, Color: s.colored(), Width: s.width()}
		if err := s.report(r, o.format.value); err != nil {
			return err
		}
	}
	if len(found.skipped) > 0 {
		s.complain(charter.L10n{
			FR: "laissées de côté, car git les ignore : {names}", EN: "left out, because git ignores them: {names}",
		}.With("names", firstNames(found.skipped)))
	}
	failOn, _ := lint.ParseSeverity(o.failOn.value) // the option takes nothing else
	if o.allowEmpty {
		found.empty = nil
	}
	return s.verdict(files, found, failOn)
}

// check reads one charter, or one Markdown document, and runs the rules over it.
func check(t target, stdin io.Reader, all []*lint.Rule, today charter.Date) report.File {
	if t.err == nil && markdown.IsFileName(t.path) {
		return checkMarkdown(t.path, all, today)
	}
	doc, err := read(t, stdin)
	if err != nil {
		return report.File{Err: err}
	}
	return report.Of(doc, lint.Run(doc, all, lint.Options{Today: today}))
}

func checkMarkdown(path string, all []*lint.Rule, today charter.Date) report.File {
	src, err := charter.LoadText(path)
	if err != nil {
		return report.File{Err: err}
	}
	doc := markdown.Read(path, []byte(src))
	if _, known := charter.ParseLang(doc.Language); doc.Language != "" && !known {
		return report.File{Err: &charter.FileError{Path: path, Err: errors.New("unknown language"), Message: charter.L10n{
			FR: "ce document se dit en « {lang} » ; seuls le français (fr) et l’anglais (en) se relisent",
			EN: "this document declares the language “{lang}”; only French (fr) and English (en) can be checked",
		}.With("lang", doc.Language)}}
	}
	if len(doc.Statements) == 0 {
		return report.File{Err: &charter.FileError{Path: path, Err: errors.New("no statement"), Message: charter.L10n{
			FR: "aucune phrase à relire dans ce document", EN: "this document holds no sentence to check",
		}}}
	}
	p := doc.Prose()
	return report.OfProse(p, src, lint.RunProse(p, all, lint.Options{Today: today}))
}

// read returns the charter of a target; its errors are *charter.FileError.
func read(t target, stdin io.Reader) (*charter.Document, error) {
	switch {
	case t.err != nil:
		return nil, t.err
	case t.path == "-":
		return charter.Read(t.path, stdin)
	}
	file, err := charter.Load(t.path)
	if err != nil {
		return nil, err
	}
	return file.Document, nil
}

func (s *session) report(r report.Report, format string) error {
	write := report.Text
	if format == "json" {
		write = report.JSON
	}
	var out bytes.Buffer
	if err := write(&out, r); err != nil {
		return err
	}
	return s.say(out.String())
}

// verdict turns what was found into the end of the command. What could not be read weighs most: a check that did not see
// everything must never look like one that found nothing.
func (s *session) verdict(files []report.File, found *search, failOn lint.Severity) error {
	var unread []string
	counts := lint.Counts{}
	for i, f := range files {
		if f.Err != nil || !f.Readable {
			unread = append(unread, found.targets[i].path)
		}
		counts.Add(lint.Count(f.Findings))
	}
	if len(unread) > 0 {
		s.complain(charter.L10n{
			FR: "relecture incomplète, à refaire une fois ces fichiers corrigés : {names}",
			EN: "this check is incomplete; run it again once these files are corrected: {names}",
		}.With("names", firstNames(unread)))
	}
	for _, folder := range found.empty {
		s.complain(charter.L10n{
			FR: "aucune charte (*.charter.toml) dans ce dossier : {folder}",
			EN: "no charter (*.charter.toml) in this folder: {folder}",
		}.With("folder", folder))
	}
	switch {
	case len(unread) > 0 || len(found.empty) > 0:
		return errTold
	case counts.AtLeast(failOn) > 0:
		return errFindings
	}
	return nil
}

// firstNames lists at most three names, and how many more there are.
func firstNames(names []string) string {
	const most = 3
	if len(names) <= most {
		return strings.Join(names, ", ")
	}
	return strings.Join(names[:most], ", ") + fmt.Sprintf(" … +%d", len(names)-most)
}
