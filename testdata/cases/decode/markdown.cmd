# Tables of Markdown become rows with TABs; bars without a row of dashes stay, and one that a table says is text.
printf '# 总结\n\n| 指标 | 2018年 |\n|---|:--:|\n| **工业** | 100.5 |\r\n投资 | 5 \\| 6\n\n甲|乙\n全年**35家**。\n' | decode | cut -f 6
printf '首页 | 新闻\n--|-|-\n\na | b\n-|-' | decode | cut -f 6
printf '甲 | 乙\n-|-\n' | decode --no-normalize | cut -f 6
printf '{"text":"|甲|乙|\\n|-|-|\\n|1|2|"}' | decode | cut -f 6
