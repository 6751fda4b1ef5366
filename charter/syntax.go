package charter

import (
	"strconv"

	"relcharter/charter/tomltree"
)

// syntaxWords says each kind of syntax error to somebody who never heard of TOML. {text} is the offending text, {name} a key,
// {line} a line, {detail} what the code's Detail holds.
var syntaxWords = map[tomltree.Code]L10n{
	tomltree.UnterminatedString: {
		FR: "ce texte n’est pas refermé : il manque un guillemet droit à la fin",
		EN: "this text is not closed: a straight quote is missing at its end",
	},
	tomltree.UnescapedQuote: {
		FR: "un guillemet droit au milieu du texte le coupe en deux ; écrivez \\\" ou employez « » à l’intérieur",
		EN: "a straight quote inside the text cuts it in two; write \\\" or use “ ” inside",
	},
	tomltree.UnquotedText: {
		FR: "« {text} » : un texte se met entre guillemets droits, \"ainsi\"",
		EN: "“{text}”: text goes in straight quotes, \"like this\"",
	},
	tomltree.SmartQuotes: {
		FR: "les guillemets qui entourent le texte doivent être droits : \"ainsi\"",
		EN: "the quotes around the text have to be straight: \"like this\"",
	},
	tomltree.InvisibleCharacter: {
		FR: "il y a ici un espace invisible ({detail}) ; remplacez-le par une espace ordinaire",
		EN: "there is an invisible space here ({detail}); replace it by a plain one",
	},
	tomltree.BadKey: {
		FR: "« {text} » ne peut pas être un nom de champ : lettres sans accent, chiffres, - et _ seulement",
		EN: "“{text}” cannot be the name of a field: letters without accents, digits, - and _ only",
	},
	tomltree.MissingEquals: {
		FR: "il manque le signe = entre le champ et sa valeur",
		EN: "the = sign between the field and its value is missing",
	},
	tomltree.MissingKey:   {FR: "il manque le nom du champ devant =", EN: "the name of the field is missing before ="},
	tomltree.MissingValue: {FR: "il manque une valeur ici", EN: "a value is missing here"},
	tomltree.UnclosedBracket: {
		FR: "« {text} » est ouvert et jamais refermé",
		EN: "“{text}” is opened and never closed",
	},
	tomltree.MissingComma: {FR: "il manque une virgule avant cet élément", EN: "a comma is missing before this element"},
	tomltree.ExtraText: {
		FR: "« {text} » est de trop : la ligne devrait s’arrêter avant",
		EN: "“{text}” should not be here: the line ought to end before it",
	},
	tomltree.BadHeader: {
		FR: "ce titre ne se lit pas ; écrivez par exemple [brand] ou [[behaviour]], seul sur sa ligne",
		EN: "this heading cannot be read; write [brand] or [[behaviour]], say, alone on its line",
	},
	tomltree.BadEscape: {
		FR: "« {text} » ne veut rien dire dans un texte ; pour une barre oblique inverse, écrivez \\\\",
		EN: "“{text}” means nothing inside text; for a backslash, write \\\\",
	},
	tomltree.ControlCharacter: {
		FR: "un caractère invisible ({detail}) s’est glissé ici ; effacez-le",
		EN: "an invisible character ({detail}) has slipped in here; delete it",
	},
	tomltree.InvalidUTF8: {
		FR: "ces caractères ne sont pas de l’UTF-8 ; réenregistrez le fichier avec cet encodage",
		EN: "these characters are not UTF-8; save the file again with that encoding",
	},
	tomltree.BareCarriageReturn: {
		FR: "un retour chariot isolé s’est glissé ici ; effacez-le",
		EN: "a lone carriage return has slipped in here; delete it",
	},
	tomltree.BadNumber: {
		FR: "« {text} » n’est pas un nombre ; si c’est un texte, mettez-le entre guillemets droits",
		EN: "“{text}” is not a number; if it is text, put it in straight quotes",
	},
	tomltree.BadDate: {
		FR: "« {text} » n’est pas une date ; écrivez l’année, le mois, le jour : 2026-12-31",
		EN: "“{text}” is not a date; write year, month, day: 2026-12-31",
	},
	tomltree.Duplicate: {
		FR: "« {name} » est déjà là, ligne {line} ; gardez l’un des deux",
		EN: "“{name}” is there already, on line {line}; keep one of the two",
	},
	tomltree.TooDeep: {FR: "trop de niveaux imbriqués", EN: "too many levels inside one another"},
	tomltree.Other:   {FR: "cette ligne ne se lit pas ({detail})", EN: "this line cannot be read ({detail})"},
}

func syntaxProblem(t *tomltree.Tree, e *tomltree.Error) Problem {
	message := syntaxWords[e.Code].With(
		"text", Short(t.Source()[e.Span.Start:e.Span.End], 40),
		"name", Short(e.Name, 40),
		"line", strconv.Itoa(t.Position(e.Prev.Start).Line),
		"detail", Short(e.Detail, 80),
	)
	return Problem{Code: Malformed, Span: e.Span, Message: message}
}
