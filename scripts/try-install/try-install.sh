#!/usr/bin/env bash
# Installs the package in dist/ on a machine that has nothing but Debian's base, uses the desk there as an ordinary
# user, updates it over an older one with a library in place, and removes it again.
#
#   npm run package -- --linux deb rpm
#   sudo scripts/try-install/try-install.sh [options]
#
#   --kind deb|rpm   the package to try (deb). An rpm is put there by rpm itself, and its needs by Debian's names
#   --root FOLDER    the machine's folder, kept and used again; left out, a new one that is removed
#   --suite NAME     Debian's release (trixie)
#   --record FILE    writes the record there too
#
# The older one is the same desk packed under the number 0.0.9. Needs root, debootstrap, and a Debian or Ubuntu.
# shellcheck disable=SC1111,SC2016 # quotes in sentences; what apt and dpkg fill in themselves
set -euo pipefail

kind=deb suite=trixie root='' keep=no record=''
fail() { echo "$*" >&2 && exit 2; }
while [ $# -gt 0 ]; do
  case $1 in
    --kind) kind=${2:?} && shift 2 ;;
    --root) root=$(realpath -m "${2:?}") && keep=yes && shift 2 ;;
    --suite) suite=${2:?} && shift 2 ;;
    --record) record=$(realpath -m "${2:?}") && shift 2 ;;
    --help | -h) sed -n '2,/^set -/{s/^# \{0,1\}//;/^set -/!p}' "$0" && exit 0 ;;
    *) fail "“$1” is no option; --help lists them." ;;
  esac
done
case $kind in deb | rpm) ;; *) fail "“$kind” is no kind of package; take deb or rpm." ;; esac
[ "$(id -u)" = 0 ] || fail 'A machine can only be made as root: try again with sudo.'
for tool in debootstrap unshare; do
  command -v "$tool" >/dev/null || fail "“$tool” is not on this computer; on Debian: apt-get install $tool"
done

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
version=$(sed -n 's/^ *"version": "\(.*\)",$/\1/p' "$project/package.json" | head -n 1)
package=$project/dist/liaison-desk-$version-linux-x64.$kind
[ -f "$package" ] || fail "“$package” is not there. Make it with: npm run package -- --linux $kind"
work=$(mktemp -d /var/tmp/try-install-XXXXXX)
chmod 755 "$work"
[ -n "$root" ] || root=$work/machine
clean_up() {
  [ "$keep" = yes ] || rm -rf --one-file-system "$work/machine"
  rm -rf --one-file-system "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

rows=()
row() { # what, command, what came of it
  rows+=("| $1 | \`$2\` | $3 |")
  echo "  $1: $3" >&2
}
# rpm runs its scripts only where the root is a mount of its own.
in_root() {
  # shellcheck disable=SC2016 # its own words
  unshare --mount --propagation private sh -c 'mount --bind "$0" "$0" && exec chroot "$0" "$@"' "$root" \
    env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

# The machine -------------------------------------------------------------------------------------------------------

if [ ! -e "$root/usr/bin/xvfb-run" ]; then
  echo "Making a machine in $root (debootstrap, $suite)…" >&2
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    grep -m 1 -E '/debian/?$' || echo 'http://deb.debian.org/debian')
  debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$work/log" 2>&1 || fail "$(tail -n 3 "$work/log")"
  { apt-config dump | grep -E '^Acquire::(https?|Check)' || true; } >"$root/etc/apt/apt.conf.d/90as-outside"
  [ ! -f /etc/ssl/certs/ca-certificates.crt ] ||
    install -D -m 644 /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
  in_root apt-get update >"$work/log" 2>&1 || fail "$(tail -n 3 "$work/log")"
  in_root apt-get install --yes --no-install-recommends xvfb xauth >"$work/log" 2>&1 || fail "$(tail -n 3 "$work/log")"
fi
[ "$kind" = deb ] || in_root apt-get install --yes --no-install-recommends rpm >"$work/log" 2>&1 || fail "$(tail -n 3 "$work/log")"
grep -q '^editor:' "$root/etc/passwd" || in_root useradd --create-home editor
# Where the trial puts the world outside; it is there before the machine is looked at.
mkdir -p "$root/mnt/before"

# Everything on the machine that is not a person's, a log or a note of its package system. An rpm leaves empty folders of the
# system behind here: where rpm is at home they belong to another package.
kinds=()
[ "$kind" = deb ] || kinds=(! -type d)
listing() {
  (cd "$root" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./tmp -o -path ./home -o -path ./var/log \
    -o -path ./var/cache -o -path ./var/tmp -o -path ./var/lib/dpkg -o -path ./var/lib/apt -o -path ./var/lib/rpm -o -path ./root \) -prune -o "${kinds[@]}" -print | sort)
}

# An ordinary user's desk, as the trial starts it: its window is on a screen of the machine's own, and the trial's folder is
# the same inside and outside. Chromium's sandbox stays on.
cat >"$work/desk" <<WRAPPER
#!/usr/bin/env bash
given=()
for one in "\$@"; do [ "\$one" = --no-sandbox ] || given+=("\$one"); done
chown -R --reference='$root/home/editor' '$work/trial'
exec unshare --mount --pid --fork --kill-child --propagation private sh -c '
  set -e
  mount --bind "$root" "$root"
  mount -t proc proc "$root/proc"
  mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
  mkdir -p "$root/$work/trial"
  mount --bind "$work/trial" "$root/$work/trial"
  cd "$root"
  mkdir -p mnt/before && pivot_root . mnt/before
  umount -l /mnt/before
  setpriv --reuid editor --regid editor --init-groups env -i HOME=/home/editor USER=editor PATH=/usr/bin:/bin \
    LANG=C.UTF-8 xvfb-run --auto-servernum -s "-screen 0 1600x1000x24" /usr/bin/liaison-desk "\$@"
  exit
' sh "\${given[@]}"
WRAPPER
chmod 755 "$work/desk"

use() { # what, library
  rm -rf "$work/trial" && mkdir -m 755 "$work/trial"
  (cd "$project" && PATH="$project/node_modules/.bin:$PATH" node scripts/try-package/try-package.ts \
    --installed "$root/opt/liaison-desk" --start "$work/desk" --folder "$work/trial" --library "$2") >"$work/log" 2>&1 ||
    { cat "$work/log" >&2 && fail "$1: the desk could not be used."; }
  row "$1" 'liaison-desk, as an ordinary user' "$(sed ':a;N;$!ba;s/\n/ /g' "$work/log")"
}

install_file() { # what, file
  cp "$2" "$root/tmp/desk.$kind"
  if [ "$kind" = deb ]; then
    in_root apt-get install --yes --no-install-recommends "/tmp/desk.$kind" >"$work/log" 2>&1 || fail "$1: $(tail -n 5 "$work/log")"
    row "$1" 'apt-get install ./liaison-desk.deb' "$(in_root dpkg-query -W -f '${Status}, ${Version}' liaison-desk)"
  else
    in_root rpm --upgrade --nodeps "/tmp/desk.$kind" >"$work/log" 2>&1 || fail "$1: $(tail -n 5 "$work/log")"
    row "$1" 'rpm --upgrade --nodeps liaison-desk.rpm' "$(in_root rpm --query liaison-desk); $(in_root rpm --verify --nodeps liaison-desk && echo 'every file as it was packed')"
  fi
  ! grep -q "scriptlet failed" "$work/log" || fail "$1: $(tail -n 5 "$work/log")"
  rm -f "$root/tmp/desk.$kind"
  grep -q ':application/x-liaison-desk-library:\*.desk-library$' "$root/usr/share/mime/globs2" ||
    fail "$1: the system does not know the type of .desk-library files."
}

# In a folder that is used again.
in_root dpkg --purge liaison-desk >/dev/null 2>&1 || true
[ ! -x "$root/usr/bin/rpm" ] || in_root rpm --erase liaison-desk >/dev/null 2>&1 || true

# What it needs comes first, so that what the desk itself leaves behind can be told from it.
needs=$(cd "$project" && PATH="$project/node_modules/.bin:$PATH" node -e "
  import('$project/scripts/package/linux/package-facts.ts').then(({ needs }) => {
    // Of two names of a library, Debian $suite has the newer one.
    console.log(needs.deb.map((one) => one.replace(/ \(.*\)/, '').split(' | ').at(-1)).join(' '));
  })")
# shellcheck disable=SC2086
in_root apt-get install --yes --no-install-recommends $needs >"$work/log" 2>&1 || fail "$(tail -n 5 "$work/log")"
listing >"$work/before"
digest() { (cd "$root/home/editor/Words" && find . -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum); }

PATH="$project/node_modules/.bin:$PATH" node "$project/scripts/try-install/older-package.ts" "$kind" 0.0.9 "$work/older.$kind"
install_file 'Installing an older version' "$work/older.$kind"
use 'Using it' "$project/data/library"
# The library that the older version worked in stays where people have theirs.
rm -rf "$root/home/editor/Words"
mv "$work/trial/Another library" "$root/home/editor/Words"
words=$(digest)
install_file 'Updating it' "$package"
use 'Using the new version with that library' "$root/home/editor/Words"
[ "$(digest)" = "$words" ] || fail 'Installing and updating changed a library.'

if [ "$kind" = deb ]; then
  in_root dpkg --purge liaison-desk >"$work/log" 2>&1 || fail "$(tail -n 5 "$work/log")"
  removal='dpkg --purge liaison-desk'
else
  in_root rpm --erase liaison-desk >"$work/log" 2>&1 || fail "$(tail -n 5 "$work/log")"
  removal='rpm --erase liaison-desk'
fi
listing >"$work/after"
left=$(comm -13 "$work/before" "$work/after" | head -n 20)
[ -z "$left" ] || fail "Removed, it leaves behind: $left"
[ "$(digest)" = "$words" ] || fail 'Removing changed a library.'
! grep -q liaison-desk "$root/usr/share/mime/globs2" || fail 'Removed, the type of its files is still known.'
row 'Removing it' "$removal" 'no file is left of it; the library is as it was, byte for byte'

{
  echo "Debian $suite (minbase), $kind, $(date +%F)."
  printf '\n| Step | Command | What came of it |\n| --- | --- | --- |\n'
  printf '%s\n' "${rows[@]}"
} | tee ${record:+"$record"}
