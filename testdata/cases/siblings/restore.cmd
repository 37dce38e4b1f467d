# Numbers of a masked copy come from its sibling, where the words around are the same; all other records stay.
mkdir $TMP/in && cases/siblings/text >$TMP/in/a
{ cases/siblings/text | sed '/^[二三]/,/^四/ s/[0-9]/x/g; s/人才xx名/人才xx位/'; echo 另有xx家企业上市。; } >$TMP/in/b,2
cd $TMP/in
decode . >../documents && segment ../documents >../segments && extract-metrics ../segments >../metrics
siblings -v --restore=../metrics --segments=../segments ../documents >../restored
wc -l <../metrics; wc -l <../restored
diff ../metrics ../restored | grep '^>' | cut -f 2,7,13-16,20,21
echo still masked:; grep masked ../restored | cut -f 2,7,21
extract-metrics <../segments | grep '^[^	]*	b' | wc -l
