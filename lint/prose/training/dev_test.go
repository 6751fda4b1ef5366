package main

import (
	"fmt"
	"os"
	"testing"
)

func TestDev(t *testing.T) {
	samples, err := read("../testdata")
	if err != nil {
		t.Fatal(err)
	}
	if os.Getenv("REAL") != "" {
		for i := range samples {
			samples[i].held = false
		}
		real, err := readCorpus("/tmp/real", true)
		if err != nil {
			t.Fatal(err)
		}
		w := learn(samples)
		var gs []guess
		for _, s := range sampled(real) {
			gs = append(gs, guess{s.statement, w.score(s.features)})
		}
		dev(gs)
		f, _ := os.Create("/tmp/rerrs.txt")
		for i := range gs {
			if gs[i].said() != gs[i].label {
				fmt.Fprintf(f, "%s\tgold=%s\tpred=%s\t%.2f\t%s\n", gs[i].doc, gs[i].label, gs[i].said(), gs[i].p, gs[i].text)
			}
		}
		f.Close()
		return
	}
	gs := validate(samples)
	dev(gs)
	if os.Getenv("ERRS") != "" {
		f, _ := os.Create(os.Getenv("ERRS"))
		for i := range gs {
			if gs[i].said() != gs[i].label {
				fmt.Fprintf(f, "%s\tgold=%s\tpred=%s\t%.2f\t%s\n", gs[i].doc, gs[i].label, gs[i].said(), gs[i].p, gs[i].text)
			}
		}
		f.Close()
	}
}

func dev(gs []guess) {
	for _, lang := range []string{"en", "fr", ""} {
		var n, a, at, nt, l4, vi, okvi, called, talk int
		for i := range gs {
			g := &gs[i]
			if lang != "" && g.lang != lang {
				continue
			}
			n++
			said := g.said()
			if said.Act() == g.label.Act() {
				a++
			}
			if g.label != 0 {
				nt++
				if said.Act() == g.label.Act() {
					at++
				}
			}
			if said == g.label {
				l4++
			}
			if g.label.Act() {
				vi++
				if (g.p[3] >= g.p[2]) == (g.label == 3) {
					okvi++
				}
			}
			if said.Act() {
				called++
				if g.label == 1 {
					talk++
				}
			}
		}
		pc := func(a, b int) float64 { return 100 * float64(a) / float64(max(b, 1)) }
		fmt.Printf("%-3s n=%d act/rest %.1f act/talk %.1f labels %.1f verif/int %.1f talk among acts %.1f\n", lang, n, pc(a, n), pc(at, nt), pc(l4, n), pc(okvi, vi), pc(talk, called))
	}
	// coverage
	m := calibrate(gs)
	cov, ok := 0, 0
	for i := range gs {
		l := gs[i].lean()
		if l >= float64(m[0]) || l <= -float64(m[1]) {
			cov++
			if gs[i].said().Act() == gs[i].label.Act() {
				ok++
			}
		}
	}
	fmt.Println("margins", m, "certain", cov*1000/len(gs), "right", ok*1000/max(cov, 1))
}
