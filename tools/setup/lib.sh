# The functions behind the verbs of ./dev, which sources this file in the project's root. Everything that is installed beyond
# system packages goes into folders below $CACHE that are named by version, so that a second clone finds it. `./dev clean`
# removes them.

TRUNK=0.21.14
WASM_BINDGEN=0.2.129
CACHE=${KI_AKTIONSPLAN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/ki-aktionsplan}
T0=$SECONDS
STEP=; STEP_T=$SECONDS

step() { step_end; STEP=$1; STEP_T=$SECONDS; printf '\n== %s\n' "$1"; }
step_end() { if [ -n "$STEP" ]; then printf '   %s: %s s\n' "$STEP" $((SECONDS - STEP_T)); fi; STEP=; }
done_all() { step_end; printf '\nAll tests passed, %s s in all.\n' $((SECONDS - T0)); }

# apt NAME...: installs those of these Debian packages that are missing.
apt() {
  local p missing=()
  for p in "$@"; do dpkg-query -W -f='${Status}' "$p" 2>/dev/null | grep -q 'ok installed' || missing+=("$p"); done
  [ ${#missing[@]} -eq 0 ] && return
  step "Install system packages: ${missing[*]}"
  local sudo=; [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get update -q
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# Provides Rust for both targets. If rustup has the wasm target, it is used; else Debian's Rust is, with a standard library for
# wasm that is built from its sources.
need_rust() {
  apt build-essential ca-certificates
  if command -v rustup >/dev/null && command -v cargo >/dev/null &&
     rustup target list --installed 2>/dev/null | grep -qx wasm32-unknown-unknown; then return; fi
  apt rustc-web cargo-web rust-web-src rust-web-llvm lld-22 rust-web-clippy rustfmt-web
  local dir; dir=$CACHE/rust-$(/usr/bin/rustc --version | cut -d' ' -f2)
  if [ ! -e "$dir/done" ]; then
    step "Make the wasm standard library (once, about half a minute)"
    bash tools/setup/wasm-toolchain.sh "$dir" && touch "$dir/done"
  fi
  export PATH=$dir/bin:$PATH
  unset RUSTUP_TOOLCHAIN
}

# Panic messages contain the paths of source files. The machine's folders are cut off, since otherwise two machines would build
# different modules. This variable adds to the flags in .cargo/config.toml, because those stand under [target].
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=/cargo --remap-path-prefix=$PWD=/project"

# crate NAME VERSION [cargo install options]: installs a program from crates.io, built once per version.
crate() {
  local name=$1 version=$2; shift 2
  local dir=$CACHE/$name-$version
  if [ ! -x "$dir/bin/${BIN:-$name}" ]; then
    step "Build $name $version (once; minutes)"
    # The build is optimised for a short wait, not for fast programs: these run for seconds only.
    CARGO_TARGET_DIR=$CACHE/building-$name CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
      CARGO_PROFILE_RELEASE_OPT_LEVEL=${OPT:-1} cargo install -q "$name" --version "$version" --locked --root "$dir" "$@"
    rm -rf "$CACHE/building-$name"
  fi
  export PATH=$dir/bin:$PATH
}

# npm_packages DIR: installs the packages of DIR's lock file in the cache, and links them as DIR/node_modules.
npm_packages() {
  local key dir
  key=$(cat "$1/package.json" "$1/package-lock.json" | sha256sum | cut -c1-16)
  dir=$CACHE/npm-$key
  if [ ! -e "$dir/done" ]; then
    step "Install the npm packages of $1"
    rm -rf "$dir"; mkdir -p "$dir"
    cp "$1/package.json" "$1/package-lock.json" "$dir/"
    (cd "$dir" && npm ci --ignore-scripts --no-audit --no-fund) && touch "$dir/done"
  fi
  if [ "$(readlink "$1/node_modules" 2>/dev/null)" != "$dir/node_modules" ]; then rm -rf "$1/node_modules"; ln -s "$dir/node_modules" "$1/node_modules"; fi
}

need_node() {
  if ! command -v node >/dev/null; then apt nodejs; fi
  if ! command -v npm >/dev/null; then apt npm; fi
}

# Only the crates that process the module are optimised, so that neither building the tool nor running it takes long.
need_bindgen() {
  local -a fast=()
  local name
  for name in walrus wasmparser wasm-encoder wasm-bindgen-cli-support; do fast+=(--config "profile.release.package.$name.opt-level=2"); done
  BIN=wasm-bindgen OPT=0 crate wasm-bindgen-cli "$WASM_BINDGEN" "${fast[@]}"
}

need_trunk() { OPT=0 crate trunk "$TRUNK" --no-default-features --features rustls; }

# need_tools [COMMAND...]: provides what a build needs. If trunk must be built first, COMMAND runs at the same time.
need_tools() {
  need_rust
  need_node
  npm_packages tools
  npm_packages tools/worker
  export PATH=$PWD/tools/node_modules/.bin:$PATH   # wasm-opt and esbuild
  # These are built side by side, because each has crates that keep one core busy for minutes.
  local job; local -a jobs=()
  if [ ! -x "$CACHE/trunk-$TRUNK/bin/trunk" ]; then
    (need_trunk) & jobs+=($!)
    if [ $# -gt 0 ]; then "$@" & jobs+=($!); fi
  fi
  need_bindgen
  for job in "${jobs[@]}"; do wait "$job"; done
  need_trunk
  step_end
}

need_build() { need_tools node tools/programs.mjs; }

need_test() {
  apt chromium poppler-utils
  npm_packages tests/browser
  need_audit
  step_end
}

# The browser tests ask a sample of what ./dev audit asks, so they need its programs too.
need_audit() {
  apt default-jre-headless
  npm_packages tools/audit
}

# need_check [FOLDER...]: provides the programs that format, lint and type-check the JavaScript, and the packages of the
# folders, because the type check needs their types.
need_check() {
  local folder
  need_node
  for folder in tools/check "$@"; do npm_packages "$folder"; done
  step_end
}

# Both name the JavaScript to check: `biome` by folders, `types` by one configuration for each kind of script.
biome() { tools/check/node_modules/.bin/biome "$@" --config-path=tools/check/biome.config.jsonc public src tests tools; }
types() { local config; for config in tools/check/tsconfig.{node,pages,worker,tests,bench}.json; do tools/check/node_modules/.bin/tsc -p "$config"; done; }

build() {
  step "Build a release into dist/"
  trunk build --release --locked
  step_end
}

# It does not use the port of ./dev serve, whose service worker would answer requests there. It does not write into
# target/watch, where cargo puts what it builds for the profile of that name.
watch() {
  step "Watch"
  mkdir -p target/watched
  exec trunk serve watch.html --port "$1" --dist target/watched --html-output index.html --cargo-profile watch --locked
}

check() {
  step "Check the data"
  cargo run -q --locked --bin plan -- check data
  step "Format"
  cargo fmt --check
  step "Lints: core, without Leptos or a browser"
  cargo clippy -q --locked --features pictures --all-targets -- -D warnings
  step "Lints: views, native"
  cargo clippy -q --locked --features ssr --all-targets -- -D warnings
  step "Lints: both programs, wasm"
  cargo clippy -q --locked --no-default-features --features app --target wasm32-unknown-unknown --lib --bin ki-aktionsplan --bin reuse -- -D warnings
  step "Format and lints: JavaScript"
  biome check --error-on-warnings
  step "Types: JavaScript"
  types
  step_end
}

tests() {
  step "Tests: core"
  # The ignored tests need the npm packages of tools/. A plain `cargo test` leaves them out, so that it works without Node.
  cargo test --locked --features pictures -- --include-ignored
  step "Tests: views"
  cargo test --locked --features ssr --test pages
  step_end
}

browser_tests() {
  step "Tests: real browser"
  node --test --test-reporter=spec tests/browser/*.test.mjs
  step_end
}

# search_quality [FILE] [--compare] [options]: asks our search the judged queries; with --compare, asks other engines too, on
# the same texts.
search_quality() {
  local compare= arg file=tests/search/queries.json; local -a rest=()
  for arg in "$@"; do
    case $arg in --compare) compare=yes ;; --*) rest+=("$arg") ;; *) file=$arg ;; esac
  done
  cargo run -q --locked --bin search_quality -- data "$file" "${rest[@]}"
  [ -n "$compare" ] || return 0
  need_node
  apt chromium
  npm_packages tools/search
  npm_packages tools
  step "Compare"
  local entries; entries=$(mktemp)
  cargo run -q --locked --bin search_quality -- data --entries >"$entries"
  node tools/search/compare.mjs "$file" "$entries"
  rm "$entries"
  step_end
}

# nginx is unpacked and not installed, because Debian's package would start a server.
need_nginx() {
  export NGINX=$CACHE/nginx/usr/sbin/nginx
  if [ ! -x "$NGINX" ]; then step "Unpack nginx"; bash tools/hosting/unpack-nginx.sh "$CACHE/nginx"; fi
}

# MariaDB without a service, PHP for the command line, and WordPress unpacked: nothing of it starts by itself.
need_cms() {
  apt mariadb-server-core mariadb-client-core php-cli php-mysql
  if [ ! -e "$CACHE/wordpress/done" ]; then step "Unpack WordPress"; bash tools/cms/unpack-wordpress.sh "$CACHE/wordpress"; fi
}

# Tests the ready configurations in docs/hosting/ on real servers.
host_tests() {
  apt apache2-bin
  need_nginx
  step "Tests: nginx and Apache"
  node --test --test-reporter=spec tests/hosting/*.test.mjs
  step_end
}

# Runs the journeys in Chromium, Firefox and WebKit.
engine_tests() {
  apt chromium chromium-driver firefox-esr webkit2gtk-driver xvfb poppler-utils
  crate geckodriver 0.37.1
  npm_packages tests/engines
  step "Tests: three engines"
  node --test --test-reporter=spec tests/engines/*.test.mjs
  step_end
}

# Checks that a second build in another folder gives the same bytes. The libraries are not compiled again.
same_again() {
  step "Tests: a second build gives the same bytes"
  local again; again=$(mktemp -d)
  git ls-files -z | xargs -0 cp --parents -t "$again"
  local folder
  for folder in tools tools/worker; do ln -s "$(readlink -f "$folder/node_modules")" "$again/$folder/node_modules"; done
  (export CARGO_TARGET_DIR=$PWD/target; cd "$again" && trunk build --release --locked >"$again/log" 2>&1) || { cat "$again/log"; return 1; }
  diff -rq dist "$again/dist"
  rm -rf "$again"
  step_end
}

clean() {
  step "Remove target/, dist/ and $CACHE"
  rm -rf target dist tools/node_modules tools/check/node_modules tools/lands/node_modules tools/worker/node_modules tools/audit/node_modules tools/search/node_modules tools/bench/node_modules tests/engines/node_modules tests/browser/node_modules "$CACHE"
  step_end
}
