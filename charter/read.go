package charter

import (
	"math"
	"strings"
	"time"
)

// IDPattern is what the id of an item looks like, as a regular expression of Go and of JSON Schema alike.
const IDPattern = `^[a-z0-9-]+$`

var langShape = Pattern(`^(fr|en)(-[A-Za-z]{2,4}|-[0-9]{3})?$`)

// IsID reports whether s can be the id of an item: whether it matches IDPattern.
func IsID(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return s != ""
}

// read returns a decoded TOML value as the field takes it (string, float64, bool, Date; nil when the type is wrong) and what
// is wrong with the value itself; the zero text when nothing is.
func (f *Field) read(v any) (any, L10n) {
	switch f.Kind {
	case KindText, KindProse, KindRef, KindID, KindEnum, KindLang:
		s, ok := v.(string)
		if !ok {
			return nil, L10n{}
		}
		if strings.Contains(s, "\r\n") {
			s = strings.ReplaceAll(s, "\r\n", "\n")
			v = s
		}
		return v, f.checkText(s)
	case KindInt, KindNumber:
		var n float64
		switch x := v.(type) {
		case int64:
			n = float64(x)
		case float64:
			if f.Kind == KindInt && x != math.Trunc(x) {
				return nil, L10n{}
			}
			n = x
		default:
			return nil, L10n{}
		}
		return n, f.checkNumber(n)
	case KindBool:
		if x, ok := v.(bool); ok {
			return x, L10n{}
		}
	case KindDate:
		if x, ok := localDate(v); ok {
			return x, L10n{}
		}
	}
	return nil, L10n{}
}

func (f *Field) checkText(s string) L10n {
	switch {
	case strings.TrimSpace(s) == "":
		return L10n{} // blank is missing, not wrong
	case f.Kind == KindID && !IsID(s):
		return L10n{
			FR: "« {value} » ne peut pas servir d’identifiant : lettres minuscules sans accent, chiffres et tirets seulement",
			EN: "“{value}” cannot be an id: lower-case letters without accents, digits and hyphens only",
		}
	case f.Kind == KindLang && !langShape().MatchString(s):
		return L10n{
			FR: "« {value} » n’est pas une langue connue ici : fr ou en, avec une région si besoin (fr-CA)",
			EN: "“{value}” is not a language known here: fr or en, with a region if you need one (fr-CA)",
		}
	case f.Kind == KindEnum:
		if _, ok := f.Choice(s); !ok {
			return L10n{
				FR: "« {value} » n’est pas une réponse possible ; choisissez parmi : {choices}",
				EN: "“{value}” is not one of the answers; choose from: {choices}",
			}
		}
	}
	return L10n{}
}

func (f *Field) checkNumber(n float64) L10n {
	switch {
	case math.IsNaN(n) || math.IsInf(n, 0):
		return L10n{FR: "il faut un vrai nombre", EN: "a real number is needed"}
	case f.Path == "schema" && n != 1:
		return L10n{
			FR: "cette version du format (schema = {value}) est inconnue ; cet outil lit schema = 1",
			EN: "this version of the format (schema = {value}) is unknown; this tool reads schema = 1",
		}
	case f.Min != nil && n < *f.Min:
		return L10n{FR: "{value} est trop petit : au moins {min}", EN: "{value} is too small: at least {min}"}
	case f.Max != nil && n > *f.Max:
		return L10n{FR: "{value} est trop grand : au plus {max}", EN: "{value} is too large: at most {max}"}
	}
	return L10n{}
}

// localDate returns a TOML local date; a date with a time is not one.
func localDate(v any) (Date, bool) {
	t, ok := v.(time.Time)
	if !ok || t.Location().String() != "date-local" { // the name BurntSushi/toml gives such values
		return Date{}, false
	}
	return DateOf(t), true
}

// blankValue reports whether a required field holds nothing: an empty or blank text, an empty list.
func blankValue(f *Field, v any) bool {
	switch x := v.(type) {
	case string:
		return strings.TrimSpace(x) == ""
	case []any:
		return f.List && len(x) == 0
	}
	return false
}
