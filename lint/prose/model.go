package prose

import (
	_ "embed" // the weights
	"strings"
	"sync"
	"sync/atomic"
)

// The weights are learned from testdata by the command in training, which writes these files: features of both languages, and those
// of one. They are strings, since the files of a file system are copied when they are read.
var (
	//go:embed weights/common.txt
	commonWeights string
	//go:embed weights/en.txt
	englishWeights string
	//go:embed weights/fr.txt
	frenchWeights string
)

var weightsOf = map[string]string{"en": englishWeights, "fr": frenchWeights}

// model is the linear layer of a language: four whole numbers a feature, one a label, summed. Whole numbers make the same
// verdict everywhere. They stay in the text they come in until a feature is found there.
type model struct {
	bias    [4]int32
	certain margin
	texts   [2]string
	tags    []uint32        // open addressing: half of each feature's hash, 0 is free
	at      []uint32        // by place in tags: where the numbers begin, twice, plus the text they are in
	read    []atomic.Uint64 // by place in tags: the numbers once they were asked for, 16 bits each; 0 before, and when all are 0
	mask    uint32
	pool    sync.Pool // of *weigher
}

// margin is how far the odds must lean, in hundredths of a logarithm, for a verdict to be certain.
type margin struct{ act, rest int32 }

// unit is how many whole numbers make 1 in the logarithm of the odds.
const unit = 100

func loadModel(lang string) *model {
	own, ok := weightsOf[lang]
	if !ok {
		panic("no weights are embedded for " + lang)
	}
	m := &model{}
	lines := 0
	for i, file := range [...]string{commonWeights, own} {
		m.texts[i] = file
		lines += strings.Count(file, "\n")
	}
	size := 1
	for size < lines+lines/4 {
		size *= 2
	}
	m.tags, m.mask = make([]uint32, size), uint32(size-1)
	m.at, m.read = make([]uint32, size), make([]atomic.Uint64, size)
	m.pool.New = func() any { return &weigher{model: m, seen: make([]uint64, size/64+1)} }
	m.index(0)
	m.index(1)
	return m
}

// index enters the lines of a text: “name TAB other talk intention verifiable”, or a remark after #. “bias” and “certain” are names of
// their own.
func (m *model) index(which int) {
	text := m.texts[which]
	for at := 0; at < len(text); {
		name, h, word := at, uint64(text[at]), uint64(offset)
		for at += 2; text[at] != '\t'; at++ { // as joinText
			if text[at] == ' ' {
				h, word = join(h, word), offset
			} else {
				word = hashByte(word, text[at])
			}
		}
		numbers := at + 1
		at = numbers + strings.IndexByte(text[numbers:], '\n') + 1
		switch {
		case text[name+1] == ':':
			h = join(h, word)
			slot := m.slot(h)
			m.tags[slot], m.at[slot] = half(h), uint32(numbers<<1|which)
		case text[name] == 'b':
			m.bias = parseNumbers(text[numbers:])
		case text[name] == 'c':
			w := parseNumbers(text[numbers:])
			m.certain = margin{w[0], w[1]}
		}
	}
}

// weights returns the weights at a place of the table, 16 bits each.
func (m *model) weights(slot uint32) uint64 {
	if packed := m.read[slot].Load(); packed != 0 {
		return packed
	}
	return m.pack(slot)
}

// pack reads the weights at a place of the table.
func (m *model) pack(slot uint32) uint64 {
	at, packed := m.at[slot], uint64(0)
	for c, v := range parseNumbers(m.texts[at&1][at>>1:]) {
		packed |= uint64(uint16(v)) << (16 * c)
	}
	m.read[slot].Store(packed)
	return packed
}

// weightOf returns the weight of a label.
func weightOf(packed uint64, label Label) int32 { return int32(int16(packed >> (16 * label))) }

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

// slot returns where a feature's entry stands, or would stand.
func (m *model) slot(h uint64) uint32 {
	i, tag := uint32(h^h>>32)&m.mask, half(h)
	for m.tags[i] != 0 && m.tags[i] != tag {
		i = (i + 1) & m.mask
	}
	return i
}

// half returns the half of a hash that tells features apart; it is never 0.
func half(h uint64) uint32 { return uint32(h>>32) | 1 }

// weigher sums the weights of a statement's features.
type weigher struct {
	model  *model
	seen   []uint64  // a bit by slot of the model: the feature came before
	found  []weighed // in the order they came first
	scores [4]int32
}

// weighed is a feature that has weights, and the tokens it rests on.
type weighed struct {
	slot     uint32 // in the model
	from, to int32
	group    byte
}

// add adds the weights of the feature with that hash, when it has any and comes for the first time.
func (w *weigher) add(h uint64, group byte, from, to int32) {
	i := w.model.slot(h)
	if w.model.tags[i] == 0 || w.seen[i/64]&(1<<(i%64)) != 0 {
		return
	}
	w.seen[i/64] |= 1 << (i % 64)
	w.found = append(w.found, weighed{i, from, to, group})
	weights := w.model.weights(i)
	for label := range w.scores {
		w.scores[label] += weightOf(weights, Label(label))
	}
}

// weigh sums the weights of a reading; the weigher is to be released when its sums have been read.
func weigh(r *Reading) *weigher {
	w := r.pack.model().pool.Get().(*weigher)
	w.scores = w.model.bias
	r.features(collector{weigher: w})
	return w
}

// release makes the weigher ready for another reading.
func (w *weigher) release() {
	for _, f := range w.found {
		w.seen[f.slot/64] = 0
	}
	w.found = w.found[:0]
	w.model.pool.Put(w)
}
