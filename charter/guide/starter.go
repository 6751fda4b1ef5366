package guide

import (
	"strings"

	"relcharter/charter"
)

// Starter returns the file a charter starts from: a valid draft that says in comments, in its own language, what goes where.
// Everything that is not asked at once is left for the editor, or for whoever types it in.
func Starter(lang charter.Lang) string {
	var b strings.Builder
	line := func(t charter.L10n) { b.WriteString(t.In(lang) + "\n") }
	line(charter.L10n{
		FR: "# Charte relationnelle de marque. Pour la remplir pas à pas : charter edit CE-FICHIER",
		EN: "# A relational brand charter. To fill it in step by step: charter edit THIS-FILE",
	})
	b.WriteString("schema = 1\n\n[charter]\n")
	field := func(path, value string) {
		f := charter.FieldAt(path)
		b.WriteString("# " + f.Question.In(lang) + "\n" + f.Name() + " = " + value + "\n")
	}
	field("charter.id", charter.L10n{FR: `"charte"`, EN: `"charter"`}.In(lang))
	field("charter.title", charter.L10n{FR: `"Charte relationnelle"`, EN: `"Relational charter"`}.In(lang))
	field("charter.language", `"`+string(lang)+`"`)
	field("charter.version", `"0.1"`)
	field("charter.status", `"draft"`)
	b.WriteString("\n[brand]\n")
	field("brand.name", charter.L10n{FR: `"Ma marque"`, EN: `"Our brand"`}.In(lang))
	b.WriteString("\n")
	line(charter.L10n{
		FR: "# Un comportement tient en cinq réponses. Retirez les # pour vous en servir :",
		EN: "# A behaviour takes five answers. Remove the # signs to use it:",
	})
	for _, l := range strings.Split(specimen.In(lang), "\n") {
		b.WriteString("# " + l + "\n")
	}
	return b.String()
}

// specimen is the behaviour shown in a starter file.
var specimen = charter.L10n{
	FR: `[[behaviour]]
id = "prix-ferme"
statement = "Vélo déposé avant 11 h : votre mécanicien vous appelle le jour même avec un prix ferme. Sinon, la main-d’œuvre est offerte."
deadline = { value = 0, unit = "day" }
owner = { role = "responsable d’atelier" }
proof = { metric = "part des appels passés avant 18 h", source = "operations" }
remedy = { act = "la main-d’œuvre est offerte", automatic = true }`,
	EN: `[[behaviour]]
id = "firm-price"
statement = "Drop your bike before 11 and your mechanic calls you the same day with a firm price. Otherwise, labour is free."
deadline = { value = 0, unit = "day" }
owner = { role = "workshop manager" }
proof = { metric = "share of calls made before 6 pm", source = "operations" }
remedy = { act = "labour is free", automatic = true }`,
}
