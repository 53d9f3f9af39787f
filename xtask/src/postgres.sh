# Makes a PostgreSQL cluster, starts it, says "ready", and keeps it until standard input
# closes; then nothing of it is left. Run by xtask/src/postgres.rs.
set -eu
programs=$1 folder=$2 port=$3 settings=$4

finish() {
    trap '' EXIT INT TERM HUP
    "$programs/pg_ctl" -D "$folder/data" -m immediate stop </dev/null >/dev/null 2>&1 || :
    cd /
    rm -rf "$folder"
}

explain() {
    cat "$folder/log" >&2
    exit 1
}

mkdir -m 700 "$folder"
trap finish EXIT
trap 'exit 1' INT TERM HUP
cd "$folder"
printf '%s\n' "$FRITIDSBANKEN_CLUSTER_PASSWORD" >password
unset FRITIDSBANKEN_CLUSTER_PASSWORD

# `password` and not `scram-sha-256`: hashing in a debug build slows each connection.
"$programs/initdb" -D data -U postgres --pwfile=password --encoding=UTF8 --no-locale \
    --auth-local=trust --auth-host=password --no-sync </dev/null >log 2>&1 || explain
"$programs/pg_ctl" -D data -l log -w -t 60 -s start </dev/null >/dev/null 2>&1 \
    -o "-p $port -c listen_addresses=127.0.0.1 -k '$folder' -c max_connections=200 $settings" ||
    explain

echo ready
read -r _ || :
