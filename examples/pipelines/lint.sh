#!/bin/sh
# Checks charters in any pipeline: sh lint.sh [PATH…] [OPTIONS of charter lint]. Needs git, and Go 1.26 or newer.
# CHARTER_REPOSITORY says where charter is kept, CHARTER_VERSION which tag or branch of it to build.
# Ends as charter lint does: 0 nothing to say, 1 findings, 2 something could not be checked.
set -eu

tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT

git clone --quiet --depth 1 --branch "${CHARTER_VERSION:?}" -- "${CHARTER_REPOSITORY:?}" "$tools/source" || exit 2
CGO_ENABLED=0 go build -C "$tools/source" -trimpath -o "$tools/charter" ./cmd/charter || exit 2

"$tools/charter" lint "$@"
