package rules

import (
	"strings"

	"relcharter/charter"
	"relcharter/lint"
)

// This file repairs the entries by which a team lives with findings.

// respelling returns the repair that writes right for wrong, once, within a stretch of the source.
func respelling(p *lint.Pass, within charter.Span, wrong, right string) *charter.Fix {
	at := strings.Index(p.Source()[within.Start:within.End], wrong)
	if at < 0 {
		return nil // it is written with escapes
	}
	at += within.Start
	return &charter.Fix{
		Title: charter.L10n{FR: "Écrire {new}", EN: "Write {new}"}.With("new", right),
		Edits: []charter.Edit{{Span: charter.Span{Start: at, End: at + len(wrong)}, New: right}},
	}
}

// removal returns the repair that takes an entry out; nil when the tool cannot. A comment alone on its line goes with the line, another
// one with the blanks before it. The source of a document that is no charter is not at hand.
func removal(p *lint.Pass, a *lint.Acceptance, safe bool) *charter.Fix {
	if p.Prose != nil {
		return nil
	}
	edits, err := p.Remove(a.Key)
	if a.Comment() {
		edits, err = []charter.Edit{{Span: lineless(p.Source(), a.Span)}}, nil
	}
	if err != nil {
		return nil
	}
	return &charter.Fix{Safe: safe, Edits: edits, Title: charter.L10n{FR: "Retirer cette entrée", EN: "Take this entry out"}}
}

// lineless widens a stretch that ends its line to the blanks before it, and to the whole line when there is nothing else on it.
func lineless(src string, at charter.Span) charter.Span {
	at.Start = len(strings.TrimRight(src[:at.Start], " \t"))
	if at.Start > 0 && src[at.Start-1] != '\n' {
		return at
	}
	at.End += len(src[at.End:]) - len(strings.TrimLeft(src[at.End:], "\r"))
	if strings.HasPrefix(src[at.End:], "\n") {
		at.End++
	}
	return at
}
