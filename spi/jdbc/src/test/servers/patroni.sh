#!/usr/bin/env bash
# PostgreSQL servers on loopback that Patroni and etcd keep as one cluster, strictly synchronous: node
# N listens at PORT + N, its Patroni at PORT + 10 + N, etcd at PORT + 20 and PORT + 21.
#   patroni.sh start DIRECTORY PORT NODES   makes all of them, with the tables' database and user
#   patroni.sh primary DIRECTORY PORT       prints the number of the primary, once there is one
#   patroni.sh kill DIRECTORY N             kills -9 all of a node at once: Patroni and PostgreSQL
#   patroni.sh back DIRECTORY PORT N        starts a killed node, and waits until it is synchronous
#   patroni.sh freeze DIRECTORY N           stops all of a node in its tracks, connections left open
#   patroni.sh thaw DIRECTORY PORT N        lets it go on, and waits until it is synchronous
#   patroni.sh stop DIRECTORY
# As root, the servers run as the user that Debian makes for them.
set -euo pipefail
directory=$2
# Nobody waits for a server that hangs.
export PGCONNECT_TIMEOUT=2
bin=$(dirname "$(ls /usr/lib/postgresql/*/bin/initdb | sort -V | tail -n 1)")

# Servers outlive the script and whoever waits for its output.
server() {
  local log=$1 as=()
  if [ "$(id -u)" = 0 ]; then as=(setpriv --reuid=postgres --regid=postgres --init-groups); fi
  nohup setsid "${as[@]}" "${@:2}" >>"$log" 2>&1 </dev/null &
}

sql() { "$bin/psql" -XqAt -h 127.0.0.1 -p "$1" -U postgres -d "${3:-postgres}" -c "$2" 2>/dev/null; }

# The number of the node that accepts writes.
primary() {
  for node in $(nodes); do
    if [ "$(sql $(($1 + node)) 'SELECT pg_is_in_recovery()')" = f ]; then echo "$node"; return 0; fi
  done
  return 1
}

nodes() { find "$directory" -maxdepth 1 -name 'node*' -type d | sed 's/.*node//' | sort -n; }

# Waits until a command says yes.
until_true() {
  for _ in $(seq 1200); do
    if "$@"; then return 0; fi
    sleep 0.1
  done
  echo "in vain: $*" >&2
  tail -n 5 "$directory"/node*/log "$directory/etcd.log" >&2
  return 1
}

# All processes of a node, Patroni first, since it would start the server again.
processes() {
  local server
  server=$(head -n 1 "$directory/node$1/data/postmaster.pid")
  echo "$(cat "$directory/node$1/pid") $server $(pgrep -P "$server" | tr '\n' ' ')"
}

gone() { ! kill -0 "$1" 2>/dev/null; }

start_node() {
  server "$directory/node$1/log" patroni "$directory/node$1/patroni.yml"
  echo $! >"$directory/node$1/pid"
}

# Whether this many others stream, and a commit on the primary waits for one of them. Patroni has to
# have written down which: until then it lets no server take the place of a primary that dies.
synchronous() {
  local at streaming
  # A primary that has just gone answers nothing.
  at=$(primary "$1") &&
    streaming=$(sql $(($1 + at)) "SELECT count(*) FROM pg_stat_replication
      WHERE state = 'streaming' AND application_name LIKE '$2'") &&
    [ "${streaming:-0}" -ge "$3" ] &&
    [ "$(sql $(($1 + at)) "SELECT count(*) > 0 FROM pg_stat_replication
      WHERE sync_state IN ('sync', 'quorum')")" = t ] &&
    patronictl -c "$directory/node$at/patroni.yml" list -f tsv 2>/dev/null |
    grep -Eq 'Sync Standby|Quorum Standby'
}

configure() {
  mkdir -p "$directory/node$2"
  cat >"$directory/node$2/patroni.yml" <<YAML
scope: zhuanban
name: node$2
restapi: {listen: "127.0.0.1:$(($1 + 10 + $2))", connect_address: "127.0.0.1:$(($1 + 10 + $2))"}
etcd3: {host: "127.0.0.1:$(($1 + 20))"}
bootstrap:
  dcs:
    # 20 seconds are the least that Patroni allows until a dead primary has lost its place.
    ttl: 20
    loop_wait: 1
    retry_timeout: 3
    maximum_lag_on_failover: 1048576
    synchronous_mode: true
    synchronous_mode_strict: true
    postgresql:
      use_pg_rewind: true
      parameters: {wal_log_hints: "on", synchronous_commit: "on", max_connections: 60}
  initdb: [{encoding: UTF8}, {locale: C.UTF-8}, {auth: trust}, data-checksums]
postgresql:
  listen: "127.0.0.1:$(($1 + $2))"
  connect_address: "127.0.0.1:$(($1 + $2))"
  bin_dir: $bin
  data_dir: $directory/node$2/data
  pgpass: $directory/node$2/pgpass
  pg_hba: ["local all all trust", "host all all 127.0.0.1/32 trust", "host replication all 127.0.0.1/32 trust"]
  authentication: {superuser: {username: postgres}, replication: {username: postgres}}
  parameters: {unix_socket_directories: "$directory/node$2", shared_buffers: 32MB}
  remove_data_directory_on_rewind_failure: true
  remove_data_directory_on_diverged_timelines: true
YAML
}

case $1 in
  start)
    mkdir -p "$directory"
    for node in $(seq 0 $(($4 - 1))); do configure "$3" "$node"; done
    mkdir -p "$directory/etcd"
    chmod 700 "$directory/etcd"
    if [ "$(id -u)" = 0 ]; then chown -R postgres "$directory"; fi
    server "$directory/etcd.log" etcd --name etcd --data-dir "$directory/etcd" \
      --listen-client-urls "http://127.0.0.1:$(($3 + 20))" \
      --advertise-client-urls "http://127.0.0.1:$(($3 + 20))" \
      --listen-peer-urls "http://127.0.0.1:$(($3 + 21))" \
      --initial-advertise-peer-urls "http://127.0.0.1:$(($3 + 21))" \
      --initial-cluster "etcd=http://127.0.0.1:$(($3 + 21))"
    echo $! >"$directory/etcd.pid"
    start_node 0
    until_true primary "$3" >/dev/null
    for node in $(seq 1 $(($4 - 1))); do start_node "$node"; done
    until_true synchronous "$3" 'node%' $(($4 - 1))
    sql "$3" "CREATE ROLE zhuanban LOGIN PASSWORD 'zhuanban'"
    sql "$3" 'CREATE DATABASE zhuanban OWNER zhuanban'
    ;;
  primary) until_true primary "$3" ;;
  # In one call, so that none of them sees another one end.
  # shellcheck disable=SC2046
  kill)
    all=$(processes "$3")
    kill -9 $all 2>/dev/null || true
    for one in $all; do until_true gone "$one"; done
    ;;
  # shellcheck disable=SC2046
  freeze)
    processes "$3" >"$directory/frozen"
    kill -STOP $(cat "$directory/frozen")
    ;;
  # shellcheck disable=SC2046
  thaw)
    kill -CONT $(cat "$directory/frozen") 2>/dev/null || true
    until_true synchronous "$3" "node$4" 1
    ;;
  back)
    start_node "$4"
    until_true synchronous "$3" "node$4" 1
    ;;
  stop)
    for file in "$directory"/node*/pid; do
      if [ -s "$file" ]; then kill "$(cat "$file")" 2>/dev/null || true; fi
    done
    # Patroni ends after its server has.
    for file in "$directory"/node*/pid; do
      if [ -s "$file" ]; then until_true gone "$(cat "$file")"; fi
    done
    if [ -s "$directory/etcd.pid" ]; then kill "$(cat "$directory/etcd.pid")" 2>/dev/null || true; fi
    ;;
esac
