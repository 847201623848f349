#!/usr/bin/env bash
# How the work grows: each kind of work is doubled five times, and the exponent of its CPU time and
# of its memory is printed; 1.0 is linear. Fixed costs hide in small work, so the exponent is that
# of the last three doublings.
#
#   bench/growth.sh [KANYIN [ARCHIVE]]      build/release/kanyin and the bench/archive beside it
#
# Needs Debian's package time.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
kanyin=$(realpath "${1:-$root/build/release/kanyin}")
archive=$(realpath "${2:-$(dirname "$kanyin")/bench/archive}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export KANYIN_FONTS=${KANYIN_FONTS:-$root/build/fonts}
export KANYIN_CACHE=off

# grow NAME FIRST AMOUNTS…: five doublings of FIRST, which stands for `N` in AMOUNTS.
grow() {
  local name=$1 size=$2 step
  shift 2
  : >"$work/rows"
  for ((step = 0; step < 6; ++step, size *= 2)); do
    rm -rf "$work/publication"
    "$archive" "$work/publication" "${@//N/$size}"
    /usr/bin/time -o "$work/time" -f '%U %S %M' \
      "$kanyin" -C "$work/publication" build --jobs 1 --quiet -o "$work/out" >"$work/told" 2>&1 || {
      head -5 "$work/told" >&2
      exit 1
    }
    awk -v size="$size" '{ print size, $1 + $2, $3 / 1024 }' "$work/time" >>"$work/rows"
    rm -rf "$work/out"
  done
  awk -v name="$name" '
    { size[NR] = $1; cpu[NR] = $2; memory[NR] = $3 }
    END {
      printf "%-34s", name
      for (i = 1; i <= NR; ++i) printf " %7d: %6.2f s %5.0f MiB", size[i], cpu[i], memory[i]
      printf "   exponent %.2f, of memory %.2f\n", log(cpu[NR] / cpu[NR - 3]) / log(8),
             log(memory[NR] / memory[NR - 3]) / log(8)
    }' "$work/rows"
}

# ISSUES ARTICLES CHARACTERS UNIONS, as bench/archive takes them.
grow 'articles of an issue' 60 1 N 370 40
grow 'characters of an article' 5000 1 1 N 40
grow 'contributors in the register' 1600 1 13 370 N
grow 'issues of a publication' "${ISSUES:-320}" N 2 150 40
