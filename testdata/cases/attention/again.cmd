# A report that comes again after another one has rows for each part, which is said.
cases/attention/segments <<'R' | attention --format tsv --characters | grep -e innovation | cut -f 2,8,10
甲县 2019 sentence done summary 创新。
乙县 2020 sentence done summary 创新，创新。
甲县 2019 sentence done summary 创新。
R
echo $?
