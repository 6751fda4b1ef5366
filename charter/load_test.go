package charter

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// onDisk writes a file and returns its path.
func onDisk(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func load(t *testing.T, path string) *File {
	t.Helper()
	f, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestLoad(t *testing.T) {
	path := onDisk(t, "a"+Extension, notes)
	f := load(t, path)
	if f.Path != path || f.Document.Name != path || f.Document.Source() != notes || len(f.Document.Problems) > 0 {
		t.Errorf("loaded %s with %v", f.Path, f.Document.Problems)
	}
	for _, text := range []string{"", "\ufeff", "a = [\n", strings.Repeat("# é\r\n", 3000)} {
		if f := load(t, onDisk(t, "b.toml", text)); f.Document.Source() != text {
			t.Errorf("%.20q was loaded as %.20q", text, f.Document.Source())
		}
	}
}

func TestLoadRefuses(t *testing.T) {
	folder := t.TempDir()
	latin := strings.Repeat("\n", 6) + "name = \"Vélo d'\xe9t\xe9\"\n"
	for _, tt := range []struct {
		path   string
		is     error
		fr, en string
	}{
		{filepath.Join(folder, "none.toml"), fs.ErrNotExist, "ce fichier n’existe pas", "no such file"},
		{filepath.Join(folder, "none", "a.toml"), fs.ErrNotExist, "ce fichier n’existe pas", "no such file"},
		{folder, nil, "c’est un dossier, il faut un fichier", "this is a folder, a file is needed"},
		{
			onDisk(t, "latin1.toml", latin), ErrNotText,
			"ligne 7, colonne 16 : ce n’est pas de l’UTF-8 ; réenregistrez le fichier avec l’encodage « UTF-8 »",
			"line 7, column 16: this is not UTF-8; save the file again with the encoding “UTF-8”",
		},
		{onDisk(t, "bom16.toml", "\xff\xfes\x00"), ErrNotText, "ce fichier n’est pas du texte ; donnez un fichier .charter.toml", "this file is not text; name a .charter.toml file"},
		{onDisk(t, "image.png", "\x89PNG\r\n\x1a\n\x00\x00"), ErrNotText, "ce fichier n’est pas du texte ; donnez un fichier .charter.toml", "this file is not text; name a .charter.toml file"},
		{onDisk(t, "huge.toml", strings.Repeat("#", MaxSize+1)), ErrTooLarge, "ce fichier dépasse 32 Mo : ce n’est pas une charte", "this file is larger than 32 MB: it is not a charter"},
		{onDisk(t, "a.toml", "") + "/b.toml", nil, "lecture impossible : not a directory", "cannot be read: not a directory"},
	} {
		f, err := Load(tt.path)
		var file *FileError
		if !errors.As(err, &file) || f != nil || tt.is != nil && !errors.Is(err, tt.is) {
			t.Errorf("%s: %v, %v", filepath.Base(tt.path), f, err)
			continue
		}
		if got := plainSpaces(file.Message.FR); got != tt.fr || file.Message.EN != tt.en || file.Path != tt.path || err.Error() != tt.path+": "+tt.en {
			t.Errorf("%s: %q, %q", filepath.Base(tt.path), got, file.Message.EN)
		}
	}
}

func TestRead(t *testing.T) {
	d, err := Read("-", strings.NewReader(notes))
	if err != nil || d.Name != "-" || d.Source() != notes {
		t.Errorf("read %v, %v", d, err)
	}
}

func TestReadFails(t *testing.T) {
	reader, writer := io.Pipe()
	writer.CloseWithError(errors.New("the line is down"))
	_, err := Read("-", reader)
	var file *FileError
	if !errors.As(err, &file) || file.Message.EN != "cannot be read: the line is down" || file.Path != "-" {
		t.Errorf("got %v", err)
	}
}
