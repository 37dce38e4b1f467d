# --names: the source column and the rejects have the names of a list, messages the path.
mkdir $TMP/in; cd $TMP/in
printf 一 >a; printf 二 >b; printf GIF89a >c; printf 三 >m; printf 'id,t\n7,四\n8,五\n' >d.csv
printf 六 >"$(printf 'e\tf')"; tar cf t.tar a m; rm m
printf 'a\t某市2019\n./a\t某县\nc\t图\nt.tar\t卷\nt.tar!m\t独\ne\\tf\t制\\t表\nd.csv\t表\nd.csv#8\t行\nno\tsuch\n' >../map
decode --names ../map --rejects ../rejects ./a a b c t.tar "$(printf 'e\tf')" | cut -f 2,6; cat ../rejects
decode --names=../map --csv t,,id d.csv | cut -f 2,6
printf '\357\273\277-\t入\r\n' >../map
printf 七 | decode --names=../map | cut -f 2,6
# What is no list is named.
for bad in 'a' 'a\tb\tc' '\tb' 'a\t' 'a\\x\tb' 'x\t\377' 'x\ty\nx\tz' ''; do
    printf "x1\ty\n$bad\n" >../map
    decode --names=../map a || echo $?
done
decode --names=../none a || echo $?
