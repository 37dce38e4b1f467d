#include "where.h"

#include "decimal.h"
#include "like.h"

static int compare_fields(struct span a, struct span b)
{
    struct decimal x, y;
    if (dec_parse(a, &x) && dec_parse(b, &y))
        return dec_compare(x, y);
    return span_order(a, b);
}

bool where_meets(const struct where *w, struct span field)
{
    if (w->test == WHERE_LIKE || w->test == WHERE_UNLIKE)
        return like(w->pattern, field) == (w->test == WHERE_LIKE);
    if (field.n == 0)
        return false;
    int c = compare_fields(field, w->pattern);
    switch (w->test) {
    case WHERE_LESS: return c < 0;
    case WHERE_AT_MOST: return c <= 0;
    case WHERE_MORE: return c > 0;
    default: return c >= 0;
    }
}

const char *where_operator(enum where_test test)
{
    static const char *const operators[] = {"=", "!=", "<", "<=", ">", ">="};
    return operators[test];
}

void where_say(const struct where *w, struct buf *text)
{
    for (;; w++) {
        buf_add(text, w->column.s, w->column.n);
        buf_text(text, where_operator(w->test));
        buf_add(text, w->pattern.s, w->pattern.n);
        if (!w->or_next)
            return;
        buf_text(text, " or ");
    }
}
