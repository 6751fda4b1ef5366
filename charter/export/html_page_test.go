package export

import (
	"html/template"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestHTMLPage holds that each part of a page is escaped and stands where the template puts it, whatever it holds and whatever is missing.
func TestHTMLPage(t *testing.T) {
	src, _ := BuiltinTemplate("page.html")
	own, err := NewTemplates(map[string]string{"page.html": src})
	if err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(300) {
		f := filler{rand.New(rand.NewPCG(seed, 0)), float64(seed%5) / 4}
		h := htmlPage{page: &page{}, Policy: "p"}
		f.fill(reflect.ValueOf(h.page).Elem(), "")
		f.fill(reflect.ValueOf(&h.Words).Elem(), "")
		h.Tag = "fr" // a page always has one
		var out htmlWriter
		out.page(h)
		want, err := own.page(h)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, out.String()); diff != "" {
			t.Fatalf("page %d: not what the template writes (-template +page):\n%s", seed, diff)
		}
	}
}

// filler fills some of the fields of a page, with texts that would act.
type filler struct {
	*rand.Rand
	share float64 // of the fields that are filled
}

const acting = `<b title="x">'&amp; +`

func (f filler) fill(v reflect.Value, name string) {
	if name != "" && f.Float64() > f.share {
		return
	}
	switch v.Interface().(type) {
	case rich:
		v.Set(reflect.ValueOf(line(textOf(acting))))
		return
	case template.HTML:
		v.SetString("<svg></svg>")
		return
	case template.URL:
		v.SetString("data:image/png;base64,AA/=")
		return
	case table:
		v.Set(reflect.ValueOf(table{
			Kind: "k", Caption: acting, Head: []string{acting, "b"}, Rows: []row{cells(line(textOf(acting)), nil), {"a-1", []rich{nil, nil}}}, RowHead: f.IntN(2) == 0,
		}))
		return
	}
	switch v.Kind() {
	case reflect.String:
		switch name {
		case "Anchor": // an id
			v.SetString("a-1")
		case "Kind", "Name":
			v.SetString("k")
		default:
			v.SetString(acting)
		}
	case reflect.Pointer:
		if name != "Charter" && name != "Theme" {
			v.Set(reflect.New(v.Type().Elem()))
			f.fill(v.Elem(), "")
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1+f.IntN(2), 2))
		for i := range v.Len() {
			f.fill(v.Index(i), "")
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(v.Field(i), v.Type().Field(i).Name)
		}
	}
}
