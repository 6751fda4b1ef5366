package charter

import (
	"slices"
	"sync"
)

// Fields describes every key of a charter file, each table before its own keys. Its order is the canonical order of keys in
// a file and the order in which an editor asks. Read-only.
var Fields = slices.Concat(
	schemaFields, charterFields, brandFields,
	audienceFields, momentFields, traitFields, discourseFields, toneFields, benefitFields,
	behaviourActFields, behaviourMeasureFields, behaviourTermsFields, behaviourProofFields, behaviourRemedyFields,
	behaviourReachFields,
	ratingFields, acceptFields, approvalFields, themeFields,
)

// fieldIndex finds fields by path and by the path of their table.
type fieldIndex struct {
	byPath   map[string]*Field
	byParent map[string][]*Field
}

// indexedFields indexes Fields on first use, so that starting up costs nothing.
var indexedFields = sync.OnceValue(func() fieldIndex {
	index := fieldIndex{byPath: map[string]*Field{}, byParent: map[string][]*Field{}}
	for _, f := range Fields {
		index.byPath[f.Path] = f
		index.byParent[f.Parent()] = append(index.byParent[f.Parent()], f)
	}
	return index
})

// FieldAt returns the field at path, "behaviour.deadline.value", and nil when no key of the format has that path.
func FieldAt(path string) *Field { return indexedFields().byPath[path] }

// FieldsOf returns the keys that stand directly in the table at path parent, in the order of Fields; "" is the top level.
// It returns nil for a path that is no table. The slice is read-only.
func FieldsOf(parent string) []*Field { return indexedFields().byParent[parent] }

// idField returns the field of an item's own id, whose label and help are the same in every array of tables.
func idField(table string, question, example L10n) *Field {
	return &Field{
		Path: table + ".id", Kind: KindID, Required: true,
		Label:    L10n{FR: "Identifiant", EN: "Identifier"},
		Help:     L10n{FR: "Un nom court pour y renvoyer ailleurs : minuscules sans accent, chiffres, tirets.", EN: "A short name to refer to it elsewhere: lower-case letters, digits, hyphens."},
		Question: question,
		Example:  example,
	}
}
