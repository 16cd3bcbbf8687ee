# Sourced by the scripts beside it: servers on the first core, clients on the second, and the arithmetic of pairs.
. "$(dirname -- "${BASH_SOURCE[0]}")/../../bin/lib.sh"
bench="$root/bench/Convoke.Bench/bin/Release/net10.0/Convoke.Bench.dll"
scratch=$(mktemp -d "${TMPDIR:-/tmp}/convoke-bench.XXXXXX")
chmod 755 "$scratch" # user postgres must come through
pids=()
if [[ ${LARGE:-} ]]; then pairs=9 seconds=8; else pairs=5 seconds=3; fi

finish() {
  for pid in ${pids[@]+"${pids[@]}"}; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  for cluster in "$scratch"/pg*; do [[ ! -d $cluster ]] || "$root/bin/pg" stop "$cluster"; done
  rm -rf -- "$scratch"
}
trap finish EXIT

server=(taskset -c 0)
client=(taskset -c 1)

free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  printf '%s' "$port"
}

# until_ready URL PID: waits for the first good answer.
until_ready() {
  local try
  for ((try = 0; try < 6000; try++)); do
    curl -fsS -o /dev/null "$1" 2>/dev/null && return
    kill -0 "$2" 2>/dev/null || { cat "$scratch"/*.log >&2; fail "the server for $1 stopped"; }
    sleep 0.01
  done
  fail "no answer from $1"
}

has_postgres() {
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || has initdb || { say "PostgreSQL is missing, so it is not measured"; return 1; }
}

# fill DATA ENTRIES [NAME=VALUE...]: ten comments an entry, twenty under the last.
fill() {
  env CONVOKE_DATA="$1" "${@:3}" dotnet "$bench" fill "$2" >>"$scratch/fill.log" 2>&1 || { cat "$scratch/fill.log" >&2; fail "filling $1 failed"; }
}

# sample DATA: a folder with the sample, made by a process of its own, as it is after any restart.
sample() {
  CONVOKE_DATA="$1" dotnet "$program" seed >>"$scratch/serve.log" 2>&1 || { cat "$scratch/serve.log" >&2; fail "the sample failed"; }
}

# serve DATA [NAME=VALUE...]: starts the product, waits until it calls itself ready, leaves its address in $url and its process in $pid.
serve() {
  url=http://127.0.0.1:$(free_port)
  "${server[@]}" env CONVOKE_DATA="$1" CONVOKE_URLS="$url" CONVOKE_PUBLIC_URL="$url" "${@:2}" \
    dotnet "$program" serve --sample >>"$scratch/serve.log" 2>&1 9>&- &
  pid=$!
  pids+=("$pid")
  until_ready "$url${ready:-/health/ready}" "$pid"
}

# plain OF PATH...: starts the plain server with the bytes that OF answers; its address is left in $plain.
plain() {
  plain=http://127.0.0.1:$(free_port)
  "${server[@]}" dotnet "$bench" plain "$plain" "$@" >>"$scratch/plain.log" 2>&1 &
  pids+=("$!")
  until_ready "$plain$2" "$!"
}

# load URL [SECONDS]: requests a second and the p99 in milliseconds.
load() {
  "${client[@]}" wrk -t1 -c64 -d"${2:-$seconds}s" --latency -H 'Accept-Encoding: gzip' "$1" | awk -v url="$1" '
    /Non-2xx|Socket errors/ { print url ": " $0 > "/dev/stderr" }
    $1 == "99%" { p99 = $2 + 0; if ($2 ~ /[0-9]s$/ && $2 !~ /ms$/) p99 *= 1000; if ($2 ~ /us$/) p99 /= 1000 }
    $1 == "Requests/sec:" { rate = $2 }
    END { print rate, p99 }'
}

# warm URL: loads it until it grows no faster: what runs a thousand times a second is compiled for speed, and on one core that takes a while.
warm() {
  local round rate best=0
  for ((round = 0; round < 20; round++)); do
    rate=$(load "$1" 4 | cut -d' ' -f1)
    awk -v rate="$rate" -v best="$best" 'BEGIN { exit !(rate < best * 1.03) }' && ((round > 2)) && return
    best=$(awk -v rate="$rate" -v best="$best" 'BEGIN { print (rate > best ? rate : best) }')
  done
}

# compare NAME PATH: product and plain in turns, both warm; the middle of each, and of the ratios, with the worst and the best.
compare() {
  local turn ours theirs
  warm "$plain$2"
  warm "$url$2"
  for ((turn = 0; turn < pairs; turn++)); do
    if ((turn % 2)); then
      ours=$(load "$url$2") theirs=$(load "$plain$2")
    else
      theirs=$(load "$plain$2") ours=$(load "$url$2")
    fi
    printf '%s %s\n' "$ours" "$theirs"
  done | awk -v name="$1" '
    function middle(list, n) { asort_(list, n); return list[int((n + 1) / 2)] }
    function asort_(list, n, i, j, kept) {
      for (i = 2; i <= n; i++) { kept = list[i]; for (j = i - 1; j > 0 && list[j] > kept; j--) list[j + 1] = list[j]; list[j + 1] = kept }
    }
    { ours[NR] = $1; theirs[NR] = $3; ratio[NR] = $1 / $3; slow[NR] = $4 ? $2 / $4 : 0 }
    END {
      shown = middle(ratio, NR)
      printf "%-28s %9.0f/s %9.0f/s  %.3f [%.3f..%.3f]  p99 x%.1f\n",
        name, middle(ours, NR), middle(theirs, NR), shown, ratio[1], ratio[NR], middle(slow, NR)
    }'
}

memory_of() { awk '/^VmRSS/ { printf "%d\n", $2 / 1024 }' "/proc/$1/status"; }

# first_link PATH PATTERN: the first address on a page that begins so and is a page, not a feed.
first_link() {
  curl -fsS "$url$1" | grep -o "href=\"$2[^\"?#.]*\"" | head -n 1 | cut -d'"' -f2
}
