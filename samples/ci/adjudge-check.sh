#!/bin/sh
# Holds a catalog to the policy under any build server:
#
#     sh adjudge-check.sh catalog.csv [options of adjudge check]
#
# Takes `adjudge` from the PATH and leaves its reports in the folder ADJUDGE_REPORTS (adjudge-reports
# unless set): junit.xml, adjudge.sarif, code-quality.json and summary.md. Exits as adjudge does: 1 for
# findings, 64 and more where nothing could be checked.
set -eu

if [ $# -eq 0 ]; then
  echo "usage: adjudge-check.sh CATALOG [options of adjudge check]" >&2
  exit 64
fi
reports=${ADJUDGE_REPORTS:-adjudge-reports}
mkdir -p "$reports"
# What an earlier run left must not be taken for what this one found.
rm -f "$reports/junit.xml" "$reports/adjudge.sarif" "$reports/code-quality.json" "$reports/summary.md"
log=text
[ -z "${GITHUB_ACTIONS:-}" ] || log=github

status=0
adjudge check "$@" \
  --report "$log" \
  --report "junit=$reports/junit.xml" \
  --report "sarif=$reports/adjudge.sarif" \
  --report "gitlab=$reports/code-quality.json" \
  --report "markdown=$reports/summary.md" || status=$?

if [ -n "${GITHUB_STEP_SUMMARY:-}" ] && [ -f "$reports/summary.md" ]; then
  cat "$reports/summary.md" >> "$GITHUB_STEP_SUMMARY"
fi
exit "$status"
