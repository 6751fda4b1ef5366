#!/bin/sh
# A git hook that needs no other tool: copy to .git/hooks/pre-commit and make it executable. charter must be on the path.
# It looks at what is about to be committed, not at what else is being worked on in the folder.
set -eu

staged=$(mktemp -d)
trap 'rm -rf "$staged"' EXIT
git ls-files -z -- '*.toml' '*.md' '*.markdown' | git checkout-index -z --stdin --prefix="$staged/"
cd "$staged"
charter lint --allow-empty
