#!/usr/bin/env bash
# Bytes that other programs stumble over: no last line feed, NUL, CRLF, a byte order mark, gzip in all its states.
. testdata/faults/lib

sample 30 >good
"$tool" <good >expected 2>err || { cat err; exit 1; }

if [ "$tool" != decode ]; then
    begin "no line feed at the end"
    head -c -1 good >open
    run <open
    status 0
    no_err
    # t2s leaves the last line as open as it was.
    [ "$tool" = t2s ] && printf '\n' >>out
    out expected
    finish

    begin "bytes that trickle"
    "$tool" < <(dd if=good ibs=64k obs=7 status=none) >out 2>err
    status=$?
    status 0
    out expected
    finish
fi

# One line in the middle is bad. t2s takes lines as they are.
for what in NUL CRLF utf8 escape fields more; do
    case $what in
    NUL) sed '10s/\t[^\t]*$/&\x00/' good >bad ;;
    CRLF) sed '10s/$/\r/' good >bad ;;
    utf8) sed '10s/$/\xe4\xb8/' good >bad ;;
    escape) sed '10s/$/\\x/' good >bad ;;
    fields) sed '10s/\t/ /' good >bad ;;
    more) sed '10s/$/\tmore/' good >bad ;;
    esac
    if reads_records; then
        begin "a line with bad $what"
        "$tool" --rejects=rejects <bad >out 2>err
        status=$?
        if [ "$what" = NUL ]; then
            # A NUL is a character like any other, if an odd one.
            status 0 1
            truth "the line is there or rejected" test "$status$(wc -l <rejects)" = 00 -o "$status$(wc -l <rejects)" = 11
        else
            status 1
            one_err
            err "^$tool: -:10: "
            sed -n 10p bad >expected.rejects
            bare rejects
            truth "the line is the only reject" cmp rejects expected.rejects
            sed 10d bad | "$tool" >expected.rest 2>err
            out expected.rest
        fi
        finish
    elif [ "$tool" = t2s ]; then
        begin "a line with $what"
        run <bad
        status 0 1
        sed 10d out >others
        sed 10d expected >expected.others
        truth "the other lines are untouched" cmp others expected.others
        truth "nothing is lost" test "$(wc -l <out)" = 30
        truth "the NUL is kept" test "$(tr -d -c '\0' <out | wc -c)" = "$(tr -d -c '\0' <bad | wc -c)"
        finish
    fi
done

if [ "$tool" = decode ]; then
    begin "CRLF, CR and LF are one"
    for end in '\r\n' '\r' '\n'; do
        printf "第一行$end第二行$end" | "$tool" 2>>err
    done | cut -f 1,6 | sort -u >out
    truth "one document" test "$(wc -l <out)" = 1
    finish
    begin "no document spoils the records"
    printf 'a\tb\\c\0d\r\ne' | "$tool" >out 2>err
    status=$?
    status 0 1
    truth "one line of six fields" test "$(awk -F '\t' 'NF == 6 { n++ } END { print n + 0 "/" NR }' out)" = 1/1 -o ! -s out
    finish
fi

# gzip: the name is not asked.
gzip -c good >packed
begin "gzip"
run <packed
status 0
no_err
[ "$tool" = decode ] && sed 's/\t[^\t]*\t/\t-\t/' expected >expected.gz || cp expected expected.gz
out expected.gz
finish

begin "gzip members one after the other, and padding"
{ head -11 good | gzip -c; tail -n +12 good | gzip -1c; head -c 512 /dev/zero; } >members
run <members
status 0
no_err
out expected.gz
finish

begin "gzip cut short"
head -c -20 packed >short
run <short
status 1
err "^$tool: -: truncated gzip data$"
finish

if reads_records; then
    # A record that ends where the input was cut is half a record, even if its fields are all there.
    begin "gzip cut short inside a record"
    for cut in 9 25 50 100 200; do
        head -c -$cut packed | "$tool" --rejects=rejects >out 2>err
        status=$?
        status 1
        writes_a_table || truth "no half records" cmp <(head -n "$(wc -l <out)" expected) out
        bare rejects
        truth "what was cut is rejected" test "$(wc -l <rejects)" -le 1
        truth "and kept" grep -q -F -e "$(cat rejects)" good
    done
    finish
fi

begin "gzip with something after it"
{ cat packed; echo more; } >trailing
run <trailing
status 1
err "^$tool: -: trailing garbage after the gzip data$"
if [ "$tool" != decode ]; then
    out expected.gz
else
    truth "the text is whole" test "$(cut -f 1,6 out)" = "$(cut -f 1,6 expected.gz)"
fi
finish

begin "gzip that is broken inside"
{ head -c 40 packed; printf '\377\377\377\377\377\377\377\377'; tail -c +49 packed; } >broken
run <broken
status 1
err "^$tool: -: (corrupt|truncated) gzip data$"
finish
