package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/report"
	"relcharter/lint/settings"
	"relcharter/tui/desk"
)

// findingGroup is what was found in one item of a charter, or in one of its tables.
type findingGroup struct {
	Name     string // the item as people know it
	Foreign  bool   // the name is the author's, in the charter's language
	Linked   bool   // the item is on the page
	Anchor   string // of the item on the page; "" for its top
	Findings []shownFinding
}

// shownFinding is a finding as it is shown beside the page.
type shownFinding struct {
	Kind, Sign, Word string // of its severity: for the style sheet, and for people
	Message          string
	Question         string // what to do or to ask next; "" when the message says so
}

// severitySigns tell severities apart where colours do not.
var severitySigns = map[lint.Severity]string{lint.Error: "✗", lint.Warning: "▲", lint.Hint: "○"}

// findings returns those findings that count, by item, in the order of the file, and how many they are.
func (d *display) findings(doc *charter.Document, found []lint.Finding, page []byte) ([]findingGroup, int) {
	var groups []findingGroup
	places := map[string]int{} // in groups, by the key of the item
	count := 0
	lang := d.session.lang
	for i := range found {
		f := &found[i]
		if !f.Counts() {
			continue
		}
		count++
		item, table := desk.ItemOf(f.Key)
		at, known := places[item]
		if !known {
			at = len(groups)
			places[item] = at
			groups = append(groups, d.group(doc, item, table, page))
		}
		groups[at].Findings = append(groups[at].Findings, shownFinding{
			Kind: f.Severity.String(), Sign: severitySigns[f.Severity], Word: f.Severity.Label().In(lang),
			Message: charter.Visible(f.Message.In(lang)), Question: question(f, lang),
		})
	}
	return groups, count
}

// group returns an empty group for an item or a table, "" for the file as a whole.
func (d *display) group(doc *charter.Document, item, table string, page []byte) findingGroup {
	field := charter.FieldAt(table)
	switch {
	case field == nil:
		return findingGroup{Name: charter.L10n{FR: "Le fichier", EN: "The file"}.In(d.session.lang)}
	case item == table:
		top := table == "charter" || table == "brand" // what they say stands over the text
		return findingGroup{Name: field.Label.In(d.session.lang), Linked: top}
	}
	g := findingGroup{Name: desk.NameOf(doc, table, item), Foreign: true}
	id, _ := doc.Value(item + ".id").(string)
	if charter.IsID(id) && bytes.Contains(page, []byte(` id="`+id+`"`)) {
		g.Linked, g.Anchor = true, id
	}
	return g
}

// question returns what the repair of a finding says beside its message, and what makes it.
func question(f *lint.Finding, lang charter.Lang) string {
	said := report.Next(f, lang)
	if said != "" && desk.Mendable(f) {
		said += charter.L10n{FR: " (charter lint --fix s’en charge)", EN: " (charter lint --fix does it)"}.In(lang)
	}
	return charter.Visible(said)
}

// trouble returns why no page can be made of a file, or what is wrong with another one that it needs.
func (d *display) trouble(path string, err error) trouble {
	var file *charter.FileError
	var p *problem
	switch {
	case errors.As(err, &p):
		said := p.what
		if !p.next.IsZero() {
			said = charter.L10n{FR: "{what} ; {next}", EN: "{what}; {next}"}.WithText("what", p.what).WithText("next", p.next)
		}
		return trouble{Message: charter.Visible(said.In(d.session.lang))}
	case !errors.As(err, &file):
		return trouble{Message: charter.Visible(err.Error())}
	case file.Path == path:
		return trouble{Message: charter.Visible(file.Message.In(d.session.lang))}
	}
	return trouble{charter.Visible(strings.TrimPrefix(file.Path, path+":")), charter.Visible(file.Message.In(d.session.lang))}
}

// unreadable returns the places of a charter that have no meaning, as many as are shown.
func (d *display) unreadable(doc *charter.Document) []trouble {
	var out []trouble
	for i := range doc.Problems {
		p := &doc.Problems[i]
		if !p.Unreadable() || len(out) == shownProblems {
			continue
		}
		out = append(out, trouble{d.place(doc.Position(p.Span.Start)), charter.Visible(p.Message.In(d.session.lang))})
	}
	return out
}

func (d *display) place(at charter.Position) string {
	return charter.L10n{
		FR: "ligne {line}, colonne {column}", EN: "line {line}, column {column}",
	}.With("line", plain(at.Line), "column", plain(at.Rune)).In(d.session.lang)
}

// whyGone returns why a charter that was shown is not found any more.
func (d *display) whyGone(old *exhibit, err, lost error) []trouble {
	var wrong *settings.Error
	switch {
	case errors.As(err, &wrong):
		var out []trouble
		for _, p := range wrong.Problems {
			out = append(out, trouble{
				fmt.Sprintf("%s, %s", charter.Visible(shownPath(wrong.Path)), d.place(p.At)), charter.Visible(p.Message.In(d.session.lang)),
			})
		}
		return out
	case err != nil:
		return []trouble{d.trouble(old.file, err)}
	case lost != nil:
		return []trouble{d.trouble(old.file, lost)}
	}
	if _, err := charter.Load(old.file); err != nil {
		return []trouble{d.trouble(old.file, err)}
	}
	return []trouble{{Message: charter.L10n{
		FR: "cette charte est maintenant laissée de côté par git ou par les réglages", EN: "git or the settings leave this charter out now",
	}.In(d.session.lang)}}
}
