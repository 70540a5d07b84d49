#!/usr/bin/env bash
# Has LibreOffice reckon and number again what was written for Excel and Word from all worked examples: the totals must be
# those of the program to the cent, and references must follow when an article is taken out.
#
#   tests/office/run.sh [PROGRAM]
#
# Ends with 77 where LibreOffice or Python is not there.
set -euo pipefail
program=$(realpath "${1:-target/debug/akkoord}")
here=$(dirname "$(realpath "$0")")

for tool in soffice python3; do
    command -v "$tool" >/dev/null || { echo "office: $tool is not installed" >&2; exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
examples=()
for example in glastuinbouw schoonmaak uitzend; do
    "$program" new --example "$example" -o "$work/$example.akkoord" 2>/dev/null
    examples+=("$work/$example.akkoord")
done
python3 "$here/recalculate.py" "$program" "${examples[@]}"
python3 "$here/references.py" "$program" "${examples[@]}"
