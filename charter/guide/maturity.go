package guide

import "relcharter/charter"

// nextStages holds the question that leads on from each stage of brand.maturity. The stages are those of Bertrand Duperrin: a layer
// apart from what exists, what exists made better, new services designed, experience by design. What each means is the help of
// its choice.
var nextStages = map[string]charter.L10n{
	"overlay": {
		FR: "Dans ce que vous faites déjà, que feriez-vous autrement dès lundi ?",
		EN: "In what you already do, what could you do differently from Monday?",
	},
	"improved": {
		FR: "Que bricolent vos clients de leur côté, faute de le trouver chez vous ?",
		EN: "What do customers put together for themselves because you do not offer it?",
	},
	"designed": {
		FR: "Quelle décision a-t-on prise ce mois-ci sans se demander ce que vivrait le client ?",
		EN: "Which decision this month was made without asking what customers would go through?",
	},
}

// NextStage returns the question that leads from a stage of brand.maturity, given by its value, to the one after it. It is zero for the
// last stage and for what is no stage.
func NextStage(stage string) charter.L10n { return nextStages[stage] }
