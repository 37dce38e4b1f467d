/* lex: the word lists that rule extraction, from common/lexicon or --lexicon DIR. */
#ifndef EXTRACT_LEX_H
#define EXTRACT_LEX_H

#include <stdbool.h>
#include <stdint.h>

#include "openings.h"
#include "sets.h"
#include "word_classes.h"

enum bound { BOUND_EXACT, BOUND_ABOUT, BOUND_OVER, BOUND_LEAST, BOUND_UNDER, BOUND_MOST, BOUND_RANGE };

enum unit_kind {
    UNIT_NONE,
    UNIT_COUNT,
    UNIT_PLACE, /* 县, 村: with a mask before it, a name */
    UNIT_MONEY,
    UNIT_PERCENT,
    UNIT_PERMILLE,
    UNIT_PP,
    UNIT_MULTIPLE,
    UNIT_TENTH,
    UNIT_DOUBLING,
    UNIT_MEASURE,
    UNIT_SCORE,
    UNIT_AGE,
    UNIT_DAYS,
    UNIT_TIME,
    UNIT_RANK,
    UNIT_KINDS
};

/* What else is to be known of a unit: the column `traits` of units.csv. */
enum unit_trait {
    UNIT_PERSON = 1 << 0,        /* what people are counted by where no unit is said */
    UNIT_HOUSEHOLD = 1 << 1,     /* the same for households */
    UNIT_NO_THING = 1 << 2,      /* counts people, households or how often, not things with a size */
    UNIT_ENTERPRISE = 1 << 3,    /* also begins names of places: 两家子 */
    UNIT_OCCASION = 1 << 4,      /* how often: counts nothing before a verb */
    UNIT_VOLTAGE = 1 << 5,       /* names a class of power lines before them */
    UNIT_YUAN = 1 << 6,          /* the currency of the reports: in those of Taiwan its dollar */
    UNIT_TAIWAN_DOLLAR = 1 << 7, /* that one */
    UNIT_ORDER = 1 << 8,         /* counts places of an order: 前三位 */
    /* What an indicator may ask for, finer than the kind: */
    UNIT_PEOPLE = 1 << 9,
    UNIT_SESSION = 1 << 10, /* how often something was held: 期, 场 */
    UNIT_AREA = 1 << 11,
    UNIT_LENGTH = 1 << 12,
    UNIT_WEIGHT = 1 << 13,
    UNIT_VOLUME = 1 << 14,
    UNIT_POWER = 1 << 15,
    UNIT_ENERGY = 1 << 16,
    UNIT_ITEM = 1 << 17, /* counts papers and cases, never organisations: 件, 项 */
    UNIT_AMOUNT =
        1 << 18, /* a multiplier that stands for money, unless a unit follows: 3个亿, not 3个亿元企业 */
    UNIT_PAPER = 1 << 19, /* counts papers too, beside other things: 个, 部 */
    UNIT_INDEX = 1 << 20  /* of an index; elsewhere no quantity: 8点 */
};

struct unit {
    const char *name; /* canonical */
    enum unit_kind kind;
    bool zh;         /* counts in Chinese numerals too */
    int power;       /* of ten, that the number is multiplied by */
    unsigned traits; /* bit set of unit_trait */
};

/* The units of quantities that name none: 百分之五, 翻番, 2万农民; of no kind where the list has no such
 * unit. They are copies: rules compare units by address, and a unit that was left out is not taken for the
 * one that was written before. */
struct usual_units {
    struct unit percent, permille, multiple, yuan, taiwan_dollar, person, household;
};

struct word {
    uint32_t classes;
    enum bound bound; /* with WORD_BOUND */
};

struct indicator {
    struct span id;
    uint64_t hash; /* of the id */
    uint32_t fits; /* what it may be counted in: bits of enum fit */
    bool stock;    /* how many there are at a time */
    bool flow;     /* how much came about in a time */
};

/* What a unit is to indicators: bits beyond those of its kind (1 << enum unit_kind). */
enum fit {
    FIT_PEOPLE = 1 << UNIT_KINDS,
    FIT_HOUSEHOLDS = FIT_PEOPLE << 1,
    FIT_SESSIONS = FIT_PEOPLE << 2,
    FIT_THINGS = FIT_PEOPLE << 3, /* what is counted and none of these */
    FIT_AREA = FIT_PEOPLE << 4,
    FIT_LENGTH = FIT_PEOPLE << 5,
    FIT_WEIGHT = FIT_PEOPLE << 6,
    FIT_VOLUME = FIT_PEOPLE << 7,
    FIT_POWER = FIT_PEOPLE << 8,
    FIT_ENERGY = FIT_PEOPLE << 9,
    FIT_BODIES = FIT_PEOPLE << 10,  /* of things those that may be organisations: 家, 个, not 件 */
    FIT_STEADY = FIT_PEOPLE << 11,  /* no unit: nobody says by how much they grew */
    FIT_PRODUCT = FIT_PEOPLE << 12, /* no unit: a share of what the region produces */
    FIT_PAPERS = FIT_PEOPLE << 13,  /* of things those that may be papers or cases: 件, 个, not 栋 */
    FIT_THOUSAND = FIT_PEOPLE << 14 /* no unit: a rate, found only after 每千(人) */
};

/* A name of an indicator: others have the same, counted in other units. */
struct alias {
    uint32_t indicator;
    uint32_t next; /* of the same name, or 0: the first of all is no other's next */
    bool whole;    /* names it only where nothing but a region stands before */
};

enum { LEX_FIRSTS = 0x10000, NAMED = 1 << 10, NAMED_TEXT = 48 };

/* What a label was found to name: reports say the same names over and over. */
struct named {
    char label[NAMED_TEXT];
    uint32_t n;    /* 0: empty */
    uint32_t fits; /* of the unit, 0 for a measure of change */
    const struct indicator *indicator;
};

/* Is told a word that something may begin with. */
typedef void first_mark(void *ctx, const char *word);

struct lex_lists;

/* The lists as tables. The build compiles them in (common/gen/lex.c). */
struct lex_tables {
    struct trie words, units, after, aliases;
    const struct word *word;
    const struct unit *unit;
    const enum bound *bound_after;
    const struct alias *alias;
    const struct indicator *indicator;
    size_t units_n, alias_n, indicators, words_n;
    struct openings word_openings, alias_openings; /* of these tries */
};

extern const struct lex_tables lex_builtin;

struct lex {
    struct trie words, units, after, aliases; /* as in struct lex_tables */
    const struct word *word;
    const struct unit *unit;
    const enum bound *bound_after;
    const struct alias *alias;
    const struct indicator *indicator;
    size_t units_n, indicators, words_n;
    struct usual_units usual;
    struct openings word_openings, alias_openings;
    struct named *named;     /* NAMED of them, by the labels' hashes */
    struct lex_lists *lists; /* what the tables lie in, where a folder gave them; else NULL */
};

/* Calls mark with every word of the set. */
void lex_set_begins(enum set_id id, first_mark *mark, void *ctx);

/* The place in tables by first character of the one at s (n > 0 bytes of well-formed text), and its length:
 * its code point, or the last place where that is beyond the basic plane. */
static inline size_t lex_first(const char *s, size_t n, size_t *length)
{
    const unsigned char *u = (const unsigned char *)s;
    if (n >= 3 && (u[0] & 0xf0) == 0xe0) {
        *length = 3;
        return utf8_three(s);
    }
    if (u[0] < 0x80 || n < 2) {
        *length = 1;
        return u[0];
    }
    if (u[0] < 0xe0) {
        *length = 2;
        return (size_t)(u[0] & 31) << 6 | (u[1] & 63);
    }
    *length = n < 4 ? n : 4;
    return LEX_FIRSTS - 1;
}

/* The longest word that the n bytes of well-formed text at s begin with: its length, or 0. */
static inline size_t lex_word(const struct lex *lex, const char *s, size_t n, uint32_t *value)
{
    return openings_longest(&lex->word_openings, opening_at(s, n), s, n, value);
}

/* False for the last word, which stands for all names of indicators that are no words otherwise. */
static inline bool lex_is_one_word(const struct lex *lex, size_t word)
{
    return word + 1 < lex->words_n;
}

/* The first unit with that canonical name, or NULL. */
const struct unit *lex_unit_named(const struct lex *lex, const char *name);

/* Loads all lists; dir may be NULL. A bad list ends the process with file, line and reason. */
void lex_load(struct lex *lex, const char *dir);

void lex_free(struct lex *lex);

#endif
