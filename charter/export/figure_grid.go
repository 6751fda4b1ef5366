package export

import (
	"slices"
	"strings"

	"relcharter/charter"
)

// grid is where the cells of the picture of the journey are, and how high the names of its parts stand above them.
type grid struct{ left, top, column, row, bottom, names int }

// x returns the middle of a column, y that of a row.
func (g grid) x(i int) int { return g.left + i*g.column + g.column/2 }
func (g grid) y(i int) int { return g.top + i*g.row + g.row/2 }

// drawCoverage draws a line for each act, with a mark in the columns of its moments. The acts come in the order in which people meet them.
func (b *builder) drawCoverage(f *figure, journey []charter.MomentCoverage) {
	var acts []*charter.Behaviour
	at := map[*charter.Behaviour][]int{}
	gaps := 0
	for i, m := range journey {
		for _, bh := range m.Acts {
			if len(at[bh]) == 0 {
				acts = append(acts, bh)
			}
			at[bh] = append(at[bh], i)
		}
		if len(m.Acts) == 0 {
			gaps++
		}
	}
	nobody := b.say(nobodyPromised)
	g := grid{left: 310, column: min(110, 590/len(journey)), row: 38, names: 22}
	stretches := b.stretches(&g, journey)
	g.top = 128 + g.names
	names := b.actNames(acts, g.left-18)
	for _, name := range names {
		g.row = max(g.row, len(name)*lineStep+6)
	}
	g.bottom = g.top + len(acts)*g.row
	if need := widthOf(nobody)*15/100 + 30; gaps > 0 && g.bottom-g.top < need {
		g.bottom = g.top + need
	}
	width := g.left + len(journey)*g.column + 100
	var d drawing
	b.drawMoments(&d, g, journey)
	for _, p := range stretches {
		d.rect("ground", p.left, g.top-g.names-2, p.wide, g.names)
		d.lines("m c", p.left+p.wide/2, g.top-8-(g.names-22+(len(p.title)-1)*lineStep)/2, lineStep, p.title)
	}
	for i, bh := range acts {
		y := g.y(i)
		d.lines("s", 0, y+5-(len(names[i])-1)*lineStep/2, lineStep, names[i])
		d.path("hair", "M"+number(g.left)+" "+number(g.top+(i+1)*g.row)+"h"+number(len(journey)*g.column))
		if columns := at[bh]; len(columns) > 1 {
			d.path("lane", "M"+number(g.x(columns[0]))+" "+number(y)+"H"+number(g.x(columns[len(columns)-1])))
		}
	}
	for i, m := range journey {
		if len(m.Acts) == 0 {
			d.rect("gap", g.x(i)-g.column/2+3, g.top+3, g.column-6, g.bottom-g.top-6)
			d.turned("x c", g.x(i)+5, (g.top+g.bottom)/2, -90, nobody)
		}
	}
	var m marks
	shown := map[string]mark{}
	for i, bh := range acts {
		state := b.state(bh)
		shown[state.Kind] = state
		for _, column := range at[bh] {
			m.put(state.Kind, g.x(column), g.y(i))
		}
	}
	m.draw(&d)
	b.drawTotals(&d, g, journey)
	b.drawKey(&d, g.bottom+62, shown)
	f.Picture = d.picture(f, width, g.bottom+76)
}

// actNames returns the promises in lines of a width: fewer of them where there are many promises, so that a printed page holds them all.
func (b *builder) actNames(acts []*charter.Behaviour, width int) [][]string {
	most := 3
	if len(acts) > 8 {
		most = 2
	}
	out := make([][]string, 0, len(acts))
	for _, bh := range acts {
		out = append(out, wrapped(words(b.statement(bh)), width, 14, most))
	}
	return out
}

// drawMoments writes the names of the moments slantwise over their columns.
func (b *builder) drawMoments(d *drawing, g grid, journey []charter.MomentCoverage) {
	most := 2
	if g.column < 46 {
		most = 1
	}
	for i, m := range journey {
		name := wrapped(b.called(m.Moment.Name, m.Moment.Item), 146, 14, most)
		for j, s := range name {
			off := (2*j - len(name) + 1) * 11 / 2 // half a line, across the slant
			d.turned("s", g.x(i)+4+off, g.top-g.names-13+off, -45, s)
		}
	}
}

// lineStep is how far the lines of a name are from each other.
const lineStep = 16

// stretch is a part of the journey over its columns.
type stretch struct {
	left, wide int
	title      []string // in lines; none when it is too wide
}

// stretches returns those of the journey that have moments, and makes room for their names.
func (b *builder) stretches(g *grid, journey []charter.MomentCoverage) []stretch {
	var out []stretch
	for _, ph := range phases {
		from, n := -1, 0
		for i, m := range journey {
			if slices.Contains(ph.stages, m.Stage.Value) {
				if from < 0 {
					from = i
				}
				n++
			}
		}
		if n == 0 {
			continue
		}
		p := stretch{left: g.left + from*g.column + 2, wide: n*g.column - 4}
		title := b.say(ph.title)
		if p.title = wrapped(title, p.wide+8, 15, 4); strings.Join(p.title, " ") != title {
			p.title = nil
		}
		g.names = max(g.names, 22+(len(p.title)-1)*lineStep)
		out = append(out, p)
	}
	return out
}

// drawTotals writes how many acts are promised for each moment.
func (b *builder) drawTotals(d *drawing, g grid, journey []charter.MomentCoverage) {
	d.path("axis", "M0 "+number(g.bottom)+"H"+number(g.left+len(journey)*g.column))
	d.text("m", 0, g.bottom+25, b.say(charter.L10n{FR: "Actes promis", EN: "Acts promised"}))
	for i, m := range journey {
		class, n := "b c", len(m.Promised())
		if n == 0 {
			class = "b c x"
		}
		d.text(class, g.x(i), g.bottom+25, number(n))
	}
}

// drawKey explains the marks that are shown.
func (b *builder) drawKey(d *drawing, y int, shown map[string]mark) {
	var m marks
	x := 9
	for _, kind := range []string{"firm", "verifiable", "intention", "talk", "planned", "suspended"} {
		if state, ok := shown[kind]; ok {
			m.put(kind, x, y)
			d.text("m", x+16, y+5, state.Word)
			x += 16 + widthOf(state.Word)*15/100 + 28
		}
	}
	m.draw(d)
}

// marks gathers the marks of a picture, so that they take two elements: what is hollow, and what is filled.
type marks struct{ hollow, filled strings.Builder }

// put adds how a behaviour stands: a disc that fills as it gets firmer, or the sign of its status.
func (m *marks) put(kind string, x, y int) {
	at := func(dx, dy int) string { return "M" + number(x+dx) + " " + number(y+dy) }
	disc := at(-9, 0) + "a9 9 0 1 1 0 .01z"
	switch kind {
	case "firm":
		m.filled.WriteString(disc)
		return
	case "planned":
		disc = at(-6, -8) + "l14 8-14 8z"
	case "suspended":
		disc = at(-7, -8) + "h5v16h-5z" + at(2, -8) + "h5v16h-5z"
	case "verifiable":
		m.filled.WriteString(at(0, -9) + "a9 9 0 0 1 0 18z")
	case "intention":
		m.filled.WriteString(at(0, 0) + "v-9a9 9 0 0 1 9 9z")
	}
	m.hollow.WriteString(disc)
}

func (m *marks) draw(d *drawing) {
	d.path("ring", m.hollow.String())
	d.path("on", m.filled.String())
}
