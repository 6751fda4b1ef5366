package charter

import (
	"regexp"
	"sync"
)

// Pattern returns a regular expression that is compiled when it is first used, and panics then when it is none: most commands use few of
// those there are, and starting one should cost nothing.
func Pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
