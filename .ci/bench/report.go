package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
	"unicode/utf8"
)

// report writes the tables, in columns or as Markdown.
type report struct {
	markdown bool
	out      io.Writer
}

func (r report) line(format string, values ...any) { fmt.Fprintf(r.out, format+"\n", values...) }

// title writes a heading. A Markdown table wants an empty line before it.
func (r report) title(text string) {
	if r.markdown {
		r.line("\n**%s**\n", text)
		return
	}
	r.line("\n%s", text)
}

// head says when, where and with what the report was made.
func (r report) head(installed state, runs int) {
	r.line("%s · %s · %d cores · %s %s/%s · load at the start %s", time.Now().Format(time.DateOnly), processor(), runtime.NumCPU(),
		runtime.Version(), runtime.GOOS, runtime.GOARCH, load())
	var with, reasons []string
	without := map[string][]string{} // names by reason
	for _, name := range installed.names {
		reason, missing := installed.missing[name]
		if !missing {
			with = append(with, name+" "+installed.version[name])
			continue
		}
		if without[reason] == nil {
			reasons = append(reasons, reason)
		}
		without[reason] = append(without[reason], name)
	}
	if len(with) > 0 {
		r.line("Beside: %s.", strings.Join(with, ", "))
	}
	for _, reason := range reasons {
		r.line("Not installed: %s: %s.", strings.Join(without[reason], ", "), reason)
	}
	r.line("Runs of each: %d or more, in turn. Wall and CPU are medians, the least CPU in brackets; memory is the most of all runs.", runs)
}

// comparison writes one table.
func (r report) comparison(c comparison) {
	r.title(c.title)
	last := "CPU, charter = 1"
	if c.unit != "" {
		last = "CPU a " + c.unit
	}
	rows := [][]string{{"", "wall", "CPU", "memory", last}}
	for _, p := range c.programs {
		if !p.measured() {
			rows = append(rows, []string{p.name, "-", "-", "-", p.fault.Error()})
			continue
		}
		rows = append(rows, []string{
			p.name, seconds(p.wall()), fmt.Sprintf("%s (%s)", seconds(p.cpu()), seconds(p.leastCPU())),
			fmt.Sprintf("%.0f MB", float64(p.memory())/1e6), c.against(p),
		})
	}
	r.table(rows)
}

// against returns the last cell of a program's row: the cost of one unit, or how often its CPU time holds charter's.
func (c comparison) against(p *program) string {
	switch ours := c.programs[0]; {
	case c.unit != "":
		return seconds(p.cpu() / time.Duration(p.units))
	case !ours.measured():
		return "-"
	default:
		return fmt.Sprintf("%.2f", ratio(p, ours))
	}
}

// ratio returns the CPU time of a in that of b.
func ratio(a, b *program) float64 { return float64(a.cpu()) / float64(b.cpu()) }

// table writes rows, the first of which is the head. All columns but the first are set to the right.
func (r report) table(rows [][]string) {
	if r.markdown {
		for i, row := range rows {
			r.line("| %s |", strings.Join(row, " | "))
			if i == 0 {
				r.line("|---|%s", strings.Repeat("--:|", len(row)-1))
			}
		}
		return
	}
	width := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row[:len(row)-1] { // the last column ends the line
			width[i] = max(width[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		line := fmt.Sprintf("  %-*s", width[0], row[0])
		for i, cell := range row[1 : len(row)-1] {
			line += fmt.Sprintf("   %*s", width[i+1], cell)
		}
		r.line("%s   %s", line, row[len(row)-1])
	}
}

// bars says which of the limits the project sets itself are kept.
func (r report) bars(list []comparison) {
	r.title("Bars")
	rows := [][]string{{"", "measured", "bar", ""}}
	for _, c := range list {
		if c.bars == nil {
			continue
		}
		for _, b := range c.bars(c.programs) {
			row := []string{b.name, "-", b.limit, "not measured"}
			if measured, kept, judged := b.verdict(); judged {
				row[1], row[3] = measured, map[bool]string{true: "met", false: "MISSED"}[kept]
			}
			rows = append(rows, row)
		}
	}
	r.table(rows)
}

// seconds writes a duration with two or three figures that count.
func seconds(d time.Duration) string {
	switch {
	case d >= 10*time.Second:
		return fmt.Sprintf("%.1f s", d.Seconds())
	case d >= time.Second/10:
		return fmt.Sprintf("%.2f s", d.Seconds())
	case d >= time.Millisecond:
		return fmt.Sprintf("%.1f ms", float64(d)/float64(time.Millisecond))
	}
	return fmt.Sprintf("%.2f ms", float64(d)/float64(time.Millisecond))
}

// processor returns the name of the processor, as far as the system tells it.
func processor() string {
	if src, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		for line := range strings.Lines(string(src)) {
			if name, ok := strings.CutPrefix(line, "model name"); ok {
				return strings.Trim(name, "\t :\n")
			}
		}
	}
	if name, err := exec.Command("sysctl", "-n", "machdep.cpu.brand_string").Output(); err == nil {
		return strings.TrimSpace(string(name))
	}
	return "processor unknown"
}

// load returns how many processes wanted to run over the last minute.
func load() string {
	src, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return "unknown"
	}
	return strings.Fields(string(src))[0]
}
