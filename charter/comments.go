package charter

import "relcharter/charter/tomltree"

// Comment is a comment of the file, and what it stands beside.
type Comment struct {
	Span Span   // from the '#' to the end of its line
	Text string // what follows the '#'
	// Beside is the lines the comment is about: those of the value or header it follows, or, for comments alone on their
	// lines, of the one right below them; zero when there is none.
	Beside Span
	Key    string // of what stands beside it, as Document.Path reads it; "" when there is none
}

// Comments returns the comments of the file, in order. Those inside a value that takes several lines are not among them, but for
// the one behind its end.
func (d *Document) Comments() []Comment {
	var out []Comment
	nodes := d.tree.Nodes()
	at := 0 // the first line from here on that is no comment
	for i, n := range nodes {
		if n.Cmt == (Span{}) {
			continue
		}
		c := Comment{Span: n.Cmt, Text: d.Source()[n.Cmt.Start+1 : n.Cmt.End]}
		for at = max(at, i); at < len(nodes) && nodes[at].Kind == tomltree.Comment; at++ {
		}
		if at < len(nodes) && nodes[at].Kind != tomltree.Blank && len(nodes[at].Key) > 0 {
			c.Beside, c.Key = nodes[at].Span, d.KeyAt(nodes[at].Key[0].Start)
		}
		out = append(out, c)
	}
	return out
}
