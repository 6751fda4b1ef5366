package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
)

// What the learning depends on, chosen by cross-validation over documents.
const (
	minDocuments = 2     // a feature stands in at least so many documents
	ridge        = 6.0   // the penalty of a feature that tells labels apart by a factor e
	steps        = 50    // of the optimiser
	kept         = 34000 // so many features keep their weights
)

// weights are learned weights by feature, and the bias.
type weights struct {
	names []string // sorted
	langs []string // by feature: the one language it stands in, or "common"
	w     []float64
}

// sample is a statement and its features, sorted, each once.
type sample struct {
	*statement
	features []string
}

// learn learns weights from samples, and keeps those that matter.
func learn(samples []sample) *weights {
	names := choose(samples)
	column := make(map[string]int32, len(names))
	for i, n := range names {
		column[n] = int32(i)
	}
	p := &problem{columns: len(names)}
	for _, s := range samples {
		p.rows = append(p.rows, encode(s.features, column))
		p.class = append(p.class, int(s.label))
	}
	p.penalty = penalties(p)
	return prune(&weights{names, languages(names, samples), p.fit(steps)}, p)
}

// prune keeps the weights that tell labels apart most, more so those of frequent features, rounded to hundredths.
func prune(all *weights, p *problem) *weights {
	counts, _ := tally(p)
	tells := make([]float64, len(all.names))
	order := make([]int, len(all.names))
	for i := range all.names {
		order[i] = i
		w, n := all.w[i*classes:i*classes+classes], counts[i*classes:i*classes+classes]
		spread := slices.Max(w) - slices.Min(w)
		tells[i] = float64(spread * math.Pow(n[0]+n[1]+n[2]+n[3], 0.3))
	}
	slices.SortFunc(order, func(a, b int) int {
		if c := cmp.Compare(tells[b], tells[a]); c != 0 {
			return c
		}
		return a - b
	})
	order = order[:min(len(order), kept)]
	slices.Sort(order)
	out := &weights{}
	for _, i := range append(order, len(all.names)) {
		if i < len(all.names) {
			out.names = append(out.names, all.names[i])
			out.langs = append(out.langs, all.langs[i])
		}
		for _, v := range all.w[i*classes : i*classes+classes] {
			out.w = append(out.w, math.Round(100*v)/100)
		}
	}
	return out
}

func encode(features []string, column map[string]int32) []int32 {
	row := make([]int32, 0, len(features))
	for _, f := range features {
		if c, ok := column[f]; ok {
			row = append(row, c)
		}
	}
	return row
}

// penalties lets a feature weigh more, the better it tells labels apart: the penalty of its weight for a label is the ridge
// over the square of the logarithm of the odds, of that label against the rest, that it comes with.
func penalties(p *problem) []float64 {
	counts, total := tally(p)
	all := total[0] + total[1] + total[2] + total[3]
	out := make([]float64, p.columns*classes)
	for f := range p.columns {
		n := counts[f*classes : f*classes+classes]
		sum := n[0] + n[1] + n[2] + n[3]
		for c := range classes {
			within := (n[c] + 1) / (total[c] + 2)
			without := (sum - n[c] + 1) / (all - total[c] + 2)
			tells := math.Abs(math.Log(within / without))
			out[f*classes+c] = ridge / math.Max(float64(tells*tells), 0.04)
		}
	}
	return out
}

func tally(p *problem) (counts []float64, total [classes]float64) {
	counts = make([]float64, p.columns*classes)
	for i, row := range p.rows {
		for _, f := range row {
			counts[int(f)*classes+p.class[i]]++
		}
		total[p.class[i]]++
	}
	return counts, total
}

// choose returns the names of the features that stand in enough documents, sorted.
func choose(samples []sample) []string {
	type seen struct {
		docs int
		last string
	}
	all := map[string]*seen{}
	for _, s := range samples {
		for _, f := range s.features {
			e := all[f]
			if e == nil {
				e = &seen{}
				all[f] = e
			}
			if e.last != s.doc {
				e.docs, e.last = e.docs+1, s.doc
			}
		}
	}
	var names []string
	for name, e := range all {
		if e.docs >= minDocuments {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// score returns the probabilities of a statement's labels.
func (w *weights) score(features []string) [classes]float64 {
	var z [classes]float64
	copy(z[:], w.w[len(w.names)*classes:])
	for _, f := range features {
		if i, ok := slices.BinarySearch(w.names, f); ok {
			for c := range z {
				z[c] += w.w[i*classes+c]
			}
		}
	}
	softmax(&z, 0)
	return z
}

// common names the file of the features that stand in more than one language.
const common = "common"

// languages returns, for each feature, the one language it stands in, or common.
func languages(names []string, samples []sample) []string {
	in := make(map[string]string, len(names))
	for _, s := range samples {
		for _, f := range s.features {
			switch in[f] {
			case "":
				in[f] = s.lang
			case s.lang:
			default:
				in[f] = common
			}
		}
	}
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = in[n]
	}
	return out
}

// files returns the weights as the prose package reads them, by the name of the file.
func (w *weights) files(margins [2]int) map[string][]byte {
	out := map[string][]byte{common: fmt.Appendf(nil, "certain\t%d %d\n", margins[0], margins[1])}
	line := func(file, name string, w []float64) {
		b := out[file]
		if b == nil || file == common && name == "bias" {
			b = append([]byte("# Learned by go run ./lint/prose/training. Hundredths: other, talk, intention, verifiable.\t\n"), b...)
		}
		b = append(b, name...)
		for c, v := range w {
			b = append(b, "\t   "[c])
			b = strconv.AppendInt(b, int64(math.Round(100*v)), 10)
		}
		out[file] = append(b, '\n')
	}
	line(common, "bias", w.w[len(w.names)*classes:])
	for i, name := range w.names {
		line(w.langs[i], name, w.w[i*classes:i*classes+classes])
	}
	return out
}
