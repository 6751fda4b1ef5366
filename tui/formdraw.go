package tui

import (
	"strings"

	"relcharter/charter"
	"relcharter/lint"
)

// draw returns the form in a rectangle of width by height cells; without focus no field is open.
func (f *form) draw(width, height int, focused bool) block {
	f.width = width
	if f.input != nil {
		f.input.resize(f.inputWidth())
	}
	var b block
	from, to := 0, 0
	for i, r := range f.rows {
		if i == f.focus && focused {
			from = len(b.lines)
			b.append(f.open(r))
			to = len(b.lines)
			continue
		}
		b.add(f.closed(r))
	}
	return b.window(height, from, to)
}

// closed returns the line of a field that has not the focus.
func (f *form) closed(r row) string {
	if r.field == nil {
		return "  " + f.style.dim.Render(f.moreLine())
	}
	value := f.summary(r)
	sign := "  "
	if worst := f.worst(r.key); worst > lint.Hint {
		sign = f.style.severity[worst].Render("! ")
	}
	label := f.style.dim.Render(fit(r.field.Label.In(f.lang), f.labelWidth()))
	if value == "" {
		value = f.style.dim.Render("·")
	}
	return sign + label + "  " + fit(value, f.width-f.labelWidth()-4)
}

// summary returns the value of a field on one line, for people.
func (f *form) summary(r row) string {
	if typable(r.field) {
		return charter.Visible(strings.Join(strings.FieldsFunc(f.typedText(r), func(c rune) bool { return c == '\n' }), " / "))
	}
	var labels []string
	for _, o := range options(f.doc(), r.field, f.lang) {
		if f.chosen(r, o.value) {
			labels = append(labels, o.label)
		}
	}
	return strings.Join(labels, ", ")
}

// worst returns the heaviest finding on a field.
func (f *form) worst(key string) lint.Severity {
	var worst lint.Severity
	if _, held := f.session.Held(key); held {
		worst = lint.Error
	}
	for i := range f.findings {
		if on(&f.findings[i], key) {
			worst = max(worst, f.findings[i].Severity)
		}
	}
	return worst
}

// on reports whether a finding is about the field at key.
func on(finding *lint.Finding, key string) bool {
	return finding.Key == key || strings.HasPrefix(finding.Key, key+"[")
}

// open returns the focused field: its value being typed or chosen, then its question, why it matters, an example, and what
// is wrong with it.
func (f *form) open(r row) block {
	if r.field == nil {
		return block{lines: []string{f.style.selected.Render("▸ " + f.moreLine())}}
	}
	label := f.style.selected.Render("▸ " + fit(r.field.Label.In(f.lang), f.labelWidth()) + "  ")
	var value block
	if f.input != nil {
		value = f.input.draw()
	} else {
		value = f.choices(r)
	}
	blank := strings.Repeat(" ", f.labelWidth()+4)
	var b block
	for i, l := range value.lines {
		lead := blank
		if i == 0 {
			lead = label
		}
		b.add(lead + l)
	}
	if value.cursor != nil {
		b.cursor = value.cursor
		b.cursor.X += f.labelWidth() + 4
	}
	guidance := f.guidance(r)
	b.append(guidance.indent("    ", 4))
	return b
}

func (f *form) choices(r row) block {
	opts := options(f.doc(), r.field, f.lang)
	if len(opts) == 0 {
		step := ""
		if s := stepTitle(r.field.Refs); !s.IsZero() {
			step = s.In(f.lang)
		}
		return block{lines: wrap(f.style.dim.Render(f.say(text.NoChoice.With("step", step))), f.inputWidth())}
	}
	width := f.inputWidth()
	var b block
	line, cells := "", 0
	for i, o := range opts {
		sign := "○ "
		if r.field.List {
			sign = "☐ "
		}
		if f.chosen(r, o.value) {
			sign = map[bool]string{false: "● ", true: "☑ "}[r.field.List]
		}
		label := charter.Short(o.label, max(width-4, 8))
		item := sign + label
		n := len([]rune(item)) + 3
		if cells+n > width && cells > 0 {
			b.add(line)
			line, cells = "", 0
		}
		if i == f.choice {
			item = f.style.selected.Underline(true).Render(item)
		}
		line += item + "   "
		cells += n
	}
	b.add(line)
	return b
}

func (f *form) guidance(r row) block {
	width := f.width - 6
	var b block
	b.add(styled(f.style.question, wrap(r.field.Question.In(f.lang), width))...)
	b.add(styled(f.style.dim, wrap(r.field.Help.In(f.lang), width))...)
	if example := r.field.Example.In(f.lang); example != "" && typable(r.field) {
		if r.field.List {
			example += "  (" + f.say(text.ListHint) + ")"
		}
		b.add(styled(f.style.dim, wrap(f.say(text.Example)+" "+example, width))...)
	}
	if s, held := f.session.Held(r.key); held && r.field.Kind != charter.KindID {
		_, problem := typed(r.field, s, f.lang)
		b.add(f.style.severity[lint.Error].Render("! " + problem.In(f.lang)))
	}
	for i := range f.findings {
		finding := &f.findings[i]
		asked := finding.Rule.ID == charter.MissingKey // what the question asks for
		if on(finding, r.key) && !asked {
			st := f.style.severity[finding.Severity]
			b.add(styled(st, wrap("! "+charter.Visible(finding.Message.In(f.lang)), width))...)
		}
	}
	return b
}
