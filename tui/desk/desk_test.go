package desk

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/rules"
	"relcharter/tui/session"
)

const bakery = `schema = 1
[charter]
id = "c"
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
id = "counter"
name = "At the counter"
stage = "order"
channels = ["store"]
[[trait]]
id = "frank"
name = "Frank"
[[trait]]
id = "patient"
name = "Patient"
[[discourse]]
id = "say-the-price"
say = "Here is the price."
traits = ["frank"]
[[benefit]]
id = "no-queue"
level = "service"
statement = "No queue."
[[behaviour]]
id = "loaf"
statement = "We keep a loaf for you."
traits = ["frank"]
`

// at puts a charter on a desk whose clock makes two seconds of every look at it, so that each change is one of its own.
func at(t testing.TB, src string, rules ...*lint.Rule) *Desk {
	t.Helper()
	doc := charter.Parse("", src)
	if !doc.Readable() {
		t.Fatalf("%+v", doc.Problems)
	}
	now := time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)
	d := &Desk{
		Lang: charter.English, Rules: rules, Today: charter.Date{Year: 2026, Month: 11, Day: 21},
		Now: func() time.Time { now = now.Add(2 * time.Second); return now },
	}
	d.Begin(session.Start(doc))
	return d
}

// examples returns the charters that come with the program, by name.
func examples(t testing.TB) map[string]string {
	t.Helper()
	paths, err := filepath.Glob("../../examples/*" + charter.Extension)
	if err != nil || len(paths) == 0 {
		t.Fatal(err, paths)
	}
	out := map[string]string{}
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(path)] = string(src)
	}
	return out
}

// What happens while answers are being taken in loses none of them, whoever comes first.
func TestSettle(t *testing.T) {
	const purpose, trait = "brand.purpose", "trait[frank].name"
	for _, c := range []struct {
		name       string
		meanwhile  func(*Desk)
		taken      bool   // whether what was settled is taken in
		purpose    string // as it is typed, then
		afterwards string // as the charter has it once everything is taken in
		all        int    // how many changes can be undone
	}{
		{"nothing", func(*Desk) {}, true, "Bread.", "Bread.", 1},
		{"more is typed", func(d *Desk) { d.Answer(purpose, "Bread. And more.") }, true, "Bread. And more.", "Bread. And more.", 2},
		{"another field is answered", func(d *Desk) { d.Answer(trait, "Plain") }, true, "Bread.", "Bread.", 2},
		{"an item is added", func(d *Desk) { _, _ = d.Add("trait") }, false, "Bread.", "Bread.", 2},
		{"an item is removed", func(d *Desk) { _, _ = d.Remove("trait[frank]") }, false, "Bread.", "Bread.", 2},
		{"an item is moved", func(d *Desk) { _ = d.Move("trait", 0, 1) }, false, "Bread.", "Bread.", 2},
		{"the answer is undone", func(d *Desk) { d.Undo() }, false, "", "", 0},
		{"the answer is undone and made again", func(d *Desk) { d.Undo(); d.Redo() }, false, "Bread.", "Bread.", 1},
		{"the answer is taken in at once", func(d *Desk) { d.TakeIn() }, false, "Bread.", "Bread.", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := at(t, bakery)
			d.Answer(purpose, "Bread.")
			settled := d.Settling()()
			c.meanwhile(d)
			if got := d.Settle(settled); got != c.taken {
				t.Errorf("taken in: %v, want %v", got, c.taken)
			}
			if got := d.Text(purpose); got != c.purpose {
				t.Errorf("shows %q, want %q", got, c.purpose)
			}
			d.Flush()
			if got, _ := d.Doc().Value(purpose).(string); got != c.afterwards || len(d.Session.HeldKeys()) > 0 || d.Unsettled() {
				t.Errorf("the charter has %q, want %q; aside %v", got, c.afterwards, d.Session.HeldKeys())
			}
			n := 0
			for _, ok := d.Undo(); ok; _, ok = d.Undo() {
				n++
			}
			if d.Flush(); n != c.all || d.Doc().Source() != bakery {
				t.Errorf("%d undone, want %d, back to\n%s", n, c.all, d.Doc().Source())
			}
		})
	}
}

// An answer that does not fit is kept aside, and nobody waits for it.
func TestSettleMisfit(t *testing.T) {
	d := at(t, bakery)
	d.Answer("charter.review_by", "2027-")
	d.Answer("brand.purpose", "Bread.")
	d.Flush()
	if got := d.Misfits(); !slices.Equal(got, []string{"charter.review_by"}) || d.Misfit("charter.review_by") != NotDate {
		t.Errorf("misfits %v", got)
	}
	if d.Unsettled() || d.Text("charter.review_by") != "2027-" || strings.Contains(d.Doc().Source(), "2027") {
		t.Errorf("half a date: unsettled %v, %q", d.Unsettled(), d.Text("charter.review_by"))
	}
	if d.Answer("charter.review_by", "2027-01-31"); !d.Unsettled() || len(d.Misfits()) > 0 {
		t.Error("a whole date is not taken up")
	}
}

// The findings are those of the charter as it was read.
func TestSettleFindings(t *testing.T) {
	d := at(t, bakery, rules.All()...)
	asked := func() bool {
		return slices.ContainsFunc(d.Findings, func(f lint.Finding) bool { return f.Key == "charter.owner" })
	}
	if !asked() {
		t.Fatalf("nobody asks who answers for it: %+v", d.Findings)
	}
	d.Answer("charter.owner", "the head baker")
	if !asked() || d.Read() != d.Doc() {
		t.Error("the findings have changed before the charter was read")
	}
	if d.Flush(); asked() {
		t.Error("the owner is still asked for")
	}
}
