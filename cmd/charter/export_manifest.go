package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"

	"relcharter/charter"
	"relcharter/charter/export"
)

// withheld is an entry of a manifest: a part of a charter that stays out of its public pages. The texts are not in it.
type withheld struct {
	Charter string `json:"charter"` // the file, as it was named
	Key     string `json:"key"`
	Why     string `json:"why"` // in the language of the charter
}

// withheldOf returns what stays out of the public pages of a charter, in the order of the file.
func withheldOf(doc *charter.Document) []withheld {
	var out []withheld
	for _, w := range export.Manifest(doc) {
		out = append(out, withheld{doc.Name, w.Key, whyWithheld(w.Key).In(doc.Lang())})
	}
	return out
}

func whyWithheld(key string) charter.L10n {
	table, rest, _ := strings.Cut(key, "[")
	_, field, _ := strings.Cut(rest, "]")
	path := table + field
	switch f := charter.FieldAt(path); {
	case path == "accept":
		return charter.L10n{FR: "ce que l’équipe a choisi de garder ne regarde qu’elle", EN: "what the team chose to live with is its own affair"}
	case f == nil || path == "behaviour":
		return charter.L10n{FR: "vous gardez cet acte pour l’équipe", EN: "you keep this act within the team"}
	case path == "audience" || path == "moment":
		return charter.L10n{FR: "aucun acte public n’en parle", EN: "no public act speaks of it"}
	default:
		return charter.L10n{FR: "« {label} » est toujours interne", EN: "“{label}” is always internal"}.WithText("label", f.Label)
	}
}

// withheldIn returns the entries of a manifest, nil for a text that is none.
func withheldIn(text []byte) []withheld {
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.DisallowUnknownFields()
	var entries []withheld
	if err := dec.Decode(&entries); err != nil {
		return nil
	}
	return entries
}

// manifestInside refuses a manifest among the pages for everybody, where it would be published with them.
func (e *exporting) manifestInside() error {
	return &problem{
		what: charter.L10n{
			FR: "--manifest : {path} serait publié avec les pages pour tous, et nomme ce qui est interne ; rien n’a été écrit",
			EN: "--manifest: {path} would be published with the pages for everybody, and names what is internal; nothing was written",
		}.With("path", e.manifest),
		next: charter.L10n{
			FR: "rangez-le hors de ce dossier, par exemple : --manifest {elsewhere}", EN: "put it outside that folder, for example: --manifest {elsewhere}",
		}.With("elsewhere", filepath.Join(e.output, "..", filepath.Base(e.manifest))),
	}
}

// tellManifest says where the manifest was written.
func (e *exporting) tellManifest() {
	e.session.complain(charter.L10n{
		FR: "écrit dans {path} ce qui reste hors des pages publiques ; gardez-le pour l’équipe",
		EN: "wrote to {path} what stays out of public pages; keep it within the team",
	}.With("path", e.manifest))
}

// manifestJSON writes a manifest as a JSON list, one entry for each part.
func manifestJSON(entries []withheld) []byte {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(entries); err != nil {
		panic(err) // structs of texts
	}
	return []byte(strings.ReplaceAll(out.String(), "##", `#\u0023`)) // no order for a build server
}
