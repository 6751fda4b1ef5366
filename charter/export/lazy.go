package export

import (
	"regexp"
	"sync"
)

// lazily returns a pattern that is compiled when it is first used: most commands make no page, and starting them should cost nothing.
func lazily(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}
