# A part that was cut, lost a line, was changed or has no end is named, of aggregate and of panel; parts may be joined.
cases/panel/records >$TMP/records <<R
浙江省 target 2014 ~ 8 8
浙江省 actual 2013 = 8.2 8.2
甲市 actual 2013 = 8.3 8.3
R
cd $TMP
for tool in aggregate panel; do
    $tool --partial records >whole
    $tool records >table
    : >none
    grep -v '^#end' whole >endless
    head -c 100 whole >cut
    sed 2d whole >line
    sed 's/8/9/' whole >changed
    cat whole endless >open
    $tool --merge whole none endless cut line changed open 2>&1 || echo $?
    sort whole | $tool --merge --unchecked | cmp - table
    cat whole whole | $tool --merge | wc -l
done
