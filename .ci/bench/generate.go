package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/BurntSushi/toml"
)

const (
	charterSize  = 3_000 // bytes
	documentSize = 8_000 // bytes
	documents    = 100
	someCharters = 100 // as many as the slow peers are given
)

// planted are sentences put into the first file of each set, in which every tool sees something to say: one that does not,
// did not read the files.
var planted = map[string]string{
	"fr": "Nous répondons dans les meilleurs délais.",
	"en": "At the end of the day, our very unique staff will utilize every effort to reply as soon as possible.",
}

// generate writes what is measured, always the same bytes: charters of 3 kB (1,000; 10,000; with huge 100,000), a hundred of
// them as TOML and as JSON, Markdown documents, single charters of 1 and 10 MB, and Spectral's rules. Every other file is in
// French.
func generate(folder, settings, work string, huge bool) error {
	decks, err := readStatements(folder)
	if err != nil {
		return err
	}
	if err := writeSpectral(settings, work); err != nil {
		return err
	}
	sets := []int{1_000, 10_000}
	if huge {
		sets = append(sets, 100_000)
	}
	for _, n := range sets {
		if err := writeCharters(filepath.Join(work, fmt.Sprintf("charters-%d", n)), n, decks); err != nil {
			return err
		}
	}
	if err := writeSome(work); err != nil {
		return err
	}
	if err := writeDocuments(work, decks); err != nil {
		return err
	}
	for _, megabytes := range []int{1, 10} {
		name := fmt.Sprintf("%d-mb.charter.toml", megabytes)
		if err := write(filepath.Join(work, "large", name), charterOf(megabytes, megabytes*1_000_000, decks["en"])); err != nil {
			return err
		}
	}
	return nil
}

// writeDocuments writes the Markdown documents; the first of each language has the planted sentence.
func writeDocuments(work string, decks map[string]*statements) error {
	for i := range documents {
		texts := decks[language(i)]
		name := filepath.Join("documents", fmt.Sprintf("%03d-%s.md", i, texts.lang))
		body := documentOf(i, documentSize, texts)
		if i < 2 {
			body += "\n" + planted[texts.lang] + "\n"
		}
		if err := write(filepath.Join(work, name), body); err != nil {
			return err
		}
	}
	return nil
}

// language returns the language of the nth file.
func language(n int) string { return []string{"en", "fr"}[n%2] }

// writeCharters writes n charters, a thousand to a folder when there are more. The first has the planted sentence, and a key
// that the schema does not know.
func writeCharters(folder string, n int, decks map[string]*statements) error {
	for i := range n {
		texts := decks[language(i)]
		body := charterOf(i, charterSize, texts)
		if i == 0 {
			body += fmt.Sprintf(`
[[behaviour]]
id = "planted"
statement = "%s"
statment = ""
`, planted[texts.lang])
		}
		name := fmt.Sprintf("%06d-%s.charter.toml", i, texts.lang)
		if n > 1_000 {
			name = filepath.Join(fmt.Sprintf("%03d", i/1_000), name)
		}
		if err := write(filepath.Join(folder, name), body); err != nil {
			return err
		}
	}
	return nil
}

// writeSome copies the first charters into a folder of their own, and into another as JSON.
func writeSome(work string) error {
	paths, err := filepath.Glob(filepath.Join(work, "charters-1000", "*.toml"))
	if err != nil {
		return err
	}
	for _, path := range paths[:someCharters] {
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		content := map[string]any{}
		if _, err := toml.Decode(string(src), &content); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		for _, table := range content {
			if fields, ok := table.(map[string]any); ok {
				datesAsText(fields)
			}
		}
		var out bytes.Buffer
		encoder := json.NewEncoder(&out)
		encoder.SetIndent("", "  ")
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(content); err != nil {
			return err
		}
		name := filepath.Base(path)
		if err := write(filepath.Join(work, "some", name), string(src)); err != nil {
			return err
		}
		if err := write(filepath.Join(work, "json", name+".json"), out.String()); err != nil {
			return err
		}
	}
	return nil
}

// datesAsText writes the dates of a table as JSON's schema wants them.
func datesAsText(fields map[string]any) {
	for key, value := range fields {
		if day, ok := value.(time.Time); ok {
			fields[key] = day.Format(time.DateOnly)
		}
	}
}

func write(path, body string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(body), 0o644)
}
