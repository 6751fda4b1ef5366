package charter

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"relcharter/examples"
)

// head is what every charter needs, so that a test has only the problems it is about.
const head = `schema = 1
[charter]
id = "c"
title = "T"
language = "fr"
version = "1"
status = "draft"
[brand]
name = "B"
`

// mark splits a source with one ⟦marked⟧ part into the source and the part's span.
func mark(tb testing.TB, marked string) (string, Span) {
	tb.Helper()
	before, rest, _ := strings.Cut(marked, "⟦")
	inside, after, ok := strings.Cut(rest, "⟧")
	if !ok {
		tb.Fatalf("nothing is marked in %q", marked)
	}
	return before + inside + after, Span{Start: len(before), End: len(before) + len(inside)}
}

// plainSpaces returns a message with ordinary spaces, as tests are easier to read.
func plainSpaces(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		return r
	}, s)
}

func TestParseProblems(t *testing.T) {
	for _, tt := range []struct {
		source string // behind head, the problem's span marked
		code   string
		key    string
		fr, en string
	}{
		{"[theme]\n⟦ink \"fff\"⟧", Malformed, "", "", ""},
		{"[[trait]]\nid = \"a\"\n⟦nam⟧ = \"A\"", UnknownKey, "trait[a].nam", "« nam » n’existe pas dans trait ; vouliez-vous dire « name » ?", "“nam” is not part of trait; did you mean “name”?"},
		{"[⟦them⟧]\nink = \"#fff\"", UnknownKey, "them", "« them » n’existe pas dans le format ; vouliez-vous dire « theme » ?", "“them” is not part of the format; did you mean “theme”?"},
		{"[theme]\n⟦\"a b\"⟧ = 1", UnknownKey, "theme.a b", "« a b » n’existe pas dans theme", "“a b” is not part of theme"},
		{"[theme]\n⟦\"\\u001b[2J\"⟧ = 1", UnknownKey, `theme.\u{001b}[2J`, `« \u{001b}[2J » n’existe pas dans theme`, `“\u{001b}[2J” is not part of theme`},
		{"[theme]\nfont = \"a\"\n⟦fond⟧ = \"b\"", UnknownKey, "theme.fond", "« fond » n’existe pas dans theme ; vouliez-vous dire « font » ?", "“fond” is not part of theme; did you mean “font”?"},
		{"[[trait]]\nid = ⟦\"a\"⟧", MissingKey, "trait[a].name", "il manque « Adjectif » (name)", "“Adjective” is missing (name)"},
		{"[[⟦trait⟧]]\nname = \"A\"", MissingKey, "trait[#1].id", "il manque « Identifiant » (id)", "“Identifier” is missing (id)"},
		{"[[trait]]\nid = \"a\"\nname = ⟦\" \"⟧", MissingKey, "trait[a].name", "« Adjectif » est vide (name)", "“Adjective” is empty (name)"},
		{"[[rating]]\nby = \"team\"\nvalue = \"ok\"\nas_of = ⟦\"2026-09-30\"⟧", WrongType, "rating[#1].as_of", "as_of : il faut une date, comme 2026-12-31, pas un texte", "as_of needs a date, such as 2026-12-31, not text"},
		{"[[rating]]\nby = \"team\"\nvalue = \"ok\"\nas_of = ⟦2026-09-30T10:00:00Z⟧", WrongType, "rating[#1].as_of", "as_of : il faut une date, comme 2026-12-31, pas une date ou une heure", "as_of needs a date, such as 2026-12-31, not a date or a time"},
		{"[theme]\nink = ⟦12⟧", WrongType, "theme.ink", "ink : il faut un texte entre guillemets droits, pas un nombre", "ink needs text in straight quotes, not a number"},
		{"[[audience]]\nid = \"a\"\nname = \"A\"\nkind = \"customer\"\nbarriers = ⟦\"loin\"⟧", WrongType, "audience[a].barriers", "barriers : il faut une liste, comme [\"un\", \"deux\"], pas un texte", "barriers needs a list, such as [\"one\", \"two\"], not text"},
		{"[[audience]]\nid = \"a\"\nname = \"A\"\nkind = \"customer\"\nbarriers = [\"b\", ⟦3⟧]", WrongType, "audience[a].barriers[#2]", "barriers : il faut un texte entre guillemets droits, pas un nombre", "barriers needs text in straight quotes, not a number"},
		{"[⟦trait⟧]\nname = \"A\"", WrongType, "trait", "trait : il faut des entrées [[trait]], pas plusieurs champs", "trait needs [[trait]] entries, not several fields"},
		{"[[⟦theme⟧]]\nink = \"#fff\"", WrongType, "theme", "theme : il faut plusieurs champs, sous un titre [theme] ou entre accolades { }, pas des entrées entre doubles crochets [[ ]]", "theme needs several fields, under a [theme] heading or in braces { }, not entries in double brackets [[ ]]"},
		{"[[moment]]\nid = \"m\"\nname = \"M\"\nchannels = [\"web\"]\nstage = ⟦\"receve\"⟧", BadValue, "moment[m].stage", "« receve » n’est pas une réponse possible ; choisissez parmi : discover, choose, order, receive, use, help, repair, complain, renew, leave ; vouliez-vous dire « receive » ?", "“receve” is not one of the answers; choose from: discover, choose, order, receive, use, help, repair, complain, renew, leave; did you mean “receive”?"},
		{"[[trait]]\nid = ⟦\"Très franc\"⟧\nname = \"F\"", BadValue, "trait[#1].id", "« Très franc » ne peut pas servir d’identifiant : lettres minuscules sans accent, chiffres et tirets seulement ; vouliez-vous dire « tres-franc » ?", "“Très franc” cannot be an id: lower-case letters without accents, digits and hyphens only; did you mean “tres-franc”?"},
		{"[[discourse]]\nid = \"d\"\nsay = \"S\"\ntone = { humour = ⟦-3⟧ }", BadValue, "discourse[d].tone.humour", "-3 est trop petit : au moins -1", "-3 is too small: at least -1"},
		{"[[discourse]]\nid = \"d\"\nsay = \"S\"\ntone = { humour = ⟦1.5⟧ }", BadValue, "discourse[d].tone.humour", "1.5 est trop grand : au plus 1", "1.5 is too large: at most 1"},
		{"[[discourse]]\nid = \"d\"\nsay = \"S\"\ntone = { humour = ⟦nan⟧ }", BadValue, "discourse[d].tone.humour", "il faut un vrai nombre", "a real number is needed"},
	} {
		src, span := mark(t, head+tt.source)
		d := Parse("x", src)
		if len(d.Problems) != 1 {
			t.Errorf("%s\n%d problems, want one: %v", tt.source, len(d.Problems), d.Problems)
			continue
		}
		got := d.Problems[0]
		got.Fix = nil
		want := Problem{Code: tt.code, Key: tt.key, Span: span, Message: L10n{FR: tt.fr, EN: tt.en}}
		if tt.code == Malformed {
			want.Message = got.Message // syntax has a test of its own
		}
		got.Message = L10n{FR: plainSpaces(got.Message.FR), EN: got.Message.EN}
		want.Message.FR = plainSpaces(want.Message.FR)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s\nwant (-), got (+):\n%s", tt.source, diff)
		}
	}
}

func TestMissingAtTheTop(t *testing.T) {
	for src, want := range map[string][]string{
		"":                         {"missing-key schema", "missing-key charter", "missing-key brand"},
		"\ufeff":                   {"missing-key schema", "missing-key charter", "missing-key brand"},
		"\n# rien\n":               {"missing-key schema", "missing-key charter", "missing-key brand"},
		head + "[charter.x]\n":     {"unknown-key charter.x"},
		"schema = 2\n" + head[11:]: {"bad-value schema"},
		"shema = 1\n" + head[11:]:  {"unknown-key shema"},
		strings.Replace(head, "[charter]", "[charer]", 1):                      {"unknown-key charer"},
		strings.Replace(head, "[brand]", "[[brand]]", 1):                       {"wrong-type brand"},
		strings.Replace(head, "title", "titel", 1):                             {"unknown-key charter.titel"},
		strings.Replace(head, "id = \"c\"\n", "", 1):                           {"missing-key charter.id"},
		strings.Replace(head, `"fr"`, `"français"`, 1):                         {"bad-value charter.language"},
		head + "titel = \"x\"\n":                                               {"unknown-key brand.titel"},
		head + "[charter]\n":                                                   {"malformed "},
		head + "[[trait]]\nid = \"a\nname = \"A\"\n":                           {"malformed "},
		head + "[[behavior]]\nid = \"a\"\n[[behavior]]\nid=\"b\"":              {"unknown-key behavior"},
		head + "[behaviour]\n":                                                 {"wrong-type behaviour"},
		head + "behaviour = 3\n":                                               {"unknown-key brand.behaviour"},
		"behaviour = 3\n" + head:                                               {"wrong-type behaviour"},
		strings.Replace(head, "title", "titel = \"\"\ntitle", 1):               {"unknown-key charter.titel"},
		strings.Replace(head, `title = "T"`, "titel = \"T\"\ntitle = \"\"", 1): {"unknown-key charter.titel", "missing-key charter.title"},
	} {
		var got []string
		for _, p := range Parse("x", src).Problems {
			got = append(got, p.Code+" "+p.Key)
			if p.Message.FR == "" || p.Message.EN == "" || strings.ContainsAny(p.Message.FR+p.Message.EN, "{\n") && !strings.Contains(p.Message.EN, "{ }") {
				t.Errorf("%q: message %q", src, p.Message)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q\nwant (-), got (+):\n%s", src, diff)
		}
	}
}

// TestSameInEveryNotation reads one behaviour written in every way TOML has.
func TestSameInEveryNotation(t *testing.T) {
	const want = "{Value:2 Unit:day} [franc net] true"
	for name, src := range map[string]string{
		"inline":       head + `[[behaviour]]` + "\nid=\"b\"\nstatement=\"s\"\ntraits=[\"franc\",\"net\"]\nsignature=true\ndeadline={value=2,unit=\"day\"}\n",
		"sub-table":    head + "[[behaviour]]\nid='b'\nstatement=\"\"\"\ns\"\"\"\ntraits=[ # deux\n \"franc\",\n 'net',\n]\nsignature=true\n[behaviour.deadline]\nvalue=2\nunit='day'\n",
		"dotted":       head + "[[behaviour]]\nid=\"b\"\nstatement=\"s\"\ntraits=[\"franc\",\"net\"]\nsignature=true\ndeadline.value=2\ndeadline.unit=\"day\"\n",
		"inline array": `behaviour=[{id="b",statement="s",traits=["franc","net"],signature=true,deadline={value=2,unit="day"}}]` + "\n" + head,
		"TOML 1.1":     "behaviour=[{\n  id=\"b\", # oui\n  statement=\"\\x73\",\n  traits=[\"franc\",\"n\\x65t\"],\n  signature=true,\n  deadline={value=2,unit=\"day\",},\n}]\n" + head,
		"quoted keys":  head + "[['behaviour']]\n\"id\"=\"b\"\n\"statement\"=\"s\"\ntraits=[\"franc\",\"net\"]\nsignature=true\ndeadline.\"value\"=2\ndeadline.unit=\"day\"\n",
		"unordered":    "[[behaviour]]\nid=\"b\"\nstatement=\"s\"\ntraits=[\"franc\",\"net\"]\nsignature=true\n[brand]\nname=\"B\"\n[behaviour.deadline]\nvalue=2.0\nunit=\"day\"\n[charter]\nid=\"c\"\ntitle=\"T\"\nlanguage=\"fr\"\nversion=\"1\"\nstatus=\"draft\"\n",
	} {
		if name == "unordered" {
			src = "schema=1\n" + src
		}
		for _, variant := range []string{src, "\ufeff" + src, strings.ReplaceAll(src, "\n", "\r\n"), strings.TrimRight(src, "\n")} {
			d := Parse(name, variant)
			if len(d.Problems) > 0 || len(d.Behaviours) != 1 {
				t.Fatalf("%s: %d behaviours, problems %+v", name, len(d.Behaviours), d.Problems)
			}
			b := d.Behaviours[0]
			var traits []string
			for _, tr := range b.Traits {
				traits = append(traits, tr.Value)
				if raw := variant[tr.Span.Start:tr.Span.End]; !strings.ContainsAny(raw[:1], `"'`) {
					t.Errorf("%s: a trait stands at %q", name, raw)
				}
			}
			got := fmt.Sprintf("{Value:%s Unit:%s} %v %v", b.Deadline.Value, b.Deadline.Unit.Value, traits, b.Signature.Value)
			if got != want || b.ID.Value != "b" || b.Statement.Value != "s" || b.Key != "behaviour[b]" {
				t.Errorf("%s: got %s of %s, want %s", name, got, b.Key, want)
			}
			if s := b.Deadline.Unit.Span; !strings.Contains(variant[s.Start:s.End], "day") || variant[b.Head.Start:b.Head.End] != variant[b.ID.Span.Start:b.ID.Span.End] {
				t.Errorf("%s: unit at %q, head at %q", name, variant[s.Start:s.End], variant[b.Head.Start:b.Head.End])
			}
			if d.Source() != variant {
				t.Errorf("%s: the source was not kept", name)
			}
		}
	}
}

// TestExamplesParse reads the examples of the repository, which have no problems.
func TestExamplesParse(t *testing.T) {
	for name, src := range exampleCharters(t) {
		d := Parse(name, src)
		if len(d.Problems) > 0 || !d.Readable() || !d.Wellformed() {
			t.Errorf("%s: %v", name, d.Problems)
		}
		if len(d.Behaviours) == 0 || d.Charter.ID.Value == "" || len(d.Items("behaviour")) != len(d.Behaviours) {
			t.Errorf("%s: read only in part", name)
		}
	}
}

// exampleCharters returns the texts of the examples, by file name.
func exampleCharters(tb testing.TB) map[string]string {
	tb.Helper()
	entries, err := examples.Files.ReadDir(".")
	if err != nil || len(entries) < 6 {
		tb.Fatalf("%d examples, %v", len(entries), err)
	}
	out := map[string]string{}
	for _, e := range entries {
		src, err := examples.Files.ReadFile(e.Name())
		if err != nil {
			tb.Fatal(err)
		}
		out[e.Name()] = string(src)
	}
	return out
}
