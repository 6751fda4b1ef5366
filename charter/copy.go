package charter

// Copy returns a document whose items and tables may be replaced without changing d. What is asked of its source is answered as for d.
func (d *Document) Copy() *Document {
	return &Document{
		Name: d.Name, Schema: d.Schema, Charter: d.Charter, Brand: d.Brand,
		Audiences: d.Audiences, Moments: d.Moments, Traits: d.Traits, Discourse: d.Discourse, Benefits: d.Benefits, Behaviours: d.Behaviours,
		Ratings: d.Ratings, Accepts: d.Accepts, Approvals: d.Approvals, Theme: d.Theme, Problems: d.Problems,
		tree: d.tree, items: d.items, places: d.places, served: d.served, references: d.references, doubts: d.doubts,
	}
}
