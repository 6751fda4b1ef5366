package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"relcharter/charter"
	"relcharter/charter/export"
	"relcharter/tui/desk"
)

// services are what the editors ask of the rest of the program.
func (s *session) services() desk.Services {
	return desk.Services{Publish: s.publishPages, Preview: previewer(), Browse: s.browse, Markdown: markdownOf, Approved: approvedVersion}
}

// publishPages writes the HTML and the Markdown of a charter into a folder, which need not exist.
func (s *session) publishPages(doc *charter.Document, path, folder string) ([]string, error) {
	var pages []page
	for _, format := range formatsFor([]string{"html", "markdown"}, "") {
		data, err := render(doc, path, format)
		if err != nil {
			return nil, err
		}
		pages = append(pages, page{filepath.Join(folder, pageName(path)+format.Ext), data})
	}
	for _, p := range pages {
		if err := mayWrite(p.path, []string{path}); err != nil {
			return nil, err
		}
		if err := replaceable(p.path, export.Public); err != nil {
			return nil, err
		}
	}
	undo, err := makeFolder(folder)
	if err != nil {
		return nil, err
	}
	var waiting []*charter.Staged
	defer func() { discard(waiting) }()
	for _, p := range pages {
		staged, err := charter.Stage(p.path, p.data)
		if err != nil {
			discard(waiting)
			undo()
			return nil, err
		}
		waiting = append(waiting, staged)
	}
	done, err := charter.Commit(waiting)
	var written []string
	for _, p := range pages[:done] {
		written = append(written, p.path)
	}
	return written, err
}

// mouse reports whether clicks come to the editor: as --mouse says, else everywhere but over SSH, where slow links break what a mouse
// sends into pieces that land in the text.
func (s *session) mouse() bool {
	if s.pointer.value == "" {
		return s.env("SSH_CONNECTION") == "" && s.env("SSH_TTY") == ""
	}
	return s.pointer.value == "on"
}

// mouseFlag gives a command that opens the editor the option --mouse.
func (s *session) mouseFlag(c *cobra.Command) {
	s.pointer = choice{allowed: []string{"on", "off"}}
	c.Flags().Var(&s.pointer, "mouse", charter.L10n{
		FR: "cliquer dans l’éditeur, ou laisser le terminal sélectionner le texte (sinon : on, mais off par SSH)",
		EN: "click in the editor, or let the terminal select text (default: on, but off over SSH)",
	}.In(s.lang))
	completeChoices(c, "mouse")
}

// previewer returns what writes the page of a charter into a temporary folder, the same one for a whole sitting: the browser may read it
// at any time, so nothing takes it away.
func previewer() func(*charter.Document, string) (string, error) {
	folder := ""
	var writing sync.Mutex
	return func(doc *charter.Document, path string) (string, error) {
		writing.Lock()
		defer writing.Unlock()
		format, _ := export.Find("html")
		data, err := render(doc, path, format)
		if err != nil {
			return "", err
		}
		if folder == "" {
			if folder, err = os.MkdirTemp("", "charter-preview-"); err != nil {
				return "", err
			}
		}
		file := filepath.Join(folder, pageName(path)+format.Ext)
		return file, charter.WriteFile(file, data)
	}
}

func markdownOf(doc *charter.Document) (string, error) {
	format, _ := export.Find("markdown")
	data, err := render(doc, doc.Name, format)
	return string(data), err
}

// errNoBrowser is returned where no page can be shown.
var errNoBrowser = errors.New("no browser here")

// browse opens a file in the browser of the desktop the program runs on.
func (s *session) browse(file string) error {
	name, args := "xdg-open", []string{file}
	switch {
	case s.env("SSH_CONNECTION") != "":
		return errNoBrowser // it would open on the other machine
	case runtime.GOOS == "darwin":
		name = "open"
	case runtime.GOOS == "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", file}
	case s.env("DISPLAY") == "" && s.env("WAYLAND_DISPLAY") == "":
		return errNoBrowser
	}
	cmd := exec.Command(name, args...)
	if err := cmd.Start(); err != nil {
		return err
	}
	go func() { _ = cmd.Wait() }()
	return nil
}

// approvedVersions is how many versions of a charter are looked through for the approved one.
const approvedVersions = "200"

// approvedVersion returns the charter at path as it last was when it was approved, found in the history git keeps, and the day of that
// version: the one an approval in the file was given for, or else the latest whose status says so; nil when there is none.
func approvedVersion(path string) (*charter.Document, string, error) {
	file, err := charter.Load(path)
	if err != nil {
		return nil, "", err
	}
	seals := map[string]bool{}
	for _, a := range file.Document.Approvals {
		seals[a.Seal.Value] = true
	}
	r, err := openRepository(filepath.Dir(path), "HEAD")
	if err != nil {
		return nil, "", nil // no history, so no earlier version
	}
	name, ok := r.relative(path)
	if !ok {
		return nil, "", nil
	}
	log, err := git(r.top, "log", "--format=%H %cs", "-n", approvedVersions, "--", name)
	if err != nil {
		return nil, "", err
	}
	for commit := range strings.Lines(string(log)) {
		hash, day, _ := strings.Cut(strings.TrimSpace(commit), " ")
		src, err := git(r.top, "show", hash+":"+name)
		if err != nil {
			continue // deleted in this one
		}
		doc := charter.Parse(path, string(src))
		if status := doc.Charter.Status.Value; seals[doc.Seal()] || len(seals) == 0 && (status == "approved" || status == "published") {
			return doc, day, nil
		}
	}
	return nil, "", nil
}
