# file names that are UTF-8 stay as they are, even those that GBK could mean otherwise
mkdir $TMP/d && cd $TMP/d && for name in 'Käse.txt' 'ÄÖ.txt' 'é' '报告.txt' "$(printf '\260\354.txt')"; do echo 五家 >"$name"; done
decode . | cut -f 2,6
