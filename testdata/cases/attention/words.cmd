# How often words stand, and which of them mark a report: those of all reports have 0, ties are in the order of bytes.
records() {
    cases/attention/segments <<'R'
甲县 2019 sentence done summary 茶叶茶叶，发展农业。
甲县 2020 sentence done summary 茶叶，发展工业，发展农业。
乙县 2020 sentence done summary 发展工业。
乙县 2021 sentence done summary 。
R
}
records | attention --frequency --format table
records | attention --tf-idf 2 --format table
records | attention --tf-idf=0 --format tsv | cut -f 2,7-10
attention --tf-idf 1 --format tsv </dev/null | wc -l
attention --tf-idf x </dev/null || echo $?
attention --tf-idf 1 --profile </dev/null || echo $?
attention --frequency --words </dev/null || echo $?
