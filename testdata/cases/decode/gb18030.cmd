# GBK bytes are named by their superset; a four-byte character comes along.
printf "专利授权量达到12件，㐀。" | iconv -f UTF-8 -t GB18030 | decode | cut -f 4-
