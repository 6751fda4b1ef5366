package main

import (
	"slices"
	"strings"

	"relcharter/charter"
	"relcharter/charter/export"
)

// agedCharters is of how many charters it is said what time has done to them.
const agedCharters = 10

// aged returns what a reader of a charter's pages cannot see, for no page depends on the day it is made: that its review is overdue today,
// that it has come into force and still says it is not published, or that results it shows as good are too old by now.
func (e *exporting) aged(doc *charter.Document, opts export.Options) []charter.L10n {
	var out []charter.L10n
	add := func(text charter.L10n, pairs ...string) {
		out = append(out, text.With(append(pairs, "path", doc.Name, "today", e.today.String())...))
	}
	if due := doc.Charter.ReviewBy; due.Set() && due.Before(e.today) {
		add(charter.L10n{
			FR: "{path} : la relecture était prévue pour le {day} ; relisez la charte avant de publier ses pages",
			EN: "{path}: the review was due by {day}; read the charter again before its pages go out",
		}.WithText("day", charter.L10n{FR: due.In(charter.French), EN: due.In(charter.English)}))
	}
	if from := doc.Charter.Effective; from.Set() && from.Before(e.today) && !slices.Contains([]string{"published", "retired"}, doc.Charter.Status.Value) {
		add(charter.L10n{
			FR: "{path} : en vigueur depuis le {day}, mais ses pages disent qu’elle n’est pas publiée ; écrivez status = \"published\" si elle l’est, ou changez la date",
			EN: "{path}: in force since {day}, but its pages say that it is not published; write status = \"published\" if it is, or change the day",
		}.WithText("day", charter.L10n{FR: from.In(charter.French), EN: from.In(charter.English)}))
	}
	if ids := export.Overtaken(doc, opts, e.today); len(ids) > 0 {
		add(count(len(ids), charter.L10n{
			FR: "{path} : un résultat montré comme actuel est trop ancien aujourd’hui pour prouver quoi que ce soit ({ids}) ; mesurez de nouveau, ou ajoutez --as-of {today} pour que la page le dise",
			EN: "{path}: a result shown as current is too old by now to prove anything ({ids}); measure again, or add --as-of {today} for the page to say so",
		}, charter.L10n{
			FR: "{path} : {n} résultats montrés comme actuels sont trop anciens aujourd’hui pour prouver quoi que ce soit ({ids}) ; mesurez de nouveau, ou ajoutez --as-of {today} pour que la page le dise",
			EN: "{path}: {n} results shown as current are too old by now to prove anything ({ids}); measure again, or add --as-of {today} for the page to say so",
		}), "ids", charter.Short(strings.Join(ids, ", "), 120))
	}
	return out
}

// age keeps what is to be said of a charter that time has overtaken.
func (g *gathered) age(texts []charter.L10n) {
	if len(texts) == 0 {
		return
	}
	if g.overdue++; g.overdue <= agedCharters {
		g.aged = append(g.aged, texts...)
	}
}

// tellAged warns of what time has done to the charters whose pages were made. It changes no exit code.
func (e *exporting) tellAged(g *gathered) {
	for _, text := range g.aged {
		e.session.complain(text)
	}
	if more := g.overdue - agedCharters; more > 0 {
		e.session.complain(count(more, charter.L10n{
			FR: "et une charte de plus dans ce cas", EN: "and one more charter like these",
		}, charter.L10n{
			FR: "et {n} chartes de plus dans ce cas", EN: "and {n} more charters like these",
		}))
	}
}
