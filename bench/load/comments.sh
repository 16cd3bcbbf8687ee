#!/usr/bin/env bash
# Comments that are taken (weighed, sealed, committed for good, in the outbox) against a plain server that keeps each body in a row for good:
# wanted are 0.15 at least. And kept pages while a thousand comments a minute come in under one entry, against the same in peace: wanted are 0.70.
# On both databases.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
lua="$(dirname -- "${BASH_SOURCE[0]}")/comments.lua"

# writer DATABASE: starts the plain server that writes; its address is left in $plain.
writer() {
  plain=http://127.0.0.1:$(free_port)
  "${server[@]}" dotnet "$bench" writer "$plain" "$1" >>"$scratch/plain.log" 2>&1 &
  pids+=("$!")
  until_ready "$plain/" "$!"
}

# sent URL: comments a second.
sent() {
  "${client[@]}" wrk -t1 -c16 -d"${seconds}s" -s "$lua" "$1" | awk '
    /Non-2xx|Socket errors/ { print > "/dev/stderr" }
    $1 == "Requests/sec:" { print $2 }'
}

# against NAME PATH: in turns, both warm; the middle ratio, with the worst and the best.
against() {
  local turn
  for turn in 1 2 3; do sent "$url$2" >/dev/null; sent "$plain/" >/dev/null; done
  for ((turn = 0; turn < pairs; turn++)); do printf '%s %s\n' "$(sent "$url$2")" "$(sent "$plain/")"; done |
    awk '{ printf "%.4f %s %s\n", $1 / $2, $1, $2 }' | sort -n |
    awk -v name="$1" '{ r[NR] = $1; o[NR] = $2; t[NR] = $3 } END { m = int((NR + 1) / 2); printf "%-28s %9.0f/s %9.0f/s  %.3f [%.3f..%.3f]\n", name, o[m], t[m], r[m], r[1], r[NR] }'
}

# beside NAME PATH: in turns, warm; the middle ratio, with the worst and the best.
beside() {
  local turn peace loud writer
  warm "$url$2"
  for ((turn = 0; turn < pairs; turn++)); do
    peace=$(load "$url$2")
    PACE=60 "${client[@]}" wrk -t1 -c1 -d"$((seconds + 2))s" -s "$lua" "$url$entry" >"$scratch/paced" &
    writer=$!
    sleep 1
    loud=$(load "$url$2")
    wait "$writer"
    printf '%s %s %s\n' "${loud%% *}" "${peace%% *}" "$(awk '/Non-2xx/ { print "refused"; exit } $1 == "Requests/sec:" { print $2 * 60 }' "$scratch/paced")"
  done |
    awk '{ printf "%.4f %s %s %s\n", $1 / $2, $1, $2, $3 }' | sort -n |
    awk -v name="$1" '{ r[NR] = $1; o[NR] = $2; t[NR] = $3; c[NR] = $4 } END { m = int((NR + 1) / 2); printf "%-28s %9.0f/s %9.0f/s  %.3f [%.3f..%.3f]  %s comments/min\n", name, o[m], t[m], r[m], r[1], r[NR], c[m] }'
}

measure() { # DATABASE
  against "comment taken, $1" "$entry"
  beside "home, $1" /en/
  beside "entry commented on, $1" "${entry%/comment}"
}

entry=/en/calls/clean-water-at-bridge-999/comment
printf '%-28s %11s %11s  %s\n' "" product plain/peace "ratio [worst..best]"
fill "$scratch/data" 1000
serve "$scratch/data"
writer "$scratch/plain.db"
measure SQLite

if has_postgres; then
  database=$("$root/bin/pg" start "$scratch/pg")
  fill "$scratch/data-pg" 1000 CONVOKE_DATABASE="$database"
  serve "$scratch/data-pg" CONVOKE_DATABASE="$database"
  writer "$database"
  measure PostgreSQL
fi
