package plain

import (
	"strconv"

	"relcharter/charter"
	"relcharter/tui/desk"
)

// explain says all there is to know about a question, when asked for.
func (f *form) explain(r *row) {
	f.say(r.field.Question)
	f.say(r.field.Help)
	if r.field.Source != "" {
		f.tell(f.labelled("Source", r.field.Source))
	}
	if example := f.in(r.field.Example); example != "" && desk.Typable(r.field) {
		f.tell(f.labelled(f.in(charter.L10n{FR: "Un bon exemple", EN: "A good example"}), example))
	}
	if weak := f.in(r.field.Weak); weak != "" {
		f.tell(f.labelled(f.in(charter.L10n{FR: "Un exemple faible", EN: "A weak example"}), weak))
		f.tell(f.labelled(f.in(charter.L10n{FR: "Pourquoi faible", EN: "Why it is weak"}), f.in(r.field.Flaw)))
	}
	for i, o := range desk.Options(f.Doc(), r.field, f.Lang) {
		label := strconv.Itoa(i+1) + ". " + o.Label
		if help := f.in(o.Help); help != "" {
			label = f.labelled(label, help)
		}
		f.tell(label)
	}
	f.say(f.howTo(r))
}

// howTo says what can be typed in reply to a question.
func (f *form) howTo(r *row) charter.L10n {
	var how charter.L10n
	switch {
	case desk.Typable(r.field) && desk.Multiline(r.field):
		how = charter.L10n{
			FR: "Un point seul sur une ligne finit le texte. Un plus seul garde le texte présent et continue derrière.",
			EN: "A full stop alone on a line ends the text. A plus alone keeps the present text and goes on behind it.",
		}
	case desk.Typable(r.field):
		return replies
	case r.field.Kind == charter.KindRef && r.field.List:
		how = charter.L10n{
			FR: "Des numéros, comme 1 3, ou des noms avec des virgules. Plus et un nom : crée l’élément et l’ajoute aux choix.",
			EN: "Numbers, such as 1 3, or names with commas. Plus and a name: creates the item and adds it to the choices.",
		}
	case r.field.Kind == charter.KindRef:
		how = charter.L10n{FR: "Un numéro ou un nom. Plus et un nom : crée l’élément.", EN: "A number or a name. Plus and a name: creates the item."}
	case r.field.List:
		how = charter.L10n{
			FR: "Des numéros, comme 1 3, ou des noms avec des virgules. Plus et un numéro : l’ajoute aux choix.",
			EN: "Numbers, such as 1 3, or names with commas. Plus and a number: adds it to the choices.",
		}
	default:
		how = charter.L10n{FR: "Un numéro ou un nom.", EN: "A number or a name."}
	}
	return charter.L10n{FR: how.FR + "\n" + replies.FR, EN: how.EN + "\n" + replies.EN}
}

// replies are what every question takes beside an answer.
var replies = charter.L10n{
	FR: "Entrée garde la réponse, un tiret l’efface, le signe inférieur revient, le point d’exclamation lit la relecture, q remonte.",
	EN: "Enter keeps the answer, a hyphen clears it, a less-than sign goes back, an exclamation mark reads the check, q goes up.",
}
