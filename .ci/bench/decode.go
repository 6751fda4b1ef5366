package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/BurntSushi/toml"
)

// decode reads every TOML file of a folder and decodes it into a map, as many at a time as there are processors: what charter
// lint does before it looks at anything.
func decode(folder string) error {
	paths, err := filepath.Glob(filepath.Join(folder, "*.toml"))
	if err != nil {
		return err
	}
	faults := make([]error, len(paths))
	var next atomic.Int64
	var group sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(paths); i = int(next.Add(1)) - 1 {
				faults[i] = decodeFile(paths[i])
			}
		})
	}
	group.Wait()
	if err := errors.Join(faults...); err != nil {
		return err
	}
	fmt.Printf("decoded %d files\n", len(paths))
	return nil
}

func decodeFile(path string) error {
	src, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var content map[string]any
	if _, err := toml.Decode(string(src), &content); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}
