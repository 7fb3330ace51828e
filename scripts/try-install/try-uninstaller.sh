#!/usr/bin/env bash
# Runs the desk's own part of the uninstaller for Windows, in Wine: a library in the program's folder, or anywhere below it,
# keeps everything where it is; without one, all of the program is removed.
#
#   scripts/try-install/try-uninstaller.sh
#
# Needs makensis, 64-bit Wine and Xvfb (on Debian: apt-get install nsis wine64 xvfb).
set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
wine=$(command -v wine64 || command -v wine || ls /usr/lib/wine/wine64 2>/dev/null) || {
  echo 'Wine is not on this computer; on Debian: apt-get install wine64' >&2
  exit 2
}
work=$(mktemp -d /var/tmp/try-uninstaller-XXXXXX)
trap 'rm -rf "$work"' EXIT
export WINEPREFIX=$work/prefix WINEDEBUG=-all
desk=$WINEPREFIX/drive_c/desk

in_wine() { xvfb-run -a "$wine" "$@" 2>/dev/null; }
# Silently, and in its own place, so that its answer is ours.
remove() { in_wine "$desk/Uninstall.exe" /S '_?=C:\desk'; }
made=0
try() { # what, where a library is put ('' for none), 0 where the program is to be removed
  rm -rf "$desk"
  in_wine "$work/try-setup.exe" /S
  [ -f "$desk/program.txt" ] || { echo "$1: nothing was installed." >&2 && exit 1; }
  if [ -n "$2" ]; then mkdir -p "$desk/$2" && cp "$project/data/library/library.json" "$desk/$2/library.json"; fi
  local answer=0
  remove || answer=$?
  [ "$answer" = "$3" ] || { echo "$1: the uninstaller ended with $answer, not $3." >&2 && exit 1; }
  if [ "$3" = 0 ]; then
    [ ! -e "$desk/program.txt" ] || { echo "$1: the program is still there." >&2 && exit 1; }
  else
    cmp -s "$project/data/library/library.json" "$desk/$2/library.json" && [ -f "$desk/program.txt" ] ||
      { echo "$1: something was removed." >&2 && exit 1; }
  fi
  echo "$1: $([ "$3" = 0 ] && echo 'removed' || echo 'nothing was done')"
  made=$((made + 1))
}

makensis -V2 "-DPROJECT=$project" "-DOUT=$work/try-setup.exe" "$project/scripts/try-install/uninstaller.nsi"
try 'The program alone' '' 0
try 'A library in its folder' . 3
try 'A library one folder below' 'My library' 3
try 'A library deep below' 'resources/Old things/2023/My library' 3
try 'A library beside the sample, with a name that begins alike' 'resources/sample-library 2' 3
echo "$made trials."
