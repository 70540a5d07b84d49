#!/usr/bin/env bash
# Has LibreOffice reckon the spreadsheets of all worked examples again and compares them with the program, to the cent.
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
