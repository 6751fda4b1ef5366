package tomltree

import (
	"io/fs"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
	tomltest "github.com/toml-lang/toml-test/v2"
)

// file is one text of the TOML corpus.
type file struct{ name, src string }

// corpus lists the files of toml-test under "valid" or "invalid", by name.
func corpus(tb testing.TB, sub string) []file {
	tb.Helper()
	var out []file
	cases := tomltest.TestCases()
	err := fs.WalkDir(cases, sub, func(name string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".toml") {
			return err
		}
		b, err := fs.ReadFile(cases, name)
		out = append(out, file{name, string(b)})
		return err
	})
	if err != nil || len(out) < 200 {
		tb.Fatalf("%d corpus files, %v", len(out), err)
	}
	return out
}

// variants of a text: as is, with byte order mark, with CRLF, without final newline.
func variants(src string) []string {
	lf := strings.ReplaceAll(src, "\r\n", "\n")
	return []string{src, bom + src, strings.ReplaceAll(lf, "\n", "\r\n"), strings.TrimRight(src, "\r\n")}
}

// comparable makes decoded data fit for reflect.DeepEqual.
func comparable(v any) any {
	switch x := v.(type) {
	case map[string]any:
		m := map[string]any{}
		for k, e := range x {
			m[k] = comparable(e)
		}
		return m
	case []map[string]any:
		s := make([]any, len(x))
		for i, e := range x {
			s[i] = comparable(e)
		}
		return s
	case []any:
		s := make([]any, len(x))
		for i, e := range x {
			s[i] = comparable(e)
		}
		return s
	case float64:
		if math.IsNaN(x) {
			return "NaN"
		}
	case time.Time:
		return x.Format(time.RFC3339Nano) + x.Location().String()
	}
	return v
}

// meaning is what BurntSushi/toml makes of src.
func meaning(src string) (any, error) {
	var m map[string]any
	_, err := toml.Decode(src, &m)
	if m == nil {
		m = map[string]any{}
	}
	return comparable(m), err
}

// eachPath calls f for every key, item and element of decoded data, in a fixed order.
func eachPath(v any, p Path, f func(Path, any)) {
	if len(p) > 0 {
		f(p, v)
	}
	switch x := v.(type) {
	case map[string]any:
		for _, k := range slices.Sorted(maps.Keys(x)) {
			eachPath(x[k], p.With(K(k)), f)
		}
	case []any:
		for i, e := range x {
			eachPath(e, p.With(I(i)), f)
		}
	}
}

func clone(v any) any {
	switch x := v.(type) {
	case map[string]any:
		m := map[string]any{}
		for k, e := range x {
			m[k] = clone(e)
		}
		return m
	case []any:
		s := make([]any, len(x))
		for i, e := range x {
			s[i] = clone(e)
		}
		return s
	}
	return v
}

// gone, returned by the function given to change, takes the value out.
type gone struct{}

// change returns a copy of v with f applied at p; f is given nil for a missing key.
func change(v any, p Path, f func(any) any) any { return changeIn(clone(v), p, f) }

func changeIn(v any, p Path, f func(any) any) any {
	if len(p) == 0 {
		return f(v)
	}
	if i := p[0].Index; i >= 0 {
		a := v.([]any)
		n := changeIn(a[i], p[1:], f)
		if n == (gone{}) {
			return slices.Delete(a, i, i+1)
		}
		a[i] = n
		return a
	}
	m, ok := v.(map[string]any)
	if !ok {
		m = map[string]any{}
	}
	n := changeIn(m[p[0].Key], p[1:], f)
	if n == any(gone{}) {
		delete(m, p[0].Key)
	} else {
		m[p[0].Key] = n
	}
	return m
}

// prune drops empty tables and lists: taking out the last key or item of one that
// only its keys or items make takes it out too.
func prune(v any) any {
	switch x := v.(type) {
	case map[string]any:
		for k, e := range x {
			e = prune(e)
			x[k] = e
			m, isMap := e.(map[string]any)
			a, isList := e.([]any)
			if isMap && len(m) == 0 || isList && len(a) == 0 {
				delete(x, k)
			}
		}
	case []any:
		for i, e := range x {
			x[i] = prune(e)
		}
	}
	return v
}

// bareNewlines counts the newlines of src that are no CRLF.
func bareNewlines(src string) int { return strings.Count(src, "\n") - strings.Count(src, "\r\n") }
