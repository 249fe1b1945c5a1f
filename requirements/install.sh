# Sourced by ./run and ./test: puts the pinned packages into .venv, and names what the machine lacks.

refuse() {
    printf '\nHebb cannot start: %s\n' "$1" >&2
    exit 1
}

# A Python that the locks have packages for: $PYTHON if that is set, else the first that is found.
find_python() {
    for candidate in ${PYTHON:-python3.11 python3 python3.12 python3.13}; do
        if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
}

check_machine() {
    [ "$(uname -s)" = Linux ] ||
        refuse "its sandbox is made of Linux namespaces. Run it on Linux, or in a Linux virtual machine."
    python=$(find_python)
    [ -n "$python" ] ||
        refuse "it needs Python 3.11, 3.12 or 3.13. On Debian and Ubuntu: apt-get install python3 python3-venv"
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        refuse "this Python has no venv. On Debian and Ubuntu: apt-get install python3-venv"
    "$python" -c 'import ctypes; ctypes.CDLL("libseccomp.so.2")' 2>/dev/null ||
        refuse "libseccomp is missing. On Debian and Ubuntu: apt-get install libseccomp2"
    unshare --user --map-root-user true 2>/dev/null ||
        refuse "this machine allows no user namespaces. Allow them with
  sysctl -w user.max_user_namespaces=15000 kernel.unprivileged_userns_clone=1
and, on Ubuntu 24.04 and later, kernel.apparmor_restrict_unprivileged_userns=0."
}

check_room() {
    [ -d .venv ] && return
    room=$(df -Pk . | awk 'NR == 2 { print int($4 / 1024) }')
    [ "$room" -ge 3500 ] ||
        refuse "this disk has $room MiB left, and its packages need 3500. Make room, or move this folder."
}

# install_lock PYTHON LOCK: a lock names every package, so pip need not resolve anything; and must not: with hashes it
# refuses a requirement with an extra once there is a release newer than the lock's (pypa/pip#9644).
install_lock() {
    "$1" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r "$2"
}

# check_packages PYTHON: what is installed has all that it requires.
check_packages() {
    "$1" -m pip --disable-pip-version-check check
}

# install_hebb LOCK...: each lock is installed once, and again only when it has changed.
install_hebb() {
    check_machine
    check_room
    .venv/bin/python -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear .venv
    for lock in "$@"; do
        mark=.venv/$(basename "$lock").installed
        cmp -s "$lock" "$mark" && continue
        echo "Installing $lock into .venv; the first time takes some minutes …"
        install_lock .venv/bin/python "$lock" ||
            refuse "the packages of $lock could not be installed; pip says why above."
        problems=$(check_packages .venv/bin/python) ||
            refuse "the packages of $lock do not fit together: $problems"
        cp "$lock" "$mark"
    done
}
