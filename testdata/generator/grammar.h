/* grammar: the sentences that reports are composed of, and what each of them states.
 *
 * A template is simplified Chinese with slots: $0 to $5 are quantities, described by the slots beside it, and
 *   $p the place (澄湖市)        $l its level (市)            $u the level above (省)
 *   $y the report's own year     $a the span: 全年, 上半年    $b what it compares with: 上年, 上年同期
 *   $r two random digits
 * What a template states is unambiguous by spec/metrics.md; a column that the specification leaves open is
 * given as "*". */
#ifndef GENERATOR_GRAMMAR_H
#define GENERATOR_GRAMMAR_H

#include <stdbool.h>
#include <stddef.h>

enum form { FORM_NONE, FORM_COUNT, FORM_MONEY, FORM_SHARE, FORM_RANK };

/* MIDYEAR, beside one of the others: in half-year reports only. */
enum phase { DONE = 1, PLAN = 2, PROBLEM = 4, MIDYEAR = 8 };

enum { MAX_SLOTS = 6 };

struct slot {
    enum form form;
    unsigned char decimals; /* digits after the point, at most */
    bool plain;             /* the sentence bears no bound words here */
    bool before;            /* the value of the year before */
    bool fall;              /* the words say a decline: the value is negative */
    bool within;            /* the words before it make it a ceiling: only 以内 and 不超过 fit */
    unsigned min, max;      /* whole units as written */
    const char *unit;       /* as written: 家, 万元, 个百分点 */
    const char *prefix;     /* what belongs to raw before the number: 全省第; NULL for none */
    const char *indicator, *label, *action, *measure, *scope, *flags; /* NULL is empty */
    const char *sub;  /* what the sentence says of the part of the year: /Q1-Q3; NULL: the report decides */
    const char *role; /* NULL: the phase decides */
};

struct template
{
    const char *text; /* ends in 。 */
    enum phase phase;
    struct slot slots[MAX_SLOTS];
};

/* What one sub-section of a report is about. */
struct theme {
    const char *heading[3];           /* done, plan, and the words that open a sentence of the theme */
    const struct template *templates; /* ends with text NULL */
};

extern const struct theme science_themes[], public_themes[]; /* work of a department; of a government */
extern const size_t science_count, public_count;

/* Sentences that state no metric; lists end with NULL. */
extern const char *const fill_done[], *const fill_plan[], *const fill_problem[], *const distractors[];
extern const char *const noise_head[], *const noise_tail[];

struct invented_place {
    const char *name, *level, *above; /* 澄湖市, 市, 省 */
};
extern const struct invented_place invented_places[];
extern const size_t invented_count;

#endif
