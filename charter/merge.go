package charter

import (
	"errors"
	"fmt"
)

// ErrUnmergeable is wrapped by the error of Merge for files that are not TOML, or so laid out that the tool cannot write into
// them what both sides ask for.
var ErrUnmergeable = errors.New("these versions cannot be merged")

// Clash is something both sides changed, each in its own way. A person settles it.
type Clash struct {
	// Key addresses the field or item in the merged document. Where Field is nil it names a key the format does not have, as
	// the messages of Parse do.
	Key   string
	Field *Field
	// Base, Ours and Theirs are the values of the versions, as Change has them: of a field what Document.Value returns, of an
	// item its fields as []Entry; nil where it is absent or was removed.
	Base, Ours, Theirs any

	path         Path   // from the item, or from the top
	item         string // the key of the item in the merged document; "" outside of items
	ours, theirs version
}

// version is a decoded value of one side, and how to write it.
type version struct {
	value any
	raw   string
}

// Merge makes one document of two that both came from base, item by item and field by field.
//
//   - What one side changed, added, removed, moved or renamed is taken; what both changed alike is taken once.
//   - A list both changed keeps what either added and loses what either removed.
//   - A field both changed differently is a clash, and holds theirs until that is settled; so does one that one side changed
//     and the other removed.
//   - An item one side removed and the other changed is a clash, and stays, references to it included, until that is settled.
//   - An item both added under one id is merged field by field.
//   - When both moved items, theirs is the order, and that is no clash.
//
// Two things are left to the linter: a reference that one side added to an item the other removed dangles, and an id that each
// side gave to another kind of item stands twice.
//
// The lines of both sides are merged first, so that comments, layout and unknown keys of both stay; where both changed the same
// lines, those on disk, theirs, stay: an editor types no comments, people do. Into that text goes what it lacks, and before it
// is returned its values are compared with those meant. A comment of ours is lost only where it stands in lines that theirs
// changed too, and not in an item that we added; one of either side, where it stands beside a reference to an item that the
// other side removed and that stays. A version that did not change gives the other, byte for byte. The result
// has the name of theirs. The clashes come in the order of Fields and of the file.
func Merge(base, ours, theirs *Document) (*Document, []Clash, error) {
	var only *Document
	switch ours.Source() {
	case base.Source(), theirs.Source():
		only = theirs
	default:
		if theirs.Source() == base.Source() {
			only = ours
		}
	}
	if only != nil && only.Wellformed() {
		return only.named(theirs.Name), nil, nil
	}
	for _, d := range []*Document{base, ours, theirs} {
		if !d.Wellformed() {
			return nil, nil, fmt.Errorf("%s is not TOML: %w", d.Name, ErrUnmergeable)
		}
	}
	text := Parse(theirs.Name, mergedLines(base.Source(), ours.Source(), theirs.Source()))
	var failed error
	for _, try := range []struct {
		onto  *Document
		still bool // no item is moved: some layouts do not allow it
	}{{text, false}, {theirs, false}, {theirs, true}} {
		m := newMerger(base, ours, theirs, try.still)
		merged, err := m.write(try.onto)
		if err == nil {
			return merged, m.settled(merged), nil
		}
		failed = err
	}
	return nil, nil, fmt.Errorf("%w: %w", ErrUnmergeable, failed)
}

func (d *Document) named(name string) *Document {
	if d.Name == name {
		return d
	}
	return Parse(name, d.Source())
}

// after returns the document with planned edits made.
func (d *Document) after(edits []Edit, err error) (*Document, error) {
	if err != nil {
		return nil, err
	}
	return d.Apply(edits...)
}
