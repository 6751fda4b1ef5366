package export

import (
	"html/template"
	"strings"

	"relcharter/charter"
)

// figure is a picture of something that is also told by a table: formats that hold no pictures show the table alone.
type figure struct {
	Anchor string
	Kind   string // a word for the style sheet
	Title  string
	// Says is what the picture shows, in a sentence: its caption, and its description for those who do not see it.
	Says string
	// Note is what else is to be said under the caption; empty for nothing.
	Note string
	// Picture is an SVG element that names itself by Title and Says. Everything in it that an author typed is escaped. It is empty when
	// there is too much to show: the table says it all.
	Picture template.HTML
	Table   *table
}

// portrait shows the charter as a whole to the brand's own people. Only the ratings are for everybody.
func (b *builder) portrait() section {
	s := section{Name: "portrait", Title: b.say(charter.L10n{FR: "La charte vue d’ensemble", EN: "The charter as a whole"})}
	if !b.internal() {
		return s
	}
	for _, f := range []*figure{b.balanceFigure(), b.levelsFigure(), b.coverageFigure(), b.ladderFigure(), b.ratingFigure()} {
		if f != nil {
			s.Groups = append(s.Groups, group{Figure: f})
		}
	}
	return s
}

// weigh returns how firm a behaviour is: by its fields alone when pages do not say.
func (b *builder) weigh(bh *charter.Behaviour) charter.Firmness {
	if f, ok := b.firmness(bh); ok {
		return f
	}
	return bh.Firmness()
}

// called returns what an item is called: its name, or else its address in the file.
func (b *builder) called(name charter.Text, item charter.Item) string {
	if s := b.one(name); s != "" {
		return s
	}
	return oneLine(item.Key)
}

// leading returns a name that leads to where the page speaks of the item.
func (b *builder) leading(item any, name string) []inline {
	if id := b.anchors[item]; id != "" && name != "" {
		return []inline{{kind: link, to: "#" + id, inner: textOf(name)}}
	}
	return textOf(name)
}

// counted says a number of things; {n} stands for the number.
func (b *builder) counted(n int, one, several charter.L10n) string {
	word := several
	if n == 1 || n == 0 && b.lang == charter.French {
		word = one
	}
	return word.With("n", number(n)).In(b.lang)
}

// mostNames is how many names a sentence lists; the table has them all.
const mostNames = 6

// named is a sentence with names in it, of which it lists the first.
func (b *builder) named(said charter.L10n, names []string, pairs ...string) string {
	short := make([]string, 0, mostNames+1)
	for i, name := range names {
		if i == mostNames {
			short = append(short, "…")
			break
		}
		short = append(short, charter.Short(name, 48))
	}
	return said.With(append(pairs, "names", strings.Join(short, ", "))...).In(b.lang)
}

// cells makes a row of a table.
func cells(all ...rich) row { return row{Cells: all} }
