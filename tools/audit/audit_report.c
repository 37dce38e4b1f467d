#include "audit_report.h"

#include <stdlib.h>

#include "sets.h"

const char *audit_report_add(struct audit_report *r, const struct rec *rec)
{
    if (r->n == r->cap) {
        r->cap = r->cap ? 2 * r->cap : 256;
        r->fact = mem_resize(r->fact, r->cap, sizeof *r->fact);
    }
    struct audit_fact *f = &r->fact[r->n];
    const char *reason = fact_make(rec->field, f);
    if (reason != NULL)
        return reason;
    char *copy = arena_alloc(&r->arena, rec->line.n + 1);
    memcpy(copy, rec->line.s, rec->line.n);
    for (unsigned c = 0; c < MET_FIELDS; c++)
        f->field[c].s = copy + (rec->field[c].s - rec->line.s);
    f->line = (struct span){copy, rec->line.n};
    r->n++;
    return NULL;
}

void audit_report_clear(struct audit_report *r)
{
    r->n = 0;
    arena_free(&r->arena);
}

void audit_report_free(struct audit_report *r)
{
    audit_report_clear(r);
    free(r->fact);
    buf_free(&r->said);
    buf_free(&r->scratch);
    *r = (struct audit_report){0};
}

size_t audit_report_back(const struct audit_report *r, size_t i)
{
    size_t n = 0;
    while (n < WINDOW && n < i && r->fact[i - n - 1].seg == r->fact[i].seg)
        n++;
    return n;
}

bool audit_report_adjusted(const struct audit_report *r, size_t i)
{
    const struct audit_fact *f = &r->fact[i], *before = i > 0 ? &r->fact[i - 1] : NULL;
    struct span text;
    if (r->text == NULL || !report_text_find(r->text, f->seg, &text) || f->pos > text.n)
        return false;
    size_t from = before != NULL && before->seg == f->seg ? before->pos + before->field[MET_RAW].n : 0;
    if (from > f->pos)
        return false;
    return set_within(SET_AUDIT_ADJUSTED, span_from(span_head(text, f->pos), from));
}
