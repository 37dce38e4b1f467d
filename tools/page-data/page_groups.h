/* page_groups: quantities that have no indicator, by what they are called: a table of aggregate, and for each
 * of its rows the clearest sentences. */
#ifndef PAGE_GROUPS_H
#define PAGE_GROUPS_H

#include "page_marks.h"
#include "record.h"

enum { GROUP_KEYS = 4, GROUP_STATS = 5, GROUP_SOURCES = 3 };

struct group {
    struct span key;               /* label, unit, measure, role, joined by TAB */
    struct span stat[GROUP_STATS]; /* n, docs, median, min, max */
    struct {
        unsigned long long doubt; /* less is clearer */
        struct span source;
        unsigned long long report, seg, pos;
        uint32_t length;
    } best[GROUP_SOURCES];
    unsigned n;                   /* of best */
    uint32_t mark[GROUP_SOURCES]; /* after groups_mark */
};

struct groups {
    struct group *group;
    size_t n, cap;
    uint32_t *order; /* by key */
    struct arena texts;
};

/* Reads the table at path; NULL is an empty one. */
void groups_read(struct groups *g, char *path);

/* Considers a record without an indicator. */
void groups_see(struct groups *g, const struct rec *rec, struct buf *key);

/* Registers what was found. */
void groups_mark(struct groups *g, struct marks *m);

void groups_free(struct groups *g);

#endif
