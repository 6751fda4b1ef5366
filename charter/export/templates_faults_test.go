package export

import (
	"io"
	"strings"
	"testing"
)

// TestTemplateFaults holds that what goes wrong most often is said in words, in both languages, around what Go says.
func TestTemplateFaults(t *testing.T) {
	for _, c := range []struct{ src, fr, en, cause string }{
		{"{{.Nope}}", "il n’y a pas de «\u202f.Nope\u202f» à cet endroit", "there is no “.Nope” in this place", "can't evaluate field Nope"},
		{"{{if}}", "écrivez par exemple {{if .Sections}}", "write {{if .Sections}}, for instance", "missing value for if"},
		{"{{range .Sections}}", "il manque un {{end}}", "an {{end}} is missing", "unexpected EOF"},
		{"{{end}}", "{{end}} ne termine rien", "{{end}} ends nothing", "unexpected {{end}}"},
		{"{{if .Title\n", "il manque }}", "}} is missing", "unclosed action"},
		{"{{nope .Title}}", "«\u202fnope\u202f» n’existe pas", "there is no “nope”", `function "nope" not defined`},
		{`{{template "nope"}}`, "aucune partie ne s’appelle «\u202fnope\u202f»", "no part is called “nope”", "no such template"},
		{"{{1.2.3}}", "Go en dit", "Go says", "in operand"},
	} {
		own, err := NewTemplates(map[string]string{"page.html": "<p>" + c.src})
		if err == nil {
			html, _ := Find("html")
			err = html.Write(io.Discard, sample(t, "en"), Options{Templates: own})
		}
		wrong, ok := err.(*TemplateError)
		if !ok {
			t.Errorf("%s: %v", c.src, err)
			continue
		}
		for _, want := range []string{c.fr, c.cause} {
			if !strings.Contains(wrong.Message.FR, want) {
				t.Errorf("%s: no %q in %s", c.src, want, wrong.Message.FR)
			}
		}
		for _, want := range []string{c.en, c.cause} {
			if !strings.Contains(wrong.Message.EN, want) {
				t.Errorf("%s: no %q in %s", c.src, want, wrong.Message.EN)
			}
		}
	}
}
