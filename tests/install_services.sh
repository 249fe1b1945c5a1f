#!/bin/sh
# Installs from Debian's packages what HEBB_TEST_ALL=1 needs and this machine lacks, and starts what does not run.
# Services are looked for at the addresses of tests/needs.py.
set -eu

want() { # PROGRAM PACKAGE
    command -v "$1" >/dev/null 2>&1 || packages="$packages $2"
}

packages=
want chromium chromium
want docker-compose docker-compose
want caddy caddy
want redis-server redis-server
want rabbitmqctl rabbitmq-server
want psql postgresql
fc-list 2>/dev/null | grep -q DejaVu || packages="$packages fontconfig fonts-dejavu"

if [ -n "$packages" ]; then
    echo "Installing$packages …"
    if [ "$(id -u)" -ne 0 ]; then
        echo "That needs root: apt-get install$packages" >&2
        exit 1
    fi
    apt-get update -qq
    # shellcheck disable=SC2086  # one word a package
    DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends -qq $packages >/dev/null
fi

listens() { # PORT
    python3 -c 'import socket, sys; socket.create_connection(("127.0.0.1", int(sys.argv[1])), 2)' "$1" 2>/dev/null
}

listens 6379 || redis-server --daemonize yes --bind 127.0.0.1 --port 6379 --save "" --appendonly no >/dev/null
listens 5672 || rabbitmq-server -detached
listens 5432 || pg_ctlcluster --skip-systemctl-redirect "$(ls /etc/postgresql | tail -n 1)" main start

for port in 6379 5672 5432; do
    tries=60
    until listens "$port"; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || { echo "Nothing listens on port $port." >&2; exit 1; }
        sleep 1
    done
done
