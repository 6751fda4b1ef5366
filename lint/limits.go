package lint

// Limits is where the conventions of the rules draw their lines: no study gives a cut-off for any of them, so that a team can set
// its own.
type Limits struct {
	// TalkShare is the largest share of talk and intentions, among what promises, that goes without a finding: above 0, up to 1.
	TalkShare float64
	// ReviewMonths is the longest a charter goes without a review, in months.
	ReviewMonths int
	// SentenceWords is how many words a sentence may have.
	SentenceWords int
	// ResultsMonths is how long after it took effect a published charter may show no result, in months.
	ResultsMonths int
}

// DefaultLimits is what holds where a team sets nothing.
var DefaultLimits = Limits{TalkShare: 0.5, ReviewMonths: 18, SentenceWords: 25, ResultsMonths: 12}

// orDefault returns the limits with what is zero as in DefaultLimits.
func (l Limits) orDefault() Limits {
	if l.TalkShare == 0 {
		l.TalkShare = DefaultLimits.TalkShare
	}
	if l.ReviewMonths == 0 {
		l.ReviewMonths = DefaultLimits.ReviewMonths
	}
	if l.SentenceWords == 0 {
		l.SentenceWords = DefaultLimits.SentenceWords
	}
	if l.ResultsMonths == 0 {
		l.ResultsMonths = DefaultLimits.ResultsMonths
	}
	return l
}
