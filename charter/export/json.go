package export

import (
	"bytes"
	"encoding/json"
	"io"
	"reflect"
	"strconv"

	"relcharter/charter"
)

// jsonVersion is the version of the form of a JSON page. Keys are added without a new one; none changes its meaning.
const jsonVersion = 1

// jsonHead is how a JSON page begins. After it come the tables of the charter as its file holds them: see contentOf.
type jsonHead struct {
	Version     int    `json:"version"`
	View        string `json:"view"`        // public or internal
	Language    string `json:"language"`    // of the texts: a language tag
	Fingerprint string `json:"fingerprint"` // as on the other pages
}

type jsonFinding struct {
	Key      string `json:"key"`
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	Heavy    bool   `json:"heavy"`
	Message  string `json:"message"`
	Next     string `json:"next,omitempty"`
}

// writeJSON writes what the view may see of a charter, for programs. Beside its own keys each behaviour has "firmness" (talk, intention,
// verifiable, firm, or null where pages do not say), "verdict" (met, missed, or null while there is no result to hold against a target, or
// none that is recent enough) and "stale", whether its latest result is too old to prove anything.
// An internal page has "findings" when there are any.
func writeJSON(w io.Writer, doc *charter.Document, opts Options) error {
	seen := excerptOf(doc, opts.View, false)
	on := referenceDay(seen.Document, opts)
	content := contentWriter{more: func(bh *charter.Behaviour) string {
		firmness := ""
		if opts.Firmness != nil {
			firmness = opts.Firmness(seen.origin[bh]).String()
		}
		return `,"firmness":` + nullable(firmness) + `,"verdict":` + nullable(verdict(bh, on)) + `,"stale":` + strconv.FormatBool(stale(bh, on))
	}}
	content.object(reflect.ValueOf(seen.Document).Elem())
	parts := [][]byte{marshalled(jsonHead{jsonVersion, opts.View.String(), languageTag(doc), fingerprint(seen.Document)}), content.out.Bytes()}
	if opts.View == Internal && len(opts.Findings) > 0 {
		var list struct {
			Findings []jsonFinding `json:"findings"`
		}
		for _, f := range opts.Findings {
			list.Findings = append(list.Findings, jsonFinding{
				clean(f.Key), clean(f.Rule), clean(f.Severity), f.Heavy, clean(f.Message), clean(f.Next),
			})
		}
		parts = append(parts, marshalled(list))
	}
	var all, out bytes.Buffer
	for _, part := range parts { // one object of all
		if len(part) == 0 {
			continue
		}
		if all.Len() > 0 {
			all.Truncate(all.Len() - 1)
			all.WriteByte(',')
			part = part[1:]
		}
		all.Write(part)
	}
	if err := json.Indent(&out, all.Bytes(), "", "  "); err != nil {
		panic(err) // we wrote it
	}
	_, err := io.WriteString(w, disordered(out.String(), `\u0023`, `\u003a`)+"\n")
	return err
}

// marshalled returns a value as JSON in which signs of HTML stay as they are.
func marshalled(v any) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		panic(err) // structs of texts
	}
	return bytes.TrimRight(b.Bytes(), "\n")
}

// nullable returns a word as a JSON string, and null for "".
func nullable(word string) string {
	if word == "" {
		return "null"
	}
	return string(marshalled(word))
}
