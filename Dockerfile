# gwlint in a container, for machines without a JDK. The hook `gwlint-docker` of pre-commit builds it; by hand:
#
#   docker build -t gwlint .
#   docker run --rm -v "$PWD:/src" gwlint check

FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /build
COPY . .
RUN mvn -B -q -Dquick -pl src package

FROM eclipse-temurin:21-jre
WORKDIR /opt/gwlint
COPY --from=build /build/src/target/gwlint.jar ./
COPY --from=build /build/src/target/lib lib
COPY testdata/broken-gateway testdata/broken-gateway
COPY testdata/twins testdata/twins
COPY testdata/ok testdata/ok
# Options as in the script `gwlint`, which is not here: nothing is to be built, and the archive of loaded
# classes, which halves the time to start, is for whoever the container runs as. The sample has faults, hence
# status 1; no archive, and it starts all the same.
RUN printf '%s\n' -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=6 -Xlog:disable >options \
  && { test -f "$JAVA_HOME/lib/server/classes.jsa" || java -Xlog:disable -Xshare:dump; }; \
  java @options -XX:ArchiveClassesAtExit=/opt/gwlint/gwlint.jsa -jar gwlint.jar check testdata >/dev/null; \
  test $? -eq 1 \
  && printf '%s\n' -XX:SharedArchiveFile=/opt/gwlint/gwlint.jsa -jar /opt/gwlint/gwlint.jar >>options
# Repositories are mounted here, by pre-commit too.
WORKDIR /src
ENTRYPOINT ["java", "@/opt/gwlint/options"]
