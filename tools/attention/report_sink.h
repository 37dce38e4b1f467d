/* report_sink: what takes the sentences of reports, one report after the other, and makes a table of them. */
#ifndef ATTENTION_REPORT_SINK_H
#define ATTENTION_REPORT_SINK_H

#include "report_head.h"

struct report_sink {
    void *ctx;
    /* A sentence of the report in hand: a segment's fields, and its text without escapes, which is not empty.
     */
    void (*sentence)(void *ctx, const struct span *field, struct span text);
    void (*report)(void *ctx, const struct report_head *head); /* the end of the report in hand */
    void (*end)(void *ctx);                                    /* writes what is left, frees all */
    /* NULL, or called before the first sentence of a report: false when its sentences need not come. */
    bool (*begin)(void *ctx, const struct report_head *head);
};

#endif
