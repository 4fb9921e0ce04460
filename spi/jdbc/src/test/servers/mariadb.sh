#!/usr/bin/env bash
# One MariaDB server on loopback, with the database and the user that the tests use.
#   mariadb.sh start DIRECTORY PORT [OPTION...]   makes what is missing, and goes on with what is there
#   mariadb.sh stop DIRECTORY
set -euo pipefail

directory=$2
as=()
if [ "$(id -u)" = 0 ]; then as=(--user=mysql); fi

client() { "$1" --no-defaults --socket="$directory/socket" --user=root "${@:2}"; }

ready() { [ "$(client mariadb -Nse "SELECT @@wsrep_on = 0 OR (SELECT VARIABLE_VALUE = 'ON'
  FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'wsrep_ready')" 2>/dev/null)" = 1 ]; }

case $1 in
  start)
    mkdir -p "$directory"
    if [ "$(id -u)" = 0 ]; then chown mysql "$directory"; fi
    if [ ! -d "$directory/data" ]; then
      mariadb-install-db --no-defaults "${as[@]}" --datadir="$directory/data" \
        --auth-root-authentication-method=normal --skip-test-db >"$directory/install.log" 2>&1
    fi
    nohup mariadbd --no-defaults "${as[@]}" --datadir="$directory/data" --bind-address=127.0.0.1 \
      --port="$3" --socket="$directory/socket" --pid-file="$directory/pid" \
      --log-error="$directory/error.log" --innodb-buffer-pool-size=64M --innodb-flush-log-at-trx-commit=2 "${@:4}" \
      >/dev/null 2>&1 </dev/null &
    server=$!
    for _ in $(seq 600); do
      if ready; then
        # A node that has joined a cluster may find them there already.
        client mariadb -e "CREATE DATABASE IF NOT EXISTS zhuanban;
          CREATE USER IF NOT EXISTS zhuanban@'127.0.0.1' IDENTIFIED BY 'zhuanban';
          GRANT ALL ON *.* TO zhuanban@'127.0.0.1'"
        exit 0
      fi
      kill -0 "$server" 2>/dev/null || break
      sleep 0.1
    done
    echo "the server in $directory did not start:" >&2
    tail -n 20 "$directory/error.log" >&2
    kill -9 "$server" 2>/dev/null || true
    exit 1
    ;;
  stop)
    client mariadb-admin shutdown 2>/dev/null || true
    ;;
esac
