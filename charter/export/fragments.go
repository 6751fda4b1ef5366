package export

import (
	"reflect"
	"strings"

	"relcharter/charter"
)

// grounded turns links to places that the page does not have into text: they lead nowhere, and what they lead to may have been withheld, so
// that its name is nobody's business.
func (p *page) grounded() {
	there := map[string]bool{}
	var all []*rich
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch x := v.Addr().Interface().(type) {
		case *rich:
			all = append(all, x)
			return
		case **charter.Profile, **charter.Theme, **picture:
			return
		case *section:
			there[x.Anchor()] = true
		}
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem())
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if f := v.Type().Field(i); f.Name == "Anchor" {
					there[v.Field(i).String()] = true
				} else if f.IsExported() {
					walk(v.Field(i))
				}
			}
		}
	}
	walk(reflect.ValueOf(p).Elem())
	for _, r := range all {
		*r = r.grounded(there)
	}
}

func (r rich) grounded(there map[string]bool) rich {
	out := make(rich, len(r))
	for i, bl := range r {
		bl.text, bl.inner = grounded(bl.text, there), bl.inner.grounded(there)
		items := make([]rich, len(bl.items))
		for j, item := range bl.items {
			items[j] = item.grounded(there)
		}
		bl.items, out[i] = items, bl
	}
	return out
}

func grounded(text []inline, there map[string]bool) []inline {
	var out []inline
	for _, in := range text {
		in.inner = grounded(in.inner, there)
		if to, here := strings.CutPrefix(in.to, "#"); in.kind == link && here && !there[to] {
			out = append(out, in.inner...)
			continue
		}
		out = append(out, in)
	}
	return out
}
