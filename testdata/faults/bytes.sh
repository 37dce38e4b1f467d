#!/usr/bin/env bash
# Hostile bytes: random ones, and good records with random bytes changed. Nothing crashes, nothing is lost: what is
# rejected stands verbatim among the rejects, and without it the output is the same.
. testdata/faults/lib

rounds=4
[ -z "${LONG:-}" ] || rounds=40
too_large=
[ "$tool" = decode ] && too_large=--max-document=64M

# mutate SEED: changes some bytes of each third line or so to anything but LF.
mutate() {
    awk -v x="$1" '
    function random(below) { x = (x * 1103 + 12347) % 1048573; return int(x * below / 1048573) }
    BEGIN {
        for (i = 0; i < 256; i++) c[i] = sprintf("%c", i)
        c[10] = "\t"
        odd[0] = "\t"; odd[1] = "\\"; odd[2] = "\r"; odd[3] = "#"; odd[4] = "-"; odd[5] = "."; odd[6] = "\\n"; odd[7] = "\\x"
        for (i = 8; i < 12; i++) odd[i] = "99999999999999999999"
    }
    {
        line = $0
        if (random(3) == 0)
            for (k = 1 + random(4); k > 0; k--) {
                at = random(length(line)) + 1
                line = substr(line, 1, at - 1) (random(2) ? odd[random(12)] : c[random(256)]) substr(line, at + random(3))
            }
        print line
    }'
}

# The records of $tool, as its reader must be able to take them.
well_formed() {
    iconv -f UTF-8 -t UTF-8 out >/dev/null 2>&1 || complain "the output is not UTF-8"
    local fields
    case $tool in
    decode) fields=6 ;;
    segment) fields=12 ;;
    extract-metrics) fields=21 ;;
    *) return ;;
    esac
    truth "$fields fields in each line" awk -F '\t' -v n="$fields" 'NF != n || /\r/ { exit 1 }' out
}

check() {
    local input=$1
    timeout 100 "$tool" $too_large --rejects=rejects "$input" >out 2>err
    status=$?
    status 0 1
    [ ! -e rejects ] || bare rejects
    truth "messages are few" test "$(wc -l <err)" -le 8
    truth "messages are the tool's" test "$(grep -a -v -c "^$tool: " err)" = 0
    if [ "$tool" = t2s ]; then
        truth "as many lines out as in" test "$(wc -l <out)" = "$(wc -l <"$input")"
        return
    fi
    well_formed
    truth "status 1 if and only if something is rejected" test "$status" = "$([ -s rejects ] && echo 1 || echo 0)"
    reads_records || return 0
    cp out first
    # Without its rejects the input gives the same output and no further reject. (Lines are compared as a set: each
    # is unique but for empty ones.)
    awk 'NR == FNR { bad[$0]; next } !($0 in bad)' rejects "$input" >accepted 2>/dev/null
    truth "lines in = lines taken + rejects" test "$(wc -l <"$input")" = $(($(wc -l <accepted) + $(wc -l <rejects)))
    "$tool" --rejects=again accepted >out 2>err
    status=$?
    status 0
    out first
    truth "no new rejects" test ! -s again
    "$tool" --rejects=again rejects >out 2>err
    bare again
    truth "the rejects stay rejects" cmp rejects again
}

for ((seed = 1; seed <= rounds; seed++)); do
    begin "random bytes, seed $seed"
    random_bytes 200000 $seed >random
    timeout 100 "$tool" $too_large --rejects=rejects random >out 2>err
    status=$?
    if [ "$tool" = t2s ]; then
        check random
    else
        status 0 1
        well_formed
        if reads_records; then
            bare rejects
            # Comments aside every line is a reject, to the byte.
            grep -a -v '^#' random >lines
            [ -z "$(tail -c 1 random | tr -d '\n')" ] || truth "the same bytes" cmp lines rejects
            truth "every line is rejected" test "$(wc -l <rejects)" = "$(wc -l <lines)"
        fi
    fi
    finish

    begin "changed records, seed $seed"
    # A line of NULs is one more than awk can be trusted with: they are covered by the random bytes.
    sample 3000 | mutate $seed | tr '\0' '?' | awk '{ print > "/dev/stdout" } END { printf "" }' >changed
    awk '!seen[$0]++' changed >unique
    check unique
    finish
done
