package markdown

import "strings"

// maxTrigger is the longest heading, in words, that is read as a trigger.
const maxTrigger = 14

// triggerWords begin a trigger alone; triggerPhrases do with the word behind them.
var (
	triggerWords = words("if when whenever once after before during while should upon online",
		"si s'il s'ils quand lorsque lorsqu' dès après avant pendant durant")
	triggerPhrases = map[string]set{
		"in":     words("case person writing store stores branch shop shops emergencies emergency"),
		"in the": words("event shop store branch"),
		"on the": words("phone telephone line web website app day spot train bus road plane"),
		"on":     words("site arrival delivery board request"),
		"over":   words("the"),
		"by":     words("phone telephone post letter mail email e-mail chat text sms video"),
		"at the": words("counter desk reception till door station shop end"),
		"at":     words("home reception checkout"),
		"face":   words("to à"),
		"every":  words("time"),
		"each":   words("time"),
		"as":     words("soon"),

		"en":         words("cas ligne magasin boutique agence personne face-à-face retard station caisse"),
		"en face":    words("à"),
		"au":         words("téléphone guichet comptoir magasin bureau"),
		"au moment":  words("de d' où du"),
		"par":        words("courrier téléphone mail e-mail email courriel écrit chat sms internet visio lettre message"),
		"à l'":       words("accueil arrivée écrit oral guichet agence heure"),
		"à la":       words("caisse livraison réception commande"),
		"à":          words("domicile distance réception"),
		"à votre":    words("arrivée départ"),
		"sur":        words("place internet rendez-vous"),
		"sur notre":  words("site application"),
		"sur le":     words("site web quai chantier"),
		"une":        words("fois"),
		"chaque":     words("fois"),
		"lors":       words("de d' du des"),
		"suite":      words("à"),
		"chez":       words("vous"),
		"dans notre": words("magasin boutique agence"),
		"dans nos":   words("magasins boutiques agences bureaux"),
	}
	// notTriggers make of "avant" and "after" something else: "Avant tout", "After all".
	notTriggers = words("tout all")
)

// isTrigger reports whether a heading or lead-in says when what is below it holds: it begins with a word of a short list, is no
// question, and no clause of its own follows a comma in it.
func isTrigger(text string) bool {
	ws := wordsOf(text)
	if len(ws) < 1 || len(ws) > maxTrigger || strings.HasSuffix(text, "?") {
		return false
	}
	if i := strings.LastIndexByte(text, ','); i >= 0 && isClause(wordsOf(text[i:])) {
		return false
	}
	if ends := last(ws); len(ws) > 1 && (modals[ends] || expecting[ends]) {
		return false
	}
	return beginsTrigger(ws)
}

// beginsTrigger reports whether words begin like a trigger.
func beginsTrigger(ws []string) bool {
	if triggerWords[ws[0]] {
		return len(ws) > 1 && !notTriggers[ws[1]] || ws[0] == "online"
	}
	if len(ws) > 2 && triggerPhrases[ws[0]+" "+ws[1]][ws[2]] {
		return true
	}
	return len(ws) > 1 && triggerPhrases[ws[0]][ws[1]]
}
