package desk

import (
	"reflect"
	"strings"
	"testing"

	"relcharter/charter"
)

// The act behind an item is linked to it, in the field meant for that and in no other.
func TestProve(t *testing.T) {
	for item, field := range map[string]string{
		"audience[regulars]": "audiences", "moment[counter]": "moments", "trait[patient]": "traits",
		"discourse[say-the-price]": "discourse", "benefit[no-queue]": "benefits",
	} {
		d := at(t, bakery)
		key, err := d.Prove(item)
		if err != nil || key != "behaviour[act]" {
			t.Fatalf("%s: %q, %v", item, key, err)
		}
		for _, f := range charter.FieldsOf("behaviour") {
			want := any(nil)
			if f.Name() == field {
				want = []string{strings.TrimSuffix(item[strings.Index(item, "[")+1:], "]")}
			}
			if f.Kind != charter.KindRef {
				continue
			}
			if got := d.Doc().Value(key + "." + f.Name()); !reflect.DeepEqual(got, want) {
				t.Errorf("%s: %s = %#v, want %#v", item, f.Name(), got, want)
			}
		}
	}
}

func TestCreate(t *testing.T) {
	for table, field := range map[string]string{
		"audience": "name", "moment": "name", "trait": "name", "discourse": "say", "benefit": "statement", "behaviour": "statement",
	} {
		d := at(t, bakery)
		n := len(d.Doc().Items(table))
		id, err := d.Create(table, "  L’été à l’atelier ")
		if err != nil || id != "l-ete-a-l-atelier" {
			t.Errorf("%s: %q, %v", table, id, err)
		}
		key := table + "[" + id + "]"
		if got := d.Doc().Value(key + "." + field); got != "L’été à l’atelier" || len(d.Doc().Items(table)) != n+1 {
			t.Errorf("%s: %#v among %d", table, got, len(d.Doc().Items(table)))
		}
		if left := d.Leave(key); left != key {
			t.Errorf("%s: an id just chosen became %s", table, left)
		}
		if again, err := d.Create(table, "L’été à l’atelier"); err != nil || again != id+"-2" {
			t.Errorf("%s: the second of a name is %q, %v", table, again, err)
		}
	}
}

// answers are good ones for each kind of field.
func answerFor(f *charter.Field) string {
	switch f.Kind {
	case charter.KindEnum:
		return f.Choices[len(f.Choices)-1].Value
	case charter.KindLang:
		return "fr"
	case charter.KindBool:
		return "true"
	case charter.KindInt:
		return "1"
	case charter.KindNumber:
		return "0.5"
	case charter.KindDate:
		return "2027-01-31"
	case charter.KindRef:
		return map[string]string{
			"audience": "regulars", "moment": "counter", "trait": "patient", "discourse": "say-the-price", "benefit": "no-queue", "behaviour": "loaf",
		}[f.Refs]
	}
	if f.List {
		return "one\ntwo↵lines"
	}
	return "“" + f.Path + "” é"
}

// leaves returns the fields of a table that hold a value, those of its own tables included.
func leaves(table string) []*charter.Field {
	var out []*charter.Field
	for _, f := range charter.FieldsOf(table) {
		switch {
		case f.Kind == charter.KindTable:
			out = append(out, leaves(f.Path)...)
		case f.Kind != charter.KindID && f.Kind != charter.KindItems:
			out = append(out, f)
		}
	}
	return out
}

// A copy says all that its original says, of every kind, right behind it and under an id of its own.
func TestDuplicate(t *testing.T) {
	for table := range Noun {
		d := at(t, bakery)
		if _, err := d.Create(table, "The last one"); err != nil {
			t.Fatal(err)
		}
		key := d.Doc().Items(table)[0].Key
		for _, f := range leaves(table) {
			d.Answer(key+strings.TrimPrefix(f.Path, table), answerFor(f))
		}
		copied, err := d.Duplicate(key)
		if err != nil || copied == key || d.Doc().Items(table)[1].Key != copied {
			t.Fatalf("%s: %q, %v", key, copied, err)
		}
		for _, f := range leaves(table) {
			at := strings.TrimPrefix(f.Path, table)
			got, want := d.Doc().Value(copied+at), d.Doc().Value(key+at)
			if want == nil || !reflect.DeepEqual(got, want) {
				t.Errorf("%s%s = %#v, want %#v", copied, at, got, want)
			}
		}
		for _, p := range d.Doc().Problems {
			if Within(p.Key, copied) {
				t.Errorf("%s: %+v", table, p)
			}
		}
		if d.Undo(); d.Doc().Value(copied+".id") != nil {
			t.Errorf("%s: one undo leaves the copy", table)
		}
	}
}

// An id is made from words that say something, once, and somebody's own choice stays.
func TestLeave(t *testing.T) {
	add := func(table string, answers ...string) func(*Desk) string {
		return func(d *Desk) string {
			key, err := d.Add(table)
			if err != nil {
				t.Fatal(err)
			}
			for i := 0; i < len(answers); i += 2 {
				d.Answer(key+"."+answers[i], answers[i+1])
			}
			return key
		}
	}
	for _, c := range []struct {
		name string
		make func(*Desk) string
		want string
	}{
		{"from its name", add("trait", "name", "Plain-spoken"), "trait[plain-spoken]"},
		{"four words that say something", add("behaviour", "act", "we call you back about the price of the repair"), "behaviour[call-back-about-price]"},
		{"the act before the sentence", add("behaviour", "statement", "Anything.", "act", "calls you"), "behaviour[calls]"},
		{"taken", add("trait", "name", "Frank"), "trait[frank-2]"},
		{"no name", add("trait"), "trait[trait]"},
		{"one’s own", add("trait", "name", "Plain", "id", "My Own Été"), "trait[my-own-ete]"},
		{"one’s own, taken", add("trait", "name", "Plain", "id", "patient"), "trait[patient-2]"},
		{"of an item that was there", func(d *Desk) string { d.Answer("trait[frank].name", "Blunt"); return "trait[frank]" }, "trait[frank]"},
		{"changed", func(d *Desk) string { d.Answer("trait[frank].id", "blunt"); return "trait[frank]" }, "trait[blunt]"},
		{"emptied", func(d *Desk) string { d.Answer("trait[frank].id", " "); return "trait[frank]" }, "trait[frank]"},
	} {
		d := at(t, bakery)
		key := c.make(d)
		got := d.Leave(key)
		if got != c.want || d.Doc().Value(got+".id") == nil {
			t.Errorf("%s: %s, want %s\n%s", c.name, got, c.want, d.Doc().Source())
		}
		if again := d.Leave(got); again != got {
			t.Errorf("%s: left again it becomes %s", c.name, again)
		}
		if c.name == "changed" && !reflect.DeepEqual(d.Doc().Value("behaviour[loaf].traits"), []string{"blunt"}) {
			t.Error("what refers to it still has the old id")
		}
	}
}

// What is kept aside for an item follows it to its new id.
func TestLeaveKeepsMisfits(t *testing.T) {
	d := at(t, bakery)
	key, _ := d.Add("behaviour")
	d.Answer(key+".act", "calls you")
	d.Answer(key+".since", "last Tuesday")
	if key = d.Leave(key); d.Text(key+".since") != "last Tuesday" {
		t.Errorf("%s: the date is lost", key)
	}
}

// An item that is taken away takes the links to it and what was typed for it along; all of it comes back.
func TestRemove(t *testing.T) {
	d := at(t, bakery)
	d.Answer("trait[frank].meaning", "Says so.")
	d.Answer("behaviour[loaf].since", "soon")
	links, err := d.Remove("trait[frank]")
	if err != nil || links != 2 {
		t.Errorf("%d links, %v", links, err)
	}
	if d.Doc().Value("trait[frank].name") != nil || strings.Contains(d.Doc().Source(), `"frank"`) || d.Text("behaviour[loaf].since") != "soon" {
		t.Errorf("after removing: %q\n%s", d.Text("behaviour[loaf].since"), d.Doc().Source())
	}
	d.Undo()
	if d.Text("trait[frank].meaning") != "Says so." || !strings.Contains(d.Doc().Source(), `traits = ["frank"]`) {
		t.Errorf("not back:\n%s", d.Doc().Source())
	}
}

// What did not fit goes with the item it was typed for, and comes back with it: it is not kept for another of that id.
func TestRemoveMisfit(t *testing.T) {
	d := at(t, bakery)
	d.Answer("behaviour[loaf].since", "soon")
	if _, err := d.Remove("behaviour[loaf]"); err != nil {
		t.Fatal(err)
	}
	if got := d.Session.HeldKeys(); len(got) > 0 {
		t.Errorf("still aside: %v", got)
	}
	if d.Undo(); d.Text("behaviour[loaf].since") != "soon" {
		t.Error("the date is not back")
	}
}

// What did not fit stays with its item, although one without an id is called by its place, and that changes.
func TestMisfitFollows(t *testing.T) {
	for name, do := range map[string]func(*Desk) error{
		"moved":              func(d *Desk) error { return d.Move("behaviour", 2, 1) },
		"another moved":      func(d *Desk) error { return d.Move("behaviour", 0, 2) },
		"another removed":    func(d *Desk) error { _, err := d.Remove("behaviour[#2]"); return err },
		"another duplicated": func(d *Desk) error { _, err := d.Duplicate("behaviour[loaf]"); return err },
	} {
		d := at(t, bakery+"[[behaviour]]\nstatement = \"Alpha.\"\n[[behaviour]]\nstatement = \"Beta.\"\n")
		d.Answer("behaviour[#3].since", "soon")
		if err := do(d); err != nil {
			t.Fatal(name, err)
		}
		keys := d.Misfits()
		if len(keys) != 1 {
			t.Fatalf("%s: aside %v", name, keys)
		}
		if item, _ := ItemOf(keys[0]); d.Doc().Value(item+".statement") != "Beta." {
			t.Errorf("%s: the date is that of %v", name, d.Doc().Value(item+".statement"))
		}
		if d.Undo(); d.Text("behaviour[#3].since") != "soon" {
			t.Errorf("%s: undone, the date is elsewhere: %v", name, d.Misfits())
		}
	}
}
