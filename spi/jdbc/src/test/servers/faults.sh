#!/usr/bin/env bash
# Runs examples/faults on H2, PostgreSQL, MariaDB and MySQL: hosts, joined transactions, sweeps,
# rebuilds, folds, imports and destructions that are killed at every statement in turn. Installs
# Debian's packages where they are missing, starts the servers on loopback in a directory of their
# own, and stops them whatever happens. ZHUANBAN_PORT (23800) and the port above it must be free.
#   faults.sh [OPTION OF MAVEN...]
# ZHUANBAN_STEP (1) says how many statements lie between two kills, ZHUANBAN_KILLS (50) how often a
# host under load is killed. It takes an hour or two; -Dtest=KilledChoresTest runs one class only.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
port=${ZHUANBAN_PORT:-23800}

if ! command -v mariadbd >/dev/null; then
  apt-get -q update
  DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends mariadb-server
fi

directory=$(mktemp -d /tmp/zhuanban.XXXXXX)
chmod 755 "$directory"
finish() {
  "$here/mariadb.sh" stop "$directory/mariadb"
  "$here/mysql.sh" stop "$directory/mysql"
  # Whatever does not listen any more: only what runs in this directory.
  for file in "$directory"/*/pid; do
    if [ -s "$file" ]; then kill -9 "$(cat "$file")" 2>/dev/null || true; fi
  done
  rm -rf "$directory"
}
trap finish EXIT
trap 'exit 130' INT TERM

"$here/mariadb.sh" start "$directory/mariadb" "$port"
"$here/mysql.sh" start "$directory/mysql" $((port + 1))

url() { echo "jdbc:$1://127.0.0.1:$2/zhuanban?user=zhuanban&password=zhuanban"; }

cd "$here/../../../../.."
# What the example rests on is compiled, and not tested once more.
mvn -B -ntp test -pl examples/faults -am \
  -Dtest='org.zhuanban.faults.*Test' -Dsurefire.failIfNoSpecifiedTests=false \
  -Dzhuanban.mariadb="$(url mariadb "$port")" -Dzhuanban.mysql="$(url mysql $((port + 1)))" \
  -Dzhuanban.faults.step="${ZHUANBAN_STEP:-1}" -Dzhuanban.faults.kills="${ZHUANBAN_KILLS:-50}" "$@"
