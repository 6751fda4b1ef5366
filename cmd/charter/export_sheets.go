package main

import (
	"bytes"
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"relcharter/charter"
	"relcharter/charter/export"
)

// errNoSheet is that a charter has nothing for a poster, or for the card of a function.
var errNoSheet = errors.New("nothing for this sheet")

// cardMark returns what tells the card of a function from other pages of its charter.
func cardMark(function string) string { return cmp.Or(charter.Slug(function), "for") }

// names returns what is in the folder of an export, in order. One that cannot be read is told of when its pages are compared.
func (e *exporting) names() []string {
	entries, _ := os.ReadDir(e.output)
	out := make([]string, len(entries))
	for i, entry := range entries {
		out[i] = entry.Name()
	}
	return out
}

// sheetBeside is a poster or a card in the folder of the page of its charter.
type sheetBeside struct {
	path   string
	format export.Format
	card   bool
	mark   string // of the function of a card
}

// sheetsBeside returns, with --check of a folder of whole pages, the posters of a charter that charter wrote there, and among internal pages
// its cards: in the formats of the run, by the names that charter gives them.
func (e *exporting) sheetsBeside(i int) []sheetBeside {
	if !e.check || !e.folder || e.sheet != export.Whole {
		return nil
	}
	var out []sheetBeside
	names, name := e.listed(), pageName(e.charters[i])
	from, _ := slices.BinarySearch(names, name+".")
	for _, file := range names[from:] {
		rest, called := strings.CutPrefix(file, name+".")
		if !called {
			break
		}
		for n, format := range e.formats {
			kind, fits := strings.CutSuffix(rest, strings.TrimPrefix(filepath.Base(e.paths[i*len(e.formats)+n]), name+e.suffix()))
			mark, card := strings.CutSuffix(kind, ".internal")
			s := sheetBeside{filepath.Join(e.output, file), format, card, mark}
			if fits && !format.Data && !strings.Contains(mark, ".") && (card && e.view == export.Internal || kind == "poster") && e.wrote(s) {
				out = append(out, s)
			}
		}
	}
	return out
}

// wrote reports whether charter wrote what lies there as such a sheet, and not as the page of another charter.
func (e *exporting) wrote(s sheetBeside) bool {
	if slices.Contains(e.paths, s.path) {
		return false
	}
	data, err := pageAt(s.path)
	view, ours := export.MadeFor(data)
	return err == nil && ours && (view == export.Internal) == s.card
}

// compareSheets compares the posters and the cards beside the page of a charter with what they should be, each made as the page is. None is
// made that is not there. A card of a function that the charter does not have is left over.
func (e *exporting) compareSheets(i int, doc *charter.Document, l *laid) error {
	for _, s := range e.sheetsBeside(i) {
		as := []*publication{e.sheetOf(export.Poster, "")}
		if s.card {
			as = nil
			for _, function := range export.Functions(doc) {
				if cardMark(function) == s.mark {
					as = append(as, e.sheetOf(export.Card, function))
				}
			}
		}
		if len(as) == 0 {
			l.left = append(l.left, s.path)
			continue
		}
		var c comparison
		for _, p := range as { // names of functions that differ by signs alone make one mark
			var err error
			if c, err = p.compareSheet(s, doc); err != nil {
				return err
			}
			if !c.stale {
				break
			}
		}
		l.compared = append(l.compared, c)
	}
	return nil
}

// sheetOf returns how posters, or cards of a function, are made in the same run.
func (p *publication) sheetOf(sheet export.Sheet, function string) *publication {
	of := &publication{
		session: p.session, sheet: sheet, function: function, asOf: p.asOf, frontMatter: p.frontMatter, templates: p.templates, from: p.from,
	}
	if sheet == export.Card {
		of.view = export.Internal
	}
	return of
}

// compareSheet compares a sheet with what it should be. A charter that has nothing for it any more makes it out of date.
func (p *publication) compareSheet(s sheetBeside, doc *charter.Document) (comparison, error) {
	opts, none := p.options(doc)
	if none != nil && !errors.Is(none, errNoSheet) {
		return comparison{}, none
	}
	var out bytes.Buffer
	if err := p.writePage(&out, doc, s.format, opts); err != nil {
		return comparison{}, err
	}
	c, err := p.compare(s.path, out.Bytes(), doc)
	if none == nil || err != nil {
		return c, err
	}
	c.stale, c.diff, c.what = true, "", charter.L10n{
		FR: "{path} : plus aucune promesse de la charte ne peut aller au mur ; retirez cette affiche\n",
		EN: "{path}: no promise of the charter is fit for a wall any more; take this poster down\n",
	}
	if s.card {
		c.what = charter.L10n{
			FR: "{path} : plus aucun acte de la charte n’est en vigueur pour ce service ; retirez cette fiche\n",
			EN: "{path}: no act of the charter is in force for this function any more; take this card away\n",
		}
	}
	return c, nil
}
