#!/usr/bin/env bash
# --rejects: every line in is a record taken or a line rejected, with the reason in front, verbatim and in order; messages name the first few.
. testdata/faults/lib
if [ "$tool" = t2s ]; then
    echo "t2s rejects nothing"
    exit 77
fi

if [ "$tool" = decode ]; then
    sample 9 >good
    sample 90 >large
    begin "a document that is too large"
    run --max-document=2K --rejects=rejects good large good
    status 1
    one_err
    err "^$tool: large:"
    truth "the others are there" test "$(wc -l <out)" = 2
    truth "its name is among the rejects" test "$(cat rejects)" = $'decode\tlarge\t\tlarger than --max-document\tlarge'
    finish
    exit
fi

# Every third line is bad in its own way.
sample 300 >good
awk 'NR % 3 { print; next }
    { print "# a comment"; n++
      if (n % 4 == 0) print ""
      else if (n % 4 == 1) print "no fields " NR
      else if (n % 4 == 2) print $0 "\tone more"
      else print $0 "\\" }' good >mixed
awk 'NR % 3' good | "$tool" >expected 2>err
grep -v '^#' mixed | awk 'NR % 3 == 0' >expected.rejects

begin "lines in = lines taken + rejects"
run --rejects=rejects mixed
status 1
out expected
truth "each with tool, file, line and reason" \
    test "$(grep -c "^$tool	mixed	[1-9][0-9]*	[^	]" rejects)" = 100
truth "as messages have them" \
    cmp <(sed -n "s/^$tool: mixed:\([0-9]*\): /mixed	\1	/p" err) <(head -5 rejects | cut -f 2-4)
bare rejects
truth "the rejects are the bad lines in order" cmp rejects expected.rejects
truth "the first few are named with file and line" test "$(grep -c "^$tool: mixed:[0-9]*: " err)" = 5
err "^$tool: 100 lines rejected in all$"
finish

begin "without --rejects"
run mixed
status 1
out expected
err "^$tool: 100 lines rejected in all$"
finish

begin "several inputs, one rejects file"
cp mixed second
"$tool" --rejects=rejects mixed - second <mixed >out 2>err
status=$?
status 1
bare rejects
cat expected.rejects expected.rejects expected.rejects >three
truth "all rejects in one file" cmp rejects three
finish

begin "an old rejects file is emptied"
"$tool" --rejects=rejects good >out 2>err
status=$?
status 0
truth "empty" test -f rejects -a ! -s rejects
finish

begin "a rejects file that cannot be made"
run --rejects=missing/rejects good
status 2
one_err
finish
