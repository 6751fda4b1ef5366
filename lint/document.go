package lint

import (
	"relcharter/charter"
	"relcharter/lint/prose"
)

// Prose is a document that is no charter, such as a brand book in Markdown: statements only.
type Prose struct {
	Name       string
	Lang       charter.Lang
	Title      charter.Span // where a finding on the document as a whole stands
	Statements []*Passage
	Position   func(offset int) charter.Position
	Problems   []charter.Problem // what could not be read as it was meant
	Accepts    []*Acceptance     // the comments by which the team lives with findings, in the order of the document
}

// problems reports what could not be read: a document that was read in part must not look as if it had been read whole.
func (r *runner) problems(rule *Rule, problems []charter.Problem) {
	r.rule = rule
	for i := range problems {
		problem := &problems[i]
		r.report(Finding{Severity: Warning, Span: problem.Span, Message: problem.Message})
	}
}

// RunProse returns what the rules say of a document that is no charter: those that read prose, and those that look at documents. It has
// no status, so nothing is softened.
func RunProse(p *Prose, rules []*Rule, opts Options) Result {
	empty := charter.Parse(p.Name, "")
	r := runner{
		pass: &Pass{
			Document: empty, Today: opts.Today, Limits: opts.Limits.orDefault(), Prose: p,
			passages: p.Statements, texts: ReadTexts(empty), links: &links{doc: empty}, accepts: newAcceptances(p.Accepts, opts.Today),
		},
		name:     p.Name,
		position: p.Position,
		weights:  opts.Severities,
		places:   map[place]bool{},
	}
	r.begin()
	for _, rule := range rules {
		if rule.ID == charter.Malformed {
			r.problems(rule, p.Problems)
		}
	}
	r.all(rules, func(rule *Rule) bool { return rule.Applies(false, false) })
	out := Result{Findings: r.sorted(), CommunicationalOnly: true, Firmness: map[charter.Firmness]int{}}
	for _, s := range p.Statements {
		if s.Quoted {
			continue
		}
		switch s.Verdict().Label {
		case prose.Talk:
			out.Firmness[charter.Talk]++
		case prose.Intention:
			out.Firmness[charter.Intention]++
		case prose.Verifiable:
			out.Firmness[charter.Verifiable]++
			out.CommunicationalOnly = out.CommunicationalOnly && !s.Commits()
		}
	}
	return out
}
