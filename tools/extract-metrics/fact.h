/* fact: what is known of a quantity, and the state that it is judged in. */
#ifndef EXTRACT_FACT_H
#define EXTRACT_FACT_H

#include "blanks.h"
#include "clauses.h"
#include "context.h"
#include "extract.h"
#include "prefilter.h"
#include "rules.h"
#include "seen.h"
#include "tabular.h"

enum measure { LEVEL, GROWTH, CHANGE, RATIO, COMPLETION, RANK, MULTIPLE };
/* The last two are verdicts alone: actual and target with a flag. */
enum role { ACTUAL, TARGET, FORECAST, RULE, PRELIMINARY, STRETCH };
enum { SCOPES = 7, LIST_MAX = 8, RATIOS = 8, RECENT = 8, WAITING = 16, SEEN_MAX = 1 << 20, LABEL_MAX = 240 };

/* A piece of x->words, by place because that buffer grows. */
struct piece {
    size_t at, length;
};

/* What the quantities of a sentence hand on to the next one. */
struct said {
    bool any;
    bool share;   /* its label is a share: A占B比重 */
    bool verb;    /* its label is a verb: 停产整顿8家 */
    bool subject; /* its verb stands between it and the number: 低保新增246户 */
    struct piece label, action;
    struct piece each; /* what it is a rate of, for the items that go on: 每千人口床位7张、医师3人 */
    enum measure measure;
    enum unit_kind kind;
    const struct unit *unit;
    bool down;
    unsigned scope;
    bool aim, rule;   /* its role is target; rule */
    bool goal_shared; /* the amount of a goal, of which a share follows: 占计划27万亩的90% */
    bool starts;      /* a change begins with it */
    bool attribute;   /* it is an attribute of what stands after it */
    enum bound bound; /* that of the word before it */
    unsigned told;    /* what its clause says of the basis, bits of the values of basis-words */
};

/* Why the columns are what they are, for --explain: the rules that decided, NULL where the cells of a table
 * did. */
struct why {
    const struct rule *label, *measure, *basis, *role, *period;
    const char *action, *scope;
};

struct fact {
    const struct quantity *q;
    struct piece label, action, place; /* place: in full, empty where it is the report's */
    struct piece each;                 /* 每千人口, where its label begins so */
    struct piece base;                 /* of a goal: what it is of, which names the indicator; else empty */
    struct features is;
    enum measure measure;
    enum basis_verdict basis;
    enum role role;
    unsigned scope;
    enum bound bound;      /* that of the word before it, or before the list that it is in */
    unsigned told;         /* what its clause says of the basis, or that of the list that it is in */
    bool part, list, down; /* down: a decline */
    bool preliminary;      /* expected or estimated, of a time that is over */
    bool stretch;          /* a second, higher aim */
    bool is_share;         /* its label is made of what 占 joins */
    bool apart; /* what its label names is not what it counts: 36个村的道路, 未完成投资5亿元 */
    bool verb_before; /* its action is that of the quantity before */
    bool shared;      /* every item of st->list has this number: A、B均增长6% */
    char period[WHEN_TEXT];
    size_t period_n;
    const struct indicator *indicator;
    struct why why;
};

/* Years that are dealt out: 2015、2016年分别完成3亿元、4亿元. */
struct dealt {
    int year[LIST_MAX];
    size_t n, at; /* at: whose turn is next; 0: the list has not begun */
};

/* The times that a sentence is judged by. */
struct times {
    struct when report, now, against; /* the report's period, the time last named, the one compared with */
    struct when before;               /* what holds again after a time that passes */
    struct when above;                /* what held before the first item of a list */
    bool listed;                      /* such an item has been met */
    bool passing;
    bool against_set;
    bool against_is;   /* 去年同期为增加3亿元: what is said of it is its own, a change too */
    bool against_like; /* 恢复到2019年的80%: a share of that year's, not that year's */
    bool against_used; /* an amount of that year stood there: only growth is still compared with it */
    bool against_last; /* it was in force for the quantity before: one that is joined to it shares it */
    struct dealt dealt;
    int since; /* the year that a growth of several years begins after: the last compared with; 0: none */
};

/* What the words before announce for the quantities that come. */
struct outlook {
    bool target, rule; /* in this clause */
    bool target_here;  /* up to the next comma, and in what 其中 adds */
    bool planned;      /* what follows goes on with a plan: 计划新建3所，改造5所 */
    bool forecast, preliminary, target_on; /* to the end of the sentence: 预期目标是: */
    bool now_here;                         /* 目前合作社372个: what is there, up to the comma */
    bool forecast_here; /* 已播种6万亩，预计完成8万亩；: only up to the semicolon */
    bool stretch;       /* the word of intention is one of a second aim: 力争 */
};

/* The amounts of the sentence so far, the last one at (n - 1) % RECENT. */
struct recent {
    struct said said[RECENT];
    size_t n;
};

/* The labels of its ratios so far, the last one at (n - 1) % RECENT. */
struct rates {
    struct piece label[RECENT];
    size_t n;
};

/* The items of a list whose numbers come later (A、B和C分别为), and whose turn it is. */
struct turns {
    struct piece item[LIST_MAX];
    struct piece whole; /* that 占 names for all of them: A、B分别占X的57%和14% */
    size_t n, at;
};

/* The shares of the clause so far: a change may be the difference of two. */
struct shares {
    struct decimal value[RATIOS];
    size_t n;
};

/* What held before a bracket opened, and holds again where it closes. */
struct bracket {
    bool open, part;
    struct said last;
    struct outlook outlook;
    struct when now;
    size_t recent; /* how many amounts had been told */
};

struct amount {
    const struct unit *unit; /* NULL: none is known */
    struct decimal value;
};

/* The state of one sentence while its tokens are gone over. */
/* The region that a clause before named, since the last full stop or semicolon. */
struct near_region {
    struct piece place;
    bool set, part; /* part: it stood under 其中 */
    bool grows;     /* the number before is growth */
};

struct sentence {
    struct span text, heading, place; /* place: the report's */
    struct span outline;
    bool plan;               /* its section speaks of what will be done */
    bool done;               /* it speaks of what was done */
    bool table;              /* it is a row of one */
    bool tasks, tasks_go_on; /* it lists tasks; those of the sentence before go on */
    bool taiwan;             /* its 元 are Taiwan dollars */
    struct times time;
    struct outlook outlook;
    struct piece classes; /* what the classes of the sentence are of: 食品类(价格) */
    bool counted;         /* something was since the last full stop or semicolon */
    bool change_began;    /* the quantity before was where a change began */
    unsigned quotes;      /* open “: a word in quotes announces nothing */
    bool part;            /* what comes is a part of `whole` */
    bool part_goes_on;    /* and stands in a later clause than 其中 */
    struct piece goal;    /* the label of the quantity before where that is a goal's amount, else empty */
    struct piece headed;  /* the region that its heading is on, in full; empty: the report's place */
    struct piece region;  /* the one that the sentence speaks of, */
    size_t region_from;   /* from this byte of its text on */
    struct near_region near;
    struct piece whole;         /* the label that parts belong to */
    struct amount whole_amount; /* the largest of that unit in this part of the sentence */
    bool whole_is_before;       /* it is of the part before: the next whole begins anew */
    unsigned whole_scope;
    struct said last; /* of this sentence, or (any = false) of the one before */
    /* From here on only the counts begin as 0, and bracket.open as false: what they do not tell of is large,
     * and never read. */
    struct recent recent;
    struct rates rates;
    struct turns list;
    struct shares shares;
    struct bracket bracket;
};

/* What outlives a sentence: cleared in one assignment where a report begins. The bytes of the strings lie in
 * struct extract's buffers, their lengths here. */
struct report {
    bool government;              /* its genre: done is what it looks back on, the year before */
    bool early;                   /* given in the year before its own: 今年 is that year */
    bool closes;                  /* its year: what it plans is for the next one */
    bool headed;                  /* heading_n, heading_when and topic are of a heading met */
    bool region_known;            /* region_n is, of that heading */
    unsigned long long goal_seg;  /* the last segment that told a share of a goal; 0: none */
    unsigned long long tasks_seg; /* the last segment that listed tasks, if it is the last one; 0: none */
    size_t label_n;               /* the label of the last quantity, for the next sentence */
    size_t region_n;              /* the region that the heading is on, in full */
    bool has_bodies;    /* parts of the place have accounts of their own, and reports of it tell them */
    unsigned body_left; /* so many sentences more may go on with one that was the subject */
    size_t heading_n;   /* the last heading, and the time that it names */
    struct when heading_when, topic; /* topic: of the passage under it; open when none was opened */
    struct when section; /* the years that a heading further up, or a passage, looks back on; else open */
    size_t section_n;    /* where: the first part of its outline */
    unsigned long long last_seg;
    unsigned long long said_seg; /* the last segment that counted something */
    struct when said;            /* the time that it ended in: 其中 after it goes on with that */
    size_t seen_n;               /* facts stated so far */
};

/* Where records go. */
struct output {
    struct tabular table;
    struct buf row; /* the record being written */
    bool explain;
};

/* What struct report's lengths are of. */
struct kept {
    struct buf key; /* of the report that the last segment belonged to */
    struct buf label, heading, section, region;
    struct buf goal; /* the label of the amount that report.goal_seg told a share of */
    struct seen seen;
};

/* The period column read last, and what it says: nearly always the next one's, too. */
struct period_read {
    struct buf text;
    struct when when;
    bool known;
};

struct extract {
    struct lex lex;
    struct prefilter prefilter;
    struct scan scan;
    struct context context;      /* of the words of lex */
    struct clauses clauses;      /* of the scan */
    struct buf unescaped, words; /* of the segment: its text, and the strings of its facts */
    struct blanks blanks;        /* taken out of it */
    struct buf cells;            /* the titles of a table's columns */
    struct period_read period;
    struct report report;
    struct kept kept;
    struct output out;
    struct fact waiting[WAITING]; /* to be written */
    size_t waiting_n;
};

/* Copies s into x->words. */
struct piece fact_keep(struct extract *x, struct span s);

/* A new piece of the bytes of first and rest. */
struct piece fact_prefix(struct extract *x, struct span first, struct piece rest);

/* A new piece of a, between, b and after. */
struct piece fact_join(struct extract *x, struct piece a, const char *between, struct span b,
                       const char *after);

/* Until x->words grows. */
static inline struct span fact_span(const struct extract *x, struct piece p)
{
    return (struct span){p.length > 0 ? x->words.data + p.at : "", p.length};
}

static inline bool fact_ends_with(struct span s, const char *word)
{
    size_t n = strlen(word);
    return n <= s.n && memcmp(s.s + s.n - n, word, n) == 0;
}

#endif
