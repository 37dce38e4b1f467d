# What cannot be converted leaves the rest in step: a lone surrogate, a pair without a character, shift states.
printf '\055\116\000\330\207\145' | decode --from=UTF-16LE | cut -f 4-
printf '\311\243\376\376\307\357' | decode --from=EUC-TW | cut -f 4-
printf 'a~{VP\040ND~}b~~~\nc~{DcH!#}\nd' | decode --from=HZ | cut -f 4-
printf '\210\146' | decode --from=Big5-HKSCS | cut -f 4-
printf '\210' | decode --from=GB18030 | cut -f 4-
printf 'a\033$)A\016Dc\033$)GDc\033$*H\033N!!\017b\n' | decode --from=ISO-2022-CN | cut -f 4-
