# What the last item of a list says for all: 第一、第三产业增加值分别; the object of 占 ends at 比重.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 6,7,9,16,20,21
