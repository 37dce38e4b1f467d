# The reading that a scraper has left after a mask goes with the others; an author's own stays.
printf '工作總結(jié)一年來全面實(shí)施計劃,組織學(xué)習(xí)資料x(chóng)期,編印文件X(chóng)份,開展活動×(chóng)次,收到良好的社會效果。\n' | decode | cut -f 5,6
printf '本期资料x(chóng)期，其余不变。\n' | decode | cut -f 5,6
