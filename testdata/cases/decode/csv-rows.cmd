# Rows that a missing quotation mark swallows are named; a row in another charset; what is no table; empty ones. Marks that belong to the text say nothing.
cd $TMP
printf 'id,text\n1,"新增企业3家"\n2,"新增企业4家\n3,"新增企业5家"\n4,四\n' >some
printf '"id","text"\n"1","甲\n"2","乙"\n"3","丙\n"4","丁"\n"5","他说：""好。""\n""十三五""期间，"\n' >all
printf '甲,"一\n二""三","四"\n' >none
decode --csv text,,id some all | cut -f 2,6
decode --csv 2 none | cut -f 2,6
{
    printf 'id,text\n1,全县新增高新技术企业35家\n' | iconv -f UTF-8 -t GBK
    printf '2,全县新增高新技术企业36家\n'
    printf '3,全县完成投资3亿元\n' | iconv -f UTF-8 -t GBK
} >mixed
decode --csv text,,id mixed | cut -f 2,4-
zip -q a.zip some && : >empty
decode --csv text a.zip empty | cut -f 2
decode --lines a.zip empty | cut -f 2
: | decode --csv 1
