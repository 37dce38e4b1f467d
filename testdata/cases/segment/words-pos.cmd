# Parts of speech: jieba's, the user's where they say one, numbers, letters, signs; a word that only the model finds; a slash.
printf '数字经济 1 nz\nAI助手 5\n科技局 3 verylongtag\n发展 10\n' >$TMP/dict
text() { printf '1\ta\t\tUTF-8\t\t市科技局发展数字经济的成效，杭研大厦增长-3.5%%，投资1 47万元，AI助手5G和B2B, a/b。\n'; }
text | segment --words --pos | cut -f 12
text | segment --words --pos --whole --dict $TMP/dict --keep-numbers | cut -f 12
echo '甲 1 abcdefghijklmnop' >$TMP/long
text | segment --words --dict $TMP/long || echo $?
text | segment --pos || echo $?
