#include "report_where.h"

#include <stdlib.h>

#include "opt.h"

void report_where_add(struct report_where *w, const char *option, const char *condition)
{
    unsigned known = w->n;
    where_parse(&w->all, &w->n, option, condition);
    for (unsigned i = known; i < w->n; i++)
        if (report_head_column(w->all[i].column) == HEAD_COLUMNS)
            opt_wrong(
                "--%s: a condition on doc, source, report, genre, place or period is wanted, not on '%.*s'",
                option, (int)w->all[i].column.n, w->all[i].column.s);
}

bool report_where_meets(const struct report_where *w, const struct span field[HEAD_COLUMNS])
{
    struct buf plain = {0};
    bool meets = true;
    for (unsigned i = 0; meets && i < w->n; i++) { /* each time a condition with its alternatives */
        for (meets = false;; i++) {
            plain.len = 0;
            struct span value = rec_unescape(field[report_head_column(w->all[i].column)], &plain);
            meets = meets || where_meets(&w->all[i], value);
            if (!w->all[i].or_next)
                break;
        }
    }
    buf_free(&plain);
    return meets;
}

void report_where_free(struct report_where *w)
{
    free(w->all);
    *w = (struct report_where){0};
}
