# Dictionaries and options that are none.
try() { attention "$@" </dev/null || echo $?; }
bad() { printf "$1" >$TMP/dict; try --theme-dict $TMP/dict; }
bad 'term\n创新\n'
bad 'theme,term\n'
bad 'theme,term\n,创新\n'
bad 'theme,term\n创新,\n'
bad 'theme,term,weight\n创新,创新,-1\n'
bad 'theme,term,weight\n创新,创新,0.1234567\n'
bad 'theme,term\n创新,创新\n创新,创新\n'
bad 'theme,term\n创新,"创\n新"\n'
bad 'theme,term\n创新,\345\n'
try --theme-dict $TMP/none
try --by month
try --words --characters
try --characters --dict $TMP/dict
