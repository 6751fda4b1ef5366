package plain

import (
	"strconv"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/tui/desk"
)

// This file tells the charter as a whole in sentences, and what a status would demand of it.

// picture says what the charter says and does, trait by trait, moment by moment, level by level.
func (p *dialogue) picture() error {
	p.Flush()
	says, does := p.Weigh()
	p.tell(p.labelled(p.in(charter.L10n{FR: "Dire", EN: "Say"}), strconv.Itoa(says)))
	p.tell(p.labelled(
		p.in(charter.L10n{FR: "Faire", EN: "Do"}),
		p.count(does, charter.L10n{FR: "{n} acte vérifiable", EN: "{n} verifiable act"}, charter.L10n{FR: "{n} actes vérifiables", EN: "{n} verifiable acts"}),
	))
	if p.Texts.CommunicationalOnly() {
		p.say(charter.L10n{
			FR: "Pour l’instant, cette charte parle et n’agit pas : aucun acte vérifiable envers les clients.",
			EN: "So far this charter talks and does not act: no verifiable act towards customers.",
		})
	}
	p.traits()
	p.journey()
	p.benefits()
	p.maturity()
	return nil
}

func (p *dialogue) traits() {
	for i, b := range p.ByTrait() {
		if i == 0 {
			p.say(charter.L10n{FR: "Trait par trait.", EN: "Trait by trait."})
		}
		said := p.count(b.Says, charter.L10n{FR: "dit {n} fois", EN: "said {n} time"}, charter.L10n{FR: "dit {n} fois", EN: "said {n} times"})
		done := p.in(charter.L10n{FR: "aucun acte ne le prouve", EN: "no act proves it"})
		if b.Does > 0 {
			done = p.count(b.Does, charter.L10n{FR: "prouvé par {n} acte", EN: "proved by {n} act"}, charter.L10n{FR: "prouvé par {n} actes", EN: "proved by {n} acts"})
		}
		p.tell(p.labelled(b.Name, said+", "+done+"."))
	}
}

func (p *dialogue) journey() {
	for i, m := range p.Journey() {
		if i == 0 {
			p.say(charter.L10n{FR: "Moment par moment.", EN: "Moment by moment."})
		}
		name := m.Name
		if stage := p.in(m.Stage.Label); stage != "" {
			name += " (" + stage + ")"
		}
		acts := p.in(charter.L10n{FR: "personne n’a rien promis ici.", EN: "nobody has promised anything here."})
		if len(m.Acts) > 0 {
			var each []string
			if !m.Promised {
				each = append(each, p.in(charter.L10n{FR: "rien en place aujourd’hui", EN: "nothing in place today"}))
			}
			for _, a := range m.Acts {
				each = append(each, p.quoted(a.Name)+", "+p.in(a.Stands()))
			}
			acts = strings.Join(each, "; ")
			if p.Lang == charter.French {
				acts = strings.Join(each, "\u202f; ")
			}
		}
		p.tell(p.labelled(name, acts))
	}
}

func (p *dialogue) benefits() {
	p.say(charter.L10n{FR: "Bénéfices.", EN: "Benefits."})
	for _, l := range p.ByLevel() {
		text := p.in(charter.L10n{FR: "rien encore.", EN: "nothing yet."})
		if l.Named > 0 {
			brought := p.in(charter.L10n{FR: "aucun acte ne l’apporte.", EN: "no act brings it."})
			if l.Delivered > 0 {
				brought = p.count(
					l.Delivered,
					charter.L10n{FR: "{n} apporté par un acte.", EN: "{n} brought by an act."},
					charter.L10n{FR: "{n} apportés par un acte.", EN: "{n} brought by an act."},
				)
			}
			text = p.count(l.Named, charter.L10n{FR: "{n} nommé", EN: "{n} named"}, charter.L10n{FR: "{n} nommés", EN: "{n} named"}) + ", " + brought
		}
		p.tell(p.labelled(p.in(l.Choice.Label), text))
	}
}

// maturity says where the charter stands and what its acts show, what they lack for the next stage, and asks what leads further.
func (p *dialogue) maturity() {
	m, ok := p.Maturity()
	if !ok {
		return
	}
	field := charter.FieldAt("brand.maturity")
	p.tell(p.in(field.Label) + ".")
	p.say(m.Told())
	p.say(charter.OwnReading)
	if next := m.Acts + 1; next < len(field.Choices) {
		p.say(charter.L10n{FR: "Pas encore « {stage} » ({lacks}).", EN: "Not yet “{stage}” ({lacks})."}.
			WithText("stage", field.Choices[next].Label).WithText("lacks", m.Lacks()))
	}
	if question := m.Next(); !question.IsZero() {
		p.tell(p.labelled(p.in(charter.L10n{FR: "Pour aller plus loin", EN: "To go further"}), p.in(question)))
	}
}

// statusName returns the status of the charter, for people.
func (p *dialogue) statusName() string {
	return p.labels(p.Doc(), charter.FieldAt(desk.StatusKey), p.Text(desk.StatusKey))
}

// status asks for the status of the charter.
func (p *dialogue) status() error {
	p.Flush()
	_, err := p.newForm("charter", "charter").series([]row{{charter.FieldAt(desk.StatusKey), desk.StatusKey}})
	return err
}

// shownDemands is how many demands of a status are read out.
const shownDemands = 10

// takeStatus gives the charter a status, after reading what it would demand, and reports whether it did.
func (p *dialogue) takeStatus(status string) (bool, error) {
	if p.Text(desk.StatusKey) == status {
		return true, nil
	}
	p.Flush()
	options := p.Desk.Lint
	options.Today = p.Today
	demands := desk.Demands(p.Doc(), p.Rules, options, status)
	choice, _ := charter.FieldAt(desk.StatusKey).Choice(status)
	name := p.quoted(p.in(choice.Label))
	if len(demands) > 0 {
		p.tell(p.in(charter.L10n{FR: "À l’état {status}, ceci compterait davantage : {n}", EN: "In the status {status}, this would weigh more: {n}"}.
			With("status", name, "n", strconv.Itoa(len(demands)))))
		p.readDemands(demands)
		yes, err := p.confirm(charter.L10n{FR: "Passer à {status} quand même ?", EN: "Change to {status} all the same?"}.With("status", name))
		if err != nil || !yes {
			return err == nil, err
		}
	}
	p.Answer(desk.StatusKey, status)
	p.Flush()
	p.tell(p.labelled(p.in(charter.L10n{FR: "État", EN: "Status"}), p.in(choice.Label)))
	return true, nil
}

func (p *dialogue) readDemands(demands []lint.Finding) {
	for i := range demands {
		if i == shownDemands {
			p.say(charter.L10n{FR: "Et encore {n} de ce genre.", EN: "And {n} more like this."}.With("n", strconv.Itoa(len(demands)-i)))
			return
		}
		p.tell(p.remark(&demands[i]))
	}
}
