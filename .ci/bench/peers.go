package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// comparison is one table: programs that are given the same files.
type comparison struct {
	title    string
	unit     string // "file" or "MB" where the cost of one is asked; else the CPU time is compared with the first program's
	programs []*program
	quick    bool                            // runs of milliseconds: what takes less than a quarter of a second is run twenty times
	bars     func(programs []*program) []bar // the limits the project sets itself; nil for none
}

// bench knows where things are: the peers' folder, the folder of this program's settings, and the generated files.
type bench struct{ peers, settings, work string }

func (b bench) ours(name string, paths ...string) *program {
	args := []string{filepath.Join(b.peers, "bin", "charter"), "lint", "--lang", "en", "--as-of", "2026-11-22"}
	return &program{name: name, args: append(args, paths...)}
}

// seen returns the program with the words it must say.
func (p *program) seen(words string) *program {
	p.sees = words
	return p
}

// of returns the program with the number of files or MB it is given.
func (p *program) of(units int) *program {
	p.units = units
	return p
}

func (b bench) decode(folder string) *program {
	args := []string{filepath.Join(b.peers, "bin", "bench"), "decode", folder}
	return &program{name: "BurntSushi/toml, decoding alone", args: args, sees: "decoded "}
}

// vale lints each text of a charter as a value (settings "values"), or the file as plain text or Markdown ("text").
func (b bench) vale(name, settings string, paths ...string) *program {
	args := []string{filepath.Join(b.peers, "bin", "vale"), "--config=" + filepath.Join(b.settings, "vale", settings+".ini"), "--output=line"}
	return &program{name: name, peer: "vale", args: append(args, paths...), sees: "Charter.ElasticTime"}
}

func (b bench) node(name, peer, command string, args ...string) *program {
	return &program{name: name, peer: peer, args: append([]string{filepath.Join(b.peers, "node_modules", ".bin", command)}, args...)}
}

func (b bench) taplo(paths ...string) *program {
	args := append([]string{"lint", "--schema", "file://" + filepath.Join(b.work, "schema.json")}, paths...)
	return b.node("taplo, the schema", "@taplo/cli", "taplo", args...).seen("statment")
}

func (b bench) spectral(path string) *program {
	args := []string{"lint", "--quiet", "--format", "text", "--ruleset", filepath.Join(b.work, "spectral.json"), path}
	return b.node("Spectral, the schema and nine rules, JSON", "@stoplight/spectral-cli", "spectral", args...).seen("statment")
}

func (b bench) textlint(paths ...string) *program {
	args := append([]string{"--config", filepath.Join(b.settings, "textlint.json"), "--format", "unix"}, paths...)
	return b.node("textlint, two rules", "textlint", "textlint", args...).seen("write-good")
}

func (b bench) proselint(paths ...string) *program {
	modules := filepath.Join(b.peers, "debian", "usr", "lib", "python3", "dist-packages")
	args := []string{"env", "PYTHONPATH=" + modules, "python3", "-c", "from proselint.command_line import proselint; proselint()"}
	return &program{name: "proselint", peer: "proselint", args: append(args, paths...), sees: "cliches"}
}

// comparisons lists what is measured, in the order of the report.
func (b bench) comparisons(huge bool) ([]comparison, error) {
	in := func(names ...string) string { return filepath.Join(append([]string{b.work}, names...)...) }
	some, err := filepath.Glob(in("some", "*.toml"))
	if err != nil {
		return nil, err
	}
	documents, err := filepath.Glob(in("documents", "*.md"))
	if err != nil {
		return nil, err
	}
	if len(some) == 0 || len(documents) < 5 {
		return nil, fmt.Errorf("%s: nothing generated here", b.work)
	}
	thousand, few, one := in("charters-1000"), documents[:5], some[0]
	list := []comparison{
		{title: "1,000 charters of 3 kB, French and English", programs: []*program{
			b.ours("charter lint, every rule", thousand).seen("elastic-time"),
			b.decode(thousand),
			b.vale("Vale, nine rules, text by text", "values", thousand),
			b.vale("Vale, nine rules, files as plain text", "text", thousand),
		}, bars: lintBars},
		{title: "100 of them", programs: []*program{
			b.ours("charter lint, every rule", some...).seen("elastic-time"),
			b.taplo(some...),
			b.spectral(in("json", "*.json")),
		}},
		{title: "100 Markdown documents of 8 kB", programs: []*program{
			b.ours("charter lint", documents...).seen("elastic-time"),
			b.vale("Vale, nine rules", "text", documents...),
			b.node("write-good", "write-good", "write-good", documents...).seen("wordy"),
		}},
		{title: "5 of them", programs: []*program{
			b.ours("charter lint", few...).seen("elastic-time"),
			b.textlint(few...),
			b.node("alex", "alex", "alex", few...).seen("warning"),
			b.proselint(few...),
		}},
		{title: "One charter, the whole process", quick: true, programs: []*program{
			b.ours("charter lint, every rule", one).seen("elastic-time"),
			b.vale("Vale, nine rules, text by text", "values", one),
			b.taplo(one),
			b.spectral(in("json", filepath.Base(one)+".json")),
		}},
		{title: "One Markdown document, the whole process", quick: true, programs: []*program{
			b.ours("charter lint", few[0]).seen("elastic-time"),
			b.vale("Vale, nine rules", "text", few[0]),
			b.textlint(few[0]),
			b.node("write-good", "write-good", "write-good", few[0]).seen("wordy"),
			b.node("alex", "alex", "alex", few[0]).seen("warning"),
			b.proselint(few[0]),
		}},
	}
	exports, err := b.exports()
	return slices.Concat(list, b.growth(huge), exports), err
}

// growth lists what shows how the cost of charter lint grows.
func (b bench) growth(huge bool) []comparison {
	files := comparison{title: "charter lint, more charters", unit: "file", bars: growthBars}
	for _, n := range []int{1_000, 10_000, 100_000} {
		if folder := filepath.Join(b.work, fmt.Sprintf("charters-%d", n)); n < 100_000 || huge {
			files.programs = append(files.programs, b.ours(thousands(n)+" charters", folder).seen("elastic-time").of(n))
		}
	}
	size := comparison{title: "charter lint, a longer charter", unit: "MB", bars: growthBars}
	for _, n := range []int{1, 10} {
		path := filepath.Join(b.work, "large", fmt.Sprintf("%d-mb.charter.toml", n))
		size.programs = append(size.programs, b.ours(fmt.Sprintf("one charter of %d MB", n), path).seen("1 file, ").of(n))
	}
	return []comparison{files, size}
}

// state is what the installation left: for each peer its version, or why it is missing.
type state struct {
	names   []string
	version map[string]string
	missing map[string]string
}

// readState reads the table the installation writes: name, version and reason, with tabs between.
func readState(path string) (state, error) {
	s := state{version: map[string]string{}, missing: map[string]string{}}
	src, err := os.ReadFile(path)
	if err != nil {
		return s, err
	}
	for line := range strings.Lines(string(src)) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(cells) != 3 {
			return s, fmt.Errorf("%s: three cells wanted: %q", path, line)
		}
		s.names = append(s.names, cells[0])
		if cells[1] != "" {
			s.version[cells[0]] = cells[1]
		} else {
			s.missing[cells[0]] = cells[2]
		}
	}
	return s, nil
}

// thousands writes a number with commas.
func thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", thousands(n/1000), n%1000)
}
