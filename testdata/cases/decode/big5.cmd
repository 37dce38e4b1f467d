# Big5.
printf "全縣新增企業五家，專利授權量成長。" | iconv -f UTF-8 -t BIG5 | decode | cut -f 4-
