#!/usr/bin/env bash
# How long a person waits for one template, from a cold process: gwlint, cfn-lint, and a JVM that does nothing.
#
#   bench/cold.sh [-n ROUNDS] [TEMPLATE...]      11 rounds over two templates of this repository by default
#
# Every round runs each contender once, in turn, so that whatever else the machine does hits all of them alike.
# Wall time says what a person waits; CPU time (user and system) says what was worked, and suffers less from neighbours.
#
# Environment:
#   JDKS       JDK folders to try gwlint with, separated by colons; JAVA_HOME or the java on the PATH by default
#   CFN_LINT   the cfn-lint to compare with; the one on the PATH by default, left out when there is none
#
# Bash for its `time`: the one of POSIX counts hundredths of seconds.
set -euo pipefail
export LC_ALL=C

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
rounds=11
while getopts n: option; do
  case $option in
    n) rounds=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
[ "$#" -gt 0 ] || set -- "$here/../testdata/broken-gateway/template.yaml" "$here/templates/orders-sam.yaml"

jdks=${JDKS:-${JAVA_HOME:-}}
if [ -z "$jdks" ]; then
  jdks=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
fi
IFS=: read -ra jdks <<<"$jdks"

# A shim (pyenv, asdf) costs a shell or two: not cfn-lint's fault.
cfn_lint=${CFN_LINT:-$(command -v cfn-lint || true)}
case $cfn_lint in
  */.pyenv/shims/*) cfn_lint=$(pyenv which cfn-lint) ;;
esac

version_of() {
  sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$1/release"
}

# once NAME COMMAND...: appends `name wall cpu`, in milliseconds. Findings (1 and up) are fine, a failure is not:
# gwlint says 2 then, cfn-lint 1.
once() {
  local name=$1 bad=2 status=0
  shift
  [ "$name" != cfn-lint ] || bad=1
  TIMEFORMAT='%R %U %S'
  { time "$@" >"$work/out" 2>"$work/err" </dev/null || status=$?; } 2>"$work/time"
  if [ "$status" -eq "$bad" ]; then
    cat "$work/err" >&2
    printf 'cold.sh: %s failed\n' "$name" >&2
    exit 2
  fi
  awk -v name="$name" '{ printf "%s %.0f %.0f\n", name, $1 * 1000, ($2 + $3) * 1000 }' "$work/time" >>"$work/times"
}

round() {
  local jdk version
  for jdk in "${jdks[@]}"; do
    version=$(version_of "$jdk")
    once "bare-jvm-$version" "$jdk/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -version
    JAVA_HOME=$jdk once "gwlint-$version" "$here/../gwlint" check "$1"
  done
  [ -z "$cfn_lint" ] || once cfn-lint "$cfn_lint" "$1"
}

# column FIELD NAME: that contender's numbers, sorted.
column() {
  awk -v name="$2" -v field="$1" '$1 == name { print $field }' "$work/times" | sort -n
}

median() {
  awk '{ n[NR] = $1 } END { print NR % 2 ? n[(NR + 1) / 2] : (n[NR / 2] + n[NR / 2 + 1]) / 2 }'
}

table() {
  local name wall reference=''
  [ -z "$cfn_lint" ] || reference=$(column 2 cfn-lint | median)
  printf '%-22s %10s %10s %10s %10s %10s\n' '' 'wall' 'least' 'CPU' 'least' 'cfn-lint/'
  while read -r name; do
    wall=$(column 2 "$name" | median)
    printf '%-22s %7.0f ms %7.0f ms %7.0f ms %7.0f ms %10s\n' "$name" "$wall" "$(column 2 "$name" | sed -n 1p)" \
      "$(column 3 "$name" | median)" "$(column 3 "$name" | sed -n 1p)" \
      "$([ -z "$reference" ] || awk -v a="$reference" -v b="$wall" 'BEGIN { printf "%.1f", a / b }')"
  done < <(awk '!seen[$1]++ { print $1 }' "$work/times")
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for jdk in "${jdks[@]}"; do
  # Builds when it must, and makes the archive that a user's second run has.
  JAVA_HOME=$jdk "$here/../gwlint" --train
done
printf '%s, %s processors, load %s, %s rounds, medians\n' "$(uname -sm)" "$(getconf _NPROCESSORS_ONLN)" \
  "$(uptime | sed 's/.*average[s]*: //; s/,.*//')" "$rounds"
for template; do
  : >"$work/times"
  round "$template" # warms the disk
  : >"$work/times"
  for ((i = 0; i < rounds; i++)); do
    round "$template"
  done
  printf '\n%s, %s lines\n' "${template##*/}" "$(($(wc -l <"$template")))"
  table
done
