#!/usr/bin/env bash
# The page of an entry with twenty comments, rendered each time, against a plain server sending the same bytes: wanted are 0.02 on SQLite.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

entry=/en/calls/clean-water-at-bridge-999
printf '%-28s %11s %11s  %s\n' page product plain "ratio [worst..best]"
fill "$scratch/data" 1000
serve "$scratch/data" CONVOKE_PAGE_STORE_MB=0
plain "$url" "$entry"
compare "entry, 20 comments, SQLite" "$entry"

if has_postgres; then
  database=$("$root/bin/pg" start "$scratch/pg")
  fill "$scratch/data-pg" 1000 CONVOKE_DATABASE="$database"
  serve "$scratch/data-pg" CONVOKE_PAGE_STORE_MB=0 CONVOKE_DATABASE="$database"
  compare "entry, 20 comments, PostgreSQL" "$entry"
fi
