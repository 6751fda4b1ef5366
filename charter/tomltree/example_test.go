package tomltree_test

import (
	"fmt"

	"relcharter/charter/tomltree"
)

func Example() {
	tree := tomltree.Parse("[brand]\nname = 'A'   # short\nmaturity = \"improved\"\n")
	brand := tomltree.Path{tomltree.K("brand")}

	order := func(tomltree.Path) []string { return []string{"name", "purpose", "maturity"} }
	insert, err := tree.Insert(brand.With(tomltree.K("purpose")), tomltree.Quote("Be there"), order)
	if err != nil {
		fmt.Println(err)
	}
	set, err := tree.SetString(brand.With(tomltree.K("name")), "B")
	if err != nil {
		fmt.Println(err)
	}
	out, err := tomltree.Splice(tree.Source(), append(set, insert...)...)
	fmt.Print(out, err)
	// Output:
	// [brand]
	// name = 'B'   # short
	// purpose = "Be there"
	// maturity = "improved"
	// <nil>
}

func ExampleTree_Errors() {
	tree := tomltree.Parse("name = “A”\ntags = [ \"x\"\npurpose = be there\n")
	for _, e := range tree.Errors() {
		p := tree.Position(e.Span.Start)
		fmt.Printf("%d:%d %v: %s\n", p.Line, p.Rune, e, tree.Source()[e.Span.Start:e.Span.End])
	}
	// Output:
	// 1:8 typographic quotes: “A”
	// 2:8 unclosed bracket: [
	// 3:11 unquoted text: be there
}
