package rules

import (
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

// told is a behaviour with that statement and the given keys.
func told(statement, keys string) string {
	return "[[behaviour]]\nid = \"x\"\nstatement = \"" + statement + "\"\n" + keys
}

// saying is a message of the brand.
func saying(text string) string { return "[[discourse]]\nid = \"d\"\nsay = \"" + text + "\"\n" }

// inProse runs one rule over a document that says one thing, and returns the words it reports.
func inProse(rule string, lang charter.Lang, text string, quoted bool) []string {
	p := &lint.Prose{Name: "a.md", Lang: lang, Position: func(int) charter.Position { return charter.Position{} }}
	place := func(start, end int) charter.Span { return charter.Span{Start: start, End: end} }
	p.Statements = []*lint.Passage{lint.NewPassage(text, lang, quoted, place)}
	var out []string
	found := lint.RunProse(p, []*lint.Rule{Find(rule)}, lint.Options{Today: lint.ExampleDay}).Findings
	for i := range found {
		out = append(out, text[found[i].Span.Start:found[i].Span.End])
	}
	return out
}

// TestWordingBranches holds what the rules on words say of charters: above all that they are silent where a field answers.
func TestWordingBranches(t *testing.T) {
	const (
		try      = "We try to answer."
		soon     = "We answer promptly."
		regular  = "We send you regular updates."
		escape   = "We answer, except in exceptional circumstances."
		average  = "We answer in 3 minutes on average."
		always   = "We always answer."
		target   = "target = { share = 95, per = \"month\" }\n"
		often    = "frequency = { times = 1, per = \"week\" }\n"
		visible  = "observable = \"A letter.\"\n"
		from     = "deadline = { value = 2, unit = \"day\", from = \"receipt\" }\n"
		hours    = "deadline = { value = 4, unit = \"hour\", from = \"your call\" }\n"
		proof    = "proof = { metric = \"share answered\", source = \"operations\", last = "
		customer = "[[rating]]\nby = \"customer\"\nvalue = \"good\"\nas_of = 2026-09-30\n"
	)
	statement := func(severity string) []string { return []string{severity + " behaviour[x].statement"} }
	for _, tt := range []struct {
		rule, name, src string
		want            []string
	}{
		{"effort-hedge", "no measure", told(try, ""), statement("error")},
		{"effort-hedge", "a measure", told(try, from), statement("warning")},
		{"effort-hedge", "a measure that cannot be read", told(try, "deadline = \"2 days\"\n"), statement("warning")},
		{"effort-hedge", "a target", told(try, target), nil},
		{"effort-hedge", "a target that cannot be read", told(try, "target = \"95%\"\n"), nil},
		{"effort-hedge", "statement and act", told(try, "act = \"try to answer\"\n"), statement("error")},
		{"effort-hedge", "the act", told("We answer.", "act = \"try to answer\"\n"), []string{"error behaviour[x].act"}},
		{"effort-hedge", "the remedy", told("We answer.", target+"remedy = { act = \"we do our best to make it up to you\" }\n"), []string{"warning behaviour[x].remedy.act"}},
		{"effort-hedge", "what customers do", told("If you try to call us, we answer.", ""), nil},

		{"elastic-time", "nothing to check, which unverifiable-promise says", told(soon, ""), nil},
		{"elastic-time", "a deadline", told(soon, from), nil},
		{"elastic-time", "a deadline that cannot be read", told(soon, "deadline = \"2 days\"\n"), nil},
		{"elastic-time", "a frequency", told(soon, often), nil},
		{"elastic-time", "a threshold", told(soon, "threshold = { value = 3, unit = \"rings\" }\n"), nil},
		{"elastic-time", "a measure in the sentence", told("We answer promptly, within 2 working days.", ""), nil},
		{"elastic-time", "something to be seen says nothing of time", told(soon, visible), statement("warning")},
		{"elastic-time", "the remedy", told("We answer.", "remedy = { act = \"we call you back promptly\" }\n"), []string{"warning behaviour[x].remedy.act"}},
		{"elastic-time", "the remedy, timed", told("We answer.", "remedy = { act = \"we call you back promptly\", within = \"1 hour\" }\n"), nil},
		{"elastic-time", "the remedy, automatic", told("We answer.", "remedy = { act = \"we credit you promptly\", automatic = true }\n"), []string{"warning behaviour[x].remedy.act"}},

		{"vague-degree", "no measure", told(regular, ""), statement("warning")},
		{"vague-degree", "a frequency", told(regular, often), nil},
		{"vague-degree", "something to be seen", told(regular, visible), nil},
		{"vague-degree", "a measure that cannot be read", told(regular, "frequency = \"weekly\"\n"), nil},
		{"vague-degree", "a measure in the sentence", told("We send you regular updates, once a week.", ""), nil},
		{"vague-degree", "regular customers", told("We write to regular customers.", ""), nil},

		{"open-escape", "no limits", told(escape, ""), statement("warning")},
		{"open-escape", "limits", told(escape, "limits = [\"24 to 26 December\"]\n"), nil},
		{"open-escape", "blank limits", told(escape, "limits = [\" \"]\n"), statement("warning")},
		{"open-escape", "limits that cannot be read", told(escape, "limits = \"Christmas\"\n"), nil},
		{"open-escape", "a named exception", told("We answer, except on Sundays.", ""), nil},

		{"ambiguous-clock", "no start", told("We answer.", measured), []string{"warning behaviour[x].deadline.from"}},
		{"ambiguous-clock", "the start in the statement", told("We answer within 2 days of receiving your letter.", measured), nil},
		{"ambiguous-clock", "a start", told("We answer within 2 days.", from), nil},
		{"ambiguous-clock", "the same day", told("We answer the same day.", "deadline = { value = 0, unit = \"day\" }\n"), nil},
		{"ambiguous-clock", "a deadline that cannot be read", told("We answer within 2 days.", "deadline = \"2 days\"\n"), nil},
		{"ambiguous-clock", "hours", told("We answer.", hours), []string{"warning behaviour[x].deadline.from"}},
		{"ambiguous-clock", "hours, day and night", told("We answer, day and night.", hours), nil},
		{"ambiguous-clock", "hours, the trigger says which", told("We answer.", "trigger = \"when you call in opening hours\"\n"+hours), nil},
		{"ambiguous-clock", "hours, from says which", told("We answer.", strings.Replace(hours, "your call", "your call in opening hours", 1)), nil},
		{"ambiguous-clock", "bare days, no field", told("We answer within 10 days.", ""), statement("warning")},
		{"ambiguous-clock", "working days, no field", told("We answer within 10 working days.", ""), nil},
		{"ambiguous-clock", "weeks of days", told("We answer within 30 days.", ""), nil},
		{"ambiguous-clock", "office hours of days", told("We answer your letter within 48 hours.", ""), statement("warning")},

		{"average-as-standard", "no target", told(average, ""), statement("hint")},
		{"average-as-standard", "a target", told(average, target), nil},
		{"average-as-standard", "a target that cannot be read", told(average, "target = \"95%\"\n"), nil},

		{"absolute-claim", "kept every time", told("We are always available.", proof+"100 }\n"), nil},
		{"absolute-claim", "kept less", told(always, proof+"84 }\n"), statement("warning")},
		{"absolute-claim", "kept less, statement and act", told(always, "act = \"always answer\"\n"+proof+"84 }\n"), statement("warning")},
		{"absolute-claim", "kept less, though a target", told(always, target+proof+"84 }\n"), statement("warning")},
		{"absolute-claim", "a figure that is no share", told(always, "proof = { metric = \"letters\", source = \"operations\", last = 84 }\n"), nil},
		{"absolute-claim", "an act nothing is known of", told(always, ""), nil},
		{"absolute-claim", "perfection", told("We never let you down.", ""), statement("warning")},
		{"absolute-claim", "perfection, and a target", told("We never let you down.", target), nil},
		{"absolute-claim", "a refusal", told("We never sell your data.", ""), nil},

		{"cliche", "a gain", "[[benefit]]\nid = \"b\"\nlevel = \"service\"\nstatement = \"Peace of mind.\"\n", []string{"warning benefit[b].statement"}},
		{"cliche", "what is not to be said", saying("Hello.") + "avoid = \"Customers come first.\"\n", nil},
		{"cliche", "a place", saying("A shop in the heart of the village."), nil},

		{"self-proclaimed", "nobody says so", saying("Our award-winning service."), []string{"warning discourse[d].say"}},
		{"self-proclaimed", "customers say so", saying("Our award-winning service.") + customer, nil},
		{"self-proclaimed", "the team says so", saying("Our award-winning service.") + strings.Replace(customer, "customer", "team", 1), []string{"warning discourse[d].say"}},
		{"self-proclaimed", "a rating that cannot be read", saying("Our award-winning service.") + strings.Replace(customer, "\"customer\"", "3", 1), nil},
		{"self-proclaimed", "a source", saying("Voted Britain's best repairer by readers of Cycling."), nil},
		{"self-proclaimed", "customers measure it", told("You get our award-winning service.", "proof = { metric = \"m\", source = \"customer\" }\n"), nil},
		{"self-proclaimed", "an ambition", saying("We aim to be the market leader."), nil},
		{"self-proclaimed", "the contrary", saying("We are not the market leader."), nil},

		{"targeting-words", "a message", saying("We target young families."), []string{"warning discourse[d].say"}},
		{"targeting-words", "a date", saying("The target date is Monday."), nil},
		{"targeting-words", "people by their age", "[brand]\nname = \"B\"\npositioning = \"Made to conquer women in their forties\"\n", []string{"warning brand.positioning"}},
		{"targeting-words", "the contrary", saying("You are not our target audience."), nil},

		{"hard-to-read", "25 words", saying(strings.Repeat("word ", 25)), nil},
		{"hard-to-read", "26 words", saying(strings.Repeat("word ", 26)), []string{"hint discourse[d].say"}},
		{"hard-to-read", "two sentences of 13", saying(strings.Repeat(strings.Repeat("word ", 12)+"word. Word ", 2)), nil},
		{"hard-to-read", "jargon", saying("An omnichannel desk."), []string{"hint discourse[d].say"}},
	} {
		t.Run(tt.rule+"/"+tt.name, func(t *testing.T) {
			if got := said(t, tt.rule, tt.src); !slices.Equal(got, tt.want) {
				t.Errorf("says %q, want %q", got, tt.want)
			}
		})
	}
}

// TestWordingInProse holds what the rules on words say of documents that are no charters.
func TestWordingInProse(t *testing.T) {
	for _, tt := range []struct {
		rule string
		lang charter.Lang
		text string
		want string // "" for nothing
	}{
		{"effort-hedge", charter.French, "Nous faisons tout notre possible pour vous répondre sous 5 jours ouvrés.", "faisons tout notre possible"},
		{"effort-hedge", charter.English, "We aim to answer 90% of calls within 3 minutes.", ""},
		{"effort-hedge", charter.English, "Please try to arrive ten minutes before your appointment.", ""},
		{"effort-hedge", charter.English, "We answer your letters within 5 working days.", ""},
		{"elastic-time", charter.French, "Nous répondons à vos courriers dans les plus brefs délais.", "dans les plus brefs délais"},
		{"elastic-time", charter.English, "We call you back as soon as the part arrives.", ""},
		{"elastic-time", charter.English, "We answer letters as quickly as possible.", "as quickly as possible"},
		{"vague-degree", charter.French, "Nous vous envoyons régulièrement des nouvelles.", "régulièrement"},
		{"vague-degree", charter.French, "Le transport adapté vient vous chercher à domicile.", ""},
		{"open-escape", charter.French, "Nous livrons sous 2 jours ouvrés, sous réserve de disponibilité.", "sous réserve de disponibilité"},
		{"open-escape", charter.French, "Nous livrons sous 2 jours ouvrés, sauf le dimanche.", ""},
		{"ambiguous-clock", charter.French, "Nous vous répondons par écrit sous 5 jours.", "sous 5 jours"},
		{"ambiguous-clock", charter.French, "Si votre colis n’arrive pas sous 5 jours, nous vous remboursons.", ""},
		{"ambiguous-clock", charter.English, "If your parcel has not come within 5 days, we refund it in full.", ""},
		{"ambiguous-clock", charter.English, "We repair burst pipes within 24 hours.", ""},
		{"average-as-standard", charter.French, "Nous décrochons en moyenne en 3 minutes.", "en moyenne"},
		{"absolute-claim", charter.French, "Nos équipes sont irréprochables.", "irréprochables"},
		{"absolute-claim", charter.English, "We strive at all times to be fair.", ""},
		{"cliche", charter.French, "Vous êtes au cœur de nos préoccupations.", "au cœur de nos préoccupations"},
		{"self-proclaimed", charter.French, "Nous sommes le leader français de la réparation.", "leader français"},
		{"self-proclaimed", charter.French, "Nous voulons devenir le leader français de la réparation.", ""},
		{"targeting-words", charter.French, "Nous captons de nouveaux clients parmi les jeunes actifs.", "captons de nouveaux clients"},
		{"hard-to-read", charter.French, "Nous offrons une expérience phygitale.", "phygitale"},
	} {
		var want []string
		if tt.want != "" {
			want = []string{tt.want}
		}
		if got := inProse(tt.rule, tt.lang, tt.text, false); !slices.Equal(got, want) {
			t.Errorf("%s of %q: %q, want %q", tt.rule, tt.text, got, want)
		}
		if got := inProse(tt.rule, tt.lang, tt.text, true); got != nil {
			t.Errorf("%s of somebody else’s %q: %q", tt.rule, tt.text, got)
		}
	}
}

func TestLongestSentence(t *testing.T) {
	for _, tt := range []struct {
		text string
		want string
		n    int
	}{
		{"", "", 0},
		{" – ", "", 0},
		{"One. Two words! ", "Two words!", 2},
		{"Is it so? It is, as of 1.5 km.", "It is, as of 1.5 km.", 6},
		{"L’accueil, c’est « nous » !", "L’accueil, c’est « nous » !", 3},
		{"first line\nthe second line", "the second line", 3},
		{"We wait… then go. Bye.", "We wait… then go.", 4},
	} {
		at, n := longest(tt.text)
		if got := tt.text[at.Start:at.End]; n != tt.n || got != tt.want {
			t.Errorf("%q: %d words in %q, want %d in %q", tt.text, n, got, tt.n, tt.want)
		}
		if at == (prose.Span{}) != (tt.n == 0) {
			t.Errorf("%q: %v", tt.text, at)
		}
	}
}
