#!/bin/sh
# Fails when a published page is missing, or is no longer the one its charter makes: sh stale-export.sh FOLDER CHARTER…
# Nothing is written. Ends as charter export --check does: 0 up to date, 1 stale, 2 could not be compared.
# As it stands it is for merges: what it says changes with the files alone. For a daily job that publishes, add --as-of "$(date +%F)" here
# and where the pages are exported: a page is then stale from the day on which a result in it is too old to prove anything.
set -eu

folder=${1:?the folder of the pages}
shift
charter export --check --to html,markdown -o "$folder/" -- "$@"
