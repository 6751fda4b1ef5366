package tui

import (
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"relcharter/charter"
)

// This file leads from the charter to what is published of it: a look at the page, the page itself, what has changed.

// preview shows the page in the browser; where there is none, it says where the page is.
func (a *app) preview() {
	a.TakeIn()
	services, doc, path := a.options.Services, a.Doc(), a.PageName(a.folder)
	a.later(func() tea.Msg {
		file, err := services.Preview(doc, path)
		shown := err == nil && services.Browse != nil && services.Browse(file) == nil
		return doneMsg(func() {
			switch {
			case err != nil:
				a.status = a.reason(err)
			case shown:
				a.status = a.say(text.PreviewShown.With("path", charter.Visible(file)))
			default:
				a.status = a.say(text.PreviewAt.With("path", charter.Visible(file)))
			}
		})
	})
}

// readHere shows the charter as it will be published.
func (a *app) readHere() {
	a.TakeIn()
	services, doc := a.options.Services, a.Doc()
	a.later(func() tea.Msg {
		markdown, err := services.Markdown(doc)
		return doneMsg(func() {
			if err != nil {
				a.status = a.reason(err)
				return
			}
			a.show(newPage(a.shared, a.editor.name(), func(width int) []string { return a.style.page(markdown, width) }))
		})
	})
}

// publish writes the pages, after asking where.
func (a *app) publish() {
	a.TakeIn()
	d := newDialog(a.shared, a.say(text.PublishTitle), a.say(text.PublishBody), text.PublishYes, text.Cancel)
	d.asks(prompt{value: folderOf(a.PageName(a.folder))})
	d.check = func(values []string) (int, charter.L10n) {
		if strings.TrimSpace(values[0]) == "" {
			return 0, text.NoFolder
		}
		return 0, charter.L10n{}
	}
	d.closed = func(got answer) {
		if got != first {
			return
		}
		folder := strings.TrimSpace(d.value(0))
		services, doc, path := a.options.Services, a.Doc(), a.PageName(a.folder)
		a.later(func() tea.Msg {
			files, err := services.Publish(doc, path, folder)
			return doneMsg(func() { a.published(files, err) })
		})
	}
	a.show(d)
}

func (a *app) published(files []string, err error) {
	if err != nil {
		a.status = a.reason(err)
		return
	}
	a.outcome.Published = append(a.outcome.Published, files...)
	names := make([]string, len(files))
	for i, f := range files {
		names[i] = charter.Visible(filepath.Base(f))
	}
	a.status = a.say(text.Published.With("names", strings.Join(names, ", ")))
}

// sinceSave shows what has changed since the charter was last saved.
func (a *app) sinceSave() {
	a.TakeIn()
	a.show(a.changesPage(a.say(text.SinceSave), charter.Parse("", a.Session.OnDisk()), a.Doc()))
}

// sinceApproval shows what has changed since the charter was last approved.
func (a *app) sinceApproval() {
	a.TakeIn()
	services, path, doc := a.options.Services, a.Session.Path(), a.Doc()
	if path == "" {
		a.status = a.say(text.NeverApproved)
		return
	}
	a.later(func() tea.Msg {
		before, when, err := services.Approved(path)
		return doneMsg(func() {
			switch {
			case err != nil:
				a.status = a.reason(err)
			case before == nil:
				a.status = a.say(text.NeverApproved)
			default:
				a.show(a.changesPage(a.say(text.SinceApproval.With("when", charter.Visible(when))), before, doc))
			}
		})
	})
}

// changesPage lists what has changed between two versions of the charter, for people.
func (a *app) changesPage(title string, before, after *charter.Document) *page {
	changes := charter.Changes(before, after)
	return newPage(a.shared, title, func(width int) []string {
		var out []string
		for _, c := range changes {
			out = append(out, a.changeLines(c, before, after, width)...)
			out = append(out, "")
		}
		if len(changes) == 0 {
			out = append(out, a.say(text.NoChanges))
		}
		return out
	})
}

// folderOf returns the folder of a file, in full.
func folderOf(path string) string {
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	return filepath.Dir(path)
}
