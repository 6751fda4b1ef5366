package charter

import (
	"fmt"
	"strings"
	"testing"
)

// shapes are units that make large files, put together from the number of each.
var shapes = []struct {
	name string
	unit func(i int) string
}{
	{"items", func(int) string { return "[[trait]]\n" }},
	{"traits", func(i int) string { return fmt.Sprintf("[[trait]]\nid = \"t%d\"\nname = \"N\"\n", i) }},
	{"keys", func(i int) string { return fmt.Sprintf("key%d = 1\n", i) }},
	{"tables", func(i int) string { return fmt.Sprintf("[key%d]\na = 1\n", i) }},
	{"acts", func(i int) string {
		return fmt.Sprintf("[[behaviour]]\nid = \"b%d\"\nstatement = \"S\"\ntarget.share = 90\n[behaviour.owner]\nrole = \"R\"\n", i)
	}},
}

// BenchmarkParseLarge shows that the cost of reading grows with the length of the file, and no faster: the rates are alike.
// 1 MB of items is to take less than 0.5 s.
func BenchmarkParseLarge(b *testing.B) {
	for _, s := range shapes {
		for _, size := range []int{100_000, 1_000_000, 4_000_000} {
			var text strings.Builder
			for i := 0; text.Len() < size; i++ {
				text.WriteString(s.unit(i))
			}
			src := text.String()
			b.Run(fmt.Sprintf("%s/%d", s.name, size), func(b *testing.B) {
				b.SetBytes(int64(len(src)))
				for b.Loop() {
					Parse("", src)
				}
			})
		}
	}
}

// problemsOf returns "code key" of the problems of a file, but for those of missing keys.
func problemsOf(src string) []Problem {
	var out []Problem
	for _, p := range Parse("", src).Problems {
		if p.Code != MissingKey {
			out = append(out, p)
		}
	}
	return out
}

func TestManyUnknownKeys(t *testing.T) {
	for n, want := range map[int]int{1: 1, 100: 100, 101: 101, 102: 101, 5000: 101} {
		var src strings.Builder
		src.WriteString("schema = 1\n[brand]\nname = \"B\"\n")
		for i := range n {
			fmt.Fprintf(&src, "key%d = 1\n", i)
		}
		found := problemsOf(src.String())
		if len(found) != want {
			t.Errorf("%d unknown keys make %d problems, want %d", n, len(found), want)
			continue
		}
		last := found[len(found)-1]
		if n < 102 {
			if last.Key != fmt.Sprintf("brand.key%d", n-1) {
				t.Errorf("the last of %d unknown keys is %s", n, last.Key)
			}
			continue
		}
		at := src.String()[last.Span.Start:last.Span.End]
		if want := fmt.Sprintf("%d more names are not part of brand either", n-100); last.Message.EN != want || last.Key != "brand" || at != "key100" {
			t.Errorf("%d unknown keys: %q on %s at %s, want %q", n, last.Message.EN, last.Key, at, want)
		}
	}
}

func TestManyBadElements(t *testing.T) {
	for n, want := range map[int]int{1: 1, 100: 100, 101: 101, 102: 101, 5000: 101} {
		src := "schema = 1\n[charter]\nasks = [\"one\", " + strings.Repeat("7, ", n) + "\"two\"]\nexcludes = [\"leave\", 3]\n"
		found := problemsOf(src)
		if len(found) != want+1 {
			t.Errorf("%d bad elements make %d problems, want %d and one of the next list", n, len(found), want)
			continue
		}
		last := found[want-1]
		if n < 102 {
			if last.Key != fmt.Sprintf("charter.asks[#%d]", n+1) {
				t.Errorf("the last of %d bad elements is %s", n, last.Key)
			}
			continue
		}
		if want := fmt.Sprintf("%d more elements of asks do not fit either", n-100); last.Message.EN != want || last.Key != "charter.asks" || last.Fix != nil {
			t.Errorf("%d bad elements: %q on %s, want %q", n, last.Message.EN, last.Key, want)
		}
	}
}

// TestLongID holds that a long id is read, but not repeated in every key.
func TestLongID(t *testing.T) {
	for _, n := range []int{keyLimit, keyLimit + 1} {
		id := strings.Repeat("a", n)
		d := Parse("", "[[trait]]\nid = \""+id+"\"\nname = \"N\"\n")
		want := "trait[" + id + "]"
		if n > keyLimit {
			want = "trait[#1]"
		}
		if it := d.Items("trait")[0]; it.Key != want || d.Traits[0].ID.Value != id || d.Value(it.Key+".name") != "N" {
			t.Errorf("an id of %d bytes: key %s", n, it.Key)
		}
	}
}

// distance is the optimal string alignment distance as its definition has it.
func distance(x, y []rune) int {
	rows := make([][]int, len(x)+1)
	for i := range rows {
		rows[i] = make([]int, len(y)+1)
		for j := range rows[i] {
			switch {
			case i == 0 || j == 0:
				rows[i][j] = i + j
				continue
			case x[i-1] == y[j-1]:
				rows[i][j] = rows[i-1][j-1]
			default:
				rows[i][j] = rows[i-1][j-1] + 1
			}
			rows[i][j] = min(rows[i][j], rows[i-1][j]+1, rows[i][j-1]+1)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(x)][len(y)]
}

// TestSlipsBounded compares slips with the definition over all pairs of short words of three letters.
func TestSlipsBounded(t *testing.T) {
	words := [][]rune{{}}
	for at := 0; len(words[at]) < 5; at++ {
		for _, r := range "abc" {
			words = append(words, append(words[at][:len(words[at]):len(words[at])], r))
		}
	}
	for _, limit := range []int{1, 2} {
		for _, x := range words {
			for _, y := range words {
				if d := len(x) - len(y); d > limit || -d > limit {
					continue
				}
				if got, want := slips(x, y, limit), min(distance(x, y), limit+1); got != want {
					t.Fatalf("%s and %s: %d slips up to %d, want %d", string(x), string(y), got, limit, want)
				}
			}
		}
	}
}

// TestNearestOfLongWords holds that words of megabytes are compared too, in little memory.
func TestNearestOfLongWords(t *testing.T) {
	long := strings.Repeat("ab", 1<<20)
	words := []string{strings.Repeat("ba", 1<<20), long + "x", "title"}
	if got, ok := Nearest(long, words); got != words[1] || !ok {
		t.Errorf("found a word of %d bytes", len(got))
	}
	if got, ok := Nearest(long, words[2:]); ok {
		t.Errorf("found %s", got)
	}
}

func TestWith(t *testing.T) {
	for in, want := range map[string]string{
		"":                 "",
		"plain":            "plain",
		"{a} and {b}{a}":   "{b} and 2{b}",
		"{c} {a":           "{c} {a",
		"{{a}}":            "{{b}}",
		"{a}{":             "{b}{",
		"{ab} {} {long b}": "{ab} {} {long b}",
	} {
		if got := (L10n{FR: in, EN: in}).With("a", "{b}", "b", "2", "a", "no", "odd"); got.FR != want || got.EN != want {
			t.Errorf("%q filled: %q, want %q", in, got.EN, want)
		}
	}
}
