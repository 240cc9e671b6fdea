#!/bin/sh
set -e
# Java reads the jar while it runs: the service stops before its files are replaced.
if [ -d /run/systemd/system ]; then
  if [ "$1" = upgrade ] && systemctl is-active --quiet asbuilt.service; then
    touch /run/asbuilt.was-running
  fi
  systemctl stop asbuilt.service || true
  if [ "$1" = remove ]; then
    systemctl disable asbuilt.service || true
  fi
fi
# What was made when it was installed.
rm -rf /usr/lib/asbuilt/quick
