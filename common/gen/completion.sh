#!/bin/sh
# completion.sh NAME HELP...: bash completion for programs, from what their --help says. Each HELP is a file NAME.help.
# What follows "NAME=" is a value: words in lower case that a line lists (tsv, csv or jsonl) are offered for --format.
cat <<'HEAD'
# bash completion for zongjie, made by its build from the programs' --help
_zongjie_words() {
    case $1 in
HEAD
for help in "$@"; do
    name=$(basename "$help" .help)
    options=$(sed -n -E 's/^ +(-[a-zA-Z0-9], +)?(--[a-z0-9-]+)(=?).*/\2\3/p' "$help" | tr '\n' ' ')
    formats=$(sed -n -E 's/^ +--format=[A-Z]+ +//p' "$help" | sed 's/([^)]*)//g' | tr -c 'a-z\n' ' ' | tr -s ' ' '\n' |
        grep -E '^(csv|tsv|jsonl|md|table|svg|png|json)$' | tr '\n' ' ')
    printf '    %s) options="%s" formats="%s" ;;\n' "$name" "${options% }" "${formats% }"
done
cat <<'TAIL'
    *) options= formats= ;;
    esac
}
_zongjie() {
    local options formats word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} name=${COMP_WORDS[0]##*/}
    _zongjie_words "${name#"$_zongjie_prefix"}"
    COMPREPLY=()
    [ "$word" = = ] && word=
    [ "$before" = = ] && before=${COMP_WORDS[COMP_CWORD - 2]}
    if [ "$before" = --format ]; then
        mapfile -t COMPREPLY < <(compgen -W "$formats" -- "$word")
    elif [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
        [[ ${COMPREPLY[0]-} == *= ]] && compopt -o nospace 2>/dev/null
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
    return 0
}
TAIL
printf '_zongjie_prefix=\nfor _zongjie_name in'
for help in "$@"; do printf ' %s' "$(basename "$help" .help)"; done
cat <<'END'
; do
    complete -o filenames -F _zongjie "$_zongjie_prefix$_zongjie_name"
done
unset _zongjie_name
END
