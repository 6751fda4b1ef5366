package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"relcharter/charter"
)

// choice is an option that takes one of a few words.
type choice struct {
	value   string
	allowed []string
}

func (c *choice) String() string { return c.value }

func (c *choice) Type() string { return strings.Join(c.allowed, "|") }

func (c *choice) Set(s string) error {
	if !slices.Contains(c.allowed, s) {
		return notAllowed(s, c.allowed)
	}
	c.value = s
	return nil
}

// choices is an option that takes one or several of a few words, with commas between them or given repeatedly.
type choices struct {
	values  []string
	allowed []string
}

func (c *choices) String() string { return strings.Join(c.values, ",") }

func (c *choices) Type() string { return strings.Join(c.allowed, ",") }

func (c *choices) Set(s string) error {
	for _, word := range strings.Split(s, ",") {
		word = strings.TrimSpace(word)
		if !slices.Contains(c.allowed, word) {
			return notAllowed(word, c.allowed)
		}
		if !slices.Contains(c.values, word) {
			c.values = append(c.values, word)
		}
	}
	return nil
}

func notAllowed(s string, allowed []string) error {
	what := charter.L10n{
		FR: "« {value} » n’est pas possible ; choisissez parmi : {allowed}",
		EN: "“{value}” is not possible; choose from: {allowed}",
	}
	if near, ok := charter.Nearest(s, allowed); ok {
		what = charter.L10n{
			FR: "« {value} » n’est pas possible ; vouliez-vous dire « {near} » ?",
			EN: "“{value}” is not possible; did you mean “{near}”?",
		}.With("near", near)
	}
	return &problem{what: what.With("allowed", strings.Join(allowed, ", "), "value", charter.Short(s, 40))}
}

// day is an option that takes a date.
type day struct {
	date  charter.Date
	given bool
	name  string // how help writes the form of a date
}

func (d *day) String() string {
	if !d.given {
		return ""
	}
	return d.date.String()
}

func (d *day) Type() string { return d.name }

func (d *day) Set(s string) error {
	date, err := charter.ParseDate(s)
	if err != nil {
		return &problem{what: charter.L10n{
			FR: "« {value} » n’est pas une date ; écrivez-la ainsi : 2026-12-31",
			EN: "“{value}” is not a date; write it like this: 2026-12-31",
		}.With("value", charter.Short(s, 40))}
	}
	d.date, d.given = date, true
	return nil
}

// place is an option that takes the path of a file or folder.
type place struct{ path, name string }

func (p *place) String() string { return p.path }

func (p *place) Type() string { return p.name }

func (p *place) Set(s string) error {
	if s == "" {
		return &problem{what: charter.L10n{
			FR: "la valeur est vide ; une variable n’est-elle pas définie ?", EN: "the value is empty; is a variable not set?",
		}}
	}
	p.path = s
	return nil
}

// flagProblem words what pflag finds wrong with the options of a command.
func (s *session) flagProblem(c *cobra.Command, err error) error {
	if word, unknown := s.unknownCommand(c); unknown {
		return s.noSuchCommand(c, word)
	}
	out := &problem{next: charter.L10n{
		FR: "les options possibles : {command} --help",
		EN: "for the options there are: {command} --help",
	}.With("command", c.CommandPath())}
	var unknown *pflag.NotExistError
	var lacking *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &unknown):
		out.what = unknownFlag(c, unknown)
	case errors.As(err, &lacking):
		out.what = charter.L10n{
			FR: "l’option --{flag} attend une valeur : {type}",
			EN: "--{flag} needs a value: {type}",
		}.With("flag", lacking.GetFlag().Name, "type", lacking.GetFlag().Value.Type())
	case errors.As(err, &invalid):
		out.what = charter.L10n{
			FR: "--{flag} : « {value} » ne convient pas",
			EN: "--{flag}: “{value}” does not fit",
		}.With("value", charter.Short(invalid.GetValue(), 40))
		var cause *problem
		if errors.As(err, &cause) {
			out.what = charter.L10n{FR: "--{flag} : " + cause.what.FR, EN: "--{flag}: " + cause.what.EN}
			out.next = charter.L10n{}
		}
		out.what = out.what.With("flag", invalid.GetFlag().Name)
	case errors.As(err, &syntax):
		out.what = charter.L10n{
			FR: "« {flag} » n’est pas une option",
			EN: "“{flag}” is not an option",
		}.With("flag", charter.Short(syntax.GetSpecifiedFlag(), 40))
	default:
		return err
	}
	return out
}

func unknownFlag(c *cobra.Command, err *pflag.NotExistError) charter.L10n {
	name, dashes := err.GetSpecifiedName(), "--"
	if err.GetSpecifiedShortnames() != "" {
		dashes = "-"
	}
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	what := charter.L10n{FR: "l’option {flag} n’existe pas", EN: "there is no option {flag}"}
	if near, ok := charter.Nearest(name, names); ok && dashes == "--" {
		what = charter.L10n{
			FR: what.FR + " ; vouliez-vous dire --" + near + " ?",
			EN: what.EN + "; did you mean --" + near + "?",
		}
	}
	return what.With("flag", dashes+charter.Short(name, 40))
}
