package rules

import (
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

func accepted(rule, on, until string) string {
	return "[[accept]]\nrule = \"" + rule + "\"\non = \"" + on + "\"\nreason = \"known\"\nuntil = " + until + "\n"
}

func TestStaleAccept(t *testing.T) {
	const later, past = "2027-01-01", "2026-11-20"
	beside := func(comment string) string {
		return strings.Replace(act("x", measured), "\nstatement", " # "+comment+"\nstatement", 1)
	}
	for _, tt := range []struct{ name, src, want, after string }{ // want: the beginning of the message; after: what the repair makes of src
		{"used", act("x", measured) + accepted("no-remedy", "behaviour[x]", later), "", ""},
		{"on the whole charter", act("x", "") + accepted("no-mirror", "charter", later), "“no-mirror” has nothing to say here", act("x", "")},
		{"unused", act("x", "") + accepted("no-remedy", "behaviour[x]", later), "“no-remedy” has nothing to say here", act("x", "")},
		{"of two, one does", act("x", measured) + accepted("no-remedy", "behaviour[x]", later) + accepted("no-remedy", "behaviour[x].remedy", later), "“no-remedy” has nothing to say here", act("x", measured) + accepted("no-remedy", "behaviour[x]", later)},
		{"expired", act("x", measured) + accepted("no-remedy", "behaviour[x]", past), "“no-remedy” was only accepted until", ""},
		{"no reason", act("x", measured) + strings.Replace(accepted("no-remedy", "behaviour[x]", later), "known", "...", 1), "nothing says why “no-remedy” is accepted", ""},
		{"a reason that is missing already", act("x", measured) + strings.Replace(accepted("no-remedy", "behaviour[x]", later), "known", "", 1), "", ""},
		{"an end that is missing already", act("x", measured) + strings.Replace(accepted("no-remedy", "behaviour[x]", later), "until = 2027-01-01\n", "", 1), "", ""},
		{"an essential rule", act("x", "") + accepted("no-committed-action", "charter", later), "“no-committed-action” cannot be accepted", act("x", "")},
		{"a rule on the file", act("x", "") + accepted("missing-key", "charter", later), "“missing-key” cannot be accepted", act("x", "")},
		{"a rule misspelt", act("x", measured) + accepted("no-remdy", "behaviour[x]", later), "no rule is called “no-remdy”; did you mean “no-remedy”?", act("x", measured) + accepted("no-remedy", "behaviour[x]", later)},
		{"a rule unlike any", act("x", measured) + accepted("zebra", "behaviour[x]", later), "no rule is called “zebra”; use the name", ""},
		{"an item misspelt", act("price", measured) + accepted("no-remedy", "behaviour[pirce].remedy", later), "“behaviour[pirce].remedy” is nothing in the charter; did you mean “behaviour[price].remedy”?", act("price", measured) + accepted("no-remedy", "behaviour[price].remedy", later)},
		{"an item unlike any", act("price", measured) + accepted("no-remedy", "behaviour[zebra]", later), "“behaviour[zebra]” is nothing in the charter; use the item", ""},
		{"an item that was withdrawn", act("x", measured) + accepted("promise-drift", "behaviour[gone]", later), "", ""},
		{"itself", act("x", measured) + accepted("no-remedy", "behaviour[x]", later) + accepted("stale-accept", "accept[#1]", later), "“stale-accept” cannot be accepted: it keeps watch", ""},
		{"a comment", beside("charter: accept no-remedy until 2027-01-01: known"), "", ""},
		{"an unused comment", beside("charter: accept no-mirror until 2027-01-01: known"), "“no-mirror” has nothing to say here", act("x", measured)},
		{"alone on its line", "# charter: accept no-mirror until 2027-01-01: known\r\n" + act("x", measured), "“no-mirror” has nothing to say here", act("x", measured)},
		{"a comment that expired", beside("charter: accept no-remedy until 2026-11-20: known"), "“no-remedy” was only accepted until", ""},
		{"a comment with a rule misspelt", beside("charter: accept no-remdy until 2027-01-01: known"), "no rule is called “no-remdy”; did you mean", beside("charter: accept no-remedy until 2027-01-01: known")},
		{"a comment without a reason", beside("charter: accept no-remedy until 2027-01-01"), "this comment accepts nothing: the reason is missing; write “charter: accept no-remedy until 2027-01-01: …”", ""},
		{"a comment without an end", beside("charter: accept elastic-time: known"), "this comment accepts nothing: “until” and a date are missing; write “charter: accept elastic-time until 2027-03-31: …”", ""},
		{"a comment with an end but no date", beside("charter: accept elastic-time until: known"), "this comment accepts nothing: the date after “until” is missing", ""},
		{"a date as the French write it", beside("charter: accept no-remedy until 31/03/2027: known"), "this comment accepts nothing: its date is written year, month, day: 2027-03-31", ""},
		{"a date that may be two", beside("charter: accept no-remedy until 03/04/2027: known"), "this comment accepts nothing: its date is none", ""},
		{"another verb", beside("charter: ignore elastic-time"), "this comment accepts nothing; write “charter: accept elastic-time until", ""},
		{"only the id of an item", act("x", measured) + accepted("no-remedy", "x", later), "“x” is the id of an item, without its table; write “behaviour[x]”", act("x", measured) + accepted("no-remedy", "behaviour[x]", later)},
		{"a comment without a date", beside("charter: accept no-remedy until spring: known"), "this comment accepts nothing: its date is none", ""},
		{"a comment about nothing", "schema = 1\n" + act("x", measured) + "# charter: accept zebra until 2027-01-01: known\n", "no rule is called", ""},
		{"another comment", beside("charter: see the wiki"), "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := charter.Parse("a.charter.toml", "[charter]\ntitle = \"T\"\n"+tt.src)
			found := runOne(doc, Find("stale-accept"))
			if tt.want == "" {
				if len(found) > 0 {
					t.Errorf("says\n%s", messages(found))
				}
				return
			}
			if len(found) != 1 || !strings.HasPrefix(found[0].Message.EN, tt.want) {
				t.Fatalf("says\n%s\nwant %s", messages(found), tt.want)
			}
			checkStale(t, doc, &found[0], tt.after)
		})
	}
}

// checkStale checks a finding of stale-accept, and what its repair leaves of the charter.
func checkStale(t *testing.T, doc *charter.Document, f *lint.Finding, after string) {
	t.Helper()
	checkFinding(t, doc, f)
	if after == "" {
		return
	}
	if f.Fix == nil || f.Fix.Safe != (strings.Contains(f.Message.EN, "nothing to say") || strings.Contains(f.Message.EN, "is the id")) {
		t.Fatalf("repair %+v", f.Fix)
	}
	next, err := doc.Apply(f.Fix.Edits...)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.TrimPrefix(next.Source(), "[charter]\ntitle = \"T\"\n"); strings.TrimRight(got, "\n") != strings.TrimRight(after, "\n") {
		t.Errorf("the repair leaves\n%s\nwant\n%s", got, after)
	}
}

// TestUnjudgedAccept holds that an entry for a rule that was not run is not called unused.
func TestUnjudgedAccept(t *testing.T) {
	doc := charter.Parse("a.charter.toml", act("x", "")+accepted("no-remedy", "behaviour[x]", "2027-01-01"))
	found := lint.Run(doc, []*lint.Rule{Find("stale-accept")}, lint.Options{Today: lint.ExampleDay}).Findings
	if len(found) > 0 {
		t.Errorf("says\n%s", messages(found))
	}
}

// TestStaleAcceptInDocument holds that comments of a document that is no charter are looked at too.
func TestStaleAcceptInDocument(t *testing.T) {
	var accepts []*lint.Acceptance
	for _, text := range []string{
		"charter: accept cliche until 2027-01-01: known", "charter: accept cliche until 2026-01-01: known", "charter: accept clihce until 2027-01-01: known",
		"charter: accept no-committed-action until 2027-01-01: known", "charter: accept cliche until 2027-01-01", "a note",
	} {
		if a, meant := lint.ParseAcceptance(text); meant {
			a.Beside(charter.Span{Start: len(accepts), End: len(accepts) + 1}, charter.Span{})
			accepts = append(accepts, a)
		}
	}
	doc := &lint.Prose{Name: "a.md", Lang: charter.English, Accepts: accepts, Position: func(int) charter.Position { return charter.Position{} }}
	var got []string
	for _, f := range lint.RunProse(doc, All(), lint.Options{Today: lint.ExampleDay}).Findings {
		if f.Rule.ID == "stale-accept" {
			got = append(got, f.Message.EN)
			if f.Fix == nil || len(f.Fix.Edits) > 0 || f.Key != "" {
				t.Errorf("%q: key %q, repair %+v", f.Message.EN, f.Key, f.Fix)
			}
		}
	}
	want := []string{
		"“cliche” has nothing to say here any more; take this entry out, which would hide the next finding",
		"“cliche” was only accepted until 1 January 2026; settle it, or say until when and why",
		"no rule is called “clihce”; did you mean “cliche”?",
		"“no-committed-action” cannot be accepted: the tool exists for it, or the file cannot be read without it; take this entry out",
		"this comment accepts nothing: the reason is missing; write “charter: accept cliche until 2027-01-01: …”",
	}
	if !slices.Equal(got, want) {
		t.Errorf("says\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestStaleApproval(t *testing.T) {
	src := func(status, seal string) string {
		return "schema = 1\n[charter]\nid = \"a\"\nstatus = \"" + status + "\"\n[[approval]]\nby = \"Priya\"\nrole = \"R\"\non = 2026-10-05\nseal = \"" + seal + "\"\n"
	}
	seal := charter.Parse("a.charter.toml", src("approved", "x")).Seal()
	other := strings.Repeat("0", 64)
	for _, tt := range []struct {
		status, seal string
		want         lint.Severity // 0: nothing is said
	}{
		{"approved", seal, 0},
		{"approved", strings.ToUpper(seal), 0},
		{"published", seal, 0},
		{"approved", other, lint.Warning},
		{"published", other, lint.Warning},
		{"review", other, lint.Warning},
		{"draft", other, lint.Hint},
		{"approved", "TODO", lint.Warning},
		{"published", seal[:63], lint.Warning},
		{"draft", "TODO", 0},
		{"review", "TODO", 0},
		{"approved", " ", 0}, // missing-key says so
	} {
		doc := charter.Parse("a.charter.toml", src(tt.status, tt.seal))
		found := runOne(doc, Find("stale-approval"))
		if len(found) > 1 || (len(found) == 1) != (tt.want != 0) {
			t.Errorf("%s, %q: %s", tt.status, tt.seal, messages(found))
			continue
		}
		if tt.want == 0 {
			continue
		}
		f := &found[0]
		checkFinding(t, doc, f)
		if f.Severity != tt.want || f.Key != "approval[#1].seal" || f.Fix.Safe || len(f.Fix.Edits) != 1 || f.Fix.Title.EN != "If you approve this text, write the seal "+seal+" (charter edit writes it for you)" {
			t.Errorf("%s, %q: %s %s, %+v", tt.status, tt.seal, f.Severity, f.Key, f.Fix)
		}
	}
}

// TestSealNobodyKnows holds that an approval that lacks its seal is told the one of today’s text.
func TestSealNobodyKnows(t *testing.T) {
	const src = "schema = 1\n[charter]\nid = \"a\"\ntitle = \"T\"\nlanguage = \"en\"\nversion = \"1\"\nstatus = \"approved\"\n[brand]\nname = \"B\"\n[[approval]]\nby = \"Priya\"\nrole = \"R\"\non = 2026-10-05\n"
	for _, text := range []string{src, src + "seal = \"\"\n"} {
		doc := charter.Parse("a.charter.toml", text)
		found := runOne(doc, Find(charter.MissingKey))
		if len(found) != 1 || found[0].Fix == nil || found[0].Fix.Safe {
			t.Fatalf("says\n%s", messages(found))
		}
		next, err := doc.Apply(found[0].Fix.Edits...)
		if err != nil || next.Approvals[0].Seal.Value != doc.Seal() || len(runOne(next, Find("stale-approval"))) > 0 {
			t.Errorf("the repair leaves\n%s\n%v", next.Source(), err)
		}
	}
}

func TestEarlyApproval(t *testing.T) {
	src := "schema = 1\n[charter]\nid = \"a\"\nstatus = \"approved\"\n[[approval]]\nby = \"Priya\"\nrole = \"R\"\non = 2026-11-21\nseal = \"x\"\n"
	src = strings.Replace(src, "\"x\"", "\""+charter.Parse("", src).Seal()+"\"", 1)
	for day, want := range map[string]bool{"2026-11-21": false, "2026-11-22": true} { // the day of the examples, and the next
		doc := charter.Parse("a.charter.toml", strings.Replace(src, "2026-11-21", day, 1))
		found := runOne(doc, Find("stale-approval"))
		if (len(found) == 1 && found[0].Key == "approval[#1].on") != want || len(found) > 1 {
			t.Errorf("on %s: %s", day, messages(found))
		}
		for i := range found {
			checkFinding(t, doc, &found[i])
		}
	}
}
