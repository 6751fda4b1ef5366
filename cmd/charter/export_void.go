package main

import (
	"relcharter/charter"
)

// nothingToPublish says that a charter would make an empty page.
func nothingToPublish(doc *charter.Document) error {
	return &problem{
		what: charter.L10n{
			FR: "{path} : rien à publier ; il n’y a ni marque, ni titre, ni promesse à montrer",
			EN: "{path}: nothing to publish; there is no brand, no title and no promise to show",
		}.With("path", doc.Name),
		next: charter.L10n{FR: "pour en écrire une : charter edit {path}", EN: "to write one: charter edit {path}"}.With("path", doc.Name),
	}
}

// nothingToDo says that the people of a function keep no promise today.
func nothingToDo(doc *charter.Document, function string) error {
	return &problem{
		what: charter.L10n{
			FR: "--for : aucun acte de {path} n’est en vigueur pour « {function} » ; la fiche serait vide",
			EN: "--for: no act in {path} is in force for “{function}”; the card would be empty",
		}.With("path", doc.Name, "function", charter.Short(function, 40)),
		next: charter.L10n{
			FR: "attendez qu’un acte soit tenu, ou exportez la charte avec --view internal", EN: "wait until one is kept, or export the charter with --view internal",
		},
	}
}
