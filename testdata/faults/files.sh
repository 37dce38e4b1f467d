#!/usr/bin/env bash
# Operands that are missing, unreadable or folders: the others are still done, the status is 2.
. testdata/faults/lib

sample 5 >good
"$tool" good >expected 2>/dev/null

begin "a missing file"
run missing
status 2
no_out_or_header() { [ "$(wc -l <out)" -le 1 ] || complain "it writes more than a header"; }
no_out_or_header
one_err
err "^$tool: missing: No such file or directory$"
finish

# What stands before and after the missing file is done: the output is that of the good files alone.
sed "s/^0/1/" good >other # documents of their own
"$tool" good other >expected2 2>/dev/null
begin "a missing file among others"
run good missing other
status 2
out expected2
one_err
finish

begin "standard input among others"
cp good input
"$tool" good - <other >out 2>err
status=$?
status 0
no_err
sed 's/\tother\t/\t-\t/' expected2 >expected3
[ "$tool" = decode ] && out expected3 || out expected2
finish

# Without the capabilities that let root read everything; for others plain permissions do.
begin "an unreadable file"
as=
[ "$(id -u)" != 0 ] || as="setpriv --bounding-set=-dac_override,-dac_read_search"
cp good secret
chmod 000 secret
if $as sh -c '! cat secret && cat good' >/dev/null 2>&1; then
    $as "$tool" good secret other >out 2>err
    status=$?
    status 2
    out expected2
    one_err
    err "^$tool: secret: Permission denied$"
    finish
    if [ "$tool" = decode ]; then
        begin "an unreadable file met in a folder is damage"
        mkdir folder
        cp good folder/a
        cp secret folder/b 2>/dev/null || { cp good folder/b && chmod 000 folder/b; }
        chmod 000 folder/b
        cp good folder/c
        $as "$tool" folder >out 2>err
        status=$?
        status 1
        one_err
        err "^$tool: folder/b: Permission denied$"
        truth "the others are there" test "$(wc -l <out)" = 2
        finish
    fi
else
    echo "ok an unreadable file # SKIP every file can be read here"
fi

begin "a folder"
mkdir -p sub
run good sub other
if [ "$tool" = decode ]; then
    status 0
    no_err
else
    status 2
    one_err
    err "^$tool: sub: Is a directory$"
fi
out expected2
finish

begin "standard input that cannot be read"
"$tool" <. >out 2>err
status=$?
status 2
one_err
err "^$tool: -: Is a directory$"
finish

begin "standard input that is closed"
"$tool" <&- >out 2>err
status=$?
status 2
one_err
finish

begin "standard output that is closed"
"$tool" good >&- 2>err
status=$?
status 2
one_err
finish

begin "names that look strange"
printf -v strange 'a\nb\t\033[31m \\ 中'
cp good "$strange"
run -- "$strange"
status 0
no_err
sed 's/^[^\t]*\t[^\t]*\t//' expected >expected.rest
sed 's/^[^\t]*\t[^\t]*\t//' out >out.rest
[ "$tool" = decode ] && mv out.rest out && mv expected.rest expected
out expected
run -- "$strange/missing"
status 2
one_err
truth "no control characters on a terminal" test "$(tr -d '\n' <err | tr -d '\000-\037\177' | wc -c)" = "$(tr -d '\n' <err | wc -c)"
finish

# Every byte but NUL and / in names: one file for each byte, and one with all of them.
if [ "$tool" = decode ]; then
    begin "names with every byte"
    mkdir bytes
    all=
    for ((i = 1; i < 256; i++)); do
        [ "$i" = 47 ] && continue
        printf -v byte '\\x%02x' "$i"
        # shellcheck disable=SC2059 # the escapes are the format
        printf -v name "$byte." && echo "$i" >"bytes/-$name"
        all+=$byte
    done
    # shellcheck disable=SC2059
    printf -v name "$all" && echo all >"bytes/$name" || complain "the file cannot be made"
    run bytes
    status 0
    no_err
    truth "each is a record" test "$(awk -F '\t' 'NF == 6 { n++ } END { print n "/" NR }' out)" = 255/255
    truth "each text is there once" test "$(cut -f 6 out | sort -u | wc -l)" = 255
    truth "the records are UTF-8" iconv -f UTF-8 -t UTF-8 out
    # shellcheck disable=SC2012 # that is what is asked
    find bytes -type f -print0 | sort -z >list
    "$tool" --files0-from=list >listed 2>err
    truth "the same through --files0-from" cmp out listed
    for next in t2s segment; do
        "$next" <out >taken 2>err || complain "$next: $(head -1 err)"
    done
    chmod 000 bytes/*
    $as "$tool" --rejects=rejects bytes >out 2>err
    truth "no control characters on a terminal" test -z "$(tr -d '\n' <err | tr -d -c '\000-\037\177')"
    finish
fi
