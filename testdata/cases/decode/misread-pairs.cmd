# Big5 that was read as GB18030, with and without the characters that GBK lacks, and GBK that was read as Big5; honest text with rare characters, Japanese and Russian stay.
t='全縣新增高新技術企業35家，比上年增長12%%；發明專利授權量128件，全部完成年度目標任務。\n'
s='全县新增高新技术企业35家，比上年增长12%%；发明专利授权量128件，全部完成年度目标任务。\n'
printf "$t$t" | iconv -f UTF-8 -t BIG5 | iconv -f GB18030 -t UTF-8 | decode | cut -f 4-
printf "$t$t" | iconv -f UTF-8 -t BIG5 | iconv -c -f GBK -t UTF-8 | decode | cut -f 4-
printf "$s$s" | iconv -f UTF-8 -t GBK | iconv -c -f BIG5 -t UTF-8 | decode | cut -f 4-
printf '魑魅魍魉饕餮囹圄耄耋踟蹰蹉跎氤氲龃龉觊觎麒麟貔貅鳏寡茕茕孑立踽踽独行\n' | decode | cut -f 4-
printf 'このたびは、おめでとうございます。今後ともよろしくお願いいたします。\n' | decode | cut -f 4-
printf 'Отчёт правительства за 2019 год: открыто 35 предприятий, рост на 12%%.\n' | decode | cut -f 4-
