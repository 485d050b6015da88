#!/usr/bin/env bash
# Runs the step of action.yml as GitHub's runner does, without a runner: inputs become environment variables by
# the file's own `env`, the script runs with `bash --noprofile --norc -eo pipefail`, outputs and summary go to files.
#
#   src/test/sh/action-test.sh
#
# Needs what the launcher needs. Touches nothing outside a temporary folder, but that the launcher may build.
set -uo pipefail

repository=$(cd "$(dirname "$0")/../../.." && pwd -P)
action=$repository/action.yml
work=$(mktemp -d) && work=$(cd "$work" && pwd -P) || exit 1
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

# ---- What the runner makes of action.yml

# The script: what stands under `run: |`, less its indentation.
awk '/^      run: \|$/ { inside = 1; next } inside { sub(/^        /, ""); print }' "$action" >"$work/step.sh"

# declared: the names of inputs. mapped: VARIABLE INPUT for each line of `env`.
declared=$(awk '/^inputs:/ { inside = 1; next } /^[a-z]/ { inside = 0 } inside && /^  [a-z-]+:$/ { gsub(/[ :]/, ""); print }' "$action")
mapped=$(sed -n 's/^        \([A-Z_]*\): \${{ inputs\.\([a-z-]*\) }}$/\1 \2/p' "$action")

# default_of INPUT
default_of() {
  awk -v name="  $1:" '$0 == name { inside = 1; next } inside && /^    default:/ { sub(/^    default: /, ""); print; exit }' "$action" |
    sed "s/^''$//"
}

# step INPUT=VALUE...: runs the step in $work/workspace; leaves status, stdout, stderr, output, summary.
step() {
  local variable input value given environment=()
  : >"$work/output"
  : >"$work/summary"
  while read -r variable input; do
    value=$(default_of "$input")
    for given in "$@"; do
      [ "${given%%=*}" != "$input" ] || value=${given#*=}
    done
    environment+=("$variable=$value")
  done <<<"$mapped"
  status=0
  (
    cd "$work/workspace" &&
      env "${environment[@]}" GWLINT_HOME="$repository" CI=true GITHUB_ACTIONS=true RUNNER_OS="${RUNNER_OS:-Linux}" \
        GITHUB_OUTPUT="$work/output" GITHUB_STEP_SUMMARY="$work/summary" GITHUB_WORKSPACE="$work/workspace" \
        bash --noprofile --norc -eo pipefail "$work/step.sh"
  ) </dev/null >"$work/stdout" 2>"$work/stderr" || status=$?
}

# ---- Assertions

check() {
  if [ "$2" = "$3" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED %s\n  expected: %s\n  but was:  %s\n' "$1" "$2" "$3"
    sed 's/^/  | /' "$work/stdout" "$work/stderr" 2>/dev/null | head -n 20
  fi
}

contains() {
  if grep -qF -- "$2" "$3"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED %s: no "%s" in\n' "$1" "$2"
    sed 's/^/  | /' "$3" "$work/stderr" | head -n 20
  fi
}

# ---- Tests

mkdir -p "$work/workspace/.git" "$work/workspace/a b"
cp "$repository/testdata/broken-gateway/template.yaml" "$work/workspace/a b/broken.yaml"
cat >"$work/workspace/fine.yaml" <<'YAML'
Parameters:
  Stage: {Type: String, Default: dev}
Resources:
  Topic: {Type: 'AWS::SNS::Topic'}
YAML

test -s "$work/step.sh"
check 'the step has a script' 0 $?
check 'no expression stands in the script' '' "$(grep -F '${{' "$work/step.sh")"
undeclared=$(while read -r variable input; do grep -qx -- "$input" <<<"$declared" || echo "$input"; done <<<"$mapped")
check 'every input that is used is declared' '' "$undeclared"
unused=$(while read -r input; do
  [ "$input" = working-directory ] || grep -q " $input\$" <<<"$mapped" || echo "$input"
done <<<"$declared")
check 'every input that is declared is used' '' "$unused"

step
check 'findings fail the step' 1 "$status"
check 'the status is an output' 'status=1' "$(cat "$work/output")"
contains 'findings are annotations' '::error file=a b/broken.yaml,line=' "$work/stdout"
contains 'findings are in the summary' '### gwlint: 3 errors' "$work/summary"

step "paths=fine.yaml"
check 'a template that is fine passes' 0 "$status"
check 'the status is an output then too' 'status=0' "$(cat "$work/output")"

step $'paths=  a b/broken.yaml  \n\n\tfine.yaml' fail-on=never severity=error sarif-file=out.sarif
check 'paths stand one a line, with blanks in them and around them' 0 "$status"
contains 'both were checked' '(2 checked)' "$work/stdout"
check 'less severe ones are left out' 0 "$(grep -c '^::warning' "$work/stdout")"
contains 'SARIF is written where it is asked for' '"uri" : "a%20b/broken.yaml"' "$work/workspace/out.sarif"

step select=GW401 fail-on=error
check 'rules are chosen' 0 "$status"
check 'and no other is used' 0 "$(grep -c '^::error' "$work/stdout")"
contains 'but these are' 'title=GW401 ' "$work/stdout"

step ignore=GW501,GW412,GW302,GW602,GW401
check 'rules are left out' 0 "$status"

step paths=fine.yaml $'parameters=Stage=a b; touch pwned\nOther=$(touch pwned)' region=eu-central-1 account=123456789012
check 'parameters are handed on' 0 "$status"

step paths='$(touch pwned)`touch pwned`; touch pwned'
check 'a path is no script' 2 "$status"
step select='GW401;touch pwned' ignore='$(touch pwned)' sarif-file='"; touch pwned; "' paths='--help'
check 'no input is a script, nor a path an option' 2 "$status"
contains 'what is wrong is said' "unknown rule 'GW401;touch pwned'" "$work/stderr"
test ! -e "$work/workspace/pwned"
check 'nothing of an input was run' 0 $?

step paths=gone.yaml
check 'what cannot be checked fails the step' 2 "$status"
contains 'and is an annotation' '::error title=gwlint did not check everything::gone.yaml: ' "$work/stdout"

RUNNER_OS=Windows step
check 'Windows is refused' 2 "$status"
contains 'with a word on what to do' 'gwlint.cmd' "$work/stdout"

printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
