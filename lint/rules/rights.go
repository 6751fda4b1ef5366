package rules

import "relcharter/charter"

// Right is what the law of a country, or a supervisor there, gives customers, as law-as-favour compares promises with it. It is a
// pointer to the text and no legal advice.
type Right struct {
	Name       string       // "withdrawal": the same in each country
	Sector     charter.L10n // where it applies
	Words      charter.L10n // what it gives: "14 days to cancel"
	Source     string       // the text, as it is cited
	URL        string
	Since      charter.Date // the day it came into force
	Read       bool         // the figure was read on the day of the check; else it was known, and is to be compared with the text
	Supervisor bool         // a regulator or an ombudsman asks for it, rather than the law itself
	Doubtful   bool         // it has so many exceptions that a finding is no error
}

// Country is a country, or a union of countries, whose rights the table holds.
type Country struct {
	Code  string // "EU", "FR" or "UK", which is what the table calls it
	Label charter.L10n
}

// Countries lists those the table knows. Rights of the Union are there for the members whose own texts are not.
var Countries = []Country{
	{"EU", charter.L10n{FR: "Union européenne", EN: "European Union"}},
	{"FR", charter.L10n{FR: "France", EN: "France"}},
	{"UK", charter.L10n{FR: "Royaume-Uni", EN: "United Kingdom"}},
}

// RightsOf returns the rights of a country, by its code, in the order of the table; none for a country it does not know.
func RightsOf(country string) []Right {
	var out []Right
	rights, _ := statutory()
	for _, r := range rights {
		if s, known := r.sources[country]; known {
			out = append(out, Right{
				Name: r.name, Sector: r.sector, Words: r.right, Source: s.text, URL: s.url, Since: s.since, Read: s.read,
				Supervisor: r.supervisor, Doubtful: r.doubtful,
			})
		}
	}
	return out
}

// RightsChecked returns the day all rights were last checked.
func RightsChecked() charter.Date {
	_, checked := statutory()
	return checked
}
