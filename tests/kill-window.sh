#!/usr/bin/env bash
# Kills the window at random moments while edits are made with the keyboard and saved now and then, starts it again, takes
# back what it offers, saves, and looks whether every edit that had reached the disk is in the file.
#
#   tests/kill-window.sh [ROUNDS [PROGRAM]]
#
# ROUNDS is 200 and PROGRAM target/release/akkoord unless said otherwise. SEED in the environment chooses the moments
# (1), PROMISE how many milliseconds an edit may be on its way to the disk (1050), START how many seconds a window gets
# to show itself (60). It needs Xvfb and xdotool. The window gets a home of its own; the user's settings are not touched.
#
# An edit is acknowledged when the journal beside the dossier has its content. At the end stands how many were, how many took
# longer than the promise, and in how many rounds something was lost; the exit is 1 where something was.
set -euo pipefail
cd "$(dirname "$0")/.."

rounds=${1:-200}
program=$(realpath "${2:-target/release/akkoord}")
RANDOM=${SEED:-1}
promise=${PROMISE:-1050}
start=${START:-60}

for tool in Xvfb xdotool; do
  command -v "$tool" >/dev/null || { echo "kill-window: $tool is not installed" >&2; exit 2; }
done
work=$(mktemp -d)
server=
window=
end() {
  [ -z "$window" ] || kill -KILL "$window" 2>/dev/null || true
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap end EXIT
mkdir -p "$work/config/akkoord"
export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data LIBGL_ALWAYS_SOFTWARE=1
unset WAYLAND_DISPLAY
printf '{\n  "hints": false,\n}\n' >"$work/config/akkoord/settings.ron"
# Xvfb itself chooses a display that is free; it does not begin anew when its last window is killed.
exec 8>"$work/display"
Xvfb -displayfd 8 -screen 0 1280x800x24 -nolisten tcp -noreset >/dev/null 2>&1 &
server=$!
exec 8>&-
for _ in $(seq 100); do [ -s "$work/display" ] && break || sleep 0.1; done
DISPLAY=:$(tr -d '\n' <"$work/display")
export DISPLAY

now() { date +%s%3N; }
articles() { grep -c 'content: ' "$dossier"; }
# How many edits the journal has: contents are numbered, and the first one is that of the file.
reached() {
  local first last
  first=$(grep -ao -m1 '"Content":{"number":[0-9]*' "$journal" 2>/dev/null | head -1) || true
  last=$(tail -c 2000 "$journal" 2>/dev/null | grep -ao '"now":[0-9]*' | tail -1) || true
  [ -n "$first" ] && [ -n "$last" ] || { echo 0; return; }
  echo $((${last##*:} - ${first##*:}))
}
# Waits until what follows the number of milliseconds is so.
until_so() {
  local until=$(($(now) + $1))
  shift
  until "$@"; do
    [ "$(now)" -lt "$until" ] || return 1
    sleep 0.02
  done
}
is_alive() { kill -0 "$window" 2>/dev/null; }
is_dead() { ! is_alive; }
is_shown() { xdotool search --onlyvisible --pid "$window" >"$work/ids" 2>/dev/null && [ -s "$work/ids" ]; }
has_more() { [ "$(reached)" -gt "$acknowledged" ]; }
has_more_or_died() { has_more || ! is_alive; }
# Opens the window and gives it the keyboard.
open() {
  "$program" --today 2026-11-25 --size 1280x800 --lang nl "$dossier" 2>>"$work/said" &
  window=$!
  disown "$window"
  until_so $((start * 1000)) is_shown || { echo "kill-window: round $round: the window does not show itself" >&2; exit 2; }
  xdotool windowfocus "$(head -1 "$work/ids")" 2>/dev/null || true
}
# Ends the window, or takes leave of one that was ended.
gone() {
  kill -KILL "$window" 2>/dev/null || true
  until_so 10000 is_dead
  window=
}
# The first edit, made again until the window is there to take it in.
is_edited() {
  xdotool key ctrl+shift+d
  typed=$((typed + 1))
  until_so 1000 has_more
}
# Takes back what is offered, and saves; once more where the window was not there yet.
is_back() {
  xdotool key Return
  sleep 0.3
  xdotool key ctrl+s
  sleep 0.5
  [ $(($(articles) - base)) -ge "$acknowledged" ]
}

all=0 late=0 lost=0 litter=0
for round in $(seq "$rounds"); do
  folder=$work/$round
  dossier=$folder/dossier.akkoord
  journal=$folder/.dossier.akkoord.journal
  mkdir "$folder"
  "$program" new --example schoonmaak -o "$dossier" >/dev/null 2>&1
  base=$(articles) typed=0 acknowledged=0
  open
  if ! until_so $((start * 1000)) is_edited; then
    echo "kill-window: round $round: no edit is taken in" >&2
    exit 2
  fi
  acknowledged=$(reached)
  (sleep "$((RANDOM % 4)).$((RANDOM % 10))$((RANDOM % 10))"; kill -KILL "$window") 2>/dev/null &
  killer=$!
  while is_alive; do
    since=$(now)
    if [ $((RANDOM % 8)) = 0 ]; then
      xdotool key ctrl+s
      sleep 0.2
      continue
    fi
    xdotool key ctrl+shift+d
    typed=$((typed + 1))
    if until_so $((promise * 20)) has_more_or_died && has_more; then
      acknowledged=$(reached)
      [ $(($(now) - since)) -le "$promise" ] || late=$((late + 1))
    fi
  done
  wait "$killer" 2>/dev/null || true
  gone
  open
  until_so $((start * 1000)) is_back || true
  there=$(($(articles) - base))
  gone
  all=$((all + acknowledged))
  if [ "$there" -lt "$acknowledged" ] || [ "$there" -gt "$typed" ]; then
    lost=$((lost + 1))
    echo "round $round: $typed typed, $acknowledged acknowledged, $there there"
  fi
  # What a kill in the middle of writing left goes when the window opens the next time.
  left=$(find "$folder" -name '.akkoord-*' | wc -l)
  litter=$((litter + left))
  rm -rf "$folder" "$work/data"
done
echo "$rounds kills, $all edits acknowledged: $lost rounds lost or made up something, $late edits took longer than $promise ms, $litter temporary files were left"
[ "$lost" = 0 ]
