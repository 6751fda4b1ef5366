package lint

// MarkKnown notes which findings were there before, no lighter than they are now: those of the charter as it was, by the same rules. That a
// file cannot be read, or that a charter only talks, counts every day.
func MarkKnown(now, before []Finding) {
	type same struct {
		rule, about string
	}
	was := map[same][]Severity{}
	for i := range before {
		f := &before[i]
		k := same{f.Rule.ID, f.about()}
		if f.Accepted == nil {
			was[k] = append(was[k], f.Severity)
		}
	}
	for i := range now {
		f := &now[i]
		k := same{f.Rule.ID, f.about()}
		if f.Rule.Compares || !f.Rule.Acceptable() || len(was[k]) == 0 || f.Accepted != nil {
			continue // what a comparison found is new by itself, and what nobody may live with is never old
		}
		f.Known = was[k][0] >= f.Severity
		was[k] = was[k][1:]
	}
}
