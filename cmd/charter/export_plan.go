package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"relcharter/charter"
	"relcharter/charter/export"
)

// plan names the pages, and fails when two would have one name or one may not be written.
func (e *exporting) plan() (err error) {
	if e.folder, err = outputFolder(e.output, len(e.charters)*len(e.formats)); err != nil {
		return err
	}
	if !e.folder && !e.toStandardOutput() {
		if err := fits(e.output, e.named); err != nil {
			return err
		}
	}
	taken := map[string]string{}
	for i, name := range e.charters {
		for _, format := range e.formats {
			path := e.output
			if e.folder {
				path = filepath.Join(e.output, pageName(name)+e.suffix()+e.languageMark(i, format)+format.Ext)
			}
			if other, clash := taken[strings.ToLower(path)]; clash {
				return &problem{what: charter.L10n{
					FR: "{a} et {b} donneraient toutes deux {path} ; rien n’a été écrit",
					EN: "{a} and {b} would both become {path}; nothing was written",
				}.With("a", other, "b", name, "path", path)}
			}
			taken[strings.ToLower(path)] = name
			e.paths = append(e.paths, path)
		}
	}
	if err := e.planIndex(); err != nil {
		return err
	}
	if !e.check && !e.toStandardOutput() {
		sources := sourcesOf(e.charters)
		for _, path := range e.paths {
			if err := sources.spare(path); err != nil {
				return err
			}
			if err := replaceable(path, e.view); err != nil {
				return e.foreign(path, err)
			}
		}
	}
	if e.manifest != "" && e.manifest != "-" {
		if err := sourcesOf(e.charters).spare(e.manifest); err != nil {
			return err
		}
	}
	return e.sparesManifest()
}

// load reads a charter. What comes in by standard input is read once.
func (e *exporting) load(i int) (*charter.File, error) {
	if path := e.charters[i]; path != "-" {
		file, err := charter.Load(path)
		if err != nil && isFolder(path) {
			err = folderGiven(path)
		}
		return file, err
	}
	if e.input == nil {
		file, err := e.session.load("-", "-")
		if err != nil {
			return nil, err
		}
		e.input = file
	}
	return e.input, nil
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// folderGiven says what to type to have the charters of a folder.
func folderGiven(path string) error {
	return &problem{
		what: charter.L10n{
			FR: "{path} est un dossier, et charter export prend des fichiers", EN: "{path} is a folder, and charter export takes files",
		}.With("path", path),
		next: charter.L10n{
			FR: "pour publier toutes ses chartes : charter export {charters} -o public/", EN: "to publish all its charters: charter export {charters} -o public/",
		}.With("charters", filepath.Join(path, "*"+charter.Extension)),
	}
}

// languageMark returns what says in the name of a page in which language it is: for Hugo, which takes it from there.
func (e *exporting) languageMark(i int, format export.Format) string {
	if e.frontMatter != export.Hugo || format.ID != "markdown" {
		return ""
	}
	file, err := e.load(i)
	if err != nil {
		return "" // making the page tells
	}
	lang := file.Document.Lang()
	if !slices.Contains(e.langs, lang) {
		e.langs = append(e.langs, lang)
	}
	return "." + string(lang)
}

func (e *exporting) toStandardOutput() bool { return !e.folder && (e.output == "" || e.output == "-") }
