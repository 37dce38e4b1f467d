/* clause: the words around one quantity: its noun phrase, its verb, and what speaks of growth, shares and
 * tasks. */
#ifndef EXTRACT_CLAUSE_H
#define EXTRACT_CLAUSE_H

#include "scan.h"

/* Tokens from `from` up to, not including, `to`; empty when these are equal. */
struct tokens {
    size_t from, to;
};

struct clause {
    size_t from, to;           /* tokens between the previous break and the quantity */
    uint64_t classes;          /* of all words among them: most rules need not look at each */
    struct tokens noun, after; /* the noun phrases before and after it */
    size_t distance;           /* where 高于全国 and the like begin, or to */
    size_t share;              /* token of 占, or SIZE_MAX */
    size_t list;               /* token of 分别, or SIZE_MAX */
    size_t action;             /* token of the verb, or SIZE_MAX */
    size_t each;               /* token of 每万人 and the like, or SIZE_MAX */
    bool tail_action;          /* the verb touches the number: 立项2项 */
    bool joined;               /* nothing but 、 and 和 before it: shares what was said before */
    bool attribute;            /* of what stands after: 投资5亿元的项目, 产值超亿元企业 */
    bool expected;             /* 有望, 预计 after what it counts: 4个项目有望建成 */
    bool known;                /* 已 after what it counts: 3个中心已建成 */
    bool counts, points;       /* its unit is of things or people; percentage points */
    bool sessions;             /* its unit is of what is held: 期, 场, 次 */
    bool negated;              /* its noun is what was not done: 未完成投资 */
    bool ranks;                /* it is a rank */
    struct {
        bool up, down; /* growth or decline governs the number */
        bool compared; /* against an earlier time */
        bool base;     /* the number is that of the year before, which what follows is compared with */
        bool reached;  /* 到, 达: the number is a level */
        size_t at;     /* token of that word */
    } growth;
    struct {
        bool named;     /* a task or plan */
        bool completed; /* 完成, 占 before it */
        bool after;     /* aimed, and the noun of goals stands after it: 增长9%的目标 */
        bool aimed;     /* one of growth, between its word and the number or after it */
        bool task;      /* a noun of tasks is the head of its noun phrase: 建设任务200口 */
        bool shared;    /* the number is the goal that a share stands after: 任务50亿元的40% */
    } goal;
    struct {
        bool starts; /* 从, 由 before it: where a change began */
        bool ends;   /* 到, 至 between such a number and this one */
    } change;
    struct {
        bool growth, ratio, money; /* what the noun phrase measures */
    } head;
};

/* Describes the clause of the quantity at token k. */
void clause_read(const struct scan *s, struct span text, size_t k, struct clause *c);

#endif
