package main

import (
	"embed"
	"html/template"
	"sync"

	"relcharter/charter"
)

//go:embed preview
var previewFolder embed.FS

// previewFiles are the files beside our own pages, and of what type each is.
var previewFiles = map[string]string{
	"preview.css": "text/css; charset=utf-8",
	"preview.js":  "text/javascript; charset=utf-8",
}

// previewTemplates returns the templates of our own pages, read on first use.
var previewTemplates = sync.OnceValue(func() *template.Template {
	return template.Must(template.ParseFS(previewFolder, "preview/preview.html"))
})

// ownView is what every page of ours needs.
type ownView struct {
	Lang  charter.Lang
	Root  string // the path all addresses begin with
	Words map[string]string
}

// indexView is the list of several charters.
type indexView struct {
	ownView
	Sum      string
	Exhibits []*exhibit
}

// outerView is the page of a charter in its frame, with what was found.
type outerView struct {
	ownView
	*exhibit
	Several  bool // there is a list to go back to
	Internal bool // the page is that of the team
}

func viewOf(lang charter.Lang, root string) ownView {
	v := ownView{Lang: lang, Root: root, Words: map[string]string{}}
	for name, text := range previewTexts {
		v.Words[name] = text.In(lang)
	}
	return v
}

// Found says how much was found, or that the page is not that of the file.
func (ex *exhibit) Found(lang charter.Lang) string {
	switch {
	case len(ex.Troubles) > 0:
		return previewTexts["unread"].In(lang)
	case ex.Count == 0:
		return previewTexts["nothing"].In(lang)
	}
	return count(ex.Count, charter.L10n{FR: "{n} constat", EN: "{n} finding"}, charter.L10n{FR: "{n} constats", EN: "{n} findings"}).In(lang)
}

// previewTexts are the words of our own pages.
var previewTexts = map[string]charter.L10n{
	"preview":  {FR: "Aperçu", EN: "Preview"},
	"list":     {FR: "Toutes les chartes", EN: "All charters"},
	"charters": {FR: "Chartes", EN: "Charters"},
	"frame":    {FR: "La page telle qu’elle sera exportée", EN: "The page as it will be exported"},
	"internal": {FR: "page interne", EN: "internal page"},
	"findings": {FR: "Constats", EN: "Findings"},
	"nothing":  {FR: "rien à signaler", EN: "nothing to report"},
	"unread":   {FR: "ne peut pas être montrée telle quelle", EN: "cannot be shown as it is"},
	"last":     {FR: "La page montrée est la dernière qui a pu l’être.", EN: "The page shown is the last one that could be made."},
	"broken":   {FR: "La page n’a pas pu être faite", EN: "The page could not be made"},
	"blank": {
		FR: "Rien à montrer pour l’instant. La page viendra dès qu’elle pourra être faite.",
		EN: "Nothing to show yet. The page will come as soon as it can be made.",
	},
	"updated": {FR: "mis à jour à", EN: "updated at"},
	"lost": {
		FR: "L’aperçu est arrêté. Pour le reprendre : charter preview.", EN: "The preview has stopped. To start it again: charter preview.",
	},
	"script": {
		FR: "Sans JavaScript, rechargez cette page après chaque enregistrement.", EN: "Without JavaScript, reload this page after each save.",
	},
}
