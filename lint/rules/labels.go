package rules

import "relcharter/charter"

// This file names fields as the forms of the editors do: who reads a finding need not have seen the file.

// asked returns a field of charter.Fields by the name it has in forms: « À compter de », “Counted from”.
func asked(path string) charter.L10n {
	return charter.L10n{FR: "« {field} »", EN: "“{field}”"}.WithText("field", charter.FieldAt(path).Label)
}

// answer returns a choice of a field by the name it has in forms: « prévu », “planned”.
func answer(path, value string) charter.L10n {
	c, _ := charter.FieldAt(path).Choice(value)
	return charter.L10n{FR: "« {choice} »", EN: "“{choice}”"}.WithText("choice", c.Label)
}
