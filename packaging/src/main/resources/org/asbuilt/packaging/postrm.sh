#!/bin/sh
set -e
home=/var/lib/asbuilt
if [ -d /run/systemd/system ]; then
  systemctl daemon-reload
fi
# A record is evidence: no command of a package tool deletes it, nor the account that owns it.
if [ "$1" = purge ]; then
  if [ -L "$home/settings.properties" ]; then
    rm -f "$home/settings.properties"
  fi
  if [ -d "$home" ]; then
    echo "asbuilt: the record stays in $home; who wants it gone deletes that folder, and the account asbuilt, by hand"
  fi
fi
