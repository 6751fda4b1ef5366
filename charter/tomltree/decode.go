package tomltree

import (
	"fmt"

	"github.com/BurntSushi/toml"
)

// decoded is what the decoder makes of a file.
type decoded struct {
	values map[string]any
	err    error // why the file as a whole was refused
}

// Decode returns the values as github.com/BurntSushi/toml decodes them: of the
// whole file when it is valid, else of all that can be read, the first definition
// where there are two. [[items]] are []map[string]any, inline arrays []any. It is
// never nil. The map is the tree's own: only read it.
func (t *Tree) Decode() map[string]any { return t.meant().values }

func (t *Tree) decode() decoded {
	var d decoded
	if t.broken {
		d.err = fmt.Errorf("the syntax is broken")
	} else if d.values, d.err = decodeAll(t.src); d.err == nil && len(t.index().dups) == 0 {
		return d
	}
	d.values, _ = t.assemble(t.index().root).(map[string]any)
	return d
}

// decodeAll is toml.Decode, which panics on some input.
func decodeAll(src string) (values map[string]any, err error) {
	defer func() {
		if r := recover(); r != nil {
			values, err = nil, fmt.Errorf("decoder: %v", r)
		}
	}()
	var whole any // of no type of ours, so that the decoder hands out its own tables and copies none
	if _, err = toml.Decode(src, &whole); err != nil {
		return map[string]any{}, err
	}
	return whole.(map[string]any), nil
}

// unreadable stands for a value the decoder refuses.
type unreadable struct{}

// assemble builds the value of e from what can be read of it.
func (t *Tree) assemble(e *entry) any {
	switch {
	case e.how == items:
		list := make([]map[string]any, len(e.kids))
		for i, k := range e.kids {
			list[i] = t.assembleTable(k)
		}
		return list
	case e.value == nil && e.how == closed:
		return unreadable{}
	case e.value == nil || e.value.Kind == InlineTable:
		return t.assembleTable(e)
	case e.value.Kind == Array:
		list := make([]any, 0, len(e.kids))
		for _, k := range e.kids {
			if v := t.assemble(k); v != (unreadable{}) {
				list = append(list, v)
			}
		}
		return list
	}
	values, err := decodeAll("x=" + t.src[e.value.Span.Start:e.value.Span.End])
	if err != nil {
		return unreadable{}
	}
	return values["x"]
}

func (t *Tree) assembleTable(e *entry) map[string]any {
	table := make(map[string]any, len(e.kids))
	for _, k := range e.kids {
		if v := t.assemble(k); v != any(unreadable{}) {
			table[k.name] = v
		}
	}
	return table
}
