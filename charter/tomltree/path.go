package tomltree

import (
	"slices"
	"strconv"
	"strings"
)

// Seg is one step of a path: a key, or a 0-based index when Index >= 0.
type Seg struct {
	Key   string
	Index int // -1 for a key
}

// K is the step to the key k.
func K(k string) Seg { return Seg{Key: k, Index: -1} }

// I is the step to item or element i, 0-based.
func I(i int) Seg { return Seg{Index: i} }

// Path leads from the top of a file to a table, an item, or a value. The empty
// path is the top table itself.
type Path []Seg

// String writes p as in goals[1]."a b".n.
func (p Path) String() string {
	var b strings.Builder
	for i, s := range p {
		if s.Index >= 0 {
			b.WriteByte('[')
			b.WriteString(strconv.Itoa(s.Index))
			b.WriteByte(']')
			continue
		}
		if i > 0 {
			b.WriteByte('.')
		}
		b.WriteString(keyText(s.Key))
	}
	return b.String()
}

// HasPrefix tells whether p is q or leads below it.
func (p Path) HasPrefix(q Path) bool { return len(p) >= len(q) && slices.Equal(p[:len(q)], q) }

// Equal tells whether p and q take the same steps.
func (p Path) Equal(q Path) bool { return slices.Equal(p, q) }

// With is a new path, p and then s; p keeps its own memory.
func (p Path) With(s ...Seg) Path {
	return append(append(make(Path, 0, len(p)+len(s)), p...), s...)
}

// last splits off the last step; p must not be empty.
func (p Path) last() (Path, Seg) { return p[:len(p)-1], p[len(p)-1] }

// keyText writes a key as TOML: bare where the letters allow it, else quoted.
func keyText(key string) string {
	if isBareKey(key) {
		return key
	}
	return quoteBasic(key)
}

func isBareKey(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isBareByte(s[i]) {
			return false
		}
	}
	return s != ""
}

func isBareByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-'
}
