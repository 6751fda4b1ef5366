package tomltree

import (
	"fmt"
	"strings"
)

// Entry is a key and the TOML text of its value.
type Entry struct{ Key, Raw string }

// checkRaw fails unless raw is exactly one TOML value.
func checkRaw(raw string) error {
	const lead = "x = "
	t := Parse(lead + raw)
	if errs := t.Errors(); len(errs) > 0 {
		return fmt.Errorf("%q is no TOML value: %w", raw, errs[0])
	}
	if len(t.nodes) != 1 || t.nodes[0].Val.Span != (Span{len(lead), len(lead) + len(raw)}) {
		return fmt.Errorf("%q is more than a TOML value", raw)
	}
	return nil
}

// entryLines writes entries as key/value lines, each behind a line ending and indent.
func (t *Tree) entryLines(entries []Entry, indent string) (string, error) {
	var b strings.Builder
	if err := checkEntries(entries); err != nil {
		return "", err
	}
	for _, e := range entries {
		b.WriteString(t.eol + indent + keyText(e.Key) + " = " + e.Raw)
	}
	return b.String(), nil
}

// inlineTable writes entries as an inline table.
func inlineTable(entries []Entry) (string, error) {
	if len(entries) == 0 {
		return "{}", nil
	}
	if err := checkEntries(entries); err != nil {
		return "", err
	}
	pairs := make([]string, len(entries))
	for i, e := range entries {
		pairs[i] = keyText(e.Key) + " = " + e.Raw
	}
	return "{ " + strings.Join(pairs, ", ") + " }", nil
}

func checkEntries(entries []Entry) error {
	seen := make(map[string]bool, len(entries))
	for _, e := range entries {
		if seen[e.Key] {
			return fmt.Errorf("key %q is given twice", e.Key)
		}
		seen[e.Key] = true
		if err := checkRaw(e.Raw); err != nil {
			return fmt.Errorf("key %q: %w", e.Key, err)
		}
	}
	return nil
}
