#!/usr/bin/env bash
# unpack-nginx.sh DEST: Debian's nginx and its brotli module for the tests, unpacked into DEST instead of installed:
# Debian's package would start a web server on port 80 of this machine. Needs no root, unless the package lists are
# missing.
set -euo pipefail
dest=${1:?DEST}
rm -rf "$dest"; mkdir -p "$dest/packages"
cd "$dest/packages"
get() { apt-get download -q -o APT::Sandbox::User="$(id -un)" nginx libnginx-mod-http-brotli-static; }
if ! get; then
  sudo=; [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get update -q
  get
fi
for package in *.deb; do dpkg-deb -x "$package" "$dest"; done
"$dest/usr/sbin/nginx" -v
