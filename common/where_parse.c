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

/* COL in A,B,C or COL in (A,B,C): one of them. */
static void take_list(const struct parsing *p, struct span column, struct span list)
{
    list = trimmed(list);
    if (list.n > 1 && list.s[0] == '(' && list.s[list.n - 1] == ')')
        list = (struct span){list.s + 1, list.n - 2};
    for (;;) {
        const char *comma = list.n > 0 ? memchr(list.s, ',', list.n) : NULL;
        struct span one = {list.s, comma != NULL ? (size_t)(comma - list.s) : list.n};
        add(p, (struct where){column, trimmed(one), WHERE_LIKE, comma != NULL});
        if (comma == NULL)
            return;
        list = span_from(list, one.n + 1);
    }
}

/* =>2019, =<2019, <>2019; bound=>= and unit=<b> are values. */
static bool is_reversed(const struct where *w)
{
    struct span s = w->pattern;
    if (w->test == WHERE_LESS)
        return span_starts(s, ">");
    if (w->test != WHERE_LIKE || !(span_starts(s, ">") || span_starts(s, "<")))
        return false;
    s = span_from(s, 1);
    s = span_from(s, span_starts(s, "="));
    return s.n > 0 && s.s[0] >= '0' && s.s[0] <= '9';
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
    if (is_reversed(&w))
        opt_wrong("--%s: no comparison is written so in '%.*s': =, !=, <, <=, > and >= are", p->option,
                  (int)s.n, s.s);
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

/* Whether one of the joins stands between conditions in s. */
static const char *joined_by(struct span s, const char *const *joins)
{
    for (; *joins != NULL; joins++) {
        const char *at = s.n > 0 ? span_find(s, *joins) : NULL;
        for (size_t i = at != NULL ? (size_t)(at - s.s) + strlen(*joins) : s.n; i < s.n; i++)
            if (strchr("=<>", s.s[i]) != NULL)
                return *joins;
    }
    return NULL;
}

/* What other languages join conditions by. */
static void refuse_joins(const char *option, struct span s)
{
    static const char *const all[] = {" and ", " AND ", "&&", NULL}, *const either[] = {" OR ", "||", NULL};
    const char *join = joined_by(s, all);
    struct span said = join != NULL ? trimmed(span_of(join)) : s;
    if (join != NULL)
        opt_wrong("--%s: '%.*s' in '%.*s': give --%s twice, all of them must hold", option, (int)said.n,
                  said.s, (int)s.n, s.s, option);
    if ((join = joined_by(s, either)) != NULL) {
        said = trimmed(span_of(join));
        opt_wrong("--%s: '%.*s' in '%.*s': or is written so: COL=A or COL=B", option, (int)said.n, said.s,
                  (int)s.n, s.s);
    }
}

void where_parse(struct where **all, unsigned *n, const char *option, const char *condition)
{
    const struct parsing p = {all, n, option};
    struct span rest = span_of(condition);
    refuse_joins(option, rest);
    if (rest.n > 3 && span_is(span_from(rest, rest.n - 3), " or"))
        opt_wrong("--%s: nothing stands after 'or' in '%.*s'", option, (int)rest.n, rest.s);
    for (;;) {
        const char * or = rest.n > 0 ? span_find(rest, " or ") : NULL;
        take_alternative(&p, (struct span){rest.s, or != NULL ? (size_t)(or -rest.s) : rest.n});
        if (or == NULL)
            return;
        (*all)[*n - 1].or_next = true;
        rest = span_from(rest, (size_t)(or -rest.s) + strlen(" or "));
    }
}
