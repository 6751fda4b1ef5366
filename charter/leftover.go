package charter

import (
	"slices"
	"sort"
	"strings"

	"relcharter/charter/tomltree"
)

// This file finds what programs leave in a file that nobody meant to write: the markers of an unfinished merge, the signs of a terminal.

// leftoversListed is how many leftovers of each kind are looked for.
const leftoversListed = 100

// Conflict is what an unfinished merge left: lines from the first marker to the last one, or a marker alone.
type Conflict struct {
	Span   Span // without the last line ending
	First  Span // the marker it begins with
	Paired bool // the last marker is there too
}

// The markers of git, each at the beginning of a line and seven signs long; the third one has no label.
const (
	oursMarker   = "<<<<<<<"
	baseMarker   = "|||||||"
	ruler        = "======="
	theirsMarker = ">>>>>>>"
)

// markerOf returns the marker a line is; "" when it is none.
func markerOf(line string) string {
	line = strings.TrimSuffix(line, "\r")
	for _, m := range [...]string{oursMarker, baseMarker, ruler, theirsMarker} {
		if rest, found := strings.CutPrefix(line, m); found && (rest == "" || rest[0] == ' ' && m != ruler) {
			return m
		}
	}
	return ""
}

// Conflicts returns the first hundred of what unfinished merges left, in order. A row of equals signs is a marker only between two
// others, or where no TOML is.
func (d *Document) Conflicts() []Conflict {
	src := d.Source()
	if !strings.Contains(src, oursMarker) && !strings.Contains(src, ruler) && !strings.Contains(src, theirsMarker) {
		return nil // nearly every charter
	}
	var out []Conflict
	open := false // the last of out is not closed yet
	for start := 0; start < len(src) && len(out) < leftoversListed; {
		line, _, _ := strings.Cut(src[start:], "\n")
		at := Span{Start: start, End: start + len(strings.TrimSuffix(line, "\r"))}
		switch marker := markerOf(line); {
		case marker == "", marker == baseMarker, marker == ruler && (open || !d.bad(start)):
		case marker == theirsMarker && open:
			c := &out[len(out)-1]
			c.Span.End, c.Paired, open = at.End, true, false
		default:
			open = marker == oursMarker
			out = append(out, Conflict{Span: at, First: at})
		}
		start += len(line) + 1
	}
	return out
}

// bad reports whether an offset is in lines that are no TOML.
func (d *Document) bad(offset int) bool {
	nodes := d.tree.Nodes()
	at := sort.Search(len(nodes), func(i int) bool { return offset < nodes[i].End })
	return at < len(nodes) && nodes[at].Kind == tomltree.Bad
}

// second returns what has to go for the first version of a conflict to stay: the first marker, and all from the second one on.
func (d *Document) second(c Conflict) []Span {
	out := []Span{c.First}
	for start := c.First.End; start < c.Span.End; {
		line, _, _ := strings.Cut(d.Source()[start:c.Span.End], "\n")
		if m := markerOf(line); m == baseMarker || m == ruler {
			return append(out, Span{Start: start, End: c.Span.End})
		}
		start += len(line) + 1
	}
	return out
}

// residue matches what a terminal puts into a text when something is pasted (bracketed paste) or a key is pressed that it takes for none
// of its own (arrows, Home, End, Delete): the escape character as it is, or as terminals show it. XTerm control sequences, PC-style
// function keys.
var residue = Pattern(`(?:\x1b|\^\[)?\[20[01]~|(?:\x1b|\^\[)\[(?:[ABCDFH]|[1-8]~)`)

// residueSigns are what the source of a text with a residue holds at least one of: the escape character may itself be escaped.
var residueSigns = []string{"[200~", "[201~", "^[[", "\x1b", `\u001`, `\U0000001`, `\e`, `\x1`}

// Residues returns where a terminal left something: for each of the first hundred texts that have any its places, then all other places
// together, comments left alone; what stands outside of the texts keeps the file from being TOML.
func (d *Document) Residues() [][]Span {
	src := d.Source()
	if !slices.ContainsFunc(residueSigns, func(sign string) bool { return strings.Contains(src, sign) }) {
		return nil // nearly every charter
	}
	var out [][]Span
	var bare []Span
	for _, n := range d.tree.Nodes() {
		var texts []Span
		d.eachText(n.Val, func(v *tomltree.Value, text string) {
			texts = append(texts, v.Span)
			var spans []Span
			for _, m := range residue().FindAllStringIndex(text, -1) {
				spans = append(spans, d.tree.StringSpan(v, m[0], m[1]))
			}
			if spans != nil && len(out) < leftoversListed {
				out = append(out, spans)
			}
		})
		if d.Wellformed() {
			continue
		}
		end := n.End
		if n.Cmt != (Span{}) {
			end = n.Cmt.Start
		}
		for _, m := range residue().FindAllStringIndex(src[n.Start:end], -1) {
			at := Span{Start: n.Start + m[0], End: n.Start + m[1]}
			if !slices.ContainsFunc(texts, func(t Span) bool { return t.Start <= at.Start && at.End <= t.End }) {
				bare = append(bare, at)
			}
		}
	}
	if bare != nil {
		out = append(out, bare)
	}
	return out
}

// eachText calls f for every text within a value, which may be nil.
func (d *Document) eachText(v *tomltree.Value, f func(*tomltree.Value, string)) {
	if v == nil {
		return
	}
	if text, ok := d.tree.Text(v); ok {
		f(v, text)
	}
	for _, e := range v.Elems {
		d.eachText(e, f)
	}
	for _, q := range v.Pairs {
		d.eachText(q.Val, f)
	}
}

// Mended returns the document as it would be without its conflicts, whose first versions stay, and without its residues: blanks stand in
// their place, so that all else is where it was. It returns d itself when there are none.
func (d *Document) Mended() *Document {
	var gone []Span
	for _, c := range d.Conflicts() {
		gone = append(gone, d.second(c)...)
	}
	for _, spans := range d.Residues() {
		gone = append(gone, spans...)
	}
	if gone == nil {
		return d
	}
	src := []byte(d.Source())
	for _, s := range gone {
		for i := s.Start; i < s.End; i++ {
			if src[i] != '\n' && src[i] != '\r' {
				src[i] = ' '
			}
		}
	}
	return Parse(d.Name, string(src))
}

// conflicted matches what programs that keep files in step add to the name of a copy they could not merge: Dropbox, Nextcloud and
// ownCloud, Syncthing, OneDrive (the name of a computer as Windows gives it).
var conflicted = Pattern(`(?i:\bconflicted copy\b|\bcopie en conflit\b|\.sync-conflict-|_conflict-\d{8})|-(?:DESKTOP|LAPTOP)-[A-Z0-9]{3,}\b`)

// ConflictedCopy returns the part of a file's name, given without its folder, that a program added to a copy it could not merge; "" when
// the name is nobody's but the author's.
func ConflictedCopy(name string) string {
	if !strings.Contains(name, "TOP-") && !strings.Contains(strings.ToLower(name), "confli") {
		return "" // nearly every charter
	}
	return conflicted().FindString(name)
}
