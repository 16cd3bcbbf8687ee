#!/usr/bin/env bash
# Kept pages, gzip asked, against a plain server sending the same bytes: wanted are 0.80 at least.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

sample "$scratch/data"
serve "$scratch/data"
entry=$(first_link /en/calls /en/calls/)
plain "$url" "$entry" /en/ /en/feed.atom /en/feed.rss
printf '%-28s %11s %11s  %s\n' page product plain "ratio [worst..best]"
compare "entry, kept" "$entry"
compare "home, kept" /en/
compare "Atom feed, kept" /en/feed.atom
compare "RSS feed, kept" /en/feed.rss
