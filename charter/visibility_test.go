package charter

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestPublic(t *testing.T) {
	for keys, want := range map[string]struct {
		public bool
		doubts []string // line:column key
	}{
		"":                                    {true, nil},
		`visibility = "public"`:               {true, nil},
		`visibility = "internal"`:             {false, nil},
		`visibility = "intern"`:               {false, nil}, // a bad value
		`visibility = ""`:                     {false, []string{"3:14 behaviour[b].visibility"}},
		`visibility = " "`:                    {false, []string{"3:14 behaviour[b].visibility"}},
		`visibility = true`:                   {false, []string{"3:14 behaviour[b].visibility"}},
		`visiblity = "internal"`:              {false, []string{"3:1 behaviour[b].visiblity"}},
		`"Visibilité" = "public"`:             {false, []string{"3:1 behaviour[b].Visibilité"}},
		`proof = { visibility = "x" }`:        {false, []string{"3:11 behaviour[b].proof.visibility"}},
		"[behaviour.proof]\nvisibility=1":     {false, []string{"4:1 behaviour[b].proof.visibility"}},
		"[behaviour.misc.more]\nvisibility=1": {false, []string{"4:1 behaviour[b].misc.more.visibility"}},
		"[[behaviour.misc]]\nvisibility=1":    {false, []string{"4:1 behaviour[b].misc.visibility"}},
		"colour = 1":                          {true, nil},
		"[brand]\nvisibility = \"internal\"":  {true, []string{"4:1 brand.visibility"}},
		"[enabler]\nvisibility = 1":           {true, []string{"4:1 enabler.visibility"}},
	} {
		doc := Parse("x", "[[behaviour]]\nid = \"b\"\n"+keys+"\n[[behaviour]]\nid = \"c\"\n")
		if got := doc.Behaviours[0].Public(); got != want.public || !doc.Behaviours[1].Public() {
			t.Errorf("%s: public %v", keys, got)
		}
		var doubts []string
		for _, p := range doc.VisibilityDoubts() {
			at := doc.Position(p.Span.Start)
			doubts = append(doubts, fmt.Sprintf("%d:%d %s", at.Line, at.Rune, p.Key))
		}
		if !slices.Equal(doubts, want.doubts) {
			t.Errorf("%s: doubts %q, want %q", keys, doubts, want.doubts)
		}
	}
}

// Where unknown keys are too many to be listed, none of them is overlooked.
func TestPublicAmongMany(t *testing.T) {
	var src strings.Builder
	src.WriteString("[[behaviour]]\nid = \"b\"\n")
	for i := range 3 * listedAlone {
		fmt.Fprintf(&src, "k%d = 1\n", i)
	}
	if doc := Parse("x", src.String()+"visiblity = \"internal\"\n"); doc.Behaviours[0].Public() || len(doc.VisibilityDoubts()) != 1 {
		t.Error("published")
	}
}
