#include "rejects.h"

#include <string.h>

#include "msg.h"
#include "record.h"

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

/* What stands in front of the record. */
static void write_columns(struct rejects *r, const char *file, unsigned long long number, const char *reason)
{
    out_text(r->out, msg_tool());
    out_byte(r->out, '\t');
    if (r->escaped)
        out_text(r->out, file);
    else
        rec_write(r->out, (struct span){file, strlen(file)});
    out_byte(r->out, '\t');
    if (number > 0)
        out_number(r->out, number);
    out_byte(r->out, '\t');
    rec_write(r->out, (struct span){reason, strlen(reason)});
    out_byte(r->out, '\t');
}

void rejects_add(struct rejects *r, const char *file, unsigned long long number, const char *reason,
                 struct span line)
{
    name(r, file, number, reason);
    if (r->out == NULL)
        return;
    write_columns(r, file, number, reason);
    out_span(r->out, line);
    out_byte(r->out, '\n');
}

void rejects_add_cut(struct rejects *r, struct in_lines *lines, struct span start)
{
    static const char reason[] = "longer than --max-line";
    name(r, lines->in->name, lines->number, reason);
    if (r->out == NULL)
        return; /* in_line passes over the rest */
    write_columns(r, lines->in->name, lines->number, reason);
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
