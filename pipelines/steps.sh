# shellcheck shell=bash
# The steps from documents to a set of tables, for report-stats and cluster-stats. Wants lib.sh, the array lexicon and $work,
# a folder of its own. Each returns 2 where something went wrong, a write on a full disk too; what it left is of no use then.

# outside DIR INPUT...: ends where DIR is in a folder that is read: what is written there would be read as reports.
outside() {
    local dir=$1 input
    for input in "${@:2}"; do
        [ ! -d "$input" ] || case $(realpath -m -- "$dir")/ in
        "$(realpath -- "$input")"/*) wrong "$dir is in $input, which is read: name a folder that is not, or the files" ;;
        esac
    done
}

# chain PART: decoded documents on standard input become PART.documents PART.segments PART.reports PART.metrics and
# what was rejected, PART.reject.TOOL. PART.status, written last, says that they are whole: 0, or 1 where something was rejected.
chain() {
    local status
    "${prefix}t2s" --copy "$1.documents" |
        "${prefix}segment" --copy "$1.segments" --reports "$1.reports" --rejects "$1.reject.segment" "${lexicon[@]}" |
        "${prefix}extract-metrics" --rejects "$1.reject.extract-metrics" "${lexicon[@]}" >"$1.metrics"
    status=$(worst "${PIPESTATUS[@]}")
    [ "$status" -lt 2 ] && echo "$status" >"$1.status" || return 2
}

# join_files TO FILE...: what they hold, one after the other; they are gone then.
join_files() {
    local to=$1
    shift
    if [ $# = 1 ]; then
        mv -f -- "$1" "$to"
    else
        { [ $# = 0 ] || printf '%s\0' "$@" | xargs -0 sh -c 'for f; do cat "$f" && rm "$f" || exit 2; done' sh; } >"$to"
    fi || return 2
}

# join_parts SET PART...: whole parts, in this order, become SET/documents.tsv segments.tsv reports.tsv metrics.tsv rejects/TOOL. Prints
# the worst of their statuses.
join_parts() {
    local set=$1 table tool part status statuses=()
    shift
    for part; do
        # Not there or empty: the chain was killed, or the disk is full.
        { read -r status <"$part.status"; } 2>/dev/null || return 2
        statuses+=("$status")
    done
    mkdir -p "$set/rejects" || return 2
    for table in documents segments reports metrics; do
        join_files "$set/$table.tsv" "${@/%/.$table}" || return 2
    done
    for tool in segment extract-metrics; do
        join_files "$set/rejects/$tool" "${@/%/.reject.$tool}" || return 2
    done
    worst "${statuses[@]}"
}

# make_tables SET [CHECKS]: beside its documents.tsv segments.tsv metrics.tsv the tables made of them, stats.csv stats.md
# panel.csv and with CHECKS audit.tsv siblings.tsv and the flags of audit in metrics.tsv; $work/panel.tsv is the panel once
# more. A tool that fails says why; 1 when aggregate rejected something. Calls panel_is_made once that and metrics.tsv are.
make_tables() {
    local set=$1 pids=() pid status=0 TMPDIR=$work
    export TMPDIR
    if [ -n "${2:-}" ]; then
        quiet "${prefix}siblings" "$set/documents.tsv" >"$set/siblings.tsv" &
        pids+=($!)
        quiet "${prefix}audit" --annotate --checks "$set/audit.tsv" "${lexicon[@]}" --segments "$set/segments.tsv" \
            "$set/metrics.tsv" >"$work/flagged" && mv -f "$work/flagged" "$set/metrics.tsv" || status=2
    fi
    if [ $status = 0 ]; then
        { quiet "${prefix}panel" --bom "${lexicon[@]}" --also "tsv:$work/panel.tsv" "$set/metrics.tsv" >"$set/panel.csv" && panel_is_made; } &
        pids+=($!)
        "${prefix}aggregate" --bom --rejects "$set/rejects/aggregate" --also "md:$set/stats.md" "$set/metrics.tsv" >"$set/stats.csv"
        status=$?
    fi
    for pid in "${pids[@]}"; do wait "$pid" || status=2; done
    return "$(worst $status)"
}

# publish SET DIR: moves the whole of SET into DIR, in the place of the set of before, whose tables that SET does not have go.
# One run after the other, and no signal ends it in between.
publish() {
    local set=$1 dir=$2 table lock gone=()
    mkdir -p "$dir/rejects" && exec {lock}<"$dir" && flock "$lock" || return 2
    for table in audit.tsv siblings.tsv index.html; do
        [ -e "$set/$table" ] || gone+=("$dir/$table")
    done
    for table in "$set"/*.* "$set"/rejects/*; do
        [ ! -d "$dir/${table#"$set/"}" ] || { echo "$me: $dir/${table#"$set/"}: is a folder" >&2; return 2; }
    done
    trap '' INT TERM HUP
    mv -f -- "$set"/rejects/* "$dir/rejects" && mv -f -- "$set"/*.* "$dir" && rm -f -- "${gone[@]}" || return 2
}
