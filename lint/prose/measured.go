package prose

import "slices"

// measuredHit is a phrase that fills a slot, and its measure.
type measuredHit struct {
	hit
	quantity Quantity
}

// measuredHits returns the phrases that fill slots. Those that measure hold the whole of their measure, and none of another: in “£25
// within 7 days”, seven are the days.
func (r *Reading) measuredHits() []measuredHit {
	hits := r.phrases()
	out := make([]measuredHit, 0, len(hits))
	figures := r.figures()
	for _, h := range hits {
		m := measuredHit{hit: h}
		if h.list.fills && h.list.slot == Frequency && r.frequency(&m, figures) {
			out = append(out, m)
		}
	}
	often := out
	for _, h := range hits {
		m := measuredHit{hit: h}
		switch {
		case !h.list.fills, h.list.slot == Frequency:
		case h.list.slot == Amount && !r.amount(&m, figures):
		case h.list.slot == Deadline && !r.deadline(&m, figures, often):
		default:
			out = append(out, m)
		}
	}
	return r.unlisted(out, figures)
}

// unlisted adds to hits the times whose number no list knows: sous trente-six heures. A 24-hour line is open all day.
func (r *Reading) unlisted(hits []measuredHit, figures []figure) []measuredHit {
	for i := range figures {
		f := &figures[i]
		known := func(h measuredHit) bool { return measuring(h.list.slot) && f.touches(&h) }
		other := func(t token) bool { return t.low == "-" || t.closed == "" && !t.measure.count && t.measure.unit == "" }
		if f.bare || f.last < 1 || f.to == f.from+1 || !f.lasts() || slices.ContainsFunc(r.tokens[f.from:f.to], other) || slices.ContainsFunc(hits, known) {
			continue
		}
		h := measuredHit{hit{inNoList, f.from, f.to}, Quantity{f.last, f.unit}}
		if f.from > 0 && r.says(f.from-1, "PREP") {
			h.from--
		}
		hits = append(hits, h)
	}
	return hits
}

// inNoList stands for the list of what is in none.
var inNoList = newList("duration")

func measuring(k SlotKind) bool { return k == Deadline || k == Frequency || k == Amount }

// touches reports whether the figure and the hit share a token.
func (f *figure) touches(h *measuredHit) bool { return f.from < h.to && h.from < f.to }

// amount reads a sum or a share, and reports whether it is one: numbers of times are none.
func (r *Reading) amount(h *measuredHit, figures []figure) bool {
	for i := range figures {
		f := &figures[i]
		switch {
		case !f.touches(h) || f.bare && f.lasts() && (f.to <= h.to || f.from < h.from):
		case f.lasts():
			return false // a quarter of an hour
		case h.quantity.Unit == "":
			h.quantity = Quantity{f.first, f.unit}
			h.from, h.to = min(h.from, f.from), max(h.to, f.to)
		}
	}
	return true
}

// frequency reads how often something is done: every so many units, or so many times a unit. It reports whether it is that.
func (r *Reading) frequency(h *measuredHit, figures []figure) bool {
	if h.from > 0 && r.tokens[h.from].low == "l'" && r.says(h.from-1, "PREP", "DE", "A") { // dans l’heure
		return false
	}
	paid := false
	for i := range figures {
		f := &figures[i]
		switch {
		case !f.touches(h) || f.bare:
		case !f.lasts():
			h.from, paid = f.to, true // £5 a day
		case paid || r.tallied(h, f):
			return false // $10 in 3 days
		case h.quantity.Unit == "":
			h.quantity = Quantity{f.first, f.unit}
			h.from, h.to = min(h.from, f.from), max(h.to, f.to)
		}
	}
	if h.quantity.Unit == "" {
		h.quantity = r.times(h)
	}
	return h.from < h.to
}

// tallied reports whether a time beside a number is that in which things are done, and not how often: 12 questions in 2 days, en 12
// heures l’hiver.
func (r *Reading) tallied(h *measuredHit, f *figure) bool {
	if last := h.to - 1; last > h.from && r.tokens[last-1].low == "l'" && r.tokens[last].measure.unit == "" {
		return true
	}
	return f.from > h.from && r.tokens[f.from-1].low == "in" && r.tokens[h.from].closed == "NUM" && r.tokens[h.from+1].lemma != "time"
}

// times returns how many times a unit something is done: two calls a week.
func (r *Reading) times(h *measuredHit) Quantity {
	for i := h.from; i < h.to; i++ {
		if !r.tokens[i].measure.count {
			continue
		}
		value, to := r.numeral(i)
		for j := to; j < h.to; j++ {
			f := figure{to: j, first: value, last: value}
			if m := r.tokens[j].measure; m.unit != "" && m.times == 0 && r.measured(&f) {
				return Quantity{f.first, f.unit}
			}
		}
	}
	return Quantity{}
}

// deadline reads a time allowed, and reports whether it is one: what counts something else, or tells how often, is left out.
func (r *Reading) deadline(h *measuredHit, figures []figure, often []measuredHit) bool {
	var time *figure
	for i := range figures {
		f := &figures[i]
		switch {
		case !f.touches(h) || f.bare && f.from < h.from || slices.ContainsFunc(often, func(o measuredHit) bool { return f.touches(&o) }):
		case f.lasts() && (time == nil || time.bare && !f.bare):
			time = f
		case !f.lasts() && time == nil:
			h.from = f.to // £25 within 7 days
		}
	}
	if !r.behind(h, time, often) || (time == nil || time.bare) && r.counts(h) {
		return false
	}
	if time == nil {
		return true
	}
	for i := h.from; i+1 < time.from; i++ {
		if (r.tokens[i].closed == "" || r.tokens[i].closed == "NUM") && r.says(i+1, "PREP") && r.tokens[i+1].low != "than" {
			h.from = i + 1 // 9 in 10 within 7 days, 95 % des appels en 20 secondes
		}
	}
	h.from, h.to = min(h.from, time.from), max(h.to, time.to)
	h.quantity = Quantity{time.last, time.unit}
	return true
}

// behind moves a deadline that begins within what tells how often to behind it, and reports whether anything is left that it does not
// tell.
func (r *Reading) behind(h *measuredHit, time *figure, often []measuredHit) bool {
	for i := range often {
		o := &often[i]
		switch {
		case o.to <= h.from || h.to <= o.from:
		case o.from <= h.from && time == nil:
			return false
		case o.from <= h.from:
			h.from = o.to
		case time == nil && !slices.ContainsFunc(r.tokens[h.from:o.from], func(t token) bool { return t.measure.count && t.closed != "DET" }):
			return false
		}
	}
	return h.from < h.to && (time == nil || h.from < time.to)
}

// counts reports whether a deadline begins with a number that counts something else than a time it tells: 30 calls a day.
func (r *Reading) counts(h *measuredHit) bool {
	first := &r.tokens[h.from]
	return (first.closed == "NUM" && first.measure.count || first.kind == number) &&
		slices.ContainsFunc(r.tokens[h.from:h.to], func(t token) bool { return t.class == "unit" })
}
