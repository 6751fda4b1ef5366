package export

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"relcharter/charter"
)

// csvColumn is a column of a CSV page: its name, and what is in it.
type csvColumn struct {
	name string
	cell func(*csvRow) string
}

// csvColumns are the columns of a CSV page. Their names are a promise to programs; new ones are added at the end.
var csvColumns = []csvColumn{
	{"id", func(r *csvRow) string { return csvText(r.ID) }},
	{"statement", func(r *csvRow) string { return csvText(r.Statement) }},
	{"moments", func(r *csvRow) string { return formulaless(strings.Join(r.moments(), " · ")) }},
	{"deadline", func(r *csvRow) string { return csvWords(r.Deadline.Words(r.lang)) }},
	{"frequency", func(r *csvRow) string { return csvWords(r.Frequency.Words(r.lang)) }},
	{"threshold", func(r *csvRow) string { return csvWords(r.Threshold.Words(r.lang)) }},
	{"observable", func(r *csvRow) string { return csvText(r.Observable) }},
	{"target", func(r *csvRow) string { return csvNumber(r.target.Share) }},
	{"metric", func(r *csvRow) string { return csvText(r.proof.Metric) }},
	{"last", func(r *csvRow) string { return csvNumber(r.proof.Last) }},
	{"as_of", func(r *csvRow) string { return csvDay(r.proof.AsOf) }},
	{"verdict", func(r *csvRow) string { return verdict(r.Behaviour, r.on) }},
	{"source", func(r *csvRow) string { return csvText(r.proof.Source) }},
	{"every", func(r *csvRow) string { return csvText(r.proof.Every) }},
	{"remedy", func(r *csvRow) string { return csvText(r.remedy.Act) }},
	{"amount", func(r *csvRow) string { return csvText(r.remedy.Amount) }},
	{"basis", func(r *csvRow) string { return csvText(r.Basis) }},
	{"legal_ref", func(r *csvRow) string { return csvText(r.LegalRef) }},
	{"owner", func(r *csvRow) string { return csvText(r.owner.Role) }},
	{"status", func(r *csvRow) string { return csvText(r.Status) }},
	{"since", func(r *csvRow) string { return csvDay(r.Since) }},
	{"url", func(r *csvRow) string { return csvText(r.proof.URL) }},
	{"stale", csvStale},
}

// csvInternal names the column that an internal page has after the others: who may hear of the act.
const csvInternal = "visibility"

// csvRow is a behaviour with what may be missing from it.
type csvRow struct {
	*charter.Behaviour
	doc    *charter.Document
	lang   charter.Lang
	on     charter.Date // the day against which results are old
	target charter.Target
	proof  charter.Proof
	remedy charter.Remedy
	owner  charter.Owner
}

// writeCSV writes the promises with their results as a table for spreadsheets, one row a behaviour in the order of the file: RFC 4180, in
// UTF-8 with a byte order mark, which spreadsheets go by. Bounds are in words, days as 2026-01-31, shares in percent, numbers with a
// point, other values as the file has them.
func writeCSV(w io.Writer, doc *charter.Document, opts Options) error {
	seen := excerptOf(doc, opts.View, false)
	var out strings.Builder
	out.WriteString("\ufeff")
	rows := csv.NewWriter(&out)
	rows.UseCRLF = true
	columns := csvColumns
	if opts.View == Internal {
		columns = append(slices.Clip(columns), csvColumn{csvInternal, func(r *csvRow) string {
			if r.Public() {
				return Public.String()
			}
			return Internal.String()
		}})
	}
	cells := make([]string, len(columns))
	write := func(cell func(i int) string) {
		for i := range cells {
			cells[i] = cell(i)
		}
		if err := rows.Write(cells); err != nil {
			panic(err) // a Builder takes all
		}
	}
	write(func(i int) string { return columns[i].name })
	for _, bh := range seen.Behaviours {
		r := &csvRow{Behaviour: bh, doc: seen.Document, lang: doc.Lang(), on: referenceDay(seen.Document, opts)}
		r.target, r.proof, r.remedy, r.owner = orZero(bh.Target), orZero(bh.Proof), orZero(bh.Remedy), orZero(bh.Owner)
		write(func(i int) string { return columns[i].cell(r) })
	}
	rows.Flush()
	_, err := io.WriteString(w, disordered(out.String(), " #", ": "))
	return err
}

func orZero[T any](p *T) (zero T) {
	if p == nil {
		return zero
	}
	return *p
}

// moments returns the names of the moments of the act, in the order of the journey.
func (r *csvRow) moments() []string {
	var out []string
	for _, m := range r.doc.Moments {
		if charter.Refers(r.Moments, m.ID) && !m.Name.Blank() {
			out = append(out, oneLine(m.Name.Value))
		}
	}
	return out
}

// csvStale says whether the latest result is too old to prove anything; nothing while there is none.
func csvStale(r *csvRow) string {
	if !r.proof.Last.Set() {
		return ""
	}
	return strconv.FormatBool(stale(r.Behaviour, r.on))
}

func csvText(t charter.Text) string { return csvWords(t.Value) }

func csvWords(s string) string { return formulaless(oneLine(s)) }

func csvNumber(n charter.Number) string {
	if !n.Set() {
		return ""
	}
	return n.String()
}

func csvDay(d charter.Date) string {
	if !d.Set() {
		return ""
	}
	return d.String()
}

// formulas are the signs by which a spreadsheet takes a cell for a formula, also in full width: OWASP, CSV Injection.
const formulas = "=+-@＝＋－＠"

// formulaless returns a text that a spreadsheet takes for one.
func formulaless(s string) string {
	bare := strings.TrimLeftFunc(s, unicode.IsSpace)
	if r, _ := utf8.DecodeRuneInString(bare); bare != "" && strings.ContainsRune(formulas, r) {
		return "'" + s
	}
	return s
}
