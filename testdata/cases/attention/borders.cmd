# Only at borders of words: 人民生活 holds no 民生, 数字经济 may be two words; words and hits in parts of words.
printf 'theme,term\n民生,民生\n数字,数字经济\n' >$TMP/dict
for o in '' --words; do
    cases/attention/segments <<'R' | attention $o --theme-dict $TMP/dict --format tsv | cut -f 7-16
甲县 2019 sentence done summary 人民生活改善，民生支出增加，数字经济增长8.5%。
R
done
