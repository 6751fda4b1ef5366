package plain

import (
	"os"
	"strings"
	"testing"

	"relcharter/charter"
)

func TestTry(t *testing.T) {
	src, _ := os.ReadFile(os.Getenv("TRY"))
	lang := charter.French
	if os.Getenv("TRYLANG") == "en" {
		lang = charter.English
	}
	dir := t.TempDir()
	_, out := talk(t, Options{Start: New, Lang: lang, Folder: dir, State: dir + "/d"}, strings.Split(strings.TrimSuffix(string(src), "\n"), "\n")...)
	t.Log("\n" + out)
	es, _ := os.ReadDir(dir)
	for _, e := range es {
		t.Log(e.Name())
		if !e.IsDir() {
			b, _ := os.ReadFile(dir + "/" + e.Name())
			t.Log("\n" + string(b))
		}
	}
}
