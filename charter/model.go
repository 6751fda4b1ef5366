package charter

// This file is the typed model of a charter file. Each struct is a table, each `toml` tag a key; the test of Fields matches
// tags and table 1:1. Absent tables are nil, absent values zero with Set reporting false. Pointers and slices are read-only.

// Item is what every entry of an array of tables has.
type Item struct {
	// Index is the entry's place in its array, from 0.
	Index int
	// Key addresses the entry by its id, "behaviour[prix-ferme]", or by its place from 1, "behaviour[#3]", while it has no
	// id of its own.
	Key string
	// Span is the entry's whole text; Head the place to point at when the entry as a whole is meant.
	Span, Head Span
}

// Profile is the [charter] table: what the charter is, who answers for it and until when it holds.
type Profile struct {
	Span      Span
	ID        Text   `toml:"id"`
	Title     Text   `toml:"title"`
	Language  Text   `toml:"language"`
	Version   Text   `toml:"version"`
	Status    Text   `toml:"status"`
	Owner     Text   `toml:"owner"`
	Contact   Text   `toml:"contact"`
	Scope     Text   `toml:"scope"`
	Excludes  []Text `toml:"excludes"`
	Consulted []Text `toml:"consulted"`
	Asks      []Text `toml:"asks"`
	Effective Date   `toml:"effective"`
	ReviewBy  Date   `toml:"review_by"`
	Results   Text   `toml:"results_url"`
}

// Brand is the [brand] table.
type Brand struct {
	Span        Span
	Name        Text `toml:"name"`
	Purpose     Text `toml:"purpose"`
	Positioning Text `toml:"positioning"`
	Maturity    Text `toml:"maturity"`
}

// Audience is who the charter speaks to, employees included.
type Audience struct {
	Item
	ID           Text   `toml:"id"`
	Name         Text   `toml:"name"`
	Kind         Text   `toml:"kind"`
	Relationship Text   `toml:"relationship"`
	Barriers     []Text `toml:"barriers"`
}

// Moment is a touchpoint of the journey.
type Moment struct {
	Item
	ID          Text   `toml:"id"`
	Name        Text   `toml:"name"`
	Stage       Text   `toml:"stage"`
	Channels    []Text `toml:"channels"`
	DeliveredBy Text   `toml:"delivered_by"`
	Kind        Text   `toml:"kind"`
}

// Trait is a human adjective the brand answers to.
type Trait struct {
	Item
	ID        Text `toml:"id"`
	Name      Text `toml:"name"`
	Meaning   Text `toml:"meaning"`
	Never     Text `toml:"never"`
	Dimension Text `toml:"dimension"`
}

// Discourse is something the brand says, and what it avoids saying.
type Discourse struct {
	Item
	ID      Text   `toml:"id"`
	Say     Text   `toml:"say"`
	Avoid   Text   `toml:"avoid"`
	Kind    Text   `toml:"kind"`
	Traits  []Text `toml:"traits"`
	Moments []Text `toml:"moments"`
	Tone    *Tone  `toml:"tone"`
}

// Tone places a voice on four scales from -1 to 1 (Nielsen Norman Group, The Four Dimensions of Tone of Voice, 2016).
type Tone struct {
	Span      Span
	Humour    Number `toml:"humour"`
	Formality Number `toml:"formality"`
	Respect   Number `toml:"respect"`
	Energy    Number `toml:"energy"`
}

// Benefit is what people get, at one of three levels: product, service, relation.
type Benefit struct {
	Item
	ID        Text `toml:"id"`
	Level     Text `toml:"level"`
	Statement Text `toml:"statement"`
	Kind      Text `toml:"kind"`
}

// Behaviour is a committed act: who does what for whom, when, measured how, and what happens if it fails.
type Behaviour struct {
	Item
	ID           Text       `toml:"id"`
	Statement    Text       `toml:"statement"`
	Trigger      Text       `toml:"trigger"`
	Actor        Text       `toml:"actor"`
	Act          Text       `toml:"act"`
	Audiences    []Text     `toml:"audiences"`
	Moments      []Text     `toml:"moments"`
	Traits       []Text     `toml:"traits"`
	Benefits     []Text     `toml:"benefits"`
	Discourse    []Text     `toml:"discourse"`
	Deadline     *Deadline  `toml:"deadline"`
	Frequency    *Frequency `toml:"frequency"`
	Threshold    *Threshold `toml:"threshold"`
	Observable   Text       `toml:"observable"`
	Target       *Target    `toml:"target"`
	Basis        Text       `toml:"basis"`
	LegalRef     Text       `toml:"legal_ref"`
	Limits       []Text     `toml:"limits"`
	Data         *DataUse   `toml:"data"`
	Status       Text       `toml:"status"`
	Since        Date       `toml:"since"`
	Owner        *Owner     `toml:"owner"`
	Proof        *Proof     `toml:"proof"`
	Remedy       *Remedy    `toml:"remedy"`
	Enabler      *Enabler   `toml:"enabler"`
	Mirror       Text       `toml:"mirror"`
	Needs        []Text     `toml:"needs"`
	Pillars      []Text     `toml:"pillars"`
	Signature    Bool       `toml:"signature"`
	Visibility   Text       `toml:"visibility"`
	BusinessCase Text       `toml:"business_case"`

	doubtful bool // something in it seems to be about visibility, and is not understood: see Public
}

// Deadline is within how long the act is done, from what moment on.
type Deadline struct {
	Span  Span
	Value Number `toml:"value"`
	Unit  Text   `toml:"unit"`
	From  Text   `toml:"from"`
}

// Frequency is how often the act is done.
type Frequency struct {
	Span  Span
	Times Number `toml:"times"`
	Per   Text   `toml:"per"`
}

// Threshold is a measurable bound of the act: at most 2 contacts, at least 30 days.
type Threshold struct {
	Span  Span
	Value Number `toml:"value"`
	Unit  Text   `toml:"unit"`
	Of    Text   `toml:"of"`
}

// Target is the share of cases, in percent, in which the act is to succeed.
type Target struct {
	Span  Span
	Share Number `toml:"share"`
	Per   Text   `toml:"per"`
}

// DataUse is what personal data the act needs, and how to refuse.
type DataUse struct {
	Span    Span
	Purpose Text `toml:"purpose"`
	OptOut  Text `toml:"opt_out"`
}

// Owner is who answers for the act.
type Owner struct {
	Span     Span
	Role     Text `toml:"role"`
	Function Text `toml:"function"`
}

// Proof is how anyone can know whether the act is done.
type Proof struct {
	Span     Span
	Metric   Text   `toml:"metric"`
	Source   Text   `toml:"source"`
	Every    Text   `toml:"every"`
	Baseline Number `toml:"baseline"`
	Last     Number `toml:"last"`
	AsOf     Date   `toml:"as_of"`
	URL      Text   `toml:"url"`
	Note     Text   `toml:"note"`
}

// Remedy is what people get when the act fails.
type Remedy struct {
	Span      Span
	Act       Text `toml:"act"`
	Within    Text `toml:"within"`
	Amount    Text `toml:"amount"`
	Automatic Bool `toml:"automatic"`
	Claim     Text `toml:"claim"`
}

// Enabler is what makes the act possible backstage.
type Enabler struct {
	Span     Span
	People   Text `toml:"people"`
	Process  Text `toml:"process"`
	System   Text `toml:"system"`
	Latitude Text `toml:"latitude"`
}

// Rating is how customers, or the team itself, rate the relation.
type Rating struct {
	Item
	By    Text `toml:"by"`
	Value Text `toml:"value"`
	AsOf  Date `toml:"as_of"`
	URL   Text `toml:"url"`
}

// Accept is a finding the team lives with, with a reason and an end.
type Accept struct {
	Item
	Rule   Text `toml:"rule"`
	On     Text `toml:"on"`
	Reason Text `toml:"reason"`
	Until  Date `toml:"until"`
	By     Text `toml:"by"`
}

// Approval is a named approval of a given content.
type Approval struct {
	Item
	By   Text `toml:"by"`
	Role Text `toml:"role"`
	On   Date `toml:"on"`
	Seal Text `toml:"seal"`
}

// Theme is how the exported page looks.
type Theme struct {
	Span        Span
	Logo        Text `toml:"logo"`
	Accent      Text `toml:"accent"`
	Ink         Text `toml:"ink"`
	Paper       Text `toml:"paper"`
	Font        Text `toml:"font"`
	HeadingFont Text `toml:"heading_font"`
}
