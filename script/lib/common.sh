# What all scripts share: they stop at the first failure, say what they do, and work from any folder.
set -euo pipefail

called_from="$PWD"
house="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
cd "$house"

say() { printf '%s\n' "== $*"; }

# stop STATUS SENTENCE...
stop() {
  local status="$1"
  shift
  printf '%s\n' "$@" >&2
  exit "$status"
}

# install PACKAGE...: from the system's packages, when we are allowed to.
install() {
  if ! command -v apt-get >/dev/null; then
    stop 2 "$* is missing, and this system has no apt-get to install it with; please install it."
  fi
  if [ "$(id -u)" -ne 0 ]; then
    stop 2 "$* is missing; install it with: sudo apt-get install $*"
  fi
  say "installing $* from the system's packages"
  export DEBIAN_FRONTEND=noninteractive
  apt-get install -y -q --no-install-recommends "$@" </dev/null >/dev/null 2>&1 ||
    { apt-get update -q </dev/null >/dev/null && apt-get install -y -q --no-install-recommends "$@" </dev/null >/dev/null; } ||
    stop 2 "$* could not be installed; see above why."
}

# there FILE: the file as it was meant where the script was called.
there() {
  case "$1" in
    /*) printf '%s\n' "$1" ;;
    *) printf '%s\n' "$called_from/$1" ;;
  esac
}
