package plain

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"relcharter/charter"
	"relcharter/lint/rules"
)

var today = charter.Date{Year: 2026, Month: time.November, Day: 21}

// clock is a clock that goes ten seconds at each look, so that no two answers are undone as one.
func clock() func() time.Time {
	at := time.Date(2026, 11, 21, 9, 30, 0, 0, time.UTC)
	return func() time.Time { at = at.Add(10 * time.Second); return at }
}

// talk answers a dialogue with lines and returns it once it has ended, and what was written, the answers included.
func talk(t testing.TB, o Options, answers ...string) (*dialogue, string) {
	t.Helper()
	return talkTo(t, strings.NewReader(strings.Join(answers, "\n")+"\n"), o)
}

// talkTo is talk with answers that come from somewhere.
func talkTo(t testing.TB, in io.Reader, o Options) (*dialogue, string) {
	t.Helper()
	var out bytes.Buffer
	o.In, o.Out, o.Rules, o.Today = in, &out, rules.All(), today
	if o.Lang == "" {
		o.Lang = charter.English
	}
	if o.Now == nil {
		o.Now = clock()
	}
	p := newDialogue(context.Background(), o)
	p.echo = true
	err := p.run()
	p.settle()
	p.release()
	if err := errors.Join(p.out.Flush(), p.noDraft); err != nil {
		t.Fatal(err)
	}
	var refused *Refused
	if err != nil && !errors.Is(err, errOver) && !errors.Is(err, errQuit) && !errors.As(err, &refused) {
		t.Fatal(err)
	}
	return p, out.String()
}

func write(t testing.TB, path, text string) string {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func content(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// bakery is a small charter.
const bakery = `# the bakery's own
schema = 1

[charter]
id = "rye"
title = "Charter"
language = "en"
version = "1"
status = "draft"

[brand]
name = "Rye"

[[audience]]
id = "regulars"
name = "Regulars"
kind = "customer"

[[moment]]
id = "queue"
name = "Waiting in line"
stage = "order"
channels = ["store"]

[[trait]]
id = "frank"
name = "Frank"

[[behaviour]]
id = "loaf"
statement = "We keep a loaf for you."
traits = ["frank"]
`

func openBakery(t testing.TB) string {
	t.Helper()
	return write(t, filepath.Join(t.TempDir(), "rye.charter.toml"), bakery)
}
