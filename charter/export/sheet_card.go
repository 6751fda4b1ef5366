package export

import (
	"slices"
	"strconv"
	"strings"

	"relcharter/charter"
)

// How much a card shows at most: what can be kept in mind.
const (
	cardSayings = 4
	cardActs    = 6
	cardNevers  = 4
	cardCalls   = 5
)

// Functions returns the functions of the people who keep the promises of a charter, in the order of the file: those of the owners, or
// what the owner or the actor is called where there is none. Any of them may be the Function of a Card.
func Functions(doc *charter.Document) []string {
	var out []string
	seen := map[string]bool{}
	for _, bh := range doc.Behaviours {
		names := functionsOf(bh)
		if len(names) == 0 {
			continue
		}
		name := oneLine(names[0].Value)
		if key := charter.Fold(name); !seen[key] {
			seen[key] = true
			out = append(out, name)
		}
	}
	return out
}

// functionsOf returns what those who keep a promise are called: the function of its owner, or else the owner's post and the actor.
func functionsOf(bh *charter.Behaviour) []charter.Text {
	if bh.Owner != nil && !bh.Owner.Function.Blank() {
		return []charter.Text{bh.Owner.Function}
	}
	var out []charter.Text
	if bh.Owner != nil && !bh.Owner.Role.Blank() {
		out = append(out, bh.Owner.Role)
	}
	if !bh.Actor.Blank() {
		out = append(out, bh.Actor)
	}
	return out
}

// actsOf returns the promises that the people of a function keep.
func (b *builder) actsOf(function string) []*charter.Behaviour {
	return b.acts(func(bh *charter.Behaviour) bool {
		return bh.Running() && slices.ContainsFunc(functionsOf(bh), func(t charter.Text) bool {
			return charter.Fold(oneLine(t.Value)) == charter.Fold(oneLine(function))
		})
	})
}

// roleCard fills a page for the people of one function: what they say, do, never do, may decide alone, and whom they can call.
func (b *builder) roleCard(p *page) {
	p.Kind = "sheet"
	p.Lead, p.Facts = nil, nil
	name := oneLine(b.opts.Function)
	acts := b.actsOf(name)
	if len(p.Brand) > 0 {
		p.Brand = line(p.Brand.flat(), textOf(" · "), p.Title.flat())
	} else {
		p.Brand = p.Title
	}
	if said := capital(b.tidy(name)); said != "" {
		p.Title = line(textOf(said))
	}
	p.Opening = line(textOf(b.say(charter.L10n{
		FR: "Notre charte en une page, pour celles et ceux qui la tiennent.",
		EN: "Our charter on one page, for the people who keep it.",
	})))
	p.Lead = line(textOf(b.say(b.addressed(acts))))
	sayings := b.sayingsOf(acts)
	shown := sayings[:min(cardSayings, len(sayings))]
	p.Sections = []section{
		b.listed("say", charter.L10n{FR: "Ce que nous disons", EN: "What we say"}, b.lines(sayings), cardSayings),
		b.listed("do", charter.L10n{FR: "Ce que nous faisons", EN: "What we do"}, b.deeds(acts), cardActs),
		b.listed("never", charter.L10n{FR: "Nos limites", EN: "Where we draw the line"}, b.nevers(acts, shown), cardNevers),
		b.listed("decide", wordDecide, b.latitudes(acts), cardActs),
		b.listed("call", charter.L10n{FR: "Qui appeler, et pour quoi", EN: "Whom to call, and what for"}, b.calls(acts), cardCalls),
	}
	p.Colophon = b.facts(b.own(wordVersion, b.text(b.doc.Charter.Version)), b.dated("charter.review_by", b.doc.Charter.ReviewBy), b.imprint())
	p.Scale = fit(cardType, p.sheetHeightOf())
}

// addressed says who "you" is in these promises: on a card for those who keep them, it is somebody else.
func (b *builder) addressed(acts []*charter.Behaviour) charter.L10n {
	switch forCustomers := len(acts) - len(slices.DeleteFunc(slices.Clone(acts), b.doc.ForCustomers)); {
	case len(acts) > 0 && forCustomers == 0:
		return charter.L10n{FR: "Dans une promesse, «\u202fvous\u202f» désigne l’équipe.", EN: "In a promise, “you” is the team."}
	case forCustomers < len(acts):
		return charter.L10n{
			FR: "Dans une promesse, «\u202fvous\u202f» désigne ceux à qui elle est faite\u00a0: les clients ou l’équipe.",
			EN: "In a promise, “you” is whoever it is made to: customers or the team.",
		}
	}
	return charter.L10n{FR: "Dans une promesse, «\u202fvous\u202f» désigne le client.", EN: "In a promise, “you” is the customer."}
}

// listed is a section of a list, cut after its most important items; it says how many more the charter has, and whom to ask when it has
// none.
func (b *builder) listed(name string, title charter.L10n, items []rich, most int) section {
	items = filled(items...)
	aside := func(said charter.L10n) rich {
		return rich{{kind: paragraph, text: []inline{{kind: emphasis, inner: textOf(b.say(said))}}}}
	}
	if more := len(items) - most; more > 0 {
		items = append(slices.Clone(items[:most]),
			aside(charter.L10n{FR: "… et {n} de plus dans la charte", EN: "… and {n} more in the charter"}.With("n", strconv.Itoa(more))))
	}
	if len(items) == 0 {
		said := charter.L10n{FR: "Rien d’écrit pour l’instant", EN: "Nothing written so far"}
		if who := b.part(b.doc.Charter.Owner); who != "" {
			said = charter.L10n{FR: "Rien d’écrit\u00a0: demandez à {who}", EN: "Nothing written: ask {who}"}.With("who", who)
		}
		items = []rich{aside(said)}
	}
	return section{Name: name, Title: b.say(title), Groups: []group{{List: items}}}
}

// sayingsOf returns what the brand says that goes with these acts: what they make true, then what is said at their moments.
func (b *builder) sayingsOf(acts []*charter.Behaviour) []*charter.Discourse {
	var out []*charter.Discourse
	add := func(fits func(*charter.Behaviour, *charter.Discourse) bool) {
		for _, d := range b.doc.Discourse {
			if !d.Say.Blank() && !slices.Contains(out, d) &&
				slices.ContainsFunc(acts, func(bh *charter.Behaviour) bool { return fits(bh, d) }) {
				out = append(out, d)
			}
		}
	}
	add(func(bh *charter.Behaviour, d *charter.Discourse) bool { return charter.Refers(bh.Discourse, d.ID) })
	add(func(bh *charter.Behaviour, d *charter.Discourse) bool {
		return slices.ContainsFunc(d.Moments, func(m charter.Text) bool { return charter.Refers(bh.Moments, m) })
	})
	return out
}

func (b *builder) lines(sayings []*charter.Discourse) []rich {
	var out []rich
	for _, d := range sayings {
		out = append(out, line(unlinked(b.prose(d.Say).flat())))
	}
	return out
}

// nevers gathers the lines that the traits behind these acts do not cross, and what is not to be said.
func (b *builder) nevers(acts []*charter.Behaviour, sayings []*charter.Discourse) []rich {
	var out []rich
	for _, t := range b.doc.Traits {
		if slices.ContainsFunc(acts, func(bh *charter.Behaviour) bool { return charter.Refers(bh.Traits, t.ID) }) {
			out = append(out, line(unlinked(b.prose(t.Never).flat())))
		}
	}
	for _, d := range sayings {
		if avoid := unlinked(b.prose(d.Avoid).flat()); !blank(avoid) {
			out = append(out, line(textOf(b.say(wordUnsaid)+colon(b.lang)), avoid))
		}
	}
	return filled(out...)
}

// latitudes says what those who do these acts may decide alone.
func (b *builder) latitudes(acts []*charter.Behaviour) []rich {
	var out []rich
	for _, bh := range acts {
		if bh.Enabler != nil && !bh.Enabler.Latitude.Blank() {
			out = append(out, b.sentence(bh.Enabler.Latitude))
		}
	}
	return out
}

// calls says whom to call for which acts, then for the charter itself, and where customers may turn.
func (b *builder) calls(acts []*charter.Behaviour) []rich {
	type answering struct {
		name charter.Text
		acts []*charter.Behaviour
	}
	var all []*answering
	for _, bh := range acts {
		if bh.Owner == nil || bh.Owner.Role.Blank() {
			continue
		}
		i := slices.IndexFunc(all, func(a *answering) bool { return charter.Fold(a.name.Value) == charter.Fold(bh.Owner.Role.Value) })
		if i < 0 {
			i = len(all)
			all = append(all, &answering{name: bh.Owner.Role})
		}
		all[i].acts = append(all[i].acts, bh)
	}
	var out []rich
	add := func(name []inline, what string) {
		if !blank(name) {
			out = append(out, line([]inline{{kind: strong, inner: name}}, textOf(colon(b.lang)+capital(what))))
		}
	}
	whole := charter.L10n{FR: "toute la charte", EN: "the whole charter"}
	owner := b.doc.Charter.Owner
	for _, a := range all {
		name, what := a.name, b.occasions(a.acts)
		if strings.Contains(charter.Fold(owner.Value), charter.Fold(name.Value)) { // the same, maybe with another title
			name, what = owner, what+" · "+capital(b.say(whole))
			owner = charter.Text{}
		}
		add(b.text(name).flat(), what)
	}
	add(b.text(owner).flat(), b.say(whole))
	add(linkAddresses(oneLine(b.doc.Charter.Contact.Value), b.tidy), b.say(charter.L10n{FR: "à donner aux clients", EN: "for customers"}))
	return out
}

// occasions names acts by their moments, as titles; those without one by what is done.
func (b *builder) occasions(acts []*charter.Behaviour) string {
	var names []string
	add := func(name string) {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, bh := range acts {
		placed := false
		for _, m := range b.doc.Moments {
			if name := b.one(m.Name); name != "" && charter.Refers(bh.Moments, m.ID) {
				placed = true
				add(capital(name))
			}
		}
		if !placed {
			add(b.shortName(bh))
		}
	}
	return strings.Join(names, " · ")
}
