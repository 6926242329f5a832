#!/usr/bin/env bash
# wasm-toolchain.sh DEST: makes a toolchain of Debian's Rust and a standard library for wasm32-unknown-unknown. Debian ships
# that library's source but no build of it, so it is built here, once. DEST then looks like a toolchain (bin/cargo, bin/rustc
# …), and nothing under /usr is changed.
set -euo pipefail
dest=${1:?DEST}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
mkdir "$work/src"; : > "$work/src/lib.rs"
cat > "$work/Cargo.toml" <<'T'
[package]
name = "sysroot"
version = "0.0.0"
edition = "2024"
[workspace]
[profile.release]
opt-level = "s"
codegen-units = 1
T
# `embed-bitcode` is for builds with `lto = true`, which link this library; `test` and `proc_macro` are for running tests in a
# browser.
( cd "$work"
  env -u RUSTUP_TOOLCHAIN RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 RUSTFLAGS='-C embed-bitcode=yes' CARGO_TARGET_DIR="$work/target" \
    /usr/bin/cargo build -q --release --target wasm32-unknown-unknown \
    -Z build-std=std,panic_abort,proc_macro,test -Z build-std-features=optimize_for_size,panic-unwind )
rm -rf "$dest"
lib=$dest/lib/rustlib
mkdir -p "$dest/bin" "$lib/wasm32-unknown-unknown/lib"
cp "$work"/target/wasm32-unknown-unknown/release/deps/*.rlib "$lib/wasm32-unknown-unknown/lib/"
rm -f "$lib"/wasm32-unknown-unknown/lib/libsysroot-*.rlib
for d in /usr/lib/rustlib/*; do
  [ "$(basename "$d")" = wasm32-unknown-unknown ] || ln -s "$d" "$lib/"
done
for t in rustc rustdoc; do
  printf '#!/bin/sh\nexec /usr/bin/%s --sysroot %s "$@"\n' "$t" "$dest" > "$dest/bin/$t"
done
ln -s /usr/bin/cargo /usr/bin/rustfmt /usr/bin/cargo-fmt "$dest/bin/"
# This must be a copy and not a link, because cargo-clippy looks for clippy-driver in its own folder.
cp /usr/bin/cargo-clippy "$dest/bin/"
printf '#!/bin/sh\nSYSROOT=%s exec /usr/bin/clippy-driver "$@"\n' "$dest" > "$dest/bin/clippy-driver"
chmod +x "$dest"/bin/rustc "$dest"/bin/rustdoc "$dest"/bin/clippy-driver
