#!/usr/bin/env bash
# Tags one large CSV file under GNU parallel, which may spread it over several machines:
#
#     classify.sh CATALOG.csv [OPTION…] > tagged.csv
#
# Options go to every `adjudge`. ADJUDGE names the program, BLOCK the size of a piece (16M), and
# PARALLEL holds options for parallel, such as `--sshlogin a,b`. On one machine `adjudge -j` alone is
# faster.
#
# parallel cuts its input at line ends. A record may hold line ends of its own, inside quotes, so the
# plain `parallel --pipe` cuts records in two and says nothing. Here every record gets a mark after it,
# by counting quotes: a record is over where a line ends and the quotes so far are even. parallel cuts
# at marks alone and takes them out again (--rrs), and -k keeps the order of the pieces.
set -euo pipefail
catalog=$1
shift
export LC_ALL=C
mark=$'\036'
if grep -q "$mark" "$catalog"; then
  echo "classify.sh: $catalog has the character U+001E in it, which marks records here" >&2
  exit 65
fi
header=$(head -n 1 "$catalog" | tr -d '\r')
header=${header#$'\xef\xbb\xbf'}
if [[ $header == *\"* ]]; then
  echo "classify.sh: a header with quotes is for adjudge alone" >&2
  exit 65
fi
adjudge=${ADJUDGE:-adjudge}

# The header of the results, from a run without records.
"$adjudge" classify --quiet --format csv "$@" <<< "$header"
tail -n +2 "$catalog" |
  awk -v mark="$mark" '{ quotes += gsub(/"/, "\""); print $0 (quotes % 2 ? "" : mark) }' |
  parallel --pipe -k --block "${BLOCK:-16M}" --recend "$mark" --rrs --halt now,fail=1 \
    "$adjudge" classify --quiet --jobs 1 --format csv --no-header --columns "$header" "$@"
