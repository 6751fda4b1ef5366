package tui

import (
	"strings"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/tui/desk"
)

// draw returns the form in a rectangle of width by height cells; without focus no field is open. click is told which field was
// clicked.
func (f *form) draw(width, height int, focused bool, click func(int)) block {
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
		b.clickable(1, width, func() { click(i) })
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
	label := f.style.dim.Render(fit(r.field.Label.In(f.Lang), f.labelWidth()))
	if value == "" {
		value = f.style.dim.Render("·")
	}
	return sign + label + "  " + fit(value, f.width-f.labelWidth()-4)
}

// summary returns the answer to a field on one line, for people.
func (f *form) summary(r row) string {
	if desk.Typable(r.field) {
		return charter.Visible(strings.Join(strings.FieldsFunc(f.Text(r.key), func(c rune) bool { return c == '\n' }), " / "))
	}
	var labels []string
	for _, o := range f.options(r) {
		if f.Chosen(r.key, o.Value) {
			labels = append(labels, o.Label)
		}
	}
	return strings.Join(labels, ", ")
}

// worst returns the heaviest finding on a field.
func (f *form) worst(key string) lint.Severity {
	if !f.Misfit(key).IsZero() {
		return lint.Error
	}
	worst, _ := f.About(key)
	return worst
}

// open returns the focused field: its value being typed or chosen, then its question, why it matters, examples, and what is wrong
// with it.
func (f *form) open(r row) block {
	if r.field == nil {
		b := block{lines: []string{f.style.selected.Render("▸ " + f.moreLine())}}
		b.clickable(1, f.width, f.fold)
		return b
	}
	value := f.choices(r)
	if f.input != nil {
		value = f.input.draw()
		in := f.input
		value.zones = []zone{{rect{0, 0, f.inputWidth(), len(value.lines)}, in.click}}
	}
	label := f.style.selected.Render("▸ " + fit(r.field.Label.In(f.Lang), f.labelWidth()) + "  ")
	at := f.labelWidth() + 4
	b := value.indent(strings.Repeat(" ", at), at)
	b.lines[0] = label + value.lines[0]
	guidance := f.guidance(r)
	b.append(guidance.indent("    ", 4))
	return b
}

// choices draws what can be chosen, as many on a line as fit.
func (f *form) choices(r row) block {
	opts := f.options(r)
	width := f.inputWidth()
	var b block
	if len(opts) == 0 {
		b.add(wrap(f.style.dim.Render(f.say(text.NoChoice)), width)...)
		return b
	}
	line, cells := "", 0
	for i, o := range opts {
		item := f.sign(r, o) + " " + charter.Short(o.Label, max(width-4, 8))
		n := lenOf(item)
		if cells+n > width && cells > 0 {
			b.add(strings.TrimRight(line, " "))
			line, cells = "", 0
		}
		if i == f.choice {
			item = f.style.selected.Underline(true).Render(item)
		}
		b.zones = append(b.zones, zone{rect{cells, len(b.lines), n, 1}, func(int, int) { f.take(r, i) }})
		line += item + "   "
		cells += n + 3
	}
	b.add(strings.TrimRight(line, " "))
	return b
}

// guidance says what a field asks for: the question, why it matters, a good answer and a weak one; then what is wrong.
func (f *form) guidance(r row) block {
	width := f.width - 6
	var b block
	b.add(styled(f.style.question, wrap(r.field.Question.In(f.Lang), width))...)
	b.add(styled(f.style.dim, wrap(r.field.Help.In(f.Lang), width))...)
	if opts := f.options(r); f.input == nil && f.choice < len(opts) && !opts[f.choice].Help.IsZero() {
		b.add(styled(f.style.question, wrap(f.say(text.Meaning.With("choice", opts[f.choice].Label, "help", opts[f.choice].Help.In(f.Lang))), width))...)
	}
	if desk.Typable(r.field) {
		b.add(f.examples(r.field, width)...)
	}
	b.add(f.wrong(r, width)...)
	return b
}

// examples returns a good answer and a weak one.
func (f *form) examples(field *charter.Field, width int) []string {
	var out []string
	if good := field.Example.In(f.Lang); good != "" {
		if field.List {
			good += "  (" + f.say(text.ListHint) + ")"
		}
		out = append(out, styled(f.style.dim, wrap(f.style.done.Render("✓ ")+good, width))...)
	}
	if weak := field.Weak.In(f.Lang); weak != "" {
		out = append(out, styled(f.style.dim, wrap("✗ "+weak+" → "+field.Flaw.In(f.Lang), width))...)
	}
	return out
}

// wrong returns what keeps an answer from being taken in, and what the linter says of it.
func (f *form) wrong(r row, width int) []string {
	var out []string
	if problem := f.Misfit(r.key); !problem.IsZero() {
		out = append(out, f.style.wrong.Render("! "+problem.In(f.Lang)))
	}
	for i := range f.Findings {
		finding := &f.Findings[i]
		asked := finding.Rule.ID == charter.MissingKey // what the question asks for
		if (finding.Key == r.key || strings.HasPrefix(finding.Key, r.key+"[")) && !asked {
			st := f.style.severity[finding.Severity]
			out = append(out, styled(st, wrap("! "+f.message(finding), width))...)
		}
	}
	return out
}

// hintsHere returns the keys worth knowing in the form.
func (f *form) hintsHere(save hint) []hint {
	r := f.current()
	tab := hint{keyTab, text.WordNext, func() { f.enter(f.focus + 1) }}
	switch {
	case r.field == nil:
		return []hint{{keyEnter, text.WordUnfold, f.fold}, tab, save}
	case f.input != nil:
		return []hint{tab, save}
	case r.field.Kind == charter.KindRef:
		return []hint{{keyEnter, text.WordPick, func() { f.pick(r) }}, {keySpace, text.WordTick, nil}, tab}
	case r.field.List:
		return []hint{{plainKey("←→"), text.WordBrowse, nil}, {keySpace, text.WordTick, nil}, tab}
	case r.key == desk.StatusKey:
		return []hint{{plainKey("←→"), text.WordBrowse, nil}, {keyEnter, text.WordChoose, nil}, tab}
	}
	return []hint{{plainKey("←→"), text.WordChoose, nil}, {keyBack, text.WordClear, nil}, tab}
}
