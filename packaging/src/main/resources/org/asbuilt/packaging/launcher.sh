#!/bin/sh
# Starts Asbuilt with the Java that it was packaged with. Who is root becomes the account of the service, whose record it is.
set -u
if [ "$(id -u)" -eq 0 ]; then
  exec setpriv --reuid=asbuilt --regid=asbuilt --clear-groups --no-new-privs \
    env HOME=/var/lib/asbuilt ASBUILT_HOME="${ASBUILT_HOME:-/var/lib/asbuilt}" "$0" "$@"
fi
# Java takes the encoding of file names from the locale; without one it could not open a file named with an umlaut.
if [ -z "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ]; then
  export LC_ALL=C.UTF-8
fi
# What Java noted down while a start was rehearsed at the installation; what does not fit is passed over in silence.
jar=/usr/lib/asbuilt/asbuilt.jar
noted=/usr/lib/asbuilt/quick/asbuilt.aot
if [ -f "$noted" ]; then
  jar=/usr/lib/asbuilt/quick/asbuilt.jar
fi
# shellcheck disable=SC2086 # the options are several words
exec /usr/lib/asbuilt/runtime/bin/java --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -XX:MaxRAMPercentage=60 \
  -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError \
  "-XX:AOTCache=$noted" '-Xlog:aot*=off' '-Xlog:cds*=off' ${ASBUILT_JAVA_OPTS:-} -jar "$jar" "$@"
