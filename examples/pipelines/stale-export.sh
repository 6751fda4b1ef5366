#!/bin/sh
# Fails when a published page is missing, or is no longer the one its charter makes: sh stale-export.sh FOLDER CHARTER…
# Nothing is written. Ends as charter export --check does: 0 up to date, 1 stale, 2 could not be compared.
set -eu

folder=${1:?the folder of the pages}
shift
charter export --check --to html,markdown -o "$folder/" -- "$@"
