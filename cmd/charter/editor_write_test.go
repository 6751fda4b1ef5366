//go:build unix

package main

import (
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"relcharter/charter"
	"relcharter/tui/desk"
)

// The charter that the tests below write from nothing: what is answered at each step, item by item.
var (
	reviewDay  = time.Now().AddDate(1, 0, 0)
	ofTheBrand = []answer{
		{field: "brand.name", typed: "Boulangerie Noël & Élise"},
		{field: "brand.purpose", typed: "Nourrir le quartier, sans jeter le pain déjà cuit."},
		{field: "charter.owner", typed: "Élise Noël, gérante"},
		{field: "charter.contact", typed: "parole@noel-elise.example"},
		{field: "charter.review_by", typed: reviewDay.Format("02/01/2006")},
	}
	ofPeople = []item{
		{"audience", []answer{{field: "audience.name", typed: "Habitués du matin"}, {field: "audience.kind", chosen: []string{"customer"}}}},
		{"audience", []answer{{field: "audience.name", typed: "L’équipe du fournil"}, {field: "audience.kind", chosen: []string{"employee"}}}},
	}
	ofMoments = []item{
		{"moment", []answer{
			{field: "moment.name", typed: "Passer prendre sa commande"},
			{field: "moment.stage", chosen: []string{"receive"}},
			{field: "moment.channels", chosen: []string{"store"}},
		}},
		{"moment", []answer{
			{field: "moment.name", typed: "Signaler une erreur"},
			{field: "moment.stage", chosen: []string{"complain"}},
			{field: "moment.channels", chosen: []string{"phone"}},
		}},
	}
	ofTraits = []item{
		{"trait", []answer{{field: "trait.name", typed: "Franche"}, {field: "trait.meaning", typed: "Elle dit de quand date le pain."}}},
		{"trait", []answer{{field: "trait.name", typed: "Ponctuelle"}, {field: "trait.never", typed: "Elle ne laisse pas attendre sans un mot."}}},
	}
	ofWords = []item{{"discourse", []answer{
		{field: "discourse.say", typed: "« Celui-ci est d’hier : il est à moitié prix. »"},
		{field: "discourse.avoid", typed: "« Tout est frais. »"},
		{field: "discourse.kind", chosen: []string{"message"}},
		{field: "discourse.traits", linked: []string{"Franche"}},
	}}}
	// The act that proves the last of the traits: F7 leads there, and links it.
	theProof = item{"behaviour", []answer{
		{field: "behaviour.trigger", typed: "le pain que vous avez réservé manque"},
		{field: "behaviour.actor", typed: "la vendeuse"},
		{field: "behaviour.act", typed: "vous offre un pain d’un prix égal ou supérieur"},
		{field: "behaviour.deadline.value", typed: "5"},
		{field: "behaviour.deadline.unit", chosen: []string{"minute"}},
		{field: "behaviour.remedy.act", typed: "votre commande suivante est offerte"},
		{field: "behaviour.owner.role", typed: "responsable de la boutique"},
		{field: "behaviour.proof.metric", typed: "part des réservations servies"},
		{field: "behaviour.proof.source", chosen: []string{"operations"}},
		{field: "behaviour.benefits", linked: []string{"Vous ne venez pas pour rien"}, created: true},
		{field: "behaviour.audiences", linked: []string{"Habitués du matin"}},
		{field: "behaviour.status", chosen: []string{"live"}},
	}}
	ofActs = []item{{"behaviour", []answer{
		{field: "behaviour.trigger", typed: "vous signalez une erreur dans une commande"},
		{field: "behaviour.actor", typed: "votre boulanger"},
		{field: "behaviour.act", typed: "vous rappelle et vous dit ce qui s’est passé"},
		{field: "behaviour.deadline.value", typed: "24"},
		{field: "behaviour.deadline.unit", chosen: []string{"hour"}},
		{field: "behaviour.remedy.act", typed: "la commande vous est remboursée"},
		{field: "behaviour.owner.role", typed: "gérante"},
		{field: "behaviour.proof.metric", typed: "part des clients rappelés sous 24 heures"},
		{field: "behaviour.proof.source", chosen: []string{"operations"}},
		{field: "behaviour.traits", linked: []string{"Franche"}},
		{field: "behaviour.moments", linked: []string{"Signaler une erreur"}},
		{field: "behaviour.status", chosen: []string{"pilot"}},
		{field: "behaviour.remedy.within", typed: "sous 3 jours"}, // unfolded
	}}}
	ofBenefits = []item{{"benefit", []answer{
		{field: "benefit.statement", typed: "Quelqu’un vous rappelle."},
		{field: "benefit.level", chosen: []string{"relation"}},
		{field: "benefit.kind", chosen: []string{"confidence"}},
	}}}
	ofTheCreated = []answer{{field: "benefit.level", chosen: []string{"service"}}}
)

// item is what is answered about an item of a table.
type item struct {
	table   string
	answers []answer
}

// savedAs is the name that the editor proposes for that charter.
const savedAs = "boulangerie-noel-elise.charter.toml"

// author is a way to write a charter: the full-screen editor with the keyboard or the mouse, the plain one with lines.
type author interface {
	begin(answers []answer)                     // a new charter, from what is asked first
	items(step string, items []item)            // new items of a step
	prove(name string, answers []answer)        // the act that proves the trait of that name
	reopen(step, name string, answers []answer) // further answers about an item
	saveFirst()                                 // under the name that is proposed
	toReview()                                  // the status, after seeing what it demands; saved
}

// writeCharter writes that charter, from nothing to the file, and puts it in review.
func writeCharter(a author) {
	a.begin(ofTheBrand)
	a.items("people", ofPeople)
	a.items("moments", ofMoments)
	a.items("traits", ofTraits)
	a.prove(ofTraits[1].answers[0].typed, theProof.answers)
	a.items("discourse", ofWords)
	a.items("behaviours", ofActs)
	a.items("benefits", ofBenefits)
	a.reopen("benefits", theProof.answers[9].linked[0], ofTheCreated)
	a.saveFirst()
	a.toReview()
}

func (w *writer) begin(answers []answer) {
	w.t.Helper()
	w.press("▸ Commencer une charte", keyEnter)
	w.until(func() bool { return w.isAt(answers[0].field) })
	w.fill(answers)
}

// prove is what F7 leads to from a trait, the last one, which is in view.
func (w *writer) prove(_ string, answers []answer) {
	w.t.Helper()
	w.press("F7", keyF7)
	w.until(func() bool { return w.isAt(answers[0].field) })
	w.fill(answers)
}

func (w *writer) saveFirst() {
	w.t.Helper()
	w.reach("benefit.statement") // where the keys shown include that for saving
	w.press("F4", keyF4)
	w.waitFor("Enregistrer sous quel nom")
	w.press("Enregistrer  ", keyEnter)
	w.waitFor("Enregistré : " + savedAs)
	w.waitFor("brouillon · enregistré")
}

// toReview asks for the charter to be held to more, sees what that would demand, and agrees.
func (w *writer) toReview() {
	w.t.Helper()
	w.step("review")
	w.open("Changer l’état")
	w.waitFor("Où en est cette charte")
	w.open("○ en relecture")
	w.waitFor("Passer la charte à « en relecture »")
	w.waitFor("Remarques en plus, ou plus lourdes")
	w.waitFor("• alerte")
	w.press("Passer quand même", keyLeft+keyEnter)
	w.waitFor("en relecture · modifié")
	w.press("Enregistrer", keyF4)
	w.waitFor("en relecture · enregistré")
}

func (w *writer) items(step string, items []item) {
	w.t.Helper()
	for _, it := range items {
		w.step(step)
		w.add(it.table)
		w.fill(it.answers)
	}
}

// TestWriteWholeCharter writes a charter from nothing in a window of 80 by 24, in French; TestWriteWholeCharterInTmux does so through tmux, and
// TestWriteWholeCharterByLines without a window.
func TestWriteWholeCharter(t *testing.T) {
	if testing.Short() {
		t.Skip("types for half a minute")
	}
	for name, clicks := range map[string]bool{"keyboard": false, "mouse": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			home := t.TempDir()
			term := openTerminal(t, home)
			w := &writer{t: t, at: term}
			if clicks {
				w.mouse = term
			}
			writeCharter(w)
			term.send(keyCtrlQ)
			if code := term.wait(); code != exitDone {
				t.Errorf("exit code %d", code)
			}
			checkWritten(t, home)
			checkSameByLines(t, home)
		})
	}
}

// checkWritten checks that the file of that charter holds all that was answered, and that the linter finds no error in it.
func checkWritten(t *testing.T, home string) {
	t.Helper()
	path := filepath.Join(home, savedAs)
	doc := charter.Parse(path, readFile(t, path))
	checkAnswers(t, doc, "", ofTheBrand)
	acts := append([]item{theProof}, ofActs...)
	checkAnswers(t, doc, doc.Items("behaviour")[0].Key, []answer{{field: "behaviour.traits", linked: []string{"Ponctuelle"}}})
	created := item{"benefit", append([]answer{{field: "benefit.statement", typed: theProof.answers[9].linked[0]}}, ofTheCreated...)}
	for _, items := range [][]item{ofPeople, ofMoments, ofTraits, ofWords, acts, append([]item{created}, ofBenefits...)} {
		if got := len(doc.Items(items[0].table)); got != len(items) {
			t.Errorf("%d items of %s, want %d", got, items[0].table, len(items))
			continue
		}
		for i, it := range items {
			checkAnswers(t, doc, doc.Items(it.table)[i].Key, it.answers)
		}
	}
	if doc.Charter.Status.Value != "review" {
		t.Errorf("the status is %q", doc.Charter.Status.Value)
	}
	lint := exec.Command(buildBinary(t), "lint", "--lang", "en", path)
	if out, err := lint.CombinedOutput(); err != nil {
		t.Errorf("lint: %v\n%s", err, out)
	}
	if t.Failed() {
		t.Log(doc.Source())
	}
}

// checkAnswers compares what the charter holds for an item, addressed by key, with what was answered.
func checkAnswers(t *testing.T, doc *charter.Document, key string, answers []answer) {
	t.Helper()
	for _, a := range answers {
		at := a.field
		if key != "" {
			_, rest, _ := strings.Cut(a.field, ".")
			at = key + "." + rest
		}
		got := strings.Split(desk.Shown(doc.Value(at), charter.French), "\n")
		want := append(slices.Clone(a.chosen), a.linked...)
		if a.typed != "" {
			want = []string{a.typed}
		}
		table := charter.FieldAt(a.field).Refs
		for i := range got {
			if a.linked != nil {
				got[i] = desk.NameOf(doc, table, table+"["+got[i]+"]")
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s is %q, want %q", at, got, want)
		}
	}
}
