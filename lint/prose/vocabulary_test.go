package prose

import (
	"fmt"
	"sync"
	"testing"
)

// Readers at the same time get the same lexemes, while the vocabulary grows.
func TestVocabulary(t *testing.T) {
	const words = 5000
	p := &pack{words: newVocabulary()}
	var got [4][words]*lexeme
	var readers sync.WaitGroup
	for r := range got {
		readers.Go(func() {
			for i := range words {
				got[r][i] = p.lexeme(fmt.Sprint("mot", i), word)
			}
		})
	}
	readers.Wait()
	for i, x := range got[0] {
		if x.low != fmt.Sprint("mot", i) {
			t.Fatalf("word %d is %q", i, x.low)
		}
		for r := range got {
			if got[r][i] != x {
				t.Fatalf("%q is two lexemes", x.low)
			}
		}
	}
}
