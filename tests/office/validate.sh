#!/usr/bin/env bash
# Has independent programs judge every document of every worked example: Word and Excel files by the schema of Office
# (openxml-audit) and for what is lost or leads nowhere (docx-integrity), PDF against PDF/UA-1 and PDF/A-2a (page).
#
#   tests/office/validate.sh [PROGRAM]
#
# The judges come from PyPI into target/validators. Ends with 77 where they cannot be had.
set -euo pipefail
program=$(realpath "${1:-target/debug/akkoord}")
here=$(dirname "$(realpath "$0")")
judges=$here/../../target/validators

command -v python3 >/dev/null || { echo "validate: python3 is not installed" >&2; exit 77; }
if ! [ -e "$judges/complete" ]; then
    mkdir -p "$judges"
    python3 -m venv "$judges" >&2 || { echo "validate: python3 makes no virtual environment" >&2; exit 77; }
    "$judges/bin/pip" install --quiet --disable-pip-version-check \
        openxml-audit==0.8.0 docx-integrity==0.2 page-validation==0.11.0 >&2 ||
        { echo "validate: the judges cannot be had from PyPI" >&2; exit 77; }
    touch "$judges/complete"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$judges/bin/python" "$here/validate.py" "$program" "$judges/bin" "$work"
