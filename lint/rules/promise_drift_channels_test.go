package rules

import (
	"slices"
	"strings"
	"testing"

	"relcharter/charter"
)

func TestDriftOfChannels(t *testing.T) {
	help := func(channels, promise string) string {
		return "[[moment]]\nid = \"help\"\nname = \"Help\"\nstage = \"help\"\nchannels = [" + channels + "]\n" + act("x", promise)
	}
	const covers = "moments = [\"help\"]\n"
	for _, tt := range []struct {
		name, before, now string
		want              []string
	}{
		{"nobody picks up any more", help(`"phone", "web"`, covers), help(`"web"`, covers), []string{`warning moment[help].channels: ["web"]`}},
		{"no act was promised there", help(`"phone", "web"`, ""), help(`"web"`, ""), nil},
		{"no longer on the website", help(`"phone", "web"`, covers), help(`"phone"`, covers), nil},
		{"one more", help(`"web"`, covers), help(`"web", "store"`, covers), nil},
		{"a new id", help(`"phone", "web"`, covers), strings.ReplaceAll(help(`"web"`, covers), `"help"`, `"aid"`), []string{`warning moment[aid].channels: ["web"]`}},
		{"the moment is gone", help(`"phone"`, covers), act("x", ""), nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := drifted(t, charter.English, tt.before, tt.now); !slices.Equal(got, tt.want) {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}
