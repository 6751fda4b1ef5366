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
	Full     Severity // what it weighs once the charter is approved
	Path     string   // the name of the document
	// Key addresses what the finding is about, by ids; "" for the file as a whole.
	Key     string
	Span    charter.Span
	Start   charter.Position
	End     charter.Position // exclusive
	Message charter.L10n
	// Fix is the repair; one without edits is a question for the team. Nil when there is neither.
	Fix *charter.Fix
	// Accepted is the entry by which the team lives with the finding; nil when it counts.
	Accepted *Acceptance
	// Known says that the finding is not new: it is in the baseline, or it was there, no lighter, at the revision compared with.
	Known bool
	// Fingerprint identifies the finding across moves and reformatting, wherever the file lies and however its path was
	// spelled: 16 hexadecimal digits of the charter's id (while it has none, of the file's name without folders), the rule, what the
	// finding is about and, among findings that share these, the place in line.
	Fingerprint string

	// anchor is the text the finding is about, in a document that has no keys.
	anchor string
}

// Counts reports whether the finding counts: the team neither accepted it nor knew it.
func (f *Finding) Counts() bool { return f.Accepted == nil && !f.Known }

func fingerprint(file, id, rule, about string, nth int) string {
	name := file[strings.LastIndexAny(file, `/\`)+1:]
	if id != "" {
		name = ""
	}
	var room [256]byte
	text := room[:0]
	for _, part := range [...]string{name, id, rule, about} {
		text = append(append(text, part...), 0)
	}
	sum := sha256.Sum256(strconv.AppendInt(text, int64(nth), 10))
	return string(hex.AppendEncode(room[:0], sum[:8]))
}

// about returns what a finding is about: its key, or the words it was found in, however they are broken into lines.
func (f *Finding) about() string {
	if f.anchor != "" {
		return strings.Join(strings.Fields(f.anchor), " ")
	}
	return f.Key
}
