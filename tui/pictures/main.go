//go:build unix

// Command pictures takes pictures of the editor as people see it: it runs the program in a pseudo-terminal behind a terminal emulator,
// types, and draws what is on the screen as SVG. The same program gives the same bytes. Run it from the top of the repository:
//
//	go run ./tui/pictures
package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

func main() {
	folder := flag.String("o", "tui/pictures", "`folder` to write the pictures to")
	binary := flag.String("binary", "", "the `program` to take pictures of; built when it is not given")
	flag.Parse()
	if err := run(*folder, *binary); err != nil {
		fmt.Fprintln(os.Stderr, "pictures:", err)
		os.Exit(1)
	}
}

// run writes every picture to a folder.
func run(folder, binary string) error {
	if binary == "" {
		dir, err := os.MkdirTemp("", "charter-pictures-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		if binary, err = build(dir); err != nil {
			return err
		}
	}
	binary, err := filepath.Abs(binary) // it is run in other folders
	if err != nil {
		return err
	}
	for _, s := range shots {
		svg, err := s.take(binary)
		if err != nil {
			return fmt.Errorf("%s: %w", s.file(), err)
		}
		if err := os.WriteFile(filepath.Join(folder, s.file()), svg, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// build builds the program into a folder and returns its path.
func build(dir string) (string, error) {
	binary := filepath.Join(dir, "charter")
	if output, err := exec.Command("go", "build", "-o", binary, "relcharter/cmd/charter").CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build: %w\n%s", err, output)
	}
	return binary, nil
}

// tries is how often a picture is taken before its light and its dark screen are held to differ for good: on a busy machine one may be
// caught before it is complete.
const tries = 3

// take returns the picture as SVG.
func (s *shot) take(binary string) ([]byte, error) {
	for range tries {
		type taken struct {
			*screen
			error
		}
		light := make(chan taken, 1)
		go func() {
			got, err := s.on(binary, themes[0])
			light <- taken{got, err}
		}()
		dark, err := s.on(binary, themes[1])
		other := <-light
		if err := cmp.Or(err, other.error); err != nil {
			return nil, err
		}
		if p, ok := join(other.screen, dark); ok {
			return p.svg(s), nil
		}
	}
	return nil, errors.New("the screen is not the same twice")
}
