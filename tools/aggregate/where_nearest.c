#include "where_nearest.h"

#include <stdio.h>

#include "indicator_names.h"

static void keep_first(void *ctx, const struct indicator_name *i)
{
    const struct indicator_name **first = ctx;
    if (*first == NULL)
        *first = i;
}

static bool is_quoted(struct span s)
{
    return s.n > 1 && (s.s[0] == '\'' || s.s[0] == '"') && s.s[s.n - 1] == s.s[0];
}

void where_nearest(const struct where *w, char *text, size_t size)
{
    const struct indicator_name *near = NULL;
    *text = '\0';
    if (is_quoted(w->pattern))
        snprintf(text, size, "; values stand without quotes");
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
