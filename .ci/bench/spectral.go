package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// valeWords matches one entry of a Vale rule: what is looked for, in single quotes at the start of the line.
var valeWords = regexp.MustCompile(`(?m)^  (?:- )?'([^']*)'`)

// writeSpectral writes Spectral's rules: the schema of a charter (schema.json in the folder), and the words of Vale's nine rules
// as patterns for the same fields.
func writeSpectral(settings, work string) error {
	schema, err := os.ReadFile(filepath.Join(work, "schema.json"))
	if err != nil {
		return err
	}
	type object = map[string]any
	rules := object{"schema": object{
		"message": "{{error}}", "severity": "error", "given": "$",
		"then": object{"function": "schema", "functionOptions": object{"dialect": "draft7", "schema": json.RawMessage(schema)}},
	}}
	styles, err := filepath.Glob(filepath.Join(settings, "vale", "styles", "Charter", "*.yml"))
	if err != nil {
		return err
	}
	for _, style := range styles {
		src, err := os.ReadFile(style)
		if err != nil {
			return err
		}
		var words []string
		for _, found := range valeWords.FindAllStringSubmatch(string(src), -1) {
			words = append(words, found[1])
		}
		if len(words) == 0 {
			return fmt.Errorf("%s: no words in it", style)
		}
		name := strings.TrimSuffix(filepath.Base(style), ".yml")
		rules[strings.ToLower(name)] = object{
			"message": name + ": {{error}}", "severity": "error",
			"given": []string{
				"$..statement", "$..trigger", "$..act", "$..observable", "$..say", "$..avoid", "$..meaning", "$.brand.purpose", "$.brand.positioning",
			},
			"then": object{"function": "pattern", "functionOptions": object{"notMatch": "/(?:" + strings.Join(words, "|") + ")/i"}},
		}
	}
	out, err := json.Marshal(object{"rules": rules})
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(work, "spectral.json"), out, 0o644)
}
