# What is new this year against the years before, one county against those of its province, and what is none of both.
records() {
    cases/attention/segments <<'R'
湖南省甲县 2019 sentence done summary 茶叶。
湖南省甲县 2020 sentence done summary 茶叶，工业。
湖南省甲县 2021 sentence done summary 茶叶，数字。
湖南省乙县 2021 sentence done summary 数字，工业。
江西省丙县 2022 sentence done summary 数字，数字，工业。
R
}
try() { records | attention --format tsv "$@" | cut -f 1-5,8,9; }
try --keyness period=2021 --against 'period<2021'
try --keyness '*甲县' --against 'place=湖南省*'
try --keyness 'place=*甲县' --against 'place=湖南省*'
try --keyness 'place=*甲县' --keyness 'period>=2020' --against 'place=*甲县 or period in 2022,2023'
try --keyness period=2030
attention --against period=2021 </dev/null || echo $?
attention --keyness phase=done </dev/null || echo $?
