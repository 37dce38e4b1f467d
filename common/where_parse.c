/* Conditions as they are written. */
#include "mem.h"
#include "opt.h"
#include "where.h"

/* What is parsed, and where it goes. */
struct parsing {
    struct where **all;
    unsigned *n;
    const char *option;
};

static struct span trimmed(struct span s)
{
    while (s.n > 0 && s.s[0] == ' ')
        s = span_from(s, 1);
    while (s.n > 0 && s.s[s.n - 1] == ' ')
        s.n--;
    return s;
}

static void add(const struct parsing *p, struct where w)
{
    *p->all = mem_resize(*p->all, *p->n + 1, sizeof **p->all);
    (*p->all)[(*p->n)++] = w;
}

/* COL in A,B,C: one of them. */
static void take_list(const struct parsing *p, struct span column, struct span list)
{
    for (;;) {
        const char *comma = list.n > 0 ? memchr(list.s, ',', list.n) : NULL;
        struct span one = {list.s, comma != NULL ? (size_t)(comma - list.s) : list.n};
        add(p, (struct where){column, trimmed(one), WHERE_LIKE, comma != NULL});
        if (comma == NULL)
            return;
        list = span_from(list, one.n + 1);
    }
}

/* COL=GLOB and its like. */
static void take_comparison(const struct parsing *p, struct span s)
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
        opt_wrong("--%s: '==' in '%.*s': one = is enough", p->option, (int)s.n, s.s);
    } else if (span_starts(op, "<") || span_starts(op, ">")) {
        bool equal = op.n > 1 && op.s[1] == '=';
        w.test = op.s[0] == '<' ? (equal ? WHERE_AT_MOST : WHERE_LESS) : equal ? WHERE_AT_LEAST : WHERE_MORE;
        width += equal;
    } else if (!span_starts(op, "=")) {
        opt_wrong("--%s: COL=GLOB or another comparison is wanted, not '%.*s'", p->option, (int)s.n, s.s);
    }
    if (w.column.n == 0)
        opt_wrong("--%s: no column is named in '%.*s'", p->option, (int)s.n, s.s);
    w.pattern = span_from(op, width);
    if (n > 0 && s.s[n - 1] == ' ')
        w.pattern = trimmed(w.pattern);
    if (w.pattern.n > 0 && span_holds(w.pattern, " and "))
        opt_wrong("--%s: 'and' in '%.*s': give --%s twice, all of them must hold", p->option, (int)s.n, s.s,
                  p->option);
    add(p, w);
}

static void take_alternative(const struct parsing *p, struct span s)
{
    const char *in = s.n > 0 ? span_find(s, " in ") : NULL;
    struct span column = {s.s, in != NULL ? (size_t)(in - s.s) : 0};
    bool list = in != NULL;
    for (size_t i = 0; i < column.n; i++)
        list = list && strchr("=!<>", column.s[i]) == NULL;
    if (list && trimmed(column).n > 0)
        take_list(p, trimmed(column), span_from(s, column.n + strlen(" in ")));
    else
        take_comparison(p, s);
}

void where_parse(struct where **all, unsigned *n, const char *option, const char *condition)
{
    const struct parsing p = {all, n, option};
    struct span rest = span_of(condition);
    for (;;) {
        const char * or = rest.n > 0 ? span_find(rest, " or ") : NULL;
        take_alternative(&p, (struct span){rest.s, or != NULL ? (size_t)(or -rest.s) : rest.n});
        if (or == NULL)
            return;
        (*all)[*n - 1].or_next = true;
        rest = span_from(rest, (size_t)(or -rest.s) + strlen(" or "));
    }
}
