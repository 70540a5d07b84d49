#!/usr/bin/env bash
# Takes the pictures of the window: every page, in two sizes, two languages and two themes.
#
#   docs/pictures.sh [PROGRAM [FOLDER [FILE]]]
#
# PROGRAM is target/release/akkoord, FOLDER is docs/images and FILE the worked example unless said otherwise. PAGES,
# SIZES, LANGUAGES and THEMES in the environment choose fewer. A picture is called PAGE-WIDTH-LANGUAGE-THEME.png. It
# needs Xvfb and ImageMagick; pngquant or optipng make the files smaller where they are there. The window gets a home
# of its own, so the user's settings are not touched.
set -euo pipefail
cd "$(dirname "$0")/.."

program=${1:-target/release/akkoord}
folder=${2:-docs/images}
file=${3:-}
read -ra pages <<<"${PAGES:-agreement workforce costs funding checks documents changes negotiation}"
read -ra sizes <<<"${SIZES:-1280x800 1920x1080}"
read -ra languages <<<"${LANGUAGES:-nl en}"
read -ra themes <<<"${THEMES:-light dark}"
today=2026-11-25

for tool in Xvfb import convert compare; do
  command -v "$tool" >/dev/null || { echo "pictures: $tool is not installed" >&2; exit 1; }
done
work=$(mktemp -d)
server=
window=
end() {
  [ -z "$window" ] || kill "$window" 2>/dev/null || true
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap end EXIT
mkdir -p "$folder" "$work/config/akkoord"
export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data LIBGL_ALWAYS_SOFTWARE=1
unset WAYLAND_DISPLAY
# Not the first start: the hints of the first start stand on no picture.
printf '{\n  "hints": false,\n}\n' >"$work/config/akkoord/settings.ron"

# Saves the window once three pictures of it on end are the same and show something.
save() {
  local picture=$1 same=0
  for _ in $(seq 60); do
    sleep 0.5
    import -window root "$work/new.png" 2>/dev/null || continue
    if [ "$(identify -format %k "$work/new.png")" -gt 16 ] && [ -f "$work/old.png" ] &&
      [ "$(compare -metric AE "$work/old.png" "$work/new.png" null: 2>&1)" = 0 ]; then
      same=$((same + 1))
    else
      same=0
    fi
    if [ "$same" -ge 2 ]; then
      convert "$work/new.png" +dither -colors 128 -strip "PNG8:$picture"
      ! command -v pngquant >/dev/null || pngquant --force --skip-if-larger --ext .png "$picture" || true
      ! command -v optipng >/dev/null || optipng -quiet -o2 "$picture"
      rm -f "$work/old.png"
      printf '%s\n' "$picture"
      return
    fi
    mv "$work/new.png" "$work/old.png"
  done
  echo "pictures: the window did not settle for $picture" >&2
  return 1
}

for size in "${sizes[@]}"; do
  # Xvfb itself chooses a display that is free.
  exec 8>"$work/display"
  Xvfb -displayfd 8 -screen 0 "${size}x24" -nolisten tcp >/dev/null 2>&1 &
  server=$!
  exec 8>&-
  for _ in $(seq 50); do [ -s "$work/display" ] && break || sleep 0.1; done
  DISPLAY=:$(tr -d '\n' <"$work/display")
  export DISPLAY
  for page in "${pages[@]}"; do
    for language in "${languages[@]}"; do
      for theme in "${themes[@]}"; do
        # Nothing that the window before left is offered.
        rm -rf "$work/data" "$work/old.png"
        "$program" --today "$today" --size "$size" --page "$page" --lang "$language" --theme "$theme" ${file:+"$file"} &
        window=$!
        save "$folder/$page-${size%x*}-$language-$theme.png"
        kill "$window"
        wait "$window" 2>/dev/null || true
        window=
      done
    done
  done
  kill "$server"
  wait "$server" 2>/dev/null || true
  server=
done
