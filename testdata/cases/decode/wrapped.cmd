# Lines that a page's layout has broken are joined, words and numbers whole; pages' numbers come after the paragraph.
cat >$TMP/pages <<'TEXT'
              某某县科技局2019年工作总结

    今年以来，在县委、县政府的正确领导下，全年新增高新技
术企业35家，比上年增长12%；发明专利授权量达到1
28件，其中企业97件，完成年度任务的130%。实现技术合同成
                                   — 3 —
某某县科技局2019年工作总结
交额15.7亿元，同比
增长8.5%。
    二、引进科技人才48人，培训农民1200人次，发放资
料3万份，全年引进各类科技项目到位的资金总额为人民币12.
6亿元。
TEXT
decode $TMP/pages | cut -f 5,6 | sed 's/\\n/\n/g'
decode --no-normalize $TMP/pages | cut -f 5
# Lists, tables and paragraphs of their own stay.
printf '一、新增高新技术企业三十五家，比上年增长百分之十二\n二、新增科技型中小企业五十二家，比上年增长百分之九\n三、授权发明专利一百二十八件，其中企业九十七件\n四、培训农民一千二百人次，发放资料三万份，群众满意\n' | decode | cut -f 5
printf '地区    企业数    增长，%%\n东陵县   35        12.0\n枫溪市   48        11.5\n柳泉县   51        10.9\n' | decode | cut -f 5
