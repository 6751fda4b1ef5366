package charter

import (
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// Save writes doc over the file that f was read from and returns the file as it is now. The file is replaced in one step: a
// reader sees the old text or the new one, and when anything fails the old one stays whole. A symbolic link is written
// through, the mode is kept, a read-only file is refused. When the file is no longer what was read, Save fails with
// ErrChanged.
func (f *File) Save(doc *Document) (*File, error) {
	onDisk, err := os.ReadFile(f.Path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, saveError(f.Path, err)
	}
	if err != nil || sha256.Sum256(onDisk) != f.sum {
		return nil, &FileError{Path: f.Path, Err: ErrChanged, Message: L10n{
			FR: "le fichier a changé sur le disque depuis son ouverture ; rien n’a été écrit",
			EN: "the file has changed on disk since it was opened; nothing was written",
		}}
	}
	return write(f.Path, doc)
}

// Overwrite writes doc over the file as Save does, whatever has become of it on disk.
func (f *File) Overwrite(doc *Document) (*File, error) { return write(f.Path, doc) }

// Create writes doc to a new file. It fails with fs.ErrExist when there is something at path already, or somebody else puts
// something there meanwhile.
func Create(path string, doc *Document) (*File, error) {
	src := []byte(doc.Source())
	err := create(path, src, os.Link)
	if errors.Is(err, fs.ErrExist) {
		return nil, &FileError{Path: path, Err: fs.ErrExist, Message: L10n{
			FR: "ce fichier existe déjà ; rien n’a été écrit", EN: "this file exists already; nothing was written",
		}}
	}
	if err != nil {
		return nil, saveError(path, err)
	}
	return &File{Path: path, Document: doc, sum: sha256.Sum256(src)}, nil
}

// WriteFile puts data at path, over a file that is there, as Save does: in one step, through symbolic links, and never over
// anything but a file one may write to. Its errors are *FileError.
func WriteFile(path string, data []byte) error {
	if err := replace(path, data); err != nil {
		return saveError(path, err)
	}
	return nil
}

// Writable returns, as a *FileError, why WriteFile would refuse to replace what is at path; nil when nothing is there.
func Writable(path string) error {
	if _, _, err := existing(path); err != nil {
		return saveError(path, err)
	}
	return nil
}

func write(path string, doc *Document) (*File, error) {
	src := []byte(doc.Source())
	if err := WriteFile(path, src); err != nil {
		return nil, err
	}
	return &File{Path: path, Document: doc, sum: sha256.Sum256(src)}, nil
}

// errNotFile is returned for a target that is a folder, a device or a pipe, which a rename would replace.
var errNotFile = errors.New("not a regular file")

func saveError(path string, err error) error {
	message := L10n{FR: "enregistrement impossible : {cause} ; le fichier est resté tel quel", EN: "cannot be saved: {cause}; the file is as it was"}
	switch {
	case errors.Is(err, errNotFile):
		message = L10n{
			FR: "ce n’est pas un fichier ordinaire ; enregistrez sous un autre nom",
			EN: "this is not an ordinary file; save under another name",
		}
	case errors.Is(err, fs.ErrPermission):
		message = L10n{
			FR: "vous n’avez pas le droit d’écrire ici ; rien n’a été enregistré",
			EN: "you are not allowed to write here; nothing was saved",
		}
	case errors.Is(err, syscall.ENOTDIR):
		message = L10n{
			FR: "un fichier porte le nom d’un des dossiers de ce chemin ; choisissez un autre dossier",
			EN: "a file has the name of one of the folders of this path; choose another folder",
		}
	case errors.Is(err, fs.ErrNotExist):
		message = L10n{FR: "ce dossier n’existe pas", EN: "no such folder"}
	}
	return &FileError{Path: path, Message: message.With("cause", cause(err)), Err: err}
}

// create puts data at path, where nothing may be: a temporary file beside it, synced, to which link gives the name as well.
// Unlike a rename, that fails when the name is taken. Where the file system has no links, data is written under the name at
// once.
func create(path string, data []byte, link func(from, to string) error) error {
	if _, err := os.Lstat(path); err == nil {
		return fs.ErrExist
	}
	temp := temporary(path)
	if err := fill(temp, data, newFile, true); err != nil {
		return err
	}
	err := link(temp, path)
	os.Remove(temp)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		err = fill(path, data, newFile, true)
	}
	if err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// newFile is the mode of a new file, less what the umask takes.
const newFile fs.FileMode = 0o666

// replace puts data at path: a temporary file beside the target, synced, renamed over it.
func replace(path string, data []byte) error {
	s, err := stage(path, data, true)
	if err != nil {
		return err
	}
	if err := rename(s.temp, s.target); err != nil {
		s.Discard()
		return err
	}
	return syncFolder(filepath.Dir(s.target))
}

// existing returns the file that is to be replaced at path, symbolic links followed, and what is known of it: nil when there is
// none yet. It fails for what may not be replaced.
func existing(path string) (target string, info fs.FileInfo, err error) {
	if target, err = resolve(path); err != nil {
		return "", nil, err
	}
	info, err = os.Stat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return target, nil, nil
	case err != nil:
		return "", nil, err
	case !info.Mode().IsRegular():
		return "", nil, errNotFile
	}
	return target, info, writable(target)
}

// resolve follows symbolic links to the file they mean, which need not exist.
func resolve(path string) (string, error) {
	for range 40 { // as many links as Linux follows
		info, err := os.Lstat(path)
		if err != nil || info.Mode()&fs.ModeSymlink == 0 {
			return path, nil
		}
		link, err := os.Readlink(path)
		if err != nil {
			return "", err
		}
		if !filepath.IsAbs(link) {
			link = filepath.Join(filepath.Dir(path), link)
		}
		path = link
	}
	return "", fmt.Errorf("%s: too many symbolic links", path)
}

// writable reports, as an error, that the file's own permissions forbid writing; a rename alone would not notice.
func writable(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

// temporary returns a name beside target that nothing has.
func temporary(target string) string {
	return filepath.Join(filepath.Dir(target), "."+filepath.Base(target)+"."+strings.ToLower(rand.Text()[:10]))
}

// fill writes data to a new file, and when it is to be synced waits until it is on the disk. Nothing is left behind on failure.
func fill(path string, data []byte, mode fs.FileMode, synced bool) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil && synced {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		os.Remove(path)
	}
	return err
}
