package main

import (
	"github.com/spf13/cobra"

	"relcharter/charter"
	"relcharter/schema"
)

var schemaWords = words{
	short: charter.L10n{FR: "donner le schéma JSON du format, pour les éditeurs", EN: "print the JSON Schema of the format, for editors"},
	long: charter.L10n{
		FR: "Écrit le schéma JSON (draft-07) du format d’une charte : les éditeurs de texte y trouvent les noms des champs, leur sens et " +
			"les réponses possibles. Indiquez-le en première ligne d’une charte : #:schema ./charter.schema.json",
		EN: "Writes the JSON Schema (draft-07) of the charter format: text editors find the names of fields in it, what they mean and the " +
			"answers they take. Name it in the first line of a charter: #:schema ./charter.schema.json",
	},
	examples: charter.L10n{FR: "charter schema > charter.schema.json", EN: "charter schema > charter.schema.json"},
}

func newSchema(s *session) *cobra.Command {
	return s.command("schema", schemaWords, func(_ *cobra.Command, args []string) error {
		if len(args) > 0 {
			return tooMany(args[0])
		}
		return s.say(string(schema.Generate(s.lang)))
	})
}
