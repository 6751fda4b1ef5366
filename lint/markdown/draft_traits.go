package markdown

import "strings"

// trait makes one or several traits of a statement that names them: "Frank: we…" where values are announced, or where the
// name is an adjective of character; "Simple, honest and close" under "Our values"; "frank" under "We are:". A gloss that is an act becomes
// the behaviour that proves the trait. It returns false, and does nothing, when the statement is something else.
func (d *draft) trait(j judged) bool {
	if j.Kind == SentenceTitle {
		return false
	}
	if j.Stem != "" {
		name := strings.TrimRight(j.Text, " .!")
		if !says(j.Stem, being) || !isName(name) || j.verdict.Label.Act() {
			return false
		}
		d.addTrait(j, name, "")
		return true
	}
	if j.section.values {
		if names := enumerated(j.Text); names != nil {
			for _, name := range names {
				d.addTrait(j, name, "")
			}
			return true
		}
	}
	name, gloss := glossed(j.Text)
	switch adjective := isAdjective(bareName(wordsOf(name))); {
	case name == "" || !adjective && !j.section.values:
		return false
	case !adjective && anyOf(wordsOf(name), generic):
		return false
	case gloss == "" && j.Kind != Item:
		return false
	}
	proof := j
	proof.text, proof.reading = gloss, readProse(gloss, d.lang)
	if gloss == "" || !proof.verdict.Label.Act() {
		d.addTrait(j, name, gloss)
		return true
	}
	t := d.addTrait(j, name, "")
	it := d.act(proof)
	it.traits = []string{t.id}
	return true
}

func (d *draft) addTrait(j judged, name, meaning string) *item {
	j.verdict.Certain = true // whether it is an act is beside the point
	t := d.item(j, "trait", name)
	t.kind = traitKind
	if meaning != "" {
		t.meaning = []string{meaning}
	}
	d.traits = append(d.traits, t)
	return t
}

// being are the words that end a stem whose items say what the brand is like.
var being = words("are is be", "sommes est être")

// says reports whether a stem is short and ends in one of the words: "We are", "Notre marque est".
func says(stem string, ends set) bool {
	ws := wordsOf(clipped(stem, maxHeading))
	return len(ws) <= 4 && ends[last(ws)]
}

const maxName = 60 // bytes of the name of a trait

// isName reports whether a text can be the name of a trait: up to three words that make no clause.
func isName(name string) bool {
	if name == "" || len(name) > maxName || hasDigit(name) || strings.ContainsAny(name, ",;:?!/()[]\"«»“”") {
		return false
	}
	ws := wordsOf(name)
	return len(ws) > 0 && len(bareName(ws)) <= 3 && !isClause(ws) && !isTrigger(name)
}

// glossed returns the name and the gloss of a statement that is made of them: "Frank: we say…", "Le sourire — toujours sincère",
// "Frank. We say…", "Le respect, de vous et de nous"; of a name alone, no gloss; "" and "" of anything else.
func glossed(text string) (name, gloss string) {
	head := clipped(text, maxName)
	at, size := len(head), 0
	for _, sign := range []string{":", " – ", " — ", " - ", ". "} {
		if i := strings.Index(head, sign); i >= 0 && i < at {
			at, size = i, len(sign)
		}
	}
	if i := strings.Index(head, ", "); i >= 0 && i < at && articles[firstWord(head)] {
		at, size = i, len(", ")
	}
	if size == 0 && len(text) > len(head) {
		return "", ""
	}
	name = strings.TrimRight(text[:at], " .!…\u00a0\u202f")
	gloss = strings.Trim(text[at+size:], " \u00a0\u202f")
	if !isName(name) || size > 0 && !hasLetter(gloss) {
		return "", ""
	}
	return name, gloss
}

func firstWord(text string) string {
	if ws := wordsOf(text); len(ws) > 0 {
		return ws[0]
	}
	return ""
}

// enumerated returns the names in a list of single words, two at least: "Simple, honest and close."; nil when it is anything else.
func enumerated(text string) []string {
	if len(text) > maxHeading || hasDigit(text) {
		return nil
	}
	text = strings.TrimRight(text, " .!\u00a0\u202f")
	for _, and := range []string{" and ", " et ", " & "} {
		text = strings.ReplaceAll(text, and, ", ")
	}
	var names []string
	for part := range strings.SplitSeq(text, ",") {
		part = strings.TrimSpace(part)
		if part == "" && len(names) > 0 {
			continue // "a, b, and c"
		}
		if strings.Contains(part, " ") || !isName(part) {
			return nil
		}
		names = append(names, part)
	}
	if len(names) < 2 {
		return nil
	}
	return names
}

// isAdjective reports whether words are one adjective of character.
func isAdjective(ws []string) bool {
	if len(ws) != 1 {
		return false
	}
	w := ws[0]
	return adjectives[w] || adjectives[strings.TrimSuffix(w, "s")] || adjectives[strings.TrimSuffix(w, "es")] || adjectives[strings.TrimSuffix(w, "e")]
}

// adjectives are what charters call themselves; the French ones as a man would be called, and where the woman's form is more than an e
// longer, that too.
var adjectives = words(
	"accessible accountable ambitious approachable attentive authentic bold brave bright calm candid caring cheerful clear collaborative committed "+
		"compassionate confident consistent courageous courteous creative curious daring dependable determined diligent direct discreet dynamic "+
		"earnest empathetic engaged fair faithful flexible frank friendly fun generous gentle genuine grounded helpful honest human humble "+
		"humorous imaginative inclusive independent ingenious innovative inquisitive inspiring joyful kind lively loyal modest neighbourly neighborly "+
		"open optimistic passionate patient playful plucky polite positive practical precise proactive proud quirky reliable resilient resourceful "+
		"respectful responsible responsive rigorous sensible serious simple sincere skilled smart sober spirited steady straight straightforward "+
		"supportive thorough thoughtful transparent trustworthy understanding unpretentious upbeat vibrant warm welcoming wise witty",
	"abordable accessible accueillant aimable ambitieux ambitieuse attentif attentive attentionné audacieux audacieuse authentique bienveillant calme chaleureux "+
		"chaleureuse clair cohérent combatif combative compétent complice concret concrète constant convivial courageux courageuse courtois créatif créative "+
		"curieux curieuse déterminé digne direct discret discrète disponible drôle dynamique empathique engagé enjoué enthousiaste équitable "+
		"espiègle exigeant fiable fidèle fier fière franc franche généreux généreuse gai honnête humain humble impertinent inclusif inclusive indépendant "+
		"ingénieux ingénieuse innovant inspirant intègre inventif inventive joyeux joyeuse juste léger légère libre loyal malin maligne modeste moderne "+
		"optimiste ouvert passionné patient pédagogue pertinent poli ponctuel ponctuelle posé pragmatique précis prévenant proche "+
		"pudique réactif réactive réaliste respectueux respectueuse responsable rigoureux rigoureuse sérieux sérieuse serein serviable "+
		"simple sincère sobre soigneux soigneuse solidaire solide souriant spontané tenace transparent vif vive vrai",
)
