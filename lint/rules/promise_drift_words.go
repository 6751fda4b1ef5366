package rules

import "relcharter/charter"

// How much of a text the messages of the rule quote, in characters: two measures fit, or one statement.
const (
	measureLimit   = 24
	statementLimit = 80
)

// lessNow says that a measure became worse.
var lessNow = charter.L10n{
	FR: "« {name} » passe de « {from} » à « {to} » ; {tell}, ou revenez-y",
	EN: "“{name}” goes from “{from}” to “{to}”; {tell}, or go back",
}

// driftWords says what became weaker; {tell} is what to do about it.
var driftWords = map[driftKind]charter.L10n{
	removed: {
		FR: "« {from} » n’est plus dans la charte ; {tell}, ou revenez-y",
		EN: "“{from}” is no longer in the charter; {tell}, or go back",
	},
	stopped: {
		FR: "« {name} » était tenu, et n’est plus que « {to} » ; {tell}, ou revenez-y",
		EN: "“{name}” was being kept, and is now only “{to}”; {tell}, or go back",
	},
	unlisted: {
		FR: "« {name} » était public, et devient interne ; {tell}, ou revenez-y",
		EN: "“{name}” was public, and is now internal; {tell}, or go back",
	},
	deadlineLonger: lessNow,
	deadlineGone: {
		FR: "« {name} » n’a plus de délai (c’était « {from} ») ; {tell}, ou revenez-y",
		EN: "“{name}” has no deadline any more (it was “{from}”); {tell}, or go back",
	},
	frequencyLower: lessNow,
	frequencyGone: {
		FR: "« {name} » n’a plus de fréquence (c’était « {from} ») ; {tell}, ou revenez-y",
		EN: "“{name}” has no frequency any more (it was “{from}”); {tell}, or go back",
	},
	thresholdWorse: lessNow,
	thresholdMoved: {
		FR: "« {name} » : le seuil passe de « {from} » à « {to} » ; si c’est pire, {tell}",
		EN: "“{name}”: the threshold goes from “{from}” to “{to}”; if that is worse, {tell}",
	},
	thresholdGone: {
		FR: "« {name} » n’a plus de seuil (c’était « {from} ») ; {tell}, ou revenez-y",
		EN: "“{name}” has no threshold any more (it was “{from}”); {tell}, or go back",
	},
	observableGone: {
		FR: "« {name} » ne dit plus ce que chacun peut voir (c’était « {from} ») ; {tell}, ou revenez-y",
		EN: "“{name}” no longer says what anyone can see (it was “{from}”); {tell}, or go back",
	},
	targetLower: lessNow,
	targetGone: {
		FR: "« {name} » n’a plus d’objectif (c’était « {from} ») ; {tell}, ou revenez-y",
		EN: "“{name}” has no target any more (it was “{from}”); {tell}, or go back",
	},
	remedyGone: {
		FR: "« {name} » ne donne plus rien quand vous y manquez (c’était « {from} ») ; {tell}, ou revenez-y",
		EN: "“{name}” gives nothing any more when you fall short (it was “{from}”); {tell}, or go back",
	},
	remedySmaller: {
		FR: "« {name} » : la réparation passe de « {from} » à « {to} » ; {tell}, ou revenez-y",
		EN: "“{name}”: the remedy goes from “{from}” to “{to}”; {tell}, or go back",
	},
	remedyLater: {
		FR: "« {name} » se répare plus tard, « {to} » et non « {from} » ; {tell}, ou revenez-y",
		EN: "“{name}” is put right later, “{to}” instead of “{from}”; {tell}, or go back",
	},
	remedyOnRequest: {
		FR: "« {name} » : la réparation venait d’office, il faut maintenant la demander ; {tell}, ou revenez-y",
		EN: "“{name}”: the remedy came unasked, and now has to be asked for; {tell}, or go back",
	},
	limitsMore: {
		FR: "« {name} » a une limite de plus, « {to} » ; {tell}, ou revenez-y",
		EN: "“{name}” has one more limit, “{to}”; {tell}, or go back",
	},
	audienceFewer: {
		FR: "« {name} » ne vaut plus pour « {from} » ; {tell}, ou revenez-y",
		EN: "“{name}” no longer holds for “{from}”; {tell}, or go back",
	},
	audienceFromAll: {
		FR: "« {name} » ne vaut plus que pour « {to} », et non pour tous ; {tell}, ou revenez-y",
		EN: "“{name}” now holds only for “{to}”, no longer for everybody; {tell}, or go back",
	},
	ownerGone: {
		FR: "plus personne ne répond de « {name} » (c’était « {from} ») ; {tell}, ou revenez-y",
		EN: "nobody answers for “{name}” any more (it was “{from}”); {tell}, or go back",
	},
	proofGone: {
		FR: "« {name} » n’a plus de preuve (c’était « {from} ») ; {tell}, ou revenez-y",
		EN: "“{name}” has no proof any more (it was “{from}”); {tell}, or go back",
	},
	wordsSofter: {
		FR: "« {name} » s’engageait plus nettement : on y lit maintenant « {to} » ; {tell}, ou revenez-y",
		EN: "“{name}” used to commit more plainly: it now says “{to}”; {tell}, or go back",
	},
	firmnessLower: {
		FR: "« {name} » engage moins, de « {from} » à « {to} » ; {tell}, ou revenez-y",
		EN: "“{name}” binds you less, from “{from}” to “{to}”; {tell}, or go back",
	},
}

// message returns what the rule says of the drift; tell is whom to tell.
func (d *drift) message(tell charter.L10n) charter.L10n {
	of := d.is
	if of == nil {
		of = d.was
	}
	words := driftWords[d.kind]
	return charter.L10n{
		FR: words.With("name", nameOf(of), "from", d.from.FR, "to", d.to.FR, "tell", tell.FR).FR,
		EN: words.With("name", nameOf(of), "from", d.from.EN, "to", d.to.EN, "tell", tell.EN).EN,
	}
}
