#include "schema.h"

#include <stdlib.h>

#include "msg.h"

static const char *const role_name[ROLES] = {"doc", "source", "report", "seg", "bound", "lo", "hi", "flags"};

static int find(const struct names *names, struct span name)
{
    for (unsigned i = 0; i < names->n; i++)
        if (span_equal(names->name[i], name))
            return (int)i;
    return -1;
}

static unsigned need(const struct names *names, struct span name, const char *why)
{
    int at = find(names, name);
    if (at < 0)
        msg_die("%s: the input has no column '%.*s'", why, (int)name.n, name.s);
    return (unsigned)at;
}

static void need_role(const struct schema *s, enum role role, const char *why)
{
    if (s->role[role] < 0)
        msg_die("%s: the input has no column '%s'", why, role_name[role]);
}

void schema_make(struct schema *s, const struct config *c, const struct names *names)
{
    *s = (struct schema){.columns = names->n, .value = -1};
    for (enum role r = 0; r < ROLES; r++)
        s->role[r] = find(names, (struct span){role_name[r], strlen(role_name[r])});
    s->key = mem_zalloc(c->by.n, sizeof *s->key);
    for (unsigned i = 0; i < c->by.n; i++)
        s->key[i] = need(names, c->by.name[i], "--by");
    s->where = mem_zalloc(c->wheres, sizeof *s->where);
    for (unsigned i = 0; i < c->wheres; i++)
        s->where[i] = need(names, c->where[i].column, "--where");
    if (c->value_column != NULL) {
        struct span name = {c->value_column, strlen(c->value_column)};
        s->value = (int)need(names, name, "--value-col");
    } else {
        need_role(s, ROLE_LO, "without --value-col");
        need_role(s, ROLE_HI, "without --value-col");
        need_role(s, ROLE_BOUND, "without --value-col");
    }
    if (c->needs & (NEED_DOCS | NEED_REPORTS))
        need_role(s, ROLE_DOC, "--stat docs, reports");
    if (c->needs & NEED_REPORTS)
        need_role(s, ROLE_REPORT, "--stat reports");
    if (c->needs & NEED_CITES) {
        need_role(s, ROLE_SOURCE, "--cite");
        need_role(s, ROLE_REPORT, "--cite");
        need_role(s, ROLE_SEG, "--cite");
    }
}

void schema_free(struct schema *s)
{
    free(s->key);
    free(s->where);
    *s = (struct schema){0};
}

struct names schema_names(struct span line)
{
    struct names r = {0};
    if (line.n > 0 && line.s[0] == '#')
        line = (struct span){line.s + 1, line.n - 1};
    for (const char *p = line.s, *end = line.s + line.n;;) {
        const char *tab = p < end ? memchr(p, '\t', (size_t)(end - p)) : NULL;
        r.name = mem_resize(r.name, r.n + 1, sizeof *r.name);
        r.name[r.n++] = (struct span){p, (size_t)((tab ? tab : end) - p)};
        if (tab == NULL)
            return r;
        p = tab + 1;
    }
}
