package charter

// stalePeriods is how many periods may pass without a reading before a result no longer proves anything.
const stalePeriods = 2

// Stale reports whether, on that day, more than two readings were missed since the last result. A proof without a day or a period is
// never stale, for nobody can tell.
func (p *Proof) Stale(on Date) bool {
	if !p.AsOf.Set() {
		return false
	}
	days, months := 0, 0
	switch p.Every.Value {
	case "day":
		days = 1
	case "week":
		days = 7
	case "month":
		months = 1
	case "quarter":
		months = 3
	case "year":
		months = 12
	default:
		return false
	}
	due := p.AsOf.AddMonths(stalePeriods*months).time().AddDate(0, 0, stalePeriods*days)
	return DateOf(due).Before(on)
}
