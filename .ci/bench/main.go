// Bench measures charter beside other linters on the same files: .ci/bench-peers runs it. It is no part of what is shipped,
// and ./... leaves it out because of the dot in its path.
package main

import (
	"errors"
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	usage := errors.New("usage: bench generate STATEMENTS SETTINGS WORK [huge] | decode FOLDER | measure PEERS WORK [OPTIONS]")
	if len(args) == 0 {
		return usage
	}
	switch command, rest := args[0], args[1:]; {
	case command == "generate" && (len(rest) == 3 || len(rest) == 4 && rest[3] == "huge"):
		return generate(rest[0], rest[1], rest[2], len(rest) == 4)
	case command == "decode" && len(rest) == 1:
		return decode(rest[0])
	case command == "measure" && len(rest) >= 2:
		return measure(rest[0], rest[1], rest[2:])
	}
	return usage
}
