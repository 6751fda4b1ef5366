package export

import (
	"regexp"
	"sync"

	"relcharter/charter"
)

// templateFaults are what goes wrong with templates most often: how the packages of Go say it, and how we do.
var templateFaults = sync.OnceValue(func() []templateSaying {
	return []templateSaying{
		{regexp.MustCompile(`can't evaluate field (\S+) in type`), charter.L10n{
			FR: "il n’y a pas de « .{name} » à cet endroit", EN: "there is no “.{name}” in this place",
		}},
		{regexp.MustCompile(`missing value for (\S+)`), charter.L10n{
			FR: "« {name} » ne dit pas de quoi il s’agit : écrivez par exemple {{{name} .Sections}}",
			EN: "“{name}” does not say of what: write {{{name} .Sections}}, for instance",
		}},
		{regexp.MustCompile(`unexpected EOF`), charter.L10n{
			FR: "il manque un {{end}} : le modèle s’arrête avant", EN: "an {{end}} is missing: the template stops before it",
		}},
		{regexp.MustCompile(`unexpected \{\{(end|else)\}\}`), charter.L10n{
			FR: "{{{name}}} ne termine rien", EN: "{{{name}}} ends nothing",
		}},
		{regexp.MustCompile(`unclosed action`), charter.L10n{
			FR: "il manque }} à la fin de la ligne", EN: "}} is missing at the end of the line",
		}},
		{regexp.MustCompile(`function "([^"]+)" not defined`), charter.L10n{
			FR: "« {name} » n’existe pas ; ce que la page contient commence par un point", EN: "there is no “{name}”; what the page holds begins with a dot",
		}},
		{regexp.MustCompile(`(?:no such template|template) "([^"]+)"(?: not defined)?`), charter.L10n{
			FR: "aucune partie ne s’appelle « {name} » : il manque un {{define}}", EN: "no part is called “{name}”: a {{define}} is missing",
		}},
		{regexp.MustCompile(`ends in a non-text context|(?:branches end|ends) in (?:a )?different context|ambiguous context|unfinished`), charter.L10n{
			FR: "une balise, un attribut, un style ou un script n’est pas refermé", EN: "a tag, an attribute, a style or a script is not closed",
		}},
	}
})

type templateSaying struct {
	cause *regexp.Regexp // its group is the name
	said  charter.L10n
}

// templateFault says in words what is wrong with a template, around the cause that Go gives, which is in English and short for those who
// know.
func templateFault(cause string) charter.L10n {
	for _, known := range templateFaults() {
		m := known.cause.FindStringSubmatch(cause)
		if m == nil {
			continue
		}
		name := ""
		if len(m) > 1 {
			name = m[1]
		}
		return charter.L10n{
			FR: "ce modèle ne fonctionne pas : {said} (Go : {cause})", EN: "this template does not work: {said} (Go: {cause})",
		}.WithText("said", known.said.With("name", name)).With("cause", cause)
	}
	return charter.L10n{
		FR: "ce modèle ne fonctionne pas ; Go en dit : {cause}", EN: "this template does not work; Go says: {cause}",
	}.With("cause", cause)
}
