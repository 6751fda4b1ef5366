package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write the expected output of scripts and examples anew")

// The scripts run the program as it is built, in an empty folder and an environment without a language, a terminal or
// colours.
func TestScripts(t *testing.T) {
	program := buildBinary(t)
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":    scriptExits,
			"garbage":  scriptGarbage,
			"latin1":   scriptLatin1,
			"nul":      scriptNUL,
			"noescape": scriptNoEscape,
			"snapshot": scriptSnapshot,
			"same":     scriptSame,
		},
		Setup: func(env *testscript.Env) error {
			env.Setenv("PATH", filepath.Dir(program)+string(filepath.ListSeparator)+env.Getenv("PATH"))
			env.Setenv("HOSTILE", "##vso[a]\x1b]0;owned\a\n::error::\u202e\u009b31m")
			return nil
		},
	})
}

// scriptExits runs a command that is to end with a given exit code: exits 2 charter lint x.
func scriptExits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND ARGUMENT…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("%s: exit code %d, not %d", strings.Join(args[1:], " "), got, want)
	}
}

// scriptGarbage writes a file of printable nonsense, the same each time: garbage FILE MEGABYTES.
func scriptGarbage(ts *testscript.TestScript, _ bool, args []string) {
	megabytes, err := strconv.Atoi(args[1])
	ts.Check(err)
	source := rand.New(rand.NewPCG(1, 2))
	data := make([]byte, megabytes<<20)
	for i := range data {
		data[i] = byte(' ' + source.IntN('~'-' '))
		if source.IntN(60) == 0 {
			data[i] = '\n'
		}
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o644))
}

// scriptLatin1 rewrites a file in ISO 8859-1.
func scriptLatin1(ts *testscript.TestScript, _ bool, args []string) {
	var out []byte
	for _, r := range ts.ReadFile(args[0]) {
		out = append(out, byte(r))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), out, 0o644))
}

// scriptNUL writes a small binary file.
func scriptNUL(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), 0o644))
}

// order is what build servers take for an order in their log.
var order = regexp.MustCompile(`(?m)^\s*::|##[A-Za-z]*\[`)

// scriptNoEscape fails when a stream of the last command holds a byte that acts on a terminal, or an order for a build server:
// noescape stdout.
func scriptNoEscape(ts *testscript.TestScript, neg bool, args []string) {
	shown := ts.ReadFile(args[0])
	at := strings.IndexFunc(shown, func(r rune) bool {
		return r < ' ' && r != '\n' || r == 0x7f || r >= 0x80 && r < 0xa0 || r == '\u202e'
	})
	if (at >= 0) != neg {
		ts.Fatalf("control character in %s: %v", args[0], at >= 0)
	}
	if found := order.FindString(shown); found != "" && !neg {
		ts.Fatalf("order in %s: %q", args[0], found)
	}
}

// scriptSnapshot remembers every file and folder; same checks that none was added, changed or removed since.
func scriptSnapshot(ts *testscript.TestScript, _ bool, _ []string) {
	ts.Setenv("SNAPSHOT", listing(ts))
}

func scriptSame(ts *testscript.TestScript, neg bool, _ []string) {
	if (listing(ts) == ts.Getenv("SNAPSHOT")) == neg {
		ts.Fatalf("files before:\n%s\nfiles now:\n%s", ts.Getenv("SNAPSHOT"), listing(ts))
	}
}

// listing returns the name, mode and content hash of everything below the working folder.
func listing(ts *testscript.TestScript) string {
	var b bytes.Buffer
	root := ts.MkAbs(".")
	ts.Check(filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		var sum [sha256.Size]byte
		if info.Mode().IsRegular() {
			data, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			sum = sha256.Sum256(data)
		}
		_, err = fmt.Fprintf(&b, "%s %s %x\n", strings.TrimPrefix(path, root), info.Mode(), sum[:4])
		return err
	}))
	return b.String()
}
