package charter

import (
	"errors"
	"math"
	"reflect"
	"slices"
	"strings"
	"time"
)

// errMeaning is returned when planned edits would not mean what was asked for.
var errMeaning = errors.New("the edited file would not mean what was asked for; nothing was changed")

// wall writes a time as the file shows it.
const wall = "2006-01-02T15:04:05.999999999 MST"

// verified returns edits when the source they leave decodes to exactly what intend makes of today's values.
func (d *Document) verified(edits []Edit, intend func(map[string]any)) ([]Edit, error) {
	want := copied(d.tree.Decode()).(map[string]any)
	intend(want)
	return d.meaning(edits, want)
}

// meaning returns edits when the source they leave decodes to exactly what is wanted.
func (d *Document) meaning(edits []Edit, want any) ([]Edit, error) {
	next, err := d.Apply(edits...)
	if err != nil {
		return nil, err
	}
	if !same(want, next.tree.Decode()) {
		return nil, errMeaning
	}
	d.planned.Store(&planned{slices.Clone(edits), next})
	return edits, nil
}

func copied(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := make(map[string]any, len(v))
		for k, e := range v {
			out[k] = copied(e)
		}
		return out
	case []map[string]any:
		out := make([]map[string]any, len(v))
		for i, e := range v {
			out[i] = copied(e).(map[string]any)
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = copied(e)
		}
		return out
	}
	return v
}

// same compares decoded values; line endings within texts, empty tables and absent ones do not count as different, nor do
// 1 and 1.0.
func same(a, b any) bool {
	switch a := a.(type) {
	case map[string]any:
		b, ok := b.(map[string]any)
		if !ok {
			return false
		}
		if reflect.ValueOf(a).UnsafePointer() == reflect.ValueOf(b).UnsafePointer() {
			return true // what an edit has left alone
		}
		for k := range b {
			if _, there := a[k]; !there && !hollow(b[k]) {
				return false
			}
		}
		for k, v := range a {
			if w, there := b[k]; !there && !hollow(v) || there && !same(v, w) {
				return false
			}
		}
		return true
	case []map[string]any, []any:
		x, y := elements(a), elements(b)
		if len(x) != len(y) {
			return false
		}
		for i := range x {
			if !same(x[i], y[i]) {
				return false
			}
		}
		return true
	case string:
		b, ok := b.(string)
		return ok && strings.ReplaceAll(a, "\r\n", "\n") == strings.ReplaceAll(b, "\r\n", "\n")
	case time.Time:
		b, ok := b.(time.Time)
		return ok && a.Format(wall) == b.Format(wall) // local dates carry the zone of the machine
	case int64, float64:
		x, _ := number(a)
		y, ok := number(b)
		return ok && (x == y || math.IsNaN(x) && math.IsNaN(y))
	}
	return a == b
}

// number returns a decoded number as the fields of a charter hold it.
func number(v any) (float64, bool) {
	switch v := v.(type) {
	case int64:
		return float64(v), true
	case float64:
		return v, true
	}
	return 0, false
}

func hollow(v any) bool {
	switch v := v.(type) {
	case map[string]any:
		for _, e := range v {
			if !hollow(e) {
				return false
			}
		}
		return true
	case []map[string]any:
		return len(v) == 0
	case []any:
		return len(v) == 0
	}
	return false
}

func elements(v any) []any {
	switch v := v.(type) {
	case []any:
		return v
	case []map[string]any:
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = e
		}
		return out
	}
	return []any{v}
}

// element returns element i of a decoded array; nil when there is none.
func element(v any, i int) any {
	switch v := v.(type) {
	case []any:
		if i < len(v) {
			return v[i]
		}
	case []map[string]any:
		if i < len(v) {
			return v[i]
		}
	}
	return nil
}

// asDecoded returns a value of Set as BurntSushi/toml would decode it.
func asDecoded(v any) any {
	switch v := v.(type) {
	case int:
		return int64(v)
	case Date:
		return time.Date(v.Year, v.Month, v.Day, 0, 0, 0, 0, time.FixedZone("date-local", 0))
	case []string:
		out := make([]any, len(v))
		for i, s := range v {
			out[i] = s
		}
		return out
	}
	return v
}

// lookup returns the decoded value at path; nil when it is absent.
func lookup(values any, path Path) any {
	for _, s := range path {
		if s.Index >= 0 {
			values = element(values, s.Index)
			continue
		}
		table, ok := values.(map[string]any)
		if !ok {
			return nil
		}
		values = table[s.Key]
	}
	return values
}

// unassign takes what stands at path out of decoded values.
func unassign(values map[string]any, path Path) {
	last := path[len(path)-1]
	parent := path[:len(path)-1]
	if last.Index < 0 {
		delete(lookup(values, parent).(map[string]any), last.Key)
		return
	}
	list := elements(lookup(values, parent))
	rest := append(append([]any{}, list[:last.Index]...), list[last.Index+1:]...)
	holder := lookup(values, parent[:len(parent)-1]).(map[string]any)
	holder[parent[len(parent)-1].Key] = rest
}
