package main

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
	"strings"
	"sync"

	"relcharter/charter"
	"relcharter/charter/export"
	"relcharter/lint"
	"relcharter/lint/settings"
)

// publication is how charters are made into pages. The zero value makes public pages of whole charters. It is for several goroutines at
// once.
type publication struct {
	session     *session
	view        export.View
	sheet       export.Sheet
	function    string
	asOf        charter.Date // zero for the latest day a charter names
	frontMatter export.Profile
	templates   *export.Templates
	from        string // the folder of the templates
	at          string // where the charter is, for one that has no file yet; "" for where its name says

	rules   sync.Mutex // of regimes
	regimes *regimes   // of internal pages, which show what the linter finds

	settingsTold bool // that the settings are wrong
}

func (s *session) publication(o *exportOptions) (*publication, error) {
	p := &publication{
		session: s, view: o.audience(), function: o.function.path, asOf: o.asOf.date, frontMatter: export.Profile(o.frontMatter.value),
		from: o.template.path, regimes: newRegimes(&lintOptions{}),
	}
	switch {
	case o.poster:
		p.sheet = export.Poster
	case p.function != "":
		p.sheet = export.Card
	}
	var err error
	if p.from != "" {
		p.templates, err = readTemplates(p.from)
	}
	return p, err
}

// render returns one public page of the charter at path, which need not be there yet.
func render(doc *charter.Document, path string, format export.Format) ([]byte, error) {
	p := &publication{at: path}
	opts, err := p.options(doc)
	if err != nil {
		return nil, err
	}
	return p.page(doc, format, opts)
}

// options returns what the pages of a charter need to know beside it.
func (p *publication) options(doc *charter.Document) (export.Options, error) {
	opts := export.Options{
		View: p.view, Sheet: p.sheet, Function: p.function, Name: pageName(doc.Name), AsOf: p.asOf, FrontMatter: p.frontMatter, Templates: p.templates, Generator: "charter",
	}
	if doubts := doc.VisibilityDoubts(); len(doubts) > 0 && p.view == export.Public && p.sheet != export.Card {
		return opts, doubtful(doc, doubts)
	}
	if p.sheet == export.Card {
		known := export.Functions(doc)
		if !slices.ContainsFunc(known, func(name string) bool { return charter.Fold(name) == charter.Fold(p.function) }) {
			return opts, noSuchFunction(doc, p.function, known)
		}
		if !export.Employs(doc, opts) {
			return opts, errors.Join(errNoSheet, nothingToDo(doc, p.function))
		}
	}
	if p.view == export.Internal && p.sheet == export.Whole {
		return opts, p.review(doc, &opts)
	}
	opts.Firmness = lint.ReadTexts(doc).Firmness
	if p.sheet == export.Poster && !export.Posterable(doc, opts) {
		return opts, errors.Join(errNoSheet, nothingToPost(doc))
	}
	return opts, nil
}

func nothingToPost(doc *charter.Document) error {
	return &problem{
		what: charter.L10n{
			FR: "--poster : aucune promesse de {path} ne peut aller au mur : il en faut une qui soit de vous, tenue aujourd’hui, et que chacun puisse vérifier",
			EN: "--poster: no promise in {path} is fit for a wall: it takes one that is your own, kept today, and that anyone can check",
		}.With("path", doc.Name),
		next: charter.L10n{
			FR: "donnez à une promesse un acte, et un délai, une fréquence, un seuil ou un fait que chacun peut voir ; charter lint dit ce qui manque à chacune",
			EN: "give a promise an act, and a deadline, a frequency, a threshold or something anyone can see; charter lint says what each one lacks",
		},
	}
}

func noSuchFunction(doc *charter.Document, function string, known []string) error {
	what := charter.L10n{
		FR: "--for : aucun service de {path} ne s’appelle « {function} » ; il y a : {known}",
		EN: "--for: nobody in {path} has the function “{function}”; there are: {known}",
	}
	if len(known) == 0 {
		what = charter.L10n{
			FR: "--for : aucun acte de {path} ne dit qui en répond ; remplissez d’abord « {label} »",
			EN: "--for: no act in {path} says who answers for it; fill in “{label}” first",
		}
	}
	what = what.WithText("label", charter.FieldAt("behaviour.owner").Label)
	return &problem{what: what.With("path", doc.Name, "function", charter.Short(function, 40), "known", strings.Join(known, ", "))}
}

// review has the charter linted as charter lint does, under the settings of its folder, but as of the day of the page: no page depends on
// the day it is made.
func (p *publication) review(doc *charter.Document, opts *export.Options) error {
	p.rules.Lock()
	under, err := p.regimes.of(doc.Name)
	p.rules.Unlock()
	if err != nil {
		return err
	}
	today := p.asOf
	if today.Month == 0 {
		today = export.LatestDay(doc)
	}
	result := lint.Run(doc, under.rules, under.lintAs(today))
	opts.Firmness = result.Texts.Firmness
	lang := doc.Lang()
	for i := range result.Findings {
		f := &result.Findings[i]
		if f.Accepted != nil {
			continue // the page lists what the team lives with
		}
		said := export.Finding{
			Key: f.Key, Rule: f.Rule.ID, Severity: f.Severity.Label().In(lang), Heavy: f.Full == lint.Error, Message: f.Message.In(lang),
		}
		if f.Fix != nil && f.Fix.Title.In(lang) != said.Message {
			said.Next = f.Fix.Title.In(lang)
		}
		opts.Findings = append(opts.Findings, said)
	}
	return nil
}

// page returns one page of a charter.
func (p *publication) page(doc *charter.Document, format export.Format, opts export.Options) ([]byte, error) {
	var out bytes.Buffer
	err := p.writePage(&out, doc, format, opts)
	return out.Bytes(), err
}

// writePage writes one page of a charter into an empty buffer.
func (p *publication) writePage(out *bytes.Buffer, doc *charter.Document, format export.Format, opts export.Options) error {
	if format.ID == "html" { // the others hold no pictures
		var err error
		if opts.Logo, err = logoOf(doc, cmp.Or(p.at, doc.Name)); err != nil {
			return err
		}
	}
	if err := format.Write(out, doc, opts); err != nil {
		return p.explain(err)
	}
	if p.templates == nil || p.view == export.Internal {
		return nil // a public page is made of a charter without what is internal
	}
	opts.Templates = nil
	var plain bytes.Buffer
	if err := format.Write(&plain, doc, opts); err != nil {
		return err
	}
	if leaks := newLeaks(doc, out.Bytes(), plain.Bytes()); len(leaks) > 0 {
		return &problem{what: charter.L10n{
			FR: "{folder} : vos modèles publieraient ce qui est interne dans {path} : {keys}",
			EN: "{folder}: your templates would publish what is internal in {path}: {keys}",
		}.With("folder", p.from, "path", doc.Name, "keys", strings.Join(leaks, ", "))}
	}
	return nil
}

// tell says why a charter could not be published.
func (p *publication) tell(err error) {
	var settingsWrong *settings.Error
	if !errors.As(err, &settingsWrong) {
		p.session.tell(err)
	} else if !p.settingsTold {
		p.settingsTold = true
		_ = p.session.tellSettings(err, charter.L10n{
			FR: "l’équipe lirait une relecture faussée : corrigez d’abord ces réglages", EN: "the team would read a wrong review: correct these settings first",
		})
	}
}

// explain words what is wrong with a template.
func (p *publication) explain(err error) error {
	var wrong *export.TemplateError
	if errors.As(err, &wrong) {
		return templateProblem(p.from, wrong)
	}
	return err
}
