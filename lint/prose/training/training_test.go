package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// folder is the prose package.
const folder = ".."

// What is committed is what the corpus teaches, byte for byte, and no figure falls more than a point below its floor.
func TestTraining(t *testing.T) {
	samples, err := read(filepath.Join(folder, "testdata"))
	if err != nil {
		t.Fatal(err)
	}
	guesses := validate(samples)
	margins := calibrate(guesses)
	for name, file := range files(samples, guesses) {
		committed, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil || !bytes.Equal(committed, file) {
			t.Errorf("%s is not what the corpus teaches: run go run ./lint/prose/training at the top (%v)", name, err)
		}
	}
	t.Logf("\n%s", page(guesses, margins, len(samples)-len(guesses)))
	floors := readFloors(t)
	for _, lang := range []string{"en", "fr"} {
		measured := measure(guesses, margins, lang)
		for _, f := range table {
			now, floor := percent(f.of(measured)), floors[f.name+" "+lang]
			if f.lower && now > floor+1 || !f.lower && now < floor-1 {
				t.Errorf("%s, %s: %.1f, the floor is %.1f", f.words, lang, now, floor)
			}
			delete(floors, f.name+" "+lang)
		}
	}
	for name := range floors {
		t.Errorf("the floor of %s is no figure's", name)
	}
}

// readFloors returns the figures of testdata/floors.tsv by name and language.
func readFloors(t *testing.T) map[string]float64 {
	t.Helper()
	data, err := os.ReadFile("testdata/floors.tsv")
	if err != nil {
		t.Fatal(err)
	}
	floors := map[string]float64{}
	for line := range strings.Lines(string(data)) {
		f := strings.Fields(line)
		v, err := strconv.ParseFloat(f[2], 64)
		if err != nil {
			t.Fatal(err)
		}
		floors[f[0]+" "+f[1]] = v
	}
	return floors
}

// exp and log stand in for the library's, which differ by platform.
func TestExpLog(t *testing.T) {
	for _, x := range []float64{0, -1e-9, -0.3, -1, -2.5, -17, -300, -800} {
		if got, want := exp(x), expected(x); got < want*(1-1e-12) || got > want*(1+1e-12) {
			t.Errorf("exp(%g) = %g, want %g", x, got, want)
		}
	}
	for _, x := range []float64{1, 1 + 1e-9, 1.5, 2, 3.9, 4} {
		if got, want := log(x), expectedLog(x); got < want-1e-12 || got > want+1e-12 {
			t.Errorf("log(%g) = %g, want %g", x, got, want)
		}
	}
}
