package charter

// The codes of the problems Parse finds: the ids of the rules that report them.
const (
	Malformed  = "malformed"   // not TOML
	UnknownKey = "unknown-key" // a key the format does not have
	MissingKey = "missing-key" // a required key that is absent or blank
	WrongType  = "wrong-type"  // text where a date is expected, and the like
	BadValue   = "bad-value"   // the right type, but not a value the field can take
)

// Problem is something that keeps a file, or a part of it, from being read as a charter.
type Problem struct {
	Code    string
	Key     string // what it is about, as Document.Path reads it; "" for the file
	Span    Span
	Message L10n
	Fix     *Fix // nil when only a person can tell what was meant
}

// Unreadable reports whether the problem leaves a part of the file without a meaning, so that nothing said of the file as a
// whole can be trusted.
func (p *Problem) Unreadable() bool {
	return p.Code == Malformed || p.Code == WrongType || p.Code == BadValue
}

// Fix is a repair as edits of the source.
type Fix struct {
	// Safe says that the repair cannot change what the author meant; otherwise a person is to be asked.
	Safe  bool
	Title L10n
	Edits []Edit
}
