package prose

import "math"

// Verdict returns what the statement is, without reasons and without a question. Known lists what is answered beside it.
func (r *Reading) Verdict(known ...SlotKind) Verdict { return r.judge(false, known) }

func (r *Reading) judge(explain bool, known []SlotKind) Verdict {
	v := Verdict{Language: r.pack.lang, Hedge: r.Hedge(), Slots: r.Slots()}
	if r.Words() == 0 {
		v.Label, v.Certain = Other, true
		return v
	}
	w := weigh(r)
	defer w.release()
	p := odds(w.scores)
	act := p[Intention] + p[Verifiable]
	v.Act = math.Round(act*100) / 100
	lean := logit(act)
	v.Label = r.bounded(decide(w.scores, lean), mostDeadlines)
	if v.Label == Intention && checkable(v.Slots, v.Hedge, known) {
		v.Label = Verifiable
	}
	v.Certain = (lean >= w.model.certain.act || lean <= -w.model.certain.rest) && r.Words() >= fewestWords &&
		v.Label.Act() == (lean >= 0) && !r.cut
	if explain {
		v.Reasons, v.Ask = r.reasons(w, &v), r.ask(&v, known)
	}
	return v
}

// fewestWords is how many words a statement has at least for its verdict to be certain: fewer are a label, not a statement.
const fewestWords = 3

// decide returns the label: first whether it is an act at all, by how far the odds lean to one, then which.
func decide(scores [4]int32, lean int32) Label {
	if lean >= 0 {
		if scores[Verifiable] >= scores[Intention] {
			return Verifiable
		}
		return Intention
	}
	if scores[Talk] >= scores[Other] {
		return Talk
	}
	return Other
}

// Settle returns the label of a statement for which the words alone gave label: an act is verifiable when its slots say so.
func (r *Reading) Settle(label Label, known ...SlotKind) Label {
	if label == Intention && checkable(r.Slots(), r.Hedge(), known) {
		return Verifiable
	}
	return label
}

// checkable reports whether an act can be checked by its slots alone: a measured deadline, frequency or amount, in the
// statement or beside it, that no effort and no way out takes back.
func checkable(slots []Slot, hedge Hedge, known []SlotKind) bool {
	for _, k := range known {
		switch k {
		case Deadline, Frequency, Amount, Remedy:
			return true
		}
	}
	if hedge >= Effort {
		return false
	}
	for i := range slots {
		if s := &slots[i]; (s.Kind == Deadline || s.Kind == Frequency || s.Kind == Amount) && s.Quantity.Unit != "" {
			return true
		}
	}
	return false
}

// odds returns the probability of each label.
func odds(scores [4]int32) (p [4]float64) {
	top := max(scores[0], scores[1], scores[2], scores[3])
	sum := 0.0
	for c, s := range scores {
		p[c] = math.Exp(float64(s-top) / unit)
		sum += p[c]
	}
	for c := range p {
		p[c] /= sum
	}
	return p
}

// logit returns the logarithm of the odds of a probability, in units.
func logit(p float64) int32 {
	const edge = 1e-6
	p = math.Min(math.Max(p, edge), 1-edge)
	return int32(math.Round(unit * math.Log(p/(1-p))))
}
