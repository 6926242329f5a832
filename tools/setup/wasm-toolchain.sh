#!/usr/bin/env bash
# wasm-toolchain.sh DEST: Debian's Rust, with a wasm32-unknown-unknown standard library beside it.
# Debian ships that library's source but not its build. It is built here once; DEST then looks like a toolchain
# (bin/cargo, bin/rustc …), and nothing under /usr is touched.
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
# embed-bitcode: builds with lto = true link this library; test and proc_macro: so that tests can run in a browser too.
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
# A copy, not a link: cargo-clippy looks for clippy-driver beside itself.
cp /usr/bin/cargo-clippy "$dest/bin/"
printf '#!/bin/sh\nSYSROOT=%s exec /usr/bin/clippy-driver "$@"\n' "$dest" > "$dest/bin/clippy-driver"
chmod +x "$dest"/bin/rustc "$dest"/bin/rustdoc "$dest"/bin/clippy-driver
