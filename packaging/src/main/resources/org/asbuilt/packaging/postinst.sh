#!/bin/sh
set -e
home=/var/lib/asbuilt
quick=/usr/lib/asbuilt/quick

as_asbuilt() {
  setpriv --reuid=asbuilt --regid=asbuilt --clear-groups --no-new-privs env HOME="$scratch" LANG=C.UTF-8 "$@"
}

# Java notes down what a start needs (JEP 514), so that the next ones take less than half of the time. It runs as the account of the service,
# which can write nothing that is run later: what it noted down is read by it and written by root. Without it the service starts all the same.
rehearse() {
  rm -rf "$quick"
  /usr/lib/asbuilt/runtime/bin/java -Djarmode=tools -jar /usr/lib/asbuilt/asbuilt.jar extract --destination "$quick" \
    >/dev/null 2>&1 || return 1
  scratch=$(mktemp -d) || return 1
  chown asbuilt:asbuilt "$scratch"
  if as_asbuilt /usr/lib/asbuilt/runtime/bin/java {options} \
    -Djava.io.tmpdir="$scratch" -XX:AOTCacheOutput="$scratch/asbuilt.aot" -jar "$quick/asbuilt.jar" rehearse-start \
    >/dev/null 2>&1 && as_asbuilt cat "$scratch/asbuilt.aot" >"$quick/asbuilt.aot" 2>/dev/null; then
    made=0
  else
    made=1
  fi
  rm -rf "$scratch"
  return "$made"
}

case $1 in
  configure)
    if ! getent passwd asbuilt >/dev/null; then
      useradd --system --user-group --home-dir "$home" --no-create-home --shell /usr/sbin/nologin asbuilt
    fi
    if [ ! -d "$home" ]; then
      install -d -m 0700 -o asbuilt -g asbuilt "$home"
    fi
    # There is one file of settings; where a record of before has one of its own, that one counts.
    if [ ! -e "$home/settings.properties" ] && [ ! -L "$home/settings.properties" ]; then
      ln -s /etc/asbuilt/settings.properties "$home/settings.properties"
    fi
    chgrp asbuilt /etc/asbuilt/settings.properties
    rehearse || rm -rf "$quick"
    if [ -d /run/systemd/system ]; then
      systemctl daemon-reload
      if [ -z "${2:-}" ]; then
        systemctl enable --now asbuilt.service
      elif [ -e /run/asbuilt.was-running ]; then
        systemctl start asbuilt.service
      fi
      rm -f /run/asbuilt.was-running
    fi
    ;;
esac
