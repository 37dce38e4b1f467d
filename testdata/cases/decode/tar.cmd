# Every regular file of a tar is a document, whatever compresses it; names in GBK are converted, links left out.
mkdir $TMP/d
printf "全县科技工作总结" >$TMP/d/a
printf "全县科技工作总结" | iconv -f UTF-8 -t GBK >$TMP/d/$(printf "总结" | iconv -f UTF-8 -t GBK)
printf "又一份" | gzip -n >$TMP/d/z.gz
ln -s a $TMP/d/b
cd $TMP
tar --sort=name -cf t.tar d; gzip -k t.tar; xz -k t.tar; bzip2 -k t.tar
decode t.tar t.tar.gz t.tar.xz t.tar.bz2 | cut -f 1,2,4-
xz -k d/a
decode d/a.xz - <t.tar | cut -f 2,6
