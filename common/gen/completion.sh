#!/bin/sh
# completion.sh HELP...: completion for bash, from what programs say of themselves. Each HELP is a file NAME.help, the
# --help of NAME. An option whose description is a list of words (tsv, csv or jsonl) is completed with these.
set -eu
cat <<'HEAD'
# bash completion for zongjie, made by its build from the programs' --help
_zongjie_options() {
    case $1 in
HEAD
for help in "$@"; do
    options=$(sed -n -E 's/^ +(-[a-zA-Z0-9], +)?(--[a-z0-9-]+)(=?).*/\2\3/p' "$help" | tr '\n' ' ')
    printf '    %s) echo "%s" ;;\n' "$(basename "$help" .help)" "${options% }"
done
cat <<'MIDDLE'
    esac
}
_zongjie_values() {
    case $1 in
MIDDLE
for help in "$@"; do
    # The list has an "or" or goes on (...), before or after a colon; what is in brackets is no value.
    sed -n -E 's/^ +(-[a-zA-Z0-9], +)?(--[a-z0-9-]+)\[?=[^ ]+ +/\2 /p' "$help" |
        sed -n -E '/ or | \.\.\.$/{ s/ ?\([^)]*\)//g; s/ \.\.\.$//; s/,? or /, /; h; s/:.*//; p; g; s/^([^ ]+) .*: /\1 /; p; }' |
        sed -n -E '/^--[a-z0-9-]+ [a-z0-9]+(, [a-z0-9]+)+$/s/,//gp' | uniq |
        while read -r option values; do
            printf '    %s%s) echo "%s" ;;\n' "$(basename "$help" .help)" "$option" "$values"
        done
done
cat <<'TAIL'
    esac
}
_zongjie() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} name=${COMP_WORDS[0]##*/} values=
    name=${name#"$_zongjie_prefix"}
    COMPREPLY=()
    # "--format=c" is three words to bash: --format, = and c.
    [ "$word" = = ] && word=
    [ "$before" = = ] && ((COMP_CWORD >= 3)) && before=${COMP_WORDS[COMP_CWORD - 2]}
    [[ $before == --* ]] && values=$(_zongjie_values "$name$before")
    if [ -n "$values" ]; then
        mapfile -t COMPREPLY < <(compgen -W "$values" -- "$word")
    elif [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_zongjie_options "$name")" -- "$word")
        [[ ${COMPREPLY[0]-} == *= ]] && compopt -o nospace 2>/dev/null
    else
        # Only here: bash would write the = of an option as \=.
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
    return 0
}
TAIL
printf '_zongjie_prefix=\nfor _zongjie_name in'
for help in "$@"; do printf ' %s' "$(basename "$help" .help)"; done
cat <<'END'
; do
    complete -F _zongjie "$_zongjie_prefix$_zongjie_name"
done
unset _zongjie_name
END
