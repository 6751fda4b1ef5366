package prose

import (
	"cmp"
	"slices"
	"strings"
)

// Reason is one thing that weighed in a verdict.
type Reason struct {
	Span         // what it rests on; empty when it is the statement as a whole
	Words  Words // may quote the statement, as it is: whoever shows it answers for control characters
	Weight float64
}

// mostReasons is how many reasons a verdict gives.
const mostReasons = 4

// reasons returns what weighed most for the verdict's label against its strongest rival.
func (r *Reading) reasons(w *weigher, v *Verdict) []Reason {
	rival := rivalOf(w.scores, v.Label)
	words := make([]int32, len(r.tokens)) // what the words themselves weigh
	lists := map[uint32]int32{}           // what the lists weigh, by the place of their feature in the model
	clause := int32(0)
	for _, f := range w.found {
		weights := w.model.weights(f.slot)
		d := weightOf(weights, v.Label) - weightOf(weights, rival)
		switch f.group {
		case 'h', 'd':
			clause += d
		case 's':
			lists[f.slot] += d
		case 'l':
		default:
			for i := f.from; i < f.to; i++ {
				words[i] += d / (f.to - f.from)
			}
		}
	}
	out := r.clauseReason(clause)
	out = append(out, r.listReasons(w.model, lists)...)
	out = append(out, r.wordReasons(words, v.Label, rival)...)
	slices.SortStableFunc(out, func(a, b Reason) int { return cmp.Compare(max(b.Weight, -b.Weight), max(a.Weight, -a.Weight)) })
	return out[:min(len(out), mostReasons)]
}

func rivalOf(scores [4]int32, label Label) Label {
	best := Label(0)
	if label == 0 {
		best = 1
	}
	for _, l := range Labels {
		if l != label && scores[l] > scores[best] {
			best = l
		}
	}
	return best
}

// quoted puts a stretch of the statement between the quotation marks of each language.
func (r *Reading) quoted(s Span, w Words) Words {
	text := strings.TrimSpace(r.statement[s.Start:s.End])
	return Words{FR: w.FR + " « " + text + " »", EN: w.EN + " “" + text + "”"}
}

// clauseReason says what the statement turns on.
func (r *Reading) clauseReason(sum int32) []Reason {
	weight := float64(sum) / unit
	h := r.main()
	if h == nil {
		return []Reason{{Words: Words{FR: "aucun verbe ne dit qui fait quoi", EN: "no verb says who does what"}, Weight: weight}}
	}
	s := r.span(h.at, h.at+1)
	return []Reason{{Span: s, Words: r.quoted(s, clauseWords(h)), Weight: weight}}
}

// clauseWords says what kind of thing the verb of a clause says.
func clauseWords(h *head) Words {
	if p := partyOf(h); p == people {
		return Words{FR: "c’est le public qui agit :", EN: "it is the customer who acts:"}
	}
	if h.voice == 'c' {
		return Words{FR: "dit ce que l’on est, non ce que l’on fait :", EN: "says what one is, not what one does:"}
	}
	switch h.class {
	case "soft", "mental", "state":
		return Words{FR: "une attitude, qu’aucune caméra ne verrait :", EN: "an attitude, which no camera would see:"}
	case "effort":
		return Words{FR: "un effort, non un acte :", EN: "an effort, not an act:"}
	case "perform":
		return Words{FR: "une promesse, qui vaut ce qu’elle promet :", EN: "a promise, worth what it promises:"}
	case "process", "change":
		return Words{FR: "un travail interne, que l’on voit rarement du dehors :", EN: "work inside the house, seldom seen from outside:"}
	case "light", "give", "person", "nature":
		return Words{FR: "un verbe qui ne vaut que par son complément :", EN: "a verb that means what its object means:"}
	}
	return Words{FR: "un acte que l’on pourrait voir :", EN: "an act somebody could see:"}
}

// listWords names the lists that reasons speak of.
var listWords = map[string]Words{
	"deadline":     {FR: "un délai ou un moment :", EN: "a deadline or a moment:"},
	"frequency":    {FR: "une fréquence :", EN: "a frequency:"},
	"amount":       {FR: "une quantité :", EN: "an amount:"},
	"free":         {FR: "sans frais :", EN: "free of charge:"},
	"remedy":       {FR: "une réparation :", EN: "a remedy:"},
	"trigger":      {FR: "une occasion précise :", EN: "a definite occasion:"},
	"channel":      {FR: "un canal :", EN: "a channel:"},
	"bound":        {FR: "une règle sans exception :", EN: "a rule without exception:"},
	"speed":        {FR: "vite, mais sans mesure :", EN: "fast, but not measured:"},
	"duty":         {FR: "une consigne au public :", EN: "an instruction to customers:"},
	"entitle":      {FR: "un droit du public :", EN: "a right people have:"},
	"exclusion":    {FR: "une exclusion :", EN: "an exclusion:"},
	"fact":         {FR: "un fait, non un engagement :", EN: "a fact, not a commitment:"},
	"meta":         {FR: "parle du texte lui-même :", EN: "speaks of the text itself:"},
	"idiom":        {FR: "une formule :", EN: "a stock phrase:"},
	"hedge-target": {FR: "un objectif :", EN: "a target:"},
	"hedge-modal":  {FR: "une simple possibilité :", EN: "a mere possibility:"},
	"hedge-effort": {FR: "un effort, non un résultat :", EN: "an effort, not a result:"},
	"hedge-escape": {FR: "une échappatoire :", EN: "a way out:"},
}

// listReasons says which phrases weighed.
func (r *Reading) listReasons(m *model, sums map[uint32]int32) []Reason {
	var out []Reason
	for _, h := range r.phrases() {
		slot := m.slot(join('s', hash(h.list.name)))
		sum, ok := sums[slot]
		words, named := listWords[h.list.name]
		if !ok || !named || sum == 0 {
			continue
		}
		delete(sums, slot)
		s := r.span(h.from, h.to)
		out = append(out, Reason{Span: s, Words: r.quoted(s, words), Weight: float64(sum) / unit})
	}
	return out
}

// wordReasons names the words that weighed most by themselves, on either side.
func (r *Reading) wordReasons(sums []int32, label, rival Label) []Reason {
	best, worst := -1, -1
	for i := range sums {
		t := &r.tokens[i]
		if t.kind != word || t.closed != "" || t.class == "unit" {
			continue
		}
		if sums[i] > 0 && (best < 0 || sums[i] > sums[best]) {
			best = i
		}
		if sums[i] < 0 && (worst < 0 || sums[i] < sums[worst]) {
			worst = i
		}
	}
	var out []Reason
	for _, i := range []int{best, worst} {
		if i < 0 {
			continue
		}
		l := label
		if i == worst {
			l = rival
		}
		name := [...]Words{
			{FR: "un mot des consignes et des faits :", EN: "a word of instructions and facts:"},
			{FR: "un mot de discours :", EN: "a word of talk:"},
			{FR: "un mot d’intention :", EN: "a word of intentions:"},
			{FR: "un mot d’engagement :", EN: "a word of commitments:"},
		}[l]
		s := r.span(i, i+1)
		out = append(out, Reason{Span: s, Words: r.quoted(s, name), Weight: float64(sums[i]) / unit})
	}
	return out
}

// ask returns what to ask next of a statement that could not be checked.
func (r *Reading) ask(v *Verdict, known []SlotKind) Words {
	has := func(k SlotKind) bool {
		return slices.Contains(known, k) || slices.ContainsFunc(v.Slots, func(s Slot) bool { return s.Kind == k })
	}
	switch v.Label {
	case Other, Verifiable:
		return Words{}
	case Talk:
		return Words{
			FR: "Que verrait une caméra ? Dites qui fait quoi, pour qui.",
			EN: "What would a camera see? Say who does what, for whom.",
		}
	}
	switch {
	case v.Hedge >= Effort:
		return Words{
			FR: "Et si cela ne se fait pas ? Dites ce que l’on obtient alors, ou ôtez la réserve.",
			EN: "And when it does not happen? Say what people get then, or drop the hedge.",
		}
	case !has(Trigger):
		return Words{FR: "À quelle occasion exactement, et sous quel délai ?", EN: "On which occasion exactly, and by when?"}
	case !has(Deadline) && !has(Frequency):
		return Words{FR: "Sous quel délai, ou combien de fois ?", EN: "By when, or how often?"}
	}
	return Words{FR: "Comment saurait-on, registre en main, que c’est tenu ?", EN: "With the records in hand, how would anyone know it was kept?"}
}
