package charter

import (
	"fmt"
	"strings"
)

// This file says the measures of a behaviour in words, in the language of the charter, as a sentence would have them:
// "sous 2 jours ouvrés", "within 2 working days". French spaces inside are no-break ones.

// In returns the number as people write it: decimal comma and narrow no-break thousands in French, "1,500.5" in English.
func (n Number) In(lang Lang) string {
	digits, decimals, _ := strings.Cut(n.String(), ".")
	sign := ""
	if strings.HasPrefix(digits, "-") {
		sign, digits = "-", digits[1:]
	}
	group, point := ",", "."
	if lang == French {
		group, point = "\u202f", ","
	}
	for i := len(digits) - 3; i > 0 && len(digits) > 4; i -= 3 {
		digits = digits[:i] + group + digits[i:]
	}
	if decimals != "" {
		digits += point + decimals
	}
	return sign + digits
}

var unitWords = map[string][2]L10n{ // one, several
	"minute":      {{FR: "minute", EN: "minute"}, {FR: "minutes", EN: "minutes"}},
	"hour":        {{FR: "heure", EN: "hour"}, {FR: "heures", EN: "hours"}},
	"day":         {{FR: "jour", EN: "day"}, {FR: "jours", EN: "days"}},
	"working-day": {{FR: "jour ouvré", EN: "working day"}, {FR: "jours ouvrés", EN: "working days"}},
	"week":        {{FR: "semaine", EN: "week"}, {FR: "semaines", EN: "weeks"}},
	"month":       {{FR: "mois", EN: "month"}, {FR: "mois", EN: "months"}},
	"quarter":     {{FR: "trimestre", EN: "quarter"}, {FR: "trimestres", EN: "quarters"}},
	"year":        {{FR: "an", EN: "year"}, {FR: "ans", EN: "years"}},
}

func unitWord(unit string, n float64, lang Lang) string {
	forms, ok := unitWords[unit]
	if !ok {
		return unit
	}
	several := n != 1
	if lang == French {
		several = n >= 2
	}
	if several {
		return forms[1].In(lang)
	}
	return forms[0].In(lang)
}

// Words says the deadline: "le jour même" for 0 days, "sous 48 heures", "within 2 working days from the visit". It is "" for
// one without value or unit.
func (d *Deadline) Words(lang Lang) string {
	if d == nil || !d.Value.Set() || d.Unit.Blank() {
		return ""
	}
	if none, ok := noDelay[d.Unit.Value]; ok && d.Value.Value == 0 {
		return none.In(lang)
	}
	words := L10n{FR: "sous {n} {unit}", EN: "within {n} {unit}"}.
		With("n", d.Value.In(lang), "unit", unitWord(d.Unit.Value, d.Value.Value, lang)).In(lang)
	if from := strings.Trim(d.From.Value, ".;, \n\u00a0\u202f"); from != "" {
		words += " " + fromWords(from, lang)
	}
	return words
}

// noDelay says a deadline of 0, by its unit.
var noDelay = map[string]L10n{
	"minute":      {FR: "aussitôt", EN: "at once"},
	"hour":        {FR: "dans l’heure", EN: "within the hour"},
	"day":         {FR: "le jour même", EN: "the same day"},
	"working-day": {FR: "le jour même", EN: "the same day"},
	"week":        {FR: "la semaine même", EN: "the same week"},
	"month":       {FR: "le mois même", EN: "the same month"},
}

// Words says the frequency: "une fois par mois", "twice a year". It is "" for one without times or period.
func (f *Frequency) Words(lang Lang) string {
	if f == nil || !f.Times.Set() || f.Per.Blank() {
		return ""
	}
	period := unitWord(f.Per.Value, 1, lang)
	if lang == French {
		if f.Times.Value == 1 {
			return "une fois par " + period
		}
		return f.Times.In(lang) + "\u00a0fois par " + period
	}
	times := f.Times.In(lang) + " times"
	switch f.Times.Value {
	case 1:
		times = "once"
	case 2:
		times = "twice"
	}
	return times + " a " + period
}

// Words says the threshold: "30 jours d’essai". It is "" for one without value or unit.
func (t *Threshold) Words(lang Lang) string {
	if t == nil || !t.Value.Set() || t.Unit.Blank() {
		return ""
	}
	words := t.Value.In(lang) + "\u00a0" + t.Unit.Value
	if t.Of.Blank() {
		return words
	}
	if lang == French {
		return t.Of.Value + "\u00a0: " + words
	}
	return t.Of.Value + ": " + words
}

// Words says the target: "dans 95 % des cas, chaque mois". It is "" for one without a share.
func (t *Target) Words(lang Lang) string {
	if t == nil || !t.Share.Set() {
		return ""
	}
	words := L10n{FR: "dans {n} % des cas", EN: "in {n}% of cases"}.With("n", t.Share.In(lang)).In(lang)
	if t.Per.Blank() {
		return words
	}
	return words + L10n{FR: ", chaque {per}", EN: ", every {per}"}.With("per", periodWord(t.Per.Value, lang)).In(lang)
}

func periodWord(period string, lang Lang) string {
	if lang == French && period == "year" {
		return "année"
	}
	return unitWord(period, 1, lang)
}

// In says the day in words: "21 novembre 2026", "21 November 2026". It is "" for the zero Date.
func (d Date) In(lang Lang) string {
	if d.Month == 0 {
		return ""
	}
	if lang != French {
		return fmt.Sprintf("%d %s %d", d.Day, d.Month, d.Year)
	}
	day := fmt.Sprint(d.Day)
	if d.Day == 1 {
		day = "1er"
	}
	return fmt.Sprintf("%s %s %d", day, frenchMonths[d.Month-1], d.Year)
}

var frenchMonths = [...]string{
	"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
	"septembre", "octobre", "novembre", "décembre",
}
