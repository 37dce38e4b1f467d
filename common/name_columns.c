#include "name_columns.h"

#include "indicator_names.h"

static bool find_column(const struct title *t, const char *name, unsigned *at)
{
    for (*at = 0; *at < t->columns; ++*at)
        if (strcmp(t->column[*at].name, name) == 0)
            return true;
    return false;
}

/* Moves the last column after the one at `at`. */
static void move_last(struct title *t, unsigned at)
{
    struct column last = t->column[t->columns - 1];
    memmove(&t->column[at + 2], &t->column[at + 1], (t->columns - at - 2) * sizeof *t->column);
    t->column[at + 1] = last;
}

void name_columns_begin(struct name_columns *n, struct title *t)
{
    n->found = find_column(t, "indicator", &n->id);
    n->after = n->id;
    if (!n->found)
        return;
    if (n->english_only && !find_column(t, "name", &n->after))
        n->after = n->id;
    title_text(t, span_of("english"));
    move_last(t, n->after);
    if (n->english_only)
        return;
    title_text(t, span_of("name"));
    move_last(t, n->after);
}

struct span name_columns_row(struct name_columns *n, struct span line)
{
    struct span id = {"", 0};
    const char *p = line.s, *end = span_end(line), *stop = end;
    for (unsigned i = 0; i <= n->after && p != NULL; i++) {
        const char *tab = p < end ? memchr(p, '\t', (size_t)(end - p)) : NULL;
        stop = tab != NULL ? tab : end;
        if (i == n->id)
            id = (struct span){p, (size_t)(stop - p)};
        p = tab != NULL ? tab + 1 : NULL;
    }
    const struct indicator_name *i = indicator_by_id(id);
    n->line.len = 0;
    buf_add(&n->line, line.s, (size_t)(stop - line.s));
    if (!n->english_only) {
        buf_byte(&n->line, '\t');
        buf_text(&n->line, i != NULL ? i->name.s : "");
    }
    buf_byte(&n->line, '\t');
    buf_text(&n->line, i != NULL ? i->english.s : "");
    buf_add(&n->line, stop, (size_t)(end - stop));
    return (struct span){n->line.data, n->line.len};
}

void name_columns_free(struct name_columns *n)
{
    buf_free(&n->line);
}
