package desk

import "testing"

// What was added and left blank is taken out, and comes back; whatever was said of it keeps it.
func TestDrop(t *testing.T) {
	key, trait := "behaviour[act]", "trait[frank]"
	for _, c := range []struct {
		name string
		do   func(*Desk)
		want bool
	}{
		{"nothing", func(*Desk) {}, true},
		{"spaces", func(d *Desk) { d.Answer(key+".actor", "  ") }, true},
		{"typed and deleted", func(d *Desk) { d.Answer(key+".actor", "w"); d.TakeIn(); d.Answer(key+".actor", "") }, true},
		{"an answer", func(d *Desk) { d.Answer(key+".actor", "we") }, false},
		{"an answer that does not fit", func(d *Desk) { d.Answer(key+".deadline.value", "soon") }, false},
		{"an id", func(d *Desk) { d.Answer(key+".id", "mine") }, false},
		{"one link more", func(d *Desk) { d.Answer(key+".traits", "frank\npatient") }, false},
		{"a reference to it", func(d *Desk) { d.Answer("behaviour[loaf].mirror", "act") }, false},
		{"an answer that was undone", func(d *Desk) { d.Answer(key+".actor", "we"); d.Undo() }, false},
		{"gone already", func(d *Desk) { d.Undo(); d.Answer("brand.name", "Oats") }, false},
	} {
		d := at(t, bakery)
		if got, err := d.Prove(trait); err != nil || got != key {
			t.Fatal(got, err)
		}
		c.do(d)
		n := len(d.Doc().Items("behaviour"))
		if got := d.Drop(key); got != c.want || (len(d.Doc().Items("behaviour")) < n) != c.want {
			t.Errorf("%s: dropped %v\n%s", c.name, got, d.Doc().Source())
		}
		if c.want {
			d.Undo()
			if got := len(d.Doc().Items("behaviour")); got != n || d.Drop(key) {
				t.Errorf("%s: %d acts once that is undone, want %d for good", c.name, got, n)
			}
		}
	}
}

// Only what is new and blank is dropped: not what was there, nor a copy, nor what was created under a name.
func TestDropOthers(t *testing.T) {
	d := at(t, bakery)
	copied, err := d.Duplicate("trait[frank]")
	if err != nil {
		t.Fatal(err)
	}
	id, err := d.Create("trait", "Warm")
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"trait[frank]", copied, "trait[" + id + "]"} {
		if d.Drop(key) {
			t.Errorf("%s was dropped", key)
		}
	}
}
