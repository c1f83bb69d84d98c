#!/bin/sh
# Installs what the tests need besides pip: PHP with its soap extension, node with npm, node's soap, Chromium, and
# PostgreSQL, which serves the tests on a Python that has no wheel of it.
# Only what is missing is installed. Debian and its kin by apt (as root, or through sudo), macOS by brew.
set -eu
cd "$(dirname "$0")"

install() {
    echo "Installing: $*"
    if command -v apt-get > /dev/null; then
        root=$([ "$(id -u)" = 0 ] || echo sudo)
        $root apt-get update -qq
        $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" > /dev/null
    elif command -v brew > /dev/null; then
        brew install $(echo "$@" | sed 's/php-cli php-soap/php/; s/nodejs npm/node/')
    else
        echo "Neither apt-get nor brew is here: install PHP (with soap), node, npm and Chromium, and run this again." >&2
        exit 1
    fi
}

php -r 'exit(extension_loaded("soap") ? 0 : 1);' 2> /dev/null || install php-cli php-soap
{ chromium --version || chromium-browser --version || google-chrome --version; } > /dev/null 2>&1 || install chromium
{ node --version && npm --version; } > /dev/null 2>&1 || install nodejs npm
# Not by brew, which keeps it where nothing looks. Debian keeps its programs out of PATH.
{ initdb --version || ls /usr/lib/postgresql/*/bin/initdb || ! command -v apt-get; } > /dev/null 2>&1 || install postgresql
(cd node && npm ci --silent)
echo "$(php --version | head -n 1 | cut -d' ' -f1,2) with soap, node $(node --version) with soap, Chromium: ready"
