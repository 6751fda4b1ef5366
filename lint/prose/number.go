package prose

import (
	"strconv"
	"strings"
)

// parseNumber reads a number as people write it: 1 000  2'000  8.500  1,5  0.75. A separator before three digits that end
// the number groups thousands. Groups that begin with a zero are a telephone number.
func parseNumber(s string) (float64, bool) {
	if f := fractions[s]; f != 0 {
		return f, true
	}
	if s[0] == '0' && strings.ContainsAny(s, " '") {
		return 0, false
	}
	var digits strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			digits.WriteByte(c)
		case c == ' ' || c == '\'':
		case (c == '.' || c == ',') && len(s)-i-1 == 3 && !strings.HasPrefix(s, "0"):
		case c == '.' || c == ',':
			if strings.ContainsAny(s[i+1:], ".,") {
				continue
			}
			digits.WriteByte('.')
		default:
			return 0, false
		}
	}
	v, err := strconv.ParseFloat(digits.String(), 64)
	return v, err == nil
}

var fractions = map[string]float64{"½": 0.5, "¼": 0.25, "¾": 0.75}

// tally is a number as its words are read one by one.
type tally struct{ thousands, rest float64 }

func (n *tally) value() float64 { return n.thousands + n.rest }

// add reads the next word of the number, and reports whether it is one: twenty four, two hundred, quatre-vingt-dix.
func (n *tally) add(m *measure) bool {
	switch {
	case m.multiplies && m.value >= 1000:
		n.thousands += max(n.rest, 1) * m.value
		n.rest = 0
	case m.multiplies && n.value() == 0:
		n.rest = m.value
	case m.multiplies:
		n.rest = max(n.rest, 1) * m.value
	case n.rest == 4 && m.value == 20:
		n.rest = 80
	case n.value() == 0, n.rest == 0 && m.value < 1000, m.value < 1, n.rest >= 20 && int(n.rest)%10 == 0 && m.value < 10,
		n.rest >= 60 && int(n.rest)%20 == 0 && m.value < 20, n.rest >= 100 && int(n.rest)%100 == 0 && m.value < 100:
		n.rest += m.value
	default:
		return false
	}
	return true
}
