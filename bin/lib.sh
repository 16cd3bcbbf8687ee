# Sourced by the scripts beside it: where the repository lies, what is missing, and how the program is built.
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
program="$root/src/Convoke.Web/bin/Release/net10.0/Convoke.Web.dll"
built="$root/.artifacts/built"

# Else glibc keeps room apart for every thread, and a site at rest ten megabytes that nothing uses.
export MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-1}
# And the compiler works in pieces of 64 KiB: on their own, they go back to the system when they are freed.
export MALLOC_MMAP_THRESHOLD_=${MALLOC_MMAP_THRESHOLD_:-65536}
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false DOTNET_ADD_GLOBAL_TOOLS_TO_PATH=false
if [[ ! -w ${HOME:-/nowhere} ]]; then
  export DOTNET_CLI_HOME="$root/.artifacts/home" NUGET_PACKAGES="$root/.artifacts/packages"
fi

say() { printf '%s\n' "$*" >&2; }
fail() { say "${0##*/}: $*"; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

need_sdk() {
  has dotnet || fail "the .NET 10 SDK is missing: https://dotnet.microsoft.com/download/dotnet/10.0"
  (cd "$root" && dotnet --version) >/dev/null 2>&1 ||
    fail "the .NET SDK here is too old: version 10 is needed, found: $(dotnet --list-sdks | tail -n 1)"
}

# A stamp, not the program's own date, says whether a build is due: a change in one project need not rewrite another's assembly.
is_built() {
  [[ -f $program && -f $built ]] || return 1
  [[ -z $(cd "$root" && find src Directory.Build.props Directory.Packages.props global.json .editorconfig BannedSymbols.txt \
    \( -name bin -o -name obj \) -prune -o -type f -newer "$built" -print -quit) ]] # not folders: the first build makes some
}

# build TARGET [ARGUMENT...]: quiet unless it fails, and every word on standard error.
build() {
  local words stamp="$built.$$"
  need_sdk
  mkdir -p "$root/.artifacts"
  : >"$stamp"
  say "Building…"
  if ! words=$(cd "$root" && dotnet build "$@" -c Release --nologo -v quiet -nodeReuse:false 2>&1 </dev/null); then
    rm -f -- "$stamp"
    say "$words"
    fail "the build failed"
  fi
  touch -r "$stamp" -- "$built"
  rm -f -- "$stamp"
}

# Two commands started together must not build over each other.
build_when_needed() {
  is_built && return
  mkdir -p "$root/.artifacts"
  if has flock; then
    exec 9>"$root/.artifacts/lock"
    flock 9
    is_built || build src/Convoke.Web 9>&-
    exec 9>&-
  else
    build src/Convoke.Web
  fi
}

# convoke ARGUMENT...: becomes the program; its data are in the repository's data folder unless something else is said.
convoke() {
  has dotnet || need_sdk
  build_when_needed
  export CONVOKE_DATA="${CONVOKE_DATA:-$root/data}"
  exec dotnet "$program" "$@"
}
