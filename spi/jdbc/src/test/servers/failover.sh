#!/usr/bin/env bash
# Kills the primary of a PostgreSQL cluster under Patroni again and again while officers and a sweep
# work, and proves that nothing was lost or doubled. Installs Debian's packages where they are
# missing, starts the servers on loopback in a directory of their own, and stops them whatever
# happens. ZHUANBAN_PORT (23700) and the 29 ports above it must be free.
#   failover.sh [OPTION OF MAVEN...]
# ZHUANBAN_NODES (2) and ZHUANBAN_FAILOVERS (10) say how many servers and how often. A pair takes
# about a minute for each: 20 seconds are the least after which Patroni gives up a dead primary.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
port=${ZHUANBAN_PORT:-23700}
nodes=${ZHUANBAN_NODES:-2}

if ! command -v patroni >/dev/null || ! command -v etcd >/dev/null || ! compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; then
  apt-get -q update
  # The package of the server would make a cluster of its own otherwise.
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends postgresql patroni python3-etcd etcd-server
fi

directory=$(mktemp -d /tmp/zhuanban.XXXXXX)
chmod 755 "$directory"
finish() {
  "$here/patroni.sh" stop "$directory"
  # What a test left: only what runs in this directory.
  for file in "$directory"/node*/pid "$directory"/node*/data/postmaster.pid "$directory/etcd.pid"; do
    if [ -s "$file" ]; then kill -9 "$(head -n 1 "$file")" 2>/dev/null || true; fi
  done
  rm -rf "$directory"
}
trap finish EXIT
trap 'exit 130' INT TERM

"$here/patroni.sh" start "$directory" "$port" "$nodes"
cd "$here/../../../../.."
mvn -B -ntp test -pl examples/faults -am "$@" \
  -Dtest=FailoverTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dzhuanban.patroni="$here/patroni.sh" -Dzhuanban.patroni.directory="$directory" \
  -Dzhuanban.patroni.port="$port" -Dzhuanban.patroni.nodes="$nodes" \
  -Dzhuanban.patroni.failovers="${ZHUANBAN_FAILOVERS:-10}"
