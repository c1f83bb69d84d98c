#!/bin/sh
# Pythons for a Debian that has none so new: tests/pythons_de_debian.sh FOLDER VERSION...
#
# They come from Debian's testing, with the C library that they were built with, and are unpacked into FOLDER/usr, which is made anew:
# nothing is installed, nothing outside FOLDER changes, and nobody need be root. Each program is told where its own
# loader and libraries are by absolute paths, so FOLDER cannot be moved. What such a Python starts (a browser, PHP)
# finds the system's own libraries as ever.
#
# Where it cannot be done it says why and ends with 1. A version that testing does not have, or no longer, is told of.
set -eu

fail() {
    echo "$*" >&2
    exit 1
}

[ "$(uname -sm)" = "Linux x86_64" ] || fail "Only tried on Linux, on x86-64."
command -v apt-get dpkg-deb > /dev/null || fail "Needs apt-get and dpkg-deb."
keys=$(find /usr/share/keyrings -name 'debian-archive-keyring.*' 2> /dev/null | sort | head -n 1)
[ "$keys" ] || fail "Needs Debian's keys (debian-archive-keyring)."
# The mirror that this machine uses already: as apt knows it or, where its lists were never fetched, as it was told.
mirror=$({
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian'
    grep -rhEo 'https?://[^ ]*/debian/?( |$)' /etc/apt/sources.list /etc/apt/sources.list.d || true
} 2> /dev/null | head -n 1)
[ "$mirror" ] || fail "Finds no mirror of Debian among this machine's sources."

folder=$1
shift
apt=$(mktemp -d)
trap 'rm -rf "$apt"' EXIT
mkdir -p "$apt/state/lists/partial" "$apt/cache/archives/partial"
: > "$apt/state/status"
echo "deb [signed-by=$keys] $mirror testing main" > "$apt/sources.list"
# An apt of its own: sources, lists, cache, and a system on which nothing is installed yet.
cat > "$apt/apt.conf" << END
APT::Architecture "amd64";
APT::Install-Recommends "false";
APT::Keep-Downloaded-Packages "true";
APT::Sandbox::User "";
Acquire::Languages "none";
Acquire::Retries "3";
Binary::apt-get::APT::Keep-Downloaded-Packages "true";
Debug::NoLocking "true";
Dir::Cache "$apt/cache";
Dir::Cache::Archives "archives/";
Dir::Etc::Preferences "/dev/null";
Dir::Etc::PreferencesParts "/dev/null";
Dir::Etc::SourceList "$apt/sources.list";
Dir::Etc::SourceParts "/dev/null";
Dir::State "$apt/state";
Dir::State::Status "$apt/state/status";
END
apt-get -qq -c "$apt/apt.conf" update || fail "Could not read Debian's testing."

versions=
for version; do
    if apt-cache -c "$apt/apt.conf" show "python$version-venv" > /dev/null 2>&1; then
        versions="$versions $version"
    else
        echo "Debian's testing has no Python $version." >&2
    fi
done
[ "$versions" ] || exit 1

apt-get -qq -y -c "$apt/apt.conf" --download-only install libstdc++6 patchelf $(printf 'python%s-venv ' $versions) \
    > /dev/null || fail "Could not fetch Python$versions from Debian's testing."
rm -rf "$folder"
mkdir -p "$folder"
for package in "$apt"/cache/archives/*.deb; do
    dpkg-deb -x "$package" "$folder"
done

usr=$(cd "$folder" && pwd)/usr
libraries=$usr/lib/x86_64-linux-gnu
loader=$usr/lib64/ld-linux-x86-64.so.2
patchelf() {
    "$loader" --library-path "$libraries" "$usr/bin/patchelf" "$@"
}
# Where `python -m venv` finds pip.
sed -i "s|/usr/share/python-wheels|$usr/share/python-wheels|" "$usr"/lib/python3.*/_sysconfig*_*linux*.*
for version in $versions; do
    # In two steps, and the loader last: patchelf 0.18 makes programs that crash when it does both at once.
    patchelf --force-rpath --set-rpath "$libraries" "$usr/bin/python$version"
    patchelf --set-interpreter "$loader" "$usr/bin/python$version"
    "$usr/bin/python$version" -c 'import ctypes, ensurepip, sqlite3, ssl, venv' || fail "Python $version does not start."
done
