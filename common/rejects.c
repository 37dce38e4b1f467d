#include "rejects.h"

#include <stdbool.h>

#include "msg.h"

/* So many rejected lines are named; the others only count. */
enum { NAMED = 5 };

void rejects_begin(struct rejects *r, const char *path)
{
    *r = (struct rejects){.out = path != NULL ? out_open(path) : NULL};
}

static void name(struct rejects *r, const char *file, unsigned long long number, const char *reason)
{
    if (r->n++ < NAMED && number > 0)
        msg_warn("%s:%llu: %s", file, number, reason);
    else if (r->n <= NAMED)
        msg_warn("%s: %s", file, reason);
    else
        msg_raise(MSG_DAMAGED);
}

void rejects_add(struct rejects *r, const char *file, unsigned long long number, const char *reason,
                 struct span line)
{
    name(r, file, number, reason);
    if (r->out == NULL)
        return;
    out_span(r->out, line);
    out_byte(r->out, '\n');
}

void rejects_add_cut(struct rejects *r, struct in_lines *lines, struct span start)
{
    name(r, lines->in->name, lines->number, "longer than --max-line");
    if (r->out == NULL)
        return; /* in_line passes over the rest */
    for (bool more = true; more; more = in_rest(lines, &start))
        out_span(r->out, start);
    out_byte(r->out, '\n');
}

void rejects_end(struct rejects *r)
{
    if (r->n > NAMED)
        msg_warn("%llu lines rejected in all", r->n);
    if (r->out != NULL && r->out != &out_std)
        out_close(r->out);
    r->out = NULL;
}
