package prose

// The features of a statement are named, binary and of ten groups, each a letter:
//
//	w word or two words, as lemmas         x three words           s phrase of a list
//	t class, two classes or three          g two words, one between
//	m word and class side by side          k three classes without articles and adjectives
//	c letters of a word                    h clause: subject, verb, object, mode
//	d what is done by whom, at most         l length
//
// A weight is learned for those that stand in enough documents.

// collector takes the features of a statement: it sums their weights, or keeps their names.
type collector struct {
	weigher *weigher
	names   *[]string
}

// add takes the feature of that group whose name is the parts, joined by spaces; it rests on the tokens from-to.
func (c collector) add(group byte, from, to int, parts ...string) {
	if c.weigher != nil {
		c.weigher.add(group, from, to, parts)
		return
	}
	name := string(rune(group)) + ":"
	for i, p := range parts {
		if i > 0 {
			name += " "
		}
		name += p
	}
	*c.names = append(*c.names, name)
}

// Features returns the names of a statement's features, for training; a name may come twice.
func Features(statement, language string) []string {
	var names []string
	Read(statement, language).features(collector{names: &names})
	return names
}

// The signs that stand for the ends of a statement.
const (
	atStart = "^"
	atEnd   = "$"
)

// at returns the word and the class at a place; places run from -1 to the number of tokens.
func at(tokens []token, i int) (word, class string) {
	switch {
	case i < 0:
		return atStart, atStart
	case i >= len(tokens):
		return atEnd, atEnd
	}
	t := &tokens[i]
	switch t.closed {
	case "":
		return t.lemma, t.tag
	case "WE", "YOU", "OUR", "YOUR", "NUM", "WILL", "NOT":
		return t.closed, t.tag
	}
	return t.fold, t.tag
}

// features hands the features of the statement to a collector.
func (r *Reading) features(c collector) {
	tokens := r.tokens
	sequences(tokens, c)
	skeleton(tokens, c)
	for i := range tokens {
		if t := &tokens[i]; t.kind == word && t.closed == "" {
			letterFeatures(t.lemma, i, c)
		}
	}
	r.clauses(c)
	c.add('l', 0, 0, lengthClass(len(tokens)))
}

// sequences gives the words and classes that stand side by side.
func sequences(tokens []token, c collector) {
	n := len(tokens)
	w0, t0 := at(tokens, -1)
	w1, t1 := at(tokens, 0)
	for i := -1; i <= n; i++ {
		w2, t2 := at(tokens, i+2)
		from := max(i, 0)
		if i >= 0 && i < n {
			c.add('w', i, i+1, w0)
		}
		c.add('t', from, min(i+1, n), t0)
		if i < n {
			to := min(i+2, n)
			c.add('w', from, to, w0, w1)
			c.add('t', from, to, t0, t1)
			c.add('m', from, to, w0, t1)
			c.add('m', from, to, t0, w1)
		}
		if i < n-1 {
			to := min(i+3, n)
			c.add('t', from, to, t0, t1, t2)
			c.add('x', from, to, w0, w1, w2)
			c.add('g', from, to, w0, w2)
		}
		w0, t0, w1, t1 = w1, t1, w2, t2
	}
}

// skeleton gives the classes in a row without articles, adverbs and adjectives.
func skeleton(tokens []token, c collector) {
	p0, p1 := "", atStart
	i0, i1 := 0, 0
	step := func(class string, i int) {
		if p0 != "" {
			c.add('k', i0, min(i+1, len(tokens)), p0, p1, class)
		}
		p0, i0, p1, i1 = p1, i1, class, i
	}
	for i := range tokens {
		t := &tokens[i]
		switch t.closed {
		case "DET", "ADV", "OUR", "YOUR", "THEIR":
			continue
		}
		if t.part == modifier {
			continue
		}
		step(t.tag, i)
	}
	step(atEnd, len(tokens))
}

// letterFeatures gives three to five letters in a row of a word, its ends marked.
func letterFeatures(lemma string, i int, c collector) {
	var room [48]byte
	marked := append(append(append(room[:0], '<'), lemma...), '>')
	s := string(marked)
	for n := 3; n <= 5; n++ {
		for k := 0; k+n <= len(s); k++ {
			c.add('c', i, i+1, s[k:k+n])
		}
	}
}

// clauses gives what the clauses say, and the phrases of the lists.
func (r *Reading) clauses(c collector) {
	var has [len(measures)]bool
	for _, h := range r.hits {
		if h.list != "softener" {
			c.add('s', h.from, h.to, h.list)
		}
		for i, m := range measures {
			has[i] = has[i] || m == h.list
		}
	}
	for i := range r.heads {
		r.headFeatures(&r.heads[i], i == 0, c)
	}
	r.deedFeatures(has, c)
	main := "none"
	from, to := 0, 0
	if h := r.main(); h != nil {
		main, from, to = h.subject+" "+h.class, h.at, h.at+1
	}
	c.add('h', from, to, "main", main)
	for i, m := range measures {
		if has[i] {
			c.add('h', from, to, "main", main, m)
		}
	}
}

// ruleList begins the names of lists that rules look for and verdicts do not rest on.
const ruleList = "rule-"

// measures are the lists that make an act one that can be checked, or that say how it is done.
var measures = [...]string{"deadline", "frequency", "amount", "free", "remedy", "trigger", "channel", "bound", "speed"}

func (r *Reading) headFeatures(h *head, first bool, c collector) {
	under, not := "", ""
	if h.under {
		under = "if"
	}
	if h.negated {
		not = "not"
	}
	voice := string([]byte{h.voice, h.tense})
	from, to := h.at, h.at+1
	if h.subjAt >= 0 && h.subjAt < h.at {
		from = h.subjAt
	}
	far := to
	if h.objAt > h.at {
		far = h.objAt + 1
	}
	c.add('h', h.at, to, "verb", under, not, h.class, voice)
	c.add('h', from, to, "who", under, not, h.subject, h.class)
	c.add('h', from, to, "who", under, not, h.subject, h.class, voice)
	c.add('h', h.at, far, "what", under, not, h.class, h.object)
	c.add('h', from, far, "who what", under, not, h.subject, h.class, h.object)
	c.add('h', h.at, to, "mode", under, not, h.mode, h.class)
	c.add('h', from, to, "who mode", under, not, h.mode, h.class, h.subject)
	c.add('h', from, to, "subject", h.verb, h.subject)
	c.add('h', h.at, far, "object", h.verb, h.object)
	if h.person {
		c.add('h', h.at, far, "person", under, not, h.class)
	}
	if first {
		c.add('h', from, to, "first", under, not, h.subject, h.class, voice, h.mode)
	}
}

// main returns the clause a statement turns on: the first that does not hang on another; nil when it has none.
func (r *Reading) main() *head {
	for i := range r.heads {
		if h := &r.heads[i]; !h.under && h.subject != "WHO" {
			return h
		}
	}
	return nil
}

func lengthClass(tokens int) string {
	switch {
	case tokens <= 6:
		return "6"
	case tokens <= 12:
		return "12"
	case tokens <= 20:
		return "20"
	case tokens <= 30:
		return "30"
	}
	return "more"
}
