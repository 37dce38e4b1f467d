#!/usr/bin/env bash
# Completion offers what --help names, and nothing else, for each program.
set -u
wrong=0
file=$BUILD/zongjie.bash
[ -f "$file" ] || { echo "$file is not built"; exit 1; }
# shellcheck disable=SC1090 # made by the build
. "$file"
value() { sed -n "s/^$1 = //p" Makefile; }
for name in $(value TOOLS) $(value PIPELINES); do
    program=$BUILD/bin/$name
    [ -x "$program" ] || program=pipelines/$name
    COMP_WORDS=("$name" --) COMP_CWORD=1
    _zongjie 2>/dev/null
    offered=$(printf '%s\n' "${COMPREPLY[@]}" | sed 's/=$//' | sort)
    named=$("$program" --help | grep -o -E '^ +(-[a-zA-Z0-9], +)?--[a-z0-9-]+' | grep -o -E -e '--[a-z0-9-]+' | sort)
    [ -n "$named" ] && [ "$offered" = "$named" ] || { echo "not ok $name"; diff <(echo "$named") <(echo "$offered"); wrong=1; }
done
while read -r name option wanted; do
    COMP_WORDS=("$name" "$option" '=' '') COMP_CWORD=3
    _zongjie 2>/dev/null
    [ "${COMPREPLY[*]}" = "$wanted" ] || { echo "not ok $name $option: ${COMPREPLY[*]}"; wrong=1; }
done <<'END'
extract-metrics --format tsv csv jsonl
aggregate --value stated lo hi mid
t2s --config auto t2s tw2s tw2sp hk2s
metric-grep --color always never auto
END
# What is offered as a file name gets its = written as \=.
complete -p decode | grep -q -e '-o filenames' && { echo "not ok options would be quoted as file names are"; wrong=1; }
[ "$wrong" = 0 ] && echo "ok completion"
exit "$wrong"
