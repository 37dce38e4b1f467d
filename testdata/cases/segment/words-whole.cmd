# Words of the dictionary are whole in every sentence, stop words are left out, numbers keep sign, decimals and unit.
printf "数字经济 1\nAI\n科技局 0\n" >$TMP/dict
printf '，\n。\n的\n' >$TMP/stop
text() { printf '1\ta\t\tUTF-8\t\t发展数字经济的成效，净利润-3480.83万元，AI和MAIN，科技局。\n'; }
for o in '' '--whole' '--whole --stop='$TMP/stop' --keep-numbers'; do
    text | segment --words --dict=$TMP/dict $o | cut -f 12
done
text | segment --whole || echo $?
text | segment --stop=$TMP/stop || echo $?
