package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// chromium is a running headless browser, spoken to in the DevTools protocol over a pair of pipes: JSON messages, each
// ended by a zero byte. One goroutine only.
type chromium struct {
	t       *testing.T
	to      io.WriteCloser
	from    *bufio.Reader
	command *exec.Cmd
	stderr  string // path of what it writes to standard error
	netLog  string
	last    int // id of the last command sent
	events  []protocolMessage
}

// protocolMessage is an event (Method) or the answer to a command (ID from 1).
type protocolMessage struct {
	ID     int             `json:"id,omitempty"`
	Method string          `json:"method,omitempty"`
	Params json.RawMessage `json:"params,omitempty"`
	Result json.RawMessage `json:"result,omitempty"`
	Error  *struct {
		Message string `json:"message"`
	} `json:"error,omitempty"`
	Session string `json:"sessionId,omitempty"`
}

// chromiumNames lists the programs looked for on PATH, the first found wins.
var chromiumNames = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"}

// findChromium returns the path of the browser; without one the test ends as unavailable says.
func findChromium(t *testing.T) string {
	t.Helper()
	for _, name := range chromiumNames {
		if found, err := exec.LookPath(name); err == nil {
			return found
		}
	}
	unavailable(t, "no Chromium on PATH (looked for "+strings.Join(chromiumNames, ", ")+"): make test installs it")
	return ""
}

// unavailable ends a test that lacks a tool: skipped on a person's machine, failed under CI=true.
func unavailable(t *testing.T, message string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatal(message)
	}
	t.Skip(message)
}

// startChromium starts a browser with an empty profile; it is killed after two minutes, so that no read waits for ever.
func startChromium(t *testing.T, program string) *chromium {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	profile, logs := t.TempDir(), t.TempDir()
	netLog := filepath.Join(logs, "net.json")
	stderr, err := os.Create(filepath.Join(logs, "stderr"))
	if err != nil {
		t.Fatal(err)
	}
	defer stderr.Close()
	command := exec.CommandContext(ctx, program,
		"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars",
		"--user-data-dir="+profile, "--log-net-log="+netLog, "--remote-debugging-pipe", "about:blank")
	readEnd, to, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	from, writeEnd, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	command.ExtraFiles = []*os.File{readEnd, writeEnd} // file descriptors 3 and 4, as --remote-debugging-pipe wants them
	b := &chromium{t: t, to: to, from: bufio.NewReaderSize(from, 1<<20), command: command, netLog: netLog, stderr: stderr.Name()}
	command.Stderr = stderr
	err = command.Start()
	readEnd.Close()
	writeEnd.Close()
	if err != nil {
		cancel()
		t.Fatalf("starting %s: %v", program, err)
	}
	t.Cleanup(func() { // before the profile is removed; after close, only the pipes are left to close
		to.Close()
		cancel()
		_ = command.Wait()
		from.Close()
	})
	return b
}

// said returns what the browser wrote to standard error, for the message of a failure.
func (b *chromium) said() string {
	text, err := os.ReadFile(b.stderr)
	if err != nil {
		return err.Error()
	}
	return string(text)
}

// close ends the browser, which completes its net log.
func (b *chromium) close() {
	b.t.Helper()
	b.call("", "Browser.close", nil, nil)
	_ = b.command.Wait() // Chromium's own exit code says nothing about the pages
}

// call sends a command to a session ("" for the browser itself), and decodes the answer into result unless that is nil.
// Events that arrive before the answer are kept in order.
func (b *chromium) call(session, method string, params map[string]any, result any) {
	b.t.Helper()
	b.last++
	raw, err := json.Marshal(params)
	if err != nil {
		b.t.Fatal(err)
	}
	if params == nil {
		raw = []byte("{}")
	}
	message, err := json.Marshal(protocolMessage{ID: b.last, Method: method, Params: raw, Session: session})
	if err != nil {
		b.t.Fatal(err)
	}
	if _, err := b.to.Write(append(message, 0)); err != nil {
		b.t.Fatalf("%s: %v\n%s", method, err, b.said())
	}
	for {
		answer := b.read(method)
		if answer.ID != b.last {
			continue
		}
		if answer.Error != nil {
			b.t.Fatalf("%s: %s", method, answer.Error.Message)
		}
		if result != nil {
			if err := json.Unmarshal(answer.Result, result); err != nil {
				b.t.Fatalf("%s: %v in %s", method, err, answer.Result)
			}
		}
		return
	}
}

// read returns the next message, which it keeps when it is an event; waiting names what the caller waits for.
func (b *chromium) read(waiting string) protocolMessage {
	b.t.Helper()
	raw, err := b.from.ReadBytes(0)
	if err != nil {
		b.t.Fatalf("waiting for %s: %v\n%s", waiting, err, b.said())
	}
	var message protocolMessage
	if err := json.Unmarshal(raw[:len(raw)-1], &message); err != nil {
		b.t.Fatalf("waiting for %s: %v", waiting, err)
	}
	if message.ID == 0 {
		b.events = append(b.events, message)
	}
	return message
}

// evaluate runs JavaScript in the page, waits for its promise, and decodes its value into result unless that is nil.
func (b *chromium) evaluate(session, script string, result any) {
	b.t.Helper()
	var answer struct {
		Result struct {
			Value json.RawMessage `json:"value"`
		} `json:"result"`
		Exception *struct {
			Exception struct {
				Description string `json:"description"`
			} `json:"exception"`
		} `json:"exceptionDetails"`
	}
	b.call(session, "Runtime.evaluate", map[string]any{"expression": script, "awaitPromise": true, "returnByValue": true}, &answer)
	if answer.Exception != nil {
		b.t.Fatalf("a script of the test failed: %s", answer.Exception.Exception.Description)
	}
	if result != nil {
		if err := json.Unmarshal(answer.Result.Value, result); err != nil {
			b.t.Fatalf("a script of the test: %v in %s", err, answer.Result.Value)
		}
	}
}

// outsideRequests reads a net log and returns the addresses that file: pages made the browser ask the network for, sorted,
// each once: requests, but also hosts looked up or connected to ahead of any request. What Chromium asks for itself is not
// keyed to a file: page.
func outsideRequests(netLog string) ([]string, error) {
	raw, err := os.ReadFile(netLog)
	if err != nil {
		return nil, fmt.Errorf("the net log: %w", err)
	}
	var log struct {
		Events []struct {
			Params struct {
				URL          string `json:"url"`
				Host         string `json:"host"`
				RequestedBy  string `json:"network_isolation_key"`
				ConnectedFor string `json:"network_anonymization_key"`
			} `json:"params"`
		} `json:"events"`
	}
	if err := json.Unmarshal(raw, &log); err != nil {
		return nil, fmt.Errorf("the net log: %w", err)
	}
	if len(log.Events) == 0 {
		return nil, errors.New("the net log is empty")
	}
	found := map[string]bool{}
	for _, event := range log.Events {
		params := event.Params
		if strings.HasPrefix(params.RequestedBy, "file:") || strings.HasPrefix(params.ConnectedFor, "file:") {
			found[cmp.Or(params.URL, params.Host)] = true
		}
	}
	delete(found, "") // other events of the same request
	return slices.Sorted(maps.Keys(found)), nil
}
