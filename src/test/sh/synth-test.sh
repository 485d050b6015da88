#!/usr/bin/env bash
# Checks what the CDK and the Serverless Framework really write: apps of our own (src/test/synth), once as
# they should be and once with faults, through the tools themselves, from the npm registry, pinned.
#
#   src/test/sh/synth-test.sh
#
# Needs what gwlint needs, and Node.js 20, npm and the registry; without these it is skipped, with a word.
# The tools are kept in target/synth; the first run takes minutes, the next ones seconds. GWLINT names another
# launcher than that of this checkout.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)
source=$root/src/test/synth
work=$root/target/synth
installed=$work/node_modules/.of-this-lock

skip() {
  echo "synth-test: skipped: $*"
  exit 0
}

command -v node >/dev/null && command -v npm >/dev/null || skip 'there is no Node.js'
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || skip "the CDK needs Node.js 20, this is $(node -v)"

mkdir -p "$work"
if ! cmp -s "$source/package-lock.json" "$installed"; then
  echo 'synth-test: installing the tools ...'
  cp "$source/package.json" "$source/package-lock.json" "$work"
  (cd "$work" && npm ci --no-audit --no-fund --ignore-scripts --fetch-retries=1 --fetch-timeout=60000) \
    >"$work/npm.log" 2>&1 || skip "npm could not install the tools, see target/synth/npm.log"
  cp "$source/package-lock.json" "$installed"
fi

export NODE_PATH=$work/node_modules
export SLS_TELEMETRY_DISABLED=1 SLS_NOTIFICATIONS_MODE=off NO_COLOR=1
rm -rf "$work/good" "$work/broken" "$work/service"
mkdir -p "$work/good" "$work/broken"
cp -R "$source/serverless" "$work/service"

# synthesise NAME BROKEN LIST_TIMEOUT: both apps, into $work/NAME
synthesise() {
  (cd "$work/service" && BROKEN=$2 OUT=$work/service/cdk.out node "$source/cdk/app.js")
  (cd "$work/service" && LIST_TIMEOUT=$3 node "$NODE_PATH/serverless/bin/serverless.js" package) </dev/null
  mv "$work/service/cdk.out" "$work/service/.serverless" "$work/$1"
}

# check NAME: what gwlint finds there, as JSON. Git ignores these folders, which are checked as they are named.
check() {
  local status=0
  (cd "$work/$1" && "${GWLINT:-$root/gwlint}" check -q --format json --severity warning --fail-on warning cdk.out .serverless) \
    >"$work/$1.json" || status=$?
  [ "$status" -le 1 ] || {
    echo "synth-test: gwlint ended with $status on $work/$1" >&2
    exit 1
  }
}

synthesise good '' 10 >"$work/synth.log" 2>&1 || { cat "$work/synth.log" >&2; exit 1; }
synthesise broken 1 60 >"$work/synth.log" 2>&1 || { cat "$work/synth.log" >&2; exit 1; }
check good
check broken
node "$source/compare.js" "$work/good.json" "$work/broken.json"
echo 'synth-test: all passed'
