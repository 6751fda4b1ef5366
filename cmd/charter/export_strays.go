package main

import (
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
	left    []string // of charters that are not among those it was given
	indexed bool     // one page of the folder leads to the others, so all of them are published together
}

// straysOf looks through the folder of an export.
func (e *exporting) straysOf() (s strays) {
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
	for _, entry := range entries {
		name := entry.Name()
		if own[name] || !entry.Type().IsRegular() || !slices.ContainsFunc(export.Formats(), func(f export.Format) bool { return f.Ext == filepath.Ext(name) }) {
			continue
		}
		data, err := pageAt(filepath.Join(e.output, name))
		if err != nil {
			continue // it is not known to be ours
		}
		view, ours := export.MadeFor(data)
		first, _, _ := strings.Cut(name, ".")
		leads := first == "index" || first == "_index"
		switch {
		case !ours:
		case view != e.view:
			s.others = append(s.others, filepath.Join(e.output, name))
		case leads && !charters[first]:
			s.indexed = s.indexed || !e.noIndex
		case !ofOne(charters, name):
			s.left = append(s.left, filepath.Join(e.output, name))
		}
	}
	return s
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

// tellStrays says what is in the folder beside the pages, and with --check returns errFindings for what may not be there: internal pages
// where people find public ones, and pages of withdrawn charters beside a page that leads to all.
func (e *exporting) tellStrays() (err error) {
	s := e.straysOf()
	if len(s.others) > 0 && e.view == export.Public {
		e.session.complain(charter.L10n{
			FR: "ATTENTION, des pages internes sont dans le dossier de pages pour tous : {paths} ; mettez-les ailleurs",
			EN: "WARNING: there are internal pages in a folder of pages for everybody: {paths}; put them elsewhere",
		}.With("paths", firstStrays(s.others)))
		err = errFindings
	} else if len(s.others) > 0 {
		e.session.complain(charter.L10n{
			FR: "{folder} tient des pages internes à côté de pages pour tous ; séparez-les avant de publier ce dossier",
			EN: "{folder} holds internal pages beside pages for everybody; put them apart before it is published",
		}.With("folder", filepath.Clean(e.output)))
	}
	if len(s.left) > 0 && e.check {
		e.session.complain(charter.L10n{
			FR: "aucune des chartes données ne fait {paths} ; si la charte est retirée, supprimez la page, sinon donnez aussi la charte",
			EN: "none of the charters given makes {paths}; when the charter is withdrawn remove the page, else give the charter too",
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
