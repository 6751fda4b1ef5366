package rules

import "relcharter/charter"

// How much of a text the messages of the rule quote, in characters: two measures fit, or one statement.
const (
	measureLimit   = 24
	statementLimit = 80
)

// lessNow says that a measure became worse.
var lessNow = charter.L10n{
	FR: "« {name} » passe de « {from} » à « {to} » ; {tell}, ou rétablissez la promesse",
	EN: "“{name}” goes from “{from}” to “{to}”; {tell}, or restore the promise",
}

// driftWords says what became weaker; {tell} is what to do about it.
var driftWords = map[driftKind]charter.L10n{
	removed: {
		FR: "« {from} » n’est plus dans la charte ; {tell}, ou rétablissez la promesse",
		EN: "“{from}” is no longer in the charter; {tell}, or restore the promise",
	},
	stopped: {
		FR: "« {name} » était tenu, et n’est plus que « {to} » ; {tell}, ou rétablissez la promesse",
		EN: "“{name}” was being kept, and is now only “{to}”; {tell}, or restore the promise",
	},
	unlisted: {
		FR: "« {name} » était public, et devient interne ; {tell}, ou rétablissez la promesse",
		EN: "“{name}” was public, and is now internal; {tell}, or restore the promise",
	},
	deadlineLonger: lessNow,
	deadlineGone: {
		FR: "« {name} » n’a plus de délai (c’était « {from} ») ; {tell}, ou rétablissez la promesse",
		EN: "“{name}” has no deadline any more (it was “{from}”); {tell}, or restore the promise",
	},
	clockMoved: {
		FR: "« {name} » : délai compté dès « {to} », pas « {from} » ; si c’est plus long, {tell}",
		EN: "“{name}”: the clock starts at “{to}”, not at “{from}”; if people wait longer, {tell}",
	},
	windowShorter:  lessNow,
	frequencyLower: lessNow,
	frequencyGone: {
		FR: "« {name} » n’a plus de fréquence (c’était « {from} ») ; {tell}, ou rétablissez la promesse",
		EN: "“{name}” has no frequency any more (it was “{from}”); {tell}, or restore the promise",
	},
	thresholdWorse: lessNow,
	thresholdMoved: {
		FR: "« {name} » : le seuil passe de « {from} » à « {to} » ; si c’est pire, {tell}",
		EN: "“{name}”: the threshold goes from “{from}” to “{to}”; if that is worse, {tell}",
	},
	thresholdGone: {
		FR: "« {name} » n’a plus de seuil (c’était « {from} ») ; {tell}, ou rétablissez la promesse",
		EN: "“{name}” has no threshold any more (it was “{from}”); {tell}, or restore the promise",
	},
	observableGone: {
		FR: "« {name} » ne dit plus ce que chacun peut voir (c’était « {from} ») ; {tell}, ou rétablissez la promesse",
		EN: "“{name}” no longer says what anyone can see (it was “{from}”); {tell}, or restore the promise",
	},
	targetLower: lessNow,
	targetGone: {
		FR: "« {name} » n’a plus d’objectif (c’était « {from} ») ; {tell}, ou rétablissez la promesse",
		EN: "“{name}” has no target any more (it was “{from}”); {tell}, or restore the promise",
	},
	remedyGone: {
		FR: "« {name} » ne donne plus rien si vous y manquez (c’était « {from} ») ; {tell}, ou rétablissez la promesse",
		EN: "“{name}” gives nothing any more when you fall short (it was “{from}”); {tell}, or restore the promise",
	},
	remedySmaller: {
		FR: "« {name} » : la réparation passe de « {from} » à « {to} » ; {tell}, ou rétablissez-la",
		EN: "“{name}”: the remedy goes from “{from}” to “{to}”; {tell}, or restore the promise",
	},
	remedyLater: {
		FR: "« {name} » se répare plus tard, « {to} », pas « {from} » ; {tell}, ou rétablissez-le",
		EN: "“{name}” is put right later, “{to}” instead of “{from}”; {tell}, or restore the promise",
	},
	remedyOnRequest: {
		FR: "« {name} » : la réparation venait d’office, il faut maintenant la demander ; {tell}, ou rétablissez la promesse",
		EN: "“{name}”: the remedy came unasked, and now has to be asked for; {tell}, or restore the promise",
	},
	claimMoved: {
		FR: "« {name} » : à réclamer « {to} », pas « {from} » ; si c’est moins simple, {tell}",
		EN: "“{name}”: to claim it, “{to}” instead of “{from}”; if that is harder, {tell}",
	},
	limitsMore: {
		FR: "« {name} » a une limite de plus, « {to} » ; {tell}, ou rétablissez la promesse",
		EN: "“{name}” has one more limit, “{to}”; {tell}, or restore the promise",
	},
	audienceFewer: {
		FR: "« {name} » ne vaut plus pour « {from} » ; {tell}, ou rétablissez la promesse",
		EN: "“{name}” no longer holds for “{from}”; {tell}, or restore the promise",
	},
	audienceFromAll: {
		FR: "« {name} » ne vaut plus que pour « {to} » ; {tell}, ou rétablissez la promesse",
		EN: "“{name}” now holds only for “{to}”, no longer for everybody; {tell}, or restore the promise",
	},
	ownerGone: {
		FR: "plus personne ne répond de « {name} » (c’était « {from} ») ; {tell}, ou rétablissez la promesse",
		EN: "nobody answers for “{name}” any more (it was “{from}”); {tell}, or restore the promise",
	},
	proofGone: {
		FR: "« {name} » n’a plus de preuve (c’était « {from} ») ; {tell}, ou rétablissez la promesse",
		EN: "“{name}” has no proof any more (it was “{from}”); {tell}, or restore the promise",
	},
	wordsSofter: {
		FR: "« {name} » s’engageait plus nettement : on lit désormais « {to} » ; {tell}, ou rétablissez la promesse",
		EN: "“{name}” used to commit more plainly: it now says “{to}”; {tell}, or restore the promise",
	},
	firmnessLower: {
		FR: "« {name} » engage moins, de « {from} » à « {to} » ; {tell}, ou rétablissez la promesse",
		EN: "“{name}” binds you less, from “{from}” to “{to}”; {tell}, or restore the promise",
	},
	channelGone: {
		FR: "« {name} » perd un accès à quelqu’un : « {from} » ; {tell}, ou rétablissez-le",
		EN: "“{name}” loses a way to reach a person: “{from}”; {tell}, or restore it",
	},
}

// driftDoubts asks what nobody can tell from the charter: whether a change is one for the worse.
var driftDoubts = map[driftKind]charter.L10n{
	clockMoved:     {FR: "Attend-on plus longtemps ?", EN: "Do people wait longer?"},
	thresholdMoved: {FR: "La barre a-t-elle baissé ?", EN: "Did the bar go down?"},
	claimMoved:     {FR: "Est-ce moins simple à demander ?", EN: "Is it harder to claim?"},
}

// message returns what the rule says of the drift; tell is whom to tell.
func (d *drift) message(tell charter.L10n) charter.L10n {
	of := d.is
	if of == nil {
		of = d.was
	}
	called := nameOf(of)
	if m := d.moment; m != nil {
		called = name(m.Item, m.Name, m.ID)
	}
	words := driftWords[d.kind]
	return charter.L10n{
		FR: words.With("name", called, "from", d.from.FR, "to", d.to.FR, "tell", tell.FR).FR,
		EN: words.With("name", called, "from", d.from.EN, "to", d.to.EN, "tell", tell.EN).EN,
	}
}
