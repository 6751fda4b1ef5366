package tui

import (
	"path/filepath"
	"strings"
	"testing"

	"relcharter/charter"
)

// waits is the charter of the screens, with a moment at which nothing is in place yet, and acts that wait beside one of today.
const waits = bicycles + `
[[moment]]
id = "attente"
name = "Pendant l’attente"
stage = "order"
[[behaviour]]
id = "relance"
act = "vous rappeler"
moments = ["atelier", "attente"]
observable = "l’appel est noté"
status = "planned"
[[behaviour]]
id = "encore"
act = "vous écrire"
moments = ["attente"]
observable = "la lettre est partie"
status = "planned"
[[behaviour]]
id = "pret"
act = "vous prêter un vélo"
moments = ["attente"]
observable = "le vélo est prêt"
status = "suspended"
`

// openPicture shows a charter at a glance in a window of a size.
func openPicture(t *testing.T, lang charter.Lang, src string, width, height int) *driver {
	t.Helper()
	d := drive(t, Options{Start: Edit, Path: write(t, filepath.Join(t.TempDir(), "velos.charter.toml"), src), Lang: lang, Rules: screenRules})
	d.size(width, height)
	return d.press("f3")
}

// What is planned or suspended covers no moment, and is shown as what it is.
func TestPictureWaits(t *testing.T) {
	for _, c := range []struct {
		lang   charter.Lang
		width  int
		sees   []string
		covers string // what stands beside the moment that has an act of today
	}{
		{charter.English, 80, []string{
			"Pendant l’attente            order           ◌ nothing in place today", "▷ planned vous rappeler", "▷ planned vous écrire", "‖ suspended vous prêter",
		}, "◑ verifiable Quand vous"},
		{charter.French, 80, []string{
			"Pendant l’attente            commander       ◌ rien en place aujourd’hui", "▷ prévu vous rappeler", "‖ suspendu vous prêter",
		}, "◑ vérifiable Quand vous"},
		{charter.English, 60, []string{"Pendant l’attente        only ▷ planned ‖ suspended"}, "◑ verifiable ▷ planned"},
		{charter.French, 60, []string{"Pendant l’attente        ▷ prévu ‖ suspendu seulement"}, "◑ vérifiable ▷ prévu"},
	} {
		d := openPicture(t, c.lang, waits, c.width, 40)
		d.sees(c.sees...)
		for l := range strings.Lines(d.screen()) {
			if strings.Contains(l, "À l’atelier") && !strings.Contains(l, c.covers) {
				t.Errorf("%s, %d columns: %q lacks %q", c.lang, c.width, l, c.covers)
			}
			if strings.Contains(l, "vous rappeler") && strings.Contains(l, "◑") {
				t.Errorf("%s, %d columns: a plan counts as an act of today: %q", c.lang, c.width, l)
			}
		}
	}
	openPicture(t, charter.English, waits, 80, 40).click("◌ nothing in place").at("moment[attente].name")
	openPicture(t, charter.English, waits, 80, 40).click("‖ suspended").seesNot("Moment by moment").sees("vous prêter un vélo")
}

// The ladder tells what the charter says and what its acts show, whose reading that is, and what is lacking, at every size.
func TestPictureLadder(t *testing.T) {
	staged := func(stage string) string {
		return strings.Replace(waits, "[brand]\n", "[brand]\nmaturity = \""+stage+"\"\n", 1)
	}
	enabled := strings.Replace(waits, "id = \"prix-ferme\"", "id = \"prix-ferme\"\nenabler = { latitude = \"60 €\" }", 1)
	words := func(src string) string {
		return src[:strings.Index(src, "[[behaviour]]")] + "[[benefit]]\nid = \"duree\"\n"
	}
	for _, c := range []struct {
		name, src string
		lang      charter.Lang
		sees      []string
	}{
		{"says more", staged("designed"), charter.English, []string{
			"The charter says “new services designed”; its acts are only at “added on top”.", "✓ added on top ◆ the acts", "✗ existing service improved acts that say what has changed backstage: 0 of 1",
			"✗ new services designed ◇ the charter", "this tool’s own reading", "→ Which decision",
		}},
		{"says more", staged("designed"), charter.French, []string{
			"La charte se dit « nouveaux services conçus » ; ses actes n’en sont qu’à « ajoutée par-dessus ».", "✓ ajoutée par-dessus ◆ les actes",
			"✗ existant amélioré actes qui disent ce qui a changé en coulisses : 0 sur 1", "✗ nouveaux services conçus ◇ la charte", "une lecture de cet outil", "→ Quelle décision",
		}},
		{"says what it shows", staged("overlay"), charter.English, []string{"and its acts show it.", "✓ added on top ◇ the charter ◆ the acts", "→ In what you already do"}},
		{"does nothing", words(staged("overlay")), charter.English, []string{
			"✓ added on top ◇ the charter ◆ the acts", "✗ existing service improved acts for customers that can be checked: 0",
		}},
		{"says nothing", enabled, charter.English, []string{
			"its acts show: existing service improved.", "✓ existing service improved ◆ the acts", "✗ new services designed signature acts, beyond what the law requires: 0", "→ What do customers",
		}},
	} {
		for _, width := range []int{60, 80, 120} {
			d := openPicture(t, c.lang, c.src, width, 60)
			screen := strings.Join(strings.Fields(d.screen()), " ")
			for _, want := range c.sees {
				if !strings.Contains(screen, strings.Join(strings.Fields(want), " ")) {
					t.Errorf("%s, %d columns: no %q\n%s", c.name, width, want, d.screen())
				}
			}
		}
	}
	openPicture(t, charter.English, words(waits), 80, 60).sees("Moment by moment").seesNot("Progress so far")                                                  // neither words nor acts to go by
	openPicture(t, charter.English, staged("improved"), 120, 60).press("f3").sees("✗ existing service improved", "◇ the charter", "✓ added on top ◆ the acts") // beside a form
}
