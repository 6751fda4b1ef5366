package main

import (
	"path/filepath"
	"slices"

	"relcharter/charter"
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
	for _, name := range e.charters {
		for _, format := range e.formats {
			path := e.output
			if e.folder {
				path = filepath.Join(e.output, pageName(name)+e.suffix()+format.Ext)
			}
			if other, clash := taken[path]; clash {
				return &problem{what: charter.L10n{
					FR: "{a} et {b} donneraient toutes deux {path} ; rien n’a été écrit",
					EN: "{a} and {b} would both become {path}; nothing was written",
				}.With("a", other, "b", name, "path", path)}
			}
			taken[path] = name
			e.paths = append(e.paths, path)
		}
	}
	if err := e.planIndex(taken); err != nil {
		return err
	}
	wanted := e.paths
	if e.check || e.toStandardOutput() {
		wanted = nil
	}
	for _, path := range wanted {
		if err := keepsView(path, e.view); err != nil {
			return err
		}
	}
	if e.manifest != "" && e.manifest != "-" {
		wanted = append(slices.Clip(wanted), e.manifest)
	}
	sources := sourcesOf(e.charters)
	for _, path := range wanted {
		if err := sources.spare(path); err != nil {
			return err
		}
	}
	return nil
}

func (e *exporting) toStandardOutput() bool { return !e.folder && (e.output == "" || e.output == "-") }
