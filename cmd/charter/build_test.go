package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
)

// binaryDir holds the binary under test while the tests run.
var binaryDir string

func TestMain(m *testing.M) {
	os.Exit(runTests(m))
}

// runTests runs the tests and removes the binary they built; it returns the exit code.
func runTests(m *testing.M) int {
	dir, err := os.MkdirTemp("", "charter-test-")
	if err != nil {
		fmt.Fprintln(os.Stderr, "a folder for the binary under test:", err)
		return 1
	}
	defer os.RemoveAll(dir)
	binaryDir = dir
	return m.Run()
}

// buildOnce builds the program into binaryDir the first time it is called, and returns its path each time.
var buildOnce = sync.OnceValues(func() (string, error) {
	name := "charter"
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	binary := filepath.Join(binaryDir, name)
	build := exec.Command("go", "build", "-o", binary, ".")
	if output, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build: %w\n%s", err, output)
	}
	return binary, nil
})

// buildBinary returns the path of the program, built as it is shipped: without the race detector. It is alone in its
// folder and named charter, so a script test can put that folder on PATH. It may be called from parallel tests.
func buildBinary(t *testing.T) string {
	t.Helper()
	binary, err := buildOnce()
	if err != nil {
		t.Fatal(err)
	}
	return binary
}

// repositoryTop returns the folder of go.mod, found by walking up from the folder of the test.
func repositoryTop(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			t.Fatal("no go.mod above the test's folder")
		}
		dir = parent
	}
}
