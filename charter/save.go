package charter

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
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

// Create writes doc to a new file. It fails with fs.ErrExist when there is something at path already.
func Create(path string, doc *Document) (*File, error) {
	if _, err := os.Lstat(path); err == nil {
		return nil, &FileError{Path: path, Err: fs.ErrExist, Message: L10n{
			FR: "ce fichier existe déjà ; rien n’a été écrit", EN: "this file exists already; nothing was written",
		}}
	}
	return write(path, doc)
}

func write(path string, doc *Document) (*File, error) {
	src := []byte(doc.Source())
	if err := replace(path, src); err != nil {
		return nil, saveError(path, err)
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
	case errors.Is(err, fs.ErrNotExist):
		message = L10n{FR: "ce dossier n’existe pas", EN: "no such folder"}
	}
	return &FileError{Path: path, Message: message.With("cause", cause(err)), Err: err}
}

// replace puts data at path: a temporary file beside the target, synced, renamed over it.
func replace(path string, data []byte) error {
	target, err := resolve(path)
	if err != nil {
		return err
	}
	info, err := os.Stat(target)
	mode := fs.FileMode(0o666) // for a new file, less what the umask takes
	switch {
	case err == nil && !info.Mode().IsRegular():
		return errNotFile
	case err == nil:
		if err := writable(target); err != nil {
			return err
		}
		mode = 0o600 // nobody else may look before it has the mode of the old one
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	temp, err := fill(target, data, mode)
	if err != nil {
		return err
	}
	if info != nil {
		err = os.Chmod(temp, info.Mode().Perm())
		if err == nil {
			err = keepOwner(temp, info)
		}
	}
	if err == nil {
		err = rename(temp, target)
	}
	if err != nil {
		os.Remove(temp)
		return err
	}
	return syncFolder(filepath.Dir(target))
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

// fill writes data to a new temporary file beside target and returns its name. Nothing is left behind on failure.
func fill(target string, data []byte, mode fs.FileMode) (string, error) {
	var suffix [6]byte
	if _, err := rand.Read(suffix[:]); err != nil {
		return "", err
	}
	temp := filepath.Join(filepath.Dir(target), "."+filepath.Base(target)+"."+hex.EncodeToString(suffix[:]))
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return "", err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		os.Remove(temp)
		return "", err
	}
	return temp, nil
}
