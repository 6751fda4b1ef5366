package prose

import "strings"

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

// add takes the feature of that group whose name is the words, joined by spaces; it rests on the tokens from-to.
func (c collector) add(group byte, from, to int, words ...name) {
	if c.weigher != nil {
		h := uint64(group)
		for i := range words {
			h = join(h, words[i].hash)
		}
		c.weigher.add(h, group, int32(from), int32(to))
		return
	}
	full := string(rune(group)) + ":"
	for i, w := range words {
		if i > 0 {
			full += " "
		}
		full += w.text
	}
	*c.names = append(*c.names, full)
}

// addTexts is add for texts that may hold spaces themselves.
func (c collector) addTexts(group byte, from, to int, texts ...string) {
	if c.weigher != nil {
		h := uint64(group)
		for _, t := range texts {
			h = joinText(h, t)
		}
		c.weigher.add(h, group, int32(from), int32(to))
		return
	}
	*c.names = append(*c.names, string(rune(group))+":"+strings.Join(texts, " "))
}

// Features returns the names of a statement's features, for training; a name may come twice.
func Features(statement, language string) []string {
	var names []string
	Read(statement, language).features(collector{names: &names})
	return names
}

// The signs that stand for the ends of a statement.
var atStart, atEnd = named("^"), named("$")

// at returns the word and the class at a place; places run from -1 to the number of tokens.
func at(tokens []token, i int) (word, class name) {
	switch {
	case i < 0:
		return atStart, atStart
	case i >= len(tokens):
		return atEnd, atEnd
	}
	t := &tokens[i]
	class = name{t.tag, t.tagHash}
	switch t.closed {
	case "":
		return name{t.lemma, t.wordHash}, class
	case "WE", "YOU", "OUR", "YOUR", "NUM", "WILL", "NOT":
		return name{t.closed, t.wordHash}, class
	}
	return name{t.fold, t.lexeme.hash}, class
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
	c.addTexts('l', 0, 0, lengthClass(len(tokens)))
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
	p0, p1 := name{}, atStart
	i0, i1 := 0, 0
	step := func(class name, i int) {
		if p0.text != "" {
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
		step(name{t.tag, t.tagHash}, i)
	}
	step(atEnd, len(tokens))
}

// letterFeatures gives three to five letters in a row of a word, its ends marked.
func letterFeatures(lemma string, i int, c collector) {
	var room [48]byte
	marked := append(append(append(room[:0], '<'), lemma...), '>')
	s := string(marked)
	for k := 0; k+3 <= len(s); k++ {
		h := hash(s[k : k+2])
		for end := k + 3; end <= min(k+5, len(s)); end++ {
			h = hashByte(h, s[end-1])
			c.add('c', i, i+1, name{s[k:end], h})
		}
	}
}

// clauses gives what the clauses say, and the phrases of the lists.
func (r *Reading) clauses(c collector) {
	var has [len(measures)]bool
	for _, h := range r.phrases() {
		if h.list.name != softener && !strings.HasPrefix(h.list.name, slotList) {
			c.addTexts('s', h.from, h.to, h.list.name)
		}
		if h.list.measure >= 0 {
			has[h.list.measure] = true
		}
	}
	heads := r.heads()
	for i := range heads {
		r.headFeatures(&heads[i], i == 0, c)
	}
	r.deedFeatures(has, c)
	from, to, main := 0, 0, append(make([]string, 0, 4), "main", "none")
	if h := r.main(); h != nil {
		from, to, main = h.at, h.at+1, append(main[:1], h.subject, h.class)
	}
	c.addTexts('h', from, to, main...)
	for i, m := range measures {
		if has[i] {
			c.addTexts('h', from, to, append(main, m)...)
		}
	}
}

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
	c.addTexts('h', h.at, to, "verb", under, not, h.class, voice)
	c.addTexts('h', from, to, "who", under, not, h.subject, h.class)
	c.addTexts('h', from, to, "who", under, not, h.subject, h.class, voice)
	c.addTexts('h', h.at, far, "what", under, not, h.class, h.object)
	c.addTexts('h', from, far, "who what", under, not, h.subject, h.class, h.object)
	c.addTexts('h', h.at, to, "mode", under, not, h.mode, h.class)
	c.addTexts('h', from, to, "who mode", under, not, h.mode, h.class, h.subject)
	c.addTexts('h', from, to, "subject", h.verb, h.subject)
	c.addTexts('h', h.at, far, "object", h.verb, h.object)
	if h.person {
		c.addTexts('h', h.at, far, "person", under, not, h.class)
	}
	if first {
		c.addTexts('h', from, to, "first", under, not, h.subject, h.class, voice, h.mode)
	}
}

// main returns the clause a statement turns on: the first that does not hang on another; nil when it has none.
func (r *Reading) main() *head {
	heads := r.heads()
	for i := range heads {
		if h := &heads[i]; !h.under && h.subject != "WHO" {
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
