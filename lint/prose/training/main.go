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

// run learns from the statements in the testdata of a folder, the prose package, and writes its weights.
func run(folder string) error {
	samples, err := read(filepath.Join(folder, "testdata"))
	if err != nil {
		return err
	}
	margins := calibrate(validate(samples))
	for name, file := range learn(samples).files(margins) {
		if err := os.WriteFile(filepath.Join(folder, "weights", name+".txt"), file, 0o644); err != nil {
			return err
		}
	}
	return nil
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
