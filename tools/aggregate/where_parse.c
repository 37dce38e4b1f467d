/* --where as it is written. */
#include "config.h"
#include "opt.h"

static struct span trimmed(struct span s)
{
    while (s.n > 0 && s.s[0] == ' ')
        s = span_from(s, 1);
    while (s.n > 0 && s.s[s.n - 1] == ' ')
        s.n--;
    return s;
}

static void add(struct config *c, struct where w)
{
    c->where = mem_resize(c->where, c->wheres + 1, sizeof *c->where);
    c->where[c->wheres++] = w;
}

/* COL in A,B,C: one of them. */
static void take_list(struct config *c, struct span column, struct span list)
{
    for (;;) {
        const char *comma = list.n > 0 ? memchr(list.s, ',', list.n) : NULL;
        struct span one = {list.s, comma != NULL ? (size_t)(comma - list.s) : list.n};
        add(c, (struct where){column, trimmed(one), WHERE_LIKE, comma != NULL});
        if (comma == NULL)
            return;
        list = span_from(list, one.n + 1);
    }
}

/* COL=GLOB and its like. */
static void take_comparison(struct config *c, struct span s)
{
    size_t n = 0;
    while (n < s.n && strchr("=!<>", s.s[n]) == NULL)
        n++;
    struct span op = span_from(s, n);
    struct where w = {.column = trimmed(span_head(s, n))};
    size_t width = 1;
    if (span_starts(op, "!=")) {
        w.test = WHERE_UNLIKE;
        width = 2;
    } else if (span_starts(op, "==")) {
        opt_wrong("--where: '==' in '%.*s': one = is enough", (int)s.n, s.s);
    } else if (span_starts(op, "<") || span_starts(op, ">")) {
        bool equal = op.n > 1 && op.s[1] == '=';
        w.test = op.s[0] == '<' ? (equal ? WHERE_AT_MOST : WHERE_LESS) : equal ? WHERE_AT_LEAST : WHERE_MORE;
        width += equal;
    } else if (!span_starts(op, "=")) {
        opt_wrong("--where: COL=GLOB or another comparison is wanted, not '%.*s'", (int)s.n, s.s);
    }
    if (w.column.n == 0)
        opt_wrong("--where: no column is named in '%.*s'", (int)s.n, s.s);
    w.pattern = span_from(op, width);
    if (n > 0 && s.s[n - 1] == ' ')
        w.pattern = trimmed(w.pattern);
    if (w.pattern.n > 0 && span_holds(w.pattern, " and "))
        opt_wrong("--where: 'and' in '%.*s': give --where twice, all of them must hold", (int)s.n, s.s);
    add(c, w);
}

static void take_alternative(struct config *c, struct span s)
{
    const char *in = s.n > 0 ? span_find(s, " in ") : NULL;
    struct span column = {s.s, in != NULL ? (size_t)(in - s.s) : 0};
    bool list = in != NULL;
    for (size_t i = 0; i < column.n; i++)
        list = list && strchr("=!<>", column.s[i]) == NULL;
    if (list && trimmed(column).n > 0)
        take_list(c, trimmed(column), span_from(s, column.n + strlen(" in ")));
    else
        take_comparison(c, s);
}

void config_where(struct config *c, const char *condition)
{
    struct span rest = span_of(condition);
    for (;;) {
        const char * or = rest.n > 0 ? span_find(rest, " or ") : NULL;
        take_alternative(c, (struct span){rest.s, or != NULL ? (size_t)(or -rest.s) : rest.n});
        if (or == NULL)
            return;
        c->where[c->wheres - 1].or_next = true;
        rest = span_from(rest, (size_t)(or -rest.s) + strlen(" or "));
    }
}
