package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"relcharter/lint/prose"
)

// statement is one labelled statement of the corpus.
type statement struct {
	doc, lang, text string
	label           prose.Label
	hedge           prose.Hedge
	// held says that its document is held out in turn when the method is measured; the others only train.
	held bool
}

// columns of a corpus file: doc, lang, genre, statement, label, hedge, annotators.
const columns = 7

// readCorpus reads the TSV files of a folder, sorted by name.
func readCorpus(folder string, held bool) ([]statement, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.tsv"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: no corpus file", folder)
	}
	slices.Sort(files)
	var out []statement
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
		for n, line := range lines[1:] {
			s, err := parse(line)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", file, n+2, err)
			}
			s.held = held
			out = append(out, s)
		}
	}
	return out, nil
}

func parse(line string) (statement, error) {
	f := strings.Split(line, "\t")
	if len(f) != columns {
		return statement{}, fmt.Errorf("%d columns, not %d", len(f), columns)
	}
	s := statement{doc: f[0], lang: f[1], text: f[3]}
	label := slices.IndexFunc(prose.Labels[:], func(l prose.Label) bool { return l.String() == f[4] })
	hedge := slices.IndexFunc(prose.Hedges[:], func(h prose.Hedge) bool { return h.String() == f[5] })
	if label < 0 || hedge < 0 {
		return statement{}, fmt.Errorf("unknown label %q or hedge %q", f[4], f[5])
	}
	s.label, s.hedge = prose.Labels[label], prose.Hedges[hedge]
	return s, nil
}
