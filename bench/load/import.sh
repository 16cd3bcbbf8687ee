#!/usr/bin/env bash
# A blog of 10 MB (with --large 100 MB) moved in by the command, on both databases, twice, and through a pipe: wanted are
# 150 MiB at most above what a command that does nothing needs.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

if [[ ${LARGE:-} ]]; then posts=15000; else posts=1500; fi
file=$scratch/export.xml
dotnet "$bench" export "$posts" 600 >"$file"
printf '%d posts with pictures and comments, %d MB\n' "$posts" $(($(stat -c %s "$file") / 1000000))

# peak_of COMMAND...: runs it; leaves its peak of memory in MiB in $peak and its time in $took.
peak_of() {
  local begun=$EPOCHREALTIME now
  "$@" >>"$scratch/import.log" 2>&1 <&0 &
  local process=$!
  peak=0
  while now=$(awk '/^VmHWM/ { print int($2 / 1024) }' "/proc/$process/status" 2>/dev/null) && [[ $now ]]; do
    peak=$now
    sleep 0.1
  done
  wait "$process" || { tail -n 5 "$scratch/import.log" >&2; fail "${*:2:4} failed"; }
  took=$(awk -v from="$begun" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.1f", to - from }')
}

# moved_in NAME DATA [DATABASE]
moved_in() {
  export CONVOKE_DATA=$2
  if [[ ${3:-} ]]; then export CONVOKE_DATABASE=$3; fi
  peak_of dotnet "$program" entry list
  local idle=$peak run
  for run in first second; do
    peak_of dotnet "$program" import wxr "$file"
    printf '%-10s %-6s run %8s s %6d MiB, %4d above idle\n' "$1" "$run" "$took" "$peak" $((peak - idle))
  done
  peak_of dotnet "$program" import wxr /dev/stdin --dry-run <"$file"
  printf '%-10s %-6s run %8s s %6d MiB, %4d above idle\n' "$1" dry "$took" "$peak" $((peak - idle))
}

moved_in SQLite "$scratch/data"
if has_postgres; then moved_in PostgreSQL "$scratch/data-pg" "$("$root/bin/pg" start "$scratch/pg")"; fi
