package guide

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/rules"
)

// apply makes the change a test is about.
func apply(t *testing.T, d *charter.Document, edits []charter.Edit, err error) *charter.Document {
	t.Helper()
	next, e := d.Apply(edits...)
	if err = errors.Join(err, e); err != nil {
		t.Fatal(err)
	}
	return next
}

// TestNext fills in a starter as a team would, answering whatever is asked, until nothing is.
func TestNext(t *testing.T) {
	for _, lang := range charter.Languages {
		d := charter.Parse("", Starter(lang))
		edits, err := d.Set("brand.name", "")
		d = apply(t, d, edits, err)
		for _, step := range []struct {
			want  string // the key that is asked for
			toml  string // what is appended
			set   string // or the key that is set
			value any
		}{
			{"brand.name", "", "brand.name", "Tournesol"},
			{"brand.purpose", "", "brand.purpose", "Des vélos qui durent."},
			{"audience", "[[audience]]\nid = \"c\"\nname = \"C\"\nkind = \"customer\"\n", "", nil},
			{"moment", "[[moment]]\nid = \"m\"\nname = \"M\"\nstage = \"help\"\nchannels = [\"phone\"]\n", "", nil},
			{"trait", "[[trait]]\nid = \"franc\"\nname = \"Franc\"\n", "", nil},
			{"trait[franc]", "[[behaviour]]\nid = \"b\"\nstatement = \"s\"\ntraits = [\"franc\"]\n", "", nil},
			{"trait[franc]", "", "behaviour[b].deadline.value", 2}, // it has no unit yet
			{"trait[franc]", "", "behaviour[b].deadline.unit", "day"},
			{"behaviour[b].owner", "", "behaviour[b].owner.role", "gérante"},
			{"behaviour[b].proof", "", "behaviour[b].proof.metric", "part"},
			{"behaviour[b].proof", "", "behaviour[b].proof.source", "audit"},
			{"behaviour[b].remedy", "", "behaviour[b].remedy.act", "offert"},
			{"benefit", "[[benefit]]\nid = \"g\"\nlevel = \"relation\"\nstatement = \"s\"\n", "", nil},
		} {
			ask, ok := Next(d)
			if !ok || ask.Key != step.want || ask.Question.In(lang) == "" || ask.Why.In(lang) == "" || strings.Contains(ask.Question.In(lang), "{") {
				t.Fatalf("%s: asks %+v, want %s", lang, ask, step.want)
			}
			if s := slices.IndexFunc(Steps, func(s Step) bool { return s.ID == ask.Step }); s < 0 {
				t.Errorf("%s: %q is no step", ask.Key, ask.Step)
			}
			if step.toml != "" {
				d = charter.Parse("", d.Source()+step.toml)
				continue
			}
			edits, err := d.Set(step.set, step.value)
			d = apply(t, d, edits, err)
		}
		if ask, ok := Next(d); ok {
			t.Errorf("%s: a finished charter is asked for %+v", lang, ask)
		}
	}
}

// TestNextPassesOver what asks for nothing: acts for the team, planned ones, traits without a name.
func TestNextPassesOver(t *testing.T) {
	src := "[brand]\nname = \"B\"\npurpose = \"P\"\n[[audience]]\nid = \"e\"\nname = \"E\"\nkind = \"employee\"\n[[moment]]\nid = \"m\"\n[[trait]]\nid = \"t\"\n[[benefit]]\nid = \"g\"\n"
	if ask, ok := Next(charter.Parse("", src)); !ok || ask.Key != "behaviour" {
		t.Errorf("without an act it asks %+v", ask)
	}
	src += "[[behaviour]]\nid = \"a\"\naudiences = [\"e\"]\n[[behaviour]]\nid = \"b\"\nstatus = \"planned\"\n"
	if ask, ok := Next(charter.Parse("", src)); ok {
		t.Errorf("asks %+v", ask)
	}
	if ask, ok := Next(charter.Parse("", src+"[[behaviour]]\nid = \"c\"\nstatus = \"pilot\"\n")); !ok || ask.Key != "behaviour[c].act" {
		t.Errorf("asks %+v", ask)
	}
}

func TestLacks(t *testing.T) {
	for toml, want := range map[string]string{
		"":                     "act deadline owner proof remedy",
		"act = \"a\"\n":        "deadline owner proof remedy",
		"observable = \"o\"\n": "owner proof remedy",
		"act = \"a\"\nowner = { role = \"r\" }\nremedy = { act = \"x\" }\n":                                                                              "deadline proof",
		"frequency = { times = 1, per = \"day\" }\nowner = { role = \"r\" }\nremedy = { act = \"x\" }\nproof = { metric = \"m\", source = \"audit\" }\n": "",
	} {
		b := charter.Parse("", "[[behaviour]]\nid = \"b\"\n"+toml).Behaviours[0]
		var got []string
		for _, l := range Lacks(b) {
			got = append(got, l.Field)
			if charter.FieldAt("behaviour."+l.Field) == nil || l.Question.FR == "" || l.Question.EN == "" {
				t.Errorf("lack %+v", l)
			}
		}
		if strings.Join(got, " ") != want || (len(got) == 0) != (b.Firmness() == charter.Firm) {
			t.Errorf("%q lacks %q, want %q", toml, got, want)
		}
	}
}

func TestStarter(t *testing.T) {
	for _, lang := range charter.Languages {
		src := Starter(lang)
		d := charter.Parse("starter", src)
		if len(d.Problems) > 0 || d.Lang() != lang || d.Charter.Status.Value != "draft" || len(d.Behaviours) > 0 {
			t.Errorf("%s: %v, in %s", lang, d.Problems, d.Lang())
		}
		for _, f := range lint.Run(d, rules.All(), lint.Options{Today: charter.Date{Year: 2026, Month: 11, Day: 22}}).Findings {
			if f.Severity == lint.Error && f.Rule.ID != "no-committed-action" { // which no draft escapes
				t.Errorf("%s: %s: %s", lang, f.Rule.ID, f.Message.In(lang))
			}
		}
		_, specimen, ok := strings.Cut(src, "# [[behaviour]]\n")
		if !ok {
			t.Fatalf("%s: no specimen", lang)
		}
		used := charter.Parse("", strings.Replace(src, "# [[behaviour]]\n"+specimen, "[[behaviour]]\n"+strings.ReplaceAll(specimen, "# ", ""), 1))
		if len(used.Problems) > 0 || len(used.Behaviours) != 1 || used.Behaviours[0].Firmness() != charter.Firm || used.CommunicationalOnly() {
			t.Errorf("%s: uncommented, the specimen has %v", lang, used.Problems)
		}
		for i, line := range strings.Split(src, "\n") {
			if strings.HasSuffix(line, " ") || i == 0 && !strings.HasPrefix(line, "# ") {
				t.Errorf("%s: line %d: %q", lang, i+1, line)
			}
		}
	}
}

// TestFormCoversEveryField asks for each field of each table exactly once.
func TestFormCoversEveryField(t *testing.T) {
	seen := map[string]int{}
	for _, table := range charter.FieldsOf("") {
		if !table.IsTable() {
			continue
		}
		asked, more := Form(table.Path)
		if len(asked) == 0 {
			t.Errorf("%s asks for nothing", table.Path)
		}
		for _, f := range slices.Concat(asked, more) {
			seen[f.Path]++
			if f.IsTable() || !strings.HasPrefix(f.Path, table.Path+".") {
				t.Errorf("the form of %s has %s", table.Path, f.Path)
			}
			key := table.Path
			if table.Kind == charter.KindItems {
				key += "[x]"
			}
			if got := KeyOf(key, table.Path, f); got != key+strings.TrimPrefix(f.Path, table.Path) {
				t.Errorf("the key of %s is %s", f.Path, got)
			}
		}
		for _, f := range charter.FieldsOf(table.Path) {
			if f.Required && f.Kind != charter.KindID && f.Kind != charter.KindLang && f.Path != "charter.version" && !slices.Contains(asked, f) {
				t.Errorf("%s needs %s, which is not asked first", table.Path, f.Path)
			}
		}
	}
	for _, f := range charter.Fields {
		if want := 1; !f.IsTable() && f.Parent() != "" && seen[f.Path] != want {
			t.Errorf("%s is asked %d times", f.Path, seen[f.Path])
		}
	}
	for table, names := range first {
		for _, name := range names {
			if charter.FieldAt(table+"."+name) == nil {
				t.Errorf("%s.%s is no field", table, name)
			}
		}
	}
}

func TestSteps(t *testing.T) {
	ids := map[string]bool{}
	for i := range Steps {
		s := &Steps[i]
		if ids[s.ID] || s.Title.FR == "" || s.Title.EN == "" || s.Intro.FR == "" || s.Intro.EN == "" {
			t.Errorf("step %q", s.ID)
		}
		for _, lang := range charter.Languages {
			if lines := strings.Split(s.Room.In(lang), "\n"); len(lines) != 2 || lines[0] == lines[1] || s.Room.FR == s.Room.EN {
				t.Errorf("%s in %s: the note for the room is %q", s.ID, lang, lines)
			}
		}
		ids[s.ID] = true
		for _, table := range s.Tables {
			if f := charter.FieldAt(table); f == nil || !f.IsTable() || StepOf(table) != s {
				t.Errorf("%s: table %s", s.ID, table)
			}
		}
	}
	if s := StepOf("accept"); s != nil {
		t.Errorf("accepted findings are asked for in %s", s.ID)
	}
	for _, lang := range charter.Languages {
		d := charter.Parse("", Starter(lang))
		for i := range Steps {
			if Steps[i].Begun(d) {
				t.Errorf("a starter has begun %s", Steps[i].ID)
			}
		}
	}
	full := charter.Parse("", "[brand]\nname = \"B\"\npurpose = \"P\"\n[[audience]]\nid=\"a\"\n[[moment]]\nid=\"m\"\n[[trait]]\nid=\"t\"\n[[discourse]]\nid=\"d\"\n"+
		"[[behaviour]]\nid=\"b\"\nobservable=\"o\"\n[[benefit]]\nid=\"g\"\n")
	for i := range Steps {
		if !Steps[i].Begun(full) {
			t.Errorf("%s has not begun", Steps[i].ID)
		}
	}
}

func TestRewrite(t *testing.T) {
	d := charter.Parse("", "[charter]\nlanguage = \"fr\"\n[[behaviour]]\nid = \"b\"\nstatement = \"\"\nactor = \"l’accueil\"\nact = \"vous répond\"\n")
	if !Follows(d, "behaviour[b]") || Follows(d, "behaviour[c]") {
		t.Error("a blank statement follows, one that is not there does not")
	}
	edits, err := Rewrite(d, "behaviour[b]")
	d = apply(t, d, edits, err)
	if got := d.Behaviours[0].Statement.Value; got != "L’accueil vous répond." || !Follows(d, "behaviour[b]") {
		t.Errorf("rewritten to %q", got)
	}
	edits, err = d.Set("behaviour[b].act", "vous rappelle")
	d = apply(t, d, edits, err)
	if Follows(d, "behaviour[b]") {
		t.Error("a statement follows parts that have changed")
	}
	edits, err = Rewrite(d, "behaviour[b]")
	d = apply(t, d, edits, err)
	if edits, err := Rewrite(d, "behaviour[b]"); edits != nil || err != nil {
		t.Errorf("rewritten again: %v, %v", edits, err)
	}
	if edits, err := Rewrite(d, "behaviour[c]"); edits != nil || err != nil {
		t.Errorf("rewritten one that is not there: %v, %v", edits, err)
	}
}
