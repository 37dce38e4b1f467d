# pages that end inside a sentence without a number below, blanks between Chinese and digits; columns stay
decode < cases/decode/wrapped-pages.in | cut -f 5-
