package desk

import (
	"path/filepath"
	"slices"
	"time"

	"relcharter/charter"
	"relcharter/charter/guide"
)

// This file holds what every editor takes for granted, so that all of them do it alike.

// WholeCharter is the key of a finding on the charter as a whole. What settles it is an act.
const WholeCharter = "charter"

// StatusKey is the field whose choice changes what the charter is asked for: that is shown before it happens.
const StatusKey = "charter.status"

// AcceptMonths is for how long a finding is lived with, in months, unless somebody says otherwise.
const AcceptMonths = 3

// InStep reports whether what stands at a key is asked for, or settled, in a step of the guide.
func InStep(s *guide.Step, key string) bool {
	if key == WholeCharter {
		return s.ID == "behaviours"
	}
	return slices.ContainsFunc(s.Tables, func(table string) bool { return Within(key, table) })
}

// FileName returns the name proposed for the file of a charter: made of the brand's, without a folder.
func FileName(doc *charter.Document) string {
	name := charter.Slug(doc.Brand.Name.Value)
	if name == "" {
		name = "charter"
	}
	return name + charter.Extension
}

// PageName returns the path pages are named after: that of the charter or, while it has no file, the one it would get in a folder.
func (d *Desk) PageName(folder string) string {
	if path := d.Session.Path(); path != "" {
		return path
	}
	return filepath.Join(folder, FileName(d.Doc()))
}

// When says when something was, in the time zone of the desk's clock: "today at 15:04", "on 3 May 2026 at 15:04".
func (d *Desk) When(at time.Time) string {
	if at.IsZero() {
		return charter.L10n{FR: "la dernière fois", EN: "last time"}.In(d.Lang)
	}
	at = at.In(d.Now().Location())
	when := charter.L10n{FR: "le {day} à {time}", EN: "on {day} at {time}"}
	day := charter.DateOf(at)
	if day == d.Today {
		when = charter.L10n{FR: "aujourd’hui à {time}", EN: "today at {time}"}
	}
	return when.With("day", day.In(d.Lang), "time", at.Format("15:04")).In(d.Lang)
}
