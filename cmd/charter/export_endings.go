package main

import (
	"os"
	"path/filepath"
	"strings"

	"relcharter/charter"
	"relcharter/charter/export"
)

// otherEndings are the endings under which other programs look for their own files, and how one gets such a file from ours.
var otherEndings = map[string]charter.L10n{
	".pdf": {
		FR: "exportez en .html, ouvrez la page dans un navigateur, puis imprimez-la en PDF",
		EN: "export to .html, open the page in a browser, then print it to PDF",
	},
	".docx": wordProcessor, ".doc": wordProcessor, ".odt": wordProcessor, ".rtf": wordProcessor,
	".xlsx": spreadsheet, ".xls": spreadsheet, ".ods": spreadsheet,
	".png": picture, ".jpg": picture, ".jpeg": picture, ".svg": picture,
}

var (
	wordProcessor = charter.L10n{
		FR: "exportez en .html, puis ouvrez la page dans votre traitement de texte", EN: "export to .html, then open the page in your word processor",
	}
	spreadsheet = charter.L10n{
		FR: "exportez en .csv, puis ouvrez le tableau dans votre tableur", EN: "export to .csv, then open the table in your spreadsheet program",
	}
	picture = charter.L10n{
		FR: "exportez en .html, puis faites une capture de la page", EN: "export to .html, then take a screenshot of the page",
	}
)

// ending matches how the name of a file says what it holds: "word-1.2" and "word.v2" say nothing.
var ending = charter.Pattern(`(?i)[^./\\]\.([a-z]{2,}[a-z0-9]*)$`)

// fits reports whether a file of that name can be a page of ours. When the format was asked for by name, a name without an ending can, and so
// can any that other programs do not take for their own.
func fits(path string, named bool) error {
	m := ending().FindStringSubmatch(path)
	switch {
	case formatOf(path) != "" || isTOML(path): // spare tells of a charter
		return nil
	case m == nil && (named || unusual(path)):
		return nil
	case m == nil:
		return fileOrFolder(path)
	}
	end := "." + strings.ToLower(m[1])
	next, other := otherEndings[end]
	switch {
	case !other && named:
		return nil
	case !other:
		next = charter.L10n{
			FR: "donnez un nom en .html, .md, .json ou .csv, ou dites le format avec --to", EN: "give a name that ends in .html, .md, .json or .csv, or say the format with --to",
		}
	}
	return &problem{what: charter.L10n{
		FR: "charter n’écrit pas de {end} : {next}", EN: "charter does not write {end}: {next}",
	}.WithText("next", next).With("end", charter.Short(end, 20))}
}

// unusual reports whether there is something at a path that is neither a folder nor an ordinary file, which replaceable tells.
func unusual(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && !info.Mode().IsRegular()
}

// fileOrFolder asks which of the two is meant by a name that does not say it.
func fileOrFolder(path string) error {
	return &problem{
		what: charter.L10n{
			FR: "{path} : rien ne dit si c’est un fichier ou un dossier", EN: "{path}: nothing says whether this is a file or a folder",
		}.With("path", path),
		next: charter.L10n{
			FR: wordGiveFolder.FR + " ; ou un fichier avec son extension, par exemple -o public.html",
			EN: wordGiveFolder.EN + "; or a file with an ending, for example -o public.html",
		},
	}
}

// otherNames are endings by which a format goes beside its own.
var otherNames = map[string]string{".htm": "html", ".markdown": "markdown", ".mdx": "markdown"}

// formatOf returns the id of the format that the name of a file says, "" when it says none.
func formatOf(path string) string {
	end := strings.ToLower(filepath.Ext(path))
	for _, format := range export.Formats() {
		if end == format.Ext {
			return format.ID
		}
	}
	return otherNames[end]
}
