#!/usr/bin/env bash
# Rendered pages with few and with many entries, ten comments each; one client, in turns: wanted is at most twice the time.
# With --large 1,000 against 100,000, else 1,000 against 20,000. On both databases.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

if [[ ${LARGE:-} ]]; then few=1000 many=100000 times=150; else few=1000 many=20000 times=25; fi
paths=(/en/ /en/feed.atom /en/feed.rss /en/comments.atom /en/archive "/en/$(date -u +%Y)" "/en/$(date -u +%Y/%m)"
  /en/category/category-8 /en/tag/tag-9 /en/author/author-9 "/en/category/category-8?page=3" "/sitemap.xml>/sitemap-1.xml")
for page in 1 2 5 10; do paths+=("/en/statements?page=$page" "/en/updates?page=$page"); done
for page in 20 50; do paths+=("/en/statements?page=10>/en/statements?page=$page" "/en/updates?page=10>/en/updates?page=$page"); done

for number in 1 151; do paths+=("/en/statements/clean-water-at-bridge-$number"); done

# side_by_side NAME [DATABASE DATABASE]
side_by_side() {
  local one
  fill "$scratch/$1-few" "$few" ${2:+CONVOKE_DATABASE="$2"}
  fill "$scratch/$1-many" "$many" ${3:+CONVOKE_DATABASE="$3"}
  serve "$scratch/$1-few" CONVOKE_PAGE_STORE_MB=0 ${2:+CONVOKE_DATABASE="$2"}
  one=$url
  serve "$scratch/$1-many" CONVOKE_PAGE_STORE_MB=0 ${3:+CONVOKE_DATABASE="$3"}
  printf '%s: %d and %d entries\n' "$1" "$few" "$many"
  "${client[@]}" dotnet "$bench" turns "$one" "$url" "$times" "${paths[@]}"
}

side_by_side SQLite
if has_postgres; then
  side_by_side PostgreSQL "$("$root/bin/pg" start "$scratch/pg-few")" "$("$root/bin/pg" start "$scratch/pg-many")"
fi
