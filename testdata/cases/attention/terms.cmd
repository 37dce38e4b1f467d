# A row for each term, whether it is there or not; the first form of a term is the one that is written so.
printf 'theme,term\n数字,數字經濟\n数字,数字\n创新,创新\n创新,创新型\n' >$TMP/dict
cases/attention/segments <<R | attention --terms --theme-dict $TMP/dict --format table 2>/dev/null | cut -c 18-
常德市 2019 title - government 2019年政府工作报告
常德市 2019 sentence done government 过去一年，数字经济加快发展，数字化改造企业30家。
常德市 2019 sentence done government 未脱贫人口减少，生态环境质量改善。
常德市 2019 sentence plan government 今年要推进科技创新，建设创新型城市，发展数字经济。
常德市 2019 noise - government 分享：大数据创新平台
鼎城区 2020 sentence done summary 共举办活动5场。
鼎城区 2020 sentence problem summary 创新不够。
R
