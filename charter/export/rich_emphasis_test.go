package export

import (
	"bytes"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	unsafe "github.com/yuin/goldmark/renderer/html"
)

// TestStressed holds that words stand out in Markdown as they do in the web page, whatever they stand beside; where tags are dropped, that
// no mark is seen.
func TestStressed(t *testing.T) {
	reader := goldmark.New(goldmark.WithExtensions(extension.Strikethrough), goldmark.WithRendererOptions(unsafe.WithUnsafe()))
	told := strings.NewReplacer("<p>", "", "</p>", "", "<del>", "<s>", "</del>", "</s>", "\n", "")
	for in, want := range map[string]string{
		"**Prix ferme**: *jamais* plus": "**Prix ferme**: *jamais* plus",
		"*Nos **trois** promesses*":     "*Nos **trois** promesses*",
		"***Gratuit*** et **rapide**":   "*__Gratuit__* et **rapide**",
		"**_Jamais_ de frais cachés**":  "**_Jamais_ de frais cachés**",
		"_**Toujours**, partout_":       "*__Toujours__, partout*",
		"**«\u00a0Oui\u00a0»**, dit-il": "**«\u00a0Oui\u00a0»**, dit-il",
		"~~*Avant*~~ maintenant":        "~~*Avant*~~ maintenant",
		"_a_**b**":                      "*a*__b__",
		"a**b**c*d*e":                   "a**b**c*d*e",
		"**a *b* c**":                   "**a *b* c**",
		"_a*b*c_":                       "*a<em>b</em>c*",
		"*a _b_ c*":                     "*a *b* c*",
		"**10\u00a0€**_maximum_":        "**10\u00a0€**_maximum_",
		"_*!*!0_":                       "*_!_!0*",
		"_*!*!*0_":                      "*_!_!\\*0*",
		"_*oui*!_":                      "*_oui_!*",
		"*a*__b__":                      "*a*__b__",
		"a!<b@c.example>":               "a\\![b@c.example](mailto:b@c.example)",
	} {
		r := readProse(in, asTyped)
		for profile, d := range dialects {
			md := d.blocks(r, "")
			if profile == "" && md != want {
				t.Errorf("%q becomes %q, not %q", in, md, want)
			}
			var out bytes.Buffer
			if err := reader.Convert([]byte(md), &out); err != nil {
				t.Fatal(err)
			}
			got, wanted := told.Replace(out.String()), string(r.HTML())
			if d.noTags {
				got, wanted = markup.ReplaceAllString(got, ""), markup.ReplaceAllString(wanted, "")
				if strings.Contains(md, "<") {
					t.Errorf("%s: a tag in %q", profile, md)
				}
			}
			if got != wanted {
				t.Errorf("%s: %q becomes %q, shown as %s, not %s", profile, in, md, got, wanted)
			}
		}
	}
}
