package export

import (
	"strings"
	"testing"

	"relcharter/charter"
)

// TestOutsiders holds that a public page names the brand's own people and partners when a promise to them is public, and only then.
func TestOutsiders(t *testing.T) {
	const audiences = "[[audience]]\nid = \"a\"\nname = \"The ushers\"\nkind = \"employee\"\n[[audience]]\nid = \"b\"\nname = \"The agents\"\nkind = \"partner\"\n" +
		"[[audience]]\nid = \"c\"\nname = \"The curious\"\nkind = \"prospect\"\n"
	doc := parsed(t, acts(`audiences = ["a"]`+"\nvisibility = \"internal\"", `audiences = ["b"]`)+audiences)
	for _, f := range []string{"html", "markdown", "json"} {
		page := render(t, doc, f, Options{})
		if strings.Contains(page, "The ushers") || !strings.Contains(page, "The agents") || !strings.Contains(page, "The curious") {
			t.Errorf("%s: audiences of\n%s", f, page)
		}
		if page := render(t, doc, f, Options{View: Internal}); !strings.Contains(page, "The ushers") {
			t.Errorf("%s, internal: no ushers", f)
		}
	}
	page := render(t, doc, "markdown", Options{})
	for _, want := range []string{"Partners", "Not yet customers"} {
		if !strings.Contains(page, want) {
			t.Errorf("no %q", want)
		}
	}
	keys := ""
	for _, w := range Manifest(doc) {
		keys += w.Key + " "
	}
	if !strings.Contains(keys, "audience[a]") || strings.Contains(keys, "audience[b]") {
		t.Errorf("the manifest has %s", keys)
	}
}

// TestTitledByContent holds that a section has the title of what it holds, and that benefits are told with whole promises.
func TestTitledByContent(t *testing.T) {
	const rated = "[[rating]]\nby = \"customer\"\nvalue = \"ok\"\n"
	for _, c := range []struct{ src, want, not string }{
		{rated, "## How customers rate us <", "Our results"},
		{rated + "[[rating]]\nby = \"team\"\nvalue = \"ok\"\n", "## How customers rate us, and how we rate ourselves <", "Our results"},
		{"[[rating]]\nby = \"team\"\nvalue = \"ok\"\n", "## How we rate ourselves <", "customers rate us"},
	} {
		page := render(t, parsed(t, acts("")+c.src), "markdown", Options{})
		if !strings.Contains(page, c.want) || strings.Contains(page, c.not) {
			t.Errorf("no %q, or %q, in\n%s", c.want, c.not, page)
		}
	}
	whole := strings.Replace(acts(""), "[charter]\n", "[charter]\nresults_url = \"https://tide.example/r\"\n", 1)
	if page := render(t, parsed(t, whole+rated), "markdown", Options{}); !strings.Contains(page, "## Our results") || !strings.Contains(page, "### How customers rate us") {
		t.Errorf("results of\n%s", page)
	}
	gain := acts("act = \"calls back\"\nbenefits = [\"calm\"]\ndeadline = { value = 2, unit = \"day\" }") + "[[benefit]]\nid = \"calm\"\nlevel = \"service\"\nstatement = \"I am calm.\"\n"
	if page := render(t, parsed(t, gain), "markdown", Options{}); !strings.Contains(page, "[Promise 0.](#act-0) (within 2 days)") {
		t.Errorf("the benefit of\n%s", page)
	}
	said := strings.Replace(gain, "Promise 0.", "We call you back in 2 days.", 1)
	if page := render(t, parsed(t, said), "markdown", Options{}); strings.Contains(page, "(#act-0) (") {
		t.Errorf("the deadline is told twice:\n%s", page)
	}
}

// TestRunning holds that the foot of a printed page shortens the title and never the brand.
func TestRunning(t *testing.T) {
	src := strings.Replace(acts(""), "[charter]\n", "[charter]\ntitle = \""+strings.Repeat("What we owe you ", 9)+"\"\n", 1)
	brand := "The Association of Tenants of the Long Harbour Road"
	src = strings.Replace(src, `"Tide"`, `"`+brand+`"`, 1)
	foot := newPage(parsed(t, src), Options{}).Running
	if !strings.Contains(foot, "… – "+brand+" · version 1 · ") || len([]rune(foot)) > 110 {
		t.Errorf("the foot is %q", foot)
	}
}

// TestStages holds that the journey is told in parts named for any trade, and that what a charter leaves out is named as a thing.
func TestStages(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		src := "[charter]\nlanguage = \"" + lang + "\"\nexcludes = [\"leave\"]\n"
		for _, stage := range charter.FieldAt("moment.stage").Values() {
			if stageNames[stage] == (charter.L10n{}) {
				t.Errorf("stage %q has no name", stage)
			}
			src += "[[moment]]\nid = \"" + stage + "\"\nname = \"M\"\nstage = \"" + stage + "\"\n[[behaviour]]\nstatement = \"" + stage + ".\"\nmoments = [\"" + stage + "\"]\n"
		}
		page := render(t, parsed(t, src), "markdown", Options{})
		want := map[string][]string{
			"fr": {"Le départ\n", "étape par étape", "### Nous découvrir, nous choisir\n", "choose.", "### Commander, recevoir\n", "receive.", "### Au fil de notre relation\n", "leave."},
			"en": {"Leaving\n", "step by step", "### Finding and choosing us\n", "choose.", "### Ordering and receiving\n", "receive.", "### Once you are with us\n", "leave."},
		}[lang]
		at := 0
		for _, w := range want {
			i := strings.Index(page[at:], w)
			if i < 0 {
				t.Fatalf("%s: no %q after what comes before it in\n%s", lang, w, page)
			}
			at += i
		}
	}
}

// TestContentsDiffer holds that the promises at a glance and the portrait cannot be taken for each other in the contents of an internal page.
func TestContentsDiffer(t *testing.T) {
	page := render(t, parsed(t, acts(`moments = ["m"]`, `observable = "A ticket."`, "")+"[[moment]]\nid = \"m\"\nname = \"M\"\nstage = \"use\"\n"), "markdown", Options{View: Internal})
	contents, _, _ := strings.Cut(page, "\n## ")
	if strings.Count(contents, "at a glance") != 1 || !strings.Contains(contents, "(#_glance)") || !strings.Contains(contents, "(#_portrait)") {
		t.Errorf("contents\n%s", contents)
	}
}
