package rules

import (
	"reflect"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
)

// driftKind is a way in which a promise became weaker.
type driftKind uint8

const (
	removed  driftKind = iota // the behaviour is no longer in the charter
	stopped                   // it is planned or suspended
	unlisted                  // it is internal
	deadlineLonger
	deadlineGone
	clockMoved    // nothing tells whether people wait longer
	windowShorter // the time people have to act themselves
	frequencyLower
	frequencyGone
	thresholdWorse
	thresholdMoved // nothing tells which way is worse
	thresholdGone
	observableGone
	targetLower
	targetGone
	remedyGone
	remedySmaller
	remedyLater
	remedyOnRequest
	claimMoved // nothing tells whether it is harder
	limitsMore
	audienceFewer
	audienceFromAll
	ownerGone
	proofGone
	wordsSofter
	firmnessLower // for none of the other reasons
	channelGone   // of a moment, one that people answer
)

// drift is one way in which one promise became weaker.
type drift struct {
	kind driftKind
	// was is the behaviour people read, is what it has become: nil when it is gone.
	was, is *charter.Behaviour
	// moment is what the drift is of, when it is not of the behaviour alone; nil elsewhere.
	moment *charter.Moment
	// key and span are where it shows in the charter as it is; the span is zero when the behaviour is gone.
	key  string
	span charter.Span
	// from and to are what was promised and what is, in words; zero for a kind that is told without.
	from, to charter.L10n
}

// driftsOf returns how the promises people read in one charter became weaker in another, promise by promise in the order of the
// first. With the two swapped it tells what became stronger, and what is new. Only what ran and was public was promised.
func driftsOf(before, now *lint.Texts) []drift {
	var out []drift
	wasFor, nowFor := audiencesOf(before.Document()), audiencesOf(now.Document())
	for _, pair := range paired(before.Document().Behaviours, now.Document().Behaviours) {
		if !promised(pair.was) {
			continue
		}
		if pair.is == nil {
			said := strings.TrimRight(pair.was.Statement.Value, " .\n")
			if said == "" {
				said = nameOf(pair.was)
			}
			out = append(out, drift{
				kind: removed, was: pair.was, key: goneKey(pair.was, now.Document()), from: both(charter.Short(said, statementLimit)),
			})
			continue
		}
		if reflect.DeepEqual(decoded(before, pair.was), decoded(now, pair.is)) {
			continue
		}
		c := comparer{before: before, now: now, was: pair.was, is: pair.is, wasFor: wasFor, nowFor: nowFor}
		c.compare()
		out = append(out, c.found...)
	}
	return append(out, channelDrifts(before.Document(), now.Document())...)
}

// decoded returns the values of a behaviour, wherever in its file they stand.
func decoded(t *lint.Texts, b *charter.Behaviour) any {
	items, ok := t.Document().Tree().Decode()["behaviour"].([]any)
	if maps, is := t.Document().Tree().Decode()["behaviour"].([]map[string]any); is && b.Index < len(maps) {
		return maps[b.Index]
	}
	if !ok || b.Index >= len(items) {
		return b
	}
	return items[b.Index]
}

// promised reports whether people could read that a behaviour is done.
func promised(b *charter.Behaviour) bool { return b.Running() && b.Public() }

// goneKey returns the key a behaviour had: it addresses nothing any more, but tells one from another where a team accepts the finding.
// One that had no id shares that of its table.
func goneKey(b *charter.Behaviour, now *charter.Document) string {
	if _, _, another := now.Path(b.Key); another || b.ID.Blank() || b.Key != "behaviour["+b.ID.Value+"]" {
		return "behaviour"
	}
	return b.Key
}

// pair is a behaviour and what became of it; is is nil when it is gone.
type pair struct{ was, is *charter.Behaviour }

// paired finds each behaviour again: by its id, or else, as a new id is no withdrawal, by its statement.
func paired(before, now []*charter.Behaviour) []pair {
	byID, byStatement := map[string]*charter.Behaviour{}, map[string][]*charter.Behaviour{}
	for _, b := range now {
		if byID[b.ID.Value] == nil {
			byID[b.ID.Value] = b
		}
	}
	pairs, taken := make([]pair, len(before)), map[*charter.Behaviour]bool{}
	for i, b := range before {
		pairs[i].was = b
		if is := byID[b.ID.Value]; is != nil && !b.ID.Blank() && !taken[is] {
			pairs[i].is, taken[is] = is, true
		}
	}
	for _, b := range now {
		if said := charter.Fold(b.Statement.Value); said != "" && !taken[b] {
			byStatement[said] = append(byStatement[said], b)
		}
	}
	for i := range pairs {
		said := charter.Fold(pairs[i].was.Statement.Value)
		if same := byStatement[said]; pairs[i].is == nil && len(same) > 0 {
			pairs[i].is, byStatement[said] = same[0], same[1:]
		}
	}
	return pairs
}

// comparer compares a behaviour with what it was.
type comparer struct {
	before, now    *lint.Texts
	was, is        *charter.Behaviour
	wasFor, nowFor audiences
	inWords        bool // a measure is told in words, and in no field
	// wasWindow and isWindow are the time people have to act themselves, where windowed says that both tell one.
	wasWindow, isWindow delay
	windowed            bool
	found               []drift
}

func (c *comparer) compare() {
	switch {
	case !c.is.Running():
		status, _ := charter.FieldAt("behaviour.status").Choice(c.is.Status.Value)
		c.add(stopped, ".status", c.is.Status.Span, charter.L10n{}, status.Label)
		return
	case !promised(c.is):
		c.add(unlisted, ".visibility", c.is.Visibility.Span, charter.L10n{}, charter.L10n{})
		return
	}
	c.window()
	c.deadline()
	c.frequency()
	c.threshold()
	c.observable()
	c.target()
	c.remedy()
	c.audience()
	c.backing()
	c.limits()
	c.words()
	c.firmness()
}

// firmness notes that a promise people could check has lost a degree, for none of the reasons there are words for. Below that, and
// where a measure is told in words only, the degree hangs on how sure the reading is, which no team changed on purpose.
func (c *comparer) firmness() {
	was, is := c.before.Firmness(c.was), c.now.Firmness(c.is)
	if len(c.found) == 0 && is < was && was >= charter.Verifiable && !c.inWords {
		c.add(firmnessLower, "", c.is.Statement.Span, was.Label(), is.Label())
	}
}

// add notes a drift at a field of the behaviour, in place of which the behaviour's id is pointed at when span is zero.
func (c *comparer) add(kind driftKind, field string, span charter.Span, from, to charter.L10n) {
	if span == (charter.Span{}) {
		span = place(c.is.Item, c.is.ID, c.is.Statement)
	}
	c.found = append(c.found, drift{kind: kind, was: c.was, is: c.is, key: c.is.Key + field, span: span, from: from, to: to})
}

// gone notes that a field of the behaviour is gone.
func (c *comparer) gone(kind driftKind, field string, from charter.L10n) {
	c.add(kind, field, charter.Span{}, from, charter.L10n{})
}

// both returns a text of the charter as both languages quote it.
func both(s string) charter.L10n { return charter.L10n{FR: s, EN: s} }

// brief returns a text of the charter as the messages of the rule quote it.
func brief(t charter.Text) charter.L10n { return both(charter.Short(t.Value, measureLimit)) }
