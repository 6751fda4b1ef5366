package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync/atomic"

	"relcharter/charter"
	"relcharter/charter/export"
	"relcharter/lint"
	"relcharter/lint/settings"
)

// display is what a preview shows of some charters. One goroutine makes the scenes, any number look at them.
type display struct {
	session *session
	paths   []string          // as they were named
	page    *exportOptions    // which page of each charter
	keys    map[string]string // the word for a charter in addresses, by its path; it stays the same for a whole sitting
	taken   map[string]bool   // those words
	now     atomic.Pointer[scene]
}

func newDisplay(s *session, paths []string, page *exportOptions) *display {
	return &display{session: s, paths: paths, page: page, keys: map[string]string{}, taken: map[string]bool{}}
}

// scene is what a preview shows at one time. It does not change: another one takes its place.
type scene struct {
	exhibits []*exhibit // in the order in which the charters were found
	byKey    map[string]*exhibit
	over     chan struct{} // closed once another scene has taken its place
}

// exhibit is what a preview shows of one charter. It does not change.
type exhibit struct {
	Key      string // the word for it in addresses
	Path     string // for people
	Title    string
	Written  charter.Lang // the language the charter is written in
	Page     []byte       // the last that could be made; nil before the first
	Troubles []trouble    // why Page is not that of the file as it is
	Groups   []findingGroup
	Count    int // of the findings
	PageSum  string
	Sum      string // of all that is shown

	file   string // the path as it was found
	logo   string // the path of the picture on the page; "" for none
	source string // that Page was made of; "" when there are troubles
	under  *settings.Settings
	today  charter.Date
}

// trouble is something that keeps a charter from being shown as it is.
type trouble struct {
	Place   string // in the file; "" for the file as a whole
	Message string
}

// begin makes the first scene. Its errors are what a person can mend before anything is shown: a path that means nothing, settings that
// cannot be meant, files that cannot be opened.
func (d *display) begin(ctx context.Context) error {
	found, err := find(d.paths, newRegimes(&lintOptions{}))
	if err != nil {
		return d.session.tellSettings(err, charter.L10n{
			FR: "rien n’est montré : corrigez d’abord ces réglages", EN: "nothing is shown: correct these settings first",
		})
	}
	for _, path := range found.empty {
		d.session.complain(nothingIn(path))
	}
	charters, told := chartersAmong(found.targets), len(found.empty) > 0
	for _, t := range charters {
		if _, err := loadOrdinary(t.path); err != nil {
			d.session.tell(err)
			told = true
		}
	}
	switch {
	case told:
		return errTold
	case len(charters) == 0:
		return &problem{what: charter.L10n{FR: "il n’y a ici aucune charte à montrer", EN: "there is no charter here to show"}}
	}
	d.refresh(ctx, nil)
	return nil
}

// refresh makes another scene when something of what is shown has changed; lost says why a folder cannot be watched. Once ctx has ended it
// hurries: nobody will see the rest.
func (d *display) refresh(ctx context.Context, lost error) {
	next := &scene{byKey: map[string]*exhibit{}, over: make(chan struct{})}
	before := d.now.Load()
	if before == nil {
		before = &scene{over: make(chan struct{})}
	}
	keep := func(old *exhibit) {
		if old != nil && next.byKey[old.Key] == nil {
			next.exhibits = append(next.exhibits, old)
			next.byKey[old.Key] = old
		}
	}
	exhibits, err := d.look(ctx, before)
	for _, ex := range exhibits {
		keep(ex)
	}
	for _, old := range before.exhibits { // those no longer found: their last page stays
		if next.byKey[old.Key] == nil {
			keep(old.troubled(d.whyGone(old, err, lost)...))
		}
	}
	if next.sum() == before.sum() && d.now.Load() != nil {
		return
	}
	d.now.Store(next)
	close(before.over)
}

// look reads the charters there are. Its errors are those of settings.
func (d *display) look(ctx context.Context, before *scene) ([]*exhibit, error) {
	regimes := newRegimes(&lintOptions{})
	found, err := find(d.paths, regimes)
	if err != nil {
		return nil, err
	}
	charters := chartersAmong(found.targets)
	under, olds := make([]*regime, len(charters)), make([]*exhibit, len(charters))
	for i, t := range charters {
		if under[i], err = regimes.of(t.path); err != nil {
			return nil, err
		}
		key := d.keyOf(t.path)
		if olds[i] = before.byKey[key]; olds[i] == nil {
			olds[i] = &exhibit{Key: key, Path: charter.Visible(t.path), file: t.path, Title: charter.Visible(pageName(t.path)), Written: d.session.lang}
		}
	}
	exhibits := make([]*exhibit, 0, len(charters))
	today := charter.DateOf(d.session.now())
	lay, err := d.layout()
	if err != nil {
		return nil, err
	}
	lint.InOrder(len(charters), window, func(i int) *exhibit {
		if ctx.Err() != nil {
			return olds[i]
		}
		return d.exhibit(charters[i], under[i], today, olds[i], lay)
	}, func(_ int, ex *exhibit) { exhibits = append(exhibits, ex) })
	return exhibits, nil
}

// keyOf returns the word for a charter in addresses.
func (d *display) keyOf(path string) string {
	if key, ok := d.keys[path]; ok {
		return key
	}
	name := charter.Slug(pageName(path))
	if name == "" {
		name = "charter"
	}
	key := name
	for n := 2; d.taken[key]; n++ {
		key = fmt.Sprintf("%s-%d", name, n)
	}
	d.keys[path], d.taken[key] = key, true
	return key
}

// exhibit returns what is to be shown of a charter: what was shown before, with what is wrong, when there is no page to be made of it.
func (d *display) exhibit(t target, under *regime, today charter.Date, old *exhibit, lay layout) *exhibit {
	if t.err != nil {
		return old.troubled(d.trouble(t.path, t.err))
	}
	file, err := loadOrdinary(t.path)
	if err != nil {
		return old.troubled(d.trouble(t.path, err))
	}
	doc := file.Document
	logo := logoPath(doc, t.path)
	switch {
	case strings.TrimSpace(doc.Source()) == "":
		return old.troubled(trouble{Message: charter.L10n{FR: "ce fichier est vide", EN: "this file is empty"}.In(d.session.lang)})
	case !doc.Readable():
		return old.troubled(d.unreadable(doc)...)
	case doc.Source() == old.source && logo == "" && today == old.today && reflect.DeepEqual(under.Settings, old.under):
		return old
	}
	page, err := lay(doc)
	if err != nil {
		ex := old.troubled(d.trouble(t.path, err))
		ex.logo = logo
		return ex
	}
	ex := &exhibit{
		Key: old.Key, Path: old.Path, file: old.file, Title: old.Title, Written: doc.Lang(), Page: page, PageSum: sumOf(page),
		logo: logo, source: doc.Source(), under: under.Settings, today: today,
	}
	if title := charter.Short(export.Set(doc.Charter.Language.Value, doc.Charter.Title.Value), 80); title != "" {
		ex.Title = title
	}
	ex.Groups, ex.Count = d.findings(doc, lint.Run(doc, under.rules, under.lintAs(today)).Findings, page)
	ex.Sum = sumOf(page, fmt.Append(nil, ex.Title, ex.Groups))
	return ex
}

// layout makes the page of a charter, as charter export does. It is for several goroutines at once.
type layout func(*charter.Document) ([]byte, error)

// layout returns what lays charters out, under the settings of today.
func (d *display) layout() (layout, error) {
	html, _ := export.Find("html")
	p, err := d.session.publication(d.page)
	return func(doc *charter.Document) ([]byte, error) {
		opts, err := p.options(doc)
		if err != nil {
			return nil, err
		}
		return p.page(doc, html, opts)
	}, err
}

// logoPath returns where the picture on the page of a charter is; "" when there is none.
func logoPath(doc *charter.Document, path string) string {
	if doc.Theme == nil {
		return ""
	}
	logo := strings.ReplaceAll(strings.TrimSpace(doc.Theme.Logo.Value), `\`, "/")
	if _, ok := beside(logo); logo == "" || !ok {
		return ""
	}
	return filepath.Join(filepath.Dir(path), filepath.FromSlash(logo))
}

// watched returns the paths a change of which may change what is shown.
func (d *display) watched() []string {
	out := slices.Clone(d.paths)
	for _, ex := range d.now.Load().exhibits {
		if ex.logo != "" && !slices.Contains(out, ex.logo) {
			out = append(out, ex.logo)
		}
	}
	return out
}

// troubled returns the exhibit with its last page, and what is wrong. Findings are left out: their places are no longer true.
func (old *exhibit) troubled(troubles ...trouble) *exhibit {
	ex := &exhibit{
		Key: old.Key, Path: old.Path, file: old.file, Title: old.Title, Written: old.Written, Page: old.Page, PageSum: old.PageSum,
		Troubles: troubles, logo: old.logo,
	}
	ex.Sum = sumOf(ex.Page, fmt.Append(nil, ex.Title, troubles))
	return ex
}

// sumOf returns the first 16 hexadecimal digits of the SHA-256 of the parts.
func sumOf(parts ...[]byte) string {
	sum := sha256.New()
	for _, part := range parts {
		sum.Write(part)
	}
	return hex.EncodeToString(sum.Sum(nil)[:8])
}

// sum changes with anything that is shown.
func (sc *scene) sum() string {
	var all []byte
	for _, ex := range sc.exhibits {
		all = append(all, ex.Key+ex.Sum...)
	}
	return sumOf(all)
}
