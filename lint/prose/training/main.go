// Command training learns the weights of the prose package from the labelled statements in its testdata, and writes them.
// The same statements give the same weights. Run it from the top of the repository:
//
//	go run ./lint/prose/training
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if err := run("lint/prose"); err != nil {
		fmt.Fprintln(os.Stderr, "training:", err)
		os.Exit(1)
	}
}

// run learns from the statements in the testdata of a folder, the prose package, and writes its weights and how good they are.
func run(folder string) error {
	samples, err := read(filepath.Join(folder, "testdata"))
	if err != nil {
		return err
	}
	for name, file := range files(samples, validate(samples)) {
		if err := os.WriteFile(filepath.Join(folder, name), file, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// files returns what is learned from samples, by path in the folder of the prose package.
func files(samples []sample, guesses []guess) map[string][]byte {
	margins := calibrate(guesses)
	out := map[string][]byte{"MEASURED.md": page(guesses, margins, len(samples)-len(guesses))}
	for name, file := range learn(samples).files(margins) {
		out["weights/"+name+".txt"] = file
	}
	return out
}

// read returns the statements to learn from: those that are held out in turn when the method is measured, and the others.
func read(testdata string) ([]sample, error) {
	held, err := readCorpus(filepath.Join(testdata, "corpus"), true)
	if err != nil {
		return nil, err
	}
	more, err := readCorpus(filepath.Join(testdata, "more"), false)
	if err != nil {
		return nil, err
	}
	return sampled(append(held, more...)), nil
}
