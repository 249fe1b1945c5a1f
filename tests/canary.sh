#!/bin/sh
# Says early which release would break us: tries the newest pytest, kombu and celery and the newest of what they need, in
# a copy of .venv that is thrown away. We rely on their insides: graders/judge makes pytest's session itself and uses it after
# a fork, grading/filebroker.py is a transport of kombu's. What follows goes to pip: tests/canary.sh --pre
set -eu
cd "$(dirname "$0")/.."

TESTS="
    tests/unit/test_checks.py tests/unit/test_diagnosis.py tests/unit/test_quality.py
    tests/grading/test_bad_input.py tests/grading/test_determinism.py tests/grading/test_golden.py
    tests/grading/test_parts.py tests/grading/test_recovery.py
    tests/unit/test_filebroker.py tests/web/test_claims.py tests/web/test_worker.py
    tests/faults/test_brokers_fail.py tests/faults/test_workers_die.py"

python=.venv/bin/python
upgrade() {
    "$python" -m pip install --disable-pip-version-check --upgrade --upgrade-strategy eager "$@" pytest kombu celery
}

[ -x "$python" ] || { echo "There is no .venv to copy; ./test makes it." >&2; exit 1; }
told=$(upgrade --dry-run "$@")
news=$(echo "$told" | sed -n 's/^Would install //p')
if [ -z "$news" ]; then
    echo "Nothing is newer than what is locked."
    exit 0
fi
echo "Trying $news"

canary=$(mktemp -d "${TMPDIR:-/tmp}/hebb-canary.XXXXXX")
trap 'rm -rf "$canary"' EXIT
mkdir "$canary/venv"
# Links where that can be: pip and Python replace files, they never write into one.
cp -al .venv/. "$canary/venv" 2>/dev/null || cp -a --remove-destination .venv/. "$canary/venv"
python=$canary/venv/bin/python
upgrade --quiet "$@"
"$python" -m pip --disable-pip-version-check check
HEBB_DATA_DIR=$canary/data "$python" -m pytest -p no:cacheprovider $TESTS
