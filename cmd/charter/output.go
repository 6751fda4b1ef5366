package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"

	"relcharter/charter"
	"relcharter/charter/export"
)

// comparison is how a page that is there compares with what its charter makes it today.
type comparison struct {
	path  string
	stale bool
	what  charter.L10n
	diff  string   // of a page that is out of date
	leaks []string // what is internal to the charter, and published in the page that is there
}

// compare compares the page that is at path with what it should be. Line endings do not count: git may change them. A public page of a
// charter is searched for what is internal to it.
func (p *publication) compare(path string, want []byte, doc *charter.Document) (comparison, error) {
	c := comparison{path: path, what: charter.L10n{FR: "{path} : à jour\n", EN: "{path}: up to date\n"}}
	data, err := pageAt(path)
	there, wanted := unixLines(data), unixLines(want)
	view, ours := export.MadeFor(there)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		c.stale, c.what = true, charter.L10n{FR: "{path} : manque, exportez-la\n", EN: "{path}: missing, export it\n"}
	case err != nil:
		return c, err
	case !ours && len(bytes.TrimSpace(there)) > 0:
		c.stale, c.what = true, charter.L10n{
			FR: "{path} : n’a pas été publié par charter, qui ne le remplacera pas\n", EN: "{path}: was not published by charter, which will not replace it\n",
		}
	case ours && view != p.view:
		c.stale, c.what = true, otherView(view)
	case !bytes.Equal(there, wanted):
		c.stale, c.what = true, charter.L10n{FR: "{path} : périmée, exportez-la de nouveau\n", EN: "{path}: out of date, export it again\n"}
		c.diff = p.session.unified(path, string(withMarksOf(wanted, there)), string(wanted))
	}
	if c.stale && err == nil && doc != nil && p.view == export.Public && (!ours || view == p.view) {
		c.leaks = newLeaks(doc, there, wanted)
	}
	return c, nil
}

// otherView says of a page that it is for other people than it should be.
func otherView(is export.View) charter.L10n {
	if is == export.Internal {
		return charter.L10n{
			FR: "{path} : c’est une page INTERNE, là où une page pour tous est attendue ; retirez-la\n",
			EN: "{path}: this is an INTERNAL page, where one for everybody should be; take it down\n",
		}
	}
	return charter.L10n{
		FR: "{path} : c’est une page pour tous, là où une page interne est attendue\n", EN: "{path}: this is a page for everybody, where an internal one should be\n",
	}
}

// ownMarks match what a page says of itself, which changes with every word of it: the fingerprint and the hash of its policy.
var ownMarks = []func() *regexp.Regexp{
	charter.Pattern(`<code>([0-9a-f]{12})</code></dd>`), charter.Pattern("(?m)`([0-9a-f]{12})`$"), charter.Pattern(`\A\{[^\[{]*?"fingerprint": "([0-9a-f]{12})"`),
	charter.Pattern(`sha256-((?:[A-Za-z0-9+/=]|&#43;){44})`),
}

// withMarksOf returns a page with the marks of another, so that a comparison shows what differs but for them; the page as it is when nothing
// else differs.
func withMarksOf(other, page []byte) []byte {
	out := page
	for _, mark := range ownMarks {
		was, is := mark().FindAllSubmatch(page, -1), mark().FindAllSubmatch(other, -1)
		if len(was) > 0 && len(is) > 0 { // the last one: before it, a text may look like one
			out = bytes.ReplaceAll(out, was[len(was)-1][1], is[len(is)-1][1])
		}
	}
	if bytes.Equal(out, other) {
		return page
	}
	return out
}

func unixLines(data []byte) []byte { return bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")) }

// How much of the differences is shown: so many pages, and so many lines of each.
const (
	diffPages = 10
	diffLines = 80
)

// tellCompared says which pages are missing or out of date, what differs, and which publish something internal. It returns errFindings
// when there is one.
func (s *session) tellCompared(pages []comparison) error {
	stale := false
	for _, p := range pages {
		stale = stale || p.stale
		said := p.what.With("path", charter.InertPath(p.path)).In(s.lang)
		if p.diff != "" {
			said += s.firstLines(p.diff, diffLines)
		}
		if err := s.say(said); err != nil {
			return err
		}
	}
	for _, p := range pages {
		if len(p.leaks) > 0 {
			s.complain(charter.L10n{
				FR: "ATTENTION, {path} publie ce qui est interne : {keys} ; retirez cette page, puis exportez-la de nouveau",
				EN: "WARNING: {path} publishes what is internal: {keys}; take this page down, then export it again",
			}.With("path", p.path, "keys", strings.Join(p.leaks, ", ")))
		}
	}
	if stale {
		return errFindings
	}
	return nil
}

// firstLines returns at most n lines of a text, and how many more there are.
func (s *session) firstLines(text string, n int) string {
	lines := strings.SplitAfter(text, "\n")
	if len(lines) <= n+1 {
		return text
	}
	return strings.Join(lines[:n], "") + charter.L10n{
		FR: "… et {n} lignes de plus\n", EN: "… and {n} more lines\n",
	}.With("n", plain(len(lines)-1-n)).In(s.lang)
}

// page is one file to write.
type page struct {
	path string
	data []byte
}

// sources knows the charters that are being published, so that no page takes the place of one. A file has one size and one time, whatever
// the name it is looked at by.
type sources map[sourceKey][]fs.FileInfo

type sourceKey struct{ size, modified int64 }

func sourcesOf(charters []string) sources {
	known := sources{}
	for _, name := range charters {
		if info, err := os.Stat(name); err == nil {
			key := keyOf(info)
			known[key] = append(known[key], info)
		}
	}
	return known
}

func keyOf(info fs.FileInfo) sourceKey { return sourceKey{info.Size(), info.ModTime().UnixNano()} }

// spare refuses to put a page where a charter is, or over anything that may not be replaced.
func (s sources) spare(path string) error {
	info, err := os.Stat(path)
	target, e := filepath.EvalSymlinks(path)
	if e != nil {
		target = path // there is nothing yet
	}
	isCharter := isTOML(path) || isTOML(target)
	if err == nil {
		for _, source := range s[keyOf(info)] {
			isCharter = isCharter || os.SameFile(info, source)
		}
	}
	if isCharter {
		return &charter.FileError{Path: path, Err: fs.ErrExist, Message: charter.L10n{
			FR: "c’est le nom d’une charte ; une page n’en prend jamais la place",
			EN: "this is the name of a charter; a page never takes its place",
		}}
	}
	return charter.Writable(path)
}

// mayWrite refuses to put a page where a charter is, or over anything that may not be replaced.
func mayWrite(path string, charters []string) error { return sourcesOf(charters).spare(path) }

func isTOML(path string) bool { return strings.EqualFold(filepath.Ext(path), ".toml") }

func folderNotMade(path string, err error) error {
	message := charter.L10n{FR: "ce dossier ne peut pas être créé", EN: "this folder cannot be created"}
	switch {
	case errors.Is(err, syscall.ENOTDIR):
		message = charter.L10n{
			FR: "un fichier porte le nom d’un des dossiers de ce chemin ; choisissez un autre dossier",
			EN: "a file has the name of one of the folders of this path; choose another folder",
		}
	case errors.Is(err, fs.ErrPermission):
		message = charter.L10n{
			FR: "vous n’avez pas le droit de créer ce dossier", EN: "you are not allowed to create this folder",
		}
	}
	return &charter.FileError{Path: path, Message: message, Err: err}
}
