/* places: China's provinces, prefectures and counties as common/lexicon/places.csv lists them, with their
 * codes (GB/T 2260) and with those that are no more: to be found in text, named in full, told apart.
 *
 * A division has an own name (鼎城区) and a full one, from the province down (湖南省常德市鼎城区). A text
 * calls it by its own name, by a short form (恩施州 for 恩施土家族苗族自治州) or by its stem (鼎城, 恩施).
 * What a text may call a division is a word here; a word may mean several divisions (鼓楼区).
 *
 * The build compiles the list into const tables (common/gen/places.c); with --lexicon DIR the same parser
 * reads DIR/places.csv at run time, in place of the built-in one. */
#ifndef COMMON_PLACES_H
#define COMMON_PLACES_H

#include <stdbool.h>
#include <stdint.h>

#include "mem.h"
#include "trie.h"

#define PLACE_NONE UINT32_MAX

/* The level of a region; a part is less than a county: a town, a development zone. */
enum place_level {
    PLACE_UNLISTED,
    PLACE_COUNTRY,
    PLACE_PROVINCE,
    PLACE_PREFECTURE,
    PLACE_COUNTY,
    PLACE_PART
};

/* How a word means a division. */
enum place_call { PLACE_NAME, PLACE_SHORT, PLACE_STEM, PLACE_CALLS };

struct place {
    const char *full;                     /* NUL after it */
    unsigned short length, parent_length; /* bytes of full, and of what stands there before the own name */
    unsigned short stem;                  /* bytes of the own name without its suffix */
    unsigned char level;                  /* enum place_level */
    bool former;                          /* it is no more, or is called otherwise now */
    char code[7];                         /* six digits; of a former one, the last that was in force */
    uint32_t parent;                      /* the division that it belongs to, or PLACE_NONE */
    uint32_t word[PLACE_CALLS]; /* its name, short form and stem as words; PLACE_NONE if it has none */
};

/* What member[i] of a word means: division and call. */
struct place_member {
    uint32_t place;
    unsigned char call;
};

struct place_word {
    uint32_t from, to; /* member[from] to member[to - 1], names first */
    bool official;     /* one of them is a name or a short form */
};

struct places {
    struct trie full, called; /* values: a place by its full name, a word */
    const struct place *place;
    const struct place_word *word;
    const struct place_member *member;
    uint32_t n, words;
    const uint64_t *quick; /* at the second byte of a first character, a bit for the end of its third */
    const uint64_t *first; /* a bit for each first character below U+10000 */
    const uint64_t *pairs; /* a bit for each hash of the first two characters */
};

/* The compiled-in divisions, and those in use: the same unless places_use was told otherwise. */
extern const struct places places_builtin;
extern const struct places *places;

/* Reads DIR/places.csv where there is one; dir may be NULL. sets_use comes before. A bad row ends the process
 * with file, line and reason. */
void places_use(const char *dir);

/* Frees what places_use read, if anything, and goes back to the built-in divisions. */
void places_free(void);

static inline struct span place_full(const struct place *p)
{
    return (struct span){p->full, p->length};
}

static inline struct span place_own(const struct place *p)
{
    return (struct span){p->full + p->parent_length, (size_t)p->length - p->parent_length};
}

/* False when no word begins with the character of three bytes at s; true does not mean much. */
static inline bool place_may_begin(const char *s)
{
    return places->quick[(unsigned char)s[1]] >> ((unsigned char)s[2] & 63) & 1;
}

/* The longest word that s begins with: its length in bytes and *word; 0 if there is none. */
size_t place_at(struct span s, uint32_t *word);

/* The division of a full name (浙江省宁波市), or PLACE_NONE. */
uint32_t place_by_full(struct span full);

/* The level of a region named in full as place_complete does: 浙江省宁波市 is a prefecture, 全国 the country,
 * 浙江省宁波市某镇 a part. *code, which may be NULL, becomes the code of the smallest division that full
 * names
 * ("000000" for the country): borrowed from the table. PLACE_UNLISTED, and *code NULL, for anything else. */
enum place_level place_level(struct span full, const char **code);

/* How much the report speaks of what the word says; 0 for not at all. */
typedef unsigned place_told(void *ctx, uint32_t word);

enum place_known { PLACE_UNKNOWN, PLACE_AMBIGUOUS, PLACE_FOUND };

/* Appends to full the region that a text names: the full official name where the table knows one division
 * that can be meant, or told says which of several (of 鼓楼区, the one whose city the report speaks of; of
 * 自治区 alone, the region that it speaks of), with the parts that named has after it; else named as it
 * stands. named is a chain of names (常德市鼎城区, 湖南常德市, 恩施州); a stem stands for its division only
 * before another name, or alone: 宁波, and 吉林 is the province. told may be NULL. */
enum place_known place_complete(struct span named, place_told *told, void *ctx, struct buf *full);

#endif
