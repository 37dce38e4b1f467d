# shellcheck shell=bash
# What the scripts here share. A script sets prefix (what stands before the names of installed programs) and library
# (the folder of this file, seen from its own; `make install` writes both), sources this file and defines
#
#   usage                  prints the help
#   option NAME [VALUE]    takes an option that read_options met
#
# Its first line asks for bash -p, so that SHELLOPTS and BASHOPTS of the environment are not heeded.
#
# From here it has: me, its name in messages; here, the folder it lies in; shared, the folder of this file with awk/
# and page/; in PATH, the tools.
set -u -o pipefail +o posix
export LC_ALL=C
unset CDPATH POSIXLY_CORRECT BASH_ENV

# Standard descriptors that are closed are filled by what cannot be used, as the tools do it.
{ : <&0; } 2>/dev/null || exec 0>/dev/null
{ : >&1; } 2>/dev/null || exec 1</dev/null
{ : >&2; } || exec 2</dev/null

here=$(readlink -f "$0") || exit 2
me=${here##*/}
me=${me#"$prefix"}
here=${here%/*}
shared=$(cd "$here/$library" && pwd) || exit 2

# The tools: beside the script when installed, in the build folder (BUILD) of a source tree, or in PATH.
if [ -x "$here/${prefix}extract-metrics" ]; then
    PATH=$here:$PATH
else
    built=$(cd "$here/.." && realpath -m "${BUILD:-build}") || exit 2
    built+=/bin
    [ ! -x "$built/extract-metrics" ] || PATH=$built:$PATH
fi

die() {
    echo "$me: $1" >&2
    exit 2
}

try_help() {
    echo "Try '$me --help' for more information." >&2
    exit 2
}

# wrong WORDS: ends for a command line that is wrong.
wrong() {
    echo "$me: $1" >&2
    try_help
}

# need PROGRAM PACKAGE: ends unless the program is there.
need() {
    command -v "$1" >/dev/null || die "$1: not found; install the package $2"
}

# need_tools: ends unless the whole chain is there.
need_tools() {
    local tool
    for tool in decode t2s segment extract-metrics aggregate panel; do
        command -v "$prefix$tool" >/dev/null || die "$prefix$tool: not found; run 'make' first"
    done
}

# tables_of DIR [TABLE...]: sets tables to the folder where these (default: all that are read) are files: DIR, as report-stats
# leaves it, or, where DIR is a STORE of update-archive without such files, one in $work into which they are written. Ends
# where they are not there.
tables_of() {
    local dir=$1 table
    shift
    [ $# -gt 0 ] || set -- documents segments metrics
    tables=$dir
    if [ -e "$dir/.update-archive" ] && [ ! -e "$dir/tables" ]; then
        [ -e "$dir/index" ] || die "$dir: no run of update-archive has ended here"
        tables=$(mktemp -d "$work/tables.XXXXXX") || exit 2
        for table; do
            "${prefix}update-archive" --print "$table" -- "$dir" >"$tables/$table.tsv" || exit 2
        done
    fi
    for table; do
        [ -r "$tables/$table.tsv" ] || die "$tables/$table.tsv: cannot be read; run report-stats first"
    done
}

# need_table_data: ends unless what fills databases was built.
need_table_data() {
    command -v "${prefix}table-data" >/dev/null || die "${prefix}table-data: not found; it wants SQLite's library: 'make deps', then 'make'"
}

# quiet COMMAND...: what it says is only shown where it fails; rejected records were named by report-stats. Wants $work.
quiet() {
    local said=$work/said.$BASHPID status # after 2> it would be the command's own
    "$@" 2>"$said"
    status=$?
    [ $status -ge 2 ] || return 0
    sed "s/^/$me: /" "$said" >&2
    [ $status = 2 ] || echo "$me: $1: ended with status $status" >&2
    return 1
}

# panel_of DIR: sets panel to the panel of its metrics, as report-stats left it or made anew. Wants $work, and the array
# lexicon.
panel_of() {
    panel=$1/panel.csv
    [ ! "$panel" -nt "$1/metrics.tsv" ] || return 0
    panel=$work/panel.csv
    quiet "${prefix}panel" "${lexicon[@]}" "$1/metrics.tsv" >"$panel"
}

# read_options SHORT LONG ARGUMENT...: both as getopt(1) takes them, without help and version, which are done here.
# Leaves the operands in the array operands.
read_options() {
    local short=$1 long=,$2, parsed
    parsed=$(getopt -n "$me" -o "$short" -l "$2,help,version" -- "${@:3}") || try_help
    eval set -- "$parsed"
    while [ "$1" != -- ]; do
        case $1 in
        --help) usage || exit 2; exit ;;
        --version) "${prefix}aggregate" --version | sed "s/^aggregate/$me/" || exit 2; exit ;;
        esac
        if [[ $1 = --* && $long = *",${1#--}:"* || $1 = -? && $short = *"${1#-}:"* ]]; then
            option "$1" "$2"
            shift
        else
            option "$1"
        fi
        shift
    done
    # shellcheck disable=SC2034 # for the script
    operands=("${@:2}")
}

# plain VARIABLE: the file name that it holds becomes one that no program takes for an option or an assignment.
plain() {
    case ${!1} in
    /* | ./*) ;;
    -* | *=*) printf -v "$1" ./%s "${!1}" ;;
    esac
}

# none_is_fine COMMAND...: its status, but for 1, as grep has it where nothing matches.
none_is_fine() { "$@" || [ $? = 1 ]; }

# at_end COMMAND: runs it however the script ends.
at_end() {
    # shellcheck disable=SC2064 # the command is known now
    trap "$1" EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
}

# work_folder [TEMPLATE]: makes the folder $work, which is gone when the script ends.
work_folder() {
    work=$(mktemp -d "$@") || return
    at_end 'rm -rf "$work"'
}

# The largest of its arguments; a part that a signal ended (status over 128) is trouble like any other.
worst() {
    local s w=0
    for s; do [ "$s" -le "$w" ] || w=$s; done
    [ "$w" -le 2 ] || w=2
    echo "$w"
}

# indicators_meant LIST: the ids, a line each, that ids, Chinese names, aliases and patterns of these mean, joined by
# commas. Ends when one means none. The array lexicon holds --lexicon, if that was given.
indicators_meant() {
    local id name aliases wanted said
    said=$("${prefix}panel" "${lexicon[@]}" --indicator "$1" </dev/null 2>&1 >/dev/null) || wrong "$(sed -n "1s/^${prefix}panel: //p" <<<"$said")"
    IFS=, read -r -a wanted <<<"$1"
    "${prefix}extract-metrics" "${lexicon[@]}" --indicators | tr '\t' '\037' | while IFS=$'\037' read -r id name aliases _; do
        for said in "${wanted[@]}"; do
            # shellcheck disable=SC2053 # a pattern
            while [ -n "$said" ] && read -r -d '|' name; do
                [[ $name == $said ]] && { printf '%s\n' "$id"; break 2; }
            done <<<"$id|$name|${aliases//^/}|"
        done
        : # whatever the last one was not
    done
}

# column TOOL NAME: the number of a column.
column() {
    local names name n=0
    IFS=$'\t' read -r -a names < <("$prefix$1" --columns)
    for name in "${names[@]}"; do
        n=$((n + 1))
        [ "$name" != "$2" ] || { echo $n; return; }
    done
    return 1
}
