package charter

import (
	"strings"
	"testing"
)

// Settling all clashes together gives what settling them one by one does, from the last.
func TestSettleTogether(t *testing.T) {
	src := acts(6) + "mirror = \"b3\"\nlimits = [\"x\"]\n"
	removed := strings.Index(src, "\n[[behaviour]]\nid = \"b2\"")
	ours := src[:removed] + src[strings.Index(src, "\n[[behaviour]]\nid = \"b5\""):]
	ours = strings.NewReplacer("mechanic ", "our mechanic ", "mirror = \"b3\"\n", "", "limits = [\"x\"]", "owner = { role = \"r\", backup = \"b\" }").Replace(ours)
	theirs := strings.NewReplacer("mechanic ", "their mechanic ", "limits = [\"x\"]", "limits = [\"x\"]\nowner = { role = \"s\", backup = \"c\" }").Replace(src)
	got, clashes, err := Merge(Parse("", src), Parse("", ours), Parse("", theirs))
	if err != nil || len(clashes) != 8 {
		t.Fatalf("%v, %v", clashLines(clashes), err)
	}
	for _, ours := range []func(int) bool{func(int) bool { return true }, func(int) bool { return false }, func(i int) bool { return i%2 == 0 }} {
		want := got
		for i := len(clashes) - 1; i >= 0; i-- {
			if want, err = clashes[i].Resolve(want, ours(i)); err != nil {
				t.Fatal(err)
			}
		}
		end, err := Settle(got, clashes, ours)
		if err != nil || end.Source() != want.Source() {
			t.Errorf("%v; want\n%s\ngot\n%s", err, want.Source(), end.Source())
		}
	}
}

// A table the other side has something else for is written part by part.
func TestSettleForTable(t *testing.T) {
	ours := Parse("", "[brand]\nname = \"B\"\npurpose = \"P\"\n")
	got, clashes, err := Merge(Parse("", ""), ours, Parse("", "brand = 1\n"))
	if err != nil || len(clashes) != 1 {
		t.Fatalf("%v, %v", clashLines(clashes), err)
	}
	end, err := Settle(got, clashes, func(int) bool { return true })
	if err != nil || Changes(ours, end) != nil {
		t.Errorf("%v, %q", err, end.Source())
	}
}
