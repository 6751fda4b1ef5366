package report

import (
	"strings"

	"relcharter/charter"
	"relcharter/lint"
)

// counted returns n with the form of the noun that goes with it: in French 0 and 1 are singular, in English 1 alone.
func counted(n int, one, several charter.L10n, lang charter.Lang) string {
	form := several
	if n == 1 || n == 0 && lang == charter.French {
		form = one
	}
	return charter.Number{Value: float64(n)}.In(lang) + " " + form.In(lang)
}

func files(n int, lang charter.Lang) string {
	return counted(n, charter.L10n{FR: "fichier", EN: "file"}, charter.L10n{FR: "fichiers", EN: "files"}, lang)
}

// plurals are the forms for several findings; the form for one is Severity.Label.
var plurals = map[lint.Severity]charter.L10n{
	lint.Error:   {FR: "erreurs", EN: "errors"},
	lint.Warning: {FR: "alertes", EN: "warnings"},
	lint.Hint:    {FR: "conseils", EN: "hints"},
}

// summary says how much was looked at and what was found: "6 files, 18 rules: 3 errors, 1 hint (2 accepted)."
func (r *Report) summary() string {
	counts, notRead := r.total()
	found := severities(counts, r.Lang)
	if notRead > 0 {
		found = append(found, counted(notRead, charter.L10n{FR: "fichier non lu", EN: "file not read"},
			charter.L10n{FR: "fichiers non lus", EN: "files not read"}, r.Lang))
	}
	inPart := 0
	for i := range r.Files {
		if f := &r.Files[i]; f.Err == nil && !f.Readable {
			inPart++
		}
	}
	if inPart > 0 {
		found = append(found, counted(inPart, charter.L10n{FR: "fichier lu en partie", EN: "file read in part"},
			charter.L10n{FR: "fichiers lus en partie", EN: "files read in part"}, r.Lang))
	}
	if len(found) == 0 {
		found = append(found, nothingIn(counts).In(r.Lang))
	}
	accepted := ""
	if counts.Accepted > 0 {
		accepted = " (" + counted(counts.Accepted, charter.L10n{FR: "constat accepté", EN: "accepted"},
			charter.L10n{FR: "constats acceptés", EN: "accepted"}, r.Lang) + ")"
	}
	rules := counted(len(r.Rules), charter.L10n{FR: "règle", EN: "rule"}, charter.L10n{FR: "règles", EN: "rules"}, r.Lang)
	return files(len(r.Files), r.Lang) + ", " + rules + colon.In(r.Lang) + strings.Join(found, ", ") + accepted + "."
}

// severities says how many findings of each severity count, the heaviest first: "3 errors", "1 hint".
func severities(counts lint.Counts, lang charter.Lang) []string {
	var out []string
	number := map[lint.Severity]int{lint.Error: counts.Error, lint.Warning: counts.Warning, lint.Hint: counts.Hint}
	for _, s := range lint.Severities {
		if n := number[s]; n > 0 {
			out = append(out, counted(n, s.Label(), plurals[s], lang))
		}
	}
	return out
}

// onceApproved says what softened findings weigh once the charter is approved; "" when none is softened.
func onceApproved(findings []*lint.Finding, lang charter.Lang) string {
	var counts lint.Counts
	softened := false
	for _, f := range findings {
		softened = softened || f.Full > f.Severity
		switch f.Full {
		case lint.Error:
			counts.Error++
		case lint.Warning:
			counts.Warning++
		default:
			counts.Hint++
		}
	}
	if !softened {
		return ""
	}
	return charter.L10n{FR: "une fois approuvée : ", EN: "once approved: "}.In(lang) + strings.Join(severities(counts, lang), ", ")
}

// compared says what the findings were compared with and how many are not shown for being known, "" when they were compared with nothing.
func (r *Report) compared() string {
	counts, _ := r.total()
	if r.Against == "" && counts.Known == 0 {
		return ""
	}
	known := counted(counts.Known, charter.L10n{FR: "constat déjà connu, non montré", EN: "known finding, not shown"},
		charter.L10n{FR: "constats déjà connus, non montrés", EN: "known findings, not shown"}, r.Lang)
	if counts.Known == 0 {
		known = charter.L10n{FR: "rien de ce qui précède n’était connu", EN: "nothing above was known"}.In(r.Lang)
		if counts.AtLeast(lint.Hint) == 0 {
			known = charter.L10n{FR: "rien n’a empiré", EN: "nothing got worse"}.In(r.Lang)
		}
	}
	if r.Against == "" {
		return known + "."
	}
	return charter.L10n{FR: "Comparé à {against}", EN: "Compared with {against}"}.With("against", r.Against).In(r.Lang) + colon.In(r.Lang) + known + "."
}

// repairable says how many of the findings the tool can repair on its own, and with which command, set off by quote; "" when there is
// none.
func (r *Report) repairable(quote func(string) string) string {
	n := 0
	for i := range r.Files {
		n += r.Files[i].tally().repairs
	}
	if n == 0 {
		return ""
	}
	return counted(n, charter.L10n{FR: "constat se corrige tout seul\u00a0:", EN: "can be fixed by"},
		charter.L10n{FR: "constats se corrigent tout seuls\u00a0:", EN: "can be fixed by"}, r.Lang) + " " + quote("charter lint --fix")
}

var colon = charter.L10n{FR: "\u00a0: ", EN: ": "}

// readInPart is said of a file some of which has no meaning.
var readInPart = charter.L10n{
	FR: "une partie de ce fichier n’a pas pu être lue\u00a0: la relecture est incomplète",
	EN: "some of this file could not be read: this check is incomplete",
}

var nothing = charter.L10n{FR: "rien à signaler", EN: "no findings"}

// nothingIn says that nothing counts: where something is known, that nothing is new.
func nothingIn(counts lint.Counts) charter.L10n {
	if counts.Known > 0 {
		return charter.L10n{FR: "rien de nouveau", EN: "nothing new"}
	}
	return nothing
}

// degrees are the forms for one and for several behaviours of each degree of firmness.
var degrees = map[charter.Firmness][2]charter.L10n{
	charter.Firm:       {{FR: "ferme", EN: "firm"}, {FR: "fermes", EN: "firm"}},
	charter.Verifiable: {{FR: "vérifiable", EN: "verifiable"}, {FR: "vérifiables", EN: "verifiable"}},
	charter.Intention:  {{FR: "intention", EN: "intention"}, {FR: "intentions", EN: "intentions"}},
	charter.Talk:       {{FR: "parole", EN: "talk"}, {FR: "paroles", EN: "talk"}},
}

// balance says what a charter is worth in acts: "4 firm · 2 verifiable · 1 intention · 0 talk"; of a file that cannot be trusted to
// say, that it was not read whole.
func balance(f *File, lang charter.Lang) string {
	switch {
	case !f.Readable:
		return readInPart.In(lang)
	case f.Document:
		return share(f, lang)
	case f.CommunicationalOnly:
		return charter.L10n{
			FR: "Cette charte parle, elle n’agit pas : rien n’y engage la marque envers ses clients.",
			EN: "This charter talks, it does not act: nothing in it commits the brand to its customers.",
		}.In(lang)
	}
	var out []string
	for i := len(charter.Firmnesses) - 1; i >= 0; i-- {
		degree := charter.Firmnesses[i]
		out = append(out, counted(f.Firmness[degree], degrees[degree][0], degrees[degree][1], lang))
	}
	return strings.Join(out, " · ")
}

// share says what a document that is no charter is worth in acts: "7 verifiable · 2 intentions · 21 talk".
func share(f *File, lang charter.Lang) string {
	var out []string
	for _, degree := range []charter.Firmness{charter.Verifiable, charter.Intention, charter.Talk} {
		out = append(out, counted(f.Firmness[degree], degrees[degree][0], degrees[degree][1], lang))
	}
	words := strings.Join(out, " · ")
	if f.Firmness[charter.Verifiable]+f.Firmness[charter.Intention]+f.Firmness[charter.Talk] == 0 {
		return charter.L10n{
			FR: "rien ici ne dit ce que fait la marque.", EN: "nothing here says what the brand does.",
		}.In(lang)
	}
	if f.CommunicationalOnly {
		return words + " — " + charter.L10n{
			FR: "ce document parle, il n’agit pas.", EN: "this document talks, it does not act.",
		}.In(lang)
	}
	return words
}
