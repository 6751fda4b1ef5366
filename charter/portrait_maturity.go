package charter

import (
	"slices"
	"strconv"
)

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

// Told says in a sentence where the charter says it stands, and what its acts show.
func (m Maturity) Told() L10n {
	stages := FieldAt("brand.maturity").Choices
	acts := stages[m.Acts].Label
	if m.Said < 0 {
		silent := L10n{FR: "La charte ne dit pas où elle en est ; ses actes montrent : {acts}.", EN: "The charter does not say where it stands; its acts show: {acts}."}
		return silent.WithText("acts", acts)
	}
	told := L10n{FR: "La charte se dit « {said} », et ses actes le montrent.", EN: "The charter says “{said}”, and its acts show it."}
	switch {
	case m.Said > m.Acts:
		told = L10n{FR: "La charte se dit « {said} » ; ses actes n’en sont qu’à « {acts} ».", EN: "The charter says “{said}”; its acts are only at “{acts}”."}
	case m.Said < m.Acts:
		told = L10n{FR: "La charte se dit « {said} » ; ses actes montrent déjà « {acts} ».", EN: "The charter says “{said}”; its acts already show “{acts}”."}
	}
	return told.WithText("said", stages[m.Said].Label).WithText("acts", acts)
}

// OwnReading says whose measure the stage of the acts is: see Maturity.
var OwnReading = L10n{
	FR: "Ce que montrent les actes est une lecture de cet outil, pas une norme.",
	EN: "What the acts show is this tool’s own reading, not a standard.",
}

// Shows says what the acts show of a stage, given by its place from 0, and whether they have reached it.
func (m Maturity) Shows(stage int) (shows L10n, reached bool) {
	of := [...]L10n{
		{FR: "actes vérifiables envers les clients : {n}", EN: "acts for customers that can be checked: {n}"},
		{FR: "actes qui disent ce qui a changé en coulisses : {n} sur {all}", EN: "acts that say what has changed backstage: {n} of {all}"},
		{FR: "gestes signatures, au-delà de ce que la loi exige : {n}", EN: "signature acts, beyond what the law requires: {n}"},
		{
			FR: "moments avec un acte : {kept} sur {moments} ; actes avec un pendant pour l’équipe : {n} sur {all}",
			EN: "moments with an act: {kept} of {moments}; acts with a staff counterpart: {n} of {all}",
		},
	}
	n := [...]int{m.Commitments, m.Enabled, m.Signatures, m.Mirrored}[stage]
	if stage > 0 && m.Commitments == 0 {
		return L10n{FR: "aucun acte à examiner", EN: "no act to look at"}, false
	}
	shows = of[stage].With("n", strconv.Itoa(n), "all", strconv.Itoa(m.Commitments), "kept", strconv.Itoa(m.Kept), "moments", strconv.Itoa(m.Moments))
	return shows, stage <= m.Acts && m.Commitments > 0
}

// Lacks says what the acts show of the first thing that keeps them from the stage after theirs. It is zero at the last one.
func (m Maturity) Lacks() L10n {
	for i := range FieldAt("brand.maturity").Choices {
		if shows, reached := m.Shows(i); !reached {
			return shows
		}
	}
	return L10n{}
}

// Next returns the question that leads on from the stage the charter names, or else from that of its acts. It is zero at the last one.
func (m Maturity) Next() L10n {
	from := m.Said
	if from < 0 {
		from = m.Acts
	}
	return NextStage(FieldAt("brand.maturity").Choices[from].Value)
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
