package charter

import "strings"

// Firmness is how far a behaviour is a commitment. It is computed, never typed.
type Firmness uint8

const (
	Talk       Firmness = iota // no observable act
	Intention                  // an act nobody could check
	Verifiable                 // an act with a deadline, frequency, threshold or something to be seen
	Firm                       // verifiable, with an owner, a proof and a remedy
)

// Firmnesses lists the degrees, the weakest first.
var Firmnesses = []Firmness{Talk, Intention, Verifiable, Firm}

// String returns the degree's word in JSON and in the documentation.
func (f Firmness) String() string {
	return [...]string{"talk", "intention", "verifiable", "firm"}[f]
}

// Label returns the degree's name for people.
func (f Firmness) Label() L10n {
	return [...]L10n{
		{FR: "parole", EN: "talk"},
		{FR: "intention", EN: "intention"},
		{FR: "vérifiable", EN: "verifiable"},
		{FR: "ferme", EN: "firm"},
	}[f]
}

// Firmness returns the degree of a behaviour by its fields alone; it does not read the statement.
func (b *Behaviour) Firmness() Firmness {
	switch {
	case !b.Measured() && b.Act.Blank():
		return Talk
	case !b.Measured():
		return Intention
	case b.Owned() && b.Proven() && b.Remedied():
		return Firm
	}
	return Verifiable
}

// Blank reports whether the text is absent or holds only white space.
func (t Text) Blank() bool { return strings.TrimSpace(t.Value) == "" }

// Measured reports whether a field says how the act could be checked: a deadline, a frequency, a threshold or an observable.
func (b *Behaviour) Measured() bool {
	return b.Deadline != nil && b.Deadline.Value.Set() && !b.Deadline.Unit.Blank() ||
		b.Frequency != nil && b.Frequency.Times.Set() && !b.Frequency.Per.Blank() ||
		b.Threshold != nil && b.Threshold.Value.Set() && !b.Threshold.Unit.Blank() ||
		!b.Observable.Blank()
}

// Owned reports whether somebody answers for the act.
func (b *Behaviour) Owned() bool { return b.Owner != nil && !b.Owner.Role.Blank() }

// Proven reports whether the act has a metric and a source for it.
func (b *Behaviour) Proven() bool {
	return b.Proof != nil && !b.Proof.Metric.Blank() && !b.Proof.Source.Blank()
}

// Remedied reports whether people get something when the act fails.
func (b *Behaviour) Remedied() bool { return b.Remedy != nil && !b.Remedy.Act.Blank() }

// Live reports whether the act is done today. A behaviour without a status is read as live, because that is how the reader
// of a charter reads it.
func (b *Behaviour) Live() bool { return b.Status.Blank() || b.Status.Value == "live" }

// Running reports whether the act is done today, at least as a pilot.
func (b *Behaviour) Running() bool { return b.Live() || b.Status.Value == "pilot" }

// Voluntary reports whether the brand goes beyond what the law or a certificate asks of it.
func (b *Behaviour) Voluntary() bool { return b.Basis.Blank() || b.Basis.Value == "voluntary" }

// ForCustomers reports whether the behaviour is owed to customers, past and future ones included. One that names no audience
// is owed to everybody; so is one whose audiences are unknown ids, which are findings of their own.
func (d *Document) ForCustomers(b *Behaviour) bool {
	known := false
	for _, ref := range b.Audiences {
		customers, exists := d.served[ref.Value]
		if customers {
			return true
		}
		known = known || exists
	}
	return !known
}

// servedBy says of each audience's id whether an audience that has it is made of customers, past and future ones included.
func servedBy(audiences []*Audience) map[string]bool {
	served := make(map[string]bool, len(audiences))
	for _, a := range audiences {
		id := a.ID.Value
		served[id] = served[id] || a.Kind.Value != "employee" && a.Kind.Value != "partner"
	}
	return served
}

// Committed reports whether the behaviour is an act commitment: owed to customers, running, and at least verifiable.
func (d *Document) Committed(b *Behaviour) bool {
	return d.ForCustomers(b) && b.Running() && b.Firmness() >= Verifiable
}

// CommunicationalOnly reports whether the charter only speaks: no behaviour of it is an act commitment.
func (d *Document) CommunicationalOnly() bool {
	for _, b := range d.Behaviours {
		if d.Committed(b) {
			return false
		}
	}
	return true
}
