package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"relcharter/charter"
	"relcharter/examples"
	"relcharter/lint/rules"
	"relcharter/lint/settings"
	"relcharter/tui"
	byline "relcharter/tui/plain"
)

var editWords = words{
	args:  charter.L10n{FR: "FICHIER [--plain]", EN: "FILE [--plain]"},
	short: charter.L10n{FR: "remplir ou corriger une charte, pas à pas", EN: "fill in or correct a charter, step by step"},
	long: charter.L10n{
		FR: "Ouvre une charte dans l’éditeur guidé. Rien n’est écrit tant que vous n’enregistrez pas ; ce qui n’est pas modifié " +
			"reste à l’octet près, commentaires compris.",
		EN: "Opens a charter in the guided editor. Nothing is written until you save; what you do not change stays as it is to the byte, " +
			"comments included.",
	},
	examples: charter.L10n{FR: "charter edit tournesol.charter.toml", EN: "charter edit harbour.charter.toml"},
}

func newEdit(s *session) *cobra.Command {
	var byLine *bool
	c := s.command("edit", editWords, func(c *cobra.Command, args []string) error {
		switch {
		case len(args) == 0:
			return &problem{what: charter.L10n{
				FR: "quelle charte faut-il ouvrir ? charter edit FICHIER, ou charter new pour en commencer une",
				EN: "which charter is to be opened? charter edit FILE, or charter new to start one",
			}}
		case len(args) > 1:
			return tooMany(args[1])
		}
		return s.edit(c.Context(), args[0], *byLine)
	})
	byLine = s.plainFlag(c)
	s.mouseFlag(c)
	c.ValidArgsFunction = completeCharters
	return c
}

// completeCharters lets shells complete the names of charter files.
func completeCharters(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return []string{"toml"}, cobra.ShellCompDirectiveFilterFileExt
}

func (s *session) edit(ctx context.Context, path string, byLine bool) error {
	file, err := charter.Load(path)
	if errors.Is(err, fs.ErrNotExist) {
		return &problem{
			what: charter.L10n{FR: "{path} n’existe pas", EN: "{path} does not exist"}.With("path", path),
			next: charter.L10n{FR: "pour commencer une charte : charter new {path}", EN: "to start a charter: charter new {path}"}.
				With("path", shellWord(path)),
		}
	}
	if err != nil {
		return err
	}
	if !file.Document.Readable() {
		s.tellUnreadable(file.Document)
		s.complain(charter.L10n{
			FR: "corrigez cela dans un éditeur de texte, puis rouvrez la charte ; rien n’a été modifié",
			EN: "correct this in a text editor, then open the charter again; nothing was changed",
		})
		return errTold
	}
	if byLine || s.accessible() {
		return s.openPlain(ctx, byline.Options{Start: byline.Edit, Path: path})
	}
	if !s.interactive() {
		return s.noEditor(path)
	}
	return s.openEditor(ctx, tui.Options{Start: tui.Edit, Path: path, Lang: s.lang})
}

// shownProblems bounds how many problems of one file are listed where a command refuses it; charter lint shows them all.
const shownProblems = 20

// tellUnreadable lists what keeps a charter from being read, with places.
func (s *session) tellUnreadable(doc *charter.Document) {
	shown, left := 0, 0
	for i := range doc.Problems {
		p := &doc.Problems[i]
		if !p.Unreadable() {
			continue
		}
		if shown == shownProblems {
			left++
			continue
		}
		shown++
		at := doc.Position(p.Span.Start)
		place := fmt.Sprintf("%s:%d:%d", doc.Name, at.Line, at.Rune)
		s.complain(charter.L10n{FR: place + " : " + p.Message.FR, EN: place + ": " + p.Message.EN})
	}
	if left > 0 {
		s.complain(charter.L10n{
			FR: "et encore {n} de ce genre : charter lint les montre", EN: "and {n} more like this: charter lint shows them",
		}.With("n", fmt.Sprint(left)))
	}
}

// tellIgnored says that settings are left aside: they keep nobody from writing.
func (s *session) tellIgnored(err error) {
	_ = s.tellSettings(err, charter.L10n{
		FR: "l’éditeur s’en passe : toutes les règles y valent", EN: "the editor does without them: every rule applies there",
	})
}

// editedUnder returns what holds for a charter while it is written. Settings that cannot be read are said and left aside.
func (s *session) editedUnder(path string) *regime {
	under, err := newRegimes(&lintOptions{}).of(filepath.Join(".", path))
	if err != nil {
		s.tellIgnored(err)
		return &regime{Settings: &settings.Settings{}, rules: rules.All()}
	}
	return under
}

// editorGarbage is how much garbage the editor makes before it is collected, in percent of what is live, where the user does not say it.
// Over 200 behaviours, half of what Go would let be takes some 5 MB off the peak, for 2 ms of processor a key.
const editorGarbage = 50

// openEditor runs the guided editor and says what has become of the work.
func (s *session) openEditor(ctx context.Context, o tui.Options) error {
	if s.accessible() {
		return s.openPlain(ctx, byline.Options{Start: byline.Start(o.Start), Path: o.Path, Language: o.Language})
	}
	under := s.editedUnder(o.Path)
	o.Today = charter.DateOf(s.now())
	o.Rules, o.Lint = under.rules, under.lintAs(o.Today)
	o.State = s.draftFolder()
	o.Folder = "."
	o.In, o.Out, o.Environ = s.in, s.out, s.colorEnviron()
	o.Examples = exampleCharters()
	o.Services = s.services()
	o.Mouse = s.mouse()
	if s.env(garbageVar) == "" {
		debug.SetGCPercent(editorGarbage)
	}
	outcome, err := tui.Run(ctx, o)
	for _, path := range outcome.Saved {
		if err := s.say(charter.L10n{
			FR: "Enregistré : {path}\n", EN: "Saved: {path}\n",
		}.With("path", charter.Inert(path)).In(s.lang)); err != nil {
			return err
		}
	}
	for _, path := range outcome.Published {
		if err := s.say(charter.L10n{
			FR: "Publié : {path}\n", EN: "Published: {path}\n",
		}.With("path", charter.Inert(path)).In(s.lang)); err != nil {
			return err
		}
	}
	if outcome.Draft {
		s.complain(charter.L10n{
			FR: "votre travail non enregistré est gardé ; l’éditeur vous le rendra à sa prochaine ouverture",
			EN: "your unsaved work is kept; the editor will give it back the next time it opens",
		})
	}
	return err
}

// colorEnviron returns the environment with what --color says, by the variable that says it to the editor (https://no-color.org).
func (s *session) colorEnviron() []string {
	const variable = "NO_COLOR="
	switch s.color.value {
	case "never":
		return append(slices.Clone(s.environ), variable+"1")
	case "always":
		return slices.DeleteFunc(slices.Clone(s.environ), func(v string) bool { return strings.HasPrefix(v, variable) })
	}
	return s.environ
}

// exampleCharters returns the charters that come with the program, by name.
func exampleCharters() []tui.Example {
	entries, err := examples.Files.ReadDir(".")
	if err != nil {
		panic(err) // they are part of the program
	}
	var out []tui.Example
	for _, entry := range entries {
		src, err := examples.Files.ReadFile(entry.Name())
		if err != nil {
			panic(err)
		}
		out = append(out, tui.Example{Name: strings.TrimSuffix(entry.Name(), charter.Extension), Source: string(src)})
	}
	return out
}
