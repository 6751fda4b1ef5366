package main

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"
)

// measure runs every program of every comparison in turn, as often as asked, and prints the report. It fails only when
// charter, or the decoding of the same files, could not be measured: a bar that is missed is in the report.
func measure(peers, work string, options []string) error {
	flags := flag.NewFlagSet("measure", flag.ContinueOnError)
	markdown := flags.Bool("markdown", false, "write Markdown tables")
	huge := flags.Bool("huge", false, "measure 100,000 charters too")
	runs := flags.Int("runs", 5, "how often each is run")
	if err := flags.Parse(options); err != nil {
		return err
	}
	b := bench{peers: peers, settings: filepath.Join(filepath.Dir(peers), "bench"), work: work}
	installed, err := readState(filepath.Join(peers, "installed.tsv"))
	if err != nil {
		return err
	}
	debug.SetGCPercent(20) // see program.start
	list, err := b.comparisons(*huge)
	if err != nil {
		return err
	}
	if err := os.Chdir(peers); err != nil { // textlint looks for its rules from the current folder
		return err
	}
	out := report{markdown: *markdown, out: os.Stdout}
	out.head(installed, *runs)
	for _, c := range list {
		c.measure(work, installed, *runs)
		out.comparison(c)
	}
	out.bars(list)
	faults := []error{list[0].programs[1].fault} // the decoding
	for _, c := range list {
		if p := c.programs[0]; p.peer == "" {
			faults = append(faults, p.fault)
		}
	}
	return errors.Join(faults...)
}

// measure looks at each program once, then runs them one after the other, again and again: what else the machine does falls on
// all alike.
func (c comparison) measure(work string, installed state, runs int) {
	for _, p := range c.programs {
		if _, missing := installed.missing[p.peer]; missing {
			p.fault = errors.New("not installed")
			continue
		}
		p.look(work)
	}
	most := runs
	if c.quick {
		most = max(runs, 20)
	}
	for round := range most {
		for _, p := range c.programs {
			if p.fault == nil && (round < runs || p.first < 250*time.Millisecond) {
				p.again(work)
			}
		}
	}
}
