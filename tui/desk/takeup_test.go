package desk

import (
	"maps"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/tui/session"
)

// A draft and what was written since it was begun are both in what is taken up; what both have changed is asked about, answers on their
// way included, and what does not fit stays aside.
func TestTakeUp(t *testing.T) {
	since := strings.NewReplacer(`"Rye"`, `"Barley"`, `"Regulars"`, `"Neighbours"`).Replace(bakery)
	draft := session.Draft{
		OnDisk: bakery, Source: strings.Replace(bakery, `"Patient"`, `"Calm"`, 1),
		Pending: map[string]string{"brand.name": "Oak", "behaviour[loaf].since": "soon", "trait[patient].id": "calm"},
	}
	for ours, name := range map[bool]string{true: "Oak", false: "Barley"} {
		d := at(t, since)
		joined, err := d.TakeUp(draft)
		if err != nil || len(joined.Clashes) != 1 || joined.Clashes[0].Ours != "Oak" || joined.Clashes[0].Theirs != "Barley" {
			t.Fatalf("%+v, %v", joined.Clashes, err)
		}
		got, err := joined.Settled(func(int) bool { return ours })
		if err != nil {
			t.Fatal(err)
		}
		doc := charter.Parse("", got.Source)
		if doc.Brand.Name.Value != name || doc.Audiences[0].Name.Value != "Neighbours" || doc.Traits[1].Name.Value != "Calm" {
			t.Error(got.Source)
		}
		if want := map[string]string{"behaviour[loaf].since": "soon", "trait[patient].id": "calm"}; !maps.Equal(got.Pending, want) {
			t.Errorf("aside %v, want %v", got.Pending, want)
		}
		if d.Doc().Source() != since || d.Session.Dirty() {
			t.Error("the desk has changed")
		}
	}
}

// What was typed for an item that somebody has taken away is not asked for again; a draft of nothing that can be read is not joined.
func TestTakeUpGone(t *testing.T) {
	without := at(t, bakery)
	if _, err := without.Remove("behaviour[loaf]"); err != nil {
		t.Fatal(err)
	}
	d := at(t, without.Doc().Source())
	joined, err := d.TakeUp(session.Draft{OnDisk: bakery, Source: bakery, Pending: map[string]string{"behaviour[loaf].since": "soon"}})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := joined.Settled(nil); err != nil || len(got.Pending) > 0 || got.Source != without.Doc().Source() {
		t.Errorf("%+v, %v", got, err)
	}
	if _, err := d.TakeUp(session.Draft{OnDisk: "= [", Source: bakery}); err == nil {
		t.Error("joined with what cannot be read")
	}
}
