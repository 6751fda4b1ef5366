package main

import (
	"strings"

	"relcharter/charter"
	"relcharter/lint/rules"
)

// caveat stands above the rights, whatever their form.
var caveat = charter.L10n{
	FR: "Ceci n’est pas un avis juridique, et la liste n’est pas complète. Un juriste doit la relire avant que vous vous y fiiez, et de " +
		"nouveau dès qu’un texte change : presque tous ces droits ont des conditions et des exceptions, que seul le texte donne.",
	EN: "This is no legal advice, and the list is not complete. Counsel must review it before you rely on it, and again whenever a text " +
		"changes: nearly all these rights have conditions and exceptions, which only the text gives.",
}

// rights shows the rights that law-as-favour compares promises with.
func (s *session) rights(o *rulesOptions) error {
	switch {
	case len(o.groups.values) > 0 || o.status.value != "":
		return &problem{what: charter.L10n{
			FR: "--rights montre des droits, et non des règles : retirez --group et --status",
			EN: "--rights shows rights, not rules: leave out --group and --status",
		}}
	case o.format.value == "json":
		return s.rightsJSON()
	}
	return s.say(s.rightsText())
}

// rightsText lists the rights by country, each with where it applies and where it is written.
func (s *session) rightsText() string {
	var b strings.Builder
	b.WriteString(wrap(caveat.In(s.lang), s.width(), "") + "\n")
	b.WriteString(wrap(charter.L10n{
		FR: "Liste vérifiée le {day}. « Lu » : le chiffre a été lu ce jour-là, dans une copie du texte ou d’un article qui le nomme, peut-être " +
			"plus ancienne que la loi. « Connu » : il reste à le comparer au texte.",
		EN: "List checked on {day}. “Read”: the figure was read that day, in a copy of the text or of an account that names it, which may be " +
			"older than the law. “Known”: it is still to be compared with the text.",
	}.With("day", rules.RightsChecked().In(s.lang)).In(s.lang), s.width(), ""))
	for _, country := range rules.Countries {
		b.WriteString("\n" + s.style(bold, country.Label.In(s.lang)) + "\n")
		for _, r := range rules.RightsOf(country.Code) {
			b.WriteString(wrap(r.Words.In(s.lang)+" ("+r.Sector.In(s.lang)+")", s.width(), "  "))
			b.WriteString(wrap(strings.Join(s.standing(&r), " · "), s.width(), "    "))
			b.WriteString("    " + r.URL + "\n")
		}
	}
	return b.String()
}

// standing says where a right is written, since when, and how far to trust the list on it.
func (s *session) standing(r *rules.Right) []string {
	out := []string{r.Source}
	add := func(text charter.L10n) { out = append(out, text.In(s.lang)) }
	add(charter.L10n{FR: "en vigueur depuis le {day}", EN: "in force since {day}"}.With("day", r.Since.In(s.lang)))
	if r.Read {
		add(charter.L10n{FR: "lu", EN: "read"})
	} else {
		add(charter.L10n{FR: "connu", EN: "known"})
	}
	if r.Supervisor {
		add(charter.L10n{FR: "demandé par le régulateur", EN: "asked for by the regulator"})
	}
	if r.Doubtful {
		add(charter.L10n{FR: "beaucoup d’exceptions", EN: "many exceptions"})
	}
	return out
}

// rightJSON is a right as charter rules --rights --format json writes it: a promise to other programs, to which only is added.
type rightJSON struct {
	Country    string `json:"country"` // EU, FR or UK
	Name       string `json:"name"`    // the same in each country
	Sector     string `json:"sector"`
	Right      string `json:"right"`
	Source     string `json:"source"`
	URL        string `json:"url"`
	Since      string `json:"since"`      // in force since that day
	Checked    string `json:"checked"`    // the day this was last compared with the source
	Evidence   string `json:"evidence"`   // read: the figure was read that day; known: it is still to be compared with the text
	Supervisor bool   `json:"supervisor"` // a regulator or an ombudsman asks for it, rather than the law
	Doubtful   bool   `json:"doubtful"`   // it has many exceptions
}

func (s *session) rightsJSON() error {
	out := struct {
		Version int         `json:"version"`
		Caveat  string      `json:"caveat"`
		Rights  []rightJSON `json:"rights"`
	}{Version: 1, Caveat: caveat.In(s.lang)}
	for _, country := range rules.Countries {
		for _, r := range rules.RightsOf(country.Code) {
			evidence := "known"
			if r.Read {
				evidence = "read"
			}
			out.Rights = append(out.Rights, rightJSON{
				Country: country.Code, Name: r.Name, Sector: r.Sector.In(s.lang), Right: r.Words.In(s.lang), Source: r.Source, URL: r.URL,
				Since: r.Since.String(), Checked: rules.RightsChecked().String(), Evidence: evidence, Supervisor: r.Supervisor, Doubtful: r.Doubtful,
			})
		}
	}
	return s.sayJSON(out)
}
