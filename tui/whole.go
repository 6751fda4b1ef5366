package tui

import (
	"io"
	"os"
	"runtime"
	"unicode/utf8"
)

// whole is a terminal that hands out whole characters: slow lines tear them apart, and Bubble Tea gives up on half of one after 50 ms
// (ultraviolet, the time it waits for the rest of an escape sequence).
type whole struct {
	*os.File
	half []byte // the beginning of a character whose end is yet to come
}

// wholeInput returns the input to read from: characters come whole where it is a terminal that sends UTF-8 as bytes.
func wholeInput(in io.Reader) io.Reader {
	if file, ok := in.(*os.File); ok && runtime.GOOS != "windows" {
		return &whole{File: file}
	}
	return in
}

// Read reads what has come, at least one byte unless that is half a character.
func (w *whole) Read(p []byte) (int, error) {
	n := copy(p, w.half)
	w.half = w.half[:0]
	m, err := w.File.Read(p[n:])
	n += max(m, 0)
	if err == nil {
		held := begun(p[:n])
		w.half = append(w.half, p[n-held:n]...)
		n -= held
	}
	return n, err
}

// begun returns how many bytes at the end of b begin a character that is not whole.
func begun(b []byte) int {
	for i := 1; i < utf8.UTFMax && i <= len(b); i++ {
		if last := b[len(b)-i:]; utf8.RuneStart(last[0]) {
			if last[0] >= utf8.RuneSelf && !utf8.FullRune(last) {
				return i
			}
			return 0
		}
	}
	return 0
}
