/* rules: decisions as tables of rules, in common/lexicon/rules-DECISION.csv.
 *
 * C computes the features of a case once, as bits; a decision is the verdict of the first row whose features
 * hold. features.csv names the features and verdicts.csv the verdicts of each decision: their order gives the
 * enumerations, which the build writes into rules_names.h, so that a name that is not there does not compile.
 * The build compiles the tables, too (common/gen/rules.c); with --lexicon DIR the same parser reads those of
 * DIR. */
#ifndef COMMON_RULES_H
#define COMMON_RULES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rules_names.h" /* enum feature, enum decision and the verdicts of each */

/* A set of features. All zero is the empty one. */
struct features {
    uint64_t bits[2];
};

_Static_assert(FEATURES <= 128, "struct features has 128 bits");

static inline void features_add(struct features *f, enum feature feature, bool holds)
{
    f->bits[feature >> 6] |= (uint64_t)holds << (feature & 63);
}

static inline bool features_have(const struct features *f, enum feature feature)
{
    return f->bits[feature >> 6] >> (feature & 63) & 1;
}

/* A row of a table, or one of the alternatives that a row with a|b is cut into. */
struct rule {
    struct features all, asked; /* that must hold; those and what must not */
    unsigned verdict;           /* an enumerator of its decision */
    unsigned line;              /* of the row in its file */
    const char *why;
};

/* The rows of a decision, in order; the last one always holds. */
struct rule_table {
    const struct rule *rule;
    size_t n;
    const char *file; /* for messages */
};

/* The compiled-in tables, and those in use. */
extern const struct rule_table rules_builtin[DECISIONS];
extern const struct rule_table *rules;

/* Reads those of DIR/rules-*.csv that are there; dir may be NULL. A bad row ends the process with file, line
 * and reason. */
void rules_use(const char *dir);

/* Frees what rules_use read, and goes back to the compiled-in tables. */
void rules_free(void);

/* The rule that decides the case. Never NULL. */
static inline const struct rule *rules_decide(enum decision d, const struct features *f)
{
    const struct rule *r = rules[d].rule;
    while (((f->bits[0] & r->asked.bits[0]) ^ r->all.bits[0]) |
           ((f->bits[1] & r->asked.bits[1]) ^ r->all.bits[1]))
        r++;
    return r;
}

#endif
