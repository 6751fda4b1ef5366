package charter

import (
	"strings"
	"testing"
)

func TestConflicts(t *testing.T) {
	for _, tt := range []struct {
		name, src string
		want      []string // the text of each, "…" behind one that is not paired
	}{
		{"none", "title = \"<<<<<<< HEAD\"\n", nil},
		{"indented", " <<<<<<< HEAD\n", nil},
		{"eight signs", "<<<<<<<< HEAD\n", nil},
		{"one", "a = 1\n<<<<<<< HEAD\nb = 1\n=======\nb = 2\n>>>>>>> x\nc = 1\n", []string{"<<<<<<< HEAD\nb = 1\n=======\nb = 2\n>>>>>>> x"}},
		{"at the end of the file", "<<<<<<<\r\n=======\r\n>>>>>>>\r", []string{"<<<<<<<\r\n=======\r\n>>>>>>>"}},
		{"opened twice", "<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> c\n", []string{"<<<<<<< a…", "<<<<<<< b\n=======\n>>>>>>> c"}},
		{"the last marker alone", "a = 1\n>>>>>>> c\n", []string{">>>>>>> c…"}},
	} {
		d := Parse("a", tt.src)
		var got []string
		for _, c := range d.Conflicts() {
			text := d.text(c.Span)
			if !c.Paired {
				text += "…"
			}
			got = append(got, text)
		}
		if strings.Join(got, "|") != strings.Join(tt.want, "|") {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestMended holds that a mended charter keeps the first version of each conflict, and every place.
func TestMended(t *testing.T) {
	src := head + "[theme]\n<<<<<<< HEAD\nink = \"é[200~1\"\n||||||| base\nink = \"0\"\n=======\nink = \"2\"\n>>>>>>> other\nfont = [200~\"F\"[201~\n"
	d := Parse("a", src)
	m := d.Mended()
	if d.Wellformed() || !m.Wellformed() || len(m.Problems) > 0 || len(m.Source()) != len(src) {
		t.Fatalf("%v, %d bytes of %d", m.Problems, len(m.Source()), len(src))
	}
	if got := strings.TrimSpace(m.Theme.Ink.Value); got != "é     1" || m.Theme.Font.Value != "F" {
		t.Errorf("ink %q, font %q", got, m.Theme.Font.Value)
	}
	if at := m.Theme.Font.Span; src[at.Start:at.End] != "\"F\"" {
		t.Errorf("the font stands at %q", src[at.Start:at.End])
	}
	if sound := Parse("a", head); sound.Mended() != sound {
		t.Error("a charter with nothing left over is parsed anew")
	}
}

// TestManyLeftovers holds that looking for leftovers takes no longer than the file is long.
func TestManyLeftovers(t *testing.T) {
	for _, line := range []string{
		"=======\na = 1\n", "<<<<<<< a\n", "<<<<<<< a\n=======\n>>>>>>> b\n", "a = [200~\n", "a = \"[200~\"\n", "a = [\"[200~\", \"[201~\"]\n",
	} {
		d := Parse("a", strings.Repeat(line, 1<<17/len(line)))
		if n := len(d.Conflicts()) + len(d.Residues()); n == 0 || n > 2*leftoversListed {
			t.Errorf("%q: %d found", line, n)
		}
		d.Mended()
	}
}
