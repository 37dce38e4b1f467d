# With --bom, text that a spreadsheet would take for a formula has an apostrophe in front; a sign alone and numbers have none.
printf '%s\n' 'k	v' "=cmd|' /C calc'!A0	1" '+1	2' '-1	-3' '@x	4' '＝x	5' "'=x	6" '=	7' 'a=b	8' "'a	9" '\t=x	10' >$TMP/table
for o in --bom '' '--bom --format=jsonl'; do
    aggregate --header-in --key=k --value-col=v --stat=sum $o $TMP/table | sed 's/^\xef\xbb\xbf//'
done
