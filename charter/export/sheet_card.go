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

// roleCard fills a page for the people of one function: what they say, do, never do, may decide alone, and whom they can call.
func (b *builder) roleCard(p *page) {
	p.Kind = "sheet"
	p.Lead, p.Facts = nil, nil
	name := oneLine(b.opts.Function)
	acts := b.acts(func(bh *charter.Behaviour) bool {
		return bh.Running() && slices.ContainsFunc(functionsOf(bh), func(t charter.Text) bool {
			return charter.Fold(oneLine(t.Value)) == charter.Fold(name)
		})
	})
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
	sayings := b.sayingsOf(acts)
	shown := sayings[:min(cardSayings, len(sayings))]
	for _, s := range []section{
		b.listed("say", charter.L10n{FR: "Ce que nous disons", EN: "What we say"}, b.lines(sayings), cardSayings),
		b.listed("do", charter.L10n{FR: "Ce que nous faisons", EN: "What we do"}, b.deeds(acts), cardActs),
		b.listed("never", charter.L10n{FR: "Ce que nous ne faisons jamais", EN: "What we never do"}, b.nevers(acts, shown), cardNevers),
		b.listed("decide", wordDecide, b.latitudes(acts), cardActs),
		b.listed("call", charter.L10n{FR: "Qui appeler", EN: "Whom to call"}, b.calls(acts), cardCalls),
	} {
		if len(s.Groups) > 0 {
			p.Sections = append(p.Sections, s)
		}
	}
	p.Scale = fit(p.sheetHeightOf())
	p.Colophon = b.facts(b.own(wordVersion, b.text(b.doc.Charter.Version)), b.dated("charter.review_by", b.doc.Charter.ReviewBy), b.imprint())
}

// listed is a section of a list, cut after its most important items; it says how many more the charter has.
func (b *builder) listed(name string, title charter.L10n, items []rich, most int) section {
	s := section{Name: name, Title: b.say(title)}
	items = filled(items...)
	if more := len(items) - most; more > 0 {
		said := charter.L10n{FR: "… et {n} de plus dans la charte", EN: "… and {n} more in the charter"}.With("n", strconv.Itoa(more))
		items = append(slices.Clone(items[:most]), rich{{kind: paragraph, text: []inline{{kind: emphasis, inner: textOf(b.say(said))}}}})
	}
	if len(items) > 0 {
		s.Groups = []group{{List: items}}
	}
	return s
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

// deeds names each act with its measure and what sets it off, then what the customer gets when it is missed.
func (b *builder) deeds(acts []*charter.Behaviour) []rich {
	var out []rich
	for _, bh := range acts {
		deed := []inline{{kind: strong, inner: b.shortAct(bh)}}
		add := func(said string) { deed = append(deed, textOf(said)...) }
		short := b.shortMeasure(bh)
		if short != "" {
			add(", " + short)
		}
		switch when := b.trigger(bh); {
		case when == "":
		case when == b.part(bh.Trigger):
			add(" (" + when + ")")
		default:
			add(", " + b.part(bh.Trigger))
		}
		if seen := words(b.token(bh)); short == "" && seen != "" {
			add(". " + seen)
		}
		if miss := b.missed(bh); len(miss) > 0 {
			deed = append(deed, inline{kind: lineBreak})
			add("↺\u00a0" + b.say(wordMiss) + colon(b.lang))
			deed = append(deed, miss.flat()...)
		}
		out = append(out, line(deed))
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
			out = append(out, line(textOf(capital(b.one(bh.Enabler.Latitude)))))
		}
	}
	return out
}

// calls says who answers for these acts, then who answers for the charter, and where to write. Of two names of which one holds the other,
// the longer stays.
func (b *builder) calls(acts []*charter.Behaviour) []rich {
	var names []charter.Text
	for _, bh := range acts {
		if bh.Owner != nil {
			names = append(names, bh.Owner.Role)
		}
	}
	names = append(names, b.doc.Charter.Owner)
	var out []rich
	for i, name := range names {
		held := slices.ContainsFunc(names[i+1:], func(other charter.Text) bool {
			return strings.Contains(charter.Fold(other.Value), charter.Fold(name.Value))
		})
		longer := slices.ContainsFunc(names[:i], func(other charter.Text) bool {
			return len(other.Value) > len(name.Value) && strings.Contains(charter.Fold(other.Value), charter.Fold(name.Value))
		})
		if !held && !longer {
			out = append(out, b.text(name))
		}
	}
	return append(out, line(linkAddresses(oneLine(b.doc.Charter.Contact.Value), b.tidy)))
}
