package prose

// FNV-1a, 64 bits.
const (
	offset = 14695981039346656037
	prime  = 1099511628211
)

func hash(s string) uint64 {
	h := uint64(offset)
	for i := 0; i < len(s); i++ {
		h = hashByte(h, s[i])
	}
	return h
}

func hashByte(h uint64, c byte) uint64 { return (h ^ uint64(c)) * prime }

// join adds the hash of one more word to that of the words before it.
func join(h, word uint64) uint64 { return (h ^ word) * 0x9e3779b97f4a7c15 }

// joinText adds the words of a text, which single spaces part.
func joinText(h uint64, text string) uint64 {
	word := uint64(offset)
	for i := 0; i < len(text); i++ {
		if text[i] == ' ' {
			h, word = join(h, word), offset
			continue
		}
		word = hashByte(word, text[i])
	}
	return join(h, word)
}

// name is a word of a feature's name, and its hash.
type name struct {
	text string
	hash uint64
}

func named(text string) name { return name{text, hash(text)} }
