package main

import (
	"errors"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var classifyWords = words{
	args: charter.L10n{FR: "[PHRASE|-] [OPTIONS]", EN: "[STATEMENT|-] [OPTIONS]"},
	short: charter.L10n{
		FR: "dire d’une phrase si elle agit, promet ou parle seulement",
		EN: "tell whether a statement acts, promises or only talks",
	},
	long: charter.L10n{
		FR: "Dit d’une phrase si c’est un acte vérifiable, une intention, une simple parole, ou si elle est hors sujet ; avec ce qui " +
			"a pesé et ce qu’il faudrait demander ensuite.\n" +
			"Sans phrase, ou avec -, une phrase par ligne de l’entrée standard. Une phrase qui commence par un tiret se met après --.\n" +
			"tsv : une ligne de quatre colonnes par ligne lue, même vide, dans le même ordre, sans en-tête. Le verdict (verifiable, " +
			"intention, talk, other), sa certitude (true, false), la réserve (none, target, modal, effort, escape), la phrase.\n" +
			"json : un objet par ligne, avec les éléments trouvés et les raisons, à leur place en octets dans « statement ». Ce format ne " +
			"fait que s’enrichir : aucune clé ne disparaît ni ne change de sens.\n" +
			"Code de sortie : 0 si tout a été lu, 2 sinon. Un verdict n’est jamais une erreur.",
		EN: "Tells whether a statement is a verifiable act, an intention, mere talk, or beside the point; with what weighed, and what to " +
			"ask next.\n" +
			"Without a statement, or with -, one statement a line from standard input. A statement that begins with a dash goes after --.\n" +
			"tsv: one line of four columns for every line read, empty ones too, in the same order, without a header. The verdict " +
			"(verifiable, intention, talk, other), whether it is certain (true, false), the hedge (none, target, modal, effort, escape), " +
			"the statement.\n" +
			"json: one object a line, with the parts found and the reasons, placed in bytes of “statement”. This format only ever gains " +
			"keys: none goes away or changes its meaning.\n" +
			"Exit code: 0 when everything was read, 2 otherwise. A verdict is never an error.",
	},
	examples: charter.L10n{
		FR: "charter classify \"Nous vous rappelons sous 24 h.\" # une phrase\n" +
			"charter classify --format tsv < phrases.txt # une par ligne, pour un tableur\n" +
			"charter classify --language fr --format json < phrases.txt",
		EN: "charter classify \"We call you back within 24 hours.\" # one statement\n" +
			"charter classify --format tsv < statements.txt # one a line, for a spreadsheet\n" +
			"charter classify --language en --format json < statements.txt",
	},
}

// tongue is an option that takes a language, which may have a region: fr, fr-CA.
type tongue struct{ tag string }

// tongueShape is how a charter writes its language too.
var tongueShape = charter.Pattern(`^([a-z]{2})(-[A-Za-z]{2,4}|-[0-9]{3})?$`)

func (t *tongue) String() string { return t.tag }

func (t *tongue) Type() string {
	var tags []string
	for _, lang := range charter.Languages {
		tags = append(tags, string(lang))
	}
	return strings.Join(tags, "|")
}

func (t *tongue) Set(s string) error {
	tags := strings.Split(t.Type(), "|")
	if m := tongueShape().FindStringSubmatch(s); m == nil || !slices.Contains(tags, m[1]) {
		return &problem{what: charter.L10n{
			FR: "« {value} » n’est pas une langue que l’on sait lire ici : {languages}, avec une région si besoin (fr-CA)",
			EN: "“{value}” is not a language that can be read here: {languages}, with a region if you need one (fr-CA)",
		}.With("value", charter.Short(s, 40), "languages", strings.Join(tags, ", "))}
	}
	t.tag = s
	return nil
}

func newClassify(s *session) *cobra.Command {
	language := &tongue{}
	format := &choice{value: "text", allowed: []string{"text", "json", "tsv"}}
	c := s.command("classify", classifyWords, func(_ *cobra.Command, args []string) error {
		return s.classify(args, language.tag, format.value)
	})
	flags := c.Flags()
	flags.SortFlags = false
	usage := func(fr, en string) string { return charter.L10n{FR: fr, EN: en}.In(s.lang) }
	flags.Var(language, "language", usage(
		"langue des phrases, région permise (fr-CA) ; sinon, reconnue phrase par phrase",
		"language of the statements, a region allowed (fr-CA); default: recognised in each statement",
	))
	flags.Var(format, "format", usage(
		"texte à lire, JSON (un objet par ligne) ou colonnes séparées par des tabulations",
		"text to read, JSON (one object a line), or columns between tabs",
	))
	completeChoices(c, "language")
	completeChoices(c, "format")
	c.ValidArgsFunction = cobra.NoFileCompletions
	return c
}

func (s *session) classify(args []string, language, format string) error {
	c := s.classifier(language, format)
	switch {
	case len(args) > 1:
		return &problem{
			what: charter.L10n{
				FR: "une seule phrase à la fois, et il y en a {n} ici ; mettez la phrase entière entre guillemets droits",
				EN: "one statement at a time, and there are {n} here; put quotation marks around the whole of it",
			}.With("n", strconv.Itoa(len(args))),
			next: classifyExample,
		}
	case len(args) == 1 && args[0] != "-":
		s.mentionFile(args[0])
		statement := strings.TrimPrefix(args[0], byteOrderMark)
		if err := s.say(strings.Join(c.all([]string{statement}), "")); err != nil {
			return err
		}
	case len(args) == 0 && isTerminal(s.in):
		return &problem{
			what: charter.L10n{FR: "quelle phrase faut-il juger ?", EN: "which statement is to be judged?"},
			next: classifyExample,
		}
	default:
		if err := s.classifyLines(newLines(s.in), c); err != nil {
			return err
		}
	}
	if format == "text" && !c.shown {
		s.complain(charter.L10n{FR: "il n’y a aucune phrase à juger", EN: "there is no statement to judge"})
	}
	return nil
}

var classifyExample = charter.L10n{
	FR: "par exemple : charter classify \"Nous vous rappelons sous 24 h.\"",
	EN: "for example: charter classify \"We call you back within 24 hours.\"",
}

// mentionFile says how to read a file when the statement is the name of one: it is judged as a statement all the same.
func (s *session) mentionFile(statement string) {
	if strings.ContainsAny(statement, " \t\n") {
		return
	}
	if info, err := os.Stat(statement); err != nil || !info.Mode().IsRegular() {
		return
	}
	s.complain(charter.L10n{
		FR: "« {file} » est aussi un fichier ; pour juger ses phrases, une par ligne : charter classify < {file}",
		EN: "“{file}” is a file too; to judge its statements, one a line: charter classify < {file}",
	}.With("file", charter.Short(statement, 80)))
}

// classifyLines judges the lines of a stream and writes each verdict as soon as there is nothing more to read at once.
func (s *session) classifyLines(in *lines, c *classifier) error {
	for {
		batch, end := in.batch()
		if len(batch) > 0 {
			if err := s.say(strings.Join(c.all(batch), "")); err != nil {
				return err
			}
		}
		var p *problem
		switch {
		case end == nil:
		case errors.Is(end, io.EOF):
			return nil
		case errors.As(end, &p):
			return p
		default:
			return &problem{what: charter.L10n{
				FR: "l’entrée standard ne peut pas être lue : {cause}", EN: "standard input cannot be read: {cause}",
			}.With("cause", end.Error())}
		}
	}
}

// classifier judges statements and writes the verdicts in one format.
type classifier struct {
	language string // "" to recognise that of each statement
	fallback string // what a statement is read in that tells nothing of its language
	format   string
	sheet    sheet
	shown    bool // something was written in the text format
}

func (s *session) classifier(language, format string) *classifier {
	return &classifier{
		language: language, fallback: string(s.lang), format: format,
		sheet: sheet{lang: s.lang, color: s.colored(), width: s.width(), detected: language == ""},
	}
}

// all returns what is to be written of each statement, in order.
func (c *classifier) all(statements []string) []string {
	out := make([]string, len(statements))
	lint.Each(len(out), func(i int) { out[i] = c.one(statements[i]) })
	if c.format != "text" {
		return out
	}
	for i := range out { // a blank line between two statements
		if out[i] != "" && c.shown {
			out[i] = "\n" + out[i]
		}
		c.shown = c.shown || out[i] != ""
	}
	return out
}

// one returns what is to be written of a statement; "" for an empty one in the text format.
func (c *classifier) one(statement string) string {
	statement = strings.ToValidUTF8(statement, "\ufffd")
	v := c.verdict(statement)
	switch {
	case c.format == "tsv":
		return tsvRow(statement, &v)
	case c.format == "json":
		return jsonRow(statement, &v, c.sheet.lang)
	case blank(statement):
		return ""
	}
	return c.sheet.text(statement, &v)
}

// mostJudged is how many bytes of a statement are judged. More words than prose ever reads of one fit in; what follows is
// shown, and would cost memory for nothing.
const mostJudged = 64 << 10

func (c *classifier) verdict(statement string) prose.Verdict {
	if len(statement) > mostJudged {
		end := mostJudged
		for !utf8.RuneStart(statement[end]) {
			end--
		}
		statement = statement[:end]
	}
	language := c.language
	if language == "" {
		language = prose.Detect(statement, c.fallback)
	}
	if blank(statement) {
		base, _, _ := strings.Cut(language, "-")
		return prose.Verdict{Language: base, Label: prose.Other, Certain: true}
	}
	return prose.Classify(statement, language)
}

// blank reports whether there is nothing to be read in a statement.
func blank(statement string) bool {
	return strings.IndexFunc(statement, func(r rune) bool {
		return !unicode.IsSpace(r) && !charter.Hidden(r) && !unicode.Is(unicode.Cf, r)
	}) < 0
}
