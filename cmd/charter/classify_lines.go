package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"

	"relcharter/charter"
)

// byteOrderMark is what some editors put at the beginning of UTF-8 text.
const byteOrderMark = "\ufeff"

// longestLine is the most bytes a line may have, its end not counted. A statement has some hundreds.
const longestLine = 4 << 20

// lines cuts a stream into lines. It keeps no more in memory than the longest line and one buffer.
type lines struct {
	r    *bufio.Reader
	read int // how many lines were read
}

func newLines(r io.Reader) *lines { return &lines{r: bufio.NewReaderSize(r, 64<<10)} }

// batch returns the next line and those after it that are there already, so that nobody waits for what is yet to come. The
// error is io.EOF at the end, a *problem for what is no text, or else that of the stream; the lines before it are returned.
func (l *lines) batch() ([]string, error) {
	var out []string
	for {
		line, err := l.next()
		if err != nil {
			return out, err
		}
		out = append(out, line)
		if ready, _ := l.r.Peek(l.r.Buffered()); bytes.IndexByte(ready, '\n') < 0 {
			return out, nil
		}
	}
}

// next returns the next line without its end (LF or CRLF) and, for the first, without a byte order mark.
func (l *lines) next() (string, error) {
	var line []byte
	for {
		part, err := l.r.ReadSlice('\n')
		line = append(line, part...)
		switch {
		case len(line) > longestLine+2:
			return "", tooLong(l.read + 1)
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil && (len(line) == 0 || !errors.Is(err, io.EOF)):
			return "", err
		}
		break
	}
	l.read++
	if l.read == 1 {
		if bytes.HasPrefix(line, []byte("\xff\xfe")) || bytes.HasPrefix(line, []byte("\xfe\xff")) {
			return "", notUTF8()
		}
		line = bytes.TrimPrefix(line, []byte(byteOrderMark))
		if len(line) == 0 { // a byte order mark and nothing else
			return "", io.EOF
		}
	}
	return strings.TrimSuffix(strings.TrimSuffix(string(line), "\n"), "\r"), nil
}

func tooLong(n int) error {
	return &problem{what: charter.L10n{
		FR: "ligne {n} : plus de 4 Mo sans passage à la ligne ; il faut une phrase par ligne",
		EN: "line {n}: more than 4 MB without a line break; statements come one a line",
	}.With("n", strconv.Itoa(n))}
}

func notUTF8() error {
	return &problem{what: charter.L10n{
		FR: "l’entrée standard est en UTF-16 ; réenregistrez le texte avec l’encodage « UTF-8 »",
		EN: "standard input is in UTF-16; save the text again with the encoding “UTF-8”",
	}}
}
