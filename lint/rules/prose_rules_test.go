package rules

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
)

// says is a behaviour with the given statement and keys.
func says(statement, keys string) string {
	return "[[behaviour]]\nid = \"x\"\nstatement = \"" + statement + "\"\n" + keys
}

// marked runs one rule over a charter in a language, and returns "severity key: words" for each finding, the words being those it
// stands on.
func marked(t *testing.T, rule string, lang charter.Lang, src string) []string {
	t.Helper()
	e := lint.Example{Bad: charter.L10n{FR: src, EN: src}}
	whole, _ := e.Complete(e.Bad, lang)
	doc := charter.Parse("a.charter.toml", whole)
	found := runOne(doc, Find(rule))
	var out []string
	for i := range found {
		f := &found[i]
		checkFinding(t, doc, f)
		out = append(out, fmt.Sprintf("%s %s: %s", f.Severity, f.Key, strings.Trim(whole[f.Span.Start:f.Span.End], `"`)))
	}
	return out
}

// document returns a document that is no charter, whose title is its first line and whose other lines are statements; those that
// begin with > are quoted.
func document(lang charter.Lang, lines ...string) (*lint.Prose, string) {
	src := strings.Join(lines, "\n")
	p := &lint.Prose{
		Name: "a.md", Lang: lang, Title: charter.Span{End: len(lines[0])},
		Position: func(int) charter.Position { return charter.Position{Line: 1} },
	}
	at := len(lines[0]) + 1
	for _, line := range lines[1:] {
		start := at
		quote := strings.HasPrefix(line, "> ")
		p.Statements = append(p.Statements, lint.NewPassage(line, lang, quote, func(from, to int) charter.Span {
			return charter.Span{Start: start + from, End: start + to}
		}))
		at += len(line) + 1
	}
	return p, src
}

// markedIn is marked for a document that is no charter.
func markedIn(t *testing.T, rule string, lang charter.Lang, lines ...string) []string {
	t.Helper()
	p, src := document(lang, lines...)
	var out []string
	found := lint.RunProse(p, []*lint.Rule{Find(rule)}, lint.Options{Today: lint.ExampleDay}).Findings
	for i := range found {
		f := &found[i]
		checkTypography(t, "message", f.Message)
		if n := max(len([]rune(f.Message.FR)), len([]rune(f.Message.EN))); n > 170 {
			t.Errorf("%d characters in the message %q", n, f.Message.EN)
		}
		out = append(out, fmt.Sprintf("%s %s", f.Severity, src[f.Span.Start:f.Span.End]))
	}
	return out
}

func TestProseRulesOnCharters(t *testing.T) {
	const fr, en = charter.French, charter.English
	for _, tt := range []struct {
		rule, name string
		lang       charter.Lang
		src        string
		want       []string
	}{
		{"attitude-as-act", "a deadline does not rescue it", en, says("We hear you.", "act = \"listen\"\n"+measured), []string{"error behaviour[x].act: listen"}},
		{"attitude-as-act", "an observable does", en, says("We hear you.", "act = \"listen\"\nobservable = \"A chair by the desk.\"\n"), nil},
		{"attitude-as-act", "the act answers for the statement", en, says("We listen to you all.", "act = \"call back\"\n"), nil},
		{"attitude-as-act", "one finding for both", en, says("We respect every customer.", "act = \"listen to people\"\n"), []string{"error behaviour[x].act: listen"}},
		{"attitude-as-act", "a verb that may be an act", en, says("We serve tea.", "act = \"serve tea at four\"\n"), nil},
		{"attitude-as-act", "a way of being", en, says("We are nice.", "act = \"be polite and helpful\"\n"), []string{"error behaviour[x].act: be polite"}},
		{"attitude-as-act", "a way of being, in French", fr, says("Nous sommes là.", "act = \"être à l’écoute\"\n"), []string{"error behaviour[x].act: être à l’écoute"}},
		{"attitude-as-act", "a verb that stands alone", fr, says("Nous sommes là.", "act = \"accompagner\"\n"), []string{"error behaviour[x].act: accompagner"}},
		{"attitude-as-act", "the same verb with a place", fr, says("Nous sommes là.", "act = \"accompagner le client jusqu’à sa voiture\"\n"), nil},
		{"attitude-as-act", "suspended", en, says("We hear you.", "act = \"listen\"\nstatus = \"suspended\"\n"), nil},
		{"attitude-as-act", "an observable that cannot be read", en, says("We hear you.", "act = \"listen\"\nobservable = 3\n"), nil},
		{"unverifiable-promise", "an attitude is said elsewhere", en, says("We hear you.", "act = \"listen\"\n"), nil},

		{"agentless-promise", "an actor answers", en, says("Your letter will be answered within 5 days.", "actor = \"your adviser\"\n"), nil},
		{"agentless-promise", "an agent in the sentence", en, says("Your letter will be answered by an adviser within 5 days.", ""), nil},
		{"agentless-promise", "nothing is done", fr, says("Aucun appel ne sera facturé.", ""), nil},
		{"agentless-promise", "a refusal", en, says("Your letter will be never shown to others.", ""), nil},
		{"agentless-promise", "a generic actor", fr, says("Nous répondons.", "actor = \"le service concerné\"\n"), []string{"warning behaviour[x].actor: le service concerné"}},
		{"agentless-promise", "a generic actor, suspended", en, says("We answer.", "actor = \"someone\"\nstatus = \"suspended\"\n"), nil},

		{"bundled-promise", "two verbs, one deed", en, says("We clean it.", "act = \"wash and dry the car\"\n"), nil},
		{"bundled-promise", "the act answers for the statement", en, says("We acknowledge your letter within 2 days and answer within 10 days.", "act = \"answer\"\n"), nil},
		{"bundled-promise", "another case", en, says("We answer within 2 days, or within 10 days and by letter in August.", ""), nil},
		{"bundled-promise", "one measure twice", en, says("We acknowledge your letter within 2 days and call you within 2 days.", ""), nil},
		{"bundled-promise", "the outcome alone", en, says("We fix it.", "act = \"come and repair it\"\n"), nil},

		{"statement-differs-from-fields", "the same time in other units", en, says("We answer within 48 hours.", "deadline = { value = 2, unit = \"day\" }\n"), nil},
		{"statement-differs-from-fields", "a month in days", fr, says("Nous répondons sous 30 jours.", "deadline = { value = 1, unit = \"month\" }\n"), nil},
		{"statement-differs-from-fields", "a week that is none", en, says("We answer within 2 weeks.", "deadline = { value = 10, unit = \"day\" }\n"), []string{"error behaviour[x].statement: within 2 weeks"}},
		{"statement-differs-from-fields", "bare days for working days", en, says("We answer within 2 days.", "deadline = { value = 2, unit = \"working-day\" }\n"), []string{"warning behaviour[x].statement: within 2 days"}},
		{"statement-differs-from-fields", "days that are said to be working ones", fr, says("Du lundi au vendredi, nous répondons sous 2 jours.", "deadline = { value = 2, unit = \"working-day\" }\n"), nil},
		{"statement-differs-from-fields", "a week, as the French say it", fr, says("Nous vous livrons sous huit jours.", "deadline = { value = 1, unit = \"week\" }\n"), nil},
		{"statement-differs-from-fields", "two weeks, as the French say it", fr, says("Nous vous livrons sous quinze jours.", "deadline = { value = 2, unit = \"week\" }\n"), nil},
		{"statement-differs-from-fields", "eight days in English", en, says("We deliver within 8 days.", "deadline = { value = 1, unit = \"week\" }\n"), []string{"error behaviour[x].statement: within 8 days"}},
		{"statement-differs-from-fields", "less time to act than it says", fr, says("Vous avez 100 nuits pour changer d’avis.", "deadline = { value = 14, unit = \"day\" }\n"), []string{"error behaviour[x].statement: 100 nuits"}},
		{"statement-differs-from-fields", "time to act, and a deadline for the house", fr, says("Vous avez 100 nuits pour changer d’avis, et nous vous remboursons.", "deadline = { value = 14, unit = \"day\" }\n"), nil},
		{"statement-differs-from-fields", "working days for days", fr, says("Nous répondons sous 2 jours ouvrés.", "deadline = { value = 2, unit = \"day\" }\n"), []string{"error behaviour[x].statement: sous 2 jours ouvrés"}},
		{"statement-differs-from-fields", "an hour of the day", fr, says("Commandé avant 14 h, livré demain.", "deadline = { value = 1, unit = \"day\" }\n"), nil},
		{"statement-differs-from-fields", "what another field tells", en, says("Returned within 30 days, it is refunded.", "trigger = \"when you return it within 30 days\"\ndeadline = { value = 5, unit = \"day\" }\n"), nil},
		{"statement-differs-from-fields", "the field's among others", en, says("Returned within 30 days, it is refunded within 5 days.", "deadline = { value = 5, unit = \"day\" }\n"), nil},
		{"statement-differs-from-fields", "a range", en, says("We answer within 2 to 3 days.", "deadline = { value = 3, unit = \"day\" }\n"), nil},
		{"statement-differs-from-fields", "a time of another kind", en, says("We repair it within 2 years of purchase.", "deadline = { value = 5, unit = \"day\" }\n"), nil},
		{"statement-differs-from-fields", "hours for days", en, says("We answer within 2 hours.", "deadline = { value = 2, unit = \"day\" }\n"), []string{"error behaviour[x].statement: within 2 hours"}},
		{"statement-differs-from-fields", "working hours", fr, says("Nous répondons sous 24 heures ouvrées.", "deadline = { value = 1, unit = \"working-day\" }\n"), nil},
		{"statement-differs-from-fields", "a working week", en, says("We answer within 1 week.", "deadline = { value = 5, unit = \"working-day\" }\n"), nil},
		{"statement-differs-from-fields", "open all week", en, says("We answer 7 days a week.", "frequency = { times = 1, per = \"day\" }\n"), nil},
		{"statement-differs-from-fields", "no figure in the statement", en, says("We answer soon.", measured), nil},
		{"statement-differs-from-fields", "every so many weeks", en, says("We call you every 2 weeks.", "frequency = { times = 26, per = \"year\" }\n"), nil},
		{"statement-differs-from-fields", "not so often", en, says("We call you every 2 weeks.", "frequency = { times = 1, per = \"week\" }\n"), []string{"error behaviour[x].statement: every 2 weeks"}},
		{"statement-differs-from-fields", "so many times", fr, says("Nous vous écrivons 2 fois par an.", "frequency = { times = 3, per = \"year\" }\n"), []string{"error behaviour[x].statement: 2 fois par an"}},
		{"statement-differs-from-fields", "another bound", en, says("We text you at least 12 hours before a flood.", "threshold = { value = 24, unit = \"hours’ notice\" }\n"), []string{"error behaviour[x].statement: least 12 hours before"}},
		{"statement-differs-from-fields", "another share", en, says("We give 2% of our sales to the library.", "threshold = { value = 1, unit = \"%\" }\n"), []string{"error behaviour[x].statement: 2%"}},
		{"statement-differs-from-fields", "another sum", en, says("If we are late, we refund £20.", "remedy = { act = \"a refund\", amount = \"£25\" }\n"), []string{"error behaviour[x].statement: £20"}},
		{"statement-differs-from-fields", "a sum that is no remedy", en, says("Orders over £50 are brought to your door.", "remedy = { act = \"a voucher\", amount = \"£5\" }\n"), nil},
		{"statement-differs-from-fields", "a deadline that cannot be read", en, says("We answer within 2 days.", "deadline = { value = \"x\", unit = \"day\" }\n"), nil},

		{"not-a-trait", "an adjective on a noun", en, "[[trait]]\nid = \"x\"\nname = \"Demanding on quality\"\n", nil},
		{"not-a-trait", "a skill", fr, "[[trait]]\nid = \"x\"\nname = \"L’esprit d’équipe\"\n", []string{"warning trait[x].name: esprit d’équipe"}},
		{"not-a-trait", "a value", fr, "[[trait]]\nid = \"x\"\nname = \"Générosité\"\n", []string{"warning trait[x].name: Générosité"}},
		{"not-a-trait", "the adjective", fr, "[[trait]]\nid = \"x\"\nname = \"Généreuse\"\n", nil},

		{"tool-not-outcome", "a measure answers", en, says("Our smart chatbot supports you every step of the way.", measured), nil},
		{"tool-not-outcome", "a way to reach us", en, says("You can change your appointment in the app.", ""), nil},

		{"conditional-relation", "a reward", en, says("A 5% discount reserved for our most loyal customers.", ""), nil},
		{"conditional-relation", "refused", en, says("We never repair in exchange for a review.", ""), nil},
		{"conditional-relation", "help in the act", en, says("It is on the house in exchange for a review.", "act = \"repair it\"\n"), []string{"warning behaviour[x].statement: in exchange for a review"}},

		{"data-without-control", "the table answers", en, says("We send you personalised offers.", "data = { purpose = \"p\", opt_out = \"o\" }\n"), nil},
		{"data-without-control", "no way to refuse", en, says("We send you personalised offers.", "data = { purpose = \"p\" }\n"), []string{"warning behaviour[x].statement: personalised offers"}},
		{"data-without-control", "one finding a behaviour", en, says("We send you personalised offers.", "act = \"send personalised offers\"\n"), []string{"warning behaviour[x].statement: personalised offers"}},
		{"data-without-control", "data left alone", fr, says("Nous n’utilisons jamais vos données pour vous vendre quoi que ce soit.", ""), nil},
		{"data-without-control", "a table that cannot be read", en, says("We send you personalised offers.", "data = 3\n"), nil},

		{"unbacked-promise", "no behaviour at all", en, "[[discourse]]\nid = \"d\"\nsay = \"We publish our waiting times every month.\"\n", nil},
		{"unbacked-promise", "nothing alike", en, "[[discourse]]\nid = \"d\"\nsay = \"We publish our waiting times every month.\"\n" + says("We bring your parcel upstairs.", ""), []string{"warning discourse[d].say: We publish our waiting times every month."}},
		{"unbacked-promise", "the same deed", en, "[[discourse]]\nid = \"d\"\nsay = \"We will call you back within 2 days.\"\n" + says("Your adviser rings you.", ""), nil},
		{"unbacked-promise", "the same measure", en, "[[discourse]]\nid = \"d\"\nsay = \"We will call you back within 2 days.\"\n" + says("A parcel is out within 2 days.", ""), nil},
		{"unbacked-promise", "words in common", en, "[[discourse]]\nid = \"d\"\nsay = \"We publish our waiting times every month.\"\n" + says("Waiting times hang in the hall.", ""), nil},
		{"unbacked-promise", "a tone", en, "[[discourse]]\nid = \"d\"\nkind = \"tone\"\nsay = \"We publish our waiting times every month.\"\n" + says("We bring your parcel upstairs.", ""), nil},
		{"unbacked-promise", "talk", en, "[[discourse]]\nid = \"d\"\nsay = \"We put all our passion at your service.\"\n" + says("We bring your parcel upstairs.", ""), nil},

		{"mostly-talk", "one half", en, says("We listen to you all.", "") + strings.Replace(act("y", measured), "[[", "\n[[", 1), nil},
		{"mostly-talk", "no act at all", en, says("We listen to you all.", ""), nil},
		{"mostly-talk", "suspended talk", en, says("We listen to you all.", "status = \"suspended\"\n") + act("y", measured), nil},
		{"mostly-talk", "words to use", en, "[[discourse]]\nid = \"d\"\nkind = \"word\"\nsay = \"We love you all dearly.\"\n" + says("We listen to you all.", "") + act("y", measured), nil},
		{"mostly-talk", "a message", en, "[charter]\ntitle = \"T\"\n[[discourse]]\nid = \"d\"\nsay = \"We put all our passion at your service.\"\n" + says("We listen to you all.", "") + act("y", measured), []string{"warning charter: T"}},
	} {
		t.Run(tt.rule+"/"+tt.name, func(t *testing.T) {
			if got := marked(t, tt.rule, tt.lang, tt.src); !slices.Equal(got, tt.want) {
				t.Errorf("says %q, want %q", got, tt.want)
			}
		})
	}
}

func TestProseRulesOnDocuments(t *testing.T) {
	const fr, en = charter.French, charter.English
	for _, tt := range []struct {
		rule, name string
		lang       charter.Lang
		lines      []string
		want       []string
	}{
		{"attitude-as-act", "promised", en, []string{"T", "We will respect your home and your customs.", "We promise to listen to you."}, []string{"warning respect", "warning listen"}},
		{"attitude-as-act", "said, not promised", en, []string{"T", "We respect your home and your customs."}, nil},
		{"attitude-as-act", "quoted", en, []string{"T", "> We will respect your home and your customs."}, nil},
		{"attitude-as-act", "in French", fr, []string{"T", "Nous nous engageons à rester à l’écoute des voyageurs pendant tout l’incident."}, []string{"warning rester à l’écoute"}},
		{"attitude-as-act", "something else is promised", en, []string{"T", "We will send you the list of what you value within 2 days."}, nil},

		{"agentless-promise", "in French", fr, []string{"T", "Une décision écrite vous est transmise au plus tard 60 jours après votre plainte."}, []string{"warning est transmise"}},
		{"agentless-promise", "quoted", fr, []string{"T", "> Une décision écrite vous est transmise au plus tard 60 jours après votre plainte."}, nil},
		{"bundled-promise", "two measures", en, []string{"T", "A complaint is acknowledged within five working days and a full answer follows within ten working days."}, []string{"warning within ten working days"}},
		{"tool-not-outcome", "praised", en, []string{"T", "Beautiful, intuitive dashboards that turn data into decisions"}, []string{"warning dashboards"}},
		{"tool-not-outcome", "quoted", en, []string{"T", "> Beautiful, intuitive dashboards that turn data into decisions"}, nil},
		{"conditional-relation", "a line for some", fr, []string{"T", "Nous répondons en priorité à nos clients, une ligne directe étant réservée aux clients fidèles."}, []string{"warning réservée aux clients fidèles"}},
		{"data-without-control", "no say", en, []string{"T", "We send you personalised offers every month."}, []string{"warning personalised offers"}},
		{"data-without-control", "a say elsewhere", en, []string{"T", "We send you personalised offers every month.", "You can unsubscribe at any time."}, nil},

		{"no-committed-action", "talk", en, []string{"Our word", "We put people first.", "> We refund you within 2 days."}, []string{"error Our word"}},
		{"no-committed-action", "nothing", en, []string{"Our word"}, []string{"error Our word"}},
		{"no-committed-action", "an act", en, []string{"Our word", "We put people first.", "We will call you back within 2 days."}, nil},

		{"unverifiable-promise", "an act nobody can check", en, []string{"T", "We’ll write our tariffs and guides in ordinary English."}, []string{"warning write our tariffs"}},
		{"unverifiable-promise", "one that draws back", en, []string{"T", "We do our best to write our tariffs and guides in ordinary English."}, nil},
		{"unverifiable-promise", "one anybody can check", en, []string{"T", "We will call you back within 2 days."}, nil},

		{"mostly-talk", "too few to say", en, []string{"T", "We put people first.", "We care about you all.", "We will call you back within 2 days."}, nil},
		{"mostly-talk", "talk", en, []string{
			"Our word", "We put people first.", "We care about you all.", "We are passionate about our work.", "We believe in trust.", "We will call you back within 2 days.",
		}, []string{"warning Our word"}},
	} {
		t.Run(tt.rule+"/"+tt.name, func(t *testing.T) {
			if got := markedIn(t, tt.rule, tt.lang, tt.lines...); !slices.Equal(got, tt.want) {
				t.Errorf("says %q, want %q", got, tt.want)
			}
		})
	}
}

// TestMostlyTalkCounts holds that the figures are told.
func TestMostlyTalkCounts(t *testing.T) {
	p, _ := document(charter.English, "T", "We put people first.", "We care about you all.", "We are passionate about our work.", "We believe in trust.",
		"We will call you back within 2 days.", "We will send you a new key within 8 days.")
	found := lint.RunProse(p, []*lint.Rule{Find("mostly-talk")}, lint.Options{Today: lint.ExampleDay}).Findings
	if len(found) != 1 || !strings.HasPrefix(found[0].Message.EN, "4 statements nobody could check to 2 acts") {
		t.Errorf("says %q", messages(found))
	}
}

// TestConquest holds what of a conquest speaks of people.
func TestConquest(t *testing.T) {
	for text, want := range map[string][]string{
		"conquérir les citadines de 30 à 45 ans":            {"conquérir les citadines de 30 à 45 ans"},
		"conquérir des trentenaires":                        {"conquérir des trentenaires"},
		"conquérir les 18-25 ans":                           {"conquérir les 18-25 ans"},
		"conquérir les plus de 60 ans":                      {"conquérir les plus de 60 ans"},
		"conquérir avec vous les sommets de plus de 3000 m": nil,
		"aider les jeunes à conquérir leur liberté":         nil,
	} {
		for i := range want {
			want[i] = "warning brand.positioning: " + want[i]
		}
		src := "[brand]\nname = \"B\"\npositioning = \"Une marque pour " + text + "\"\n"
		if got := marked(t, "targeting-words", charter.French, src); !slices.Equal(got, want) {
			t.Errorf("%q: says %q, want %q", text, got, want)
		}
	}
}
