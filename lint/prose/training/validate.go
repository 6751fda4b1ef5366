package main

import (
	"runtime"
	"slices"
	"sync"

	"relcharter/lint/prose"
)

// folds is how many parts the documents are held out in.
const folds = 5

// guess is what was said of a statement by weights that had not seen its document.
type guess struct {
	*statement
	p [classes]float64
}

// act is the probability that the statement is an act.
func (g *guess) act() float64 { return g.p[prose.Intention] + g.p[prose.Verifiable] }

// label is the label that was said.
func (g *guess) said() prose.Label {
	if g.act() >= 0.5 {
		if g.p[prose.Verifiable] >= g.p[prose.Intention] {
			return prose.Verifiable
		}
		return prose.Intention
	}
	if g.p[prose.Talk] >= g.p[prose.Other] {
		return prose.Talk
	}
	return prose.Other
}

// sampled reads the features of statements.
func sampled(statements []statement) []sample {
	samples := make([]sample, len(statements))
	parallel(len(samples), func(i int) {
		features := prose.Features(statements[i].text, statements[i].lang)
		slices.Sort(features)
		samples[i] = sample{&statements[i], slices.Compact(features)}
	})
	return samples
}

// validate holds the documents of the corpus out in turn, learns from the rest, and returns what is then said of them, in the order of
// the samples.
func validate(samples []sample) []guess {
	part := map[string]int{}
	for i := range samples {
		if s := &samples[i]; s.held {
			if _, known := part[s.doc]; !known {
				part[s.doc] = len(part) % folds
			}
		}
	}
	learned := make([]*weights, folds)
	parallel(folds, func(fold int) {
		var train []sample
		for _, s := range samples {
			if !s.held || part[s.doc] != fold {
				train = append(train, s)
			}
		}
		learned[fold] = learn(train)
	})
	var out []guess
	for _, s := range samples {
		if s.held {
			out = append(out, guess{s.statement, learned[part[s.doc]].score(s.features)})
		}
	}
	return out
}

// parallel calls f with 0 to n-1, on all processors.
func parallel(n int, f func(i int)) {
	var wg sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := range next {
				f(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
}
