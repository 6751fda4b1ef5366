package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/markdown"
	"relcharter/lint/report"
	"relcharter/lint/rules"
)

// check reads one charter, or one Markdown document, and runs the rules over it.
func (l *linting) check(t target, under *regime) checked {
	if t.err != nil {
		return checked{File: report.File{Err: t.err}}
	}
	if markdown.IsFileName(l.nameOf(t)) {
		return checked{File: l.checkMarkdown(t, under)}
	}
	file, err := l.session.load(t.path, l.nameOf(t))
	if err != nil {
		return checked{File: report.File{Err: err}}
	}
	var out checked
	doc := file.Document
	if l.fix || l.diff {
		mended, n := l.mend(doc, under)
		out.mended = n
		switch {
		case n == 0:
		case l.diff:
			out.diff = l.session.unified(doc.Name, doc.Source(), mended.Source())
		default:
			if _, err := file.Save(mended); err != nil {
				return checked{File: report.File{Err: err}}
			}
			doc = mended
		}
	}
	options := under.lintAs(l.today)
	if l.revision != nil {
		options.Before = l.revision.charter(doc)
	}
	result := lint.Run(doc, under.rules, options)
	if options.Before != nil {
		before := options.Before
		options.Before = nil
		lint.MarkKnown(result.Findings, lint.Run(before, under.rules, options).Findings)
	}
	out.File = report.Of(doc, result, l.keep(result.Findings))
	return out
}

func (l *linting) checkMarkdown(t target, under *regime) report.File {
	src, err := l.readText(t)
	if err != nil {
		return report.File{Err: err}
	}
	name := l.nameOf(t)
	doc := markdown.Read(name, []byte(src))
	if _, known := charter.ParseLang(doc.Language); doc.Language != "" && !known {
		return report.File{Err: &charter.FileError{Path: name, Err: errors.New("unknown language"), Message: charter.L10n{
			FR: "ce document se dit en « {lang} » ; seuls le français (fr) et l’anglais (en) se relisent",
			EN: "this document declares the language “{lang}”; only French (fr) and English (en) can be checked",
		}.With("lang", doc.Language)}}
	}
	if len(doc.Statements) == 0 {
		return report.File{Err: &charter.FileError{Path: name, Err: errors.New("no statement"), Message: charter.L10n{
			FR: "aucune phrase à relire dans ce document", EN: "this document holds no sentence to check",
		}}}
	}
	p := doc.Prose()
	result := lint.RunProse(p, under.rules, under.lintAs(l.today))
	if l.revision != nil {
		if before, ok := l.revision.text(name); ok {
			was := markdown.Read(name, []byte(before)).Prose()
			lint.MarkKnown(result.Findings, lint.RunProse(was, under.rules, under.lintAs(l.today)).Findings)
		}
	}
	return report.OfProse(p, src, result, l.keep(result.Findings))
}

// load returns the charter at path, "-" for standard input, which name then calls it; its errors are *charter.FileError.
func (s *session) load(path, name string) (*charter.File, error) {
	if path != "-" {
		return charter.Load(path)
	}
	doc, err := charter.Read(name, s.in)
	if err != nil {
		return nil, err
	}
	return &charter.File{Path: name, Document: doc}, nil
}

func (l *linting) readText(t target) (string, error) {
	if t.path != "-" {
		return charter.LoadText(t.path)
	}
	return charter.ReadText(l.nameOf(t), l.session.in)
}

// rulesOf returns the rules with the ids.
func rulesOf(ids []string) []*lint.Rule {
	var out []*lint.Rule
	for _, id := range ids {
		out = append(out, rules.Find(id))
	}
	return out
}

// firstNames lists at most three names, and how many more there are.
func firstNames(names []string) string {
	const most = 3
	if len(names) <= most {
		return strings.Join(names, ", ")
	}
	return strings.Join(names[:most], ", ") + fmt.Sprintf(" … +%d", len(names)-most)
}

func plain(n int) string { return strconv.Itoa(n) }
