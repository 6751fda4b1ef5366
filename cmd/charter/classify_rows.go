package main

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"

	"relcharter/charter"
	"relcharter/lint/prose"
	"relcharter/lint/report"
)

// tsvRow returns a verdict as four columns and a line end: a promise to other programs. Whatever a statement holds, it is one
// column: what could be read as a column, a line or an order to a terminal becomes a space.
func tsvRow(statement string, v *prose.Verdict) string {
	plain := strings.Map(func(r rune) rune {
		if charter.Hidden(r) && r != '\ufffd' {
			return ' '
		}
		return r
	}, statement)
	parts := strings.Split(plain, "\ufffd") // which Inert would spell out
	for i := range parts {
		parts[i] = charter.Inert(parts[i])
	}
	columns := []string{v.Label.String(), strconv.FormatBool(v.Certain), v.Hedge.String(), strings.Join(parts, "\ufffd")}
	return strings.Join(columns, "\t") + "\n"
}

// These types are the format other programs read, one object a line: it only ever gains keys.
type (
	jsonVerdict struct {
		Statement string       `json:"statement"` // without the line end; what was no UTF-8 is U+FFFD
		Language  string       `json:"language"`  // it was read in, without a region
		Label     string       `json:"label"`     // "verifiable", "intention", "talk" or "other"
		Certain   bool         `json:"certain"`
		Act       float64      `json:"act"`   // probability that it is an act, 0 to 1
		Hedge     string       `json:"hedge"` // "none", "target", "modal", "effort" or "escape"
		Slots     []jsonSlot   `json:"slots"`
		Reasons   []jsonReason `json:"reasons"` // the heaviest first
		Ask       string       `json:"ask"`     // "" when there is nothing to ask
	}
	jsonSlot struct {
		Kind  string   `json:"kind"`
		Text  string   `json:"text"`
		Start int      `json:"start"` // in bytes of the statement, from 0
		End   int      `json:"end"`   // exclusive
		Value *float64 `json:"value,omitempty"`
		Unit  string   `json:"unit,omitempty"`
	}
	jsonReason struct {
		Text   string  `json:"text"`
		Weight float64 `json:"weight"` // below 0: against the label
		Start  *int    `json:"start,omitempty"`
		End    *int    `json:"end,omitempty"`
	}
)

// jsonRow returns a verdict as an object on one line, its texts in lang.
func jsonRow(statement string, v *prose.Verdict, lang charter.Lang) string {
	out := jsonVerdict{
		Statement: statement, Language: v.Language, Label: v.Label.String(), Certain: v.Certain, Act: v.Act, Hedge: v.Hedge.String(),
		Slots: []jsonSlot{}, Reasons: []jsonReason{}, Ask: v.Ask.In(string(lang)),
	}
	for i := range v.Slots {
		s := &v.Slots[i]
		slot := jsonSlot{Kind: s.Kind.String(), Text: statement[s.Start:s.End], Start: s.Start, End: s.End}
		if s.Quantity.Unit != "" {
			slot.Value, slot.Unit = &s.Quantity.Value, s.Quantity.Unit
		}
		out.Slots = append(out.Slots, slot)
	}
	for i := range v.Reasons {
		r := &v.Reasons[i]
		reason := jsonReason{Text: r.Words.In(string(lang)), Weight: r.Weight}
		if r.Start < r.End {
			reason.Start, reason.End = &r.Start, &r.End
		}
		out.Reasons = append(out.Reasons, reason)
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(out); err != nil {
		panic(err) // strings and finite numbers
	}
	return string(report.EscapeHidden(b.Bytes()))
}
