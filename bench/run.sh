#!/usr/bin/env bash
# Whole processes, measured: CPU and wall time (the median of several runs), peak memory, bytes.
#
#   bench/run.sh [KANYIN]        build/release/kanyin if none is named
#
# Needs Debian's package time. The archive of 1,000 issues is measured where bench/archive has been
# built, its site where bench/published is beside it. Rows in Noto need Debian's fonts-noto-cjk,
# installed, or unpacked and its folder of faces named in $NOTO. On a shared machine only figures of
# one run may be compared with each other.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
kanyin=$(realpath "${1:-$root/build/release/kanyin}")
archive=${ARCHIVE:-$root/build/dev/bench/archive}
noto=${NOTO:-/usr/share/fonts/opentype/noto}
rounds=${ROUNDS:-11}
work=$(mktemp -d)
memory=$(mktemp -d -p /dev/shm 2>/dev/null || true)
trap 'rm -rf "$work" ${memory:+"$memory"}' EXIT
export KANYIN_FONTS=${KANYIN_FONTS:-$root/build/fonts}
export KANYIN_CACHE=off XDG_CACHE_HOME=$work/cache

# measure NAME ROUNDS COMMAND…: a row of the table.
measure() {
  local name=$1 rounds=$2 i
  shift 2
  : >"$work/times"
  for ((i = 0; i < rounds; ++i)); do
    /usr/bin/time -a -o "$work/times" -f '%U %S %e %M' "$@" >/dev/null 2>&1 || {
      printf '%-34s failed\n' "$name"
      return
    }
  done
  awk -v name="$name" '
    { cpu[NR] = $1 + $2; wall[NR] = $3; if ($4 > peak) peak = $4 }
    function median(values,   i, j, swap) {
      for (i = 1; i <= NR; ++i) for (j = i + 1; j <= NR; ++j)
        if (values[j] < values[i]) { swap = values[i]; values[i] = values[j]; values[j] = swap }
      return values[int((NR + 1) / 2)]
    }
    END { printf "%-34s %8.3f %8.3f %8.1f", name, median(cpu), median(wall), peak / 1024 }' \
    "$work/times"
  printf ' %10s\n' "${bytes:+$(stat -c %s "$bytes")}"
}

# measure_pages NAME FOLDER: how many web pages a CPU second gives, of an archive copied to the
# folder: where there were none, and where none has changed. A disk has its own part in the first.
measure_pages() {
  local state i TIMEFORMAT='%3U %3S'
  cp -r "$work/archive/content" "$2"
  for state in new unchanged; do
    for ((i = 0; i < rounds; ++i)); do
      [[ $state == unchanged ]] || rm -rf "$2/build"
      { time "$kanyin" -C "$2" build --to html --jobs 1 --quiet >/dev/null 2>&1; } 2>&1 || {
        printf '%-34s failed\n' "1,000 web pages, $state, $1" >&2
        return
      }
    done | awk '{ print $1 + $2 }' | sort -n | awk -v name="1,000 web pages, $state, $1" '
      { cpu[NR] = $1 }
      END {
        middle = cpu[int((NR + 1) / 2)]
        printf "%-34s %8.3f %14.0f a CPU second\n", name, middle, 1000 / middle
      }'
  done
}

# measure_watch PUBLICATION ISSUE SNIPPET: from saving a snippet to the new PDF, the median of some
# edits. The file comes by renaming, as editors write it.
measure_watch() {
  local snippet=$1/content/issues/$2/$3 pdf=$1/build/proof/$2/$2.pdf watch started i
  "$kanyin" -C "$1" watch "$2" >/dev/null 2>&1 &
  watch=$!
  until [[ -s $pdf ]]; do sleep 0.05; done
  sleep 1
  cp "$snippet" "$work/snippet"
  for ((i = 0; i < rounds; ++i)); do
    sed "s/。$/！$i/" "$work/snippet" >"$work/edited"
    started=$(date +%s%N)
    mv "$work/edited" "$snippet"
    while [[ $(stat -c %.9Y "$pdf" | tr -d .) -lt $started ]]; do sleep 0.001; done
    printf '%s\n' $((($(stat -c %.9Y "$pdf" | tr -d .) - started) / 100000))
    sleep 0.3
  done | sort -n | awk '{ value[NR] = $1 }
    END { printf "%-34s %17.1f ms\n", "watch: edit to PDF", value[int((NR + 1) / 2)] / 10 }'
  kill "$watch"
  wait "$watch" 2>/dev/null || true
}

# in_noto PUBLICATION: sets it in four faces of Noto Serif and Sans CJK, as the other tools were
# measured.
in_noto() {
  mkdir -p "$1/styles"
  cat >"$1/styles/noto.yaml" <<'END'
extends: classic
fonts:
  song: [Noto Serif CJK SC]
  fangsong: [Noto Serif CJK SC]
  kai: [Noto Sans CJK SC]
  hei: [Noto Sans CJK SC Bold]
  title: [Noto Serif CJK SC Bold]
  masthead: [Noto Serif CJK SC Bold]
  latin: [Noto Serif CJK SC]
  latin-bold: [Noto Serif CJK SC Bold]
  latin-italic: [Noto Serif CJK SC]
  rare: [Noto Serif CJK SC]
END
  sed -i '/^style:/d' "$1/content/bulletin.yaml"
  printf 'style: noto\n' >>"$1/content/bulletin.yaml"
}

printf '%-34s %8s %8s %8s %10s\n' 'what' 'CPU s' 'wall s' 'MiB' 'PDF bytes'
bytes='' measure 'version' "$rounds" "$kanyin" version
bytes=$work/2012-03.pdf measure 'sample, all outputs' "$rounds" \
  "$kanyin" -C "$root" build 2012-03 -o "$work" --quiet
KANYIN_CACHE=on bytes=$work/2012-03.pdf measure 'sample, with kept outlines' "$rounds" \
  "$kanyin" -C "$root" build 2012-03 -o "$work" --quiet
bytes='' measure 'sample, HTML alone' "$rounds" \
  "$kanyin" -C "$root" build 2012-03 --to html -o "$work" --quiet
bytes='' measure 'sample, check' "$rounds" "$kanyin" -C "$root" check 2012-03 --quiet

corpus=$root/../shared/corpus
if [[ -d $corpus ]]; then
  "$kanyin" init "$work/corpus" --name 苏州工会信息 --organ 苏州市总工会办公室 --place 苏州市 \
    >/dev/null 2>&1
  "$kanyin" -C "$work/corpus" import "$corpus/issue-2008-spring.txt" --to 2008-04 --number 4 \
    --date 2008-04-25 >/dev/null 2>&1
  bytes=$work/2008-04.pdf measure 'a real issue, all outputs' "$rounds" \
    "$kanyin" -C "$work/corpus" build 2008-04 -o "$work" --quiet
  KANYIN_CACHE=on bytes=$work/2008-04.pdf measure 'a real issue, with kept outlines' "$rounds" \
    "$kanyin" -C "$work/corpus" build 2008-04 -o "$work" --quiet
  measure_watch "$work/corpus" 2008-04 1-03.md
  if [[ -d $noto ]]; then
    cp -r "$work/corpus" "$work/corpus-noto"
    in_noto "$work/corpus-noto"
    KANYIN_FONTS=$noto bytes=$work/2008-04.pdf measure 'the same in Noto, all outputs' \
      "$rounds" "$kanyin" -C "$work/corpus-noto" build 2008-04 -o "$work" --quiet
    KANYIN_FONTS=$noto measure_watch "$work/corpus-noto" 2008-04 1-03.md
  fi
fi

if [[ -x $archive ]]; then
  "$archive" "$work/archive" 1000
  for jobs in 1 2; do
    bytes='' measure "1,000 issues, all, $jobs at a time" 1 \
      "$kanyin" -C "$work/archive" build --jobs $jobs --quiet
  done
  if [[ -d $noto ]]; then
    mkdir "$work/archive-noto"
    cp -r "$work/archive/content" "$work/archive-noto"
    in_noto "$work/archive-noto"
    KANYIN_FONTS=$noto bytes='' measure '1,000 issues in Noto, 1 at a time' 1 \
      "$kanyin" -C "$work/archive-noto" build --jobs 1 --quiet
  fi
  mkdir "$work/pages"
  measure_pages 'disk' "$work/pages"
  [[ -z $memory ]] || measure_pages 'memory' "$memory"
fi

published=$(dirname "$archive")/published
if [[ -x $archive && -x $published ]]; then
  "$published" "$work/archive"
  ledger=$work/archive/content/archive/ledger.txt
  mv "$ledger" "$work/ledger.txt"
  # Without its last line the ledger is that of the day before the last issue.
  head -n -1 "$work/ledger.txt" >"$ledger"
  for jobs in 1 2; do
    bytes='' measure "site of 999 issues, $jobs at a time" 1 \
      "$kanyin" -C "$work/archive" site --jobs $jobs --quiet -o "$work/site-$jobs"
  done
  cp "$work/ledger.txt" "$ledger"
  bytes='' measure 'the same, one issue added' 1 \
    "$kanyin" -C "$work/archive" site --quiet -o "$work/site-1"
  bytes='' measure 'the same, nothing changed' "$rounds" \
    "$kanyin" -C "$work/archive" site --quiet -o "$work/site-1"
fi
