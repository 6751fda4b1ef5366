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
	cut       bool // the statement is longer than what is read of it

	// What is found when it is first asked for: see phrases, rulePhrases and heads.
	listed, ruled, parsed, filled sync.Once
	hits, ruleHits                []hit
	verbs                         []head
	parts                         []Slot
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
	return &Reading{statement: statement, pack: p, tokens: tokens, cut: len(statement) > mostBytes || len(tokens) >= mostTokens}
}

// phrases returns the phrases of the lists that verdicts rest on.
func (r *Reading) phrases() []hit {
	r.listed.Do(func() { r.hits = r.pack.phrases.find(r.tokens) })
	return r.hits
}

// rulePhrases returns the phrases of the lists only rules look for.
func (r *Reading) rulePhrases() []hit {
	r.ruled.Do(func() { r.ruleHits = r.pack.rulePhrases().find(r.tokens) })
	return r.ruleHits
}

// heads returns the heads of the clauses.
func (r *Reading) heads() []head {
	r.parsed.Do(func() { r.verbs = r.pack.heads(r.tokens) })
	return r.verbs
}

// Statement returns the text that was read.
func (r *Reading) Statement() string { return r.statement }

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
		if h.list.name != list {
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
	return slices.ContainsFunc(r.found(list), func(h hit) bool { return h.list.name == list })
}

// found returns the phrases of a list among those of others.
func (r *Reading) found(list string) []hit {
	if strings.HasPrefix(list, ruleList) {
		return r.rulePhrases()
	}
	return r.phrases()
}

// span returns the bytes of the tokens from-to.
func (r *Reading) span(from, to int) Span {
	if from >= to {
		return Span{}
	}
	return Span{int(r.tokens[from].start), int(r.tokens[to-1].end)}
}

// Hedge returns the strongest hedge of the statement.
func (r *Reading) Hedge() Hedge {
	strongest := NoHedge
	for _, h := range r.phrases() {
		strongest = max(strongest, h.list.hedge)
	}
	return strongest
}

// Attitude returns the verb of attitude the statement turns on ("listen", "respecter"), and false when it turns on another, or when
// an act stands beside it: "we listen and refund you". What is promised or tried counts, not the promise: "we commit to listening".
func (r *Reading) Attitude() (at Span, found bool) {
	heads := r.heads()
	for i := range heads {
		h := &heads[i]
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
