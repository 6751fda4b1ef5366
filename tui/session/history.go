package session

import (
	"strings"

	"relcharter/charter"
)

// history is the versions of a charter one can go back to, the latest last. Of each but the latest only what differs from the one
// after it is kept: a sitting makes a thousand of them.
type history struct{ states []state }

// state is a charter one can go back to, and the key of what was about to change. The text is kept, not the document, which
// takes twenty times the memory; reading it again takes a millisecond.
type state struct {
	source     string // of all but the latest, what stands between head and tail
	head, tail int    // bytes at the beginning and at the end that are those of the state after it
	key        string
	held       map[string]string
	base       *charter.File // of a state before Rebase: the file as it had been read
	onDisk     string        // and its text
}

func (h *history) push(s state) {
	if n := len(h.states); n > 0 {
		h.states[n-1].pack(s.source)
	}
	h.states = append(h.states, s)
}

// pop takes the latest state away and returns it; false when there is none.
func (h *history) pop() (state, bool) {
	n := len(h.states)
	if n == 0 {
		return state{}, false
	}
	s := h.states[n-1]
	h.states = h.states[:n-1]
	if n > 1 {
		h.states[n-2].unpack(s.source)
	}
	return s, true
}

// pack keeps of the text only what differs from next.
func (s *state) pack(next string) {
	most := min(len(s.source), len(next))
	for s.head < most && s.source[s.head] == next[s.head] {
		s.head++
	}
	for s.tail < most-s.head && s.source[len(s.source)-1-s.tail] == next[len(next)-1-s.tail] {
		s.tail++
	}
	s.source = strings.Clone(s.source[s.head : len(s.source)-s.tail]) // a part would keep the whole
}

// unpack makes the text whole again.
func (s *state) unpack(next string) {
	s.source = next[:s.head] + s.source + next[len(next)-s.tail:]
	s.head, s.tail = 0, 0
}
