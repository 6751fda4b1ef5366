package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// statements deals out the labelled statements the prose model learns from, in an order that is always the same, so that no
// two files say the same thing before all of it was said once.
type statements struct {
	lang string
	all  []string
	next int
}

// readStatements reads the tables *.tsv of the folders below a folder: language in the second column, statement in the fourth.
// The few with a quotation mark or a backslash, which a TOML string has to escape, are left out: Vale looks for the values in
// the file as they are, and fails where they differ.
func readStatements(folder string) (map[string]*statements, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*", "*.tsv"))
	if err != nil {
		return nil, err
	}
	slices.Sort(paths)
	decks := map[string]*statements{"fr": {lang: "fr"}, "en": {lang: "en"}}
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(src)) {
			cells := strings.Split(line, "\t")
			if len(cells) < 5 || decks[cells[1]] == nil || strings.ContainsAny(cells[3], `"\`) {
				continue
			}
			decks[cells[1]].all = append(decks[cells[1]].all, cells[3])
		}
	}
	for lang, deck := range decks {
		if len(deck.all) < 1000 {
			return nil, fmt.Errorf("%s: %d statements in %s are too few", folder, len(deck.all), lang)
		}
		random := rand.New(rand.NewPCG(1, 2))
		random.Shuffle(len(deck.all), func(i, j int) { deck.all[i], deck.all[j] = deck.all[j], deck.all[i] })
	}
	return decks, nil
}

// deal returns the next statement.
func (s *statements) deal() string {
	s.next++
	return s.all[(s.next-1)%len(s.all)]
}

// short returns the next statement cut to its first words.
func (s *statements) short(words int) string {
	all := strings.Fields(s.deal())
	return strings.Join(all[:min(words, len(all))], " ")
}
