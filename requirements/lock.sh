#!/bin/sh
# Makes the locks from the .in files, for every Python and platform that Hebb runs on. Names given are upgraded:
#     requirements/lock.sh keras numpy
set -eu
cd "$(dirname "$0")"
for package in "$@"; do
    set -- "$@" --upgrade-package "$package"
    shift
done
for name in hebb dev; do
    ../.venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
        --no-emit-index-url --no-emit-find-links "$@" -o "$name.lock" "$name.in"
done
