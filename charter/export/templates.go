package export

import (
	"cmp"
	"embed"
	"errors"
	"html/template"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	texttemplate "text/template"

	"relcharter/charter"
)

//go:embed templates
var builtin embed.FS

// Templates are what pages are laid out by. The nil value stands for the built-in ones.
type Templates struct {
	html *template.Template         // nil for pages that write themselves: see htmlWriter
	css  string                     // without the colours
	last atomic.Pointer[styleSheet] // most charters of a run have the same theme, or none
	own  map[string]string          // the texts that are not built in, by name
	md   *texttemplate.Template     // nil to write the parts of a Markdown page one after the other
}

// TemplateError says what is wrong with a template.
type TemplateError struct {
	File         string
	Line, Column int // from 1; 0 where it is not known
	Message      charter.L10n
}

func (e *TemplateError) Error() string {
	place := e.File
	for _, n := range []int{e.Line, e.Column} {
		if n > 0 {
			place += ":" + strconv.Itoa(n)
		}
	}
	return place + ": " + e.Message.EN
}

// TemplateNames returns the names of the templates there are, sorted. The slice is the caller's own.
func TemplateNames() []string {
	entries, err := builtin.ReadDir("templates")
	if err != nil {
		panic(err) // embedded
	}
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.Name()
	}
	return names
}

// BuiltinTemplate returns the text of a built-in template, and false when there is none of that name.
func BuiltinTemplate(name string) (string, bool) {
	data, err := builtin.ReadFile(path.Join("templates", path.Base(name)))
	return string(data), err == nil
}

var builtins = sync.OnceValue(func() *Templates {
	t, err := NewTemplates(nil)
	if err != nil {
		panic(err) // embedded
	}
	return t
})

// NewTemplates returns the built-in templates, but for those in files, by name. Its errors are *TemplateError: of a name that no template
// has, or of a text that is none. What only shows when a page is made is an error of Format.Write.
func NewTemplates(files map[string]string) (*Templates, error) {
	t := &Templates{own: files}
	names := TemplateNames()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if !slices.Contains(names, name) {
			return nil, &TemplateError{File: name, Message: charter.L10n{
				FR: "aucun modèle ne porte ce nom ; il y a : {names}", EN: "no template has this name; there are: {names}",
			}.With("names", strings.Join(names, ", "))}
		}
	}
	slices.SortStableFunc(names, func(a, b string) int { // page.css comes first: the others add to it
		return cmp.Compare(strings.TrimPrefix(a, "page"), strings.TrimPrefix(b, "page"))
	})
	for _, name := range names {
		src, own := files[name]
		if !own {
			src, _ = BuiltinTemplate(name)
		}
		var err error
		switch path.Ext(name) {
		case ".css":
			if own {
				err = t.style(name, src)
			} else {
				t.css += src
			}
		case ".html":
			if own { // ours says what is done without it
				if t.html, err = template.New(name).Parse(src); err == nil {
					err = orNil(lookOver(name, src))
				}
			}
		case ".md":
			if own { // likewise
				t.md, err = texttemplate.New(name).Parse(src)
			}
		}
		if err != nil {
			return nil, templateError(name, err)
		}
	}
	if len(files) > 0 { // ours are inert as they are
		t.css = inertCSS(t.css) // all at once: an order may begin in one and end in another
	}
	return t, nil
}

// style adds an own style sheet. It may not end the element it stands in.
func (t *Templates) style(name, src string) error {
	if i := strings.Index(src, "</"); i >= 0 {
		return &TemplateError{File: name, Line: 1 + strings.Count(src[:i], "\n"), Message: charter.L10n{
			FR: "une feuille de style ne contient jamais « </ »", EN: "a style sheet never holds “</”",
		}}
	}
	t.css += src
	return orNil(lookOverStyle(name, src))
}

// orNil returns an error that is nil when there is none.
func orNil(e *TemplateError) error {
	if e == nil {
		return nil
	}
	return e
}

// failure matches what the packages of templates say: the file, the line and perhaps the column, counted from 0 in bytes, then the cause.
var failure = charter.Pattern(`^(?:html/)?template: ?([^:\s]+):(\d+)(?::(\d+))?: (?s:(.*))$`)

// templateError returns what is wrong with a template, the place first where it is known.
func templateError(name string, err error) *TemplateError {
	var known *TemplateError
	if errors.As(err, &known) {
		return known
	}
	out, cause := &TemplateError{File: name}, strings.TrimPrefix(err.Error(), "html/template:"+name+": ")
	if m := failure().FindStringSubmatch(cause); m != nil {
		out.File, cause = m[1], m[4]
		out.Line, _ = strconv.Atoi(m[2])
		if m[3] != "" {
			out.Column, _ = strconv.Atoi(m[3])
			out.Column++
		}
	}
	out.Message = templateFault(cause)
	return out
}

// page lays out a web page by an own template.
func (t *Templates) page(h htmlPage) (string, error) {
	var out strings.Builder
	if err := t.html.Execute(&out, h); err != nil {
		wrong := templateError("page.html", err)
		if wrong.Line == 0 { // what the end of the file shows
			wrong.Line = 1 + strings.Count(strings.TrimRight(t.own[wrong.File], "\n"), "\n")
		}
		return "", wrong
	}
	laid := strings.ReplaceAll(out.String(), "&#43;", "+") // html/template writes pluses so, our own page does not
	return laid, orNil(t.keeps(h, laid))
}

// orBuiltin returns the templates, or the built-in ones.
func (t *Templates) orBuiltin() *Templates {
	if t == nil {
		return builtins()
	}
	return t
}

// markdown lays out a Markdown page.
func (t *Templates) markdown(m markdownPage) (string, error) {
	var out strings.Builder
	if t != nil && t.md != nil {
		if err := t.md.Execute(&out, m); err != nil {
			return "", templateError("page.md", err)
		}
		return out.String(), orNil(t.keepsMarkdown(m, out.String()))
	}
	out.WriteString(m.FrontMatter)
	for _, text := range slices.Concat([]string{m.Head}, m.texts(), []string{m.Foot}) {
		if text != "" {
			out.WriteString(text + "\n\n")
		}
	}
	return strings.TrimSuffix(out.String(), "\n"), nil
}

func (m markdownPage) texts() []string {
	out := make([]string, len(m.Parts))
	for i, p := range m.Parts {
		out[i] = p.Text
	}
	return out
}
