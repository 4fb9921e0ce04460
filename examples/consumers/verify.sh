#!/usr/bin/env bash
# Deploys to a folder what a release publishes, and from there builds and runs a host:
# with Maven on the class path, as a module of Java, and with Gradle where it is installed.
#
#   JAVA_HOMES  the JDKs to build and run on, separated by spaces; else the one of Maven
#   REPOSITORY  a folder that was deployed to before; else a new one
#   GRADLE      the command of Gradle
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' "$root/pom.xml")
repository=${REPOSITORY:-$work/repository}
if [ ! -d "$repository/org/zhuanban" ]; then
  echo "== deploying $version to $repository"
  (cd "$root" && mvn -B -ntp -q -Prelease -pl core/bom,core/gates -am deploy \
    -Dchecks=-XDquick -Dspotless.check.skip=true -Dmaven.test.skip=true -Dmdep.analyze.skip=true -Dmaven.install.skip=true \
    "-DaltDeploymentRepository=folder::file://$repository")
fi
for missing in parent gates example; do
  if ls -d "$repository"/org/zhuanban/zhuanban-$missing* 2>/dev/null; then
    echo "This must not be published"
    exit 1
  fi
done
for jar in "$repository"/org/zhuanban/*/"$version"/*.jar; do
  for file in META-INF/LICENSE META-INF/NOTICE; do
    unzip -tqq "$jar" "$file" > /dev/null || { echo "$jar lacks $file"; exit 1; }
  done
done

printf '%s\n' 'A08 RUNNING YELLOW' \
  'promised: Due[date=2024-09-19, nominal=2024-09-19, certainty=FINAL]' \
  'by law:   Due[date=2024-10-12, nominal=2024-10-12, certainty=FINAL]' \
  DocumentTexts JdbcBuilder > "$work/expected"
check() { # what, command
  local what=$1
  shift
  "$@" > "$work/printed" || { cat "$work/printed"; echo "failed: $what"; exit 1; }
  diff "$work/expected" "$work/printed" || { echo "printed something else: $what"; exit 1; }
  echo "== works: $what"
}

# A local repository of its own, so that nothing that was installed before is found.
cp -r "$here/pom.xml" "$here/src" "$work"
(cd "$work" && mvn -B -ntp -q "-Dmaven.repo.local=$work/local" "-Drepository=file://$repository" \
  "-Dzhuanban.version=$version" compile dependency:copy-dependencies \
  -DincludeScope=runtime "-DoutputDirectory=$work/lib")
if ls "$work/lib" | grep -E 'junit|jqwik|assertj|jspecify|value-annotations'; then
  echo "This must not come along"
  exit 1
fi
check "Maven" java -cp "$work/target/classes:$work/lib/*" county.County

default=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
for home in ${JAVA_HOMES:-$default}; do
  jdk=$("$home/bin/java" -version 2>&1 | head -1)
  rm -rf "$work/classes" "$work/module"
  "$home/bin/javac" -encoding UTF-8 -Xlint:all -Werror -d "$work/classes" -cp "$work/lib/*" "$work/src/county/County.java"
  check "class path, $jdk" "$home/bin/java" -cp "$work/classes:$work/lib/*" county.County
  "$home/bin/javac" -encoding UTF-8 -Xlint:all -Werror -d "$work/module" -p "$work/lib" \
    "$here/module-path/module-info.java" "$work/src/county/County.java"
  check "module path, $jdk" "$home/bin/java" -p "$work/module:$work/lib" -m county/county.County
done

gradle=${GRADLE:-gradle}
if command -v "$gradle" > /dev/null; then
  cp -r "$here/gradle" "$work/gradle"
  (cd "$work/gradle" && "$gradle" -q --no-daemon -g "$work/gradle-home" "-Dmaven.repo.local=$work/local" \
    "-Prepository=file://$repository" "-PzhuanbanVersion=$version" "-PbuildFolder=$work/gradle-out" run) > "$work/gradle.log" 2>&1 \
    || { cat "$work/gradle.log"; exit 1; }
  check "Gradle" grep -E '^(A08|promised|by law|DocumentTexts|JdbcBuilder)' "$work/gradle.log"
else
  echo "== not tried: Gradle is not installed"
fi
