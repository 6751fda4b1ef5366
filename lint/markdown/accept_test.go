package markdown

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"relcharter/charter"
	"relcharter/lint"
)

const untilMarch = "until 2027-03-31: the page is being rewritten -->"

// TestAcceptances holds which statements a comment is beside: the rule below finds every statement.
func TestAcceptances(t *testing.T) {
	every := &lint.Rule{ID: "every", Severity: lint.Warning, Group: lint.Wording, Check: func(p *lint.Pass) {
		for s := range p.Passages() {
			p.ReportAt("", s.Whole(), charter.L10n{FR: s.Text, EN: s.Text})
		}
	}}
	for _, tt := range []struct {
		name, src string
		want      []string // the statements that are accepted
	}{
		{"in a paragraph", "We listen. <!-- charter: accept every " + untilMarch + " We care.\n\nWe smile.", []string{"We listen.", "We care."}},
		{"in an item", "- We listen. <!-- charter: accept every " + untilMarch + "\n- We care.", []string{"We listen."}},
		{"above a paragraph", "<!-- charter: accept every " + untilMarch + "\n\nWe listen.\n\nWe care.", []string{"We listen."}},
		{"right above", "We smile.\n\n<!-- charter: accept every " + untilMarch + "\nWe listen.\nWe care.\n\nWe say so.", []string{"We listen.", "We care."}},
		{"above a list", "<!-- charter: accept every " + untilMarch + "\n\n- We listen.\n- We care.", []string{"We listen."}},
		{"at the end of an item", "- We listen.\n\n  <!-- charter: accept every " + untilMarch + "\n- We care.", []string{"We listen."}},
		{"over several lines", "<!--\ncharter: accept every\n" + untilMarch + "\n\nWe listen.", []string{"We listen."}},
		{"another rule", "We listen. <!-- charter: accept other " + untilMarch, nil},
		{"expired", "We listen. <!-- charter: accept every until 2026-11-20: r -->", nil},
		{"no reason", "We listen. <!-- charter: accept every until 2027-01-01: -->", nil},
		{"below another", "<!-- charter: accept every " + untilMarch + "\n<!-- about the tone -->\n\nWe listen.\n\nWe care.", []string{"We listen."}},
		{"in code", "    <!-- charter: accept every " + untilMarch + "\n\nWe listen.", nil},
		{"in a code span", "`<!-- charter: accept every " + untilMarch + "` We listen.", nil},
		{"at the end of all", "We listen.\n\n<!-- charter: accept every " + untilMarch, nil},
		{"never closed", "We listen.\n\n<!-- charter: accept every until 2027-03-31: r", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := Read("a.md", []byte(tt.src))
			today := charter.Date{Year: 2026, Month: time.November, Day: 21}
			var got []string
			found := lint.RunProse(doc.Prose(), []*lint.Rule{every}, lint.Options{Today: today}).Findings
			for i := range found {
				if found[i].Accepted != nil {
					got = append(got, found[i].Message.EN)
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("accepted: %q, want %q", got, tt.want)
			}
		})
	}
}

// TestAcceptanceSpans holds that a comment is where it says, so that it can be pointed at and taken out.
func TestAcceptanceSpans(t *testing.T) {
	src := "é <!-- one --> We listen. <!-- charter: accept a " + untilMarch + " <!-- charter: acept b -->\n"
	var got []string
	for _, a := range Read("a.md", []byte(src)).accepts {
		got = append(got, fmt.Sprintf("%s %d %s", a.Rule, a.Fault, src[a.Span.Start:a.Span.End]))
	}
	want := []string{"a 0 <!-- charter: accept a " + untilMarch, fmt.Sprintf(" %d <!-- charter: acept b -->", lint.NoForm)}
	if !slices.Equal(got, want) {
		t.Errorf("%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
