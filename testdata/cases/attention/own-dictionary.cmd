# An own dictionary: a comma, a quote, characters that regular expressions know, a traditional term, weights, two themes.
cat >$TMP/dict <<'D'
theme,term,weight
标点,"一,二",1
标点,"""双碳""",2
标点,a.c,
标点,(一)*,0.5
繁,經濟發展,1
繁体二,经济,0.25
D
cases/attention/segments <<'R' | attention --theme-dict $TMP/dict --format tsv --characters | cut -f 2,7-11,18
甲县 2019 sentence done summary 一,二“双碳"双碳"abc a.c aac (一)* (一) 一一
甲县 2019 sentence done summary 經濟發展和经济发展，经济。
R
