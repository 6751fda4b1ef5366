package main

import (
	"cmp"
	"slices"
	"strings"

	"relcharter/charter"
	"relcharter/lint/prose"
)

// sheet lays out verdicts for people.
type sheet struct {
	lang     charter.Lang
	color    bool
	width    int  // columns
	detected bool // the language was recognised, not given
}

// Select Graphic Rendition sequences by which slots are told apart: who and for whom, what can be counted, what draws back.
const (
	cyan   = "\x1b[36m"
	green  = "\x1b[32m"
	yellow = "\x1b[33m"
)

var slotColor = map[prose.SlotKind]string{
	prose.Act: bold, prose.Actor: cyan, prose.Beneficiary: cyan, prose.Trigger: cyan, prose.Channel: cyan, prose.Deliverable: cyan,
	prose.Deadline: green, prose.Frequency: green, prose.Amount: green, prose.Bound: green, prose.Remedy: green, prose.Reserve: yellow,
}

// gloss says what a label means; that of other says it itself.
var gloss = map[prose.Label]charter.L10n{
	prose.Talk:       {FR: "rien qu’un témoin puisse voir", EN: "nothing a bystander could see"},
	prose.Intention:  {FR: "un acte que personne ne pourrait vérifier", EN: "an act nobody could check"},
	prose.Verifiable: {FR: "on pourrait constater qu’il a eu lieu, ou non", EN: "anyone could tell whether it was done"},
}

var languageNames = map[string]charter.L10n{
	"fr": {FR: "lu en français", EN: "read as French"},
	"en": {FR: "lu en anglais", EN: "read as English"},
}

// text returns a verdict for people: the statement with its slots marked, what it is and how sure that is, what was found in
// it, what weighed, and what to ask next. Nothing in it acts on a terminal or a build server, whatever the statement holds.
func (p *sheet) text(statement string, v *prose.Verdict) string {
	var b strings.Builder
	p.statement(&b, statement, v.Slots)
	colon := charter.L10n{FR: " : ", EN: ": "}.In(p.lang)
	p.line(&b, bold, p.heading(v, colon), "", "  ")
	p.line(&b, "", strings.Join(p.facts(v, colon), "\u00a0· "), "", "  ")
	if len(v.Slots) > 0 {
		p.line(&b, "", charter.L10n{FR: "Ce qu’on y trouve", EN: "Found in it"}.In(p.lang), "", "  ")
	}
	for i := range v.Slots {
		s := &v.Slots[i]
		p.line(&b, slotColor[s.Kind], s.Kind.Words().In(string(p.lang)), colon+statement[s.Start:s.End], "    ")
	}
	p.reasons(&b, v.Reasons)
	if ask := v.Ask.In(string(p.lang)); ask != "" {
		p.line(&b, bold, charter.L10n{FR: "À demander", EN: "Ask next"}.In(p.lang), colon+ask, "  ")
	}
	return b.String()
}

// heading names the label and says what it means.
func (p *sheet) heading(v *prose.Verdict, colon string) string {
	name := v.Label.Words().In(string(p.lang))
	if more, ok := gloss[v.Label]; ok {
		name += colon + more.In(p.lang)
	}
	first := []rune(name)[:1]
	return strings.ToUpper(string(first)) + strings.TrimPrefix(name, string(first))
}

// facts says how sure the verdict is, how far the statement draws back, and in which language it was read when that was
// recognised.
func (p *sheet) facts(v *prose.Verdict, colon string) []string {
	sure := charter.L10n{FR: "incertain, à vous de trancher", EN: "uncertain, yours to decide"}
	if v.Certain {
		sure = charter.L10n{FR: "presque sûr", EN: "almost certain"}
	}
	out := []string{sure.In(p.lang)}
	if v.Hedge != prose.NoHedge {
		out = append(out, charter.L10n{FR: "réserve", EN: "hedge"}.In(p.lang)+colon+v.Hedge.Words().In(string(p.lang)))
	}
	if name, ok := languageNames[v.Language]; ok && p.detected {
		out = append(out, name.In(p.lang))
	}
	return out
}

// reasons writes what weighed, for and against the verdict.
func (p *sheet) reasons(b *strings.Builder, reasons []prose.Reason) {
	title := charter.L10n{FR: "Ce qui a pesé", EN: "What weighed"}.In(p.lang)
	pro, con := charter.L10n{FR: "pour    ", EN: "for      "}.In(p.lang), charter.L10n{FR: "contre  ", EN: "against  "}.In(p.lang)
	for i := range reasons {
		r := &reasons[i]
		if r.Weight == 0 {
			continue
		}
		if title != "" {
			p.line(b, "", title, "", "  ")
			title = ""
		}
		side := pro
		if r.Weight < 0 {
			side = con
		}
		p.line(b, "", side, r.Words.In(string(p.lang)), "    ")
	}
}

// line writes a text of which the beginning may have a rendition, wrapped, each line after indent and the further ones after
// two more columns.
func (p *sheet) line(b *strings.Builder, rendition, head, rest, indent string) {
	cells := cellsOf(head + rest)
	bright := len(cellsOf(head))
	room := max(p.width-len(indent)-2, narrowest)
	for n, l := range wrapCells(cells, room) {
		b.WriteString(indent)
		if n > 0 {
			b.WriteString("  ")
		}
		split := min(max(bright-l.from, 0), l.to-l.from)
		head := joinCells(cells[l.from : l.from+split])
		if p.color && rendition != "" && head != "" {
			head = rendition + head + reset
		}
		b.WriteString(strings.TrimRight(head+joinCells(cells[l.from+split:l.to]), " ") + "\n")
	}
}

// narrowest is the least room, in columns, that texts are laid out in, however narrow the terminal is.
const narrowest = 20

// statement writes the statement with its slots in colour, or with marks below them where there are no colours: ~ for what
// draws back, ─ for all others.
func (p *sheet) statement(b *strings.Builder, statement string, slots []prose.Slot) {
	cells := cellsOf(statement)
	owner := owners(cells, slots)
	for _, l := range wrapCells(cells, max(p.width, narrowest)) {
		if p.color {
			p.painted(b, cells[l.from:l.to], owner[l.from:l.to], slots)
			continue
		}
		b.WriteString(strings.TrimRight(joinCells(cells[l.from:l.to]), " ") + "\n")
		var marks strings.Builder
		for i := l.from; i < l.to; i++ {
			mark := " "
			switch {
			case owner[i] < 0:
			case slots[owner[i]].Kind == prose.Reserve:
				mark = "~"
			default:
				mark = "─"
			}
			marks.WriteString(strings.Repeat(mark, cells[i].width))
		}
		if below := strings.TrimRight(marks.String(), " "); below != "" {
			b.WriteString(below + "\n")
		}
	}
}

// painted writes a line of cells, each run of one slot in the slot's colour.
func (p *sheet) painted(b *strings.Builder, cells []cell, owner []int, slots []prose.Slot) {
	for from := 0; from < len(cells); {
		to := from + 1
		for to < len(cells) && owner[to] == owner[from] {
			to++
		}
		text := joinCells(cells[from:to])
		if owner[from] >= 0 {
			text = slotColor[slots[owner[from]].Kind] + text + reset
		}
		b.WriteString(text)
		from = to
	}
	b.WriteString("\n")
}

// owners returns, by cell, the index of the slot it is shown as, -1 for none. Where slots overlap the shortest shows, and what
// draws back before all; a space between two slots is neither's.
func owners(cells []cell, slots []prose.Slot) []int {
	out := make([]int, len(cells))
	for i := range out {
		out[i] = -1
	}
	order := make([]int, len(slots))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { // from the first painted, which others may cover
		a, b := &slots[x], &slots[y]
		if (a.Kind == prose.Reserve) != (b.Kind == prose.Reserve) {
			if b.Kind == prose.Reserve {
				return -1
			}
			return 1
		}
		return cmp.Compare(b.End-b.Start, a.End-a.Start)
	})
	for _, k := range order {
		first, _ := slices.BinarySearchFunc(cells, slots[k].Start, func(c cell, at int) int { return cmp.Compare(c.at, at) })
		for i := first; i < len(cells) && cells[i].at < slots[k].End; i++ {
			out[i] = k
		}
	}
	for i := 1; i+1 < len(out); i++ {
		if cells[i].text == " " && out[i-1] != out[i+1] {
			out[i] = -1
		}
	}
	return out
}
