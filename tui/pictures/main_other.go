//go:build !unix

// Command pictures takes pictures of the editor in a pseudo-terminal, which only Unix systems have.
package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "pictures: this needs a pseudo-terminal: run it on Linux, macOS or another Unix")
	os.Exit(1)
}
