package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"syscall"
	"time"
)

// patience is how long one run may take: what needs longer is not measured.
const patience = 10 * time.Minute

// program is one row of a comparison: a command line, and the runs measured so far.
type program struct {
	name  string
	peer  string   // what has to be installed for it; "" for what is built here
	args  []string // the command line
	sees  string   // what it says of the planted fault: without these words it did not read the files
	units int      // how many files or MB it is given; 0 where that is not asked
	makes string   // the folder it writes, which is not there when it starts; "" for none

	exit  int // the exit code of the run that was looked at; the others must have the same
	first time.Duration
	runs  []sample
	fault error // why it is not measured
}

// sample is what one run cost.
type sample struct {
	wall, cpu time.Duration // cpu is user and system time of the process and of what it started
	memory    int64         // the most it held at once, in bytes
}

// look runs the program once to see that it does its work, which also brings the files into memory.
func (p *program) look(work string) {
	path := filepath.Join(work, "output")
	output, err := os.Create(path)
	if err != nil {
		p.fault = err
		return
	}
	defer output.Close()
	cost, exit, err := p.start(work, output)
	if err != nil {
		p.fault = err
		return
	}
	if _, p.fault = output.Seek(0, io.SeekStart); p.fault != nil {
		return
	}
	if saw, last := search(output, p.sees); !saw {
		p.fault = fmt.Errorf("exit code %d, and not a word of the planted fault; it ends: %.120q", exit, last)
	}
	p.exit, p.first = exit, cost.wall
}

// again runs the program once more and notes what that cost.
func (p *program) again(work string) {
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		p.fault = err
		return
	}
	defer null.Close()
	cost, exit, err := p.start(work, null)
	switch {
	case err != nil:
		p.fault = err
	case exit != p.exit:
		p.fault = fmt.Errorf("exit code %d, after %d for the same files", exit, p.exit)
	default:
		p.runs = append(p.runs, cost)
	}
}

// start runs the program to its end. Each run has an empty home: no settings of whoever measures, and no cache of the run
// before, weigh on the result.
func (p *program) start(work string, output *os.File) (sample, int, error) {
	home := filepath.Join(work, "home")
	if err := errors.Join(os.RemoveAll(home), os.MkdirAll(home, 0o755), p.setAside()); err != nil {
		return sample{}, 0, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	c := exec.CommandContext(ctx, p.args[0], p.args[1:]...)
	c.Stdout, c.Stderr = output, output
	c.Env = append(os.Environ(), "HOME="+home, "XDG_CACHE_HOME="+home, "XDG_CONFIG_HOME="+home, "LC_ALL=C.UTF-8", "NO_COLOR=1")
	begin := time.Now()
	err := c.Run()
	wall := time.Since(begin)
	if ctx.Err() != nil {
		return sample{}, 0, fmt.Errorf("took more than %s", patience)
	}
	if exit := new(exec.ExitError); err != nil && !errors.As(err, &exit) {
		return sample{}, 0, err
	}
	usage, ok := c.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		return sample{}, 0, errors.New("this system does not say what a process cost")
	}
	// Linux counts in KiB, macOS in bytes. A child inherits the peak of the process that started it, so that less than the
	// 10 MB of this one is not told: it leaves the generating to another run of itself, and keeps little garbage.
	memory := int64(usage.Maxrss)
	if runtime.GOOS != "darwin" {
		memory *= 1024
	}
	return sample{wall, c.ProcessState.UserTime() + c.ProcessState.SystemTime(), memory}, c.ProcessState.ExitCode(), nil
}

// setAside moves what the run before wrote out of the way. It is not removed: for minutes after a thousand files are, some file systems
// take long to make new ones (ext4 without a journal passes over every inode just freed), and the next program would pay for it.
func (p *program) setAside() error {
	if _, err := os.Stat(p.makes); p.makes == "" || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return os.Rename(p.makes, fmt.Sprintf("%s-%d", p.makes, time.Now().UnixNano()))
}

// search tells whether words are in what a program said, and returns the last line of it. It reads line by line: outputs of
// many MB are not to be held here.
func search(output io.Reader, words string) (bool, string) {
	var found bool
	var last []byte
	lines := bufio.NewReader(output)
	for {
		line, _, err := lines.ReadLine()
		if err != nil {
			return found, string(last)
		}
		found = found || bytes.Contains(line, []byte(words))
		if len(bytes.TrimSpace(line)) > 0 {
			last = append(last[:0], line...)
		}
	}
}

// measured says whether there is anything to compare.
func (p *program) measured() bool { return p.fault == nil && len(p.runs) > 0 }

// wall returns the median, cpu the median and the least, and memory the most, of all runs.
func (p *program) wall() time.Duration {
	return middle(p.runs, func(s sample) time.Duration { return s.wall })
}

func (p *program) cpu() time.Duration {
	return middle(p.runs, func(s sample) time.Duration { return s.cpu })
}

func (p *program) leastCPU() time.Duration {
	return slices.MinFunc(p.runs, func(a, b sample) int { return int(a.cpu - b.cpu) }).cpu
}

func (p *program) memory() int64 {
	return slices.MaxFunc(p.runs, func(a, b sample) int { return int(a.memory - b.memory) }).memory
}

// middle returns the median of a figure; of an even number of runs, the lower of the two in the middle.
func middle(runs []sample, figure func(sample) time.Duration) time.Duration {
	var all []time.Duration
	for _, run := range runs {
		all = append(all, figure(run))
	}
	slices.Sort(all)
	return all[(len(all)-1)/2]
}
