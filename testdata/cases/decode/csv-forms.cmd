# Other delimiters, said or found; a quotation mark that is never closed; HTML and references in cells.
cd $TMP
printf 'id\ttext\n1\t新增企业35家\n2\t新增企业48家\n' | iconv -f UTF-8 -t UTF-16 >tab
printf 'a;text\n1;"新增;企业"\n' >semicolon
printf 'sep=|\na|text\n1|甲,乙\n' >sep
printf 'a|text\n1|甲\n' | iconv -f UTF-8 -t GBK >bar
decode --csv text,,id tab | cut -f 2,4-
decode --csv text,,a semicolon sep | cut -f 2,4-
decode --csv text,,a --delimiter='|' bar | cut -f 2,4-
decode --csv 2 --delimiter=tab tab | cut -f 2,6
decode --csv text bar || echo $?
decode --delimiter=ab --csv 1 bar 2>&1 | head -1
printf 'id,text\n1,"新增企业3家\n2,新增企业4家\n' >open
decode --csv text,,id open | cut -f 2,6
printf 'id,text\n1,"<p>新增企业3家。</p><p>专利4件&nbsp;。</p>"\n2,a&amp;nbsp;b &#20225; &bogus; AT&T\n' | decode --csv text,,id | cut -f 2,6
printf '专利4件&nbsp;。培训14次&mdash;&mdash;示范。\n' | decode | cut -f 6
