package charter

import (
	"slices"
	"strings"
)

// mergedLines merges two texts that came from base, line by line. Where both changed the same lines it takes those of theirs.
// What it makes need not mean anything: it is where the writing begins.
func mergedLines(base, ours, theirs string) string {
	b, o, t := lines(base), lines(ours), lines(theirs)
	inOurs, inTheirs := matches(b, o), matches(b, t)
	var out strings.Builder
	var i, j, k int
	for {
		next := i // the next line that all three have
		for next < len(b) && (inOurs[next] < 0 || inTheirs[next] < 0) {
			next++
		}
		endO, endT := len(o), len(t)
		if next < len(b) {
			endO, endT = inOurs[next], inTheirs[next]
		}
		for _, line := range mergedChunk(b[i:next], o[j:endO], t[k:endT]) {
			out.WriteString(line)
		}
		if next == len(b) {
			return out.String()
		}
		out.WriteString(b[next])
		i, j, k = next+1, endO+1, endT+1
	}
}

// mergedChunk merges lines of which the versions share none. Where nobody added or took any, each line is merged on its own: the
// keys of an item stand close together.
func mergedChunk(base, ours, theirs []string) []string {
	switch {
	case slices.Equal(base, theirs):
		return ours
	case len(base) != len(ours) || len(base) != len(theirs):
		return theirs
	}
	out := slices.Clone(theirs)
	for i := range out {
		if base[i] == theirs[i] {
			out[i] = ours[i]
		}
	}
	return out
}

// lines splits a text behind its line endings.
func lines(s string) []string {
	out := strings.SplitAfter(s, "\n")
	if out[len(out)-1] == "" {
		out = out[:len(out)-1]
	}
	return out
}

// matches returns for each line of a the place of the same line of b, rising; -1 for a line b does not have. Lines that stand
// once in each lead (Bram Cohen's patience diff), so that blank lines and [[headers]] pair within their items.
func matches(a, b []string) []int {
	out := make([]int, len(a))
	for i := range out {
		out[i] = -1
	}
	match(a, b, 0, 0, out)
	return out
}

// match notes in out the matches of a, which begins at line atA of its text, with b, which begins at line atB.
func match(a, b []string, atA, atB int, out []int) {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		out[atA] = atB
		a, b, atA, atB = a[1:], b[1:], atA+1, atB+1
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		out[atA+len(a)-1] = atB + len(b) - 1
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	inA, inB := onlyOnce(a), onlyOnce(b)
	var places []int // in b, of the lines of a that stand once in both
	var from []int   // in a
	for i, line := range a {
		if j, ok := inB[line]; ok && j >= 0 && inA[line] == i {
			from, places = append(from, i), append(places, j)
		}
	}
	anchors := rising(places)
	if len(anchors) == 0 {
		return
	}
	lastA, lastB := 0, 0
	for n, j := range places {
		if i := from[n]; anchors[j] {
			match(a[lastA:i+1], b[lastB:j+1], atA+lastA, atB+lastB, out)
			lastA, lastB = i+1, j+1
		}
	}
	match(a[lastA:], b[lastB:], atA+lastA, atB+lastB, out)
}

// onlyOnce returns the places of lines; -1 for those that stand more than once.
func onlyOnce(list []string) map[string]int {
	out := make(map[string]int, len(list))
	for i, line := range list {
		if _, again := out[line]; again {
			i = -1
		}
		out[line] = i
	}
	return out
}
