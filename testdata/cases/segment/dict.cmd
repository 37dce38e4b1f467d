printf '专利申请量 100 n\n科技局工作\n' >"$TMP/words"
segment --words --dict="$TMP/words" | cut -f 5,12
