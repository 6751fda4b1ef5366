package main

import (
	"debug/buildinfo"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// What starting the program may cost before main runs. Start-up is the one cost every command pays, and a dependency
// can multiply it unseen: a table of widths built at init took 20 ms in one version of a module below the editor.
const (
	// maxInitBytes bounds what all packages allocate at init together; the same on every run.
	maxInitBytes = 1_500_000
	// maxPackageInit bounds the init of one package by the clock: coarse, hence the best of initRuns.
	maxPackageInit = time.Millisecond
	initRuns       = 5
)

// costlyModules lists modules that are fine in tests and too dear at start-up to ship.
var costlyModules = []string{
	"github.com/santhosh-tekuri/jsonschema",
	"github.com/alecthomas/chroma",
	"github.com/microcosm-cc/bluemonday",
}

// initCost is what one package spent before main.
type initCost struct {
	clock time.Duration
	bytes int
}

func TestInitCost(t *testing.T) {
	binary := buildBinary(t)
	best := traceInit(t, binary)
	for range initRuns - 1 {
		for pkg, cost := range traceInit(t, binary) {
			best[pkg] = initCost{clock: min(cost.clock, best[pkg].clock), bytes: cost.bytes}
		}
	}
	if _, ok := best["runtime"]; !ok {
		t.Fatalf("the trace of %d packages leaves out runtime: it was not read right", len(best))
	}
	for _, finding := range checkInit(best) {
		t.Error(finding)
	}
}

func TestCostlyModules(t *testing.T) {
	info, err := buildinfo.ReadFile(buildBinary(t))
	if err != nil {
		t.Fatal(err)
	}
	if len(info.Deps) == 0 {
		t.Fatal("the binary names no module it was built with")
	}
	for _, module := range info.Deps {
		if isCostly(module.Path) {
			t.Errorf("%s %s is linked into the program; it belongs in tests only", module.Path, module.Version)
		}
	}
}

func TestCheckInit(t *testing.T) {
	trace := `init internal/bytealg @0.008 ms, 0 ms clock, 0 bytes, 0 allocs
init runtime @0.11 ms, 0.056 ms clock, 0 bytes, 0 allocs
something else the program prints
init example.org/widths @2.9 ms, 21 ms clock, 2097184 bytes, 3 allocs
`
	costs := parseInitTrace(trace)
	want := initCost{clock: 21 * time.Millisecond, bytes: 2097184}
	if len(costs) != 3 || costs["example.org/widths"] != want {
		t.Fatalf("parseInitTrace read %v", costs)
	}
	findings := strings.Join(checkInit(costs), "\n")
	for _, part := range []string{"example.org/widths takes 21ms", "2097184 bytes"} {
		if !strings.Contains(findings, part) {
			t.Errorf("a trace over both bounds: findings without %q:\n%s", part, findings)
		}
	}
	delete(costs, "example.org/widths")
	if findings := checkInit(costs); len(findings) > 0 {
		t.Errorf("a trace within the bounds: %q", findings)
	}
	for path, costly := range map[string]bool{
		"github.com/alecthomas/chroma/v2": true,
		"github.com/alecthomas/chromatic": false,
		"github.com/yuin/goldmark":        false,
	} {
		if isCostly(path) != costly {
			t.Errorf("isCostly(%q) = %v", path, !costly)
		}
	}
}

// traceInit starts the program once and returns what each of its packages spent at init.
func traceInit(t *testing.T, binary string) map[string]initCost {
	t.Helper()
	run := exec.Command(binary, "version")
	run.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	var stderr strings.Builder
	run.Stderr = &stderr
	if err := run.Run(); err != nil {
		t.Fatalf("charter version: %v\n%s", err, stderr.String())
	}
	return parseInitTrace(stderr.String())
}

// initLine is a line of the trace, as package runtime documents GODEBUG=inittrace=1.
var initLine = regexp.MustCompile(`(?m)^init (\S+) @\S+ ms, (\S+) ms clock, (\d+) bytes, \d+ allocs$`)

// parseInitTrace returns the cost of each package in the trace; other lines are passed over.
func parseInitTrace(trace string) map[string]initCost {
	costs := map[string]initCost{}
	for _, line := range initLine.FindAllStringSubmatch(trace, -1) {
		ms, errClock := strconv.ParseFloat(line[2], 64)
		bytes, errBytes := strconv.Atoi(line[3])
		if errClock == nil && errBytes == nil {
			costs[line[1]] = initCost{clock: time.Duration(ms * float64(time.Millisecond)), bytes: bytes}
		}
	}
	return costs
}

// checkInit returns one finding for each bound the costs exceed, the packages in alphabetical order.
func checkInit(costs map[string]initCost) []string {
	var findings []string
	total, dearest := 0, ""
	for pkg, cost := range costs {
		total += cost.bytes
		if dearest == "" || cost.bytes > costs[dearest].bytes {
			dearest = pkg
		}
		if cost.clock > maxPackageInit {
			findings = append(findings, fmt.Sprintf("init of %s takes %v at best, over %v", pkg, cost.clock, maxPackageInit))
		}
	}
	slices.Sort(findings)
	if total > maxInitBytes {
		findings = append(findings, fmt.Sprintf("init allocates %d bytes, over %d; most of them %d bytes in %s",
			total, maxInitBytes, costs[dearest].bytes, dearest))
	}
	return findings
}

// isCostly reports whether the module is one of costlyModules, at any major version.
func isCostly(path string) bool {
	return slices.ContainsFunc(costlyModules, func(costly string) bool {
		return path == costly || strings.HasPrefix(path, costly+"/")
	})
}
