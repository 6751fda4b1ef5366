package charter

import (
	"path/filepath"
	"strings"
)

// Extension is how the name of a charter file ends.
const Extension = ".charter.toml"

// plainName is the name of a charter that is called after nothing.
const plainName = "charter.toml"

// IsFileName reports whether a folder means the file of this name, given without its folder, as one of its charters:
// *.charter.toml or charter.toml, in capitals or not, and not hidden.
func IsFileName(name string) bool {
	name = strings.ToLower(name)
	return !strings.HasPrefix(name, ".") && (strings.HasSuffix(name, Extension) || name == plainName)
}

// WithExtension returns path with a name that IsFileName knows: "bikes" and "bikes.toml" become "bikes.charter.toml", a charter's
// name stays. A hidden file stays hidden.
func WithExtension(path string) string {
	lower := strings.ToLower(path)
	if strings.HasSuffix(lower, Extension) || filepath.Base(lower) == plainName {
		return path
	}
	for _, ending := range []string{".toml", ".charter"} {
		if strings.HasSuffix(strings.ToLower(path), ending) {
			path = path[:len(path)-len(ending)]
		}
	}
	return path + Extension
}
