package main

import (
	"bytes"
	"os"
	"path/filepath"

	"relcharter/charter"
	"relcharter/charter/export"
)

// planIndex names the index of several charters in a folder, in each of the formats that people read. One charter needs none, and a
// charter called index keeps its name. What somebody else wrote under that name stays.
func (e *exporting) planIndex(taken map[string]string) error {
	if !e.folder || e.noIndex || len(e.charters) < 2 {
		return nil
	}
	for _, format := range e.formats {
		name := "index"
		if e.frontMatter == export.Hugo && format.ID == "markdown" {
			name = "_index" // Hugo takes a folder with an index.md for one page
		}
		path := filepath.Join(e.output, name+e.suffix()+format.Ext)
		if format.Data || taken[path] != "" {
			continue
		}
		there, err := os.ReadFile(path)
		if _, ours := export.MadeFor(there); err == nil && !ours {
			return &problem{
				what: charter.L10n{
					FR: "{path} n’a pas été publié par charter et serait perdu ; rien n’a été écrit",
					EN: "{path} was not published by charter and would be lost; nothing was written",
				}.With("path", path),
				next: charter.L10n{FR: "déplacez-le, ou ajoutez --no-index", EN: "move it, or add --no-index"},
			}
		}
		e.indexes = append(e.indexes, format)
		e.paths = append(e.paths, path)
	}
	return nil
}

// entryOf returns what the index says of a charter.
func (e *exporting) entryOf(i int, doc *charter.Document, opts export.Options) export.Entry {
	var links []export.Link
	for n, format := range e.formats {
		links = append(links, export.Link{Format: format.ID, Name: filepath.Base(e.paths[i*len(e.formats)+n])})
	}
	return export.EntryOf(doc, opts, links)
}

// index returns the index in a format.
func (e *exporting) index(format export.Format, entries []export.Entry) ([]byte, error) {
	var out bytes.Buffer
	err := export.WriteIndex(&out, format, entries, export.Options{
		View: e.view, FrontMatter: e.frontMatter, Templates: e.templates, Generator: "charter",
	})
	return out.Bytes(), e.explain(err)
}
