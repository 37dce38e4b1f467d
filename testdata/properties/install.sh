#!/usr/bin/env bash
# make install puts what belongs together where it belongs, under a prefix for the names, and it works from there; make
# uninstall leaves nothing; make dist is a source that builds.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
# make as from a shell of one's own: nothing of a make that runs this test, no variable of it.
plain_make() { env -u MAKEFLAGS -u MAKELEVEL -u MFLAGS make -s --no-print-directory "$@"; }
value() { sed -n "s/^$1 = //p" Makefile; }
files() { (cd "$1" && find . ! -type d | sort); }

read -ra tools <<<"$(value TOOLS)"
read -ra pipelines <<<"$(value PIPELINES)"
missing=
for t in "${tools[@]}"; do [ -f "tools/$t/$t.1" ] || missing+=" $t"; done
if [ -n "$missing" ]; then
    echo "ok install # SKIP man pages are missing:$missing"
else
    root="$tmp/a root" prefix=zj-
    where=("BUILD=$BUILD" "DESTDIR=$root" PREFIX=/opt "PROGRAM_PREFIX=$prefix")
    expect "make install" plain_make install "${where[@]}"
    for t in "${tools[@]}" "${pipelines[@]}"; do
        printf './opt/bin/%s\n./opt/share/man/man1/%s.1\n' "$prefix$t" "$prefix$t"
    done | cat - <(
        printf './opt/share/man/%s\n' man7/zongjie{,-data,.zh}.7 man5/zongjie-{records,metrics}.5 \
            zh_CN/man7/zongjie.7
        printf "./opt/share/bash-completion/completions/$prefix%s\n" "${tools[@]}" "${pipelines[@]}"
        echo ./opt/share/zongjie/zongjie.bash
        (cd pipelines && printf './opt/share/zongjie/%s\n' *.sh awk/* page/* page/head.html page/tail.html sql/*)
        (cd common && printf './opt/share/zongjie/%s\n' lexicon/*)
        printf './opt/share/zongjie/examples/update-archive.%s\n' crontab logrotate service timer
    ) | sort >"$tmp/wanted"
    expect "what is installed" diff -u "$tmp/wanted" <(files "$root")
    for t in "${tools[@]}" "${pipelines[@]}"; do
        expect "$prefix$t runs" "$root/opt/bin/$prefix$t" --version
        expect "its page is its own" grep -q -i "^\.TH $t 1" "$root/opt/share/man/man1/$prefix$t.1"
    done
    # shellcheck disable=SC2016 # for the inner shell
    expect "completion of an installed program" bash -c '. "$1" && complete -p "$2" && [ -e "$1" ]' _ \
        "$root/opt/share/bash-completion/completions/${prefix}decode" "${prefix}decode"
    # Away from the source, with nothing of it in PATH.
    mkdir "$tmp/work"
    printf '全年新增企业35家。' >"$tmp/work/report"
    expect "${prefix}report-stats finds the tools beside it" \
        env -C "$tmp/work" -u BUILD PATH=/usr/bin:/bin "$root/opt/bin/${prefix}report-stats" -o out report
    expect "and works" test -s "$tmp/work/out/metrics.tsv"
    expect "and makes its page" test -s "$tmp/work/out/index.html"
    : >"$root/opt/bin/decode"
    expect "make uninstall" plain_make uninstall "${where[@]}"
    expect "leaves only what is not its own" test "$(files "$root")" = ./opt/bin/decode
fi

if ! git rev-parse --git-dir >/dev/null 2>&1; then
    echo "ok dist # SKIP no repository here"
    exit $wrong
fi
expect "make dist" plain_make dist "BUILD=$tmp/dist"
name=zongjie-$(value VERSION)
expect "unpacks into one folder" tar -C "$tmp" -xzf "$tmp/dist/$name.tar.gz"
expect "has all that is committed" diff -u <(git ls-tree -r --name-only HEAD | sort) <(cd "$tmp/$name" && find . -type f | sed 's|^\./||' | sort)
if [ -n "${LONG:-}" ]; then # the same files as here, which were built
    expect "builds" plain_make -C "$tmp/$name" -j2 CFLAGS=-O0 all
    expect "what it builds runs" "$tmp/$name/build/bin/decode" --version
fi
expect "make clean leaves what was unpacked" plain_make -C "$tmp/$name" clean
expect "nothing more" diff -u <(tar -tzf "$tmp/dist/$name.tar.gz" | grep -v '/$' | sort) <(cd "$tmp" && find "$name" -type f | sort)
exit $wrong
