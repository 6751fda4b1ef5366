package charter

import (
	"path/filepath"
	"testing"
)

func TestIsFileName(t *testing.T) {
	for name, want := range map[string]bool{
		"a.charter.toml": true, "charter.toml": true, "A.Charter.TOML": true, "CHARTER.TOML": true, "é.charter.toml": true,
		"a.toml": false, "charter": false, "acharter.toml": false, "a.charter.toml.bak": false, "a.charter": false,
		".charter.toml": false, ".a.charter.toml": false, "": false,
	} {
		if got := IsFileName(name); got != want {
			t.Errorf("%q: %v", name, got)
		}
	}
}

func TestWithExtension(t *testing.T) {
	for path, want := range map[string]string{
		"bikes": "bikes.charter.toml", "bikes.toml": "bikes.charter.toml", "bikes.TOML": "bikes.charter.toml",
		"bikes.charter": "bikes.charter.toml", "Bikes.v2": "Bikes.v2.charter.toml", "a.toml/bikes": "a.toml/bikes.charter.toml",
		"bikes.charter.toml": "bikes.charter.toml", "Bikes.Charter.Toml": "Bikes.Charter.Toml",
		"charter.toml": "charter.toml", "x/CHARTER.TOML": "x/CHARTER.TOML", "mycharter.toml": "mycharter.charter.toml",
	} {
		got := WithExtension(filepath.FromSlash(path))
		if got != filepath.FromSlash(want) {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
		if !IsFileName(filepath.Base(got)) || WithExtension(got) != got {
			t.Errorf("%s: %s is no charter's name, or does not stay", path, got)
		}
	}
}
