# Length, numbers, and the likeness to the report of the same place, genre and part of the year before; the longest of several.
cases/attention/segments <<'R' | attention --profile --format jsonl
甲县 2019 heading done summary 一、2019年１２月
甲县 2019 sentence done summary 茶叶产量1,234.5万吨，工业 增长8.1%。
甲县 2019 sentence plan summary 发展茶叶。
甲县 2020 item done summary 发展茶叶，发展工业
甲县 2020/H1 sentence done summary 发展茶叶，发展工业。
甲县 2021 sentence done government 发展茶叶。
乙县 2020 sentence done summary 。
乙县 2021 sentence done summary 发展。
Y县 Y sentence done summary 发展。
R
records() {
    printf '%s\t%s\t1\t1\tsentence\t\t\tsummary\t%s\t甲县\t\t%s\n' b b.txt 2019 发展茶叶。 c c.txt 2019 发展茶叶茶叶。 a a.txt 2020 发展茶叶茶叶，茶叶。
}
records | attention --profile --format tsv | cut -f 1,6,20-
records | tac | attention --profile --format tsv | cut -f 1,6,20-
attention --profile --format tsv </dev/null | wc -l
