package tui

import (
	"os"
	"strings"
	"testing"
)

// However a text is torn, its characters come whole.
func TestWholeCharacters(t *testing.T) {
	const text = "café “ok” 🙂 l’été\x1b[D"
	for size := 1; size < 6; size++ {
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		in := wholeInput(r)
		var got strings.Builder
		buf := make([]byte, 64)
		for i := 0; i < len(text); i += size {
			if _, err := w.WriteString(text[i:min(i+size, len(text))]); err != nil {
				t.Fatal(err)
			}
			n, err := in.Read(buf)
			if err != nil {
				t.Fatal(err)
			}
			if strings.ToValidUTF8(string(buf[:n]), "\ufffd") != string(buf[:n]) {
				t.Errorf("in pieces of %d: half a character in %q", size, buf[:n])
			}
			got.Write(buf[:n])
		}
		if got.String() != text {
			t.Errorf("in pieces of %d: %q", size, got.String())
		}
		r.Close()
		w.Close()
	}
}
