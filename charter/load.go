package charter

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"sync"
	"unicode/utf8"
)

// MaxSize bounds a charter file, in bytes. A charter has a few kilobytes; what is larger is some other file.
const MaxSize = 32 << 20

// FileError is a failure to read or write a file, in words for the person who named it.
type FileError struct {
	Path    string
	Message L10n // what is wrong and what to do, without the path
	Err     error
}

func (e *FileError) Error() string { return fmt.Sprintf("%s: %s", e.Path, e.Message.EN) }

func (e *FileError) Unwrap() error { return e.Err }

// Failures to read that are not the operating system's.
var (
	ErrNotText  = errors.New("not UTF-8 text")
	ErrTooLarge = errors.New("too large for a charter")
	ErrChanged  = errors.New("changed on disk since it was read")
)

// File is a charter on disk, as it was read.
type File struct {
	Path     string
	Document *Document
	sum      [sha256.Size]byte
}

// LoadText reads a text file that is no charter, within the same bounds; its errors are those of Load.
func LoadText(path string) (string, error) {
	f, err := openFile(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	return readText(path, f, nil)
}

// Load reads a charter file. A file that cannot be read, or is not UTF-8 text, gives a *FileError; one that is text but not
// a sound charter gives a document with problems.
func Load(path string) (*File, error) { return loadUnless(path, nil) }

// Changed reads the file again and returns it; nil while it holds what was read before. Errors are those of Load.
func (f *File) Changed() (*File, error) { return loadUnless(f.Path, &f.sum) }

// loadUnless reads a charter file; it returns nil when its checksum is the one known.
func loadUnless(path string, known *[sha256.Size]byte) (*File, error) {
	f, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var sum [sha256.Size]byte
	src, err := readText(path, f, &sum)
	if err != nil || known != nil && sum == *known {
		return nil, err
	}
	return &File{Path: path, Document: Parse(path, src), sum: sum}, nil
}

func openFile(path string) (*os.File, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, &FileError{Path: path, Message: openMessage(err), Err: err}
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, &FileError{Path: path, Err: errors.New("is a folder"), Message: L10n{
			FR: "c’est un dossier, il faut un fichier", EN: "this is a folder, a file is needed",
		}}
	}
	return f, nil
}

// Read reads a charter from a stream; name is what messages call it. Errors are those of Load.
func Read(name string, r io.Reader) (*Document, error) {
	src, err := readText(name, r, nil)
	if err != nil {
		return nil, err
	}
	return Parse(name, src), nil
}

// ReadText reads a text that is no charter from a stream, within the same bounds; its errors are those of Load.
func ReadText(name string, r io.Reader) (string, error) {
	return readText(name, r, nil)
}

// buffersPool lends room for the bytes of files.
var buffersPool = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// mostLent is how many bytes lent room holds at most: what a large file needs is not kept.
const mostLent = 1 << 18

// readText reads a text and, unless sum is nil, its checksum.
func readText(name string, r io.Reader, sum *[sha256.Size]byte) (string, error) {
	text := buffersPool.Get().(*bytes.Buffer)
	defer func() {
		if text.Cap() <= mostLent {
			text.Reset()
			buffersPool.Put(text)
		}
	}()
	if f, ok := r.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			text.Grow(int(min(info.Size(), MaxSize)) + bytes.MinRead)
		}
	}
	if _, err := text.ReadFrom(io.LimitReader(r, MaxSize+1)); err != nil {
		return "", &FileError{Path: name, Message: openMessage(err), Err: err}
	}
	if message, err := notText(text.Bytes()); err != nil {
		return "", &FileError{Path: name, Message: message, Err: err}
	}
	if sum != nil {
		*sum = sha256.Sum256(text.Bytes())
	}
	return text.String(), nil
}

// notText says why bytes are not the text of a charter.
func notText(src []byte) (L10n, error) {
	if len(src) > MaxSize {
		return L10n{
			FR: "ce fichier dépasse 32 Mo : ce n’est pas une charte",
			EN: "this file is larger than 32 MB: it is not a charter",
		}, ErrTooLarge
	}
	if bytes.IndexByte(src[:min(len(src), 8000)], 0) >= 0 {
		return L10n{
			FR: "ce fichier n’est pas du texte ; donnez un fichier .charter.toml",
			EN: "this file is not text; name a .charter.toml file",
		}, ErrNotText
	}
	if utf8.Valid(src) {
		return L10n{}, nil
	}
	line, column := invalidAt(src)
	at := []string{"line", fmt.Sprint(line), "column", fmt.Sprint(column)}
	return L10n{
		FR: "ligne {line}, colonne {column} : ce n’est pas de l’UTF-8 ; réenregistrez le fichier avec l’encodage « UTF-8 »",
		EN: "line {line}, column {column}: this is not UTF-8; save the file again with the encoding “UTF-8”",
	}.With(at...), ErrNotText
}

// invalidAt returns the line and column, from 1, of the first byte that is not UTF-8.
func invalidAt(src []byte) (line, column int) {
	line, column = 1, 1
	for len(src) > 0 {
		r, n := utf8.DecodeRune(src)
		if r == utf8.RuneError && n == 1 {
			break
		}
		column++
		if r == '\n' {
			line, column = line+1, 1
		}
		src = src[n:]
	}
	return line, column
}

func openMessage(err error) L10n {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return L10n{FR: "ce fichier n’existe pas", EN: "no such file"}
	case errors.Is(err, fs.ErrPermission):
		return L10n{FR: "vous n’avez pas le droit de lire ce fichier", EN: "you are not allowed to read this file"}
	}
	return L10n{FR: "lecture impossible : {cause}", EN: "cannot be read: {cause}"}.With("cause", cause(err))
}

// cause returns what the system says went wrong, without the operation and the paths, which may be those of a temporary file.
func cause(err error) string {
	for inner := errors.Unwrap(err); inner != nil; inner = errors.Unwrap(err) {
		err = inner
	}
	return err.Error()
}
