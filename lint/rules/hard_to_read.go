package rules

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/prose"
)

var _ = add(lint.Rule{
	ID: "hard-to-read", Severity: lint.Hint, Group: lint.Wording,
	Title: charter.L10n{
		FR: "Une phrase trop longue, ou un mot du métier",
		EN: "A sentence too long, or a word of the trade",
	},
	Why: charter.L10n{
		FR: "Une charte se lit debout, à un guichet. Au-delà de 25 mots par phrase, ou devant « phygital », on décroche sans le dire.",
		EN: "A charter is read standing up, at a counter. Beyond 25 words a sentence, or at “omnichannel”, people stop reading and do not say so.",
	},
	Settle: charter.L10n{
		FR: "Coupez la phrase en deux, une idée chacune ; remplacez le mot par ce que le client voit : « en magasin et sur le site ».",
		EN: "Cut the sentence in two, one idea each; replace the word by what customers see: “in the shop and on the website”.",
	},
	Ask: charter.L10n{FR: "Comment le diriez-vous à un client, de vive voix ?", EN: "How would you say it to a customer, out loud?"},
	Sources: []string{
		"UK Government Digital Service, Sentence length: why 25 words is our limit, 2014 (a convention)",
		"Christopher Hart, The Power of Unconditional Service Guarantees, Harvard Business Review, 1988: easy to understand",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[[benefit]]
id = "parcours"
level = "service"
statement = "J’ai un parcours ⟦phygital⟧."
`,
			EN: `[[benefit]]
id = "journey"
level = "service"
statement = "I get an ⟦omnichannel⟧ service."
`,
		},
		Good: charter.L10n{
			FR: `[[benefit]]
id = "parcours"
level = "service"
statement = "Je commence en magasin et je finis sur le site, ou l’inverse."
`,
			EN: `[[benefit]]
id = "journey"
level = "service"
statement = "I can start in the shop and finish on the website, or the other way round."
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[[behaviour]]
id = "reponse"
statement = "Merci de nous écrire. ⟦Quand vous nous écrivez à propos d’une facture que vous ne comprenez pas, la personne qui l’a établie vous rappelle elle-même au numéro que vous avez laissé dans votre message.⟧"
`,
			EN: `[[behaviour]]
id = "reply"
statement = "Do write. ⟦When you write to us about a bill that you do not understand, the person who drew it up rings you back in person on the number that you left in your message.⟧"
`,
		},
		Good: charter.L10n{
			FR: `[[behaviour]]
id = "reponse"
statement = "Vous ne comprenez pas une facture ? Écrivez-nous, et laissez un numéro. La personne qui l’a établie vous rappelle elle-même."
`,
			EN: `[[behaviour]]
id = "reply"
statement = "Is there a bill you do not understand? Write to us, and leave a number. The person who drew it up rings you back."
`,
		},
	}},
	Precision: &lint.Precision{Right: 52, Of: 57},
	Check:     checkHardToRead,
})

func checkHardToRead(p *lint.Pass) {
	for passage := range p.Passages(lint.Statement, lint.Promise, lint.Deed, lint.Repair, lint.Proof, lint.Message, lint.Gain, lint.Purpose, lint.TraitGloss) {
		if passage.Quoted {
			continue
		}
		if at, words := longest(passage.Text); words > p.Limits.SentenceWords {
			if spoken(passage, at) {
				p.ReportIn(passage, at, charter.L10n{
					FR: "{count} mots dans une phrase : coupez-la, une idée par phrase",
					EN: "{count} words in one sentence: cut it, one idea a sentence",
				}.With("count", strconv.Itoa(words)))
			}
			continue
		}
		if found := spotted(passage, "rule-jargon"); len(found) > 0 && spoken(passage, found[0]) {
			p.ReportIn(passage, found[0], charter.L10n{
				FR: "« {words} » est un mot du métier ; dites ce que le client voit",
				EN: "“{words}” is a word of the trade; say what customers see",
			}.With("words", cited(passage, found[0])))
		}
	}
}

// longest returns the sentence of a text that has the most words, and how many.
func longest(text string) (prose.Span, int) {
	var at prose.Span
	most, start := 0, 0
	end := func(i int) {
		sentence := strings.TrimSpace(text[start:i])
		if n := countWords(sentence); n > most {
			from := start + strings.Index(text[start:i], sentence)
			at, most = prose.Span{Start: from, End: from + len(sentence)}, n
		}
		start = i
	}
	for i, r := range text {
		if r == '\n' || (r == '.' || r == '!' || r == '?' || r == '…') && endsSentence(text[i+utf8.RuneLen(r):]) {
			end(i + utf8.RuneLen(r))
		}
	}
	end(len(text))
	return at, most
}

// endsSentence reports whether what stands behind a stop begins another sentence: a space, and then no lower-case letter.
func endsSentence(after string) bool {
	r, n := utf8.DecodeRuneInString(after)
	if !unicode.IsSpace(r) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(after[n:], unicode.IsSpace))
	return !unicode.IsLower(next)
}

// countWords returns how many words a text has, as people count them: what stands between spaces and holds a letter or a digit.
func countWords(text string) int {
	n := 0
	for field := range strings.FieldsSeq(text) {
		if strings.ContainsFunc(field, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			n++
		}
	}
	return n
}
