#!/usr/bin/env bash
# Tags one large CSV file under GNU parallel, which may spread it over several machines:
#
#     parallel.sh CATALOG.csv [OPTION…] > tagged.csv
#
# Options go to every `adjudge`. ADJUDGE names the program, BLOCK the size of a piece (16M), and
# PARALLEL holds options for parallel, such as `--sshlogin a,b`. On one machine `adjudge -j` alone is
# faster.
#
# parallel cuts its input at line ends. A record may hold line ends of its own, inside quotes, so the
# plain `parallel --pipe` cuts records in two and says nothing. Here every record gets a mark after it,
# by counting quotes: a record is over where a line ends and the quotes so far are even. parallel cuts
# at marks alone and takes them out again (--rrs), -k keeps the order of the pieces, and -q keeps the
# shell off the names of columns. Fields are separated by commas; --strict refuses quotes in fields
# that have none around them, which would be counted wrong.
set -euo pipefail
catalog=$1
shift
export LC_ALL=C
mark=$'\036'
if grep -q "$mark" "$catalog"; then
  echo "parallel.sh: $catalog has the character U+001E in it, which marks records here" >&2
  exit 65
fi
first=$(head -n 1 "$catalog")
header=${first#$'\xef\xbb\xbf'}
header=${header%$'\r'}
if [[ $header == *\"* || $header != *,* ]]; then
  echo "parallel.sh: $catalog: names of columns must be separated by commas, without quotes" >&2
  exit 65
fi
adjudge=${ADJUDGE:-adjudge}

# The header of the results, from a run without records.
"$adjudge" classify --quiet --format csv "$@" <<< "$first"
tail -n +2 "$catalog" |
  awk -v mark="$mark" '{ quotes += gsub(/"/, "\""); print $0 (quotes % 2 ? "" : mark) }' |
  parallel --pipe -k -q --block "${BLOCK:-16M}" --recend "$mark" --rrs --halt now,fail=1 \
    "$adjudge" classify --quiet --strict --jobs 1 --format csv --no-header --columns "$header" "$@"
