package rules

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

// drifted compares two charters and returns "severity key: words" for each finding, the words being those it stands on.
func drifted(t *testing.T, lang charter.Lang, before, now string) []string {
	t.Helper()
	found, src := driftFindings(t, lang, before, now)
	var out []string
	for i := range found {
		f := &found[i]
		out = append(out, fmt.Sprintf("%s %s: %s", f.Severity, f.Key, strings.Trim(src[f.Span.Start:f.Span.End], `"`)))
	}
	return out
}

func driftFindings(t *testing.T, lang charter.Lang, before, now string) ([]lint.Finding, string) {
	t.Helper()
	var e lint.Example
	was, _ := e.Complete(charter.L10n{FR: before, EN: before}, lang)
	is, _ := e.Complete(charter.L10n{FR: now, EN: now}, lang)
	old, doc := charter.Parse("a.charter.toml", was), charter.Parse("a.charter.toml", is)
	found := runAgainst(doc, old, Find("promise-drift"))
	for i := range found {
		checkFindingAgainst(t, doc, old, &found[i])
	}
	return found, is
}

func TestDriftOfMeasures(t *testing.T) {
	const fr, en = charter.French, charter.English
	rings := func(value, unit string) string {
		return "threshold = { value = " + value + ", unit = \"" + unit + "\" }\n"
	}
	for _, tt := range []struct {
		name, before, now string
		lang              charter.Lang
		want              []string
	}{
		{"the same", measured, measured, en, nil},
		{"a shorter deadline", measured, "deadline = { value = 1, unit = \"day\" }\n", en, nil},
		{"no deadline any more", measured, "", en, []string{"warning behaviour[x].deadline: x"}},
		{"a table of its own", "[behaviour.target]\nshare = 95\n", "[behaviour.target]\nshare = 90\n", en, []string{"warning behaviour[x].target: 90"}},
		{"a deadline that cannot be read", measured, "deadline = \"2 days\"\n", en, nil},
		{"a deadline misspelt", measured, "deadlin = { value = 2, unit = \"day\" }\n", en, nil},

		{"less often", "frequency = { times = 4, per = \"year\" }\n", "frequency = { times = 1, per = \"year\" }\n", en, []string{"warning behaviour[x].frequency: { times = 1, per = \"year\" }"}},
		{"as often", "frequency = { times = 1, per = \"week\" }\n", "frequency = { times = 4, per = \"month\" }\n", en, nil},
		{"more often", "frequency = { times = 1, per = \"month\" }\n", "frequency = { times = 1, per = \"week\" }\n", en, nil},
		{"no frequency any more", "frequency = { times = 1, per = \"week\" }\n", "", en, []string{"warning behaviour[x].frequency: x"}},

		{"at least fewer", rings("30", "days at least"), rings("20", "days at least"), en, []string{"warning behaviour[x].threshold: { value = 20, unit = \"days at least\" }"}},
		{"at least more", rings("30", "days at least"), rings("40", "days at least"), en, nil},
		{"at most more", rings("2", "appels, au plus"), rings("3", "appels, au plus"), fr, []string{"warning behaviour[x].threshold: { value = 3, unit = \"appels, au plus\" }"}},
		{"at most fewer", rings("2", "appels au plus"), rings("1", "appel au plus"), fr, nil},
		{"ahead", rings("3", "semaines d’avance"), rings("10", "jours d’avance"), fr, []string{"warning behaviour[x].threshold: { value = 10, unit = \"jours d’avance\" }"}},
		{"minutes, of which nobody can tell", rings("10", "min"), rings("15", "min"), en, []string{"hint behaviour[x].threshold: { value = 15, unit = \"min\" }"}},
		{"a unit that was none", "deadline = { value = 2, unit = \"fortnight\" }\n", measured, en, nil},
		{"nobody can tell", rings("3", "rings"), rings("5", "rings"), en, []string{"hint behaviour[x].threshold: { value = 5, unit = \"rings\" }"}},
		{"another unit", rings("3", "rings"), rings("5", "calls"), en, []string{"hint behaviour[x].threshold: { value = 5, unit = \"calls\" }"}},
		{"the unit reworded", rings("3", "rings"), rings("3", "rings of the phone"), en, nil},
		{"a month for 30 days", rings("30", "days"), rings("1", "month"), en, nil},
		{"no threshold any more", rings("3", "rings"), "", en, []string{"warning behaviour[x].threshold: x"}},
		{"a threshold that became a deadline", rings("2", "days"), measured, en, nil},

		{"nothing to be seen any more", "observable = \"A board.\"\n", "", en, []string{"warning behaviour[x].observable: x"}},
		{"seen by a clock instead", "observable = \"A board.\"\n", measured, en, nil},
		{"a lower target", "target = { share = 95 }\n", "target = { share = 90 }\n", en, []string{"warning behaviour[x].target: 90"}},
		{"a higher target", "target = { share = 95 }\n", "target = { share = 98 }\n", en, nil},
		{"no target any more", "target = { share = 95 }\n", "", en, []string{"warning behaviour[x].target: x"}},
		{"no target where all cases were", "target = { share = 100 }\n", "", en, nil},
		{"a target where there was none", "", "target = { share = 95 }\n", en, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := drifted(t, tt.lang, act("x", tt.before), act("x", tt.now)); !slices.Equal(got, tt.want) {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestDriftOfWords(t *testing.T) {
	const fr, en = charter.French, charter.English
	for _, tt := range []struct {
		name, before, now string
		lang              charter.Lang
		want              []string
	}{
		{"a deadline told only", says("We call you back within 24 hours.", ""), says("We call you back within 2 days.", ""), en, []string{"warning behaviour[x].statement: within 2 days"}},
		{"a deadline that moves into its field", says("We call you back within 24 hours.", ""), says("We call you back.", "deadline = { value = 24, unit = \"hour\" }\n"), en, nil},
		{"a deadline that moves out of its field", says("We call you back.", measured), says("We call you back within 2 days.", ""), en, nil},
		{"a longer one out of its field", says("Nous vous rappelons.", measured), says("Nous vous rappelons sous 3 jours.", ""), fr, []string{"warning behaviour[x].statement: sous 3 jours"}},
		{"a deadline lost", says("We call you back within 24 hours.", ""), says("We call you back promptly.", ""), en, []string{"warning behaviour[x].deadline: x"}},
		{"a frequency that stays in words", says("We write.", "frequency = { times = 1, per = \"month\" }\n"), says("We write every month.", ""), en, nil},
		{"a threshold that stays in words", says("We answer.", "threshold = { value = 3, unit = \"rings\" }\n"), says("We answer after 3 rings.", ""), en, nil},
		{"a target that stays in words", says("We answer.", "target = { share = 95 }\n"), says("We answer 95% of calls.", ""), en, nil},

		{"an effort", says("We will call you back.", ""), says("We try to call you back.", ""), en, []string{"warning behaviour[x].statement: try to"}},
		{"less of an effort", says("We try to call you back.", ""), says("We call you back.", ""), en, nil},
		{"a way out, which a limit names", says("We call you back.", ""), says("We call you back where possible.", "limits = [\"not on Sundays\"]\n"), en, []string{"warning behaviour[x].limits: not on Sundays"}},
		{"a limit for what was left open", says("We call you back where possible.", ""), says("We call you back.", "limits = [\"not on Sundays\"]\n"), en, nil},
		{"an act that became an attitude", says("We call you back.", measured+"act = \"call you back\"\n"), says("We listen to you.", measured+"act = \"listen\"\n"), en, []string{"warning behaviour[x]: We listen to you."}},
		{"less time to act, told", says("Vous avez 100 nuits pour changer d’avis.", ""), says("Vous avez 60 nuits pour changer d’avis.", ""), fr, []string{"warning behaviour[x].statement: 60 nuits"}},
		{"less time to act, in its field", says("You can return it.", "deadline = { value = 60, unit = \"day\" }\n"), says("You can return it.", "deadline = { value = 30, unit = \"day\" }\n"), en, []string{"warning behaviour[x].deadline: { value = 30, unit = \"day\" }"}},
		{"less time to act, in both", says("You have 60 days to change your mind.", "deadline = { value = 60, unit = \"day\" }\n"), says("You have 30 days to change your mind.", "deadline = { value = 30, unit = \"day\" }\n"), en, []string{"warning behaviour[x].deadline: { value = 30, unit = \"day\" }"}},
		{"less time to act, as a threshold", says("You can change your mind.", "threshold = { value = 100, unit = \"nights\" }\n"), says("You can change your mind.", "threshold = { value = 60, unit = \"nights\" }\n"), en, []string{"warning behaviour[x].threshold: { value = 60, unit = \"nights\" }"}},
		{"more time to act", says("Vous pouvez renvoyer votre lit pendant 30 jours.", "deadline = { value = 30, unit = \"day\" }\n"), says("Vous pouvez renvoyer votre lit pendant 60 jours.", "deadline = { value = 60, unit = \"day\" }\n"), fr, nil},
		{"later before a date", says("Vous pouvez changer jusqu’à 24 h avant.", "deadline = { value = 24, unit = \"hour\" }\n"), says("Vous pouvez changer jusqu’à 2 h avant.", "deadline = { value = 2, unit = \"hour\" }\n"), fr, nil},
		{"time to act, and for the house", says("Vous avez 60 jours pour changer d’avis.", "deadline = { value = 14, unit = \"day\" }\n"), says("Vous avez 60 jours pour changer d’avis.", "deadline = { value = 21, unit = \"day\" }\n"), fr, []string{"warning behaviour[x].deadline: { value = 21, unit = \"day\" }"}},
		{"another start", act("x", "deadline = { value = 1, unit = \"day\", from = \"your call\" }\n"), act("x", "deadline = { value = 1, unit = \"day\", from = \"our diagnosis\" }\n"), en, []string{"hint behaviour[x].deadline.from: our diagnosis"}},
		{"the same start", act("x", "deadline = { value = 1, unit = \"day\", from = \"the receipt\" }\n"), act("x", "deadline = { value = 1, unit = \"day\", from = \"receipt\" }\n"), en, nil},
		{"another start, and longer", act("x", "deadline = { value = 1, unit = \"day\", from = \"your call\" }\n"), act("x", "deadline = { value = 2, unit = \"day\", from = \"our diagnosis\" }\n"), en, []string{"warning behaviour[x].deadline: { value = 2, unit = \"day\", from = \"our diagnosis\" }"}},
		{"a limit more, and an open end", says("We call you back except at peak times.", "limits = [\"a\"]\n"), says("We call you back except at peak times.", "limits = [\"a\", \"b\"]\n"), en, []string{"warning behaviour[x].limits: b"}},
		{"a statement reworded", says("We call you back within 24 hours.", ""), says("A call within 24 hours.", ""), en, nil},
		{"an act nobody could check that became talk", says("We call you back.", "act = \"call you back\"\n"), says("Your trust is our passion.", ""), en, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := drifted(t, tt.lang, tt.before, tt.now); !slices.Equal(got, tt.want) {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestDriftOfTerms(t *testing.T) {
	const (
		owned  = "owner = { role = \"Head of repairs\" }\n"
		proven = "proof = { metric = \"share on time\", source = \"audit\" }\n"
		vip    = "[[audience]]\nid = \"vip\"\nname = \"Big\"\nkind = \"customer\"\nrelationship = \"high-value\"\n"
	)
	remedy := func(keys string) string { return act("x", "remedy = { "+keys+" }\n") }
	to := func(ids string) string { return act("x", "audiences = ["+ids+"]\n") }
	for _, tt := range []struct {
		name, before, now string
		want              []string
	}{
		{"no remedy any more", remedy(`act = "a free repair"`), act("x", ""), []string{"warning behaviour[x].remedy: x"}},
		{"a remedy that stays in words", remedy(`act = "a refund"`), says("We refund you when we are late.", ""), nil},
		{"a smaller sum", remedy(`act = "money off", amount = "£10"`), remedy(`act = "money off", amount = "£5"`), []string{"warning behaviour[x].remedy.amount: £5"}},
		{"an apology for a sum", remedy(`act = "money off", amount = "£10"`), remedy(`act = "we say sorry"`), []string{"warning behaviour[x].remedy.act: we say sorry"}},
		{"a smaller share", remedy(`act = "20% off"`), remedy(`act = "10% off"`), []string{"warning behaviour[x].remedy.act: 10% off"}},
		{"another currency", remedy(`act = "£10 off"`), remedy(`act = "9 € off"`), nil},
		{"a larger sum", remedy(`act = "£10 off"`), remedy(`act = "£20 off"`), nil},
		{"no sum any more", remedy(`act = "money off", amount = "£10"`), remedy(`act = "a gesture"`), []string{"warning behaviour[x].remedy.act: a gesture"}},
		{"all for a sum", remedy(`act = "£10 off"`), remedy(`act = "the repair is free"`), nil},
		{"a later remedy", remedy(`act = "a refund", within = "3 days"`), remedy(`act = "a refund", within = "2 weeks"`), []string{"warning behaviour[x].remedy.within: 2 weeks"}},
		{"on request", remedy(`act = "a refund", automatic = true`), remedy(`act = "a refund", claim = "by phone"`), []string{"warning behaviour[x].remedy.automatic: by phone"}},
		{"a step more", remedy(`act = "a refund", automatic = true`), remedy(`act = "a refund", automatic = true, claim = "by phone"`), []string{"warning behaviour[x].remedy.claim: by phone"}},
		{"another way to claim", remedy(`act = "a refund", claim = "by phone"`), remedy(`act = "a refund", claim = "by registered letter"`), []string{"hint behaviour[x].remedy.claim: by registered letter"}},
		{"how to claim what never came unasked", remedy(`act = "a refund"`), remedy(`act = "a refund", claim = "by phone"`), nil},

		{"a limit more", act("x", "limits = [\"a\"]\n"), act("x", "limits = [\"A.\", \"b\"]\n"), []string{"warning behaviour[x].limits: b"}},
		{"a limit reworded", act("x", "limits = [\"a\"]\n"), act("x", "limits = [\"b\"]\n"), nil},
		{"no owner any more", act("x", owned), act("x", ""), []string{"warning behaviour[x].owner: x"}},
		{"another owner", act("x", owned), act("x", "owner = { role = \"Y\" }\n"), nil},
		{"no proof any more", act("x", proven), act("x", ""), []string{"warning behaviour[x].proof: x"}},

		{"big customers only", clients + act("x", ""), clients + vip + to(`"vip"`), []string{`warning behaviour[x].audiences: ["vip"]`}},
		{"big customers only, by name", clients + to(`"clients"`), clients + vip + to(`"vip"`), []string{`warning behaviour[x].audiences: ["vip"]`}},
		{"one of two", clients + vip + to(`"clients", "vip"`), clients + vip + to(`"vip"`), []string{`warning behaviour[x].audiences: ["vip"]`}},
		{"all customers, now named", clients + act("x", ""), clients + to(`"clients"`), nil},
		{"wider", clients + vip + to(`"vip"`), clients + vip + to(`"vip", "clients"`), nil},
		{"everybody", clients + to(`"clients"`), clients + act("x", ""), nil},
		{"a new id", clients + to(`"clients"`), strings.ReplaceAll(clients, `"clients"`, `"c"`) + to(`"c"`), nil},
		{"merged into another", clients + to(`"clients"`), strings.ReplaceAll(strings.ReplaceAll(clients, `"clients"`, `"all"`), "Clients", "All") + to(`"all"`), nil},
		{"an unknown audience", clients + act("x", ""), clients + to(`"clinets"`), nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := drifted(t, charter.English, tt.before, tt.now); !slices.Equal(got, tt.want) {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestWithdrawn(t *testing.T) {
	const (
		draft   = "[charter]\ntitle = \"T\"\nstatus = \"draft\"\n"
		current = "[charter]\ntitle = \"T\"\nstatus = \"approved\"\n"
		retired = "[charter]\ntitle = \"T\"\nstatus = \"retired\"\n"
	)
	x, y := act("x", ""), says("We write to you.", "")
	y = strings.Replace(y, `"x"`, `"y"`, 1)
	for _, tt := range []struct {
		name, before, now string
		want              []string
	}{
		{"removed", current + x + y, current + x, []string{"warning behaviour[y]: T"}},
		{"a new id", current + x + y, current + x + strings.Replace(y, `"y"`, `"z"`, 1), nil},
		{"a new id, reworded as well", current + x + y, current + x + "[[behaviour]]\nid = \"z\"\nstatement = \"We ring you.\"\n", []string{"warning behaviour[y]: T"}},
		{"removed without an id", current + x + strings.Replace(y, "id = \"y\"\n", "", 1), current + x, []string{"warning behaviour: T"}},
		{"all of them", current + x + y, current, []string{"warning behaviour: T"}},
		{"a table misspelt", current + x, current + strings.ReplaceAll(x, "behaviour", "behavior"), nil},
		{"planned", x, act("x", "status = \"planned\"\n"), []string{"warning behaviour[x].status: planned"}},
		{"suspended", x, act("x", "status = \"suspended\"\n"), []string{"warning behaviour[x].status: suspended"}},
		{"on trial", x, act("x", "status = \"pilot\"\n"), nil},
		{"internal", x, act("x", "visibility = \"internal\"\n"), []string{"warning behaviour[x].visibility: internal"}},
		{"only planned before", current + act("x", "status = \"planned\"\n"), current, nil},
		{"only internal before", current + act("x", "visibility = \"internal\"\n"), current, nil},
		{"a draft before", draft + x, current, nil},
		{"in review before", strings.Replace(draft, "draft", "review", 1) + x, current, []string{"warning behaviour[x]: T"}},
		{"a draft now", current + x + y, draft + x, []string{"warning behaviour[y]: T", "warning charter.status: draft"}},
		{"a draft again", current + x, draft + x, []string{"warning charter.status: draft"}},
		{"a draft that promised nothing", current, draft + x, nil},
		{"a draft still", draft + x, draft + x, nil},
		{"the charter retired", current + x + y, retired, []string{"warning charter.status: retired"}},
		{"retired before", retired + x, current, nil},
		{"a promise to the team", staff + act("x", "audiences = [\"staff\"]\n"+measured), staff + act("x", "audiences = [\"staff\"]\n"), []string{"warning behaviour[x].deadline: x"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := drifted(t, charter.English, tt.before, tt.now); !slices.Equal(got, tt.want) {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

// TestDriftWords checks whom a finding tells to tell, and that the longest names and texts still make a short message.
func TestDriftWords(t *testing.T) {
	found, _ := driftFindings(t, charter.French, staff+act("x", "audiences = [\"staff\"]\n"+measured), staff+act("x", "audiences = [\"staff\"]\n"))
	if len(found) != 1 || !strings.Contains(found[0].Message.EN, "tell those concerned") || found[0].Fix.Title.EN != "Who tells them, and when?" {
		t.Errorf("of a promise to the team: %s", messages(found))
	}
	long := strings.Repeat("{name} {tell} ", 20)
	was := &charter.Behaviour{ID: charter.Text{Value: strings.Repeat("x", 90)}, Statement: charter.Text{Value: long}}
	for kind := removed; kind <= channelGone; kind++ {
		d := drift{kind: kind, was: was, is: was, from: brief(was.Statement), to: brief(was.Statement)}
		switch kind {
		case removed:
			d.is, d.from = nil, both(charter.Short(long, statementLimit))
		case audienceFewer, audienceFromAll:
			d.from, d.to = both(charter.Short(long, nameLimit)), both(charter.Short(long, nameLimit))
		}
		m := d.message(charter.L10n{FR: "dites-le aux intéressés", EN: "tell those concerned"})
		if n := max(len([]rune(m.FR)), len([]rune(m.EN))); n > 170 || m.IsZero() {
			t.Errorf("kind %d: %d characters in %q and %q", kind, n, m.FR, m.EN)
		}
		checkTypography(t, "message", m)
	}
}

func TestLonger(t *testing.T) {
	q := func(value float64, unit string) prose.Quantity { return prose.Quantity{Value: value, Unit: unit} }
	for _, tt := range []struct {
		was, is prose.Quantity
		want    bool
	}{
		{q(24, "hour"), q(1, "day"), false},
		{q(24, "hour"), q(1, "working-day"), true}, // a Friday's call is answered on Monday
		{q(1, "working-day"), q(24, "hour"), false},
		{q(48, "hour"), q(2, "working-day"), true},
		{q(2, "working-day"), q(48, "hour"), false},
		{q(5, "working-day"), q(1, "week"), false},
		{q(7, "day"), q(5, "working-day"), false},
		{q(5, "day"), q(5, "working-day"), true},
		{q(1, "working-day"), q(3, "day"), true}, // no longer at worst, but on any other day
		{q(2, "working-day"), q(3, "day"), false},
		{q(30, "day"), q(1, "month"), false},
		{q(1, "month"), q(30, "day"), false},
		{q(4, "week"), q(1, "month"), false},
		{q(3, "week"), q(1, "month"), true},
		{q(1, "month"), q(2, "week"), false},
		{q(0, "day"), q(24, "hour"), true},
		{q(0, "day"), q(1, "day"), true},
		{q(1, "day"), q(0, "day"), false},
		{q(0, "day"), q(0, "working-day"), false},
		{q(0, "hour"), q(1, "hour"), false},
		{q(0, "hour"), q(2, "hour"), true},
		{q(0, "minute"), q(5, "minute"), true},
		{q(2, "hour"), q(0, "day"), true},
	} {
		if got := longer(tt.was, tt.is); got != tt.want {
			t.Errorf("%v %s → %v %s: longer %v", tt.was.Value, tt.was.Unit, tt.is.Value, tt.is.Unit, got)
		}
	}
}
