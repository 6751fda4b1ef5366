package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"strconv"

	"github.com/spf13/cobra"

	"relcharter/charter"
	byline "relcharter/tui/plain"
)

// plainFlag lets a command that opens the editor do so line by line.
func (s *session) plainFlag(c *cobra.Command) *bool {
	return c.Flags().Bool("plain", false, charter.L10n{
		FR: "ligne à ligne : pour lecteurs d’écran, terminaux simples et scripts (avec ACCESSIBLE=1, toujours)",
		EN: "line by line: for screen readers, simple terminals and scripts (with ACCESSIBLE=1, always)",
	}.In(s.lang))
}

// accessible reports whether the person has asked every program for a dialogue line by line.
func (s *session) accessible() bool {
	value := s.env("ACCESSIBLE")
	return value != "" && value != "0"
}

// attended reports whether there is a terminal at both ends, whatever it can do.
func (s *session) attended() bool { return isTerminal(s.in) && isTerminal(s.out) }

// noEditor says why the full-screen editor cannot open a charter here, and what can be done instead.
func (s *session) noEditor(path string) error {
	what := charter.L10n{
		FR: "l’éditeur guidé demande un terminal, et il n’y en a pas ici",
		EN: "the guided editor needs a terminal, and there is none here",
	}
	if s.attended() {
		what = charter.L10n{
			FR: "l’éditeur guidé demande un terminal qui affiche une page entière, et celui-ci ne le peut pas",
			EN: "the guided editor needs a terminal that can show a whole page, and this one cannot",
		}
	}
	return &problem{what: what, next: charter.L10n{
		FR: "ligne à ligne : charter edit {path} --plain ; pour relire : charter lint {path} ; pour publier : charter export {path}",
		EN: "line by line: charter edit {path} --plain; to check: charter lint {path}; to publish: charter export {path}",
	}.With("path", shellWord(path))}
}

// newPlain starts a new charter line by line, to be saved at path; "" asks for a name when it is saved.
func (s *session) newPlain(ctx context.Context, path string, lang charter.Lang) error {
	if path != "" {
		path = charter.WithExtension(path)
		if _, err := os.Lstat(path); err == nil {
			return &charter.FileError{Path: path, Err: fs.ErrExist, Message: charter.L10n{
				FR: "ce fichier existe déjà ; pour l’ouvrir : charter edit", EN: "this file exists already; to open it: charter edit",
			}}
		}
	}
	return s.openPlain(ctx, byline.Options{Start: byline.New, Path: path, Language: lang})
}

// openPlain runs the editor line by line and says what has become of the work.
func (s *session) openPlain(ctx context.Context, o byline.Options) error {
	under := s.editedUnder(o.Path)
	o.Lang, o.Today, o.Now = s.lang, charter.DateOf(s.now()), s.now
	o.Rules, o.Lint = under.rules, under.lintAs(o.Today)
	o.State, o.Folder = s.draftFolder(), "."
	o.In, o.Out, o.Piped = s.in, s.out, !isTerminal(s.in)
	o.Width = s.width()
	o.Services = s.services()
	outcome, err := byline.Run(ctx, o)
	if outcome.Draft {
		s.complain(charter.L10n{
			FR: "votre travail non enregistré est gardé ; l’éditeur vous le rendra à sa prochaine ouverture",
			EN: "your unsaved work is kept; the editor will give it back the next time it opens",
		})
	}
	var refused *byline.Refused
	switch {
	case errors.As(err, &refused):
		return &problem{what: charter.L10n{
			FR: "la ligne {n} de l’entrée n’a pas pu être prise comme réponse ; la suite n’a pas été lue",
			EN: "line {n} of the input could not be taken as an answer; what follows was not read",
		}.With("n", strconv.Itoa(refused.Line))}
	case err != nil || !outcome.Cut:
		return err
	case outcome.Draft:
		s.complain(charter.L10n{
			FR: "l’entrée s’est terminée sans enregistrer ; le fichier est resté tel quel",
			EN: "the input ended without saving; the file is as it was",
		})
		return errFindings
	}
	return &problem{what: charter.L10n{
		FR: "l’entrée s’est terminée sans enregistrer, et aucun brouillon ne peut être gardé ici ; le fichier est resté tel quel",
		EN: "the input ended without saving, and no draft can be kept here; the file is as it was",
	}}
}
