#!/usr/bin/env bash
# What bin/test runs with a small number, with the full one: 1,000 readers during a publication, kills in a long import, an import
# of 100 MB; beside them kills between commit and work, and two nodes. On both databases; with or without --large.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

tests="$root/tests/Convoke.Web.Tests/bin/Release/net10.0/Convoke.Web.Tests.dll"
classes=()
for name in ParallelReadersTests KilledProcessTests KilledImportTests ImportMemoryTests TwoNodesTests; do classes+=(-class "*.$name"); done

run() { # NAME
  printf '%-11s' "$1"
  LARGE=1 dotnet "$tests" "${classes[@]}" >"$scratch/$1.log" 2>&1 || { grep -E 'FAIL|Assert|Error' "$scratch/$1.log" >&2; fail "$1 failed"; }
  sed -n 's/.*\(Total: .*\)$/\1/p' "$scratch/$1.log"
}

CONVOKE_TEST_DATABASE=sqlite run SQLite
if has_postgres; then
  CONVOKE_TEST_POSTGRES=$("$root/bin/pg" start --fast "$scratch/pg") && export CONVOKE_TEST_POSTGRES
  CONVOKE_TEST_DATABASE=postgres run PostgreSQL
fi
