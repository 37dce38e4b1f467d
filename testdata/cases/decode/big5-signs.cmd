# Big5: the wave dash of row A1 is no mathematical operator; ETen's circled numbers, Hong Kong characters.
printf '26\241\343\063\060\244H \306\241 \235X' | decode --from=Big5 | cut -f 4-
