package export

import (
	"slices"

	"relcharter/charter"
)

// phase is a part of the journey.
type phase struct {
	title  charter.L10n
	stages []string
}

// phases are the journey in the order people live it, under names that suit a product and a service alike.
var phases = []phase{
	{charter.L10n{FR: "Nous découvrir, nous choisir", EN: "Finding and choosing us"}, []string{"discover", "choose"}},
	{charter.L10n{FR: "Commander, recevoir", EN: "Ordering and receiving"}, []string{"order", "receive"}},
	{charter.L10n{FR: "Au fil de notre relation", EN: "Once you are with us"}, []string{"use", "help", "repair", "complain", "renew", "leave"}},
}

// stagesOf returns the stages of the journey in which a behaviour is done, in order; nil when it is tied to none.
func (b *builder) stagesOf(bh *charter.Behaviour) []string {
	if len(bh.Moments) == 0 {
		return nil
	}
	var out []string
	for _, stage := range charter.FieldAt("moment.stage").Values() {
		if slices.ContainsFunc(b.doc.Moments, func(m *charter.Moment) bool {
			return m.Stage.Value == stage && charter.Refers(bh.Moments, m.ID)
		}) {
			out = append(out, stage)
		}
	}
	return out
}

// journey shows what the brand does today of its own accord, stage by stage.
func (b *builder) journey() section {
	s := section{
		Name: "acts", Title: b.say(charter.L10n{FR: "Ce que nous faisons", EN: "What we do"}),
		Lead: line(textOf(b.say(charter.L10n{
			FR: "Nos engagements, étape par étape.",
			EN: "Our commitments, step by step.",
		}))),
	}
	acts := b.promises()
	stages := make([][]string, len(acts))
	for i, bh := range acts {
		stages[i] = b.stagesOf(bh)
	}
	for _, ph := range phases {
		g := group{Title: b.say(ph.title)}
		for _, stage := range ph.stages {
			for i, bh := range acts {
				if len(stages[i]) > 0 && stages[i][0] == stage {
					g.Cards = append(g.Cards, b.actCard(bh))
				}
			}
		}
		if len(g.Cards) > 0 {
			s.Groups = append(s.Groups, g)
		}
	}
	g := group{Title: b.say(charter.L10n{FR: "À tout moment", EN: "At any time"})}
	for i, bh := range acts {
		if len(stages[i]) == 0 {
			g.Cards = append(g.Cards, b.actCard(bh))
		}
	}
	if len(g.Cards) > 0 {
		s.Groups = append(s.Groups, g)
	}
	s.Legend = b.legend()
	return s
}

// actSection shows the behaviours that fit under one heading.
func (b *builder) actSection(name string, title, lead charter.L10n, fits func(*charter.Behaviour) bool) section {
	s := section{Name: name, Title: b.say(title), Lead: line(textOf(b.say(lead)))}
	g := group{}
	for _, bh := range b.acts(fits) {
		g.Cards = append(g.Cards, b.actCard(bh))
	}
	if len(g.Cards) > 0 {
		s.Groups = []group{g}
	}
	return s
}

// duties shows what the law asks for, apart: it is no promise of the brand's own.
func (b *builder) duties() section {
	return b.actSection("duties",
		charter.L10n{FR: "Ce que la loi vous garantit", EN: "What the law entitles you to"},
		charter.L10n{FR: "Nous le devons à chacun : ce ne sont pas des faveurs.", EN: "We owe this to everyone: these are no favours of ours."},
		b.duty)
}

// duty reports whether the law asks the brand for an act of today for customers.
func (b *builder) duty(bh *charter.Behaviour) bool {
	return !planned(bh) && !suspended(bh) && bh.Basis.Value == "legal" && b.doc.ForCustomers(bh)
}

// staff shows what the brand does for those who keep its promises.
func (b *builder) staff() section {
	return b.actSection("staff",
		charter.L10n{FR: "Envers nos équipes", EN: "For our own people"},
		charter.L10n{FR: "Ce que reçoivent celles et ceux qui tiennent ces promesses.", EN: "What the people who keep these promises get."},
		func(bh *charter.Behaviour) bool { return !planned(bh) && !suspended(bh) && !b.doc.ForCustomers(bh) })
}

// planned shows what is not done yet.
func (b *builder) planned() section {
	return b.actSection("planned",
		charter.L10n{FR: "Ce que nous préparons", EN: "What we are working on"},
		charter.L10n{FR: "Pas encore en place : voici ce qui vient, et quand.", EN: "Not in place yet: here is what is coming, and when."},
		planned)
}

// suspended shows what has stopped being done.
func (b *builder) suspended() section {
	return b.actSection("suspended",
		charter.L10n{FR: "Ce que nous avons suspendu", EN: "What we have put on hold"},
		charter.L10n{FR: "Nous ne le faisons pas en ce moment. Mieux vaut vous le dire.", EN: "We are not doing this at present, and would rather say so."},
		suspended)
}
