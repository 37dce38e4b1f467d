#include "report_metrics.h"

#include <stdlib.h>

#include "msg.h"
#include "record.h"

static const char *take_metric(void *ctx, const struct rec *r)
{
    const char *id = r->field[MET_DOC].s;
    struct quantities *q = keyed_find(ctx, (struct span){id, (size_t)(span_end(r->field[MET_REPORT]) - id)});
    q->all++;
    q->targets += span_is(r->field[MET_ROLE], "target");
    return NULL;
}

void report_metrics_read(struct keyed *t, const char *file, const struct opt_shared *shared)
{
    char *operands[] = {mem_dup(file, strlen(file)), NULL};
    const struct in_set set = {.operands = operands};
    const struct rec_job job = {
        .kind = &rec_metric, .inputs = &set, .max_line = shared->max_line, .record = take_metric, .ctx = t};
    keyed_init(t, sizeof(struct quantities));
    rec_each(&job);
    if (msg_status() == MSG_TROUBLE) /* no file: every count would be none */
        exit(MSG_TROUBLE);
    free(operands[0]);
}

struct quantities report_metrics_of(struct keyed *t, struct span id)
{
    struct quantities *q = keyed_find(t, id);
    q->asked = true;
    return *q;
}

static void count_rest(void *ctx, void *entry)
{
    const struct quantities *q = entry;
    *(unsigned long long *)ctx += !q->asked;
}

void report_metrics_say_rest(const struct keyed *t, const char *file)
{
    unsigned long long rest = 0;
    keyed_each(t, count_rest, &rest);
    if (rest > 0)
        msg_note("%s: %llu reports are not among the segments", file, rest);
}
