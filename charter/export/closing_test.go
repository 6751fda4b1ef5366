package export

import (
	"strings"
	"testing"
)

// TestApprovals holds that an approval is that of the text it was given for, and that one of no known text is no public approval.
func TestApprovals(t *testing.T) {
	approved := func(seal string) string {
		return acts("act = \"call\"", "act = \"hide\"\nvisibility = \"internal\"") +
			"[[approval]]\nby = \"Jo Roy\"\nrole = \"chair\"\non = 2026-08-01\nseal = \"" + seal + "\"\n"
	}
	seal := parsed(t, approved("")).Seal()
	for _, c := range []struct{ name, seal, public, internal string }{
		{"this text", seal, "**Approved by**: Jo Roy, chair, on 1 August 2026", "**Approved by**: Jo Roy, chair, on 1 August 2026"},
		{"in capitals", strings.ToUpper(seal), "**Approved by**: Jo Roy", "**Approved by**: Jo Roy"},
		{"an earlier text", strings.Repeat("0", 64), "", "**Other approvals**: Jo Roy, chair, approved an earlier version, on 1 August 2026"},
		{"no seal", "", "", "**Other approvals**: Jo Roy, chair, on 1 August 2026 (without a seal)"},
		{"no such seal", "soon", "", "(without a seal)"},
	} {
		for view, want := range map[View]string{Public: c.public, Internal: c.internal} {
			md := render(t, parsed(t, approved(c.seal)), "markdown", Options{View: view})
			if !strings.Contains(md, want) || want == "" && strings.Contains(md, "Jo Roy") || !strings.HasPrefix(want, "**A") && strings.Contains(md, "**Approved by**") {
				t.Errorf("%s, %s: no %q\n%s", c.name, view, want, md[strings.LastIndex(md, "---"):])
			}
		}
	}
}

// TestNotYet holds that what is planned says from when, or that it is late, and what will follow a miss only once it is there; and that
// what is suspended promises nothing when it is missed.
func TestNotYet(t *testing.T) {
	const remedy = "\nremedy = { act = \"you get £5\" }\nowner = { role = \"Jo Roy\" }\n"
	for _, c := range []struct {
		keys      string
		want, not []string
	}{
		{"status = \"planned\"\nsince = 2027-03-01" + remedy, []string{"**From**: 1 March 2027", "**Once it is in place**\n\n- **If we miss**: You get £5\n"}, []string{"Was due"}},
		{"status = \"planned\"\nsince = 2026-03-01" + remedy, []string{"**Was due on**: 1 March 2026, and not in place yet", "**Once it is in place**"}, []string{"**From**"}},
		{"status = \"suspended\"\nsince = 2026-03-01" + remedy, []string{"**Since**: 1 March 2026"}, []string{"£5", "If we miss", "Once it is"}},
		{"since = 2026-03-01" + remedy, []string{"**Since**: 1 March 2026", "- **If we miss**: You get £5"}, []string{"Once it is"}},
	} {
		md := render(t, parsed(t, acts(c.keys)), "markdown", Options{AsOf: day(t, "2026-10-31")})
		for _, want := range c.want {
			if !strings.Contains(md, want) {
				t.Errorf("%s: no %q\n%s", c.keys, want, md)
			}
		}
		if strings.Count(md, "£5") > 1 {
			t.Errorf("%s: the remedy is said twice\n%s", c.keys, md)
		}
		for _, not := range c.not {
			if strings.Contains(md, not) {
				t.Errorf("%s: %q\n%s", c.keys, not, md)
			}
		}
	}
}
