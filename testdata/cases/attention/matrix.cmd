# Only what is there: pairs, and the same as a sparse matrix with the names of its rows and columns.
printf 'theme,term\n数字,数字经济\n"a,b",创新\n数字,无此\n' >$TMP/dict
records() {
    cases/attention/segments <<'R'
甲县 2019 sentence done summary 数字经济，数字经济和创新。
乙县 2020 sentence done summary 没有。
丙县 2021 sentence done summary 创新。
R
}
records | attention --theme-dict $TMP/dict --matrix pairs
records | attention --theme-dict $TMP/dict --matrix mtx:$TMP/m
head $TMP/m.mtx $TMP/m.rows.tsv $TMP/m.columns.tsv
attention --matrix triples </dev/null || echo $?
