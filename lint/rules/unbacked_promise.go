package rules

import (
	"slices"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var _ = add(lint.Rule{
	ID: "unbacked-promise", Severity: lint.Warning, Group: lint.Wording,
	Title: charter.L10n{
		FR: "Le discours promet ce qu’aucun acte ne porte",
		EN: "The discourse promises what no act carries",
	},
	Why: charter.L10n{
		FR: "L’écart entre ce que dit la marque et ce qu’elle fait commence là : une promesse dans les mots, et personne pour la tenir.",
		EN: "The gap between what a brand says and what it does starts here: a promise in the words, and nobody to keep it.",
	},
	Settle: charter.L10n{
		FR: "Ajoutez l’acte qui tient cette promesse, ou dites autre chose.",
		EN: "Add the act that keeps this promise, or say something else.",
	},
	Ask: charter.L10n{FR: "Qui, chez vous, tient cette promesse, et quand ?", EN: "Who on your side keeps this promise, and when?"},
	Sources: []string{
		"Pierre Volle, la charte relationnelle : traits de personnalité, éléments de discours, éléments d’action",
		"Christian Grönroos, The Promise Concept Revisited, Journal of Business Research, 2009",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[discourse]]
id = "delais"
say = ⟦"Nous affichons chaque mois nos délais à l’accueil."⟧

[[behaviour]]
id = "rappel"
statement = "Votre conseillère vous appelle le lendemain de la pose."
act = "appeler le client"
`,
			EN: `[[discourse]]
id = "waiting-times"
say = ⟦"We publish our waiting times every month."⟧

[[behaviour]]
id = "call"
statement = "Your adviser rings you the day after the fitting."
act = "ring the customer"
`,
		},
		Good: charter.L10n{
			FR: `[[discourse]]
id = "delais"
say = "Nous affichons chaque mois nos délais à l’accueil."

[[behaviour]]
id = "ardoise"
statement = "L’ardoise de l’entrée porte le temps d’attente du mois."
act = "afficher le temps d’attente"
frequency = { times = 1, per = "month" }
`,
			EN: `[[discourse]]
id = "waiting-times"
say = "We publish our waiting times every month."

[[behaviour]]
id = "board"
statement = "The board at the entrance shows how long people waited that month."
act = "publish how long people waited"
frequency = { times = 1, per = "month" }
`,
		},
	}},
	Precision: &lint.Precision{Right: 10, Of: 10},
	Check:     checkUnbackedPromise,
})

func checkUnbackedPromise(p *lint.Pass) {
	if len(p.Behaviours) == 0 || p.Troubled("behaviour") {
		return // no-committed-action says so, for all that is said at once
	}
	var carried []gist // what the behaviours carry; read when a message promises
	said := discourse(p)
	for _, d := range p.Discourse {
		if !d.Kind.Blank() && d.Kind.Value != "message" {
			continue
		}
		message := said[d.Key+".say"]
		if message == nil || !promises(message) {
			continue
		}
		if carried == nil {
			carried = gists(p)
		}
		var about gist
		about.add(message.Reading())
		if b, slower := slowerThan(p, message, &about, carried); slower {
			at, _ := delayIn(message)
			filed, _ := filedDeadline(b)
			p.ReportAt(message.Key, d.Say.Span, charter.L10n{
				FR: "le discours dit « {said} », et « {name} » dit « {field} » ; ne dites que ce que l’acte tient",
				EN: "the discourse says “{said}”, and “{name}” says “{field}”; say only what the act keeps",
			}.WithText("field", filed.words).With("said", cited(message, at.Span), "name", nameOf(b)))
		} else if !slices.ContainsFunc(carried, about.like) {
			p.ReportAt(message.Key, d.Say.Span, charter.L10n{
				FR: "« {name} » promet ce qu’aucun acte ne porte ; ajoutez cet acte, ou ne le promettez pas",
				EN: "“{name}” promises what no act carries; add that act, or do not promise it",
			}.With("name", name(d.Item, d.Say, d.ID)))
		}
	}
}

// discourse returns what the elements of discourse say, by key.
func discourse(p *lint.Pass) map[string]*lint.Passage {
	out := map[string]*lint.Passage{}
	for s := range p.Passages(lint.Message) {
		out[s.Key] = s
	}
	return out
}

// promises reports whether a message is surely an act that the house promises.
func promises(s *lint.Passage) bool {
	if !s.Has("rule-brand") && !s.Has("rule-vow") {
		return false
	}
	v := s.Verdict()
	return v.Label.Act() && v.Certain
}

// gist is what a text is about, roughly: enough to tell that two have nothing in common.
type gist struct {
	deeds      []string // lists of kinds of deeds it has
	stems      []string // beginnings of its words, the common ones left out
	quantities []prose.Quantity
}

// deedLists name the kinds of deeds that customers are promised most.
var deedLists = []string{
	"rule-deed-answer", "rule-deed-call", "rule-deed-come", "rule-deed-deliver", "rule-deed-open", "rule-deed-pay", "rule-deed-repair",
	"rule-deed-replace", "rule-deed-tell", "rule-deed-write",
}

// stemLength is how many letters of a word tell what it is about; shorter words tell nothing.
const stemLength = 5

func gistOf(text string, lang charter.Lang) gist {
	var g gist
	g.add(prose.Read(text, string(lang)))
	return g
}

// add adds what one more text is about.
func (g *gist) add(r *prose.Reading) {
	g.quantities = append(g.quantities, quantities(r)...)
	for _, list := range deedLists {
		if r.Has(list) && !slices.Contains(g.deeds, list) {
			g.deeds = append(g.deeds, list)
		}
	}
	bare := []byte(r.Statement())
	for _, s := range r.Find("rule-common") {
		for i := s.Start; i < s.End; i++ {
			bare[i] = ' '
		}
	}
	letter := func(r rune) bool { return r < 'a' || r > 'z' }
	for _, w := range strings.FieldsFunc(charter.Fold(string(bare)), letter) {
		if len(w) >= stemLength && !slices.Contains(g.stems, w[:stemLength]) {
			g.stems = append(g.stems, w[:stemLength])
		}
	}
}

// gists returns what the behaviours are about, in the order of the file.
func gists(p *lint.Pass) []gist {
	out, place := make([]gist, len(p.Behaviours)), make(map[*charter.Behaviour]int, len(p.Behaviours))
	for i, b := range p.Behaviours {
		place[b] = i
		for _, words := range [...]string{b.Deadline.Words(p.Lang()), b.Threshold.Words(p.Lang())} {
			if words != "" {
				out[i].add(prose.Read(words, string(p.Lang())))
			}
		}
	}
	for passage := range p.Passages(lint.Promise, lint.Deed, lint.Occasion, lint.Proof, lint.Repair) {
		out[place[passage.Behaviour]].add(passage.Reading())
	}
	return out
}

// like reports whether a behaviour may well carry what is said: the same kind of deed, the same measure, or two words in common; one
// word when no kind of deed is named.
func (g *gist) like(carried gist) bool {
	shares := func(of []string, in []string) int {
		n := 0
		for _, x := range of {
			if slices.Contains(in, x) {
				n++
			}
		}
		return n
	}
	if shares(g.deeds, carried.deeds) > 0 {
		return true
	}
	for _, q := range g.quantities {
		if slices.Contains(carried.quantities, q) {
			return true
		}
	}
	words := shares(g.stems, carried.stems)
	return words >= 2 || words == 1 && len(g.deeds) == 0
}

// hourWords say that an act is done within the hour.
var hourWords = []string{"dans l’heure", "within the hour", "inside the hour"}

// delayIn returns the only delay a message promises.
func delayIn(message *lint.Passage) (prose.Slot, bool) {
	var found []prose.Slot
	delays := message.Find("rule-delay")
	for _, slot := range message.Slots() {
		if slot.Quantity.Unit == "" && hasAny(message.Text[slot.Start:slot.End], hourWords) {
			slot.Quantity.Unit = "hour" // and no number, as waits reads it
		}
		if slot.Kind == prose.Deadline && lasts(slot.Quantity) && within(delays, slot.Span) && !clockTime(message, slot.Span) {
			found = append(found, slot)
		}
	}
	if len(found) != 1 {
		return prose.Slot{}, false
	}
	return found[0], true
}

// slowerThan returns the first behaviour that does the deed of a message, when all that do take longer than the message says.
func slowerThan(p *lint.Pass, message *lint.Passage, about *gist, carried []gist) (*charter.Behaviour, bool) {
	delay, told := delayIn(message)
	if !told {
		return nil, false
	}
	var slower *charter.Behaviour
	for i, b := range p.Behaviours {
		if !slices.ContainsFunc(about.deeds, func(deed string) bool { return slices.Contains(carried[i].deeds, deed) }) {
			continue
		}
		filed, set := filedDeadline(b)
		if !set || !lasts(filed.time) || !longer(delay.Quantity, filed.time) {
			return nil, false
		}
		if slower == nil {
			slower = b
		}
	}
	return slower, slower != nil
}
