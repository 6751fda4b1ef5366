package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"relcharter/charter"
	"relcharter/charter/export"
)

// strays are the pages of ours in the folder of an export that it does not make.
type strays struct {
	others  []string // for other people than its pages
	left    []string // of charters that are not among those it was given, or of functions that are gone
	indexed bool     // one page of the folder leads to the others, so all of them are published together
}

// straysOf looks through the folder of an export, in which cards are left of functions that are gone.
func (e *exporting) straysOf(cards []string) (s strays) {
	if !e.folder {
		return s
	}
	entries, err := os.ReadDir(e.output)
	if err != nil {
		return s // not there yet, or comparing its pages tells
	}
	own, charters := map[string]bool{}, map[string]bool{}
	for _, path := range e.paths {
		own[filepath.Base(path)] = true
	}
	for _, name := range e.charters {
		charters[pageName(name)] = true
	}
	s.indexed = len(e.indexes) > 0
	below := mostBelow
	for _, entry := range entries {
		name := entry.Name()
		path := filepath.Join(e.output, name)
		if entry.IsDir() && e.view == export.Public {
			s.others = append(s.others, internalBelow(path, &below)...)
		}
		if own[name] || !mayBePage(entry) {
			continue
		}
		data, err := pageAt(path)
		if err != nil {
			continue // it is not known to be ours
		}
		view, ours := export.MadeFor(data)
		first, _, _ := strings.Cut(name, ".")
		leads := first == "index" || first == "_index"
		switch {
		case !ours && (e.view == export.Internal || len(withheldIn(data)) == 0):
		case !ours, view != e.view:
			s.others = append(s.others, path)
		case leads && !charters[first]:
			s.indexed = s.indexed || !e.noIndex
		case !ofOne(charters, name), slices.Contains(cards, path):
			s.left = append(s.left, path)
		}
	}
	return s
}

// mayBePage reports whether something in a folder is a file that is called as a page may be.
func mayBePage(entry fs.DirEntry) bool {
	end := filepath.Ext(entry.Name())
	return entry.Type().IsRegular() && slices.ContainsFunc(export.Formats(), func(f export.Format) bool { return f.Ext == end })
}

// mostBelow is how many names are looked at in the folders below one of public pages.
const mostBelow = 10_000

// internalBelow returns the internal pages in a folder and in those below it. Only files that are called so are read; hidden folders are
// passed over, and so is what comes after as many names as are left.
func internalBelow(folder string, left *int) []string {
	var out []string
	_ = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		*left--
		switch {
		case *left < 0:
			return fs.SkipAll
		case err != nil: // nobody who cannot list it is told what is in it
		case entry.IsDir() && strings.HasPrefix(entry.Name(), "."):
			return fs.SkipDir
		case mayBePage(entry) && strings.Contains(entry.Name(), ".internal."):
			data, err := pageAt(path)
			if view, ours := export.MadeFor(data); err == nil && ours && view == export.Internal {
				out = append(out, path)
			}
		}
		return nil
	})
	return out
}

// ofOne reports whether a file is called after one of the charters: NAME.html, NAME.poster.html.
func ofOne(charters map[string]bool, file string) bool {
	for i := len(file) - 1; i > 0; i-- {
		if file[i] == '.' && charters[file[:i]] {
			return true
		}
	}
	return false
}

// shownStrays is how many strays are named.
const shownStrays = 10

// tellStrays says what is in the folder beside the pages and below it, and with --check returns errFindings for what may not be there: internal pages
// where people find public ones, and pages of withdrawn charters beside a page that leads to all.
func (e *exporting) tellStrays(cards []string) (err error) {
	s := e.straysOf(cards)
	if len(s.others) > 0 {
		among := charter.L10n{
			FR: "ATTENTION, des pages pour tous sont parmi les pages internes de {folder} : {paths} ; mettez-les ailleurs",
			EN: "WARNING: there are pages for everybody among the internal ones in {folder}: {paths}; put them elsewhere",
		}
		if e.view == export.Public {
			err = errFindings
			among = charter.L10n{
				FR: "ATTENTION, des fichiers internes sont parmi les pages pour tous de {folder} : {paths} ; mettez-les ailleurs",
				EN: "WARNING: there are internal files among the pages for everybody in {folder}: {paths}; put them elsewhere",
			}
		}
		e.session.complain(among.With("folder", filepath.Clean(e.output), "paths", firstStrays(s.others)))
	}
	if len(s.left) > 0 && e.check {
		e.session.complain(charter.L10n{
			FR: "aucune des chartes données ne fait {paths} ; si la charte est retirée, ou le service parti, supprimez la page, sinon donnez aussi la charte",
			EN: "none of the charters given makes {paths}; when the charter is withdrawn, or the function gone, remove the page, else give the charter too",
		}.With("paths", firstStrays(s.left)))
		if s.indexed {
			err = errFindings
		}
	}
	if !e.check {
		return nil
	}
	return err
}

func firstStrays(paths []string) string {
	if more := len(paths) - shownStrays; more > 0 {
		return strings.Join(paths[:shownStrays], ", ") + " … +" + plain(more)
	}
	return strings.Join(paths, ", ")
}
