#!/bin/sh
set -e
home=/var/lib/asbuilt
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
