package charter

import "slices"

// Maturity is how far a brand has come on the ladder of brand.maturity: where it says it stands, and where its acts put it. The stages
// are those of Bertrand Duperrin: a layer apart from what exists, what exists made better, new services designed, experience by design.
// What an act must show for each is this tool's own reading, by two of his conditions: a backstage realigned with the stage, and no
// customer experience without the employees'.
type Maturity struct {
	Said int // the stage the charter names, by its place among the choices from 0; -1 while it names none
	Acts int // the stage its acts show, each stage asking for those before it

	Commitments int // acts owed to customers that run and can be checked
	Enabled     int // commitments that say what has changed backstage
	Signatures  int // enabled commitments of the brand's own accord that no rival could sign
	Mirrored    int // commitments with a counterpart for the staff
	Moments     int // moments of the journey
	Kept        int // moments with a commitment
}

// Maturity returns where the charter says it stands and what its acts show. The stage of its acts is "improved" when at least half of the
// commitments say what has changed backstage; "designed" when a signature act is among them; "by-design" when every commitment has
// its means and its counterpart for the staff, and every moment has a commitment.
func (d *Document) Maturity(firmness func(*Behaviour) Firmness) Maturity {
	m := Maturity{Said: slices.Index(FieldAt("brand.maturity").Values(), d.Brand.Maturity.Value)}
	kept := map[string]bool{}
	for _, b := range d.Behaviours {
		if !d.commits(b, firmness) {
			continue
		}
		m.Commitments++
		if b.Enabled() {
			m.Enabled++
			if b.Signature.Value && b.Voluntary() {
				m.Signatures++
			}
		}
		if slices.ContainsFunc(d.Behaviours, func(o *Behaviour) bool { return Refers([]Text{b.Mirror}, o.ID) }) {
			m.Mirrored++
		}
		for _, ref := range b.Moments {
			kept[ref.Value] = true
		}
	}
	m.Moments = len(d.Moments)
	for _, moment := range d.Moments {
		if kept[moment.ID.Value] && !moment.ID.Blank() {
			m.Kept++
		}
	}
	for _, shown := range []bool{
		m.Commitments > 0 && 2*m.Enabled >= m.Commitments,
		m.Signatures > 0,
		m.Enabled == m.Commitments && m.Mirrored == m.Commitments && m.Moments > 0 && m.Kept == m.Moments,
	} {
		if !shown {
			break
		}
		m.Acts++
	}
	return m
}

// Enabled reports whether a behaviour says anything of what makes it possible.
func (b *Behaviour) Enabled() bool {
	e := b.Enabler
	return e != nil && !(e.People.Blank() && e.Process.Blank() && e.System.Blank() && e.Latitude.Blank())
}

// nextStages holds the question that leads on from each stage of brand.maturity. What each means is the help of its choice.
var nextStages = map[string]L10n{
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
func NextStage(stage string) L10n { return nextStages[stage] }
