package rules

import (
	"slices"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
)

// This file words and repairs the entries by which a team lives with findings: where they stand, and what comments lack.

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
// one with the blanks before it. It is not safe when it would take notes along. The source of a document that is no charter is not at hand.
func removal(p *lint.Pass, a *lint.Acceptance, safe bool) *charter.Fix {
	if p.Prose != nil {
		return nil
	}
	edits := []charter.Edit{{Span: lineless(p.Source(), a.Span)}}
	if !a.Comment() {
		path, _, ok := p.Path(a.Key)
		found, err := p.Tree().Delete(path)
		if !ok || err != nil {
			return nil
		}
		edits = found
		safe = safe && !slices.ContainsFunc(edits, func(e charter.Edit) bool { return strings.Contains(p.Source()[e.Start:e.End], "#") })
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

// unreadable says what keeps a comment from being read, and how it is written, with the rule and the date it names.
func unreadable(a *lint.Acceptance) lint.Finding {
	message := charter.L10n{FR: "ce commentaire n’accepte rien ; écrivez « {form} »", EN: "this comment accepts nothing; write “{form}”"}
	switch a.Fault {
	case lint.NoUntil:
		message = charter.L10n{
			FR: "ce commentaire n’accepte rien : il manque « until » et une date ; écrivez « {form} »",
			EN: "this comment accepts nothing: “until” and a date are missing; write “{form}”",
		}
	case lint.NoDay:
		message = charter.L10n{
			FR: "ce commentaire n’accepte rien : il manque la date après « until » ; écrivez « {form} »",
			EN: "this comment accepts nothing: the date after “until” is missing; write “{form}”",
		}
	case lint.NoDate:
		message = charter.L10n{
			FR: "ce commentaire n’accepte rien : sa date n’en est pas une ; écrivez l’année, le mois, le jour : 2027-03-31",
			EN: "this comment accepts nothing: its date is none; write year, month, day: 2027-03-31",
		}
	case lint.OtherDate:
		message = charter.L10n{
			FR: "ce commentaire n’accepte rien : sa date s’écrit année, mois, jour : {date}",
			EN: "this comment accepts nothing: its date is written year, month, day: {date}",
		}.With("date", a.Until.String())
	case lint.NoReason:
		message = charter.L10n{
			FR: "ce commentaire n’accepte rien : il manque la raison ; écrivez « {form} »",
			EN: "this comment accepts nothing: the reason is missing; write “{form}”",
		}
	}
	rule, until := a.Meant, "2027-03-31"
	if near, found := charter.Nearest(rule, ruleIDs()); found {
		rule = near
	} else if rule == "" {
		rule = "no-remedy"
	}
	if a.Fault == lint.NoReason {
		until = a.Until.String()
	}
	return lint.Finding{
		Message: message.With("form", "charter: accept "+charter.Short(rule, nameLimit)+" until "+until+": …"),
		Fix:     &charter.Fix{Title: charter.L10n{FR: "Jusqu’à quand vivez-vous avec, et pourquoi ?", EN: "Until when do you live with it, and why?"}},
	}
}

// ruleIDs returns what the rules are called.
func ruleIDs() []string {
	var ids []string
	for _, r := range All() {
		ids = append(ids, r.ID)
	}
	return ids
}

func addressesNothing(p *lint.Pass, key string) bool {
	_, _, found := p.Path(key)
	return !found
}

// nowhere returns the finding on an entry whose place is none, with the item it most likely means.
func nowhere(p *lint.Pass, a *lint.Acceptance) lint.Finding {
	if f, found := bareID(p, a); found {
		return f
	}
	item, rest, _ := strings.Cut(a.On, "]")
	table, _, _ := strings.Cut(item, "[")
	var keys []string
	for _, it := range p.Items(table) {
		keys = append(keys, it.Key)
	}
	near, found := charter.Nearest(item+"]", keys)
	if !found || addressesNothing(p, near+rest) {
		return lint.Finding{Message: charter.L10n{
			FR: "« {on} » ne désigne rien dans la charte ; reprenez l’élément que montre le constat, ou retirez cette entrée",
			EN: "“{on}” is nothing in the charter; use the item that the finding shows, or take this entry out",
		}}
	}
	f := lint.Finding{Message: charter.L10n{
		FR: "« {on} » ne désigne rien dans la charte ; vouliez-vous dire « {near} » ?",
		EN: "“{on}” is nothing in the charter; did you mean “{near}”?",
	}.With("near", charter.Short(near+rest, nameLimit), "on", charter.Short(a.On, nameLimit))}
	if at, set := p.Span(a.Key + ".on"); set {
		f.Fix = respelling(p, at, a.On, near+rest)
	}
	return f
}

// bareID returns the finding on an entry whose place is only the id of one item, with the repair that writes its key.
func bareID(p *lint.Pass, a *lint.Acceptance) (lint.Finding, bool) {
	var found []entry
	for _, e := range entries(p) {
		if e.ID.Value == a.On {
			found = append(found, e)
		}
	}
	at, set := p.Span(a.Key + ".on")
	if len(found) != 1 || !set {
		return lint.Finding{}, false
	}
	f := lint.Finding{Key: a.Key + ".on", Span: at, Message: charter.L10n{
		FR: "« {on} » est le nom d’un élément, sans sa table ; écrivez « {key} »",
		EN: "“{on}” is the id of an item, without its table; write “{key}”",
	}.With("on", charter.Short(a.On, nameLimit), "key", charter.Short(found[0].Key, nameLimit))}
	if edits, err := p.Set(f.Key, found[0].Key); err == nil {
		f.Fix = &charter.Fix{Safe: true, Edits: edits, Title: charter.L10n{FR: "Écrire {new}", EN: "Write {new}"}.With("new", found[0].Key)}
	}
	return f, true
}
