#include "where.h"

#include <stdio.h>

#include "decimal.h"
#include "indicator_names.h"
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

static void keep_first(void *ctx, const struct indicator_name *i)
{
    const struct indicator_name **first = ctx;
    if (*first == NULL)
        *first = i;
}

void where_nearest(const struct where *w, char *text, size_t size)
{
    const struct indicator_name *near = NULL;
    *text = '\0';
    if (!span_is(w->column, "indicator") || w->test != WHERE_LIKE)
        return;
    indicator_names_use(NULL);
    if (indicator_by_id(w->pattern) == NULL) {
        indicators_meant(w->pattern, keep_first, &near);
        near = near != NULL ? near : indicator_nearest(w->pattern);
    }
    if (near != NULL)
        snprintf(text, size, "; nearest: %s", near->id.s);
    indicator_names_free();
}
