package prose

import "strings"

// figure is a measure in a statement: a number, or two that bound a range, and its unit.
type figure struct {
	from, to    int     // tokens
	first, last float64 // the same, save of a range
	unit        string
	bare        bool // an article stands for the number: an hour
}

// lasts reports whether the figure is a time.
func (f *figure) lasts() bool { return f.unit != "percent" && !money[f.unit] }

// money are the currencies, as units.
var money = map[string]bool{"gbp": true, "usd": true, "eur": true, "chf": true}

// figures returns the measures of the statement, in order. Numbers in a row are those of a telephone.
func (r *Reading) figures() []figure {
	var out []figure
	free := 0 // the first token that no measure has
	for i := 0; i < len(r.tokens); i++ {
		if !r.tokens[i].measure.count {
			continue
		}
		if n := r.dialled(i); n > 0 {
			i += n - 1
			continue
		}
		if f, ok := r.figure(i, free); ok {
			out, free = append(out, f), f.to
			i = f.to - 1
		}
	}
	return out
}

// dialled returns how many tokens from i on make a telephone number: three numbers in a row, or two of which the first begins with a
// zero; 0 when they do not.
func (r *Reading) dialled(i int) int {
	n := 0
	for i+n < len(r.tokens) && r.tokens[i+n].kind == number && r.tokens[i+n].measure.count && (n == 0 || !r.tokens[i+n].glued) {
		n++
	}
	if n > 2 || n == 2 && len(r.tokens[i].low) > 1 && r.tokens[i].low[0] == '0' {
		return n
	}
	return 0
}

// figure returns the measure whose number begins at token i; free is the first token that no other has.
func (r *Reading) figure(i, free int) (figure, bool) {
	value, to := r.numeral(i)
	f := figure{from: i, to: to, first: value, last: value, bare: to == i+1 && r.tokens[i].closed == "DET" && !r.says(to, "OR", "A")}
	if before := i - 1; before >= free && r.tokens[before].kind == mark && r.tokens[before].measure.unit != "" {
		f.from, f.unit = before, r.tokens[before].measure.unit
		return f, true
	}
	if next := r.joined(i, to); next > 0 && r.tokens[next].measure.count && r.tokens[next].closed != "DET" {
		last, end := r.numeral(next)
		if last <= value && r.tokens[to].low == "/" { // 24/7
			return f, false
		}
		f.to, f.last = end, last
	}
	return f, r.measured(&f)
}

// joined returns where the second number of a range stands whose first is the tokens from-to; 0 when it is none: 3 to 5, 24/48.
func (r *Reading) joined(from, to int) int {
	if to+1 >= len(r.tokens) {
		return 0
	}
	t := &r.tokens[to]
	switch {
	case t.closed == "TO", t.closed == "OR", t.low == "à", t.kind == mark && t.glued && r.tokens[to+1].glued && strings.Contains("-–—/", t.low):
		return to + 1
	case t.closed == "AND" && from > 0 && (r.tokens[from-1].low == "between" || r.tokens[from-1].low == "entre"):
		return to + 1
	}
	return 0
}

// says reports whether a closed word of one of these tags stands at token i.
func (r *Reading) says(i int, tags ...string) bool {
	for _, tag := range tags {
		if i < len(r.tokens) && r.tokens[i].closed == tag {
			return true
		}
	}
	return false
}

// numeral returns the number that begins at token i, and the token after it: 1 500, twenty-four, half an, a dozen, 2½, one and a half.
func (r *Reading) numeral(i int) (value float64, to int) {
	var sum tally
	sum.add(r.tokens[i].measure)
	for to = i + 1; to < len(r.tokens); to++ {
		t, last := &r.tokens[to], &r.tokens[to-1]
		part := t.measure
		if !part.count && t.closed == "AND" && sum.value() >= 100 && to+1 < len(r.tokens) && last.measure.multiplies {
			if next := r.tokens[to+1].measure; next.count && !next.multiplies && sum.add(next) { // one hundred and twenty
				to++
				continue
			}
		}
		half := part.count && t.closed == "DET" && last.measure.multiplies && last.measure.value < 1 // half an hour
		if t.kind == number && part.value >= 1 || t.closed == "DET" && !half || !half && (!part.count || !sum.add(part)) {
			break
		}
	}
	return sum.value() + r.half(&to), to
}

// half returns the half or the quarter that is told behind a number or its unit, and moves to behind it: one and a half, une heure et
// demie.
func (r *Reading) half(to *int) float64 {
	i := *to
	if !r.says(i, "AND") {
		return 0
	}
	if i++; r.says(i, "DET") {
		i++
	} else if r.pack.hyphened { // and half the price
		return 0
	}
	if i >= len(r.tokens) || !r.tokens[i].measure.multiplies || r.tokens[i].measure.value >= 1 {
		return 0
	}
	*to = i + 1
	return r.tokens[i].measure.value
}

// mostFillers is how many words stand between a number and its unit at most: 10 clear calendar days.
const mostFillers = 2

// measured finds the unit of a figure behind its number, and reports whether there is one.
func (r *Reading) measured(f *figure) bool {
	working, collective := "", r.tokens[f.to-1].measure.multiplies
	for j := f.to; j < len(r.tokens) && j <= f.to+mostFillers; j++ {
		t := &r.tokens[j]
		m := t.measure
		switch {
		case m.unit == "working-":
			working = m.unit
		case m.unit != "" && !r.leads(j):
			f.unit, f.to = m.unit, j+1
			f.scale(m.times)
			r.measuredOn(f, working)
			return true
		case t.closed == "PREP" && j+1 < len(r.tokens) && r.tokens[j+1].low == "cent": // per cent, pour cent
			f.unit, f.to = "percent", j+2
			return true
		case collective && j == f.to && (t.closed == "OF" || t.closed == "DE"): // a dozen of, une dizaine de
		case t.low == "-" && t.glued && j == f.to: // 48-hour
		case !r.fills(t):
			j = len(r.tokens)
		}
	}
	f.unit = r.tokens[f.to-1].measure.unit // sous quinzaine
	return f.unit != ""
}

func (f *figure) scale(times float64) {
	if times != 0 {
		f.first, f.last = f.first*times, f.last*times
	}
}

// leads reports whether a sign stands before its number: an extra £10.
func (r *Reading) leads(i int) bool {
	return r.tokens[i].kind == mark && !r.tokens[i].glued && i+1 < len(r.tokens) && r.tokens[i+1].kind == number && r.tokens[i+1].glued
}

// fills reports whether a word may stand between a number and its unit: adjectives and nouns that say which days.
func (r *Reading) fills(t *token) bool {
	if t.kind != word || t.measure.count {
		return false
	}
	return t.closed == "" && (t.part != verb || t.form == formParticiple || t.form == formPast || t.form == formGerund) ||
		t.closed == "NUM" || t.closed == "ALL"
}

// measuredOn reads what goes on behind the unit of a figure: working, a half, minutes, and the hour whose quarter it is.
func (r *Reading) measuredOn(f *figure, working string) {
	next := func(i int) *measure {
		if f.to+i < len(r.tokens) {
			return r.tokens[f.to+i].measure
		}
		return unmeasured
	}
	switch f.unit {
	case "quarter":
		if r.says(f.to, "OF") && r.says(f.to+1, "DET") && next(2).unit == "hour" { // three quarters of an hour
			f.unit, f.to = "hour", f.to+3
			f.scale(0.25)
			return
		}
	case "day", "hour":
		if next(0).unit == "working-" {
			working = "working-"
			f.to++
		}
		f.unit = working + f.unit
	}
	switch {
	case f.unit == "hour" && f.to < len(r.tokens) && r.tokens[f.to].kind == number && r.minutes(f):
	case f.lasts():
		half := r.half(&f.to)
		f.first, f.last = f.first+half, f.last+half
	}
}

// minutes adds the minutes told behind hours, and reports whether there are any: 1 h 30, 2 hours 15 minutes.
func (r *Reading) minutes(f *figure) bool {
	t, to := &r.tokens[f.to], f.to+1
	unit := ""
	if to < len(r.tokens) {
		unit = r.tokens[to].measure.unit
	}
	switch {
	case !t.measure.count || t.measure.value >= 60 || unit != "" && unit != "minute" || unit == "" && len(t.low) != 2:
		return false
	case unit == "minute":
		to++
	}
	f.first, f.last, f.to = f.first+t.measure.value/60, f.last+t.measure.value/60, to
	return true
}
