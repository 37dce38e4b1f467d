/* word_classes: the classes of words and the kinds of tokens that lists and patterns name. */
#ifndef COMMON_WORD_CLASSES_H
#define COMMON_WORD_CLASSES_H

/* What a word of words.csv does in a clause; a word may do several things. */
enum word_class {
    WORD_NOUN = 1 << 0,   /* holds other words together: 申请量, 示范基地 */
    WORD_ACTION = 1 << 1, /* a governing verb */
    WORD_STOP = 1 << 2,   /* ends a noun phrase */
    WORD_TRIM = 1 << 3,   /* falls off the ends of a noun phrase */
    WORD_UP = 1 << 4,     /* growth */
    WORD_DOWN = 1 << 5,   /* decline */
    WORD_TO = 1 << 6,     /* 到, 达: what follows is the level reached */
    WORD_GROWTH = 1 << 7, /* nouns that measure growth: 增速 */
    WORD_GOAL = 1 << 8,   /* what is completed: 任务 */
    WORD_RATIO = 1 << 9,  /* nouns that measure a share: 率 */
    WORD_FORECAST = 1 << 10,
    WORD_TARGET = 1 << 11,
    WORD_RULE = 1 << 12,
    WORD_PART = 1 << 13,    /* 其中 */
    WORD_MONEY = 1 << 14,   /* nouns counted in yuan even where the unit is left out */
    WORD_IDIOM = 1 << 15,   /* what a Chinese numeral does not count: 两个方面 */
    WORD_LEVEL = 1 << 16,   /* administrative levels */
    WORD_COMPARE = 1 << 17, /* what precedes is measured against: 比上年 */
    WORD_VERBAL = 1 << 18,  /* with action: a verb that is as often part of a noun: 消费券 */
    WORD_BOUND = 1 << 19    /* of bounds.csv, before the number */
};

/* Their names, from the lowest bit on. */
#define WORD_CLASS_NAMES                                                                                     \
    "noun", "action", "stop", "trim", "up", "down", "to", "growth", "goal", "ratio", "forecast", "target",   \
        "rule", "part", "money", "idiom", "level", "compare", "verbal", "bound"

enum token_kind {
    TOKEN_TEXT,  /* characters that no list knows */
    TOKEN_WORD,  /* of words.csv or bounds.csv */
    TOKEN_PAUSE, /* 、 */
    TOKEN_COMMA, /* ， : */
    TOKEN_END,   /* 。！？； */
    TOKEN_OPEN,  /* brackets and quotes */
    TOKEN_CLOSE,
    TOKEN_TIME,
    TOKEN_QUANTITY
};

enum { TOKEN_KINDS = TOKEN_QUANTITY + 1 };

/* Their names, in this order. */
#define TOKEN_KIND_NAMES "text", "word", "pause", "comma", "end", "open", "close", "time", "quantity"

#endif
