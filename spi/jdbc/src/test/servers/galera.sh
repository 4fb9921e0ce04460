#!/usr/bin/env bash
# Three MariaDB servers on loopback that form one Galera cluster, at PORT, PORT + 1 and PORT + 2.
#   galera.sh start DIRECTORY PORT
#   galera.sh stop DIRECTORY
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

case $1 in
  start)
    mkdir -p "$2"
    chmod 755 "$2"
    for node in 0 1 2; do
      # Each node also listens for the group, for increments and for whole copies.
      group=$(($3 + 10 + 10 * node))
      address=gcomm://127.0.0.1:$(($3 + 10))
      first=()
      if [ $node = 0 ]; then address=gcomm:// first=(--wsrep-new-cluster); fi
      "$here/mariadb.sh" start "$2/$node" $(($3 + node)) \
        --binlog-format=ROW --innodb-autoinc-lock-mode=2 --default-storage-engine=InnoDB \
        --wsrep-on=ON --wsrep-provider=/usr/lib/galera/libgalera_smm.so \
        --wsrep-cluster-name="zhuanban-$3" --wsrep-node-name="node$node" \
        --wsrep-node-address=127.0.0.1:$group --wsrep-cluster-address=$address \
        --wsrep-sst-method=rsync --wsrep-sst-receive-address=127.0.0.1:$((group + 3)) \
        --wsrep-provider-options="base_host=127.0.0.1;base_port=$group;gmcast.listen_addr=tcp://127.0.0.1:$group;ist.recv_addr=127.0.0.1:$((group + 1));gcache.size=32M" \
        "${first[@]}"
    done
    ;;
  stop)
    for node in 2 1 0; do "$here/mariadb.sh" stop "$2/$node"; done
    ;;
esac
