#!/usr/bin/env bash
# Proves the two commands of the README on a machine that has nothing but Debian's base, Node, npm and git.
#
#   sudo scripts/fresh-machine/fresh-machine.sh [options]
#
# It makes such a machine as a folder (debootstrap --variant=minbase), clones the last commit of this project into it,
# and works there with the processes, mounts and files of that folder alone:
#
#   start   npm start, until it prints the desk's address, and that address answers
#   serve   the same from the command line: npm run -s desk -- serve --library …
#   pdf     the sample library's brochure as a PDF, which has pages
#   test    npm test, whole
#
# twice each where it matters, and prints a record in Markdown: commands, seconds, disk. It ends with 1 where a step failed; the others are tried.
#
#   --steps LIST    steps to take, with commas between (start,serve,pdf,test)
#   --suite NAME    Debian's release (trixie, which has Node 20.19)
#   --mirror URL    where its packages come from; left out, as this machine's apt has it
#   --root FOLDER   the machine's folder; kept and used again where it is there. Left out, a new one that is removed
#   --user          works as an ordinary user of that machine, not as root
#   --record FILE   writes the record there too
#
# Needs root, and a Debian or Ubuntu with debootstrap and git. npm and its certificates are set up in it as they are
# here (~/.npmrc, NODE_EXTRA_CA_CERTS, proxies), so that it gets its packages from where this machine does.
set -euo pipefail

steps=start,serve,pdf,test
suite=trixie
mirror=
root=
keep=no
user=root
record=
start_patience=900

fail() {
  echo "$*" >&2
  exit 2
}

while [ $# -gt 0 ]; do
  case $1 in
    --steps) steps=${2:?} && shift 2 ;;
    --suite) suite=${2:?} && shift 2 ;;
    --mirror) mirror=${2:?} && shift 2 ;;
    --root) root=$(realpath -m "${2:?}") && keep=yes && shift 2 ;;
    --user) user=editor && shift ;;
    --record) record=$(realpath -m "${2:?}") && shift 2 ;;
    --help | -h) sed -n '2,/^set -/{s/^# \{0,1\}//;/^set -/!p}' "$0" && exit 0 ;;
    *) fail "“$1” is no option; --help lists them." ;;
  esac
done
case ,$steps, in *[!a-z,]*) fail "“$steps” is no list of steps; take some of start,serve,pdf,test." ;; esac

[ "$(id -u)" = 0 ] || fail 'A machine can only be made as root: try again with sudo.'
for tool in debootstrap git unshare; do
  command -v "$tool" >/dev/null || fail "“$tool” is not on this computer; on Debian: apt-get install $tool"
done
project=$(git -C "$(dirname "${BASH_SOURCE[0]}")" rev-parse --show-toplevel)
if [ -z "$mirror" ]; then
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    grep -m 1 -E '/debian/?$' || echo 'http://deb.debian.org/debian')
fi
if [ -z "$root" ]; then
  root=$(mktemp -d /var/tmp/fresh-machine-XXXXXX)
  chmod 755 "$root" # its ordinary user looks in too
fi
clean_up() {
  [ "$keep" = yes ] || rm -rf --one-file-system "$root"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

# Seconds since a moment, with a decimal: since "$(now)".
now() { date +%s%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.1f", (b - a) / 1e9 }'; }
disk() { du -sm --one-file-system "$1" | cut -f 1; }

rows=()
failed=no
row() { # what, command, seconds, what came of it
  rows+=("| $1 | \`$2\` | $3 | $4 |")
  echo "  $1: $3 s; $4" >&2
}

# The machine -------------------------------------------------------------------------------------------------------

packages='nodejs npm git ca-certificates'
began=$(now)
if [ ! -e "$root/usr/bin/npm" ]; then
  echo "Making a machine in $root (debootstrap, $suite)…" >&2
  log=$(mktemp /var/tmp/fresh-machine-XXXXXX.log)
  # apt chooses the packages, not debootstrap: that one knows nothing of packages that stand for others.
  {
    debootstrap --variant=minbase "$suite" "$root" "$mirror" &&
      { apt-config dump | grep -E '^Acquire::(https?|Check)' || true; } >"$root/etc/apt/apt.conf.d/90as-outside" &&
      chroot "$root" apt-get update &&
      # shellcheck disable=SC2086
      DEBIAN_FRONTEND=noninteractive chroot "$root" apt-get install --yes --no-install-recommends $packages &&
      chroot "$root" apt-get clean
  } >"$log" 2>&1 || fail "The machine could not be made: $(tail -n 3 "$log") (all of it: $log)"
  rm -f "$log"
fi
if [ "$user" != root ] && ! grep -q "^$user:" "$root/etc/passwd"; then
  chroot "$root" useradd --create-home "$user"
fi
home=$(awk -F: -v user="$user" '$1 == user { print $6 }' "$root/etc/passwd")
clone=$root$home/liaison-desk
rm -rf --one-file-system "$root"{/root,/home/*}/{liaison-desk,Documents,.cache,.config,.npm} "$root"/tmp/*
row 'The machine' "debootstrap --variant=minbase $suite; apt-get install --no-install-recommends $packages" "$(since "$began")" \
  "$(chroot "$root" dpkg-query -f '.\n' -W | wc -l) packages, $(disk "$root") MB"

# npm and its certificates as they are here.
given=()
for variable in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
  [ -z "${!variable:-}" ] || given+=("$variable=${!variable}")
done
[ ! -f ~/.npmrc ] || install -D -m 600 -o "$(stat -c %u "$root$home")" ~/.npmrc "$root$home/.npmrc"
[ ! -f /etc/ssl/certs/ca-certificates.crt ] ||
  install -m 644 /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
if [ -f "${NODE_EXTRA_CA_CERTS:-}" ]; then
  install -m 644 "$NODE_EXTRA_CA_CERTS" "$root/etc/ssl/certs/extra-ca.pem"
  given+=("NODE_EXTRA_CA_CERTS=/etc/ssl/certs/extra-ca.pem")
fi
[ ! -f /etc/resolv.conf ] || cp -L /etc/resolv.conf "$root/etc/resolv.conf"

# Becomes a command in the machine, in the project's folder: its root is this folder, its processes are its own and end
# with it. The root is pivoted, not changed: browsers may not make a sandbox of their own under a changed one.
# shellcheck disable=SC2016
enter() {
  exec unshare --mount --pid --fork --kill-child --propagation private sh -c '
    set -e
    root=$1 user=$2 && shift 2
    mount --bind "$root" "$root"
    mount -t proc proc "$root/proc"
    mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
    cd "$root"
    mkdir -p mnt/before && pivot_root . mnt/before
    umount -l /mnt/before
    cd "$(getent passwd "$user" | cut -d: -f 6)/liaison-desk"
    # This shell stays as the first process: where it is killed, all others are.
    if [ "$user" = root ]; then env -i "$@"; exit; fi
    setpriv --reuid "$user" --regid "$user" --init-groups env -i "$@"
    exit
  ' sh "$root" "$user" \
    "HOME=$home" "USER=$user" PATH=/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8 TERM=dumb "${given[@]}" "$@"
}
inside() { (enter "$@"); }

# The project -------------------------------------------------------------------------------------------------------

git clone --quiet --no-local "$project" "$clone"
chown -R --reference="$root$home" "$clone"
commit=$(git -C "$project" rev-parse --short HEAD)
node=$(inside node --version)
log=$root/tmp/step.log

installed() { # seconds, command
  row 'Installing' "$2" "$1" "$(disk "$clone/node_modules") MB in node_modules"
}

install_once() {
  [ -e "$clone/node_modules/.package-lock.json" ] && return
  local began
  began=$(now)
  inside npm ci --no-audit --no-fund >"$log" 2>&1 ||
    { row 'Installing' 'npm ci' "$(since "$began")" "**failed**: $(tail -n 1 "$log")" && return 1; }
  installed "$(since "$began")" 'npm ci'
}

# Starts a desk and waits until the address that it prints answers: opens TITLE COMMAND…
opens() {
  local title=$1 began address='' answer status=0 took
  shift
  [ -e "$clone/node_modules/.package-lock.json" ] && local seen=yes || local seen=no
  began=$(now)
  (enter "$@" >"$log" 2>&1) &
  local running=$!
  while kill -0 "$running" 2>/dev/null && [ -z "$address" ]; do
    if [ "$seen" = no ] && [ -e "$clone/node_modules/.package-lock.json" ]; then
      seen=yes
      installed "$(since "$began")" "$*: its npm ci"
    fi
    address=$(grep -o -m 1 -E 'http://127\.0\.0\.1:[0-9]+/[^[:space:]]*' "$log" || true)
    [ $((($(now) - began) / 1000000000)) -lt "$start_patience" ] || break
    sleep 0.2
  done
  took=$(since "$began")
  if [ -z "$address" ]; then
    row "$title" "$*" "$took" "**failed**: no address; $(tail -n 1 "$log")"
    status=1
  else
    # The page itself, by way of the cookie that its address is exchanged for.
    answer=$(inside node -e '
      const address = process.argv[1];
      const ask = async () => {
        const first = await fetch(address, { redirect: "manual" });
        if (first.status === 200) return first.status;
        const cookie = (first.headers.getSetCookie() ?? []).map((line) => line.split(";")[0]).join("; ");
        const next = new URL(first.headers.get("location") ?? "/", address);
        return (await fetch(next, { headers: { cookie } })).status;
      };
      ask().then(console.log, (error) => console.log(String(error.cause ?? error)));
    ' "$address")
    if [ "$answer" = 200 ]; then
      row "$title, until its address is printed" "$*" "$took" 'the page answers'
    else
      row "$title" "$*" "$took" "**failed**: the address answered $answer"
      status=1
    fi
  fi
  # Told so kindly, unshare would go on waiting.
  kill -KILL "$running" 2>/dev/null || true
  wait "$running" 2>/dev/null || true
  return "$status"
}

take_start() {
  opens 'Starting' npm start || return 1
  opens 'Starting again' npm start
}

take_serve() {
  install_once || return 1
  rm -rf "$root/tmp/library"
  cp -r "$clone/data/library" "$root/tmp/library"
  chown -R --reference="$root$home" "$root/tmp/library"
  opens 'Serving a library' npm run -s desk -- serve --library /tmp/library
}

take_pdf() {
  local began pages
  install_once || return 1
  local command='npm run -s desk -- export brochure --library data/library --out /tmp/out --pdf --replace'
  for time in first second; do
    rm -rf "$root/tmp/out"
    began=$(now)
    # shellcheck disable=SC2086
    if ! inside $command >"$log" 2>&1; then
      row "A brochure's PDF" "$command" "$(since "$began")" "**failed**: $(tail -n 1 "$log")"
      return 1
    fi
    local took
    took=$(since "$began")
    # pdfjs-dist is of the project: what reads the PDF is not what made it.
    pages=$(inside node_modules/.bin/node --input-type=module -e '
      import { readFile } from "node:fs/promises";
      import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
      const { promise } = getDocument({ data: new Uint8Array(await readFile("/tmp/out/brochure.pdf")), verbosity: 0 });
      const pdf = await promise;
      const { items } = await (await pdf.getPage(2)).getTextContent();
      if (items.every(({ str }) => str.trim() === "")) throw new Error("Page 2 has no words.");
      console.log(pdf.numPages);
    ' 2>"$log") || { row "A brochure's PDF" "$command" "$took" "**failed**: $(tail -n 1 "$log")" && return 1; }
    row "A brochure's PDF, the $time time" "$command" "$took" "$pages pages"
  done
  row 'The browser that printed, unpacked' 'du ~/.cache/liaison-desk' 0 \
    "$(disk "$root$home/.cache/liaison-desk" 2>/dev/null || echo 0) MB"
}

take_test() {
  local began
  began=$(now)
  if inside npm test >"$log" 2>&1; then
    row 'All tests' 'npm test' "$(since "$began")" "$(tail -n 1 "$log")"
  else
    cp "$log" /var/tmp/fresh-machine-test.log
    row 'All tests' 'npm test' "$(since "$began")" '**failed**: see /var/tmp/fresh-machine-test.log'
    return 1
  fi
}

for step in ${steps//,/ }; do
  declare -F "take_$step" >/dev/null || fail "“$step” is no step; take some of start,serve,pdf,test."
  echo "Step: $step…" >&2
  "take_$step" || failed=yes
done

row 'Everything on the machine' "du -sm /" 0 "$(disk "$root") MB, of it $(disk "$root$home/.npm") MB in npm's cache"

write_record() {
  echo "Commit $commit, Debian $suite (minbase) with Node $node, npm $(inside npm --version), as $user, $(nproc) cores, $(date -I)."
  echo
  echo '| Step | Command | Seconds | What came of it |'
  echo '| ---- | ------- | ------: | --------------- |'
  printf '%s\n' "${rows[@]}"
}
if [ -n "$record" ]; then write_record | tee "$record"; else write_record; fi
[ "$failed" = no ]
