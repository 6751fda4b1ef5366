package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// charterOf writes a charter of at least size bytes: a brand, people, moments, traits, words and benefits, then as many
// behaviours as it takes. Its texts are statements dealt out; its fields are filled in or left out as n decides.
func charterOf(n, size int, texts *statements) string {
	random := rand.New(rand.NewPCG(uint64(n), uint64(size)))
	var b strings.Builder
	b.WriteString("schema = 1\n")
	table := func(format string, values ...any) { fmt.Fprintf(&b, "\n"+format+"\n", values...) }
	table(`[charter]
id = "charter-%d"
title = "%s"
language = "%s"
version = "1.0"
status = "%s"
owner = "Direction %d"
effective = 2026-09-01
review_by = 2027-09-01`, n, texts.short(6), texts.lang, []string{"draft", "review", "approved"}[n%3], n)
	table(`[brand]
name = "Maison %d"
purpose = "%s"
positioning = "%s"`, n, texts.deal(), texts.deal())
	table(`[[audience]]
id = "people"
name = "%s"
kind = "customer"`, texts.short(3))
	for i, stage := range []string{"choose", "repair"} {
		table(`[[moment]]
id = "moment-%d"
name = "%s"
stage = "%s"
channels = ["phone", "store"]`, i, texts.short(4), stage)
	}
	for i := range 2 {
		table(`[[trait]]
id = "trait-%d"
name = "%s"
meaning = "%s"`, i, texts.short(1), texts.deal())
	}
	table(`[[discourse]]
id = "words"
say = "%s"
avoid = "%s"
traits = ["trait-0"]`, texts.deal(), texts.deal())
	for _, level := range []string{"service", "relation"} {
		table(`[[benefit]]
id = "benefit-%s"
level = "%s"
statement = "%s"`, level, level, texts.deal())
	}
	for i := 0; b.Len() < size; i++ {
		writeBehaviour(&b, i, random, texts)
	}
	return b.String()
}

func writeBehaviour(b *strings.Builder, i int, random *rand.Rand, texts *statements) {
	line := func(format string, values ...any) { fmt.Fprintf(b, format+"\n", values...) }
	line("\n[[behaviour]]")
	line(`id = "act-%d"`, i)
	line(`statement = "%s"`, texts.deal())
	line(`moments = ["moment-%d"]`, i%2)
	line(`traits = ["trait-%d"]`, random.IntN(2))
	line(`benefits = ["benefit-service"]`)
	if random.IntN(2) == 0 {
		line(`trigger = "%s"`, texts.short(6))
		line(`actor = "%s"`, texts.short(2))
		line(`act = "%s"`, texts.short(9))
	}
	if random.IntN(2) == 0 {
		line(`deadline = { value = %d, unit = "working-day", from = "%s" }`, 1+random.IntN(9), texts.short(4))
	}
	if random.IntN(3) == 0 {
		line(`observable = "%s"`, texts.deal())
	}
	if random.IntN(2) == 0 {
		line(`owner = { role = "%s" }`, texts.short(3))
		line(`proof = { metric = "%s", source = "operations", every = "quarter" }`, texts.short(7))
	}
	if random.IntN(3) == 0 {
		line(`remedy = { act = "%s", automatic = true }`, texts.short(10))
	}
}

// documentOf writes a Markdown document of at least size bytes: headings, paragraphs and lists of statements.
func documentOf(n, size int, texts *statements) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Maison %d\n", n)
	for b.Len() < size {
		fmt.Fprintf(&b, "\n## %s\n\n%s %s\n%s\n\n", texts.short(4), sentence(texts), sentence(texts), sentence(texts))
		for range 4 {
			fmt.Fprintf(&b, "- %s\n", sentence(texts))
		}
	}
	return b.String()
}

// sentence returns the next statement with a full stop.
func sentence(texts *statements) string { return strings.TrimRight(texts.deal(), " .") + "." }
