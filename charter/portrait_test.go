package charter

import (
	"slices"
	"strings"
	"testing"
)

// aboveText is a charter with a trait of words only, a moment without a promise, and a benefit nobody brings.
const aboveText = `
[brand]
name = "Tide"
maturity = "by-design"
[[audience]]
id = "riders"
name = "Riders"
kind = "customer"
[[audience]]
id = "crew"
name = "Crew"
kind = "employee"
[[moment]]
id = "leaving"
stage = "leave"
[[moment]]
id = "odd"
stage = "no stage"
[[moment]]
id = "quote"
stage = "choose"
[[trait]]
id = "frank"
name = "Frank"
[[trait]]
id = "warm"
name = "Warm"
[[discourse]]
say = "We say so."
traits = ["frank", "warm"]
[[discourse]]
say = "Hello, you."
traits = ["warm"]
[[benefit]]
id = "safe"
level = "product"
[[benefit]]
id = "known"
level = "relation"
[[benefit]]
id = "sure"
level = "relation"
[[behaviour]]
id = "price"
statement = "We hand you a firm price."
act = "hand over a firm price"
audiences = ["riders"]
moments = ["quote"]
traits = ["frank"]
benefits = ["sure"]
observable = "The bill shows that price."
mirror = "rota"
signature = true
enabler = { process = "a carbon book" }
[[behaviour]]
id = "smile"
statement = "We are attentive."
audiences = ["riders"]
moments = ["quote", "odd"]
traits = ["warm"]
benefits = ["known"]
[[behaviour]]
id = "rota"
statement = "The rota is up two weeks ahead."
act = "put up the rota"
audiences = ["crew"]
traits = ["warm"]
benefits = ["sure"]
observable = "It hangs in the back room."
[[behaviour]]
id = "one-day"
act = "lend a bike"
moments = ["quote"]
traits = ["warm"]
benefits = ["known"]
observable = "A bike stands ready."
status = "planned"
[[rating]]
by = "customer"
value = "poor"
as_of = 2026-03-01
[[rating]]
by = "customer"
value = "good"
as_of = 2026-09-01
[[rating]]
by = "customer"
value = "excellent"
as_of = 2025-09-01
[[rating]]
by = "team"
value = "splendid"
as_of = 2026-09-01
`

func TestPortrait(t *testing.T) {
	d := Parse("tide", aboveText)
	weigh := (*Behaviour).Firmness
	var balances [][2]int
	for _, b := range d.BalanceByTrait(weigh) {
		balances = append(balances, [2]int{b.Says, b.Does})
	}
	if want := [][2]int{{1, 1}, {2, 0}}; !slices.Equal(balances, want) { // neither an attitude, nor staff, nor a plan proves warmth
		t.Errorf("balances %v, want %v", balances, want)
	}
	var journey []string
	for _, m := range d.Journey() {
		journey = append(journey, m.Stage.Value+" "+m.Moment.ID.Value)
		for _, b := range m.Acts {
			journey = append(journey, b.ID.Value)
		}
		if len(m.Promised()) < len(m.Acts) {
			journey = append(journey, "not all of today")
		}
	}
	if want := []string{"choose quote", "price", "smile", "one-day", "not all of today", "leave leaving", " odd", "smile"}; !slices.Equal(journey, want) {
		t.Errorf("journey %q, want %q", journey, want)
	}
	var levels [][2]int
	for _, l := range d.BenefitsByLevel(weigh) {
		levels = append(levels, [2]int{len(l.Named), len(l.Delivered)})
	}
	if want := [][2]int{{1, 0}, {0, 0}, {2, 1}}; !slices.Equal(levels, want) {
		t.Errorf("levels %v, want %v", levels, want)
	}
	if r := d.LatestRating("customer"); r == nil || r.Step() != 4 {
		t.Errorf("customers say %+v, want the good of September", r)
	}
	if r := d.LatestRating("team"); r != nil {
		t.Errorf("the team says %+v, which is no step of the scale", r)
	}
	if got := d.BalanceByTrait(func(*Behaviour) Firmness { return Talk }); got[0].Does != 0 {
		t.Error("the firmness given does not count")
	}
}

// Of two ratings of one day, the one that stands last in the file holds.
func TestLatestOfOneDay(t *testing.T) {
	const rating = "[[rating]]\nby = \"customer\"\nas_of = 2026-09-30\nvalue = "
	values := FieldAt("rating.value").Values()
	for _, last := range values[:2] {
		d := Parse("x", rating+`"`+values[2]+"\"\n"+rating+`"`+last+"\"\n"+"[[rating]]\nby = \"customer\"\nas_of = 2026-09-29\nvalue = \""+values[3]+"\"\n")
		if r := d.LatestRating("customer"); r == nil || r.Value.Value != last {
			t.Errorf("customers say %+v, want %s", r, last)
		}
	}
}

func TestMaturity(t *testing.T) {
	price := `[[moment]]
id = "quote"
[[behaviour]]
id = "price"
act = "hand over a firm price"
moments = ["quote"]
observable = "The bill shows it."
`
	enabled := price + "enabler = { latitude = \"up to £60\" }\n"
	signed := enabled + "signature = true\n"
	rota := "[[audience]]\nid = \"crew\"\nkind = \"employee\"\n[[behaviour]]\nid = \"rota\"\naudiences = [\"crew\"]\n"
	whole := signed + "mirror = \"rota\"\n" + rota
	for _, c := range []struct {
		name, src  string
		said, acts int
	}{
		{"nothing", "", -1, 0},
		{"words", "[brand]\nmaturity = \"designed\"\n[[behaviour]]\nstatement = \"We listen.\"\n", 2, 0},
		{"acts without means", "[brand]\nmaturity = \"improved\"\n" + price, 1, 0},
		{"means", enabled, -1, 1},
		{"means for one act of two", enabled + strings.Replace(price[strings.Index(price, "[[behaviour]]"):], "price", "other", 1), -1, 1},
		{"means for one act of three", enabled + strings.Repeat(price[strings.Index(price, "[[behaviour]]"):], 2), -1, 0},
		{"a duty signed", signed + "basis = \"legal\"\n", -1, 1},
		{"a signature", signed, -1, 2},
		{"a mirror that is not there", signed + "mirror = \"rota\"\n", -1, 2},
		{"all", "[brand]\nmaturity = \"overlay\"\n" + whole, 0, 3},
		{"a moment without a promise", whole + "[[moment]]\nid = \"leaving\"\n", -1, 2},
		{"a stage that is none", "[brand]\nmaturity = \"grand\"\n" + whole, -1, 3},
	} {
		if m := Parse("x", c.src).Maturity((*Behaviour).Firmness); m.Said != c.said || m.Acts != c.acts {
			t.Errorf("%s: said %d, acts %d; want %d, %d (%+v)", c.name, m.Said, m.Acts, c.said, c.acts, m)
		}
	}
}

// What a charter says of itself and what its acts show are told apart, and what keeps them from the next stage is said.
func TestMaturityTold(t *testing.T) {
	for _, c := range []struct {
		m           Maturity
		told, lacks string // in English
		reached     bool   // the first stage
		next        string
	}{
		{Maturity{Said: -1}, "The charter does not say where it stands; its acts show: added on top.", "acts for customers that can be checked: 0", false, "overlay"},
		{Maturity{Said: 0, Commitments: 3, Enabled: 1}, "The charter says “added on top”, and its acts show it.", "acts that say what has changed backstage: 1 of 3", true, "overlay"},
		{
			Maturity{Said: 3, Acts: 1, Commitments: 2, Enabled: 1},
			"The charter says “built in from the start”; its acts are only at “existing service improved”.",
			"signature acts, beyond what the law requires: 0", true, "by-design",
		},
		{
			Maturity{Said: 1, Acts: 2, Commitments: 4, Enabled: 4, Mirrored: 1, Moments: 5, Kept: 2},
			"The charter says “existing service improved”; its acts already show “new services designed”.",
			"moments with an act: 2 of 5; acts with a staff counterpart: 1 of 4", true, "improved",
		},
		{Maturity{Said: -1, Acts: 2, Commitments: 1}, "The charter does not say where it stands; its acts show: new services designed.", "moments with an act: 0 of 0; acts with a staff counterpart: 0 of 1", true, "designed"},
		{Maturity{Said: 3, Acts: 3, Commitments: 1}, "The charter says “built in from the start”, and its acts show it.", "", true, "by-design"},
	} {
		if got := c.m.Told().EN; got != c.told {
			t.Errorf("%+v: told %q, want %q", c.m, got, c.told)
		}
		if _, reached := c.m.Shows(0); reached != c.reached {
			t.Errorf("%+v: the first stage reached: %v", c.m, reached)
		}
		if got := c.m.Lacks().EN; got != c.lacks {
			t.Errorf("%+v: lacks %q, want %q", c.m, got, c.lacks)
		}
		if got := c.m.Next(); got != NextStage(c.next) {
			t.Errorf("%+v: next %q", c.m, got)
		}
	}
}

func TestNextStage(t *testing.T) {
	stages := FieldAt("brand.maturity").Choices
	seen := map[L10n]bool{{}: true}
	for i, stage := range stages {
		q := NextStage(stage.Value)
		if last := i == len(stages)-1; last != q.IsZero() || !last && seen[q] {
			t.Errorf("%s leads on with %q", stage.Value, q)
		}
		seen[q] = true
	}
	if q := NextStage(""); !q.IsZero() {
		t.Errorf("no stage leads on with %q", q)
	}
	if len(nextStages) != len(stages)-1 {
		t.Errorf("%d questions for %d stages", len(nextStages), len(stages))
	}
}
