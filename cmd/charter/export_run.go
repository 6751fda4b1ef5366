package main

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
	"sync"
	"sync/atomic"

	"relcharter/charter"
	"relcharter/charter/export"
	"relcharter/lint"
)

// exporting is one run of charter export. It goes over the charters once, as many at a time as there are processors, and holds few of them:
// the finished pages wait beside their places until all of them are made, so that none takes its place when one cannot be made.
type exporting struct {
	*publication
	formats  []export.Format
	named    bool // the formats were asked for by name
	output   string
	manifest string // where to say what stays out of public pages; "" for nowhere
	check    bool   // compare with the pages that are there, and write nothing
	noIndex  bool
	today    charter.Date

	charters []string
	folder   bool           // whether output is one
	indexes  []leading      // the indexes of several charters
	paths    []string       // of the pages: each charter in turn, in each of the formats, then the indexes
	input    *charter.File  // what came in by standard input, once it was read
	langs    []charter.Lang // of the pages for Hugo
	failed   atomic.Bool
	there    func() []export.Wording // of the indexes: see wordings
	listed   func() []string         // what is in the folder, in order
	waiting  staging
	unstaged atomic.Bool // it was told why a page could not wait
}

// laid is what became of one charter: its pages, or why there are none.
type laid struct {
	page       []byte       // for the standard output
	compared   []comparison // with --check, beside the pages
	left       []string     // with --check, the cards of functions that are gone
	entry      export.Entry
	indexed    [][]indexLeak // with --check, by index
	withheld   []withheld
	aged       []charter.L10n
	err        error
	unreadable *charter.Document // when it is no sound charter
}

func (e *exporting) run(charters []string) error {
	e.charters = charters
	if err := e.plan(); err != nil {
		return err
	}
	e.there, e.listed = sync.OnceValue(e.wordings), sync.OnceValue(e.names)
	e.session.easeMemory(len(charters), pageGarbage)
	g := &gathered{withheld: []withheld{}}
	stop := e.prepare()
	defer stop()
	defer e.waiting.discard()
	if !e.failed.Load() {
		lint.InOrder(len(charters), window, e.layOut, func(_ int, l laid) { e.gather(g, l) })
	}
	var err error
	if !e.failed.Load() {
		err = e.finish(g)
	}
	if e.failed.Load() {
		e.tellUnwritten()
		return errTold
	}
	if err == nil || errors.Is(err, errFindings) {
		e.tellAged(g)
	}
	return err
}

// finish puts the pages into their places, or with --check compares those that are there.
func (e *exporting) finish(g *gathered) error {
	if err := e.gatherIndexes(g); err != nil {
		return err
	}
	if !e.check {
		if err := e.write(g); err != nil {
			return err
		}
		return e.tellStrays(nil)
	}
	err := e.session.tellCompared(g.compared)
	if err != nil && !errors.Is(err, errFindings) {
		return err
	}
	return cmp.Or(e.tellStrays(g.left), err)
}

// gathered is what came of the charters so far, in their order.
type gathered struct {
	page     []byte // for the standard output
	compared []comparison
	stale    int      // how many of these are out of date
	left     []string // cards of functions that are gone
	entries  []export.Entry
	indexed  [][]indexLeak // by index
	withheld []withheld
	aged     []charter.L10n // what is said of charters that time has overtaken, of as many as are shown
	overdue  int            // how many these are in all
}

// compare keeps a comparison; the differences of as many as are shown.
func (g *gathered) compare(c comparison) {
	if c.diff != "" {
		if g.stale++; g.stale > diffPages {
			c.diff = ""
		}
	}
	g.compared = append(g.compared, c)
}

// gather takes in what became of one charter.
func (e *exporting) gather(g *gathered, l laid) {
	g.page = l.page
	for _, c := range l.compared {
		g.compare(c)
	}
	g.left = append(g.left, l.left...)
	if len(e.indexes) > 0 {
		g.entries = append(g.entries, l.entry)
		g.indexed = slices.Grow(g.indexed, len(l.indexed))[:max(len(g.indexed), len(l.indexed))]
		for i := range l.indexed {
			g.indexed[i] = append(g.indexed[i], l.indexed[i]...)
		}
	}
	g.withheld = append(g.withheld, l.withheld...)
	g.age(l.aged)
	if l.err != nil {
		e.fail(l.err)
	}
	if l.unreadable != nil {
		e.failed.Store(true)
		e.session.tellUnreadable(l.unreadable)
	}
}

// fail says why the run cannot succeed: once, when pages cannot wait for their places. Who stops a run ends it, and the program with it.
func (e *exporting) fail(err error) {
	e.failed.Store(true)
	var unstaged *stagingError
	switch {
	case errors.Is(err, errStopped):
		select {}
	case errors.As(err, &unstaged) && e.unstaged.Swap(true):
	default:
		e.tell(err)
	}
}

// gatherIndexes makes the pages that lead to the others, whose names are the last.
func (e *exporting) gatherIndexes(g *gathered) error {
	for i, lead := range e.indexes {
		path := e.paths[len(e.paths)-len(e.indexes)+i]
		data, err := e.index(lead, g.entries)
		if err == nil && !e.check {
			if err = e.waiting.add(len(e.paths)-len(e.indexes)+i, path, data); err == nil {
				continue
			}
		}
		var c comparison
		if err == nil {
			c, err = e.compare(path, data, nil)
		}
		if err != nil {
			e.fail(err)
			return err
		}
		if i < len(g.indexed) && c.stale {
			c.leaks = leaksIn(g.indexed[i], data)
		}
		g.compare(c)
	}
	return nil
}

// layOut makes the pages of a charter. Once it is known that nothing will be written, charters are only read, to say what is wrong with
// each.
func (e *exporting) layOut(i int) (l laid) {
	file, err := e.load(i)
	switch {
	case err != nil:
		return laid{err: err}
	case !file.Document.Readable():
		return laid{unreadable: file.Document}
	}
	doc := file.Document
	opts, err := e.options(doc)
	if err != nil {
		return laid{err: err}
	}
	for n, format := range e.formats {
		if e.failed.Load() {
			break
		}
		if l.err = e.layOutAs(format, i*len(e.formats)+n, doc, opts, &l); l.err != nil {
			return l
		}
	}
	if l.err = e.compareSheets(i, doc, &l); l.err != nil {
		return l
	}
	if export.Blank(doc, opts) {
		l.err = nothingToPublish(doc)
		return l
	}
	if len(e.indexes) > 0 {
		l.entry = e.entryOf(i, doc, opts)
		l.indexed = e.indexLeaks(doc)
	}
	if e.manifest != "" {
		l.withheld = withheldOf(doc)
	}
	l.aged = e.aged(doc, opts)
	return l
}

// layOutAs makes one page of a charter, that at a place in paths, and has it wait for its place, or compares it with the one that is there.
func (e *exporting) layOutAs(format export.Format, at int, doc *charter.Document, opts export.Options, l *laid) error {
	out := pageBuffers.Get().(*bytes.Buffer)
	defer pageBuffers.Put(out)
	out.Reset()
	err := e.writePage(out, doc, format, opts)
	if err != nil {
		return err
	}
	if e.toStandardOutput() && !e.check {
		l.page = bytes.Clone(out.Bytes())
		return nil
	}
	if !e.check {
		if err = e.waiting.add(at, e.paths[at], out.Bytes()); err != nil {
			e.failed.Store(true) // the other pages would have the same to tell
		}
		return err
	}
	c, err := e.compare(e.paths[at], out.Bytes(), doc)
	if err == nil {
		l.compared = append(l.compared, c)
	}
	return err
}

// pageBuffers hold pages while they are written, one after the other.
var pageBuffers = sync.Pool{New: func() any { return &bytes.Buffer{} }}

// written says that a page, or a file for programs, was written.
func (e *exporting) written(i int) charter.L10n {
	if i < len(e.charters)*len(e.formats) && e.formats[i%len(e.formats)].Data {
		return charter.L10n{FR: "Fichier écrit : {path}\n", EN: "File written: {path}\n"}
	}
	return charter.L10n{FR: "Page écrite : {path}\n", EN: "Page written: {path}\n"}
}
