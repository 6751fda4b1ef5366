package main

import (
	"context"
	"os"
	"os/signal"
	"slices"
	"strconv"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"relcharter/charter"
	"relcharter/charter/export"
	"relcharter/lint/markdown"
)

var previewWords = words{
	args:  charter.L10n{FR: "[CHEMIN…] [OPTIONS]", EN: "[PATH…] [OPTIONS]"},
	short: charter.L10n{FR: "voir la page d’une charte pendant qu’on l’écrit", EN: "see the page of a charter while you write it"},
	long: charter.L10n{
		FR: "Montre dans le navigateur la page que charter export publierait et, à côté, ce que charter lint trouve à y redire. Elle se " +
			"recharge à chaque enregistrement, sans perdre l’endroit où vous lisiez. Quand le fichier ne peut plus être lu, la dernière " +
			"page reste là, avec ce qu’il faut corriger.\n" +
			"Plusieurs fichiers donnent une liste de liens ; un dossier désigne ses chartes, comme pour charter lint ; sans chemin, c’est le " +
			"dossier courant.\n" +
			"Rien ne sort de cet ordinateur : lui seul peut ouvrir l’aperçu, à une adresse nouvelle à chaque fois, que personne ne devine. Ctrl+C l’arrête.\n" +
			"Code de sortie : 0 une fois arrêté, 2 s’il n’y a rien à montrer.",
		EN: "Shows in the browser the page that charter export would publish and, beside it, what charter lint finds. It reloads at every " +
			"save and keeps the place where you were reading. When the file can no longer be read, the last page stays, with what there is " +
			"to correct.\n" +
			"Several files give a list of links; a folder means its charters, as for charter lint; without a path it is the current folder.\n" +
			"Nothing leaves this computer: no other can open the preview, and this one only at the address given, new each time. Ctrl+C stops it.\n" +
			"Exit code: 0 once stopped, 2 when there is nothing to show.",
	},
	examples: charter.L10n{
		FR: "charter preview tournesol.charter.toml --open # l’ouvrir dans le navigateur\n" +
			"charter preview marques/ # toutes les chartes de ce dossier",
		EN: "charter preview harbour.charter.toml --open # open it in the browser\n" +
			"charter preview brands/ # all the charters in this folder",
	},
}

// previewOptions are the options of charter preview.
type previewOptions struct {
	port portNumber
	page exportOptions // view, function and poster
	open bool
}

// previewPort is where a preview is served unless --port says otherwise: always the same, for who forwards it from another computer.
const previewPort = 7340

func newPreview(s *session) *cobra.Command {
	o := &previewOptions{
		port: portNumber{number: previewPort, name: charter.L10n{FR: "NUMÉRO", EN: "NUMBER"}.In(s.lang)},
		page: exportOptions{
			view:     choice{allowed: []string{export.Public.String(), export.Internal.String()}},
			function: place{name: charter.L10n{FR: "SERVICE", EN: "FUNCTION"}.In(s.lang)},
		},
	}
	c := s.command("preview", previewWords, func(c *cobra.Command, args []string) error { return s.preview(c.Context(), args, o) })
	c.Flags().SortFlags = false
	c.Flags().BoolVar(&o.open, "open", false, charter.L10n{FR: "ouvrir l’aperçu dans le navigateur", EN: "open the preview in the browser"}.In(s.lang))
	c.Flags().Var(&o.page.view, "view", charter.L10n{
		FR: "la page pour tous (par défaut), ou celle de l’équipe seule", EN: "the page for everybody (the default), or that for the team alone",
	}.In(s.lang))
	c.Flags().Var(&o.page.function, "for", charter.L10n{FR: "la fiche d’une page pour ce service", EN: "the one-page card for this function"}.In(s.lang))
	c.Flags().BoolVar(&o.page.poster, "poster", false, charter.L10n{FR: "l’affiche d’une page", EN: "the one-page poster"}.In(s.lang))
	c.Flags().Var(&o.port, "port", charter.L10n{
		FR: "port de l’aperçu (sinon {port}) ; un autre s’il est pris, n’importe lequel avec 0",
		EN: "port of the preview (default: {port}); another one when it is taken, any one with 0",
	}.With("port", plain(previewPort)).In(s.lang))
	completeChoices(c, "view")
	c.ValidArgsFunction = completeCharters
	return c
}

// preview serves the pages of charters, and serves them anew whenever they change, until it is interrupted.
func (s *session) preview(ctx context.Context, paths []string, o *previewOptions) error {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	for _, path := range paths {
		if err := notPreviewed(path); err != nil {
			return err
		}
	}
	if err := o.page.conflict(formatsFor([]string{"html"}, "")); err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	d := newDisplay(s, paths, &o.page)
	if err := unlessStuck(ctx, func() error { return d.begin(ctx) }); err != nil || ctx.Err() != nil {
		return err
	}
	ends, err := s.listen(o.port.number)
	if err != nil {
		return err
	}
	server := d.serve(ctx, ends)
	defer server.stop()
	if err := s.say(charter.L10n{
		FR: "Aperçu : {address} (Ctrl+C pour l’arrêter)\n", EN: "Preview: {address} (Ctrl+C to stop)\n",
	}.With("address", server.address).In(s.lang)); err != nil {
		return err
	}
	if o.open {
		if err := s.browse(server.address); err != nil {
			s.complain(charter.L10n{
				FR: "aucun navigateur ne s’ouvre d’ici ; ouvrez cette adresse vous-même", EN: "no browser opens from here; open this address yourself",
			})
		}
	}
	return unlessStuck(ctx, func() error {
		return eachChange(ctx, d.watched, func(lost error) error {
			d.refresh(ctx, lost)
			return nil
		})
	})
}

// stuckTime is how long, once a preview is interrupted, a file that is being read is waited for: a folder of another computer may not answer.
const stuckTime = 500 * time.Millisecond

// unlessStuck returns what do returns, and nil when that has not ended stuckTime after ctx.
func unlessStuck(ctx context.Context, do func() error) error {
	done := make(chan error, 1)
	go func() { done <- do() }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	select {
	case err := <-done:
		return err
	case <-time.After(stuckTime):
		return nil
	}
}

// loadOrdinary reads a charter that is an ordinary file: who opens a pipe waits for somebody to write into it. Its errors are those of
// charter.Load.
func loadOrdinary(path string) (*charter.File, error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return nil, &charter.FileError{Path: path, Err: errNoPage, Message: charter.L10n{
			FR: "ce n’est pas un fichier ordinaire ; l’aperçu suit un fichier enregistré",
			EN: "this is not an ordinary file; a preview follows a file that is saved",
		}}
	}
	return charter.Load(path)
}

// notPreviewed says why what is at a path cannot be previewed.
func notPreviewed(path string) error {
	switch {
	case path == "-":
		return &problem{what: charter.L10n{
			FR: "l’aperçu suit un fichier enregistré, pas l’entrée standard", EN: "a preview follows a file that is saved, not standard input",
		}}
	case markdown.IsFileName(path):
		return &problem{what: charter.L10n{
			FR: "{path} est déjà un texte Markdown ; l’aperçu montre des chartes", EN: "{path} is Markdown already; a preview shows charters",
		}.With("path", path)}
	}
	return nil
}

// portNumber is an option that takes a TCP port, 0 for any.
type portNumber struct {
	number int
	name   string // how help writes it
}

func (p *portNumber) String() string { return strconv.Itoa(p.number) }

func (p *portNumber) Type() string { return p.name }

func (p *portNumber) Set(s string) error {
	n, err := strconv.ParseUint(s, 10, 16)
	if err != nil {
		return &problem{what: charter.L10n{
			FR: "« {value} » n’est pas un port ; donnez un nombre de 0 à 65535", EN: "“{value}” is not a port; give a number from 0 to 65535",
		}.With("value", charter.Short(s, 40))}
	}
	p.number = int(n)
	return nil
}

// chartersAmong returns those targets that are charters: the settings may name Markdown documents too.
func chartersAmong(targets []target) []target {
	return slices.DeleteFunc(slices.Clone(targets), func(t target) bool { return markdown.IsFileName(t.path) })
}
