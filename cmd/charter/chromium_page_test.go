package main

import (
	"encoding/json"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
)

// What a browser does with a page: opening it, showing it in several ways, and asking what is wrong with it.

// attach opens an empty page and returns the session that speaks with it.
func (b *chromium) attach() string {
	b.t.Helper()
	var target struct {
		ID      string `json:"targetId"`
		Session string `json:"sessionId"`
	}
	b.call("", "Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	b.call("", "Target.attachToTarget", map[string]any{"targetId": target.ID, "flatten": true}, &target)
	return target.Session
}

// load opens a file as a page and waits until all of it is there.
func (b *chromium) load(session, file string) {
	b.t.Helper()
	b.events = nil
	b.call(session, "Page.setLifecycleEventsEnabled", map[string]any{"enabled": true}, nil)
	b.waitFor(b.navigate(session, file), "load")
}

// navigate begins to open a file as a page, and returns what names this loading in events.
func (b *chromium) navigate(session, file string) (loader string) {
	b.t.Helper()
	address := url.URL{Scheme: "file", Path: filepath.ToSlash(file)}
	var opened struct {
		Loader string `json:"loaderId"`
		Error  string `json:"errorText"`
	}
	b.call(session, "Page.navigate", map[string]any{"url": address.String()}, &opened)
	if opened.Error != "" {
		b.t.Fatalf("opening %s: %s", file, opened.Error)
	}
	return opened.Loader
}

// waitFor reads events until the page that loader loads has come so far: "load", or "networkIdle", when it has had no request under way
// for half a second.
func (b *chromium) waitFor(loader, stage string) {
	b.t.Helper()
	seen := 0
	for {
		for ; seen < len(b.events); seen++ {
			var life struct {
				Loader string `json:"loaderId"`
				Name   string `json:"name"`
			}
			event := b.events[seen]
			if event.Method != "Page.lifecycleEvent" {
				continue
			}
			if err := json.Unmarshal(event.Params, &life); err != nil {
				b.t.Fatal(err)
			}
			if life.Loader == loader && life.Name == stage {
				return
			}
		}
		b.read("a page: " + stage)
	}
}

// show gives a page a screen of that width: a tall one, so that images and fonts below the fold are loaded and seen too.
func (b *chromium) show(session, scheme string, width int) {
	b.t.Helper()
	b.call(session, "Emulation.setEmulatedMedia", map[string]any{
		"features": []map[string]any{{"name": "prefers-color-scheme", "value": scheme}},
	}, nil)
	b.call(session, "Emulation.setDeviceMetricsOverride",
		map[string]any{"width": width, "height": 8000, "deviceScaleFactor": 1, "mobile": false}, nil)
}

// overflow says how wide a page is, and what makes it so, when that is more than the screen; "" when the page fits.
func (b *chromium) overflow(session string, width int) string {
	b.t.Helper()
	var page struct {
		Width int      `json:"width"`
		Wide  []string `json:"wide"`
	}
	b.evaluate(session, `({
		width: document.scrollingElement.scrollWidth,
		wide: [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
			.map(e => e.tagName.toLowerCase() + (e.classList.length ? "." + e.classList[0] : "")),
	})`, &page)
	if page.Width <= width {
		return ""
	}
	return fmt.Sprintf("%d pixels wide: %s", page.Width, strings.Join(page.Wide[:min(len(page.Wide), 5)], ", "))
}

// runAxe returns the violations axe-core finds, each as "rule (impact): selector, selector".
func (b *chromium) runAxe(session string) []string {
	b.t.Helper()
	var result struct {
		Passes     int `json:"passes"`
		Violations []struct {
			ID     string   `json:"id"`
			Impact string   `json:"impact"`
			Where  []string `json:"where"`
		} `json:"violations"`
	}
	b.evaluate(session, `axe.run().then(r => ({passes: r.passes.length, violations: r.violations.map(
		v => ({id: v.id, impact: v.impact, where: v.nodes.map(n => n.target.join(" "))}))}))`, &result)
	if result.Passes == 0 {
		b.t.Fatal("axe-core checked nothing")
	}
	var violations []string
	for _, v := range result.Violations {
		violations = append(violations, fmt.Sprintf("%s (%s): %s", v.ID, v.Impact, strings.Join(v.Where, ", ")))
	}
	return violations
}

// consoleFindings returns what the page said on the console, the errors it threw and the browser's remarks on it, such as
// a missing image or a blocked style.
func consoleFindings(events []protocolMessage) []string {
	var findings []string
	for _, event := range events {
		var params struct {
			Type string `json:"type"`
			Args []struct {
				Value       json.RawMessage `json:"value"`
				Description string          `json:"description"`
			} `json:"args"`
			Entry struct {
				Text string `json:"text"`
				URL  string `json:"url"`
			} `json:"entry"`
			Details json.RawMessage `json:"exceptionDetails"`
		}
		if json.Unmarshal(event.Params, &params) != nil {
			continue // an event of another shape
		}
		switch event.Method {
		case "Runtime.consoleAPICalled":
			line := "console." + params.Type
			for _, arg := range params.Args {
				line += " " + string(arg.Value) + arg.Description
			}
			findings = append(findings, line)
		case "Runtime.exceptionThrown":
			findings = append(findings, "exception "+string(params.Details))
		case "Log.entryAdded":
			findings = append(findings, "browser: "+params.Entry.Text+" "+params.Entry.URL)
		}
	}
	return findings
}
