# Chinese read by charsets of single bytes: undone as a whole where the document proves it, else left as it is.
printf '二〇一九年工作总结\n一、科技创新\n全年新增高新技术企业35家，比上年增长12%%。\n' >$TMP/u
iconv -f UTF-8 -t GB18030 $TMP/u >$TMP/g
printf '二○一九年工作總結\n一、科技創新\n全年新增高新技術企業35家，比上年增長12%%。\n' | iconv -f UTF-8 -t BIG5 >$TMP/b
for c in WINDOWS-1252 WINDOWS-1250 MACINTOSH WINDOWS-1251 CP437 CP850 KOI8-R; do
    for f in u g b; do
        iconv -f $c -t UTF-8 $TMP/$f >$TMP/misread 2>/dev/null || continue
        printf '%s %s\t' $f $c
        decode $TMP/misread | cut -f 4-
    done
done
# Too short to be told from what somebody may have typed.
printf '全县ÎÄ±¾一份\n' | decode | cut -f 4-
# One page of two was misread.
{ cat $TMP/u; iconv -f WINDOWS-1252 -t UTF-8 $TMP/g; printf '××家，¥100\n'; } | decode | cut -f 4-
