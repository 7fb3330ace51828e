#!/bin/sh
# After installing, updating and removing: what the system knows of applications and types of files is made again. Libraries are not touched.
set -e
for job in 'update-desktop-database -q /usr/share/applications' 'update-mime-database /usr/share/mime' \
  'gtk-update-icon-cache -q -t -f /usr/share/icons/hicolor'; do
  if command -v "${job%% *}" >/dev/null 2>&1; then $job || true; fi
done
