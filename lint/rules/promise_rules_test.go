package rules

import (
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

// moment is a moment at a stage, with the given channels.
func moment(id, stage, channels string) string {
	return "[[moment]]\nid = \"" + id + "\"\nname = \"M\"\nstage = \"" + stage + "\"\nchannels = [" + channels + "]\n"
}

// perk is a benefit of a level and a kind.
func perk(id, level, kind string) string {
	return "[[benefit]]\nid = \"" + id + "\"\nlevel = \"" + level + "\"\nstatement = \"S\"\nkind = \"" + kind + "\"\n"
}

func TestNoTriggerBranches(t *testing.T) {
	const rings = "deadline = { value = 2, unit = \"day\" }\ntrigger = "
	for name, tt := range map[string]struct {
		src  string
		want []string
	}{
		"blank":                     {act("x", measured+"trigger = \" \"\n"), []string{"warning behaviour[x].trigger"}},
		"an event":                  {act("x", rings+"\"when you call\"\n"), nil},
		"an event, always":          {act("x", rings+"\"always, when you call\"\n"), nil},
		"always, as it is said":     {act("x", rings+"\"At  all times.\"\n"), []string{"warning behaviour[x].trigger"}},
		"with accents":              {act("x", rings+"\"À tout moment\"\n"), []string{"warning behaviour[x].trigger"}},
		"with an apostrophe":        {act("x", rings+"\"quoi qu’il arrive\"\n"), []string{"warning behaviour[x].trigger"}},
		"a rhythm":                  {act("x", "frequency = { times = 1, per = \"week\" }\n"), nil},
		"a rhythm beside always":    {act("x", "trigger = \"always\"\nfrequency = { times = 1, per = \"week\" }\n"), nil},
		"a clock that starts":       {act("x", "deadline = { value = 2, unit = \"day\", from = \"your call\" }\n"), nil},
		"a statement that says it":  {says("When you call, we send a mechanic.", measured), nil},
		"a rhythm in the statement": {says("Every Monday we post the waiting times.", "observable = \"A poster.\"\n"), nil},
		"planned":                   {act("x", measured+"status = \"planned\"\n"), []string{"warning behaviour[x].trigger"}},
		"suspended":                 {act("x", measured+"status = \"suspended\"\n"), nil},
		"for staff":                 {staff + act("x", measured+"audiences = [\"staff\"]\n"), []string{"warning behaviour[x].trigger"}},
		"nothing to check":          {act("x", ""), nil},
		"an attitude":               {says("We listen to you.", measured+"act = \"listen\"\n"), nil},
		"a trigger of a wrong type": {act("x", measured+"trigger = 3\n"), nil},
		"a trigger misspelt":        {act("x", measured+"triger = \"when you call\"\n"), nil},
		"a rhythm misspelt":         {act("x", measured+"frequncy = { times = 1, per = \"week\" }\n"), nil},
		"a start misspelt":          {act("x", "deadline = { value = 2, unit = \"day\", form = \"your call\" }\n"), nil},
		"a rhythm half written":     {act("x", measured+"frequency = { times = 2 }\n"), nil},
	} {
		t.Run(name, func(t *testing.T) {
			if got := said(t, "no-trigger", tt.src); !slices.Equal(got, tt.want) {
				t.Errorf("says %q, want %q", got, tt.want)
			}
		})
	}
}

func TestPromiseBranches(t *testing.T) {
	const (
		credit   = "remedy = { act = \"a credit\" }\n"
		claimed  = "remedy = { act = \"a credit\", claim = \"one text\" }\n"
		most     = "limits = [\"a\", \"b\"]\n"
		beyond   = "limits = [\"a\", \"b\", \"c\"]\n"
		target   = "target = { share = 90, per = \"month\" }\n"
		claim    = "warning behaviour[x].remedy.claim"
		limits   = "warning behaviour[x].limits"
		note     = "warning behaviour[x].proof.note"
		proof    = "proof = { metric = \"m\", source = \"audit\" }\n"
		proofOf  = "proof = { metric = \"m\", source = \"audit\", last = "
		internal = "visibility = \"internal\"\n"
	)
	for _, tt := range []struct {
		rule, name, src string
		want            []string
	}{
		{"obstructed-remedy", "no remedy", act("x", measured+beyond), nil},
		{"obstructed-remedy", "asked for, by no way", act("x", "remedy = { act = \"a credit\", automatic = false }\n"), []string{claim}},
		{"obstructed-remedy", "a blank way", act("x", "remedy = { act = \"a credit\", claim = \" \" }\n"), []string{claim}},
		{"obstructed-remedy", "two exceptions", act("x", claimed+most), nil},
		{"obstructed-remedy", "three, unasked", act("x", "remedy = { act = \"a credit\", automatic = true }\n"+beyond), []string{limits}},
		{"obstructed-remedy", "both", act("x", beyond+credit), []string{limits, claim}},
		{"obstructed-remedy", "planned", act("x", credit+"status = \"planned\"\n"), nil},
		{"obstructed-remedy", "for staff", staff + act("x", credit+"audiences = [\"staff\"]\n"), nil},
		{"obstructed-remedy", "a way misspelt", act("x", "remedy = { act = \"a credit\", clam = \"one text\" }\n"), nil},
		{"obstructed-remedy", "an exception that cannot be read", act("x", claimed+"limits = [\"a\", \"b\", \"c\", 4]\n"), nil},

		{"miss-unexplained", "met", act("x", target+proofOf+"90 }\n"), nil},
		{"miss-unexplained", "just missed", act("x", target+proofOf+"89.9 }\n"), []string{note}},
		{"miss-unexplained", "a blank word", act("x", target+proofOf+"71, note = \" \" }\n"), []string{note}},
		{"miss-unexplained", "no result yet", act("x", target+proof), nil},
		{"miss-unexplained", "no target", act("x", proofOf+"4 }\n"), nil},
		{"miss-unexplained", "no proof", act("x", target), nil},
		{"miss-unexplained", "for staff", staff + act("x", target+proofOf+"71 }\naudiences = [\"staff\"]\n"), []string{note}},
		{"miss-unexplained", "suspended", act("x", target+proofOf+"71 }\nstatus = \"suspended\"\n"), nil},
		{"miss-unexplained", "a word misspelt", act("x", target+proofOf+"71, notte = \"N\" }\n"), nil},
		{"miss-unexplained", "a target that cannot be read", act("x", "target = { share = 900 }\n"+proofOf+"71 }\n"), nil},

		{"perks-only", "two perks", perk("a", "relation", "special") + perk("b", "relation", "special"), []string{"warning benefit[a].kind"}},
		{"perks-only", "a perk elsewhere", perk("a", "service", "special"), nil},
		{"perks-only", "confidence elsewhere", perk("a", "relation", "special") + perk("b", "service", "confidence"), []string{"warning benefit[a].kind"}},
		{"perks-only", "a kind that is not said", perk("a", "relation", "special") + relation, nil},
		{"perks-only", "a kind that cannot be read", perk("a", "relation", "special") + perk("b", "relation", "scoial"), nil},
		{"perks-only", "a level that cannot be read", perk("a", "relation", "special") + perk("b", "relaton", "social"), nil},

		{"digital-only", "a way beside it", moment("a", "help", "\"chat\"") + moment("b", "help", "\"phone\""), nil},
		{"digital-only", "a way at another stage", moment("a", "help", "\"chat\"") + moment("b", "use", "\"phone\""), []string{"warning moment[a].channels"}},
		{"digital-only", "one finding a stage", moment("a", "help", "\"chat\"") + moment("b", "help", "\"app\"") + moment("c", "complain", "\"email\""), []string{"warning moment[a].channels", "warning moment[c].channels"}},
		{"digital-only", "by post", moment("a", "complain", "\"web\", \"post\""), nil},
		{"digital-only", "choosing", moment("a", "choose", "\"web\""), nil},
		{"digital-only", "no channel yet", moment("a", "help", ""), nil},
		{"digital-only", "a channel that cannot be read", moment("a", "help", "\"chat\", 3"), nil},
		{"digital-only", "a stage that cannot be read", moment("a", "help", "\"chat\"") + moment("b", "hepl", "\"phone\""), nil},

		{"results-silent", "no date", inForce("published", "", act("x", proof)), nil},
		{"results-silent", "a year ago", inForce("published", "2025-11-21", act("x", proof)), nil},
		{"results-silent", "more than a year ago", inForce("published", "2025-11-20", act("x", proof)), []string{"warning charter.results_url"}},
		{"results-silent", "approved only", inForce("approved", "2024-01-01", act("x", proof)), nil},
		{"results-silent", "retired", inForce("retired", "2024-01-01", act("x", proof)), nil},
		{"results-silent", "one result", inForce("published", "2024-01-01", act("x", proof)+act("y", proofOf+"71 }\n")), nil},
		{"results-silent", "a result kept inside", inForce("published", "2024-01-01", act("x", proof)+act("y", proofOf+"71 }\n"+internal)), []string{"warning charter.results_url"}},
		{"results-silent", "a result for staff", inForce("published", "2024-01-01", staff+act("x", proof)+act("y", proofOf+"71 }\naudiences = [\"staff\"]\n")), []string{"warning charter.results_url"}},
		{"results-silent", "a result of an act given up", inForce("published", "2024-01-01", act("x", proof)+act("y", proofOf+"71 }\nstatus = \"suspended\"\n")), []string{"warning charter.results_url"}},
		{"results-silent", "nothing measured", inForce("published", "2024-01-01", act("x", measured)), nil},
		{"results-silent", "a result that cannot be read", inForce("published", "2024-01-01", act("x", proof)+act("y", proofOf+"\"71 %\" }\n")), nil},
		{"results-silent", "an address misspelt", inForce("published", "2024-01-01", "result_url = \"https://a.example\"\n"+act("x", proof)), nil},
	} {
		t.Run(tt.rule+"/"+tt.name, func(t *testing.T) {
			if got := said(t, tt.rule, tt.src); !slices.Equal(got, tt.want) {
				t.Errorf("says %q, want %q", got, tt.want)
			}
		})
	}
}

// inForce is a charter with a status, in force since a day when one is given, and what follows.
func inForce(status, since, rest string) string {
	if since != "" {
		since = "effective = " + since + "\n"
	}
	return "[charter]\ntitle = \"T\"\nstatus = \"" + status + "\"\n" + since + rest
}

// TestResultsLimit holds that a team sets how long a charter may be silent.
func TestResultsLimit(t *testing.T) {
	doc := charter.Parse("a.charter.toml", inForce("published", "2026-05-20", act("x", "proof = { metric = \"m\", source = \"audit\" }\n")))
	for months, want := range map[int]int{0: 0, 6: 1, 7: 0} {
		opts := lint.Options{Today: lint.ExampleDay, Limits: lint.Limits{ResultsMonths: months}}
		if got := len(lint.Run(doc, []*lint.Rule{Find("results-silent")}, opts).Findings); got != want {
			t.Errorf("%d months: %d findings, want %d", months, got, want)
		}
	}
}

func TestSignatureBranches(t *testing.T) {
	const (
		alone     = "hint charter"
		unread    = "hint charter.consulted"
		consulted = "consulted = [\"12 customers\"]\n"
		signature = "signature = true\n"
	)
	two := act("a", measured) + act("b", measured)
	for _, tt := range []struct {
		name, src string
		want      []string
	}{
		{"neither", inForce("approved", "", two+act("c", measured)), []string{unread, alone}},
		{"in a draft", inForce("draft", "", two+act("c", measured)), []string{alone}},
		{"in review", inForce("review", "", two), []string{unread}},
		{"two acts", inForce("approved", "", consulted+two), nil},
		{"a third nobody can check", inForce("approved", "", consulted+two+act("c", "")), nil},
		{"a third for staff", inForce("approved", "", consulted+staff+two+act("c", measured+"audiences = [\"staff\"]\n")), nil},
		{"a signature to come", inForce("approved", "", consulted+two+act("c", measured)+act("d", signature+"status = \"planned\"\n")), nil},
		{"a signature given up", inForce("approved", "", consulted+two+act("c", measured)+act("d", signature+"status = \"suspended\"\n")), []string{alone}},
		{"one that is none", inForce("approved", "", consulted+two+act("c", measured+"signature = false\n")), []string{alone}},
		{"one that cannot be read", inForce("approved", "", consulted+two+act("c", measured+"signature = \"yes\"\n")), nil},
		{"a blank name", inForce("approved", "", "consulted = [\" \"]\n"+two), []string{unread}},
		{"names that cannot be read", inForce("approved", "", "consulted = 12\n"+two), nil},
		{"nothing to go through", inForce("approved", "", ""), nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := said(t, "no-signature", tt.src); !slices.Equal(got, tt.want) {
				t.Errorf("says %q, want %q", got, tt.want)
			}
		})
	}
}

// TestConsultedNeedsCharter holds that who went through it is not asked of a file that has no [charter] yet.
func TestConsultedNeedsCharter(t *testing.T) {
	if found := runOne(charter.Parse("a.charter.toml", act("x", measured)), Find("no-signature")); len(found) > 0 {
		t.Errorf("says\n%s", messages(found))
	}
}

func TestUncoveredMomentBranches(t *testing.T) {
	const stages = "warning charter"
	var all []string // the chain, a moment a stage
	for _, stage := range chain {
		all = append(all, moment(stage, stage, "\"phone\""))
	}
	whole := strings.Join(all, "")
	tied := func(ids ...string) string { return "moments = [\"" + strings.Join(ids, "\", \"") + "\"]\n" }
	every := tied(chain...)
	complain := moment("complain", "complain", "\"phone\"")
	for _, tt := range []struct {
		name, src string
		want      []string
	}{
		{"all covered", whole + act("x", every), nil},
		{"outside of the chain", whole + complain + act("x", every), []string{"warning moment[complain]"}},
		{"outside of the chain, set aside", "[charter]\nexcludes = [\"complain\"]\n" + whole + complain + act("x", every), nil},
		{"no moment", act("x", measured), nil},
		{"no behaviour", whole, nil},
		{"a stage without a moment", strings.Join(all[1:], "") + act("x", tied(chain[1:]...)), []string{stages}},
		{"a moment is not missed twice", whole + act("x", tied(chain[1:]...)), []string{"warning moment[choose]"}},
		{"the whole chain", complain + act("x", tied("complain")), []string{stages}},
		{"nothing after the purchase", whole + act("x", tied("choose")), []string{"warning moment[order]"}},
		{"nothing after, no moment there", all[0] + all[1] + act("x", tied("choose", "order")), nil},
		{"planned", whole + act("x", tied(chain[1:]...)) + act("y", tied("choose")+"status = \"planned\"\n"), nil},
		{"suspended", whole + act("x", tied(chain[1:]...)) + act("y", tied("choose")+"status = \"suspended\"\n"), []string{"warning moment[choose]"}},
		{"a reference misspelt", whole + act("x", strings.Replace(every, "\"choose\"", "\"chose\"", 1)), nil},
		{"a reference unlike any", whole + act("x", tied(append(chain[1:], "zebra")...)), nil},
		{"stages left out that cannot be read", "[charter]\nexcludes = [\"chose\"]\n" + strings.Join(all[1:], "") + act("x", tied(chain[1:]...)), nil},
		{"moments of a plan that cannot be read", whole + act("x", tied(chain[1:]...)) + act("y", "moments = \"choose\"\nstatus = \"planned\"\n"), nil},
		{"a moment without an id", whole + strings.Replace(complain, "id = \"complain\"\n", "", 1) + act("x", every), nil},
		{"a stage that cannot be read", strings.Replace(whole, "stage = \"choose\"", "stage = \"chose\"", 1) + act("x", tied(chain[1:]...)), nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := said(t, "uncovered-moment", tt.src); !slices.Equal(got, tt.want) {
				t.Errorf("says %q, want %q", got, tt.want)
			}
		})
	}
}
