#!/usr/bin/env bash
# Pages of moderation with few and with many comments, one client, in turns: wanted is at most twice the time.
# With --large 100,000 against 1,000,000 comments, else 20,000 against 200,000. On both databases.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

if [[ ${LARGE:-} ]]; then few=10000 many=100000 times=60; else few=2000 many=20000 times=25; fi
queue=/office/comments
paths=("$queue" "$queue?state=shown" "$queue?state=spam" "$queue?state=binned" "$queue?q=river" "$queue?state=shown&q=measured" "$queue?state=shown&q=nobody-says-this"
  "$queue?lang=en" "$queue?links=1" "$queue/judgements?all=1&become=spam" "$queue/judgements?all=1&become=shown&q=measured" /office)

# door: the link that lets the sample's administrator in at the server last started.
door() { grep -o "$url/sign-in/link/[A-Za-z0-9-]*" "$scratch/serve.log" | tail -n 1; }

# side_by_side NAME [DATABASE DATABASE]
side_by_side() {
  local one
  fill "$scratch/$1-few" "$few" ${2:+CONVOKE_DATABASE="$2"}
  fill "$scratch/$1-many" "$many" ${3:+CONVOKE_DATABASE="$3"}
  serve "$scratch/$1-few" ${2:+CONVOKE_DATABASE="$2"}
  one=$(door)
  serve "$scratch/$1-many" ${3:+CONVOKE_DATABASE="$3"}
  printf '%s: %d and %d comments\n' "$1" $((few * 10)) $((many * 10))
  "${client[@]}" dotnet "$bench" turns "$one" "$(door)" "$times" "${paths[@]}"
}

side_by_side SQLite
if has_postgres; then
  side_by_side PostgreSQL "$("$root/bin/pg" start "$scratch/pg-few")" "$("$root/bin/pg" start "$scratch/pg-many")"
fi
