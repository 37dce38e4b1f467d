# 长 after 市 makes it the mayor (市长) but where a name begins with it; so do 民 and 内.
i=0
while read -r title; do
    i=$((i + 1))
    printf 'd%015d\tt%d\t\tUTF-8\t\t%s\\n一、工作回顾\\n粮食产量20万吨。\n' $i $i "$title"
done | segment | awk -F '\t' '$5 == "title" { print $9 "\t" $10 "\t" $12 }'
