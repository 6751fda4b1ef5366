package session

import (
	"math/rand/v2"
	"testing"
)

// What goes in comes out, latest first, whatever the texts have in common.
func TestHistory(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	texts := []string{"", "a", "aa", "aaa", "aba", "é", "éé", "name = \"é\"", "name = \"e\"", "name = \"\""}
	var h history
	var want []string
	for range 2000 {
		if r.IntN(3) > 0 {
			text := texts[r.IntN(len(texts))]
			h.push(state{source: text})
			want = append(want, text)
			continue
		}
		got, ok := h.pop()
		if ok != (len(want) > 0) {
			t.Fatal("empty too soon, or too late")
		}
		if ok && got.source != want[len(want)-1] {
			t.Fatalf("%q, want %q", got.source, want[len(want)-1])
		}
		want = want[:max(len(want)-1, 0)]
	}
}

// Of a long text that changes a little each time, little is kept.
func TestHistoryIsSmall(t *testing.T) {
	var h history
	long := string(make([]byte, 100_000))
	for i := range 100 {
		h.push(state{source: long[:i*900] + "x" + long[i*900:]})
	}
	kept := 0
	for _, s := range h.states {
		kept += len(s.source)
	}
	if kept > 2*len(long) {
		t.Errorf("%d bytes are kept of 100 versions of %d", kept, len(long))
	}
}
