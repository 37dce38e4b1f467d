/* scan_first: what may begin at a character, so that most of a text is passed over by a look at a table. */
#ifndef EXTRACT_SCAN_FIRST_H
#define EXTRACT_SCAN_FIRST_H

/* What may begin at a character. */
enum first {
    FIRST_MARK = 1,
    FIRST_NUMBER = 2,
    FIRST_TIME = 4,
    FIRST_ORDINAL = 8, /* 第, 首, 前 */
    FIRST_WORD = 16,
    FIRST_ALONE = 32, /* the character is a word */
    FIRST_LATIN = 64,
    FIRST_BLANK = 128
};

#endif
