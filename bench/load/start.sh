#!/usr/bin/env bash
# A published ReadyToRun build, from its start to the first good answer: wanted are 3 s at most.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

published="$root/.artifacts/published"
(cd "$root" && dotnet publish src/Convoke.Web -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true \
  -p:NuGetLockFilePath=obj/published.lock.json --artifacts-path .artifacts/publish -o "$published" --nologo -v quiet -nodeReuse:false) >"$scratch/publish.log" 2>&1 ||
  { cat "$scratch/publish.log" >&2; fail "publishing failed"; }
program="$published/Convoke.Web.dll"

timed() { # NAME
  local begun=$EPOCHREALTIME ready=/en/
  serve "$scratch/data"
  awk -v name="$1" -v from="$begun" -v to="$EPOCHREALTIME" 'BEGIN { printf "%-34s %5.2f s\n", name, to - from }'
  kill "$pid"
  wait "$pid" 2>/dev/null || true
}
timed "empty folder, with the sample"
for turn in 1 2 3; do timed "a folder with entries, $turn"; done
