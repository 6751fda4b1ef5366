package prose

import (
	"embed"
	"strings"
	"sync"
)

// The weights are learned from testdata by the command in training, which writes these files: features of both languages, and those
// of one.
//
//go:embed weights
var weightFiles embed.FS

// model is the linear layer of a language: four whole numbers a feature, one a label, summed. Whole numbers make the same
// verdict everywhere. They stay in the text they come in until a feature is found there.
type model struct {
	bias    [4]int32
	certain margin
	texts   [2]string
	table   []weightKey // open addressing
	mask    uint64
	pool    sync.Pool // of *weigher
}

// weightKey leads from a feature to its weights.
type weightKey struct {
	tag uint32 // half of the feature's hash
	at  uint32 // where the numbers begin, twice, plus the text they are in; 0 is free
}

// margin is how far the odds must lean, in hundredths of a logarithm, for a verdict to be certain.
type margin struct{ act, rest int32 }

// unit is how many whole numbers make 1 in the logarithm of the odds.
const unit = 100

func loadModel(lang string) *model {
	m := &model{}
	lines := 0
	for i, name := range [...]string{"common", lang} {
		data, err := weightFiles.ReadFile("weights/" + name + ".txt")
		if err != nil {
			panic(err) // embedded
		}
		m.texts[i] = text(data)
		lines += strings.Count(m.texts[i], "\n")
	}
	size := 1
	for size < lines+lines/4 {
		size *= 2
	}
	m.table, m.mask = make([]weightKey, size), uint64(size-1)
	m.pool.New = func() any { return &weigher{model: m, seen: make([]uint16, size)} }
	m.index(0)
	m.index(1)
	return m
}

// index enters the lines of a text: “name TAB other talk intention verifiable”, or a remark after #. “bias” and “certain” are names of
// their own.
func (m *model) index(which int) {
	text := m.texts[which]
	for at := 0; at < len(text); {
		h, i := uint64(offset), at
		for ; text[i] != '\t'; i++ {
			h = (h ^ uint64(text[i])) * prime
		}
		name, numbers := text[at:i], i+1
		at = numbers + strings.IndexByte(text[numbers:], '\n') + 1
		switch {
		case name == "bias":
			m.bias = parseNumbers(text[numbers:])
		case name == "certain":
			w := parseNumbers(text[numbers:])
			m.certain = margin{w[0], w[1]}
		case name[0] != '#':
			m.table[m.slot(h)] = weightKey{uint32(h >> 32), uint32(numbers<<1 | which)}
		}
	}
}

// weights returns the weights at an entry of the table.
func (m *model) weights(slot uint64) [4]int32 {
	at := m.table[slot].at
	return parseNumbers(m.texts[at&1][at>>1:])
}

// parseNumbers reads up to four whole numbers between single spaces, to the end of the line.
func parseNumbers(s string) (out [4]int32) {
	i, sign := 0, int32(1)
	for k := 0; k < len(s) && s[k] != '\n' && i < 4; k++ {
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

// slot returns where a feature's entry stands, or would stand.
func (m *model) slot(h uint64) uint64 {
	i, tag := (h^h>>32)&m.mask, uint32(h>>32)
	for m.table[i].at != 0 && m.table[i].tag != tag {
		i = (i + 1) & m.mask
	}
	return i
}

// weigher sums the weights of a statement's features.
type weigher struct {
	model  *model
	seen   []uint16 // by slot of the model: the turn in which the feature came last
	turn   uint16
	found  []weighed
	scores [4]int32
}

// weighed is a feature that has weights, and the tokens it rests on.
type weighed struct {
	weights  [4]int32
	from, to int32
	group    byte
	name     string // the first part of the feature's name
}

func (w *weigher) add(group byte, from, to int, parts []string) {
	h := hash(offset, string([]byte{group, ':'}))
	for i, p := range parts {
		if i > 0 {
			h = (h ^ ' ') * prime
		}
		h = hash(h, p)
	}
	i := w.model.slot(h)
	if w.model.table[i].at == 0 || w.seen[i] == w.turn {
		return
	}
	w.seen[i] = w.turn
	weights := w.model.weights(i)
	w.found = append(w.found, weighed{weights, int32(from), int32(to), group, parts[0]})
	for c, v := range weights {
		w.scores[c] += v
	}
}

// weigh sums the weights of a reading. The weigher goes back to the pool when its sums have been read.
func weigh(r *Reading) *weigher {
	w := r.pack.model().pool.Get().(*weigher)
	w.turn++
	if w.turn == 0 {
		clear(w.seen)
		w.turn = 1
	}
	w.found, w.scores = w.found[:0], w.model.bias
	r.features(collector{weigher: w})
	return w
}
