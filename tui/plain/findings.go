package plain

import (
	"slices"
	"strconv"
	"strings"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/tui/desk"
)

// This file reads out what the check found, and settles it.

// found returns the findings on some items or tables, all of them for none, the heaviest first, in the order of the file among equals.
func (p *dialogue) found(within ...string) []*lint.Finding {
	var out []*lint.Finding
	for _, s := range lint.Severities {
		for i := range p.Findings {
			f := &p.Findings[i]
			if f.Severity == s && inScope(f, within) {
				out = append(out, f)
			}
		}
	}
	return out
}

// inScope reports whether a finding is on one of some items or tables, or there are none to be on. One on the charter as a whole is on its
// acts: they settle it.
func inScope(f *lint.Finding, within []string) bool {
	if f.Key == desk.WholeCharter {
		return len(within) == 0 || slices.Contains(within, "behaviour")
	}
	return len(within) == 0 || slices.ContainsFunc(within, func(w string) bool { return desk.Within(f.Key, w) })
}

// remark returns a finding in one sentence: how much it weighs, and what it says.
func (p *dialogue) remark(f *lint.Finding) string {
	return p.labelled(p.in(f.Severity.Label()), desk.Said(f, p.Lang))
}

// readFindings reads what the check says of an item or of some tables, without asking anything.
func (p *dialogue) readFindings(within ...string) {
	all := p.found(within...)
	if len(all) == 0 {
		p.say(noFindings)
	}
	for _, f := range all {
		p.tell(p.remark(f))
	}
}

var noFindings = charter.L10n{FR: "Rien à signaler.", EN: "Nothing to report."}

// review reads what the check found and lets findings be settled, one by one.
func (p *dialogue) review(within ...string) error {
	p.Flush()
	if len(p.found(within...)) == 0 && len(p.Accepted) == 0 && len(p.Misfits()) == 0 {
		p.say(noFindings)
		return nil
	}
	var entries []entry // as they were read out: a number keeps its meaning until the list is read anew
	read := func() {
		delete(p.heard, "menu review")
		entries = p.reviewEntries(within)
	}
	read()
	return p.follow(menu{
		id:      "review",
		prompt:  func() string { return p.in(charter.L10n{FR: "Relecture> ", EN: "Check> "}) },
		head:    p.sayCounts,
		listing: onceEver,
		checks:  func() error { read(); return nil },
		help: charter.L10n{
			FR: "Un numéro dit pourquoi, et comment régler. Le point d’exclamation relit ce qui reste. Entrée remonte.",
			EN: "A number says why, and how to settle it. An exclamation mark reads what is left. Enter goes up.",
		},
		entries: func() []entry { return entries },
	})
}

var settledAlready = charter.L10n{FR: "C’est déjà réglé.", EN: "This is settled already."}

// misfit leads to an answer that does not fit its field.
func (p *dialogue) misfit(key string) entry {
	name := p.labelled(p.called(key)+", "+p.quoted(charter.Short(p.Text(key), 40)), p.in(p.Misfit(key)))
	return entry{choice{name: name}, func() error {
		if p.Misfit(key).IsZero() {
			p.say(settledAlready)
			return nil
		}
		return p.goTo(key)
	}}
}

func (p *dialogue) reviewEntries(within []string) []entry {
	p.Flush()
	var out []entry
	for _, key := range p.Misfits() {
		out = append(out, p.misfit(key))
	}
	mendable := 0
	for _, f := range p.found(within...) {
		if desk.Mendable(f) {
			mendable++
		}
		finding := *f
		out = append(out, entry{choice{name: p.placed(f), rare: len(out) >= readAtOnce}, func() error { return p.finding(&finding) }})
	}
	if mendable > 0 {
		name := charter.L10n{FR: "Faire toutes les petites corrections sûres", EN: "Make all the small, safe corrections"}
		out = append(out, entry{noted(p.in(name), strconv.Itoa(mendable)), p.mendAll})
	}
	for i := range p.Accepted {
		f := p.Accepted[i]
		name := p.in(charter.L10n{FR: "acceptée jusqu’au {day}", EN: "accepted until {day}"}.With("day", f.Accepted.Until.In(p.Lang)))
		if inScope(&f, within) {
			out = append(out, entry{choice{name: p.labelled(name, desk.Said(&f, p.Lang))}, func() error { return p.accepted(&f) }})
		}
	}
	return out
}

// placed returns a finding in one sentence that names the item it is on, unless its message does.
func (p *dialogue) placed(f *lint.Finding) string {
	item, table := desk.ItemOf(f.Key)
	name := desk.NameOf(p.Doc(), table, item)
	if begins := []rune(name); desk.Noun[table].IsZero() || item == table || strings.Contains(f.Message.In(p.Lang), string(begins[:min(len(begins), 12)])) {
		return p.remark(f)
	}
	return p.labelled(p.in(f.Severity.Label())+", "+p.in(desk.Noun[table])+" "+p.quoted(name), desk.Said(f, p.Lang))
}

// finding says all of one finding and asks how to settle it.
func (p *dialogue) finding(f *lint.Finding) error {
	at := slices.IndexFunc(p.Findings, func(now lint.Finding) bool { return now.Fingerprint == f.Fingerprint })
	if at < 0 {
		p.say(settledAlready)
		return nil
	}
	now := p.Findings[at] // its repair is one of the charter as it is, not as it was when the list was read out
	f = &now
	p.tell(p.remark(f))
	p.tell(p.labelled(p.in(charter.L10n{FR: "Pourquoi", EN: "Why"}), p.in(f.Rule.Why)))
	p.tell(p.labelled(p.in(charter.L10n{FR: "Que faire", EN: "What to do"}), p.in(f.Rule.Settle)))
	if f.Fix != nil && !f.Fix.Title.IsZero() {
		label := charter.L10n{FR: "Une question", EN: "A question"}
		if desk.Mendable(f) {
			label = charter.L10n{FR: "Correction possible", EN: "Possible correction"}
		}
		p.tell(p.labelled(p.in(label), p.in(f.Fix.Title)))
	}
	names := []charter.L10n{{FR: "aller à la question", EN: "go to the question"}}
	do := []func() error{func() error { return p.goTo(f.Key) }}
	if desk.Mendable(f) {
		names = append(names, charter.L10n{FR: "corriger", EN: "correct it"})
		do = append(do, func() error { return p.mend(f) })
	}
	if f.Rule.Acceptable() {
		names = append(names, charter.L10n{FR: "vivre avec, pour un temps", EN: "live with it, for a time"})
		do = append(do, func() error { return p.accept(f) })
	}
	names = append(names, charter.L10n{FR: "revenir", EN: "go back"})
	do = append(do, func() error { return nil })
	i, err := p.pick(p.labelled(p.in(charter.L10n{FR: "Règle", EN: "Rule"}), f.Rule.ID), 0, names...)
	if err != nil || i < 0 {
		return err
	}
	return do[i]()
}

func (p *dialogue) mend(f *lint.Finding) error {
	if !p.Mend(f) {
		p.say(charter.L10n{FR: "Cette correction ne convient plus.", EN: "This correction no longer fits."})
		return nil
	}
	p.Flush()
	p.say(charter.L10n{FR: "Corrigé ; « annuler » revient en arrière.", EN: "Corrected; “undo” takes it back."})
	return nil
}

func (p *dialogue) mendAll() error {
	if p.MendAll() {
		p.Flush()
		p.say(charter.L10n{FR: "Corrigé ; « annuler » revient en arrière.", EN: "Corrected; “undo” takes it back."})
	}
	return nil
}

// accept asks why, until when and in whose name the team lives with a finding.
func (p *dialogue) accept(f *lint.Finding) error {
	reason, ok, err := p.askText(p.in(charter.L10n{FR: "Raison", EN: "Reason"}), "")
	if err != nil || !ok {
		return err
	}
	until := p.Today.AddMonths(desk.AcceptMonths)
	for {
		typed, ok, err := p.askText(p.in(charter.L10n{FR: "Jusqu’au", EN: "Until"}), until.String())
		if err != nil || !ok {
			return err
		}
		day, problem := desk.Typed(charter.FieldAt("accept.until"), typed, p.Lang)
		date, isDate := day.(charter.Date)
		if problem.IsZero() && isDate && !date.Before(p.Today) {
			until = date
			break
		}
		if problem.IsZero() {
			problem = charter.L10n{FR: "ce jour est passé", EN: "that day is past"}
		}
		if err := p.refuse(charter.L10n{FR: "À revoir : {why}.", EN: "Please look again: {why}."}.WithText("why", problem)); err != nil {
			return err
		}
	}
	by, _, err := p.askText(p.in(charter.L10n{FR: "Au nom de qui (facultatif)", EN: "In whose name (optional)"}), "")
	if err != nil {
		return err
	}
	if err := p.Accept(f, reason, strings.TrimSpace(by), until); err != nil {
		return p.refused(err)
	}
	p.Flush()
	p.say(charter.L10n{FR: "Noté dans la charte.", EN: "Noted in the charter."})
	return nil
}

// accepted says why the team lives with a finding, and offers to do so no longer.
func (p *dialogue) accepted(f *lint.Finding) error {
	p.tell(p.labelled(p.in(charter.L10n{FR: "Raison", EN: "Reason"}), f.Accepted.Reason))
	if f.Accepted.Key == "" {
		p.say(charter.L10n{FR: "C’est un commentaire du fichier qui l’accepte.", EN: "A comment in the file accepts it."})
		return nil
	}
	yes, err := p.confirm(charter.L10n{FR: "Ne plus l’accepter ?", EN: "Accept it no longer?"})
	if err != nil || !yes {
		return err
	}
	if err := p.Do("", func(doc *charter.Document) ([]charter.Edit, error) { return doc.Remove(f.Accepted.Key) }); err != nil {
		return p.refused(err)
	}
	p.Flush()
	p.say(charter.L10n{FR: "L’alerte compte de nouveau.", EN: "The finding counts again."})
	return nil
}
