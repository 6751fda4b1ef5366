package markdown

import (
	"strings"
	"testing"
)

// TestProblems: what is not read as it was meant is told, once, and what stands around it is read.
func TestProblems(t *testing.T) {
	for _, tt := range []struct{ name, src, told string }{
		{"bytes", "We \xffanswer.\n\nWe \xffcall.", "UTF-8"},
		{"depth", strings.Repeat("> ", 200) + "We answer.", "too many lists"},
		{"link definitions", strings.Repeat("[a]: b\n", 600) + "\nWe answer.", "link definitions"},
		{"cells", strings.Repeat("|a", 200) + "|\n" + strings.Repeat("|-", 200) + "|\n" + strings.Repeat("a\n", 200) + "\nWe answer.", "cells"},
	} {
		d := Read("x", []byte(tt.src))
		if len(d.Problems) != 1 || !strings.Contains(d.Problems[0].Message.EN, tt.told) {
			t.Errorf("%s: %v", tt.name, d.Problems)
		}
		if n := len(d.Statements); n == 0 || !strings.HasPrefix(d.Statements[n-1].Text, "We ") {
			t.Errorf("%s: %d statements", tt.name, n)
		}
		checkDocument(t, d)
	}
	if d := Read("x", []byte("We answer.")); len(d.Problems) != 0 {
		t.Errorf("problems: %v", d.Problems)
	}
}
