#!/usr/bin/env bash
# Runs the suites of zhuanban-jdbc on a MariaDB server, on a Galera cluster of three and on a MySQL
# server; with -Pthorough also the whole kit behind each pool, and boards and outboxes on the
# cluster. Installs Debian's packages where they are missing, starts the servers on loopback in a
# directory of their own, and stops them whatever happens. ZHUANBAN_PORT (23600) and the 49 ports
# above it must be free.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
port=${ZHUANBAN_PORT:-23600}

if ! command -v mariadbd >/dev/null || [ ! -e /usr/lib/galera/libgalera_smm.so ] || ! command -v rsync >/dev/null; then
  apt-get -q update
  DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends mariadb-server galera-4 rsync
fi

directory=$(mktemp -d /tmp/zhuanban.XXXXXX)
chmod 755 "$directory"
finish() {
  "$here/galera.sh" stop "$directory/galera"
  "$here/mariadb.sh" stop "$directory/mariadb"
  "$here/mysql.sh" stop "$directory/mysql"
  # Whatever does not listen any more, and what a test left: only what runs in this directory.
  for file in $(find "$directory" -name pid); do kill -9 "$(cat "$file")" 2>/dev/null || true; done
  rm -rf "$directory"
}
trap finish EXIT
trap 'exit 130' INT TERM

"$here/mariadb.sh" start "$directory/mariadb" "$port"
"$here/mysql.sh" start "$directory/mysql" $((port + 1))
"$here/galera.sh" start "$directory/galera" $((port + 10))

url() { echo "jdbc:${3:-mariadb}://127.0.0.1:$1/zhuanban?user=zhuanban&password=zhuanban$2"; }
# What one node of a cluster has kept is seen from the others only by a session that waits for it.
node() { url $((port + 10 + $1)) "&sessionVariables=wsrep_sync_wait=7"; }

cd "$here/../../../../.."
suites='MariaDb*Test,Galera*Test,MySql*Test'
case " $* " in
  *" -Pthorough "*) suites="$suites,PostgreSqlDruidTest,PostgreSqlHikariTest" ;;
  *) suites="$suites,!*DruidTest,!*HikariTest,!GaleraBoardTest,!GaleraOutboxTest" ;;
esac
# In one process: some tests stop a server.
mvn -B -ntp test -pl spi/jdbc -am -DforkCount=1 "$@" \
  -Dtest="$suites" -Dsurefire.failIfNoSpecifiedTests=false \
  -Dzhuanban.mariadb="$(url "$port" "")" -Dzhuanban.mariadb.directory="$directory" \
  -Dzhuanban.mysql="$(url $((port + 1)) "" mysql)" -Dzhuanban.mysql.directory="$directory" \
  -Dzhuanban.galera.0="$(node 0)" -Dzhuanban.galera.1="$(node 1)" -Dzhuanban.galera.2="$(node 2)"
