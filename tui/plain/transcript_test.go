package plain

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"relcharter/charter"
)

var update = flag.Bool("update", false, "write the transcripts anew")

// Each transcript in testdata is a dialogue as it is heard, the answers included; they stand alone in the file of the same name.
func TestTranscripts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.answers")
	if err != nil || len(files) < 4 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".answers")
		t.Run(name, func(t *testing.T) {
			o := Options{Start: New, Lang: charter.Lang(name[len(name)-2:]), Folder: t.TempDir()}
			if strings.HasPrefix(name, "edit") {
				o.Start, o.Path = Edit, write(t, filepath.Join(o.Folder, "rye.charter.toml"), bakery)
			}
			answers := strings.Split(strings.TrimSuffix(content(t, file), "\n"), "\n")
			_, got := talk(t, o, answers...)
			golden := strings.TrimSuffix(file, ".answers") + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(content(t, golden), got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			checkLines(t, got, o.Folder)
		})
	}
}

// checkLines fails when a line is longer than it should be, says something for the second time in a row, or holds more than text.
func checkLines(t testing.TB, transcript, folder string) {
	t.Helper()
	last := ""
	for line := range strings.Lines(transcript) {
		line = strings.TrimSuffix(line, "\n")
		prompt := strings.Contains(line, "> ") || strings.Contains(line, ": ")
		if n := len([]rune(line)); n > 76 && !prompt {
			t.Errorf("%d characters in a line: %q", n, line)
		}
		if line == last && line != "" && line != "Undone." && !strings.HasPrefix(line, "> ") {
			t.Errorf("said twice: %q", line)
		}
		if strings.Contains(line, folder) {
			t.Errorf("a path of the machine: %q", line)
		}
		last = line
	}
	for _, r := range transcript {
		if r != '\n' && (charter.Hidden(r) || r >= 0x2500 && r <= 0x25ff || r >= 0x2800 && r <= 0x28ff) {
			t.Errorf("%U in the transcript", r)
		}
	}
}
