package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"relcharter/charter"
	"relcharter/charter/export"
	"relcharter/examples"
)

// logoOf returns the picture that the charter at path names as its logo, nil when it names none. The file is in the folder of the charter,
// or in one below it; for a charter from standard input, in the working folder. Anything else is an error that tells the place of
// theme.logo: a charter comes from somebody else at times, and what is elsewhere on this machine is not for its page.
func logoOf(doc *charter.Document, path string) (*export.Logo, error) {
	if doc.Theme == nil || strings.TrimSpace(doc.Theme.Logo.Value) == "" {
		return nil, nil
	}
	name := doc.Theme.Logo
	at := doc.Position(name.Span.Start)
	refused := func(why charter.L10n, cause error) error {
		return &charter.FileError{
			Path: fmt.Sprintf("%s:%d:%d", path, at.Line, at.Rune), Err: cause,
			Message: charter.L10n{FR: "logo « {logo} » : {why}", EN: "logo “{logo}”: {why}"}.
				With("logo", charter.Short(name.Value, 60)).WithText("why", why),
		}
	}
	picture := strings.ReplaceAll(strings.TrimSpace(name.Value), `\`, "/")
	if why, ok := beside(picture); !ok {
		return nil, refused(why, fs.ErrInvalid)
	}
	data, err := readWithin(filepath.Dir(path), filepath.FromSlash(picture))
	if _, e := fs.Stat(examples.Files, doc.Name+charter.Extension); errors.Is(err, fs.ErrNotExist) && e == nil {
		data, err = examples.Pictures.ReadFile(picture) // an example that the editor shows
	}
	if err != nil {
		return nil, refused(unreadLogo(err), err)
	}
	logo, err := export.NewLogo(data)
	var unfit *export.LogoError
	if errors.As(err, &unfit) {
		return nil, refused(unfit.Message, err)
	}
	return logo, err
}

var (
	// webAddress matches the beginning of an address, driveLetter that of a path on Windows.
	webAddress  = charter.Pattern(`^([A-Za-z][A-Za-z0-9+.-]+:|//)`)
	driveLetter = charter.Pattern(`^[A-Za-z]:`)
)

// beside reports whether a path stays in the folder it is taken from, and why not.
func beside(path string) (why charter.L10n, ok bool) {
	switch {
	case webAddress().MatchString(path):
		return charter.L10n{
			FR: "c’est une adresse, et rien n’est téléchargé ; rangez l’image à côté de la charte et donnez le nom du fichier",
			EN: "this is an address, and nothing is downloaded; keep the picture beside the charter and give the name of the file",
		}, false
	case driveLetter().MatchString(path), strings.HasPrefix(path, "/"), !filepath.IsLocal(filepath.FromSlash(path)):
		return wordElsewhere, false
	}
	return charter.L10n{}, true
}

var wordElsewhere = charter.L10n{
	FR: "ce fichier n’est pas dans le dossier de la charte ; copiez-y l’image, et donnez son nom sans / au début ni « .. »",
	EN: "this file is not in the folder of the charter; copy the picture there, and give its name without / at the beginning or “..”",
}

var errNotAFile = errors.New("no regular file")

// readWithin reads a regular file of a folder, or of one below it, that no link leads out of. It reads no more than a logo may have.
func readWithin(folder, name string) ([]byte, error) {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	info, err := root.Stat(name) // before it is opened: opening a pipe waits for somebody to write into it
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errNotAFile
	}
	f, err := root.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, export.LogoLimit+1))
}

// unreadLogo says why the file of a logo could not be read.
func unreadLogo(err error) charter.L10n {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return charter.L10n{
			FR: "ce fichier n’existe pas ; il se cherche à partir du dossier de la charte",
			EN: "there is no such file; it is looked for from the folder of the charter",
		}
	case errors.Is(err, fs.ErrPermission):
		return charter.L10n{FR: "vous n’avez pas le droit de lire ce fichier", EN: "you are not allowed to read this file"}
	case errors.Is(err, errNotAFile):
		return charter.L10n{FR: "ce n’est pas un fichier ordinaire ; donnez celui de l’image", EN: "this is no ordinary file; give that of the picture"}
	case strings.Contains(err.Error(), "escapes"): // package os has no name for this error
		return wordElsewhere
	}
	return charter.L10n{FR: "ce fichier ne peut pas être lu", EN: "this file cannot be read"}
}
