package main

import (
	"bytes"
	"strings"

	"github.com/spf13/cobra"

	"relcharter/charter"
)

var completionWords = words{
	args:  charter.L10n{FR: "bash|zsh|fish|powershell", EN: "bash|zsh|fish|powershell"},
	short: charter.L10n{FR: "compléter les commandes avec la touche Tab", EN: "complete commands with the Tab key"},
	long: charter.L10n{
		FR: "Écrit le script grâce auquel votre terminal complète les commandes de charter avec la touche Tab.",
		EN: "Writes the script with which your shell completes charter’s commands when you press Tab.",
	},
	examples: charter.L10n{
		FR: "source <(charter completion bash) # pour cette session de bash\n" +
			"charter completion zsh > \"${fpath[1]}/_charter\"\n" +
			"charter completion fish > ~/.config/fish/completions/charter.fish\n" +
			"charter completion powershell | Out-String | Invoke-Expression",
		EN: "source <(charter completion bash) # for this bash session\n" +
			"charter completion zsh > \"${fpath[1]}/_charter\"\n" +
			"charter completion fish > ~/.config/fish/completions/charter.fish\n" +
			"charter completion powershell | Out-String | Invoke-Expression",
	},
}

var shells = []string{"bash", "zsh", "fish", "powershell"}

func newCompletion(s *session) *cobra.Command {
	c := s.command("completion", completionWords, func(c *cobra.Command, args []string) error {
		switch {
		case len(args) == 0:
			return &problem{what: charter.L10n{
				FR: "pour quel terminal ? choisissez parmi : {shells}", EN: "for which shell? choose from: {shells}",
			}.With("shells", strings.Join(shells, ", "))}
		case len(args) > 1:
			return tooMany(args[1])
		}
		var b bytes.Buffer
		var err error
		switch root := c.Root(); args[0] {
		case "bash":
			err = root.GenBashCompletionV2(&b, true)
		case "zsh":
			err = root.GenZshCompletion(&b)
		case "fish":
			err = root.GenFishCompletion(&b, true)
		case "powershell":
			err = root.GenPowerShellCompletionWithDesc(&b)
		default:
			return notAllowed(args[0], shells)
		}
		if err != nil {
			return err
		}
		return s.say(b.String())
	})
	c.ValidArgsFunction = cobra.FixedCompletions(shells, cobra.ShellCompDirectiveNoFileComp)
	return c
}
