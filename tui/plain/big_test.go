package plain

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A charter of two hundred acts is not read out whole, and every act can still be reached.
func TestManyItems(t *testing.T) {
	var b strings.Builder
	b.WriteString(bakery)
	for i := range 200 {
		fmt.Fprintf(&b, "\n[[behaviour]]\nid = \"act-%d\"\nstatement = \"We call back within %d days.\"\n", i, i+2)
	}
	path := write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), b.String())
	begun := time.Now()
	p, said := talk(t, Options{Start: Edit, Path: path}, "acts", "we call back within 150", "1", "You rang", "q", "q", "q")
	hears(t, said, "A question mark reads the others too: 171.", "When: You rang")
	if strings.Count(said, "We call back within") > 40 || p.Doc().Value("behaviour[act-148].trigger") != "You rang" {
		t.Error(said)
	}
	if took := time.Since(begun); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
}
