#!/usr/bin/env bash
# Memory at rest and after the load: wanted are 150 MiB and 250 MiB at most.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

sample "$scratch/data"
serve "$scratch/data"
sleep 10 # what the start needed is given back
printf 'at rest          %5d MiB\n' "$(memory_of "$pid")"
entry=$(first_link /en/calls /en/calls/)
for path in "$entry" /en/ /en/calls /en/feed.atom /en/feed.rss /ar/; do load "$url$path" >/dev/null; done
printf 'after kept pages %5d MiB\n' "$(memory_of "$pid")"

sample "$scratch/data-2"
serve "$scratch/data-2" CONVOKE_PAGE_STORE_MB=0
entry=$(first_link /en/calls /en/calls/)
for path in "$entry" /en/ /en/calls /en/feed.atom /en/feed.rss /ar/; do load "$url$path" >/dev/null; done
printf 'after rendering  %5d MiB\n' "$(memory_of "$pid")"
