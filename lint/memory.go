package lint

import (
	"strings"
	"sync/atomic"

	"relcharter/charter"
	"relcharter/lint/prose"
)

// Memory keeps what was read of a charter until it is read again, so that where somebody writes on and on only what has changed is read
// anew. It holds the texts of the last run and no more. The zero Memory is empty; it is safe for concurrent use.
type Memory struct {
	last atomic.Pointer[map[said]read]
}

// said is a text in a language.
type said struct {
	text string
	lang charter.Lang
}

// read is what was made of a text: its verdict, nil when nobody asked, counts what these fields beside it answer.
type read struct {
	reading *prose.Reading
	verdict *prose.Verdict
	known   kinds
}

// kinds is a set of slot kinds.
type kinds uint16

func kindsOf(list []prose.SlotKind) (set kinds) {
	for _, k := range list {
		set |= 1 << k
	}
	return set
}

// recall gives passages the readings of their texts.
func (m *Memory) recall(passages []*Passage) {
	last := map[said]read{}
	if kept := m.last.Load(); kept != nil {
		last = *kept
	}
	for _, p := range passages {
		known, ok := last[said{p.Text, p.Lang}]
		if !ok { // of its own, since the text of the field is part of the text of the file
			p.reading = prose.Read(strings.Clone(p.Text), string(p.Lang))
			continue
		}
		p.reading = known.reading
		if known.verdict != nil && known.known == kindsOf(answered(p.Behaviour)) {
			p.verdict = known.verdict
		}
	}
}

// keep remembers what was made of passages, in place of what was kept before.
func (m *Memory) keep(passages []*Passage) {
	last := make(map[said]read, len(passages))
	for _, p := range passages {
		last[said{p.reading.Statement(), p.Lang}] = read{p.reading, p.verdict, kindsOf(answered(p.Behaviour))}
	}
	m.last.Store(&last)
}
