package main

import (
	"path/filepath"
	"testing"
)

// narrowFaults is what a reader of a telephone cannot read: small labels in pictures, columns beside each other in what compares words
// and acts, a head told again in each row of a table that has a column to it.
const narrowFaults = `(() => {
	const out = [];
	for (const text of document.querySelectorAll("svg text")) {
		const svg = text.ownerSVGElement, wide = svg.getBoundingClientRect().width;
		const size = parseFloat(getComputedStyle(text).fontSize) * wide / svg.viewBox.baseVal.width;
		if (wide > 0 && size < 11) out.push("a label " + size.toFixed(1) + " pixels high: " + text.textContent);
	}
	for (const row of document.querySelectorAll(".say-do tbody tr")) {
		if (new Set([...row.cells].filter(c => c.textContent).map(c => c.getBoundingClientRect().left)).size > 1) out.push("side by side: " + row.textContent);
	}
	for (const cell of document.querySelectorAll(".coverage td")) {
		if (getComputedStyle(cell, "::before").content !== "none") out.push("says its head in each row: " + cell.textContent);
	}
	return out;
})()`

func TestNarrowPages(t *testing.T) {
	browser := startChromium(t, findChromium(t))
	defer browser.close()
	session := browser.attach()
	browser.call(session, "Page.enable", nil, nil)
	for _, pages := range exampleHTML(t, buildBinary(t)) {
		for _, p := range pages {
			if p.sheet != "public" && p.sheet != "internal" {
				continue
			}
			browser.load(session, p.path)
			for _, width := range []int{320, 390} {
				browser.show(session, colourSchemes[0], width)
				var faults []string
				browser.evaluate(session, narrowFaults, &faults)
				for _, fault := range faults {
					t.Errorf("%s at %d pixels: %s", filepath.Base(p.path), width, fault)
				}
			}
		}
	}
}
