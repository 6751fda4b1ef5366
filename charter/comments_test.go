package charter

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestComments(t *testing.T) {
	doc := Parse("a", strings.Join([]string{
		"# about the schema, éà",
		"schema = 1 # one",
		"",
		"# alone",
		"",
		"# first line",
		"# second line",
		"[[behaviour]] # the item",
		`id = "x"`,
		`limits = [ # inside`,
		`  "a", # inside`,
		`] # behind`,
		`remedy.act = "free # of charge" # dotted`,
		"= nothing # on a bad line",
		"# the end",
	}, "\r\n"))
	var got []string
	for _, c := range doc.Comments() {
		beside, _, _ := strings.Cut(doc.Source()[c.Beside.Start:c.Beside.End], "\r\n")
		got = append(got, fmt.Sprintf("%s|%s|%s", c.Text, beside, c.Key))
		if s := doc.Source()[c.Span.Start:c.Span.End]; s != "#"+c.Text {
			t.Errorf("the span holds %q, the text is %q", s, c.Text)
		}
	}
	want := []string{
		" about the schema, éà|schema = 1 # one|schema",
		" one|schema = 1 # one|schema",
		" alone||",
		" first line|[[behaviour]] # the item|behaviour[x]",
		" second line|[[behaviour]] # the item|behaviour[x]",
		" the item|[[behaviour]] # the item|behaviour[x]",
		" behind|limits = [ # inside|behaviour[x].limits",
		` dotted|remedy.act = "free # of charge" # dotted|behaviour[x].remedy.act`,
		" the end||",
	}
	if !slices.Equal(got, want) {
		t.Errorf("comments\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
