/* when: the times that sentences name, and the periods that metrics carry (2015/H1, Y-1, 2016..2020). */
#ifndef EXTRACT_WHEN_H
#define EXTRACT_WHEN_H

#include <stdbool.h>

#include "lex.h"
#include "mem.h"

enum when_base {
    WHEN_OPEN,
    WHEN_YEAR,
    WHEN_RELATIVE,
    WHEN_PAST,  /* the last years up to the report: 近五年, 三年来 */
    WHEN_COMING /* the next ones: 今后五年; relative < 0: this one is the first, 今明两年 */
};

/* A period. Open: the report's own. */
struct when {
    enum when_base base;
    int year, last; /* WHEN_YEAR; last > year for several years. WHEN_PAST, WHEN_COMING: last is how many */
    int relative;   /* WHEN_RELATIVE: years from the report's own */
    bool taiwan;    /* a year of the Republic: 111年度 is 2022 */
    bool prior;     /* said as 上年: before the year that is spoken of */
    bool masked;    /* 20xx年: a year, but not which */
    bool lent; /* no word of this sentence's own: of the passage, or 今年 of a report given in December */
    bool passing; /* 五年增长: of what its clause says alone */
    bool bare;    /* 五年新增: a number of years that neither 过去 nor 来 tells to be over */
    bool until;   /* 截至10月底 */
    bool ago;     /* 五年前: with WHEN_PAST, the year before the last ones alone */
    bool since;   /* 2018年以来, 十三五以来: from year up to now */
    int month;    /* of a month without a day that is not meant by itself: 3月建成; else 0 */
    bool ends;    /* that month at its end: 9月末, which a stock has come to */
    bool sub_set; /* sub is meant, also when empty (全年) */
    char sub[16]; /* "H1", "Q1-Q3", "M01-M11"; empty for the whole year */
};

enum { WHEN_TEXT = 40 };

/* Parses the time expression that the n bytes at s begin with: 2015年上半年, 1—5月, 截至11月底, 去年,
 * 十三五期间, 近五年. Days and clock times are gone over as well. Returns its length in bytes, or 0. */
size_t when_parse(const char *s, size_t n, struct when *w);

/* Calls mark with every word that a time may begin with, other than digits and masks. */
void when_begins(first_mark *mark, void *ctx);

/* Makes a month that is named only in passing the part of the year that is meant: in a heading it is. */
void when_take_month(struct when *w);

/* Makes a month at whose end a stock is told the part of the year up to it, as 截至9月末 is. */
void when_take_end(struct when *w);

/* Parses a period as segment writes it. Returns false when it is none. */
bool when_read(struct span s, struct when *w);

/* Writes base and sub of w, resolved against the report's own period (base open: its base; relative: counted
 * from its year where that is known). */
size_t when_format(const struct when *w, const struct when *report, char text[WHEN_TEXT]);

#endif
