package markdown

import (
	"cmp"
	"slices"
	"sort"
	"strconv"
	"strings"

	"relcharter/charter"
)

var (
	mayTalk    = charter.L10n{FR: "incertain : peut-être une simple parole", EN: "uncertain: may be talk"}
	mayAct     = charter.L10n{FR: "incertain : peut-être un acte", EN: "uncertain: may be an act"}
	mayBenefit = charter.L10n{
		FR: "peut-être un bénéfice : de quel niveau (produit, service, relation) ?", EN: "may be a benefit: at which level (product, service, relation)?",
	}
	opening = charter.L10n{
		FR: "Brouillon de charte tiré de {name} : chaque élément dit d’où il vient. À relire : rien n’a été ajouté au texte.",
		EN: "Draft charter sorted out of {name}: each item says where it comes from. To be read over: nothing was added to the text.",
	}
	beside = charter.L10n{FR: "Ce qui ne parle pas de ce que fait la marque :", EN: "Not about what the brand does:"}
	quoted = charter.L10n{FR: "Les paroles d’autrui, et les mots à éviter :", EN: "Somebody else’s words, and words to avoid:"}
	bare   = charter.L10n{FR: "Titres sous lesquels rien n’a été lu :", EN: "Headings with nothing read under them:"}
	unread = charter.L10n{FR: "Ce qui n’a pas pu être lu comme il était voulu :", EN: "What could not be read as it was meant:"}
)

// doubts returns what a comment says of an uncertain verdict.
func (d *draft) doubts(j judged) []string {
	switch {
	case j.verdict.Certain:
		return nil
	case j.verdict.Label.Act():
		return []string{mayTalk.In(d.lang)}
	}
	return []string{mayAct.In(d.lang)}
}

// place returns what a comment says of where a statement stands: its headings, and what its text leaves out of the item.
func (d *draft) place(j judged) string {
	where := j.section.shown
	for _, name := range j.section.names {
		d.shown[name] = true
	}
	if label := droppedLabel(j.Text, j.text); label != "" {
		if where != "" {
			where += " › "
		}
		where += label
	}
	return where
}

// droppedLabel returns the label at the head of an item that its joined form leaves out: "Speed:" of "Speed: answer…".
func droppedLabel(text, joined string) string {
	i, k := len(text), len(joined)
	for i > 0 && k > 0 && text[i-1] == joined[k-1] {
		i--
		k--
	}
	head := text[:i]
	if end := strings.LastIndexAny(head, " \u00a0\u202f"); end >= 0 {
		return strings.TrimSpace(head[:end])
	}
	return ""
}

// write returns the source of the charter.
func (d *draft) write() string {
	w := &writer{d: d}
	w.comment(opening.With("name", d.name).In(d.lang))
	w.b.WriteString("schema = 1\n\n[charter]\n")
	w.text("id", d.profile.id)
	w.text("title", d.profile.title)
	w.text("language", d.profile.language)
	w.text("version", "0.1")
	w.text("status", "draft")
	w.b.WriteString("\n[brand]\n")
	w.text("name", d.profile.brand)
	slices.SortStableFunc(d.traits, func(a, b *item) int { return cmp.Compare(a.start, b.start) })
	for _, it := range d.traits {
		w.head("trait", it)
		w.text("name", it.text)
		w.text("meaning", strings.Join(it.meaning, " "))
	}
	for _, it := range d.messages {
		w.head("discourse", it)
		w.text("say", it.text)
		w.text("kind", it.kind)
	}
	for _, it := range d.benefits {
		w.head("benefit", it)
		w.text("level", it.kind)
		w.text("statement", it.text)
	}
	for _, it := range d.acts {
		w.behaviour(it)
	}
	w.leftovers()
	return w.b.String()
}

// writer writes a charter. Its texts are clean already, on one line and without control characters; those that come from elsewhere were
// made visible.
type writer struct {
	d *draft
	b strings.Builder
}

func (w *writer) comment(parts ...string) {
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	w.b.WriteString("# " + strings.Join(parts, " — ") + "\n")
}

func (w *writer) text(key, value string) {
	if value != "" {
		w.b.WriteString(key + " = " + quote(value) + "\n")
	}
}

// at returns the name and line of a place: "charter.md:12", "charter.md:12-14".
func (w *writer) at(start, end int) string {
	from, to := w.line(start), w.line(end)
	out := w.d.name + ":" + strconv.Itoa(from)
	if to > from {
		out += "-" + strconv.Itoa(to)
	}
	return out
}

// line returns the line of an offset, without the columns that Document.Position counts too.
func (w *writer) line(offset int) int {
	return max(sort.SearchInts(w.d.doc.lines.starts, offset+1), 1)
}

func (w *writer) head(table string, it *item) {
	w.b.WriteString("\n")
	w.comment(append([]string{w.at(it.start, it.end), it.where}, it.notes...)...)
	w.b.WriteString("[[" + table + "]]\n")
	w.text("id", it.id)
}

func (w *writer) behaviour(it *item) {
	w.head("behaviour", it)
	a := &it.slots
	w.text("statement", it.text)
	w.text("trigger", a.trigger)
	w.text("actor", a.actor)
	w.text("act", a.act)
	if len(it.traits) > 0 {
		w.b.WriteString("traits = [" + quote(it.traits[0]) + "]\n")
	}
	w.measure("deadline", "value", "unit", a.deadline)
	w.measure("frequency", "times", "per", a.frequency)
	w.measure("threshold", "value", "unit", a.threshold)
	if a.share > 0 {
		w.b.WriteString("target = { share = " + number(a.share) + " }\n")
	}
	if a.remedy != "" {
		w.b.WriteString("remedy = { act = " + quote(a.remedy) + " }\n")
	}
}

func (w *writer) measure(key, value, unit string, m *measure) {
	if m != nil {
		w.b.WriteString(key + " = { " + value + " = " + number(m.value) + ", " + unit + " = " + quote(m.unit) + " }\n")
	}
}

// leftovers writes what went to no item, as comments.
func (w *writer) leftovers() {
	d := w.d
	var others, quotes, headings, problems []string
	for _, e := range d.left {
		line := []string{w.at(e.from.Span.Start, e.from.Span.Start), e.where}
		line = slices.DeleteFunc(append(append(line, e.notes...), e.from.Joined()), func(s string) bool { return s == "" })
		if e.from.Kind == Quote || e.from.Unsaid() {
			quotes = append(quotes, strings.Join(line, " — "))
		} else {
			others = append(others, strings.Join(line, " — "))
		}
	}
	for _, h := range d.doc.Headings {
		if !d.shown[h.Text] && h.Text != d.doc.Title && !isSentenceTitle(h.Text) {
			headings = append(headings, w.at(h.Span.Start, h.Span.Start)+" — "+h.Text)
		}
	}
	for i := range d.doc.Problems {
		p := &d.doc.Problems[i]
		problems = append(problems, w.at(p.Span.Start, p.Span.Start)+" — "+charter.Visible(p.Message.In(d.lang)))
	}
	for _, group := range []struct {
		title charter.L10n
		lines []string
	}{{beside, others}, {quoted, quotes}, {bare, headings}, {unread, problems}} {
		if len(group.lines) == 0 {
			continue
		}
		w.b.WriteString("\n")
		w.comment(group.title.In(d.lang))
		for _, line := range group.lines {
			w.comment(line)
		}
	}
}

// quote writes clean text on one line as a TOML string.
func quote(s string) string {
	if strings.ContainsAny(s, `\"`) {
		s = strings.ReplaceAll(strings.ReplaceAll(s, `\`, `\\`), `"`, `\"`)
	}
	return `"` + s + `"`
}

func number(v float64) string { return charter.Number{Value: v}.String() }

// idMaker makes ids, each once.
type idMaker struct {
	taken map[string]bool
	count map[string]int // of the ids made from each text
}

func newIDs() idMaker { return idMaker{map[string]bool{}, map[string]int{}} }

// fresh returns an id made from a text, numbered when it is taken; the table's name when the text gives none.
func (m idMaker) fresh(table, text string) string {
	base := charter.Slug(clipped(text, maxHeading))
	if base == "" {
		base = table
	}
	id := base
	for m.taken[id] {
		m.count[base]++
		id = base + "-" + strconv.Itoa(m.count[base]+1)
	}
	m.taken[id] = true
	return id
}

// significant returns the words of a text that tell it from others, four at most; the text when it has none.
func significant(text string) string {
	text = clipped(text, maxHeading)
	var out []string
	for _, w := range wordsOf(text) {
		if !empty[w] && len(out) < 4 {
			out = append(out, strings.Trim(w, "'"))
		}
	}
	if len(out) == 0 {
		return text
	}
	return strings.Join(out, " ")
}

// empty are words that tell nothing of a statement.
var empty = words(
	"a an the this that these those we you your our us it its they their i my and or of to in on at by for from with as if when will shall "+
		"can may is are be been have has do does not no any all every each within aim commit promise undertake so",
	"le la les l' un une des du de d' ce cet cette ces nous vous votre vos notre nos on il elle ils elles je j' s' se et ou à au aux en dans sur "+
		"sous par pour avec si quand lorsque est sont être a ont ne n' pas que qu' qui tout toute tous toutes chaque engageons plus",
)
