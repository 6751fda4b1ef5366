package main

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/markdown"
)

// maxDocument bounds a document to be sorted, in bytes: a book of a thousand pages has two megabytes.
const maxDocument = 4 << 20

// completeMarkdown lets shells complete the names of Markdown files.
func completeMarkdown(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return []string{"md", "markdown"}, cobra.ShellCompDirectiveFilterFileExt
}

// sortOut sorts a Markdown document into a draft charter at path: beside the document when path is "", on the standard output
// when it is "-". The charter's language is that of the document when lang is "".
func (s *session) sortOut(from, path string, lang charter.Lang) error {
	doc, err := loadMarkdown(from)
	if err != nil {
		return err
	}
	if _, known := charter.ParseLang(doc.Language); lang == "" && doc.Language != "" && !known {
		return &charter.FileError{Path: from, Err: errors.New("unknown language"), Message: charter.L10n{
			FR: "ce document se dit en « {tag} », que l’on ne sait pas lire ici ; si c’est une erreur, précisez --language fr ou en",
			EN: "this document says it is in “{tag}”, which cannot be read here; if that is a mistake, give --language fr or en",
		}.With("tag", charter.Short(doc.Language, 40))}
	}
	if lang == "" {
		lang = doc.Lang()
	}
	source, left := markdown.Draft(doc, lang)
	if path == "-" {
		return s.say(source)
	}
	if path == "" {
		path = besideDocument(from)
	}
	file, err := s.createFrom(path, source)
	if err != nil {
		return err
	}
	return s.tellDraft(file, from, len(left))
}

// loadMarkdown reads a document that has something to sort; its errors are *charter.FileError.
func loadMarkdown(path string) (*markdown.Document, error) {
	refuse := func(err error, message charter.L10n) error {
		return &charter.FileError{Path: path, Err: err, Message: message}
	}
	info, err := os.Stat(path)
	switch {
	case err != nil || info.IsDir(): // opening it says why it cannot be read
	case charter.IsFileName(filepath.Base(path)):
		return nil, refuse(charter.ErrNotText, charter.L10n{
			FR: "c’est déjà une charte ; pour l’ouvrir : charter edit", EN: "this is a charter already; to open it: charter edit",
		})
	case !markdown.IsFileName(path):
		return nil, refuse(charter.ErrNotText, charter.L10n{
			FR: "seul un document Markdown (.md) peut être trié ; enregistrez d’abord celui-ci dans ce format",
			EN: "only a Markdown document (.md) can be sorted; save this one in that format first",
		})
	case info.Size() > maxDocument:
		return nil, refuse(charter.ErrTooLarge, charter.L10n{
			FR: "ce document dépasse 4 Mo ; triez-le par parties", EN: "this document is larger than 4 MB; sort it in parts",
		})
	}
	src, err := charter.LoadText(path)
	if errors.Is(err, charter.ErrNotText) {
		return nil, refuse(err, charter.L10n{
			FR: "ce fichier n’est pas du texte en UTF-8 ; réenregistrez-le en Markdown avec l’encodage « UTF-8 »",
			EN: "this file is not UTF-8 text; save it again as Markdown with the encoding “UTF-8”",
		})
	}
	if err != nil {
		return nil, err
	}
	doc := markdown.Read(path, []byte(src))
	if len(doc.Statements) == 0 {
		return nil, refuse(errors.New("no statement"), charter.L10n{
			FR: "aucune phrase à trier dans ce document", EN: "this document holds no sentence to sort",
		})
	}
	return doc, nil
}

// besideDocument returns the path of the charter sorted out of a document: in its folder, under its name made plain.
func besideDocument(from string) string {
	base := filepath.Base(from)
	name := charter.Slug(strings.TrimSuffix(base, filepath.Ext(base)))
	if name == "" {
		name = "charter"
	}
	return filepath.Join(filepath.Dir(from), name+charter.Extension)
}

// count says how many there are of something, in the singular up to one, or up to two in French.
func count(n int, one, several charter.L10n) charter.L10n {
	text := charter.L10n{FR: several.FR, EN: several.EN}
	if n < 2 {
		text.FR = one.FR
	}
	if n == 1 {
		text.EN = one.EN
	}
	return text.With("n", strconv.Itoa(n))
}

// tellDraft says what was found in a document, and what to do next.
func (s *session) tellDraft(file *charter.File, from string, left int) error {
	path, doc := file.Path, file.Document
	verifiable := 0
	texts := lint.ReadTexts(doc)
	for _, b := range doc.Behaviours {
		if texts.Firmness(b) >= charter.Verifiable {
			verifiable++
		}
	}
	lines := []charter.L10n{
		charter.L10n{FR: "{name} est créé, trié de {from} :", EN: "{name} is ready, sorted out of {from}:"}.
			With("name", charter.InertPath(path), "from", charter.Inert(from)),
		count(
			len(doc.Behaviours),
			charter.L10n{FR: "  {n} comportement", EN: "  {n} behaviour"}, charter.L10n{FR: "  {n} comportements", EN: "  {n} behaviours"},
		),
		count(len(doc.Discourse), charter.L10n{FR: "  {n} message", EN: "  {n} message"}, charter.L10n{FR: "  {n} messages", EN: "  {n} messages"}),
		count(len(doc.Traits), charter.L10n{FR: "  {n} trait", EN: "  {n} trait"}, charter.L10n{FR: "  {n} traits", EN: "  {n} traits"}),
		count(len(doc.Benefits), charter.L10n{FR: "  {n} bénéfice", EN: "  {n} benefit"}, charter.L10n{FR: "  {n} bénéfices", EN: "  {n} benefits"}),
		count(
			left,
			charter.L10n{FR: "  {n} phrase gardée en commentaire, à la fin", EN: "  {n} statement left as a comment, at the end"},
			charter.L10n{FR: "  {n} phrases gardées en commentaire, à la fin", EN: "  {n} statements left as comments, at the end"},
		),
	}
	lines[1].FR += checkable(verifiable, len(doc.Behaviours)).FR
	lines[1].EN += checkable(verifiable, len(doc.Behaviours)).EN
	lines = append(lines, charter.L10n{
		FR: "Pour le relire et le compléter pas à pas : charter edit {path}", EN: "To read it over and complete it step by step: charter edit {path}",
	}.With("path", charter.Inert(shellWord(path))))
	var out strings.Builder
	for _, line := range lines {
		out.WriteString(line.In(s.lang) + "\n")
	}
	return s.say(out.String())
}

// checkable says how many of some behaviours are verifiable.
func checkable(n, of int) charter.L10n {
	switch {
	case of == 0:
		return charter.L10n{}
	case n == 0:
		return charter.L10n{FR: ", aucun vérifiable tel quel", EN: ", none of which can be checked as it stands"}
	}
	return count(
		n, charter.L10n{FR: ", dont {n} vérifiable tel quel", EN: ", of which {n} can be checked as it stands"},
		charter.L10n{FR: ", dont {n} vérifiables tels quels", EN: ", of which {n} can be checked as they stand"},
	)
}
