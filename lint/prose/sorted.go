package prose

import "strings"

// sorted is a text of lines “key rest”, sorted by key, that is searched as it is: nothing is built of it but where each pair of
// first letters begins.
type sorted struct {
	text  string
	begin [letters2 + 1]int32
}

// letters2 is how many pairs of first letters are told apart: a to z, what comes before them and what comes after.
const letters2 = 28 * 28

func pair(key string) int {
	class := func(i int) int {
		switch {
		case i >= len(key) || key[i] < 'a':
			return 0
		case key[i] > 'z':
			return 27
		}
		return int(key[i]-'a') + 1
	}
	return class(0)*28 + class(1)
}

func newSorted(text string) *sorted {
	s := &sorted{text: text}
	next := 0
	for at := 0; at < len(text); {
		p := pair(text[at:min(at+2, len(text))])
		for ; next <= p; next++ {
			s.begin[next] = int32(at)
		}
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			break
		}
		at += end + 1
	}
	for ; next <= letters2; next++ {
		s.begin[next] = int32(len(text))
	}
	return s
}

// find returns a key as it stands in the text, and what stands behind it.
func (s *sorted) find(key string) (found, rest string, ok bool) {
	p := pair(key)
	low, high := int(s.begin[p]), int(s.begin[p+1])
	for low < high {
		at := low + (high-low)/2
		for at > low && s.text[at-1] != '\n' {
			at--
		}
		end := at + strings.IndexByte(s.text[at:], '\n')
		line := s.text[at:end]
		space := strings.IndexByte(line, ' ')
		switch found = line[:space]; {
		case found == key:
			return found, line[space+1:], true
		case found < key:
			low = end + 1
		default:
			high = at
		}
	}
	return "", "", false
}
