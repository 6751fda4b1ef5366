package tui

import (
	"time"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/tui/session"
)

// shared is what the screens share: the sitting, what the linter says of it, the language and the look.
type shared struct {
	lang     charter.Lang
	style    style
	rules    []*lint.Rule
	lint     lint.Options
	today    charter.Date
	now      func() time.Time
	session  *session.Session
	findings []lint.Finding
	texts    *lint.Texts     // the words of the charter, read
	fresh    map[string]bool // keys of the items added in this sitting, whose ids are still provisional
	status   string          // what just happened, until the next key
}

func (c *shared) say(t charter.L10n) string { return t.In(c.lang) }

func (c *shared) doc() *charter.Document { return c.session.Document() }

// relint looks at the charter again.
func (c *shared) relint() {
	c.findings = nil
	options := c.lint
	options.Today = c.today
	found := lint.Run(c.doc(), c.rules, options)
	c.texts = found.Texts
	for _, f := range found.Findings {
		if f.Counts() {
			c.findings = append(c.findings, f)
		}
	}
}

// do makes a change; one that cannot be made is said, and nothing has changed.
func (c *shared) do(key string, plan func(*charter.Document) ([]charter.Edit, error)) bool {
	if err := c.session.Do(key, c.now(), plan); err != nil {
		c.status = c.say(text.Refused.With("why", err.Error()))
		return false
	}
	c.relint()
	return true
}
