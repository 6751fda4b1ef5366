package main

import (
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"relcharter/charter"
)

var versionWords = words{
	short: charter.L10n{FR: "montrer la version", EN: "show the version"},
	long: charter.L10n{
		FR: "Montre la version du programme et le système pour lequel il est fait.",
		EN: "Shows the version of the program and the system it is made for.",
	},
}

func newVersion(s *session) *cobra.Command {
	return s.command("version", versionWords, func(_ *cobra.Command, args []string) error {
		if len(args) > 0 {
			return tooMany(args[0])
		}
		return s.say(versionLine() + "\n")
	})
}

// versionLine returns the program's name and version, the commit it was built from where it is known and the version does not
// tell, and the system.
func versionLine() string {
	line, commit := strings.TrimSpace("charter "+versionName()), ""
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, setting := range info.Settings {
			if setting.Key == "vcs.revision" {
				commit = setting.Value[:min(len(setting.Value), 12)]
			}
		}
	}
	if commit != "" && !strings.Contains(line, commit) {
		line += " (" + commit + ")"
	}
	return line + " " + runtime.GOOS + "/" + runtime.GOARCH
}

// release is the version a build was given: -ldflags "-X main.release=v1.2.3".
var release string

// versionName returns the program's version: the one it was built with, or as Go modules write it; "" for a build that bears none.
func versionName() string {
	if release != "" {
		return release
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return ""
}
