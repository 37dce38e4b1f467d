#include "table_fields.h"

#include <stdio.h>

#include "record.h"

void title_numbers(struct title *t, const char *const *name)
{
    for (; *name != NULL; name++)
        title_number(t, span_of(*name));
}

void add_text(struct buf *b, struct span plain)
{
    buf_byte(b, '\t');
    rec_escape(plain, b);
}

void add_empty(struct buf *b)
{
    buf_byte(b, '\t');
}

void add_count(struct buf *b, unsigned long long n)
{
    char text[24];
    buf_add(b, text, (size_t)snprintf(text, sizeof text, "\t%llu", n));
}

void add_real(struct buf *b, double x, int digits)
{
    char text[64];
    buf_add(b, text, (size_t)snprintf(text, sizeof text, "\t%.*f", digits, x));
}

void add_ratio(struct buf *b, double times, unsigned long long a, unsigned long long by, int digits)
{
    if (by > 0)
        add_real(b, times * (double)a / (double)by, digits);
    else
        add_empty(b);
}
