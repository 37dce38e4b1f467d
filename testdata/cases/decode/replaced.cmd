# A byte that cannot be converted becomes U+FFFD and is counted; the rest goes on.
printf "甲乙丙丁戊己庚辛壬\\377子丑\\344\\270" | decode | cut -f 4-
