#!/bin/sh
# Tests the launcher with a stand-in for the program and one for Maven, so it takes seconds:
#
#   src/test/sh/launcher-test.sh            with the system's sh
#   LAUNCHER_SHELL=dash src/test/sh/...     with another shell
#
# Needs a JDK: JAVA_HOME, else java and javac on the PATH. Touches nothing outside a temporary folder.
set -u

repository=$(CDPATH='' cd -- "$(dirname "$0")/../../.." && pwd -P)
work=$(mktemp -d) && work=$(cd "$work" && pwd -P) || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

if [ -z "${JAVA_HOME:-}" ]; then
  JAVA_HOME=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
  export JAVA_HOME
fi
# No test leaves an archive in the user's cache, and none makes one unless it is about that.
XDG_CACHE_HOME=$work/cache CI=true
export XDG_CACHE_HOME CI
unset GWLINT_JAVA_OPTS JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS
shell=${LAUNCHER_SHELL:-}
passed=0 failed=0

# ---- Stand-ins

mkdir -p "$work/classes" "$work/empty"
cat >"$work/Main.java" <<'JAVA'
public class Main {
  public static void main(String[] args) throws Exception {
    switch (args.length == 0 ? "" : args[0]) {
      case "exit" -> System.exit(Integer.parseInt(args[1]));
      case "cat" -> System.in.transferTo(System.out);
      case "pwd" -> System.out.print(System.getProperty("user.dir"));
      case "heap" -> System.out.print(Runtime.getRuntime().maxMemory() >> 20);
      case "version" -> System.out.print(Version.TEXT());
      default -> {
        for (String arg : args) System.out.print("[" + arg + "]");
      }
    }
    System.out.flush();
  }
}
JAVA

# program JAR TEXT: a program that says TEXT when asked for its version.
program() {
  printf 'class Version { static String TEXT() { return "%s"; } }' "$2" >"$work/Version.java"
  "$JAVA_HOME/bin/javac" -d "$work/classes" "$work/Main.java" "$work/Version.java" &&
    "$JAVA_HOME/bin/jar" --create --file "$1" --main-class Main -C "$work/classes" .
}

# installation FOLDER: the launcher and a built program, no sources.
installation() {
  mkdir -p "$1/src/target/lib"
  cp "$repository/gwlint" "$1/gwlint"
  cp "$work/one.jar" "$1/src/target/gwlint.jar"
  cp "$work/one.jar" "$1/src/target/lib/library.jar"
}

# checkout FOLDER: the launcher and sources, nothing built.
checkout() {
  mkdir -p "$1/src/main/java" "$1/rules"
  cp "$repository/gwlint" "$1/gwlint"
  touch "$1/pom.xml" "$1/src/pom.xml" "$1/src/main/java/A.java" "$1/src/main/java/B.java"
}

# This Maven swallows its input as the real one does, is slow, and counts its runs in `built`.
mkdir -p "$work/maven"
cat >"$work/maven/mvn" <<SH
#!/bin/sh
cat >/dev/null
echo "a line of the log"
echo run >>built
sleep 1
[ ! -e broken ] || exit 1
mkdir -p src/target/lib
cp "$work/one.jar" src/target/lib/library.jar
cp "$work/one.jar" src/target/gwlint.jar
touch src/target/gwlint.jar
SH
chmod +x "$work/maven/mvn"

# ---- What a test is made of

# run COMMAND...: sets out, err, status. The dot keeps what ends in newlines.
run() {
  # shellcheck disable=SC2086 # no shell is no word
  $shell "$@" >"$work/out" 2>"$work/err"
  status=$?
  out=$(cat "$work/out" && printf .) && out=${out%.}
  err=$(cat "$work/err")
}

# same WHAT EXPECTED ACTUAL
same() {
  if [ "$2" = "$3" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED %s\n  expected: %s\n  but was:  %s\n' "$1" "$2" "$3"
  fi
}

# refused WHAT PATTERN: ended with 2, silent on standard output, one line on standard error.
refused() {
  same "$1: status" 2 "$status"
  same "$1: standard output" '' "$out"
  same "$1: one line" 1 "$(printf '%s\n' "$err" | wc -l | tr -d ' ')"
  case $err in
    "gwlint: "$2) same "$1" x x ;;
    *) same "$1: message" "gwlint: $2" "$err" ;;
  esac
}

builds() { wc -l <"$1/built" | tr -d ' '; }
# File times may count whole seconds only.
later() { sleep 1.1; }

program "$work/one.jar" one || exit 1

# ---- It starts the program and stays out of the way

here=$work/'some where'
installation "$here"
cd "$work/empty" || exit 1

run "$here/gwlint" check 'a b' '' '*' "it's" '"' '$HOME' 'back\slash' --train
same 'arguments arrive untouched' "[check][a b][][*][it's][\"][\$HOME][back\\slash][--train]" "$out"
same 'nothing is added on standard error' '' "$err"
run "$here/gwlint"
same 'no arguments' 0: "$status:$out"
run "$here/gwlint" exit 7
same 'exit status comes back' 7 "$status"
printf 'one\ntwo' >"$work/in"
run "$here/gwlint" cat <"$work/in"
same 'standard input arrives' "$(cat "$work/in")" "$out"
run "$here/gwlint" pwd
same 'the working folder is the caller'"'"'s' "$work/empty" "$out"
run "$here/gwlint" heap
same 'the heap is bounded' true "$([ "$out" -le 1024 ] && echo true)"
GWLINT_JAVA_OPTS='-Xmx64m -Dx=*' run "$here/gwlint" heap
same 'and can be set' true "$([ "$out" -le 64 ] && echo true)"

ln -s "$here/gwlint" "$work/absolute"
ln -s '../some where/gwlint' "$work/empty/relative"
ln -s empty/relative "$work/chain"
for link in "$work/absolute" "$work/empty/relative" "$work/chain" ./relative; do
  run "$link" version
  same "through the link $link" one "$out"
done
cd "$here" || exit 1
given=$shell shell=''
run "${given:-sh}" gwlint version
same 'sh gwlint' one "$out"
PATH=$here:$PATH run env gwlint version
same 'found on the PATH' one "$out"
shell=$given
cd "$work/empty" || exit 1

# ---- Which Java

sh=$(command -v "${shell:-sh}")
(
  unset JAVA_HOME
  PATH=$work/empty "$sh" "$here/gwlint" x >"$work/out" 2>"$work/err"
)
status=$? out=$(cat "$work/out") err=$(cat "$work/err")
refused 'no Java' 'no Java found*'
JAVA_HOME=$work/empty run "$here/gwlint" x
refused 'a wrong JAVA_HOME' 'JAVA_HOME is *'
mkdir -p "$work/old/bin"
printf 'IMPLEMENTOR="X"\nJAVA_VERSION="11.0.2"\n' >"$work/old/release"
printf '#!/bin/sh\necho started\n' >"$work/old/bin/java"
chmod +x "$work/old/bin/java"
JAVA_HOME=$work/old run "$here/gwlint" x
refused 'an old Java' 'needs Java 17 or newer, but * is 11.0.2'
printf 'JAVA_VERSION="1.8.0_402"\n' >"$work/old/release"
JAVA_HOME=$work/old run "$here/gwlint" x
refused 'a very old Java' 'needs Java 17 or newer, but * is 1.8.0_402'
mkdir "$work/shims"
printf '#!/bin/sh\nexec "%s/bin/java" "$@"\n' "$JAVA_HOME" >"$work/shims/java"
chmod +x "$work/shims/java"
(
  unset JAVA_HOME
  PATH=$work/shims:$PATH "$sh" "$here/gwlint" version >"$work/out" 2>"$work/err"
)
same 'a shim that leads to Java' one "$(cat "$work/out" "$work/err")"

# ---- Building

PATH=$work/maven:$PATH
c=$work/'a checkout'
checkout "$c"
run "$c/gwlint" cat <"$work/in"
same 'the first run builds, and input is still there' "$(cat "$work/in")" "$out"
same 'it says so in one line' 1 "$(printf '%s\n' "$err" | grep -c '^gwlint: building')"
run "$c/gwlint" version
same 'the second run does not build' 1:one: "$(builds "$c"):$out:$err"
later && touch "$c/src/main/java/A.java" && run "$c/gwlint" version
same 'a changed source' 2:one "$(builds "$c"):$out"
later && rm "$c/src/main/java/B.java" && run "$c/gwlint" version
same 'a removed source' 3:one "$(builds "$c"):$out"
later && touch "$c/rules/new.md" && run "$c/gwlint" version
same 'a new document' 4:one "$(builds "$c"):$out"
later && touch "$c/pom.xml" && later && touch "$c/src/target/gwlint.jar" && run "$c/gwlint" version
same 'Maven was run by hand' 4:one "$(builds "$c"):$out"

checkout "$work/twice"
run "$work/twice/gwlint" version &
other=$!
"$sh" "$work/twice/gwlint" version >"$work/out2" 2>&1
wait "$other"
same 'two at once build once' 1 "$(builds "$work/twice")"
same 'and no lock remains' false "$([ -e "$work/twice/src/target/gwlint.lock" ] && echo true || echo false)"
mkdir "$work/twice/src/target/gwlint.lock"
# A process that is no more.
(exit 0) &
wait $!
echo $! >"$work/twice/src/target/gwlint.lock/pid"
later && touch "$work/twice/pom.xml" && run "$work/twice/gwlint" version
same 'a lock whose owner was killed' 2:one "$(builds "$work/twice"):$out"

checkout "$work/broken"
touch "$work/broken/broken"
run "$work/broken/gwlint" version
same 'a failing build: status and output' 2: "$status:$out"
same 'a failing build shows its log' 1 "$(printf '%s\n' "$err" | grep -c '^a line of the log')"
rm "$work/broken/broken"
run "$work/broken/gwlint" version
same 'the next run tries again' 0:one "$status:$out"
rm "$work/maven/mvn"
checkout "$work/without"
(
  mkdir "$work/tools"
  for tool in cat find touch mkdir; do ln -s "$(command -v $tool)" "$work/tools/$tool"; done
  PATH=$work/tools "$sh" "$work/without/gwlint" x >"$work/out" 2>"$work/err"
)
status=$? out=$(cat "$work/out") err=$(cat "$work/err")
refused 'neither program nor Maven' 'the program is not built yet*'

# ---- The archive

# No space in this path: JDK 17 keeps to the jar then, and is only slower.
here=$work/somewhere
installation "$here"
archives() { find "$work/cache" -name '*.aot' -o -name '*.jsa' 2>/dev/null | wc -l | tr -d ' '; }
run "$here/gwlint" version
same 'no archive is made when CI is set' 0 "$(archives)"
run "$here/gwlint" --train
same '--train: status, output, archives' 0::1 "$status:$out:$(archives)"
same 'the cache is ours alone' drwx------ "$(ls -ld "$work/cache/gwlint" | cut -c1-10)"
run "$here/gwlint" version
same 'with the archive' 0:one: "$status:$out:$err"
GWLINT_JAVA_OPTS='-Xlog:class+load=info' run "$here/gwlint" version
same 'our class comes from the archive' 1 "$(printf '%s\n' "$out" | grep -c ' Main source: shared objects file')"

later && program "$work/two.jar" two && cp "$work/two.jar" "$here/src/target/gwlint.jar"
run "$here/gwlint" version
same 'a new program is not run from the old archive' two: "$out:$err"
touch -t 202001010000 "$work/cache/gwlint/somebody's.jsa"
run "$here/gwlint" --train
same 'the archive of an earlier build goes, and what is very old' 1 "$(archives)"

mv "$here" "$work/moved" && here=$work/moved
run "$here/gwlint" version
same 'a moved folder' two: "$out:$err"
run "$here/gwlint" --train
archive=$(find "$work/cache" -newer "$work/out" -name '*.aot' -o -newer "$work/out" -name '*.jsa')
same 'has an archive of its own' true "$([ -n "$archive" ] && echo true)"
chmod u+w "$archive" && echo nonsense >"$archive"
run "$here/gwlint" version
same 'a spoilt archive does no harm' 0:two: "$status:$out:$err"

rm -rf "$work/cache"
unset CI
run "$here/gwlint" version
same 'a run without archive is silent' 0:two: "$status:$out:$err"
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  [ "$(archives)" = 0 ] || break
  sleep 1
done
same 'and makes one in the background' 1 "$(archives)"

printf 'launcher: %d checks passed, %d failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
