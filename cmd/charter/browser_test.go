package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/charter/export"
	"relcharter/lint"
)

// The exported page is opened as a reader opens it, from a file, in a browser: it says nothing on the console, asks the
// network for nothing, fits on the narrowest telephone, and leaves axe-core nothing to report, in light, in dark and there.

// colourSchemes are the values of prefers-color-scheme.
var colourSchemes = []string{"light", "dark"}

// screens are what each exported page is checked on: a colour scheme and a width in pixels. 320 is what WCAG 2.2 asks for,
// success criterion 1.4.10.
var screens = []struct {
	name, scheme string
	width        int
}{
	{"light", colourSchemes[0], 1280},
	{"dark", colourSchemes[1], 1280},
	{"320 px", colourSchemes[0], 320},
}

func TestExportedPages(t *testing.T) {
	program := findChromium(t)
	axe := readAxe(t)
	binary := buildBinary(t)
	all := exampleHTML(t, binary)
	all["index"] = []examplePage{exampleIndex(t, binary)}
	for example, pages := range all {
		t.Run(example, func(t *testing.T) {
			t.Parallel()
			browser := startChromium(t, program)
			for i, p := range pages {
				if p.sheet == "card" && pages[i-1].sheet == "card" {
					continue // the cards of one charter differ in their words alone
				}
				for _, finding := range browser.inspect(p.path, axe) {
					t.Errorf("%s: %s", p.sheet, finding)
				}
			}
			browser.close()
			requests, err := outsideRequests(browser.netLog)
			if err != nil {
				t.Fatal(err)
			}
			for _, address := range requests {
				t.Errorf("a page asked the network for %s", address)
			}
		})
	}
}

// examplePage is an HTML page made of an example.
type examplePage struct {
	sheet string // public, internal, poster, card or index
	path  string
	doc   *charter.Document // nil for an index
}

// exampleHTML makes every HTML page of each example, by its name: for everybody, for the team, the poster and a card for each function.
func exampleHTML(t *testing.T, binary string) map[string][]examplePage {
	t.Helper()
	charters, err := filepath.Glob(filepath.Join(repositoryTop(t), "examples", "*"+charter.Extension))
	if err != nil {
		t.Fatal(err)
	}
	if len(charters) == 0 {
		t.Fatal("no charter in examples: there is no page to check")
	}
	dir := t.TempDir()
	pages := map[string][]examplePage{}
	for _, file := range charters {
		loaded, err := charter.Load(file)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(file), charter.Extension)
		add := func(sheet string, options ...string) {
			page := filepath.Join(dir, fmt.Sprintf("%s-%d-%s.html", name, len(pages[name]), sheet))
			command := exec.Command(binary, append([]string{"export", file, "--to", "html", "-o", page}, options...)...)
			if output, err := command.CombinedOutput(); err != nil {
				t.Errorf("charter export %s %q: %v\n%s", name, options, err, output)
				return
			}
			pages[name] = append(pages[name], examplePage{sheet, page, loaded.Document})
		}
		add("public")
		add("internal", "--view", "internal")
		if export.Posterable(loaded.Document, export.Options{Firmness: lint.ReadTexts(loaded.Document).Firmness}) {
			add("poster", "--poster")
		}
		for _, function := range export.Functions(loaded.Document) {
			add("card", "--for", function)
		}
	}
	return pages
}

// exampleIndex makes the page that leads to all examples.
func exampleIndex(t *testing.T, binary string) examplePage {
	t.Helper()
	dir := t.TempDir()
	charters, err := filepath.Glob(filepath.Join(repositoryTop(t), "examples", "*"+charter.Extension))
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command(binary, append([]string{"export", "-o", dir + string(filepath.Separator)}, charters...)...)
	if output, err := command.CombinedOutput(); err != nil {
		t.Fatalf("charter export: %v\n%s", err, output)
	}
	return examplePage{sheet: "index", path: filepath.Join(dir, "index.html")}
}

// faultyPage has one fault for each thing the checks look for; its dark scheme is the only one with a pale text.
const faultyPage = `<!doctype html>
<html lang="en">
<head><title>Faults</title><link rel="preconnect" href="https://preconnect.invalid">
<style>@media (prefers-color-scheme: dark) { p { color: #333; background: #222 } }</style></head>
<body><main><h1>Faults</h1><p>Pale when dark</p>
<img src="https://image.invalid/a.png" alt=""><img src="missing.png" alt=""><input><div class="wide" style="width:400px">Wide</div>
<script>console.error("said on the console"); console.log({}); throw new Error("thrown by the page")</script>
</main></body>
</html>
`

func TestFaultyPage(t *testing.T) {
	program := findChromium(t)
	axe := readAxe(t)
	page := filepath.Join(t.TempDir(), "faults.html")
	if err := os.WriteFile(page, []byte(faultyPage), 0o600); err != nil {
		t.Fatal(err)
	}
	browser := startChromium(t, program)
	findings := strings.Join(browser.inspect(page, axe), "\n")
	browser.close()
	for _, want := range []string{
		"said on the console", "console.log", "thrown by the page", "missing.png",
		"light: label (critical): input", "dark: label (critical): input", "dark: color-contrast (serious): p",
		"320 px: label (critical): input", "320 px: 408 pixels wide: div.wide",
	} {
		if !strings.Contains(findings, want) {
			t.Errorf("no finding with %q in:\n%s", want, findings)
		}
	}
	if strings.Contains(findings, "light: color-contrast") {
		t.Errorf("the light scheme was not used:\n%s", findings)
	}
	requests, err := outsideRequests(browser.netLog)
	if err != nil {
		t.Fatal(err)
	}
	for _, host := range []string{"https://image.invalid/a.png", "https://preconnect.invalid"} {
		if !strings.Contains(strings.Join(requests, "\n"), host) {
			t.Errorf("the request for %s was not seen, only %q", host, requests)
		}
	}
}

// readAxe returns the source of axe-core, which .ci/setup fetches; without it the test ends as unavailable says.
func readAxe(t *testing.T) string {
	t.Helper()
	source, err := os.ReadFile(filepath.Join(repositoryTop(t), ".ci", "node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		unavailable(t, "no axe-core in .ci/node_modules: make test fetches it")
	}
	return string(source)
}

// inspect opens the file as a page and returns what is wrong with it, one finding a line: what it said on the console,
// then what axe-core reports in each colour scheme. Requests are read off the net log when the browser is closed.
func (b *chromium) inspect(file, axe string) []string {
	b.t.Helper()
	b.events = nil
	session := b.attach()
	for _, domain := range []string{"Page", "Runtime", "Log"} {
		b.call(session, domain+".enable", nil, nil)
	}
	b.call(session, "Page.setLifecycleEventsEnabled", map[string]any{"enabled": true}, nil)
	b.show(session, screens[0].scheme, screens[0].width)
	b.waitFor(b.navigate(session, file), "networkIdle")

	findings := consoleFindings(b.events)
	b.evaluate(session, axe, nil)
	for _, screen := range screens {
		b.show(session, screen.scheme, screen.width)
		for _, violation := range b.runAxe(session) {
			findings = append(findings, screen.name+": "+violation)
		}
		if wide := b.overflow(session, screen.width); wide != "" {
			findings = append(findings, screen.name+": "+wide)
		}
	}
	b.call(session, "Page.close", nil, nil)
	return findings
}
