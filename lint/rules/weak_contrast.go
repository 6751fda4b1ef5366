package rules

import (
	"math"

	"relcharter/charter"
	"relcharter/lint"
)

var _ = add(lint.Rule{
	ID: "weak-contrast", Severity: lint.Warning, Group: lint.Completeness,
	Title: charter.L10n{
		FR: "Des couleurs avec lesquelles la page se lit mal",
		EN: "Colours that make the page hard to read",
	},
	Why: charter.L10n{
		FR: "Une promesse qu’on déchiffre à peine n’est pas faite à tout le monde. Elle laisse de côté les yeux fatigués, et le téléphone en plein soleil.",
		EN: "A promise people can hardly make out is not made to everyone. It leaves out tired eyes, and phones in bright sunlight.",
	},
	Settle: charter.L10n{
		FR: "Foncez ou éclaircissez la couleur jusqu’au contraste demandé : 4,5 pour le texte, 3 pour l’accent. Une couleur s’écrit # et six chiffres.",
		EN: "Darken or lighten the colour until it has the contrast asked for: 4.5 for the text, 3 for the accent. A colour is written # and six digits.",
	},
	Ask: charter.L10n{
		FR: "Quelle couleur de votre marque se lit même en plein soleil ?",
		EN: "Which of your brand’s colours can be read even in bright sunlight?",
	},
	Sources: []string{
		"W3C, Web Content Accessibility Guidelines (WCAG) 2.2, success criterion 1.4.3, Contrast (Minimum): 4.5 to 1 for text, 3 to 1 for large text",
		"W3C, Web Content Accessibility Guidelines (WCAG) 2.2, success criterion 1.4.11, Non-text Contrast: 3 to 1 for graphics",
	},
	Examples: []lint.Example{{
		Bad: charter.L10n{
			FR: `[theme]
ink = ⟦"#9a9a9a"⟧ # le gris de nos brochures
paper = "#ffffff"
`,
			EN: `[theme]
ink = ⟦"#9a9a9a"⟧ # the grey of our leaflets
paper = "#ffffff"
`,
		},
		Good: charter.L10n{
			FR: `[theme]
ink = "#4a4a4a" # le même gris, en plus foncé
paper = "#ffffff"
`,
			EN: `[theme]
ink = "#4a4a4a" # the same grey, only darker
paper = "#ffffff"
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[theme]
accent = ⟦"#ffd400"⟧ # le jaune de l’enseigne
paper = "#fffaf0"
`,
			EN: `[theme]
accent = ⟦"#ffd400"⟧ # the yellow over our door
paper = "#fffaf0"
`,
		},
		Good: charter.L10n{
			FR: `[theme]
accent = "#8a6a00" # le jaune de l’enseigne, en ocre
paper = "#fffaf0"
`,
			EN: `[theme]
accent = "#8a6a00" # the yellow over our door, as ochre
paper = "#fffaf0"
`,
		},
	}, {
		Bad: charter.L10n{
			FR: `[theme]
accent = ⟦"bleu nuit"⟧
`,
			EN: `[theme]
accent = ⟦"navy blue"⟧
`,
		},
		Good: charter.L10n{
			FR: `[theme]
accent = "#1b2a57" # bleu nuit
`,
			EN: `[theme]
accent = "#1b2a57" # navy blue
`,
		},
	}},
	Check: checkWeakContrast,
})

func checkWeakContrast(p *lint.Pass) {
	if p.Theme == nil {
		return
	}
	paper, paperSet := chosenColour(p, "theme.paper", p.Theme.Paper, charter.DefaultPaper)
	ink, inkSet := chosenColour(p, "theme.ink", p.Theme.Ink, charter.DefaultInk)
	accent, accentSet := chosenColour(p, "theme.accent", p.Theme.Accent, charter.DefaultAccent)
	weak := ink.Contrast(paper) < charter.ReadableText
	switch {
	case weak && inkSet:
		reportContrast(p, "theme.ink", p.Theme.Ink, ink, paper, charter.ReadableText, charter.L10n{
			FR: "le texte, {colour}, se détache trop peu du fond, {paper} : contraste {ratio}, il en faut {least} ; avec {near}, il se lirait",
			EN: "the text, {colour}, stands out too little from the background, {paper}: contrast {ratio}, where {least} is needed; {near} could be read",
		})
	case weak && paperSet && p.Theme.Ink.Blank():
		reportContrast(p, "theme.ink", p.Theme.Paper, ink, paper, charter.ReadableText, charter.L10n{
			FR: "sur ce fond, {paper}, le texte ordinaire, {colour}, se lit mal : contraste {ratio}, il en faut {least} ; avec {near}, il se lirait",
			EN: "on this background, {paper}, plain text, {colour}, is hard to read: contrast {ratio}, where {least} is needed; {near} could be read",
		})
	}
	if accentSet && accent.Contrast(paper) < charter.ReadableLarge {
		reportContrast(p, "theme.accent", p.Theme.Accent, accent, paper, charter.ReadableLarge, charter.L10n{
			FR: "l’accent, {colour}, se voit mal sur le fond, {paper} : contraste {ratio}, il en faut {least} ; avec {near}, il se verrait",
			EN: "the accent, {colour}, is hard to see on the background, {paper}: contrast {ratio}, where {least} is needed; {near} could be seen",
		})
	}
}

// chosenColour returns the colour of a key, and whether the charter chose it; what is no colour is reported, and left for the default
// one, as the page does.
func chosenColour(p *lint.Pass, key string, t charter.Text, otherwise charter.Colour) (charter.Colour, bool) {
	if t.Blank() || p.Troubled(key) {
		return otherwise, false
	}
	c, ok := charter.ParseColour(t.Value)
	if !ok {
		p.Report(lint.Finding{
			Key: key, Span: t.Span,
			Message: charter.L10n{
				FR: "« {colour} » n’est pas un code de couleur ; écrivez # et six chiffres, comme {default}",
				EN: "“{colour}” is not the code of a colour; write # and six digits, such as {default}",
			}.With("default", otherwise.String(), "colour", charter.Short(t.Value, nameLimit)),
			Fix: &charter.Fix{Title: charter.L10n{FR: "Quel est son code, chez votre graphiste ?", EN: "What code does your designer use for it?"}},
		})
		return otherwise, false
	}
	return c, true
}

// reportContrast reports at a text of the theme that a colour does not stand out enough from the paper, and offers the nearest one that
// does for the key.
func reportContrast(p *lint.Pass, key string, at charter.Text, c, paper charter.Colour, least float64, message charter.L10n) {
	near := nearestColour(c, paper, least)
	f := lint.Finding{Key: key, Span: at.Span, Message: message.
		WithText("ratio", figure(charter.Number{Value: math.Floor(c.Contrast(paper)*10) / 10})).WithText("least", figure(charter.Number{Value: least})).
		With("colour", c.String(), "paper", paper.String(), "near", near.String())}
	if edits, err := p.Set(key, near.String()); err == nil {
		f.Fix = &charter.Fix{Edits: edits, Title: charter.L10n{FR: "Écrire {near}", EN: "Write {near}"}.With("near", near.String())}
	}
	p.Report(f)
}

// nearestColour returns the colour nearest to c, darker or lighter, that has at least that contrast with the paper. Up to a contrast of
// 4.58, there is one for every paper.
func nearestColour(c, paper charter.Colour, least float64) charter.Colour {
	dark, light := c.Legible(charter.Black, least, paper), c.Legible(charter.White, least, paper)
	if dark.Contrast(paper) < least || light.Contrast(paper) >= least && apart(c, light) < apart(c, dark) {
		return light
	}
	return dark
}

// apart returns how far two colours are from each other, as the square of the distance in RGB.
func apart(a, b charter.Colour) int {
	square := func(x, y uint8) int { return (int(x) - int(y)) * (int(x) - int(y)) }
	return square(a.R, b.R) + square(a.G, b.G) + square(a.B, b.B)
}
