#include "report_head.h"

const char *const section_names[] = {"done", "plan", "problem", "intro", "", NULL};

static struct span id_of(const struct span *field)
{
    return (struct span){field[SEG_DOC].s, (size_t)(span_end(field[SEG_REPORT]) - field[SEG_DOC].s)};
}

bool report_head_goes_on(const struct report_head *h, const struct span *field)
{
    return h->open && span_equal((struct span){h->context.data, h->id}, id_of(field));
}

void report_head_begin(struct report_head *h, const struct span *field)
{
    static const enum seg_column more[] = {SEG_GENRE, SEG_PLACE, SEG_PERIOD};
    struct span id = id_of(field);
    h->open = true;
    h->context.len = 0;
    buf_add(&h->context, id.s, id.n);
    h->id = id.n;
    for (size_t i = 0; i < sizeof more / sizeof *more; i++) {
        buf_byte(&h->context, '\t');
        buf_add(&h->context, field[more[i]].s, field[more[i]].n);
    }
}

void report_head_split(struct span context, struct span field[HEAD_COLUMNS])
{
    for (unsigned i = 0; i < HEAD_COLUMNS; i++) {
        const char *tab = memchr(context.s, '\t', context.n);
        field[i] = span_head(context, tab != NULL ? (size_t)(tab - context.s) : context.n);
        context = span_from(context, field[i].n + (tab != NULL));
    }
}

enum head_column report_head_column(struct span name)
{
    struct span column[HEAD_COLUMNS];
    unsigned i = 0;
    report_head_split(span_of(REPORT_COLUMNS), column);
    while (i < HEAD_COLUMNS && !span_equal(column[i], name))
        i++;
    return (enum head_column)i;
}

void report_columns(struct title *t, bool by_section)
{
    struct span column[HEAD_COLUMNS];
    report_head_split(span_of(REPORT_COLUMNS), column);
    for (unsigned i = 0; i < HEAD_COLUMNS; i++)
        title_text(t, column[i]);
    if (by_section)
        title_text(t, span_of("section"));
}
