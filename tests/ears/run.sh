#!/usr/bin/env bash
# Drives the program as a screen reader does: by the names, roles and values it tells assistive technology, on a bus and a
# screen of its own.
#
#   tests/ears/run.sh [PROGRAM]
#
# PROGRAM is target/release/akkoord unless said otherwise. It needs Xvfb, D-Bus, AT-SPI and its Python bindings (Debian:
# xvfb dbus at-spi2-core python3-pyatspi gir1.2-atspi-2.0); without them, or
# where no window can open, it says so and ends with 77.
set -euo pipefail
cd "$(dirname "$0")/../.."

program=$(realpath "${1:-target/release/akkoord}")
python=/usr/bin/python3
missing=
for tool in Xvfb dbus-run-session; do
  command -v "$tool" >/dev/null || missing+=" $tool"
done
"$python" -c 'import gi; gi.require_version("Atspi", "2.0")' 2>/dev/null || missing+=" python3-pyatspi"
if [ -n "$missing" ]; then
  echo "ears: skipped, not installed:$missing" >&2
  exit 77
fi

work=$(mktemp -d)
server=
end() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap end EXIT
mkdir -p "$work/config/akkoord"
export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_RUNTIME_DIR=$work/run LIBGL_ALWAYS_SOFTWARE=1
mkdir -m 700 "$work/run"
unset WAYLAND_DISPLAY
# Not the first start: its hints lie over the page.
printf '{\n  "hints": false,\n}\n' >"$work/config/akkoord/settings.ron"
"$program" new --example glastuinbouw -o "$work/voorbeeld.akkoord" >/dev/null

exec 8>"$work/display"
Xvfb -displayfd 8 -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
server=$!
exec 8>&-
for _ in $(seq 50); do [ -s "$work/display" ] && break || sleep 0.1; done
DISPLAY=:$(tr -d '\n' <"$work/display")
export DISPLAY
walked=0
dbus-run-session -- "$python" tests/ears/walk.py "$program" "$work/voorbeeld.akkoord" 2>"$work/log" || walked=$?
[ "$walked" = 0 ] || grep -v -E 'dbus-daemon|SpiRegistry|DeprecationWarning' "$work/log" >&2 || true
exit "$walked"
