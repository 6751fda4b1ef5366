package main

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"relcharter/charter"
	"relcharter/charter/export"
	"relcharter/charter/tomltree"
	"relcharter/lint"
)

// What a hostile author types is opened in a browser: nothing runs, nothing is fetched, and no link leads where a page may not. That it
// is all there as text is held by the tests of charter/export, where the list is.

// payloads returns the list of hostile texts.
func payloads(t *testing.T) []string {
	t.Helper()
	var kinds map[string][]string
	if _, err := toml.DecodeFile(filepath.Join(repositoryTop(t), "charter", "export", "testdata", "payloads.toml"), &kinds); err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		all = append(all, kinds[kind]...)
	}
	if len(all) < 350 {
		t.Fatalf("only %d hostile texts", len(all))
	}
	return all
}

// hostileCharter returns a charter that holds all of the texts in all of its tables: an item for each, with it in every field that is
// text. Tables there is one of hold them in turn, field by field. Every act is for the same function, the first of the texts.
func hostileCharter(texts []string, live bool) *charter.Document {
	var src strings.Builder
	for _, items := range []bool{false, true} {
		for _, f := range charter.FieldsOf("") {
			switch {
			case !items && f.Kind == charter.KindTable:
				fmt.Fprintf(&src, "[%s]\n", f.Path)
				for n, sub := range charter.FieldsOf(f.Path) {
					fmt.Fprintf(&src, "%s = %s\n", sub.Name(), hostileValue(sub, texts, n%len(texts), live))
				}
			case items && f.Kind == charter.KindItems:
				for n := range texts {
					fmt.Fprintf(&src, "[[%s]]\n", f.Path)
					for _, sub := range charter.FieldsOf(f.Path) {
						fmt.Fprintf(&src, "%s = %s\n", sub.Name(), hostileValue(sub, texts, n, live))
					}
				}
			}
		}
	}
	return charter.Parse("hostile", src.String())
}

// hostileValue returns a value for a field, in TOML: the text with that index where it takes one.
func hostileValue(f *charter.Field, texts []string, n int, live bool) string {
	value := "1"
	switch {
	case f.Path == "behaviour.visibility":
		value = `"public"`
	case f.Path == "behaviour.status" && live:
		value = `"live"`
	case f.Path == "behaviour.owner.function":
		value = tomltree.Quote(texts[0])
	case f.Kind == charter.KindText, f.Kind == charter.KindProse:
		value = tomltree.Quote(texts[n])
	case f.Kind == charter.KindID:
		value = fmt.Sprintf(`"%s-%d"`, f.Parent(), n)
	case f.Kind == charter.KindRef:
		value = fmt.Sprintf(`"%s-%d"`, f.Refs, n)
	case f.Kind == charter.KindEnum:
		value = tomltree.Quote(f.Choices[n%len(f.Choices)].Value)
	case f.Kind == charter.KindLang:
		value = `"fr"`
	case f.Kind == charter.KindBool:
		value = "true"
	case f.Kind == charter.KindDate:
		value = "2026-10-31"
	case f.Kind == charter.KindTable:
		var parts []string
		for _, sub := range charter.FieldsOf(f.Path) {
			parts = append(parts, sub.Name()+" = "+hostileValue(sub, texts, n, live))
		}
		value = "{ " + strings.Join(parts, ", ") + " }"
	}
	if f.List {
		value = "[" + value + "]"
	}
	return value
}

// hostilePages makes HTML pages of every hostile text: many on a page where there is room, six on a poster and a card.
func hostilePages(t *testing.T) []examplePage {
	t.Helper()
	dir := t.TempDir()
	format, _ := export.Find("html")
	var pages []examplePage
	add := func(sheet string, doc *charter.Document, opts export.Options) {
		opts.Firmness, opts.Generator = lint.ReadTexts(doc).Firmness, doc.Brand.Name.Value
		page := examplePage{sheet, filepath.Join(dir, fmt.Sprintf("hostile-%s-%d.html", sheet, len(pages))), doc}
		var out bytes.Buffer
		if err := format.Write(&out, doc, opts); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(page.path, out.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		pages = append(pages, page)
	}
	all := payloads(t)
	for texts := range slices.Chunk(all, 32) {
		doc := hostileCharter(texts, false)
		var findings []export.Finding
		for n, s := range texts {
			findings = append(findings, export.Finding{Key: fmt.Sprintf("behaviour[behaviour-%d]", n), Rule: s, Severity: s, Message: s, Next: s})
		}
		add("public", doc, export.Options{})
		add("internal", doc, export.Options{View: export.Internal, Findings: findings})
		if testing.Short() {
			break
		}
	}
	for texts := range slices.Chunk(all, 6) {
		doc := hostileCharter(texts, true)
		add("poster", doc, export.Options{Sheet: export.Poster})
		add("card", doc, export.Options{View: export.Internal, Sheet: export.Card, Function: texts[0]})
		if testing.Short() {
			break
		}
	}
	return pages
}

// watch is run in a page before anything of it, so that it sees what the page does.
const watch = `window.ran = [];
for (const name of ["alert", "confirm", "prompt", "print", "open", "fetch", "msgbox"]) window[name] = () => { ran.push(name) };
addEventListener("error", e => ran.push("error " + e.message));
addEventListener("securitypolicyviolation", e => ran.push("policy " + e.blockedURI))`

// faults lists what a page did and what it holds that a page may not.
const faults = `(() => {
	const found = [...ran];
	for (const e of document.querySelectorAll("*")) {
		if (/^(script|iframe|frame|object|embed|form|input|button|textarea|select|link|base|dialog|template|plaintext|foreignobject|use|image|animate|set)$/i.test(e.localName))
			found.push("element " + e.localName);
		if (e.localName === "img" && !e.getAttribute("src").startsWith("data:image/")) found.push("picture " + e.src);
		for (const a of e.attributes) {
			if (/^(on.*|style|srcdoc|action|ping|target|formaction)$/i.test(a.localName)) found.push("attribute " + a.localName);
			if (/^(href|src)$/.test(a.localName) && !/^(#|https?:\/\/|mailto:|tel:|data:image\/)/.test(a.value)) found.push("address " + a.value);
		}
		if (e.href && !/^(https?|mailto|tel):/.test(e.href) && e.href.split("#")[0] !== location.href.split("#")[0]) found.push("link to " + e.href);
	}
	for (const name of ["main", "h1", "footer"])
		if (document.querySelectorAll("body " + name).length > 1) found.push("more than one " + name);
	if (getComputedStyle(document.body).display === "none") found.push("a page nobody sees");
	return found;
})()`

// TestHostilePages opens pages of hostile texts with their policy switched off, so that it is the text that holds and not the policy.
func TestHostilePages(t *testing.T) {
	program := findChromium(t)
	browsers := 4
	pages := hostilePages(t)
	for part := range slices.Chunk(pages, (len(pages)+browsers-1)/browsers) {
		t.Run(filepath.Base(part[0].path), func(t *testing.T) {
			t.Parallel()
			browser := startChromium(t, program)
			session := browser.attach()
			browser.call(session, "Page.enable", nil, nil)
			browser.call(session, "Page.setBypassCSP", map[string]any{"enabled": true}, nil)
			browser.call(session, "Page.addScriptToEvaluateOnNewDocument", map[string]any{"source": watch}, nil)
			for _, p := range part {
				browser.load(session, p.path)
				for _, media := range []string{"screen", "print"} {
					for _, scheme := range colourSchemes {
						browser.call(session, "Emulation.setEmulatedMedia", map[string]any{
							"media": media, "features": []map[string]any{{"name": "prefers-color-scheme", "value": scheme}},
						}, nil)
						var found []string
						browser.evaluate(session, faults, &found)
						for _, fault := range found {
							t.Errorf("%s, %s, %s: %s", filepath.Base(p.path), media, scheme, fault)
						}
					}
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
