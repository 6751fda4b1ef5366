package export

import (
	"os"
	"reflect"
	"strings"
	"testing"
)

// TestReadme holds that the pages for those who publish name, in both languages, all that a template can read, every template, every
// column and every profile.
func TestReadme(t *testing.T) {
	var want []string
	for _, part := range []any{
		htmlPage{},
		htmlWords{},
		page{},
		picture{},
		section{},
		group{},
		card{},
		spot{},
		mark{},
		panel{},
		fact{},
		table{},
		row{},
		figure{},
		markdownPage{},
		markdownPart{},
	} {
		typ := reflect.TypeOf(part)
		for i := range typ.NumField() {
			if f := typ.Field(i); f.IsExported() && !f.Anonymous {
				want = append(want, "."+f.Name)
			}
		}
		for i := range typ.NumMethod() {
			want = append(want, "."+typ.Method(i).Name)
		}
	}
	want = append(want, ".HTML", ".Line", "page.html", "page.css", "page.md")
	for _, c := range csvColumns {
		want = append(want, c.name)
	}
	for _, p := range Profiles() {
		want = append(want, string(p))
	}
	for _, name := range []string{"README.md", "LISEZMOI.md"} {
		page, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range want {
			if !strings.Contains(string(page), "`"+w+"`") {
				t.Errorf("%s does not name %s", name, w)
			}
		}
	}
}
