# A document a line, empty ones too; --unique counts reposted ones.
printf '一\r\n\n二\n一' | decode --lines | cut -f 2-
printf '一\n二\n一\n' | iconv -f UTF-8 -t UTF-16BE | decode --lines --unique | cut -f 2-
