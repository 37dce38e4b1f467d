/* patterns: what words do in the company of others, in common/lexicon/patterns.csv.
 *
 * A row names an effect, the token that it is asked at (the anchor), and tests of tokens around it, in the
 * manner of Constraint Grammar's contextual tests:
 *
 *     target-on,target,0:$goal-nouns +1:=goal-copulas        目标是: what follows in the sentence is intended
 *
 * A test is PLACE:ATOM|ATOM..., and holds where one of its atoms does, or with PLACE:!ATOM|... where none
 * does. A place is counted in tokens from the anchor (0, -1, +2); -* and +* are any token in that direction
 * up to the next comma, end of sentence or quantity. No token stands before the first or after the last one:
 * no atom holds there. An atom is
 *
 *     @time        the kind of a token: text word pause comma end open close time quantity
 *     action       a class of words.csv
 *     =set         the token is a word of the set
 *     $set         it ends with one
 *     >set         the text right after it begins with one
 *
 * The build compiles the file into masks and tables; with --lexicon DIR the same parser reads
 * DIR/patterns.csv. */
#ifndef COMMON_PATTERNS_H
#define COMMON_PATTERNS_H

#include <stdbool.h>

#include "rules_names.h" /* enum effect, from effects.csv */
#include "sets.h"
#include "word_classes.h"

enum { PATTERN_SETS = 4, PATTERN_TESTS = 6, PATTERN_LEFT = -100, PATTERN_RIGHT = 100 };

/* How a token is held against a set. */
enum pattern_relation { PATTERN_IS, PATTERN_ENDS, PATTERN_BEFORE };

struct pattern_test {
    int place; /* in tokens from the anchor; PATTERN_LEFT and PATTERN_RIGHT: any up to the next mark */
    bool none;
    unsigned kinds;   /* bits of enum token_kind */
    uint32_t classes; /* bits of enum word_class */
    unsigned sets;
    struct {
        enum pattern_relation relation;
        enum set_id id;
    } set[PATTERN_SETS];
};

struct pattern {
    enum effect effect;
    unsigned tests;
    struct pattern_test test[PATTERN_TESTS]; /* the first one is the anchor's */
    unsigned line;                           /* in the file */
    const char *why;
};

struct pattern_table {
    const struct pattern *pattern;
    size_t n;
    /* The patterns that a token may be the anchor of, by its kind, by each of its classes, and by its third
     * byte modulo 64 (as in struct set_entry). Pattern i is bit i modulo 64. */
    uint64_t by_kind[TOKEN_KINDS], by_class[32], by_third[64];
    uint32_t classes; /* that have any */
};

/* The compiled-in patterns, and those in use. */
extern const struct pattern_table patterns_builtin;
extern struct pattern_table patterns;

/* Takes the compiled-in patterns, or reads DIR/patterns.csv where there is one; dir may be NULL. Call it
 * after sets_use. A bad row ends the process with file, line and reason. */
void patterns_use(const char *dir);

/* Frees what patterns_use read, and goes back to the compiled-in ones. */
void patterns_free(void);

#endif
