package prose

import (
	_ "embed"
	"strings"
	"sync"
)

// The weights are learned from testdata by the command in training, which writes this file.
//
//go:embed weights.txt
var weightsFile string

// model is the linear layer: four whole numbers a feature, one a label, summed. Whole numbers make the same verdict everywhere.
type model struct {
	bias    [4]int32
	keys    []uint64 // open addressing; 0 is free
	weights [][4]int16
	mask    uint64
	certain margin
}

// margin is how far the odds must lean, in thousandths of a logarithm, for a verdict to be certain.
type margin struct{ act, rest int32 }

// unit is how many whole numbers make 1 in the logarithm of the odds.
const unit = 100

var theModel = sync.OnceValue(func() *model { return parseModel(weightsFile) })

// parseModel reads a weights file: lines “name TAB other talk intention verifiable”, in any order; “bias” and “certain” are
// names of their own. A line that is none of these is a fault of the program.
func parseModel(file string) *model {
	lines := uint64(strings.Count(file, "\n"))
	size := uint64(1)
	for size < 2*lines {
		size *= 2
	}
	m := &model{keys: make([]uint64, size), weights: make([][4]int16, size), mask: size - 1}
	for len(file) > 0 {
		line, rest, _ := strings.Cut(file, "\n")
		file = rest
		name, numbers, ok := strings.Cut(line, "\t")
		if !ok {
			if line == "" || line[0] == '#' {
				continue
			}
			panic("weights: " + line)
		}
		w := parseNumbers(numbers)
		switch name {
		case "bias":
			m.bias = w
		case "certain":
			m.certain = margin{w[0], w[1]}
		default:
			i := m.slot(hash(offset, name))
			m.keys[i] = hash(offset, name)
			m.weights[i] = [4]int16{int16(w[0]), int16(w[1]), int16(w[2]), int16(w[3])}
		}
	}
	return m
}

// parseNumbers reads up to four whole numbers between single spaces.
func parseNumbers(s string) (out [4]int32) {
	i, sign := 0, int32(1)
	for k := 0; k < len(s) && i < 4; k++ {
		switch c := s[k]; c {
		case ' ':
			out[i] *= sign
			i, sign = i+1, 1
		case '-':
			sign = -1
		default:
			out[i] = out[i]*10 + int32(c-'0')
		}
	}
	if i < 4 {
		out[i] *= sign
	}
	return out
}

// FNV-1a, 64 bits.
const (
	offset = 14695981039346656037
	prime  = 1099511628211
)

func hash(h uint64, s string) uint64 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * prime
	}
	return h
}

// slot returns where a key stands, or would stand.
func (m *model) slot(key uint64) uint64 {
	i := (key ^ key>>32) & m.mask
	for m.keys[i] != 0 && m.keys[i] != key {
		i = (i + 1) & m.mask
	}
	return i
}

// weigher sums the weights of a statement's features.
type weigher struct {
	model  *model
	seen   []uint32 // by slot of the model: the turn in which the feature came first
	turn   uint32
	found  []weighed
	scores [4]int32
}

// weighed is a feature that has weights, and the tokens it rests on.
type weighed struct {
	slot     uint32
	from, to int32
	group    byte
}

var weighers = sync.Pool{New: func() any {
	m := theModel()
	return &weigher{model: m, seen: make([]uint32, len(m.keys))}
}}

func (w *weigher) add(group byte, from, to int, parts ...string) {
	h := hash(offset, string([]byte{group, ':'}))
	for i, p := range parts {
		if i > 0 {
			h = (h ^ ' ') * prime
		}
		h = hash(h, p)
	}
	i := w.model.slot(h)
	if w.model.keys[i] == 0 || w.seen[i] == w.turn {
		return
	}
	w.seen[i] = w.turn
	w.found = append(w.found, weighed{uint32(i), int32(from), int32(to), group})
	for c, v := range w.model.weights[i] {
		w.scores[c] += int32(v)
	}
}

// weigh sums the weights of a reading. The weigher goes back to the pool when its sums have been read.
func weigh(r *Reading) *weigher {
	w := weighers.Get().(*weigher)
	w.turn++
	if w.turn == 0 {
		clear(w.seen)
		w.turn = 1
	}
	w.found, w.scores = w.found[:0], w.model.bias
	r.features(w)
	return w
}
