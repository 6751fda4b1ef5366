package main

import (
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"relcharter/charter"
)

func TestHugoSite(t *testing.T) {
	site := newSite(t, "hugo", "content")
	site.hugo(hugoBase+"[languages.en]\n[languages.fr]\nweight = 2\n", "--buildDrafts")
	for _, doc := range site.charters {
		slug := doc.Charter.ID.Value
		page := site.read("public", hugoHome[doc.Lang()], slug, "index.html")
		site.check(doc, page)
		if want := `data-version="` + html.EscapeString(doc.Charter.Version.Value) + `"`; !strings.HasPrefix(doc.Name, "hostile") && !strings.Contains(page, want) {
			t.Errorf("%s: no %s", doc.Name, want)
		}
		index := site.read("public", hugoHome[doc.Lang()], "index.html")
		if linked := leadsTo(index, slug); linked != (doc.Charter.Status.Value == "published" || doc.Charter.Status.Value == "approved") {
			t.Errorf("%s is in the index: %v\n%s", slug, linked, index)
		}
	}
}

// leadsTo reports whether a page has a link to one beside it. Of a site in several languages, Hugo writes some from the root.
func leadsTo(page, slug string) bool {
	return regexp.MustCompile(`href="(\./|/[a-z/]*)` + slug + `/"`).MatchString(page)
}

// hugoBase is what every site of a test is set to, and hugoHome where its languages are.
const hugoBase = "baseURL = 'https://example.com/'\ndisableKinds = ['taxonomy', 'term', 'rss', 'sitemap', 'robotsTXT', '404']\n"

var hugoHome = map[charter.Lang]string{charter.English: "", charter.French: "fr"}

// hugo builds the site.
func (s *site) hugo(settings string, args ...string) {
	s.Helper()
	program := findHugo(s.T)
	s.write("hugo.toml", settings)
	s.write("layouts/all.html", "<!doctype html><title>{{ .Title }}</title><main data-version=\"{{ .Params.version }}\">{{ .Content }}</main>\n")
	s.run(program, append([]string{"--source", s.dir, "--noBuildLock", "--panicOnWarning", "--cacheDir", filepath.Join(s.dir, "cache")}, args...)...)
}

// TestHugoReleases builds a site as it is published: drafts and charters in review stay out of it, and no link leads to them; a charter in
// effect from a later day is there, with whatever languages the site is set to.
func TestHugoReleases(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a site")
	}
	for settings, home := range map[string]map[string]string{
		"[languages.en]\n[languages.fr]\nweight = 2\n": {"en": "", "fr": "fr"},
		"defaultContentLanguage = 'fr'\n":              {"fr": ""},
	} {
		s := &site{T: t, dir: t.TempDir()}
		args := []string{"export", "--to", "markdown", "--front-matter", "hugo", "-o", filepath.Join(s.dir, "content", "word") + "/"}
		for lang := range home {
			for _, status := range []string{"draft", "review", "approved", "published"} {
				name := filepath.Join("charters", lang, status+".charter.toml")
				s.write(name, fmt.Sprintf("[charter]\nid = \"%s-%s\"\ntitle = \"%[1]s %[2]s\"\nlanguage = \"%[2]s\"\nstatus = \"%[1]s\"\neffective = 2090-01-01\n", status, lang))
				args = append(args, filepath.Join(s.dir, name))
			}
			s.write(filepath.Join("charters", lang, "Sans Nom.charter.toml"), "[charter]\ntitle = \"Unnamed\"\nlanguage = \""+lang+"\"\nstatus = \"published\"\n")
			args = append(args, filepath.Join(s.dir, "charters", lang, "Sans Nom.charter.toml"))
		}
		s.run(buildBinary(t), args...)
		s.hugo(hugoBase + settings)
		for lang, folder := range home {
			index := s.read("public", folder, "word", "index.html")
			for slug, there := range map[string]bool{"draft-" + lang: false, "review-" + lang: false, "approved-" + lang: true, "published-" + lang: true, "sans-nom": true} {
				_, err := os.Stat(filepath.Join(s.dir, "public", folder, "word", slug, "index.html"))
				if linked := leadsTo(index, slug); linked != there || (err == nil) != there {
					t.Errorf("%s: %s is linked: %v; is there: %v\n%s", settings, slug, linked, err == nil, index)
				}
			}
		}
	}
}

// findHugo returns the path of Hugo, of .ci/bin or on PATH.
func findHugo(t *testing.T) string {
	t.Helper()
	for _, name := range []string{filepath.Join(repositoryTop(t), ".ci", "bin", "hugo"), "hugo"} {
		if found, err := exec.LookPath(name); err == nil {
			return found
		}
	}
	unavailable(t, "no Hugo: .ci/setup builds it")
	return ""
}
