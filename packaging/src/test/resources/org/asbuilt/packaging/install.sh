#!/bin/sh
# Installs, serves, upgrades, removes and purges the package on this very machine, and looks after each step. Needs root, dpkg and curl, and
# a machine without an account asbuilt and without /var/lib/asbuilt; leaves it so.
#   install.sh OLDER.deb NEWER.deb
set -eu
older=$1
newer=$2
home=/var/lib/asbuilt
server=
log=$(mktemp)

say() {
  printf '== %s\n' "$*"
}

fail() {
  printf 'FAILED: %s\n' "$*" >&2
  cat "$log" >&2
  exit 1
}

stop() {
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    server=
  fi
}

leave() {
  stop
  dpkg --purge asbuilt >/dev/null 2>&1 || true
  userdel asbuilt >/dev/null 2>&1 || true
  rm -rf "$home" "$log"
}

if [ "$(id -u)" -ne 0 ] || getent passwd asbuilt >/dev/null || [ -e "$home" ]; then
  fail 'this needs root, and a machine on which Asbuilt was never installed'
fi
trap leave EXIT

# What the service does, by hand, for systemd need not run here: the line ExecStart as the account of the service.
serve() {
  line=$(sed -n 's/^ExecStart=//p' /lib/systemd/system/asbuilt.service)
  : >"$log"
  begun=$(date +%s%N)
  # shellcheck disable=SC2086 # a line of several words
  setpriv --reuid=asbuilt --regid=asbuilt --clear-groups --no-new-privs --bounding-set=-all \
    env -i PATH=/usr/bin:/bin HOME="$home" ASBUILT_HOME="$home" LANG=C.UTF-8 sh -c "umask 0077; exec $line" >"$log" 2>&1 &
  server=$!
  tries=0
  until curl --silent --insecure --fail --output /dev/null "https://127.0.0.1:$port/"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 1200 ] || ! kill -0 "$server" 2>/dev/null; then
      fail 'the server does not answer'
    fi
    sleep 0.1
  done
  say "the first page came after $((($(date +%s%N) - begun) / 1000000)) ms"
  # The fingerprint that it says is the one that it shows.
  said=$(sed -n 's/^Its certificate, SHA-256: //p' "$log" | tr -d ':' | tr 'A-F' 'a-f')
  shown=$(openssl s_client -connect "127.0.0.1:$port" </dev/null 2>/dev/null | openssl x509 -noout -fingerprint -sha256 |
    sed 's/.*=//' | tr -d ':' | tr 'A-F' 'a-f')
  [ "$said" = "$shown" ] || fail "the certificate is $shown, and not $said"
}

say "install $older"
dpkg --install "$older" >/dev/null
[ "$(stat -c '%U %a' "$home")" = 'asbuilt 700' ] || fail "$home is not of asbuilt alone"
[ "$(stat -c '%U %G %a' /etc/asbuilt/settings.properties)" = 'root asbuilt 640' ] || fail 'the settings are open'
[ "$(stat -c '%U %a' /usr/lib/asbuilt/quick/asbuilt.aot)" = 'root 644' ] || fail 'no start was rehearsed, or others may alter what was noted down'
dpkg --verify asbuilt | grep -v settings.properties && fail 'files differ from the package'
systemd-analyze verify --man=no /lib/systemd/system/asbuilt.service || fail 'systemd refuses the unit'
port=18484
printf 'listen.port = %s\n' "$port" >>/etc/asbuilt/settings.properties

say 'serve'
serve
grep -q 'Make the first administrator' "$log" || fail 'no first administrator is asked for'
stop
printf 'Name;IP address\nWell PLC;10.0.0.1\n' >/tmp/asbuilt-list.csv
asbuilt import /tmp/asbuilt-list.csv >/dev/null || fail 'the import failed'
rm /tmp/asbuilt-list.csv
[ "$(find "$home" ! -user asbuilt ! -type l | wc -l)" -eq 0 ] || fail 'root left files of its own in the record'
[ "$(find "$home" -perm /077 ! -type l | wc -l)" -eq 0 ] || fail "others may look into the record: $(find "$home" -perm /077)"

say 'a setting that there is not'
cp -p /etc/asbuilt/settings.properties /tmp/asbuilt-settings
echo 'listen.prot = 1' >>/etc/asbuilt/settings.properties
if asbuilt sources >"$log" 2>&1; then fail 'an unknown setting was passed over'; fi
grep "did you mean 'listen.port'" "$log" || fail 'the nearest setting is not named'
cp -p /tmp/asbuilt-settings /etc/asbuilt/settings.properties
rm /tmp/asbuilt-settings

say "upgrade to $newer"
dpkg --install "$newer" >/dev/null
grep -q "listen.port = $port" /etc/asbuilt/settings.properties || fail 'the settings were overwritten'
serve
stop
asbuilt verify >"$log" 2>&1 || fail 'the record is broken'
grep 'The record is what was signed' "$log" || fail 'the record was not verified'

say 'remove and purge'
sum=$(sha256sum "$home/record.sqlite" "$home/keys.json")
dpkg --remove asbuilt >/dev/null
[ ! -e /usr/lib/asbuilt ] || fail 'removing leaves /usr/lib/asbuilt'
[ -e /etc/asbuilt/settings.properties ] || fail 'removing takes the settings'
dpkg --purge asbuilt | grep 'the record stays' || fail 'purging does not say that the record stays'
[ ! -e /etc/asbuilt ] || fail 'purging leaves /etc/asbuilt'
[ "$sum" = "$(sha256sum "$home/record.sqlite" "$home/keys.json")" ] || fail 'the record is not what it was'

say "install $newer on the record that stayed"
dpkg --install "$newer" >/dev/null
asbuilt verify >"$log" 2>&1 || fail 'the record is broken'
say 'done'
