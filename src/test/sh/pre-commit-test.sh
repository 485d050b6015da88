#!/bin/sh
# Tests the hooks of .pre-commit-hooks.yaml with the real pre-commit, on scratch repositories. Takes half a
# minute, most of it the builds that the first run of a hook needs. Without pre-commit it says so and ends well.
#
# Needs git, a JDK and Maven. Touches nothing outside a temporary folder but Maven's own repository.
set -u

if ! command -v pre-commit >/dev/null; then
  echo 'pre-commit-test: skipped, pre-commit is not on the PATH'
  exit 0
fi
repository=$(CDPATH='' cd -- "$(dirname "$0")/../../.." && pwd -P)
work=$(mktemp -d) && work=$(cd "$work" && pwd -P) || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE GWLINT_JAVA_OPTS
PRE_COMMIT_HOME=$work/pre-commit XDG_CACHE_HOME=$work/cache CI=true
GIT_CONFIG_GLOBAL=$work/gitconfig GIT_CONFIG_NOSYSTEM=1
export PRE_COMMIT_HOME XDG_CACHE_HOME CI GIT_CONFIG_GLOBAL GIT_CONFIG_NOSYSTEM
git config --file "$work/gitconfig" user.name tester
git config --file "$work/gitconfig" user.email tester@example.invalid
git config --file "$work/gitconfig" init.defaultBranch main
# pre-commit fetches from repositories on this machine.
git config --file "$work/gitconfig" protocol.file.allow always
passed=0 failed=0

# same WHAT EXPECTED ACTUAL
same() {
  if [ "$2" = "$3" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED %s\n  expected: %s\n  but was:  %s\n' "$1" "$2" "$3"
  fi
}

# says WHAT PATTERN: the output has a line like that.
says() {
  if printf '%s\n' "$out" | grep -q -- "$2"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED %s\n  expected: %s\n  but was:  %s\n' "$1" "$2" "$out"
  fi
}

# try COMMAND...: sets out and status.
try() {
  out=$("$@" 2>&1 </dev/null)
  status=$?
}

# commit: all there is, as a user does it; the hook runs or not.
commit() {
  git add -A
  try git commit -q -m change
}

# template FILE PATH: an API defined by an OpenAPI file, and a permission for one path of it.
template() {
  cat >"$1" <<YAML
AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: live
      DefinitionBody:
        Fn::Transform:
          Name: AWS::Include
          Parameters:
            Location: ../api/openapi.yaml
  Items:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      Timeout: 10
      Role: arn:aws:iam::123456789012:role/items
      Code:
        S3Bucket: code
        S3Key: items.zip
  Permission:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: !Ref Items
      Principal: apigateway.amazonaws.com
      SourceArn: !Sub arn:aws:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${Shop}/*/GET/$2
YAML
}

# definition FILE PATH
definition() {
  cat >"$1" <<'YAML'
openapi: 3.0.1
info:
  title: shop
  version: '1'
paths:
  /PATH:
    get:
      responses:
        '200':
          description: all of them
      x-amazon-apigateway-integration:
        type: aws_proxy
        httpMethod: POST
        uri:
          Fn::Sub: arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Items.Arn}/invocations
YAML
  sed "s|/PATH:|/$2:|" "$1" >"$1.new" && mv "$1.new" "$1"
}

# ---- This repository as pre-commit would fetch it, with what is not committed yet

mkdir "$work/hooks" && cd "$repository" || exit 1
git ls-files -z --cached --others --exclude-standard | xargs -0 tar -cf - 2>/dev/null | tar -xf - -C "$work/hooks"
cd "$work/hooks" && git init -q && git add -A && git commit -q -m hooks || exit 1
revision=$(git rev-parse HEAD)

# ---- A repository that uses the hook

mkdir -p "$work/shop/infra" "$work/shop/api" && cd "$work/shop" && git init -q || exit 1
cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: $work/hooks
    rev: $revision
    hooks:
      - id: gwlint
YAML
try pre-commit install
same 'the hook is installed' 0 "$status"

template infra/template.yaml items
definition api/openapi.yaml items
commit
same 'a good template passes' 0 "$status"
same 'without a word but the verdict' 1 "$(printf '%s\n' "$out" | grep -v '^\[INFO\]' | grep -c .)"
says 'without a word but the verdict' '^gwlint\.*Passed$'

first=$(git rev-parse HEAD)
template infra/template.yaml orders
commit
same 'a bad template is refused' 1 "$status"
says 'with its finding' 'GW302'
says 'and its place' 'infra/template.yaml:[0-9]*:[0-9]*'
same 'nothing was committed' "$first" "$(git rev-parse HEAD)"
git reset -q --hard

definition api/openapi.yaml orders
commit
same 'what a template includes breaks the template' 1 "$status"
says 'which is named' 'infra/template.yaml:[0-9]*:[0-9]*'
template infra/template.yaml orders
commit
same 'mended, both pass' 0 "$status"

printf 'a: 1\n' >values.yaml
printf 'one\n' >notes.txt
printf 'a: 1\n' >--output=stray.yaml
commit
same 'what is no template passes' 0 "$status"
same 'a name like an option is a name' false "$([ -e stray.yaml ] && echo true || echo false)"

printf 'two\n' >notes.txt
commit
says 'nothing to check, nothing started' '^gwlint\.*(no files to check)Skipped$'

# ---- The hook for git alone, as the document has it

pre-commit uninstall >/dev/null
awk '/^## / { here = /git alone/ }
  here && /^```/ { if (inside) exit; inside = 1; next }
  here && inside { print }' "$work/hooks/docs/pre-commit.md" >.git/hooks/pre-commit
chmod +x .git/hooks/pre-commit
# The program that pre-commit has built.
PATH=$(dirname "$(find "$PRE_COMMIT_HOME" -path '*/repo*/gwlint' -type f)"):$PATH
export PATH
printf 'b: 1\n' >values.yaml
commit
same 'git alone: what is no template passes in silence' 0: "$status:$out"
last=$(git rev-parse HEAD)
definition api/openapi.yaml items
commit
same 'git alone: what breaks a template is refused' 1 "$status"
says 'git alone: with its place' 'infra/template.yaml:[0-9]*:[0-9]*'
git reset -q --hard && rm api/openapi.yaml
commit
says 'git alone: a deleted file is missed' 'infra/template.yaml:[0-9]*:[0-9]*'
same 'git alone: nothing was committed' "$last" "$(git rev-parse HEAD)"
git reset -q --hard

# What is committed counts, not what lies in the folder.
template infra/template.yaml items && git add infra/template.yaml && template infra/template.yaml orders
try git commit -q -m part
same 'git alone: bad, though mended in the folder' 1 "$status"
says 'git alone: with its place in the repository' '--> infra/template.yaml:[0-9]*:[0-9]*'
git add infra/template.yaml && printf '# mended\n' >>infra/template.yaml && git add infra/template.yaml
template infra/template.yaml items
try git commit -q -m part
same 'git alone: good, though broken in the folder' 0 "$status"
git checkout -q infra/template.yaml
mkdir 'new api' && template 'new api/a template.yaml' items
mv api/openapi.yaml 'new api/'
git add infra && printf '# again\n' >>infra/template.yaml && git add infra
try git commit -q -m part
same 'git alone: what is moved away but still committed is there' 0 "$status"
sed 's|\.\./api/|./|' 'new api/a template.yaml' >t && mv t 'new api/a template.yaml'
git add -- new*/a*
try git commit -q -m part
same 'git alone: what is not added is not there' 1 "$status"
says 'git alone: names with spaces' 'new api/a template.yaml:[0-9]*:[0-9]*'
git reset -q --hard && git clean -qfd
rm .git/hooks/pre-commit

# ---- Tried out, without any configuration

template infra/template.yaml items
git add -A
try pre-commit try-repo "$work/hooks" gwlint --files infra/template.yaml
same 'try-repo refuses' 1 "$status"
says 'try-repo says why' 'GW302'

printf 'pre-commit-test: %s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
