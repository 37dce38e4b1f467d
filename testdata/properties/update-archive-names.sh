#!/usr/bin/env bash
# update-archive takes files of any name, and shows them as decode does.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
PATH=$PWD/pipelines:$PATH
. testdata/properties/archive-steps

# Names: each byte but NUL and /, and what a shell, an option parser or a list of lines could take for something else.
mkdir -p "$tmp/in/-n"
for ((i = 1; i < 256; i++)); do
    [ $i = 47 ] || printf '全年新增企业%d家。' $i >"$tmp/in/$(printf "x\\$(printf %03o $i)y")"
done
n=300
for name in - -- -n/-e '*' '$(id)' '\n' '\x41' ' ' 'a!b' $'\n' $'end\n' '#x' .hidden 'a=b' '|id' "it's" '"' '~' '中文' $'\303'; do
    printf '全年新增企业%d家。' $((n += 1)) >"$tmp/in/$name"
done
printf '\211PNG\r\n\032\n' >"$tmp/in/"$'-\n\t\\\377'
expect "names" status 1 update-archive -j 1 "$tmp/in" "$tmp/store"
expect "each file is a document" test "$(wc -l <"$tmp/store/documents.tsv")" = $((254 + n - 300))
no_utf8() { LC_ALL=C.UTF-8 grep -a -v -x '.*' "$1"; }
expect "all sources are UTF-8" test -z "$(no_utf8 "$tmp/store/metrics.tsv")"
expect "and what decode reads in them" \
    cmp <(cut -f 2 "$tmp/store/documents.tsv" | sort) <(cd "$tmp/in" && decode . 2>/dev/null | cut -f 2 | sed 's,^\./,,' | sort)
expect "known again" status 0 update-archive "$tmp/in" "$tmp/store"
expect "all of them" grep -q ' new=0 changed=0 removed=0 rejected=1 ' "$tmp/out"
expect "the name of the reject is as it is" test "$(cd "$tmp/in" && xargs -0 ls <"$tmp/store/rejects/files0" | wc -c)" -gt 4

# The program itself by a relative name: the filters, which run in other folders, are beside it all the same.
mkdir "$tmp/few" && printf '全年新增企业1家。' >"$tmp/few/a"
expect "called by a relative name" status 0 env -C "$BUILD" bin/update-archive "$tmp/few" "$tmp/relative"
expect "found in a relative PATH" status 0 env -C "$BUILD" PATH="bin:$PATH" update-archive --no-tables "$tmp/few" "$tmp/found"
exit $wrong
