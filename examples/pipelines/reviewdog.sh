#!/bin/sh
# Findings as comments on the lines a change touches: sh reviewdog.sh REVISION [REPORTER] (https://github.com/reviewdog/reviewdog).
# REPORTER is local, github-pr-review, gitlab-mr-discussion…; reviewdog weighs the findings, but what could not be checked ends
# the job with 2.
set -eu

report=$(mktemp)
trap 'rm -f "$report"' EXIT
code=0
charter lint --format rdjsonl >"$report" || code=$?
if [ "$code" -gt 1 ]; then exit "$code"; fi
reviewdog -f=rdjsonl -name=charter -reporter="${2:-local}" -diff="git diff $1" -fail-on-error <"$report"
