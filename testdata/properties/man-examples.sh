#!/usr/bin/env bash
# The examples of README.md and the man pages are true. In README.md they are indented, in pages they stand between .EX
# and .EE: a line '$ COMMAND', which goes on while it ends in | or \, then what it prints, messages too; a line … stands
# for any more lines. 'cat FILE' of a file that is not there makes it. The examples of a page share a folder.
# Blocks without a '$ ' are not run, but what an EXAMPLES section of a page of section 1 holds must be shell.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
. testdata/properties/pages
top=$PWD

# check NAME: runs what stands on standard input.
check() {
    local line='' command='' n=0
    rm -rf "$tmp/work" && mkdir "$tmp/work" && ln -s "$top/testdata" "$tmp/work/testdata"
    : >"$tmp/wanted"
    while IFS= read -r line; do
        if [ -n "$more" ]; then
            command+=$'\n'$line
        elif [ "${line:0:2}" = '$ ' ]; then
            judge "$1"
            command=${line:2}
        elif [ -n "$command" ] && [ "$line" != $'\001\001' ]; then
            printf '%s\n' "$line" >>"$tmp/wanted"
        fi
        case $line in
        $'\001\001'*) judge "$1"; command='' ;;
        esac
        more=
        if [ -n "$command" ] && [ ! -s "$tmp/wanted" ]; then
            case $line in *\| | *\\) more=1 ;; esac
        fi
    done
    judge "$1"
    [ "$n" = 0 ] || echo "$1: $n commands"
}
more=

# judge NAME: runs $command and compares with $tmp/wanted, which is then emptied.
judge() {
    [ -n "$command" ] || return
    local file=${command#cat }
    n=$((n + 1))
    if [ "$file" != "$command" ] && [ ! -e "$tmp/work/$file" ]; then
        cp "$tmp/wanted" "$tmp/work/$file"
    else
        (cd "$tmp/work" && bash -c "$command") >"$tmp/printed" 2>&1 </dev/null
        if [ "$(tail -n 1 "$tmp/wanted")" = … ]; then
            sed -i '$d' "$tmp/wanted"
            head -n "$(wc -l <"$tmp/wanted")" "$tmp/printed" >"$tmp/begin" && mv "$tmp/begin" "$tmp/printed"
        fi
        if diff -u --label written --label printed "$tmp/wanted" "$tmp/printed" >"$tmp/differs"; then
            echo "ok $1: $(head -n 1 <<<"$command")"
        else
            echo "not ok $1: $(head -n 1 <<<"$command")"
            head -n 20 "$tmp/differs" | sed 's/^/    /'
        fi
    fi
    : >"$tmp/wanted"
}

# Lines of four blanks in front; a line without ends a block.
sed -n 's/^    //p; t; s/.*/\o1\o1/p' README.md >"$tmp/blocks"
check README.md <"$tmp/blocks"
for page in common/*.[57] tools/*/*.1 pipelines/*.1; do
    examples "$page" >"$tmp/blocks"
    check "$page" <"$tmp/blocks"
done
