package lint

import (
	"crypto/sha256"
	"encoding/hex"

	"relcharter/charter"
)

// Finding is what a rule says of one place of a charter.
type Finding struct {
	Rule     *Rule
	Severity Severity
	Path     string // the name of the document
	// Key addresses what the finding is about, by ids; "" for the file as a whole.
	Key     string
	Span    charter.Span
	Start   charter.Position
	End     charter.Position // exclusive
	Message charter.L10n
	Fix     *charter.Fix // nil when only the team can settle it
	// Accepted is the entry by which the team lives with the finding; nil when it counts.
	Accepted *charter.Accept
	// Fingerprint identifies the finding across moves and reformatting: 16 hexadecimal digits of the path, the rule, the key
	// and, among findings that share these, the place in line.
	Fingerprint string
}

func fingerprint(path, rule, key string, nth int) string {
	sum := sha256.Sum256([]byte(path + "\x00" + rule + "\x00" + key + "\x00" + string(rune('0'+nth))))
	return hex.EncodeToString(sum[:8])
}
