# What one county says that others do not: log-likelihood and effect size; words of one alone; no other reports.
records() {
    cases/attention/segments <<'R'
甲县 2019 sentence done summary 茶叶茶叶茶叶，发展农业。
甲县 2020 sentence done summary 茶叶，发展工业。
乙县 2020 sentence done summary 发展工业，发展工业。
R
}
records | attention --keyness place=甲* --format table
records | attention --keyness 'place=*' --format tsv | head -2
attention --keyness place </dev/null || echo $?
attention --keyness place=a --terms </dev/null || echo $?
