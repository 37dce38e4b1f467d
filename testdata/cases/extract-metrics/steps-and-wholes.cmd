# A step that was taken (跨过…大关, 迈上…台阶) bounds the figure; 台阶 and 家庭 are no 台 and 家. What is more than its
# whole is none of its parts.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 6,7,9,13-16,20,21
