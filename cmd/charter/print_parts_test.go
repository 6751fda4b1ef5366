package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/charter/export"
)

// footFaults says what stands at the foot of a sheet and belongs to the next one: a heading, the head of a table, a label.
func footFaults(sheets, heads []string) (faults []string) {
	for i, sheet := range sheets[:len(sheets)-1] {
		lines := slices.DeleteFunc(strings.Split(sheet, "\n"), func(l string) bool { return bare(l) == "" })
		if len(lines) < 3 {
			continue
		}
		if last := lines[len(lines)-3]; slices.Contains(heads, bare(last)) { // under it: the running foot and the number
			faults = append(faults, fmt.Sprintf("sheet %d ends with %q", i+1, last))
		}
	}
	return faults
}

// TestPrintedParts holds that what a heading, a head or a label is about is on its sheet, and that no sheet holds the colophon alone,
// wherever the sheets end.
func TestPrintedParts(t *testing.T) {
	browser := startChromium(t, findChromium(t))
	defer browser.close()
	session := browser.attach()
	browser.call(session, "Page.enable", nil, nil)
	format, _ := export.Find("html")
	file := filepath.Join(t.TempDir(), "parts.html")
	for n := 38; n < 52; n++ {
		var src strings.Builder
		src.WriteString("[charter]\ntitle = \"x\"\nlanguage = \"en\"\nversion = \"1\"\ncontact = \"us@x.example\"\nresults_url = \"https://x.example/results\"\n[brand]\nname = \"x\"\n")
		for i := range n {
			fmt.Fprintf(&src, "[[discourse]]\nid = \"d%d\"\nkind = \"message\"\nsay = \"Rowful %d\"\navoid = \"not this\"\n", i, i)
		}
		src.WriteString("[[discourse]]\nid = \"w\"\nkind = \"word\"\nsay = \"Lane\"\navoid = \"slot\"\n")
		var out bytes.Buffer
		if err := format.Write(&out, charter.Parse("parts", src.String()), export.Options{}); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, out.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		browser.load(session, file)
		var heads []string
		browser.evaluate(session, `[...document.querySelectorAll("h2, h3, main dt, th:last-child")].map(e => e.textContent)`, &heads)
		for i := range heads {
			heads[i] = bare(heads[i])
		}
		sheets := sheetsOf(t, browser.printed(session, "light"))
		for _, fault := range footFaults(sheets, heads) {
			t.Errorf("%d rows: %s", n, fault)
		}
		if last := sheets[len(sheets)-1]; strings.HasPrefix(bare(last), bare("Version")) {
			t.Errorf("%d rows: the last sheet holds the colophon alone:\n%s", n, last)
		}
	}
}

// TestPrintedPoster holds that the addresses at the foot of a poster are whole, and that its logo does not touch the edge of its plate.
func TestPrintedPoster(t *testing.T) {
	browser := startChromium(t, findChromium(t))
	defer browser.close()
	session := browser.attach()
	browser.call(session, "Page.enable", nil, nil)
	for _, pages := range exampleHTML(t, buildBinary(t)) {
		for _, p := range pages {
			if p.sheet != "poster" {
				continue
			}
			browser.load(session, p.path)
			var foot string
			browser.evaluate(session, `[...document.querySelectorAll("footer dd")].map(e => e.textContent).join(" ")`, &foot)
			paper := strings.Join(sheetsOf(t, browser.printed(session, "light")), "\n")
			for _, word := range strings.Fields(foot) {
				if !strings.Contains(paper, word) {
					t.Errorf("%s: %s is cut", filepath.Base(p.path), word)
				}
			}
			browser.call(session, "Emulation.setEmulatedMedia", map[string]any{"media": "print"}, nil)
			var padding []string
			browser.evaluate(session, `[...document.querySelectorAll(".logo")].map(e => getComputedStyle(e).padding)`, &padding)
			browser.call(session, "Emulation.setEmulatedMedia", map[string]any{"media": ""}, nil)
			if slices.Contains(padding, "0px") {
				t.Errorf("%s: the logo fills its plate", filepath.Base(p.path))
			}
		}
	}
}
