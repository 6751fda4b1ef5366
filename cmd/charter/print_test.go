package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"relcharter/charter"
	"relcharter/charter/export"
)

// An exported page is printed as a reader prints it, on A4, and needs no fixing: all of its text is on paper, light also where the screen
// is dark, each sheet says of which version it is, and what is meant for one page is on one page.

// printed returns what the page that a session shows becomes on paper.
func (b *chromium) printed(session, scheme string) []byte {
	b.t.Helper()
	b.call(session, "Emulation.setEmulatedMedia", map[string]any{
		"features": []map[string]any{{"name": "prefers-color-scheme", "value": scheme}},
	}, nil)
	var pdf struct {
		Data string `json:"data"`
	}
	b.call(session, "Page.printToPDF", map[string]any{
		"preferCSSPageSize": true, "printBackground": true, "paperWidth": 8.27, "paperHeight": 11.69, // inches: A4
	}, &pdf)
	data, err := base64.StdEncoding.DecodeString(pdf.Data)
	if err != nil {
		b.t.Fatal(err)
	}
	return data
}

// sheetsOf returns the text of each page of a PDF.
func sheetsOf(t *testing.T, pdf []byte) []string {
	t.Helper()
	reader, err := exec.LookPath("pdftotext")
	if err != nil {
		unavailable(t, "no pdftotext on PATH: make test installs it")
	}
	file := filepath.Join(t.TempDir(), "page.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	text, err := exec.Command(reader, "-enc", "UTF-8", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(text), "\f"), "\f")
}

// bare returns a text folded, without anything but letters and digits, ligatures taken apart: lines and columns do not count.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, charter.Fold(norm.NFKC.String(s)))
}

// seenText is the text of a page that is seen: not what only screen readers read, which is cut to nothing, nor that in pictures, which
// the table beside each has too.
const seenText = `(() => {
	const out = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
	const cut = e => e && e !== document.body && (getComputedStyle(e).clipPath !== "none" || cut(e.parentElement));
	for (let node; node = walk.nextNode();) {
		range.selectNodeContents(node);
		if ([...range.getClientRects()].some(r => r.width > 0) && !node.parentElement.closest("svg") && !cut(node.parentElement)) out.push(node.data);
	}
	return out.join(" ");
})()`

// datesInPDF matches what differs between two prints of the same page.
var datesInPDF = regexp.MustCompile(`/(CreationDate|ModDate) ?\([^)]*\)`)

func TestPrintedPages(t *testing.T) {
	program := findChromium(t)
	for example, pages := range exampleHTML(t, buildBinary(t)) {
		t.Run(example, func(t *testing.T) {
			t.Parallel()
			browser := startChromium(t, program)
			defer browser.close()
			session := browser.attach()
			browser.call(session, "Page.enable", nil, nil)
			for _, p := range pages {
				browser.load(session, p.path)
				for _, fault := range browser.printFaults(session, p) {
					t.Errorf("%s: %s", filepath.Base(p.path), fault)
				}
			}
		})
	}
}

// printFaults says what is wrong with a page on paper.
func (b *chromium) printFaults(session string, p examplePage) (faults []string) {
	b.t.Helper()
	light := b.printed(session, "light")
	if dark := b.printed(session, "dark"); !bytes.Equal(datesInPDF.ReplaceAll(light, nil), datesInPDF.ReplaceAll(dark, nil)) {
		faults = append(faults, "looks otherwise where the screen is dark")
	}
	sheets := sheetsOf(b.t, light)
	if (p.sheet == "poster" || p.sheet == "card") && len(sheets) != 1 {
		faults = append(faults, fmt.Sprintf("takes %d sheets of paper", len(sheets)))
	}

	b.call(session, "Emulation.setEmulatedMedia", map[string]any{"media": "print"}, nil)
	var shown, mark string
	b.evaluate(session, seenText, &shown)
	b.call(session, "Emulation.setEmulatedMedia", map[string]any{"media": ""}, nil)
	b.evaluate(session, `document.querySelector("footer").innerText.match(/\b[0-9a-f]{12}\b/)[0]`, &mark)
	paper := bare(strings.Join(sheets, "\n"))
	counts := map[string]int{}
	for _, word := range strings.FieldsFunc(shown, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }) {
		counts[bare(word)]++
	}
	for word, n := range counts {
		if word != "" && strings.Count(paper, word) < n {
			faults = append(faults, fmt.Sprintf("has %q %d times, on paper %d times", word, n, strings.Count(paper, word)))
		}
	}
	for i, sheet := range sheets {
		if !strings.Contains(bare(sheet), bare(mark)) {
			faults = append(faults, fmt.Sprintf("sheet %d does not say that it is of %s", i+1, mark))
		}
		if version := p.doc.Charter.Version.Value; !strings.Contains(bare(sheet), bare(version)) {
			faults = append(faults, fmt.Sprintf("sheet %d does not say that it is of version %s", i+1, version))
		}
	}
	return faults
}

// TestPrintedTable holds that a table that goes on over several sheets has its heading on each.
func TestPrintedTable(t *testing.T) {
	program := findChromium(t)
	var src strings.Builder
	src.WriteString("schema = 1\n[charter]\ntitle = \"x\"\nlanguage = \"en\"\n[brand]\nname = \"x\"\n")
	for i := range 90 {
		fmt.Fprintf(&src, "[[discourse]]\nid = \"d%d\"\nsay = \"Rowful %d\"\navoid = \"not this\"\n", i, i)
	}
	var out bytes.Buffer
	format, _ := export.Find("html")
	if err := format.Write(&out, charter.Parse("long", src.String()), export.Options{}); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "long.html")
	if err := os.WriteFile(file, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	browser := startChromium(t, program)
	defer browser.close()
	session := browser.attach()
	browser.call(session, "Page.enable", nil, nil)
	browser.load(session, file)
	var head string
	browser.evaluate(session, `document.querySelector("table:has(tr:nth-child(50)) thead").textContent`, &head)
	sheets := 0
	for i, sheet := range sheetsOf(t, browser.printed(session, "light")) {
		if !strings.Contains(sheet, "Rowful") {
			continue
		}
		sheets++
		if !strings.Contains(bare(sheet), bare(head)) {
			t.Errorf("sheet %d goes on with the table without %q:\n%s", i+1, head, sheet)
		}
	}
	if sheets < 2 {
		t.Errorf("the table takes %d sheets: nothing was checked", sheets)
	}
}
