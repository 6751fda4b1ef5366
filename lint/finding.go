package lint

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

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
	// Fingerprint identifies the finding across moves and reformatting, wherever the file lies and however its path was
	// spelled: 16 hexadecimal digits of the file's name without folders, the charter's id, the rule, the key and, among
	// findings that share these, the place in line.
	Fingerprint string
}

func fingerprint(file, id, rule, key string, nth int) string {
	name := file[strings.LastIndexAny(file, `/\`)+1:]
	sum := sha256.Sum256([]byte(strings.Join([]string{name, id, rule, key, strconv.Itoa(nth)}, "\x00")))
	return hex.EncodeToString(sum[:8])
}
