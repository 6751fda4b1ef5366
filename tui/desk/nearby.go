package desk

import (
	"os"
	"path/filepath"

	"relcharter/charter"
)

// nearbyLimit is how many charters are offered to be opened.
const nearbyLimit = 12

// Nearby returns the charters in a folder and in the folders in it, hidden ones left out, at most a dozen.
func Nearby(folder string) []string {
	entries, _ := os.ReadDir(folder)
	out := chartersIn(folder, entries)
	for _, e := range entries {
		if e.IsDir() && e.Name()[0] != '.' {
			within := filepath.Join(folder, e.Name())
			deeper, _ := os.ReadDir(within)
			out = append(out, chartersIn(within, deeper)...)
		}
	}
	return out[:min(len(out), nearbyLimit)]
}

func chartersIn(folder string, entries []os.DirEntry) []string {
	var out []string
	for _, e := range entries {
		if e.Type().IsRegular() && charter.IsFileName(e.Name()) {
			out = append(out, filepath.Join(folder, e.Name()))
		}
	}
	return out
}
