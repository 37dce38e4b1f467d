# Signs that people type, blanks of pages and letters of other languages stay, beside Chinese and alone.
mkdir $TMP/h
printf '××××年，我县新增企业××家，其中科技型××家，完成投资×××万元。\n' >$TMP/h/mask
printf '········目录········\n一、工作回顾········1\n二、存在问题········9\n' >$TMP/h/dots
printf '\302\240\302\240\302\240\302\240二、主要工作\n\302\240\302\240\302\240\302\240全年培训农民百余人次。\n' >$TMP/h/blanks
printf '¥¥100，§§2，±±5，°°，®®\n' >$TMP/h/signs
printf '\302\240\302\240\302\240\302\240\n' >$TMP/h/blanks-alone
printf '引进HÅØYA公司一家，HÅØYA公司投资三亿元，HÅØYA公司投产，与Müller、Łódź、Škoda签约。\n' >$TMP/h/names
printf 'La société a été créée à Besançon.\n' >$TMP/h/french
printf 'Zażółć gęślą jaźń.\n' >$TMP/h/polish
printf 'Предприятие открыло новый завод.\n' >$TMP/h/russian
decode --no-normalize $TMP/h | cut -f 4-
