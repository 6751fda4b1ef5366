package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// tab is a page that stays open in the browser.
type tab struct {
	*chromium
	session string
}

// open opens an address in a window of that size, in CSS pixels.
func (b *chromium) open(address string, width, height int) tab {
	b.t.Helper()
	var target struct {
		ID      string `json:"targetId"`
		Session string `json:"sessionId"`
	}
	b.call("", "Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	b.call("", "Target.attachToTarget", map[string]any{"targetId": target.ID, "flatten": true}, &target)
	p := tab{b, target.Session}
	for _, domain := range []string{"Page", "Runtime", "Log"} {
		b.call(p.session, domain+".enable", nil, nil)
	}
	p.sized(width, height)
	b.call(p.session, "Page.navigate", map[string]any{"url": address}, nil)
	p.await(`document.readyState == "complete" && document.title != ""`)
	return p
}

func (p tab) sized(width, height int) {
	p.t.Helper()
	p.call(p.session, "Emulation.setDeviceMetricsOverride",
		map[string]any{"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false}, nil)
}

// await waits until an expression is true in the page. What it throws counts as false: a page may be about to change.
func (p tab) await(expression string) {
	p.t.Helper()
	var last json.RawMessage
	for begun := time.Now(); time.Since(begun) < 40*time.Second; time.Sleep(20 * time.Millisecond) {
		p.evaluate(p.session, `(() => { try { return (`+expression+`) ?? null } catch (e) { return String(e) } })()`, &last)
		if string(last) == "true" {
			return
		}
	}
	p.t.Fatalf("%s: still %s", expression, last)
}

// number returns the value of an expression in the page.
func (p tab) number(expression string) float64 {
	p.t.Helper()
	var n float64
	p.evaluate(p.session, expression, &n)
	return n
}

// press presses and releases a key of the keyboard.
func (p tab) press(key, text string, code int) {
	p.t.Helper()
	for _, kind := range []string{"keyDown", "keyUp"} {
		event := map[string]any{"type": kind, "key": key, "windowsVirtualKeyCode": code}
		if kind == "keyDown" {
			event["text"] = text
		}
		p.call(p.session, "Input.dispatchKeyEvent", event, nil)
	}
}

// flawless reports what axe-core finds in light and dark, wide and at 320 CSS pixels (WCAG 2.2, 1.4.10 reflow), where nothing may need a
// second scroll bar.
func (p tab) flawless(what, axe string) {
	p.t.Helper()
	p.evaluate(p.session, axe, nil)
	for _, width := range []int{1280, 320} {
		p.sized(width, 800)
		for _, scheme := range colourSchemes {
			p.call(p.session, "Emulation.setEmulatedMedia", map[string]any{
				"features": []map[string]any{{"name": "prefers-color-scheme", "value": scheme}},
			}, nil)
			for _, violation := range p.runAxe(p.session) {
				p.t.Errorf("%s, %s, %d px: %s", what, scheme, width, violation)
			}
			if wide := p.number("document.documentElement.scrollWidth"); int(wide) > width {
				p.t.Errorf("%s, %s: %.0f px wide in a window of %d", what, scheme, wide, width)
			}
		}
	}
	p.sized(1280, 800)
}

// many returns a charter of so many promises, with a link to elsewhere.
func many(title string, promises int) string {
	var src strings.Builder
	src.WriteString(strings.Replace(titled(title), "version = ", "contact = \"[us](https://127.0.0.1:1/elsewhere)\"\nversion = ", 1))
	for i := range promises {
		fmt.Fprintf(&src, "[[behaviour]]\nid = \"promise-%d\"\nstatement = \"We do our best for promise %d.\"\n", i, i)
	}
	return src.String()
}

func TestPreviewInChromium(t *testing.T) {
	program, axe := findChromium(t), readAxe(t)
	folder := t.TempDir()
	path := filepath.Join(folder, "ovens.charter.toml")
	putCharter(t, path, many("First", 30))
	preview := startPreview(t, "--port", "0", path)
	browser := startChromium(t, program)
	page := browser.open(preview.address, 1280, 800)
	const frame = `document.querySelector("iframe:not(.coming)")`
	const inside = frame + `.contentDocument`
	page.await(inside + `.querySelector("h1").textContent == "First"`)
	page.flawless("findings", axe)

	// A save is shown by itself, where the reader is, though much was put in above.
	page.evaluate(page.session, inside+`.getElementById("promise-20").scrollIntoView()`, nil)
	place := inside + `.getElementById("promise-20").getBoundingClientRect().top`
	before, scrolled := page.number(place), page.number(frame+`.contentWindow.scrollY`)
	page.evaluate(page.session, `document.querySelector("aside a[href$=promise-3]").focus()`, nil)
	longer := strings.Replace(many("Second", 30), "We call you back.", strings.Repeat("We call you back. ", 200), 1)
	putCharter(t, path, longer)
	page.await(inside + `.querySelector("h1").textContent == "Second" && document.querySelectorAll("iframe").length == 1`)
	if after := page.number(place); after < before-2 || after > before+2 {
		t.Errorf("the promise in view was at %.0f, and is at %.0f", before, after)
	}
	if now := page.number(frame + `.contentWindow.scrollY`); now < scrolled+100 {
		t.Errorf("scrolled to %.0f, then to %.0f: nothing was put in above", scrolled, now)
	}
	page.await(`document.title == "Second – Preview" && document.activeElement.getAttribute("href") == "page#promise-3"`)
	page.await(`document.getElementById("state").textContent.startsWith("updated at")`)

	// A finding leads to its promise, by the keyboard too.
	page.press("Enter", "\r", 13)
	page.await(`Math.abs(` + inside + `.querySelector(":target").getBoundingClientRect().top) < 60 && ` +
		inside + `.querySelector(":target").id == "promise-3"`)

	// What cannot be read is told, and the page stays.
	putCharter(t, path, longer[:len(longer)-3])
	page.await(`document.querySelector(".trouble") != null && ` + inside + `.querySelector("h1").textContent == "Second"`)
	page.flawless("troubles", axe)
	putCharter(t, path, many("Third", 2))
	page.await(`document.querySelector(".trouble") == null && ` + inside + `.querySelector("h1").textContent == "Third"`)

	page.opensElsewhere(inside)

	// A tab that was out of sight catches up.
	page.await(`document.hidden && events == null`)
	putCharter(t, path, many("Fourth", 2))
	page.call(page.session, "Page.bringToFront", nil, nil)
	page.await(`!document.hidden && ` + inside + `.querySelector("h1").textContent == "Fourth"`)
	for _, finding := range consoleFindings(browser.events) {
		t.Error(finding)
	}
	preview.stopped(os.Interrupt)
	page.await(`document.getElementById("state").textContent.includes("has stopped")`)
	page.await(inside + `.querySelector("h1").textContent == "Fourth"`)
	browser.close()
}

// opensElsewhere clicks on the link of a page that leads away from it: another tab opens, and the page stays.
func (p tab) opensElsewhere(inside string) {
	p.t.Helper()
	link := inside + `.querySelector("a[href*=elsewhere]")`
	p.evaluate(p.session, link+`.focus()`, nil)
	p.press("Enter", "\r", 13)
	var all struct {
		Targets []struct {
			URL string `json:"url"`
		} `json:"targetInfos"`
	}
	for begun := time.Now(); ; time.Sleep(20 * time.Millisecond) {
		p.call("", "Target.getTargets", nil, &all)
		for _, target := range all.Targets {
			if strings.Contains(target.URL, "elsewhere") {
				p.await(inside + `.querySelector("h1") != null`)
				return
			}
		}
		if time.Since(begun) > 10*time.Second {
			p.t.Fatalf("no other tab opened: %+v", all.Targets)
		}
	}
}

func TestPreviewListInChromium(t *testing.T) {
	program, axe := findChromium(t), readAxe(t)
	folder := t.TempDir()
	putCharter(t, filepath.Join(folder, "a.charter.toml"), titled("Aaa"))
	putCharter(t, filepath.Join(folder, "b.charter.toml"), "schema 1")
	preview := startPreview(t, "--port", "0", folder)
	browser := startChromium(t, program)
	page := browser.open(preview.address, 1280, 800)
	page.flawless("list", axe)
	putCharter(t, filepath.Join(folder, "c.charter.toml"), titled("Ccc"))
	page.await(`document.querySelectorAll("main li").length == 3`)
	blank := browser.open(preview.address+"b/", 1280, 800)
	blank.await(`document.querySelector("iframe").contentDocument.body.textContent.includes("Nothing to show yet")`)
	blank.flawless("nothing to show", axe)
	putCharter(t, filepath.Join(folder, "b.charter.toml"), titled("Bbb"))
	blank.await(`document.querySelector("iframe").contentDocument.querySelector("h1").textContent == "Bbb"`)
	for _, finding := range consoleFindings(browser.events) {
		t.Error(finding)
	}
	browser.close()
	preview.stopped(os.Interrupt)
}
