package rules

import (
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

const (
	vip      = "[[audience]]\nid = \"vip\"\nname = \"VIP\"\nkind = \"customer\"\nrelationship = \"high-value\"\n"
	complain = "[[moment]]\nid = \"complaint\"\nname = \"Complaining\"\nstage = \"complain\"\n"
	partner  = "[[moment]]\nid = \"fitting\"\nname = \"Fitting\"\nstage = \"receive\"\ndelivered_by = \"partner\"\n"
	partners = "[[audience]]\nid = \"shops\"\nname = \"Shops\"\nkind = \"partner\"\n"
	atShops  = "moments = [\"fitting\"]\n"
	forShops = "audiences = [\"shops\"]\n"
	forStaff = "audiences = [\"staff\"]\n"
	forVIP   = "audiences = [\"vip\"]\nmoments = [\"repair\"]\n"
	means    = "enabler = { people = \"two more\" }\n"
	atWork   = "owner = { role = \"R\", function = \"workshop\" }\n"
	atDesk   = "owner = { role = \"S\", function = \"front desk\" }\n"
	adverts  = "owner = { role = \"Brand director\" }\n"
)

func TestTeamRules(t *testing.T) {
	for _, tt := range []struct {
		rule, name, src string
		want            []string
	}{
		{"uncovered-need", "nobody uses needs or pillars", act("x", measured), nil},
		{"uncovered-need", "a need misspelt", act("x", "needs = [\"heared\"]\n"), nil},
		{"uncovered-need", "a pillar only", act("x", "pillars = [\"trust\"]\n"), []string{"hint behaviour"}},
		{"uncovered-need", "heard only, as monologue asks", act("x", "needs = [\"heard\"]\n"), nil},
		{"uncovered-need", "needs and pillars, one finding", act("x", "needs = [\"understood\"]\npillars = [\"trust\"]\n"), []string{"hint behaviour"}},
		{"uncovered-need", "served by a plan", act("x", "pillars = [\"trust\", \"simplicity\", \"transparency\"]\nstatus = \"planned\"\n"), []string{"hint behaviour"}},
		{"uncovered-need", "served for staff", staff + act("x", forStaff+"pillars = [\"trust\", \"simplicity\", \"transparency\"]\n"), []string{"hint behaviour"}},
		{"uncovered-need", "heard is left to monologue", act("x", "needs = [\"listened\", \"understood\", \"considered\"]\n"), nil},

		{"monologue", "no act that can be checked", act("x", ""), nil},
		{"monologue", "heard by a plan", act("x", measured) + act("y", measured+"needs = [\"heard\"]\nstatus = \"planned\"\n"), []string{"warning charter"}},
		{"monologue", "staff are heard", staff + act("x", measured) + act("y", measured+forStaff+"needs = [\"heard\"]\n"), []string{"warning charter"}},
		{"monologue", "heard, but nobody could check", act("x", measured) + act("y", "needs = [\"heard\"]\n"), nil},
		{"monologue", "an answer to complaints", complain + act("x", measured+"moments = [\"complaint\"]\n"), nil},
		{"monologue", "a need that cannot be read", act("x", measured+"needs = \"heard\"\n"), nil},
		{"monologue", "a stage that cannot be read", strings.Replace(complain, "\"complain\"", "\"SAV\"", 1) + act("x", measured), nil},

		{"second-class-customer", "only big customers are known", vip + staff + repair + act("x", forVIP), nil},
		{"second-class-customer", "an act for everybody beside it", vip + clients + repair + act("x", forVIP) + act("y", "moments = [\"repair\"]\n"), nil},
		{"second-class-customer", "planned for everybody", vip + clients + repair + act("x", forVIP) + act("y", "moments = [\"repair\"]\nstatus = \"planned\"\n"), []string{"warning behaviour[x].audiences"}},
		{"second-class-customer", "two acts at one moment", vip + clients + repair + act("x", forVIP) + act("y", forVIP), []string{"warning behaviour[x].audiences"}},
		{"second-class-customer", "one act at two moments", vip + clients + repair + parting + act("x", strings.Replace(forVIP, "\"repair\"", "\"repair\", \"parting\"", 1)), []string{"warning behaviour[x].audiences"}},
		{"second-class-customer", "big customers and staff", vip + clients + staff + repair + act("x", strings.Replace(forVIP, "\"vip\"", "\"vip\", \"staff\"", 1)), []string{"warning behaviour[x].audiences"}},
		{"second-class-customer", "an unknown audience too", vip + clients + repair + act("x", strings.Replace(forVIP, "\"vip\"", "\"vip\", \"zebra\"", 1)), nil},
		{"second-class-customer", "a suspended act", vip + clients + repair + act("x", forVIP+"status = \"suspended\"\n"), nil},
		{"second-class-customer", "no moment", vip + clients + act("x", "audiences = [\"vip\"]\n"), nil},

		{"no-mirror", "no promise to customers", act("x", ""), nil},
		{"no-mirror", "staff acts suspended", staff + act("x", measured) + act("y", forStaff+"status = \"suspended\"\n"), []string{"warning charter"}},
		{"no-mirror", "an audience that cannot be read", strings.Replace(staff, "\"employee\"", "\"team\"", 1) + act("x", measured), nil},
		{"no-mirror", "no tie at all", staff + act("w", measured) + act("x", measured) + act("y", forStaff), []string{"warning behaviour[w].mirror"}},
		{"no-mirror", "two ties missing", staff + act("v", measured) + act("w", measured) + act("x", measured+"mirror = \"y\"\n") + act("y", forStaff), []string{"warning behaviour[v].mirror", "warning behaviour[w].mirror"}},
		{"no-mirror", "three ties missing", staff + act("u", measured) + act("v", measured) + act("w", measured) + act("x", measured+"mirror = \"y\"\n") + act("y", forStaff), []string{"warning charter"}},
		{"no-mirror", "three ties missing, one accepted", staff + act("u", measured) + act("v", measured) + act("w", measured) + act("x", measured+"mirror = \"y\"\n") + act("y", forStaff) + accepted("no-mirror", "behaviour[v]", "2027-01-01"), []string{"warning behaviour[u].mirror", "warning behaviour[v].mirror", "warning behaviour[w].mirror"}},
		{"no-mirror", "the law needs none", staff + act("w", measured+"basis = \"legal\"\n") + act("x", measured+"mirror = \"y\"\n") + act("y", forStaff), nil},
		{"no-mirror", "a plan needs none", staff + act("w", measured+"status = \"planned\"\n") + act("x", measured+"mirror = \"y\"\n") + act("y", forStaff), nil},
		{"no-mirror", "mirrored by an act for customers", staff + act("w", measured+"mirror = \"x\"\n") + act("x", measured+"mirror = \"y\"\n") + act("y", forStaff), []string{"warning behaviour[w].mirror"}},
		{"no-mirror", "mirrored by an act for the partner who keeps it", staff + partner + partners + act("x", measured+atShops+"mirror = \"y\"\n") + act("y", forShops), nil},
		{"no-mirror", "mirrored by an act for a partner, and kept by the house", staff + partner + partners + act("w", measured+atShops+"mirror = \"y\"\n") + act("x", measured+"mirror = \"y\"\n") + act("y", forShops) + act("z", forStaff), []string{"warning behaviour[x].mirror"}},
		{"no-mirror", "nothing for staff, and the house keeps a promise", staff + partner + partners + act("w", measured) + act("x", measured+atShops+"mirror = \"y\"\n") + act("y", forShops), []string{"warning charter"}},
		{"no-mirror", "mirrored by nothing", staff + act("x", measured+"mirror = \"zebra\"\n") + act("y", forStaff), nil},

		{"siloed-owners", "one act", act("x", adverts), nil},
		{"siloed-owners", "posts of marketing only", act("x", adverts) + act("y", adverts), []string{"warning charter"}},
		{"siloed-owners", "two departments, two acts", act("x", atWork) + act("y", atDesk), nil},
		{"siloed-owners", "two departments, three acts", act("x", atWork) + act("y", atDesk) + act("z", atWork), []string{"warning charter"}},
		{"siloed-owners", "one suspended", act("x", atWork) + act("y", atDesk) + act("z", atWork+"status = \"suspended\"\n"), nil},
		{"siloed-owners", "three posts without a department", act("x", adverts) + act("y", "owner = { role = \"A\" }\n") + act("z", "owner = { role = \"B\" }\n"), nil},
		{"siloed-owners", "spelled in two ways", act("x", atWork) + act("y", strings.Replace(atWork, "workshop", " Workshop", 1)) + act("z", atDesk), []string{"warning charter"}},
		{"siloed-owners", "an owner that cannot be read", act("x", adverts) + act("y", adverts) + act("z", "owner = \"me\"\n"), nil},

		{"no-enabler", "nothing to check", act("x", ""), nil},
		{"no-enabler", "planned", act("x", measured+"status = \"planned\"\n"), nil},
		{"no-enabler", "for staff", staff + act("x", measured+forStaff), nil},
		{"no-enabler", "nowhere", act("x", measured) + act("y", measured), []string{"warning behaviour[x].enabler"}},
		{"no-enabler", "missing twice", act("x", measured) + act("y", measured) + act("z", measured+means), []string{"warning behaviour[x].enabler", "warning behaviour[y].enabler"}},
		{"no-enabler", "missing three times", act("w", measured) + act("x", measured) + act("y", measured) + act("z", measured+means), []string{"warning charter"}},
		{"no-enabler", "an empty one", act("x", measured+"enabler = { people = \" \" }\n"), []string{"warning behaviour[x].enabler"}},
		{"no-enabler", "misspelt", act("x", measured+"enablr = { people = \"two\" }\n"), nil},
		{"no-enabler", "a remedy nobody has to grant", act("x", measured+means+"remedy = { act = \"£5\", automatic = true }\n"), nil},
		{"no-enabler", "a partner, nobody named", partner + act("x", measured+means+"moments = [\"fitting\"]\n"), []string{"warning behaviour[x].actor"}},
		{"no-enabler", "a partner, somebody named", partner + act("x", measured+means+"moments = [\"fitting\"]\nactor = \"the fitter\"\n"), nil},
		{"no-enabler", "a partner at one of two moments", partner + repair + act("x", measured+means+"moments = [\"fitting\", \"repair\"]\n"), nil},
	} {
		t.Run(tt.rule+"/"+tt.name, func(t *testing.T) {
			if got := said(t, tt.rule, tt.src); !slices.Equal(got, tt.want) {
				t.Errorf("says %q, want %q", got, tt.want)
			}
		})
	}
}

func TestConflictedCopies(t *testing.T) {
	sound, _ := (&lint.Example{}).Complete(charter.L10n{}, charter.English)
	for file, want := range map[string]string{
		"oak.charter.toml":                                             "",
		"conflicted copy/oak.charter.toml":                             "",
		"on-DESKTOP-publishing.charter.toml":                           "",
		"oak.charter (Nell's conflicted copy 2026-11-21).toml":         "conflicted copy",
		"oak.charter (conflicted copy 2026-11-21 101010).toml":         "conflicted copy",
		`C:\chartes\oak.charter (Copie en conflit de Nell).toml`:       "Copie en conflit",
		"oak.charter.sync-conflict-20261121-101010-ABCDEFG.toml":       "sync-conflict",
		"oak_conflict-20261121-101010.charter.toml":                    "conflict-20261121",
		"oak-DESKTOP-3F7K2QX.charter.toml":                             "DESKTOP-3F7K2QX",
		"a/b/oak-LAPTOP-9AB.charter.toml":                              "LAPTOP-9AB",
		"oak.charter (\x1b[31m conflicted copy\u202e 2026-11-21).toml": "conflicted copy",
	} {
		found := runOne(charter.Parse(file, sound), Find("leftover"))
		if (len(found) > 0) != (want != "") || len(found) > 1 {
			t.Errorf("%q: %s", file, messages(found))
			continue
		}
		if len(found) == 1 && !strings.Contains(found[0].Message.EN, "“"+want+"”") {
			t.Errorf("%q: %s", file, found[0].Message.EN)
		}
	}
}

// TestLeftovers runs the rules on the file itself over files that are not TOML: what is left over is said once, and what else is
// wrong still is.
func TestLeftovers(t *testing.T) {
	const head = "schema = 1\n[charter]\nid = \"a\"\n"
	for _, tt := range []struct{ name, src, want string }{ // want: the rules, at the lines
		{"a conflict", head + "<<<<<<< HEAD\ntitle = \"A\"\n=======\ntitle = \"B\"\n>>>>>>> b\nversion = \"1\"\n", "leftover:4"},
		{"with the base", head + "<<<<<<< HEAD\r\ntitle = \"A\"\r\n||||||| 1a2b\r\ntitle = \"0\"\r\n=======\r\n>>>>>>> b\r\n", "leftover:4"},
		{"two conflicts", head + "<<<<<<< a\n=======\n>>>>>>> b\n<<<<<<< a\n=======\n>>>>>>> b\n", "leftover:4 leftover:7"},
		{"in a list", head + "asks = [\n<<<<<<< HEAD\n  \"a\",\n=======\n  \"b\",\n>>>>>>> b\n]\n", "leftover:5"},
		{"what else is wrong", head + "<<<<<<< HEAD\ntitle = \"A\"\n=======\n>>>>>>> b\nversion = 1.0.0\n", "leftover:4 malformed:8"},
		{"wrong in the first version", head + "<<<<<<< HEAD\ntitle = A b\n=======\ntitle = \"B\"\n>>>>>>> b\n", "leftover:4 malformed:5"},
		{"the last marker is gone", head + "<<<<<<< HEAD\ntitle = \"A\"\n", "leftover:4"},
		{"a ruler is left", head + "=======\ntitle = \"A\"\n", "leftover:4"},
		{"a ruler in a text", head + "scope = \"\"\"\nTitle\n=======\n\"\"\"\n", ""},
		{"a paste before a value", head + "title = \x1b[200~\"A\"\x1b[201~\n", "leftover:4"},
		{"a paste as terminals show it", head + "^[[200~title = \"A\"\n", "leftover:4"},
		{"an arrow in a text", head + "title = \"A^[[D\"\n", "leftover:4"},
		{"an escape in a text", head + "title = \"A\\u001b[C\"\n", "leftover:4"},
		{"in a list of texts", head + "asks = [\"a\", \"b[201~\"]\n", "leftover:4"},
		{"a paste in what is no TOML anyway", head + "title = [200~no quotes\n", "leftover:4 malformed:4"},
		{"brackets that mean something", head + "title = \"[A] a[2] ^[1]\"\n", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := charter.Parse("a.charter.toml", tt.src)
			var got []string
			for _, f := range lint.Run(doc, []*lint.Rule{Find("malformed"), Find("leftover")}, lint.Options{Today: lint.ExampleDay}).Findings {
				checkFinding(t, doc, &f)
				got = append(got, f.Rule.ID+":"+charter.Number{Value: float64(f.Start.Line)}.String())
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("says %q, want %q", got, tt.want)
			}
		})
	}
}

// TestResidueIsDeleted holds that the repair takes out all that a paste left in a text, and nothing else.
func TestResidueIsDeleted(t *testing.T) {
	for src, want := range map[string]string{
		"title = \"[200~Our word[201~\" # [200~\n": "title = \"Our word\" # [200~\n",
		"title = '^[[AOur ^[[3~word'\n":            "title = 'Our word'\n",
		"title = \"\\u001b[200~A\\u001B[201~\"\n":  "title = \"A\"\n",
		"title = [200~\"A\"[201~\n":                "title = \"A\"\n",
	} {
		doc := charter.Parse("a.charter.toml", src)
		found := runOne(doc, Find("leftover"))
		if len(found) != 1 || found[0].Fix == nil || !found[0].Fix.Safe {
			t.Errorf("%q: %s", src, messages(found))
			continue
		}
		next, err := doc.Apply(found[0].Fix.Edits...)
		if err != nil || next.Source() != want {
			t.Errorf("%q: %v, repaired to %q", src, err, next.Source())
		}
	}
}
