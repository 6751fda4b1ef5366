package prose

import (
	"slices"
	"strings"
	"sync"
)

// Reading is a statement that has been read: tokens, phrases and clauses. It is immutable, and safe for concurrent use.
type Reading struct {
	statement string
	pack      *pack
	tokens    []token
	hits      []hit
	heads     []head
	cut       bool // the statement is longer than what is read of it
	ruled     sync.Once
	ruleHits  []hit // of the lists only rules look for; see found
}

// Read reads a statement in a language; one nobody here reads is taken for English.
func Read(statement, language string) *Reading {
	p, ok := packOf(language)
	if !ok {
		p, _ = packOf("en")
	}
	tokens := tokenise(statement, p)
	p.read(tokens)
	tokens = housed(tokens)
	for i := range tokens {
		tokens[i].initials = initial(tokens[i].fold) | initial(tokens[i].lemma)
	}
	cut := len(statement) > mostBytes || len(tokens) >= mostTokens
	return &Reading{statement: statement, pack: p, tokens: tokens, cut: cut, hits: p.phrases.find(tokens), heads: p.heads(tokens)}
}

// Language returns the language the statement was read in.
func (r *Reading) Language() string { return r.pack.lang }

// Words returns how many words and numbers the statement has.
func (r *Reading) Words() int {
	n := 0
	for i := range r.tokens {
		if t := &r.tokens[i]; t.kind != mark && !strings.HasSuffix(t.low, "'") && !strings.HasPrefix(t.low, "'") && t.low != "n't" {
			n++
		}
	}
	return n
}

// Find returns where the phrases of one of the language's lists stand, in order, without overlaps. A language that has no
// such list has none of its phrases.
func (r *Reading) Find(list string) []Span {
	var out []Span
	for _, h := range r.found(list) {
		if h.list != list {
			continue
		}
		s := r.span(h.from, h.to)
		if n := len(out); n > 0 && s.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// Has reports whether a phrase of a list stands in the statement.
func (r *Reading) Has(list string) bool {
	return slices.ContainsFunc(r.found(list), func(h hit) bool { return h.list == list })
}

// found returns the phrases of a list among those of others.
func (r *Reading) found(list string) []hit {
	if !strings.HasPrefix(list, ruleList) {
		return r.hits
	}
	r.ruled.Do(func() { r.ruleHits = r.pack.rulePhrases().find(r.tokens) })
	return r.ruleHits
}

// span returns the bytes of the tokens from-to.
func (r *Reading) span(from, to int) Span {
	if from >= to {
		return Span{}
	}
	return Span{r.tokens[from].start, r.tokens[to-1].end}
}

// Hedge returns the strongest hedge of the statement.
func (r *Reading) Hedge() Hedge {
	strongest := NoHedge
	for _, h := range r.hits {
		if kind, ok := strings.CutPrefix(h.list, "hedge-"); ok {
			for _, each := range Hedges {
				if each.String() == kind {
					strongest = max(strongest, each)
				}
			}
		}
	}
	return strongest
}

// Attitude returns the verb of attitude the statement turns on ("listen", "respecter"), and false when it turns on another, or when
// an act stands beside it: "we listen and refund you". What is promised or tried counts, not the promise: "we commit to listening".
func (r *Reading) Attitude() (at Span, found bool) {
	for i := range r.heads {
		h := &r.heads[i]
		if h.under || h.subject == "WHO" {
			continue
		}
		switch h.class {
		case "perform", "effort":
		case "soft", "mental":
			if !found {
				at, found = r.span(h.at, h.at+1), h.voice != 'c'
			}
		default:
			if !found || deed(h) >= 3 {
				return Span{}, false
			}
		}
	}
	return at, found
}
