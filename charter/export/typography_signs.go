package export

import "strings"

// signSet is what there is in a text that typography may change. Most texts have little of it, and each search for more takes time.
type signSet uint8

const (
	straightMarks signSet = 1 << iota // quotation marks and apostrophes of a typewriter
	addressParts                      // what an address has: see address
	typewritten                       // full stops in a row, a hyphen between spaces
	money                             // signs of currencies, "euro"
	punctuation                       // what French sets off by a space
	digit
	titles // what a courtesy title may begin with
)

// signsIn returns what there is in a text.
func signsIn(s string) signSet {
	var there signSet
	for i := range len(s) {
		switch c := s[i]; c {
		case '"', '\'':
			there |= straightMarks
		case '@':
			there |= addressParts
		case ':':
			there |= punctuation
			there |= where(s[i:], "://", addressParts)
		case 'w':
			there |= where(s[i:], "www.", addressParts)
		case '.':
			there |= where(s[i:], "...", typewritten)
		case ' ':
			there |= where(s[i:], " - ", typewritten)
		case '$':
			there |= money
		case 'e':
			there |= where(s[i:], "euro", money)
		case ';', '!', '?':
			there |= punctuation
		case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
			there |= digit
		case 'M', 'D':
			there |= titles
		case "£"[0]: // which "«" and "»" begin with too
			there |= where(s[i:], "£", money) | where(s[i:], "«", punctuation) | where(s[i:], "»", punctuation)
		case "€"[0]:
			there |= where(s[i:], "€", money)
		}
	}
	return there
}

// where returns set when s begins so, and else nothing.
func where(s, beginning string, set signSet) signSet {
	if strings.HasPrefix(s, beginning) {
		return set
	}
	return 0
}
