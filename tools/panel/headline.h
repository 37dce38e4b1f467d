/* headline: which of the statements of a figure is the figure. Rules as data (rules-headline.csv) put each
 * statement into a class; the best class that has any is chosen from. There, what most say when rounding is
 * left aside, and the first of these. */
#ifndef PANEL_HEADLINE_H
#define PANEL_HEADLINE_H

#include "agree.h"
#include "gather.h"
#include "reports.h"
#include "rules.h"
#include "statement.h"

enum status {
    STATUS_OK,
    STATUS_AMBIGUOUS,   /* statements differ, and no rule chose */
    STATUS_REVISED,     /* a later report says otherwise */
    STATUS_WORDS_ONLY,  /* an aim without a number */
    STATUS_NONE_STATED, /* the report is there, but does not state it */
    STATUS_NO_REPORT,   /* the report that should state it is not there */
    STATUSES
};

extern const char *const status_name[STATUSES];

/* A figure of the panel: fields of its key, still escaped. */
struct figure_id {
    struct span field[FIGURE_KEYS];
    struct time_span time;
    uint64_t place;
};

struct candidate {
    struct statement said;
    struct stated value;
    const struct rule *rule; /* its verdict is the class */
    bool taken;
};

/* The target or the actual of a row. */
struct side {
    const struct candidate *taken; /* or NULL */
    unsigned n;                    /* statements that say it */
    enum status status;
};

struct headline {
    struct candidate *all; /* in the order of statement_order */
    size_t n, cap;
    struct wording *wording; /* of the class that is chosen from */
    size_t wordings;
    struct side target, actual;
    const struct candidate *stretch; /* or NULL */
};

/* Makes f from the key of figures; false where its period is no year. */
bool figure_make(struct figure_id *f, struct span key);

/* Decides; what h->all holds points into g and stays until the next call. h starts all zero. */
void headline_choose(struct headline *h, const struct reports *reports, const struct figure_id *f,
                     const struct gathered *g);

void headline_free(struct headline *h);

#endif
