package main

import (
	"bytes"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"relcharter/charter"
	"relcharter/charter/export"
)

// leading is an index of several charters.
type leading struct {
	export.Format
	lang charter.Lang // of the charters it leads to; "" for all
}

// planIndex names the indexes of several charters in a folder, in each of the formats that people read; for Hugo one for each language, as
// for its other pages. One charter needs none.
func (e *exporting) planIndex() error {
	if !e.folder || e.noIndex || len(e.charters) < 2 {
		return nil
	}
	for _, format := range e.formats {
		name, langs := "index", []charter.Lang{""}
		switch {
		case format.Data:
			continue
		case e.frontMatter == export.Hugo && format.ID == "markdown":
			name, langs = "_index", e.langs // Hugo takes a folder with an index.md for one page
		}
		for _, source := range e.charters {
			if own := strings.ToLower(pageName(source)); own == "index" || own == name {
				return &problem{
					what: charter.L10n{
						FR: "{charter} prendrait la place de la page d’accueil des chartes ; rien n’a été écrit",
						EN: "{charter} would take the place of the page that leads to the charters; nothing was written",
					}.With("charter", source),
					next: charter.L10n{FR: "renommez la charte, ou ajoutez --no-index", EN: "rename the charter, or add --no-index"},
				}
			}
		}
		for _, lang := range langs {
			mark := ""
			if lang != "" {
				mark = "." + string(lang)
			}
			e.indexes = append(e.indexes, leading{format, lang})
			e.paths = append(e.paths, filepath.Join(e.output, name+e.suffix()+mark+format.Ext))
		}
	}
	return nil
}

// foreign adds to what is wrong with the place of a page how an index is left out.
func (e *exporting) foreign(path string, err error) error {
	if !errors.Is(err, errForeign) || !slices.Contains(e.paths[len(e.paths)-len(e.indexes):], path) {
		return err
	}
	return &problem{
		what: charter.L10n{
			FR: "{path} n’a pas été publié par charter et serait perdu ; rien n’a été écrit",
			EN: "{path} was not published by charter and would be lost; nothing was written",
		}.With("path", path),
		next: charter.L10n{FR: "déplacez-le, ou ajoutez --no-index", EN: "move it, or add --no-index"},
	}
}

// entryOf returns what the index says of a charter.
func (e *exporting) entryOf(i int, doc *charter.Document, opts export.Options) export.Entry {
	var links []export.Link
	for n, format := range e.formats {
		links = append(links, export.Link{Format: format.ID, Name: filepath.Base(e.paths[i*len(e.formats)+n])})
	}
	return export.EntryOf(doc, opts, links)
}

// index returns an index.
func (e *exporting) index(lead leading, entries []export.Entry) ([]byte, error) {
	if lead.lang != "" {
		entries = slices.DeleteFunc(slices.Clone(entries), func(entry export.Entry) bool {
			lang, _ := charter.ParseLang(entry.Language)
			return lang != lead.lang
		})
	}
	var out bytes.Buffer
	err := export.WriteIndex(&out, lead.Format, entries, export.Options{
		View: e.view, FrontMatter: e.frontMatter, Templates: e.templates, Generator: "charter",
	})
	return out.Bytes(), e.explain(err)
}
