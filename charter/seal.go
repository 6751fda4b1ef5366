package charter

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"time"

	"relcharter/charter/tomltree"
)

// unsealed lists what an approval is not about, as paths of Fields: the approvals themselves, what the team lives with, how the page
// looks, how far along the charter is, the version of the format, and what is measured between two approvals. All else is what people
// read and may hold the brand to; the date of the next review is.
var unsealed = map[string]bool{
	"schema": true, "charter.status": true, "accept": true, "approval": true, "theme": true,
	"rating": true, "behaviour.proof.last": true, "behaviour.proof.as_of": true, "behaviour.proof.note": true,
}

// sealShape is what Seal returns, and what a person may make of it: capitals.
var sealShape = Pattern(`^[0-9A-Fa-f]{64}$`)

// IsSeal reports whether s can be the seal of a charter.
func IsSeal(s string) bool { return sealShape().MatchString(s) }

// Seal returns the fingerprint of what approvals are about: the SHA-256 of the values of the file, in 64 hexadecimal digits. Comments,
// layout and quotes do not count, nor does the order of keys, items and elements of a list, nor what is empty; see unsealed
// for what else is left out. It is "" for a file that is not TOML, whose values are not all known.
func (d *Document) Seal() string {
	if !d.Wellformed() {
		return ""
	}
	sum := sha256.Sum256([]byte(canonical(nil, d.tree.Decode())))
	return hex.EncodeToString(sum[:])
}

// canonical writes a decoded value at path so that values that are the same are written alike, and no others.
func canonical(path Path, value any) string {
	switch v := value.(type) {
	case map[string]any:
		var rows []string
		for key, e := range v {
			at := path.With(tomltree.K(key))
			if unsealed[fieldPath(at)] {
				continue
			}
			if row := canonical(at, e); row != "{}" && row != "[]" { // what is empty is as if it were absent
				rows = append(rows, strconv.Quote(key)+"="+row)
			}
		}
		return "{" + sorted(rows) + "}"
	case []any, []map[string]any:
		var rows []string
		for _, e := range elements(v) {
			rows = append(rows, canonical(path, e))
		}
		return "[" + sorted(rows) + "]"
	case string:
		return strconv.Quote(strings.ReplaceAll(v, "\r\n", "\n"))
	case time.Time:
		return v.Format(wall)
	case bool:
		return strconv.FormatBool(v)
	}
	n, _ := number(value)
	return strconv.FormatFloat(n, 'g', -1, 64)
}

func sorted(rows []string) string {
	slices.Sort(rows)
	return strings.Join(rows, ",")
}
