#!/usr/bin/env bash
# unpack-wordpress.sh DEST: Debian's WordPress with a theme, unpacked into DEST instead of installed: the package would bring an
# Apache that starts on port 80 of this machine. Needs no root, unless the package lists are missing.
set -euo pipefail
dest=${1:?DEST}
rm -rf "$dest"; mkdir -p "$dest/packages"
cd "$dest/packages"
get() { apt-get download -q -o APT::Sandbox::User="$(id -un)" wordpress wordpress-theme-twentytwentythree php-getid3 libjs-underscore; }
if ! get; then
  sudo=; [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get update -q
  get
fi
for package in *.deb; do dpkg-deb -x "$package" "$dest"; done
# Debian's own looks for settings in /etc. Ours is one folder above, where WordPress looks next (wordpress.mjs).
rm "$dest/usr/share/wordpress/wp-config.php"
touch "$dest/done"
