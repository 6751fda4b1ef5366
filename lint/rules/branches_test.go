package rules

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

// Behaviours and what they refer to, to be put together in the tests below.
const (
	staff    = "[[audience]]\nid = \"staff\"\nname = \"Staff\"\nkind = \"employee\"\n"
	clients  = "[[audience]]\nid = \"clients\"\nname = \"Clients\"\nkind = \"customer\"\n"
	frank    = "[[trait]]\nid = \"frank\"\nname = \"Frank\"\n"
	repair   = "[[moment]]\nid = \"repair\"\nname = \"Repair\"\nstage = \"repair\"\n"
	parting  = "[[moment]]\nid = \"parting\"\nname = \"Leaving\"\nstage = \"leave\"\n"
	product  = "[[benefit]]\nid = \"p\"\nlevel = \"product\"\nstatement = \"P\"\n"
	service  = "[[benefit]]\nid = \"s\"\nlevel = \"service\"\nstatement = \"S\"\n"
	relation = "[[benefit]]\nid = \"r\"\nlevel = \"relation\"\nstatement = \"R\"\n"
	tied     = "[[behaviour]]\nid = \"t\"\nstatement = \"We call you back.\"\ntraits = [\"frank\"]\nbenefits = [\"p\"]\n"
	fine     = "[[behaviour]]\nid = \"y\"\nstatement = \"We listen to you.\"\n[[behaviour]]\nid = \"z\"\nstatement = \"We respect you.\"\n"
	measured = "deadline = { value = 2, unit = \"day\" }\n"
)

// act is a behaviour with the given keys.
func act(id, keys string) string {
	return "[[behaviour]]\nid = \"" + id + "\"\nstatement = \"We call you back.\"\n" + keys
}

// said runs one rule and returns "severity key" for each finding.
func said(t *testing.T, rule, src string) []string {
	t.Helper()
	e := lint.Example{Bad: charter.L10n{EN: src}}
	whole, _ := e.Complete(e.Bad, charter.English)
	doc := charter.Parse("a.charter.toml", whole)
	found := runOne(doc, Find(rule))
	var out []string
	for i := range found {
		checkFinding(t, doc, &found[i])
		out = append(out, fmt.Sprintf("%s %s", found[i].Severity, found[i].Key))
	}
	return out
}

func TestBranches(t *testing.T) {
	for _, tt := range []struct {
		rule, name, src string
		want            []string
	}{
		{"no-committed-action", "behaviours misspelt", "[[behavior]]\nid = \"x\"\n", nil},
		{"no-committed-action", "behaviours misspelt twice", strings.Repeat("[[behavior]]\nid = \"x\"\n", 2), nil},
		{"no-committed-action", "staff only", staff + act("x", measured+"audiences = [\"staff\"]\n"), []string{"error charter"}},
		{"no-committed-action", "planned only", act("x", measured+"status = \"planned\"\n"), []string{"error charter"}},
		{"no-committed-action", "suspended only", act("x", measured+"status = \"suspended\"\n"), []string{"error charter"}},
		{"no-committed-action", "a pilot", act("x", measured+"status = \"pilot\"\n"), nil},
		{"no-committed-action", "draft", "[charter]\nstatus = \"draft\"\n", []string{"error charter"}},
		{"no-committed-action", "a deadline that cannot be read", act("x", "deadline = \"2 days\"\n"), nil},

		{"trait-without-act", "no behaviour at all", frank, nil},
		{"trait-without-act", "an act nobody can check", frank + act("x", "traits = [\"frank\"]\n"), nil},
		{"trait-without-act", "an attitude within a day", frank + act("x", measured+"act = \"listen\"\ntraits = [\"frank\"]\n"), nil},
		{"trait-without-act", "a lone word within a day", frank + strings.Replace(act("x", measured+"traits = [\"frank\"]\n"), "We call you back.", "Listen.", 1), []string{"error trait[frank]"}},
		{"trait-without-act", "a planned act", frank + act("x", measured+"status = \"planned\"\ntraits = [\"frank\"]\n"), []string{"error trait[frank]"}},
		{"trait-without-act", "an act for staff", frank + staff + act("x", measured+"audiences = [\"staff\"]\ntraits = [\"frank\"]\n"), []string{"error trait[frank]"}},
		{"trait-without-act", "a reference misspelt", frank + act("x", measured+"traits = [\"frnak\"]\n"), nil},
		{"trait-without-act", "one of two", frank + act("x", "traits = [\"frank\"]\n") + act("y", measured+"traits = [\"frank\"]\n"), nil},

		{"unverifiable-promise", "suspended", act("x", "status = \"suspended\"\n"), nil},
		{"unverifiable-promise", "planned", act("x", "status = \"planned\"\n"), []string{"error behaviour[x].statement"}},
		{"unverifiable-promise", "for staff", staff + act("x", "audiences = [\"staff\"]\nact = \"do\"\n"), []string{"error behaviour[x].act"}},
		{"unverifiable-promise", "no statement", "[[behaviour]]\nid = \"x\"\n", nil},
		{"unverifiable-promise", "a frequency", act("x", "frequency = { times = 1, per = \"week\" }\n"), nil},
		{"unverifiable-promise", "a threshold", act("x", "threshold = { value = 3, unit = \"rings\" }\n"), nil},
		{"unverifiable-promise", "a blank observable", act("x", "observable = \" \"\n"), []string{"error behaviour[x].statement"}},
		{"unverifiable-promise", "an effort, which effort-hedge asks to measure", strings.Replace(act("x", ""), "We call", "We aim to call", 1), nil},
		{"mostly-talk", "acts for staff only", staff + act("x", measured+"audiences = [\"staff\"]\n") + fine, nil},
		{"mostly-talk", "one act for customers", act("x", measured) + fine, []string{"warning charter"}},
		{"unverifiable-promise", "a measure half written", act("x", "deadline = { value = 2 }\n"), nil},
		{"unverifiable-promise", "a measure misspelt", act("x", "deadlin = { value = 2, unit = \"day\" }\n"), nil},

		{"no-owner", "no owner of the charter", "[charter]\ntitle = \"T\"\n", []string{"error charter.owner"}},
		{"no-owner", "an owner of the wrong type", "[charter]\nowner = 3\n", nil},
		{"no-owner", "suspended", act("x", "status = \"suspended\"\n"), nil},
		{"no-owner", "a table misspelt", act("x", "ownr = { role = \"R\" }\n"), nil},
		{"no-owner", "a role left out", act("x", "owner = { function = \"F\" }\n"), nil},

		{"no-proof", "planned", act("x", measured+"status = \"planned\"\n"), nil},
		{"no-proof", "for staff", staff + act("x", measured+"audiences = [\"staff\"]\n"), nil},
		{"no-proof", "for staff and customers", staff + clients + act("x", measured+"audiences = [\"staff\", \"clients\"]\n"), []string{"error behaviour[x].proof"}},
		{"no-proof", "no source", act("x", measured+"proof = { metric = \"m\" }\n"), []string{"error behaviour[x].proof.source"}},
		{"no-proof", "no metric", act("x", measured+"proof = { source = \"audit\" }\n"), nil},
		{"no-proof", "no period", act("x", measured+"proof = { metric = \"m\", source = \"audit\", as_of = 2001-01-01 }\n"), nil},

		{"no-remedy", "signature", act("x", measured+"signature = true\n"), []string{"error behaviour[x].remedy"}},
		{"no-remedy", "the law", act("x", measured+"basis = \"legal\"\n"), nil},
		{"no-remedy", "a certificate", act("x", measured+"basis = \"certified\"\n"), nil},
		{"no-remedy", "voluntary", act("x", measured+"basis = \"voluntary\"\n"), []string{"warning behaviour[x].remedy"}},
		{"no-remedy", "planned", act("x", measured+"status = \"planned\"\n"), nil},
		{"no-remedy", "suspended", act("x", measured+"status = \"suspended\"\n"), nil},
		{"no-remedy", "pilot", act("x", measured+"status = \"pilot\"\n"), []string{"warning behaviour[x].remedy"}},
		{"no-remedy", "nothing to check", act("x", ""), nil},
		{"no-proof", "nothing to check", act("x", ""), nil},

		{"benefit-gap", "none", "", []string{"warning benefit"}},
		{"benefit-gap", "two levels missing", product, []string{"warning benefit"}},
		{"benefit-gap", "service missing", product + relation, []string{"warning benefit"}},
		{"benefit-gap", "a level that cannot be read", product + relation + strings.Replace(service, "\"service\"", "\"servce\"", 1), nil},
		{"benefit-gap", "nothing delivers any, no behaviour", product + service + relation, nil},
		{"benefit-gap", "a reference misspelt", "[[benefit]]\nid = \"safe-bike\"\nlevel = \"product\"\nstatement = \"P\"\n" + service + relation + act("x", "benefits = [\"safe-bkie\", \"s\", \"r\"]\n"), nil},
		{"benefit-gap", "level and delivery", product + service + act("x", "benefits = [\"s\"]\n"), []string{"warning benefit", "warning benefit[p]"}},

		{"orphan-behaviour", "neither", frank + product + tied + act("x", ""), []string{"warning behaviour[x]"}},
		{"orphan-behaviour", "no trait", frank + product + tied + act("x", "benefits = [\"p\"]\n"), []string{"warning behaviour[x].traits"}},
		{"orphan-behaviour", "no benefit", frank + product + tied + act("x", "traits = [\"frank\"]\n"), []string{"warning behaviour[x].benefits"}},
		{"orphan-behaviour", "a trait without act comes first", frank + product + act("x", "benefits = [\"p\"]\n"), nil},
		{"orphan-behaviour", "a benefit nothing delivers comes first", frank + product + act("x", "traits = [\"frank\"]\n"), nil},
		{"orphan-behaviour", "nothing to tie it to", act("x", ""), nil},
		{"orphan-behaviour", "suspended", frank + product + tied + act("x", "status = \"suspended\"\n"), nil},

		{"nothing-after-purchase", "no behaviour", repair, nil},
		{"nothing-after-purchase", "leave missing", repair + act("x", "moments = [\"repair\"]\n"), []string{"warning charter"}},
		{"nothing-after-purchase", "leave only", parting + act("x", "moments = [\"parting\"]\n"), nil},
		{"nothing-after-purchase", "planned", repair + act("x", "status = \"planned\"\nmoments = [\"repair\"]\n"), []string{"error charter"}},
		{"nothing-after-purchase", "for staff", staff + repair + act("x", "audiences = [\"staff\"]\nmoments = [\"repair\"]\n"), []string{"error charter"}},
		{"nothing-after-purchase", "a stage that cannot be read", strings.Replace(repair, "\"repair\"\n", "\"SAV\"\n", 3) + act("x", ""), nil},
		{"nothing-after-purchase", "an unknown moment", repair + act("x", "moments = [\"elsewhere\"]\n"), nil},

		{"planned-as-live", "today", act("x", "status = \"planned\"\nsince = 2026-11-21\n"), []string{"error behaviour[x].since"}},
		{"planned-as-live", "tomorrow", act("x", "status = \"planned\"\nsince = 2026-11-22\n"), nil},
		{"planned-as-live", "live from tomorrow", act("x", "since = 2026-11-22\n"), []string{"error behaviour[x].since"}},
		{"planned-as-live", "suspended from tomorrow", act("x", "status = \"suspended\"\nsince = 2026-11-22\n"), nil},
		{"planned-as-live", "a date in quotes", act("x", "status = \"planned\"\nsince = \"2027-01-01\"\n"), nil},

		{"review-overdue", "today", "[charter]\nreview_by = 2026-11-21\n", nil},
		{"review-overdue", "yesterday", "[charter]\nreview_by = 2026-11-20\n", []string{"error charter.review_by"}},
		{"review-overdue", "a day beyond 18 months", "[charter]\nreview_by = 2028-05-22\n", []string{"warning charter.review_by"}},
		{"review-overdue", "a date in quotes", "[charter]\nreview_by = \"2027-05-22\"\n", nil},

		{"duplicate-id", "three times", strings.Repeat(frank, 3), []string{"error trait[#2].id", "error trait[#3].id"}},
		{"duplicate-id", "an id that is none", strings.Repeat(strings.Replace(frank, "\"frank\"", "\"Très franc\"", 1), 2), nil},

		{
			"dangling-reference", "one id, twice", frank + act("x", "traits = [\"zebra\"]\n") + act("y", "traits = [\"zebra\", \"okapi\"]\n"),
			[]string{"error behaviour[x].traits[#1]", "error behaviour[y].traits[#2]"},
		},
		{"benefit-gap", "a level that may be in what is missing", product + relation + act("x", "benefits = [\"p\", \"r\", \"zebra\"]\n"), nil},
		{"nothing-after-purchase", "a moment of leaving without act", repair + parting + act("x", "moments = [\"repair\"]\n"), nil},
	} {
		t.Run(tt.rule+"/"+tt.name, func(t *testing.T) {
			if got := said(t, tt.rule, tt.src); !slices.Equal(got, tt.want) {
				t.Errorf("says %q, want %q", got, tt.want)
			}
		})
	}
}

func TestStaleProof(t *testing.T) {
	for _, tt := range []struct {
		every, asOf string
		want        bool
	}{
		{"day", "2026-11-19", false},
		{"day", "2026-11-18", true},
		{"week", "2026-11-07", false},
		{"week", "2026-11-06", true},
		{"month", "2026-09-21", false},
		{"month", "2026-09-20", true},
		{"quarter", "2026-05-21", false},
		{"quarter", "2026-05-20", true},
		{"year", "2024-11-21", false},
		{"year", "2024-11-20", true},
	} {
		src := act("x", "proof = { metric = \"m\", source = \"audit\", every = \""+tt.every+"\", as_of = "+tt.asOf+" }\n")
		if got := len(said(t, "no-proof", src)) > 0; got != tt.want {
			t.Errorf("every %s, as of %s: stale is %v, want %v", tt.every, tt.asOf, got, tt.want)
		}
	}
}

func TestStatusSoftens(t *testing.T) {
	for status, want := range map[string][]string{
		"draft":     {"hint behaviour[x].owner", "hint charter.owner"},
		"review":    {"warning behaviour[x].owner", "warning charter.owner"},
		"approved":  {"error behaviour[x].owner", "error charter.owner"},
		"published": {"error behaviour[x].owner", "error charter.owner"},
		"retired":   {"error behaviour[x].owner", "error charter.owner"},
	} {
		got := said(t, "no-owner", "[charter]\nstatus = \""+status+"\"\n"+act("x", ""))
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("status %s: says %q, want %q", status, got, want)
		}
	}
}

func TestAcceptedFinding(t *testing.T) {
	for until, want := range map[string]bool{"2026-12-31": true, "2026-11-20": false} {
		doc := charter.Parse("a.charter.toml", act("x", measured)+
			"[[accept]]\nrule = \"no-remedy\"\non = \"behaviour[x]\"\nreason = \"budget voted in March\"\nuntil = "+until+"\n")
		found := runOne(doc, Find("no-remedy"))
		if len(found) != 1 || (found[0].Accepted != nil) != want {
			t.Errorf("accepted until %s: %d findings, want one, accepted: %v", until, len(found), want)
		}
	}
}

func TestMalformedSilencesOthers(t *testing.T) {
	doc := charter.Parse("a.charter.toml", frank+act("x", "traits = [\"nobody\"]\nact = no quotes\n"))
	found := lint.Run(doc, All(), lint.Options{Today: lint.ExampleDay}).Findings
	if len(found) == 0 {
		t.Error("nothing is said of a file that is not TOML")
	}
	for i := range found {
		if id := found[i].Rule.ID; id != "malformed" {
			t.Errorf("%s speaks of a file that is not TOML: %s", id, found[i].Message.EN)
		}
	}
}

// TestEmptyFile checks what is said of a file with nothing in it: what it must have, and that it commits to nothing.
func TestEmptyFile(t *testing.T) {
	for _, src := range []string{"", "\ufeff", "# nothing yet\n", "schema = 1\n"} {
		doc := charter.Parse("a.charter.toml", src)
		var core []lint.Finding
		for _, f := range lint.Run(doc, All(), lint.Options{Today: lint.ExampleDay}).Findings {
			switch f.Rule.ID {
			case "no-committed-action":
				core = append(core, f)
			case "missing-key", "benefit-gap":
			default:
				t.Errorf("%q: %s says %q", src, f.Rule.ID, f.Message.EN)
			}
		}
		if len(core) != 1 || core[0].Span != (charter.Span{}) {
			t.Errorf("%q: no-committed-action reports %v", src, spansOf(core))
		}
	}
}

// TestFreshIDs holds that the fixes of items that share one id give each its own, which none in the file has.
func TestFreshIDs(t *testing.T) {
	ids := strings.Repeat(frank, 4) + strings.Replace(frank, `"frank"`, `"frank-3"`, 1)
	e := lint.Example{Bad: charter.L10n{EN: ids}}
	whole, _ := e.Complete(e.Bad, charter.English)
	doc := charter.Parse("a.charter.toml", whole)
	var edits []charter.Edit
	for _, f := range runOne(doc, Find("duplicate-id")) {
		edits = append(edits, f.Fix.Edits...)
	}
	next, err := doc.Apply(edits...)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, tr := range next.Traits {
		got = append(got, tr.ID.Value)
	}
	if want := []string{"frank", "frank-2", "frank-4", "frank-5", "frank-3"}; !slices.Equal(got, want) {
		t.Errorf("all fixes together give %q, want %q", got, want)
	}
}

// TestNotAccepted holds that a charter that only communicates is never accepted as it is.
func TestNotAccepted(t *testing.T) {
	for _, on := range []string{"charter", "charter.title", "behaviour"} {
		doc := charter.Parse("a.charter.toml", "[charter]\ntitle = \"T\"\nstatus = \"draft\"\n[[accept]]\nrule = \"no-committed-action\"\non = \""+on+
			"\"\nreason = \"later\"\nuntil = 2027-01-01\n")
		found := runOne(doc, Find("no-committed-action"))
		if len(found) != 1 || found[0].Accepted != nil || found[0].Severity != lint.Error {
			t.Errorf("accepted on %q: %+v", on, found)
		}
	}
}
