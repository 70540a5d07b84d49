#!/usr/bin/env bash
# Takes the pictures of the documentation from the real window, and nothing else: docs/pictures.sh [PROGRAM]
#
# Needs Xvfb, xdotool and ImageMagick (Debian: xvfb xdotool imagemagick). Each page is shown at two sizes, in both
# languages, light and dark, with the keys a user would press; the file is images/PAGE-WIDTH-LANGUAGE-THEME.png.
set -euo pipefail
cd "$(dirname "$0")/.."

program=${1:-target/release/akkoord}
images=docs/images
display=${AKKOORD_DISPLAY:-77}
home=$(mktemp -d)
mkdir -p "$images"

# Settings and journal of whoever runs this stay out of the pictures.
export XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_STATE_HOME=$home/state XDG_CACHE_HOME=$home/cache
export LIBGL_ALWAYS_SOFTWARE=1 DISPLAY=:$display
unset WAYLAND_DISPLAY

window= screen= akkoord=
finish() {
    kill ${akkoord:+"$akkoord"} ${screen:+"$screen"} 2>/dev/null || true
    rm -rf "$home"
}
trap finish EXIT

open_window() { # width height [argument…]
    local width=$1 height=$2
    shift 2
    Xvfb "$DISPLAY" -screen 0 "${width}x${height}x24" >/dev/null 2>&1 &
    screen=$!
    sleep 1
    "$program" --today 2026-11-25 "$@" >/dev/null 2>&1 &
    akkoord=$!
    window=$(xdotool search --sync --onlyvisible --name Akkoord | tail -n 1)
    xdotool windowmove "$window" 0 0 windowsize "$window" "$width" "$height" windowfocus "$window"
    xdotool mousemove $((width - 2)) $((height - 2))
    sleep 2
}

close_window() {
    kill "$akkoord" 2>/dev/null || true
    wait "$akkoord" 2>/dev/null || true
    kill "$screen" 2>/dev/null || true
    wait "$screen" 2>/dev/null || true
    akkoord= screen=
    rm -rf "$home"/*
}

press() {
    xdotool key --clearmodifiers "$@"
    sleep 0.7
}

picture() { # name
    import -window root png:- | convert png:- -depth 8 -colors 96 "PNG8:$images/$1.png"
    printf '%s\n' "$images/$1.png"
}

pages() { # width height
    local names=(agreement workforce costs funding checks documents) language theme page
    open_window "$1" "$2"
    press Escape
    for language in nl en; do
        for theme in light dark; do
            for page in 1 2 3 4 5 6; do
                press "ctrl+$page"
                # What is computed away from the window's thread, such as the preview of pages, may still be on its way.
                sleep 1
                picture "${names[page - 1]}-$1-$language-$theme"
            done
            press ctrl+d
        done
        press ctrl+l
    done
    close_window
}

pages 1280 800
pages 1920 1080
