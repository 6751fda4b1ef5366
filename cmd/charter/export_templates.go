package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"relcharter/charter"
	"relcharter/charter/export"
)

// readTemplates reads the templates in a folder. Hidden files are passed over.
func readTemplates(folder string) (*export.Templates, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, noTemplates(folder, err)
	}
	files := map[string]string{}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		path := filepath.Join(folder, e.Name())
		if files[e.Name()], err = charter.LoadText(path); err != nil {
			return nil, err
		}
	}
	if len(files) == 0 {
		return nil, &problem{what: charter.L10n{
			FR: "--template : aucun modèle dans {folder} ; il peut y avoir : {names}",
			EN: "--template: no template in {folder}; there may be: {names}",
		}.With("folder", folder, "names", strings.Join(export.TemplateNames(), ", "))}
	}
	made, err := export.NewTemplates(files)
	var wrong *export.TemplateError
	if errors.As(err, &wrong) {
		return nil, templateProblem(folder, wrong)
	}
	return made, err
}

// noTemplates says why there are no templates in what --template names.
func noTemplates(folder string, err error) error {
	what := charter.L10n{FR: "--template : il n’y a pas de dossier {folder}", EN: "--template: there is no folder {folder}"}
	if info, e := os.Stat(folder); e == nil && !info.IsDir() {
		what = charter.L10n{
			FR: "--template : {folder} est un fichier ; donnez le dossier où sont vos modèles", EN: "--template: {folder} is a file; give the folder your templates are in",
		}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return folderError(folder, err)
	}
	return &problem{what: what.With("folder", folder)}
}

// templateProblem says what is wrong with a template, and where.
func templateProblem(folder string, e *export.TemplateError) error {
	place := filepath.Join(folder, e.File)
	for _, n := range []int{e.Line, e.Column} {
		if n > 0 {
			place += ":" + strconv.Itoa(n)
		}
	}
	return &problem{
		what: charter.L10n{FR: place + " : " + e.Message.FR, EN: place + ": " + e.Message.EN},
		next: charter.L10n{
			FR: "pour partir d’un modèle qui marche : charter export --print-template {name}",
			EN: "to start from a template that works: charter export --print-template {name}",
		}.With("name", templateName(e.File)),
	}
}

// templateName returns the name when a template has it, and else one that there is.
func templateName(name string) string {
	if _, ok := export.BuiltinTemplate(name); ok {
		return name
	}
	return "page.html"
}
